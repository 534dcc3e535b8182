/** Payloads in the shape of Mollie's webhooks and API. */

export const mollie = {
	resource: 'payment',
	id: 'tr_7UhSN1zuXS',
	mode: 'live',
	createdAt: '2026-10-05T14:00:00+00:00',
	paidAt: '2026-10-05T14:00:05+00:00',
	amount: { value: '49.99', currency: 'EUR' },
	description: 'Order 6735',
	method: 'ideal',
	metadata: { order_id: '6735' },
	status: 'paid',
	profileId: 'pfl_QkEhN94Ba',
	sequenceType: 'oneoff',
	details: {
		consumerName: 'Jan Jansen',
		consumerAccount: 'NL55INGB0000000000',
		consumerBic: 'INGBNL2A',
	},
	billingAddress: {
		givenName: 'Jan',
		familyName: 'Jansen',
		email: 'jan.jansen@example.com',
		postalCode: '1015 CJ',
		city: 'Amsterdam',
		country: 'NL',
	},
};

export const mollieOrder = {
	resource: 'order',
	id: 'ord_kEn1PlbGa',
	profileId: 'pfl_URR55HPMGx',
	mode: 'live',
	amount: { value: '49.99', currency: 'EUR' },
	status: 'paid',
	orderNumber: '18475',
	createdAt: '2026-10-05T14:00:00+00:00',
	paidAt: '2026-10-05T14:00:05+00:00',
	consumerDateOfBirth: '1993-10-21',
	billingAddress: {
		givenName: 'Luke',
		familyName: 'Jansen',
		email: 'luke.jansen@example.com',
		phone: '+31201234567',
		postalCode: '1015 CW',
		city: 'Amsterdam',
		country: 'NL',
	},
	lines: [
		{
			id: 'odl_dgtxyl',
			sku: '5702016116977',
			name: 'LEGO',
			quantity: 1,
			unitPrice: { value: '49.99', currency: 'EUR' },
		},
	],
};
