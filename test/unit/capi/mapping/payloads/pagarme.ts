/** Payloads in the shape of Pagar.me's API v5 and its webhooks. */

const PAGARME_CUSTOMER = {
	id: 'cus_oy23JRQCM1cvzlmD',
	code: 'C-42',
	name: 'Tony Stark',
	email: 'tony.stark@example.com',
	document: '93095135270',
	type: 'individual',
	gender: 'male',
	birthdate: '1980-05-03T00:00:00Z',
	delinquent: false,
	address: {
		street: 'Malibu Point',
		zip_code: '01310100',
		neighborhood: 'Centro',
		city: 'São Paulo',
		state: 'SP',
		country: 'BR',
		line_1: '7221, Avenida Paulista',
	},
	phones: { mobile_phone: { country_code: '55', number: '987654321', area_code: '11' } },
};

const PAGARME_CHARGE = {
	id: 'ch_d22356Jf4WuGr8no',
	code: '1303624',
	gateway_id: 'da7f2304-1432-4b72-a77c-1c4b1c4b1c4b',
	amount: 12356,
	paid_amount: 12356,
	status: 'paid',
	currency: 'BRL',
	payment_method: 'credit_card',
	paid_at: '2026-10-05T14:00:05Z',
	created_at: '2026-10-05T14:00:00Z',
	customer: PAGARME_CUSTOMER,
	metadata: {},
	last_transaction: {
		id: 'tran_opAqDj2390S1lKQO',
		transaction_type: 'credit_card',
		amount: 12356,
		status: 'captured',
	},
};

export const pagarmeOrder = {
	id: 'hook_RyEKQO789TRpZjv5',
	account: { id: 'acc_jZkdN857et650oNv', name: 'Lojinha' },
	type: 'order.paid',
	created_at: '2026-10-05T14:00:09Z',
	data: {
		id: 'or_ZdnB5BBCmYhk534R',
		code: '1303724',
		amount: 12356,
		currency: 'BRL',
		closed: true,
		items: [
			{
				id: 'oi_EqnMMrbFgBf0MaN1',
				code: 'SKU-1',
				description: 'Produto',
				amount: 5083,
				quantity: 2,
				status: 'active',
			},
		],
		customer: PAGARME_CUSTOMER,
		shipping: {
			amount: 2190,
			address: { zip_code: '90265', city: 'Malibu', state: 'CA', country: 'US' },
		},
		status: 'paid',
		ip: '177.12.34.56',
		metadata: { fbp: 'fb.1.1791000000000.1234567890' },
		created_at: '2026-10-05T13:59:42Z',
		charges: [PAGARME_CHARGE],
	},
};

export const pagarmeCharge = {
	id: 'hook_7BpwjXNf1Jcp5Zbz',
	account: { id: 'acc_jZkdN857et650oNv', name: 'Lojinha' },
	type: 'charge.paid',
	created_at: '2026-10-05T14:00:09Z',
	data: {
		...PAGARME_CHARGE,
		order: { id: 'or_ZdnB5BBCmYhk534R', code: '1303724', amount: 12356, status: 'paid' },
	},
};

export const pagarmeSubscription = {
	id: 'hook_1',
	account: { id: 'acc_jZkdN857et650oNv', name: 'Lojinha' },
	type: 'subscription.created',
	created_at: '2026-10-05T14:00:09Z',
	data: {
		id: 'sub_6YlLZXEU4Fl7rPAV',
		code: 'SUB-1',
		start_at: '2026-10-05T00:00:00Z',
		interval: 'month',
		billing_type: 'prepaid',
		currency: 'BRL',
		status: 'active',
		created_at: '2026-10-05T14:00:00Z',
		customer: PAGARME_CUSTOMER,
	},
};
