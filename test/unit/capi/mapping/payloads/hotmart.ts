/** Payloads in the shape of Hotmart's webhooks of version 2.0.0. */

export const hotmart = {
	id: '545e7d21-8fc4-4906-8fba-dcd7889f6481',
	creation_date: 1791000009000,
	event: 'PURCHASE_APPROVED',
	version: '2.0.0',
	hottok: 'secret',
	data: {
		product: {
			id: 4774438,
			ucode: 'fb056612-bcc6-4217-9e6d-2a5d1110ac2f',
			name: 'Curso de Gelo',
			support_email: 'support@producer.example',
		},
		affiliates: [
			{ affiliate_code: 'Q58388177J', name: 'Affiliate Name', email: 'affiliate@seller.example' },
		],
		buyer: {
			email: 'bia.souza@example.com',
			name: 'Bia Souza',
			first_name: 'Bia',
			last_name: 'Souza',
			checkout_phone_code: '55',
			checkout_phone: '34999990000',
			address: {
				city: 'Uberlândia',
				country: 'Brasil',
				country_iso: 'BR',
				state: 'Minas Gerais',
				zipcode: '38400123',
				address: 'Av',
			},
			document: '69526128664',
			document_type: 'CPF',
		},
		producer: { name: 'Producer Name', document: '12345678965', email: 'producer@seller.example' },
		commissions: [{ value: 149.5, source: 'MARKETPLACE', currency_value: 'BRL' }],
		purchase: {
			approved_date: 1791000005000,
			full_price: { value: 1590, currency_value: 'BRL' },
			price: { value: 1500, currency_value: 'BRL' },
			checkout_country: { name: 'Brasil', iso: 'BR' },
			original_offer_price: { value: 1700, currency_value: 'BRL' },
			order_date: 1791000000000,
			status: 'APPROVED',
			transaction: 'HP16015479281022',
			payment: { installments_number: 12, type: 'CREDIT_CARD' },
		},
	},
};

export const hotmartCart = {
	id: '17fab5e6-50b5-41cf-bc5c-ff4a2a8a0d5d',
	creation_date: 1791000009000,
	event: 'PURCHASE_OUT_OF_SHOPPING_CART',
	version: '2.0.0',
	data: {
		affiliate: false,
		product: { id: 4774438, name: 'Curso de Gelo' },
		buyer_ip: '177.12.34.56',
		buyer: { name: 'Bia Souza', email: 'bia.souza@example.com', phone: '5534999990000' },
		offer: { code: 'n82b9jqz' },
		checkout_country: { name: 'Brasil', iso: 'BR' },
	},
};
