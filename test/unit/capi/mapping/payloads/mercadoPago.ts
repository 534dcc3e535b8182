/** A payment in the shape of Mercado Pago's API, and the notification that only names it. */

export const mercadoPago = {
	id: 20359978,
	date_created: '2026-10-05T10:00:00.000-04:00',
	date_approved: '2026-10-05T10:00:05.000-04:00',
	date_last_updated: '2026-10-05T10:00:06.000-04:00',
	money_release_date: '2026-10-19T10:00:05.000-04:00',
	operation_type: 'regular_payment',
	payment_method_id: 'visa',
	payment_type_id: 'credit_card',
	status: 'approved',
	status_detail: 'accredited',
	currency_id: 'BRL',
	description: 'Point Mini',
	live_mode: true,
	collector_id: 448870796,
	payer: {
		id: '1234567',
		email: 'ana.lima@example.com',
		identification: { number: '19119119100', type: 'CPF' },
		type: 'customer',
		first_name: 'Ana',
		last_name: 'Lima',
		phone: { area_code: '11', number: '987654321', extension: '' },
	},
	metadata: { fbp: 'fb.1.1791000000000.1234567890' },
	additional_info: {
		items: [
			{
				id: 'PR0001',
				title: 'Point Mini',
				category_id: 'electronics',
				quantity: '1',
				unit_price: '58.8',
			},
		],
		payer: {
			first_name: 'Nome',
			last_name: 'Sobrenome',
			phone: { area_code: '011', number: '912345678' },
		},
		shipments: {
			receiver_address: {
				zip_code: '12312-123',
				street_name: 'Av das Nacoes',
				city_name: 'Buzios',
				state_name: 'Rio de Janeiro',
			},
		},
		ip_address: '177.12.34.56',
	},
	order: { id: '17064310', type: 'mercadopago' },
	external_reference: 'MP0001',
	transaction_amount: 58.8,
	transaction_amount_refunded: 0,
	transaction_details: { net_received_amount: 55.1, total_paid_amount: 61.2 },
	card: { cardholder: { name: 'APRO', identification: { number: '19119119100', type: 'CPF' } } },
};

export const mercadoPagoNotification = {
	action: 'payment.created',
	api_version: 'v1',
	data: { id: '20359978' },
	date_created: '2026-10-05T14:00:00Z',
	id: 121212121,
	live_mode: true,
	type: 'payment',
	user_id: 448870796,
};
