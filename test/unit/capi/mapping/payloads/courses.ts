/** Webhooks in the shape of Teachable, Kajabi and ClickFunnels; the people are invented. */

export const teachableTransaction = {
	type: 'Transaction.created',
	id: 5120,
	livemode: true,
	created: '2026-10-05T14:00:05Z',
	hook_event_id: 5120,
	object: {
		id: 88001,
		user_id: 55555,
		sale_id: 99001,
		pricing_plan_id: 7001,
		created_at: '2026-10-05T14:00:00Z',
		purchased_at: '2026-10-05T14:00:00Z',
		charge: 5390,
		final_price: 4900,
		currency: 'EUR',
		tax_charge: 0,
		revenue: 5100,
		status: 'paid',
		has_chargeback: false,
		affiliate_id: 31,
		author_id: 9876,
		author_fees: 0,
		refunded_at: null,
		amount_refunded: 0,
		user: { id: 55555, name: 'Lena Vogel', email: 'lena.vogel@example.com' },
		sale: { id: 99001, product: { id: 7001, price: 4900 }, course: { id: 3, name: 'Baking' } },
	},
};

export const teachableUser = {
	type: 'User.created',
	created: '2026-10-05T14:00:05Z',
	hook_event_id: 5121,
	object: {
		id: 55555,
		name: 'Lena Vogel',
		email: 'lena.vogel@example.com',
		role: 'student',
		created_at: '2026-10-05T14:00:00Z',
	},
};

export const kajabiPurchase = {
	id: 'f2c9',
	event: 'purchase.created',
	payload: {
		offer: { id: 9, title: 'Bread Course' },
		member: {
			id: 4,
			email: 'ana.ruiz@example.com',
			name: 'Ana Ruiz',
			first_name: 'Ana',
			last_name: 'Ruiz',
		},
		extra_contact_information: {
			address_line_1: 'Calle 1',
			address_city: 'Madrid',
			address_country: 'ES',
			address_zip: '28001',
			phone_number: '+34612345678',
		},
		payment_transaction: {
			id: 77,
			currency: 'EUR',
			amount_paid: 9900,
			amount_paid_decimal: 99,
			sales_tax: 0,
			created_at: '2026-10-05T14:00:00Z',
		},
	},
};

export const kajabiFlat = {
	id: '123',
	event: 'purchase.created',
	offer_id: 9,
	offer_title: 'Bread Course',
	member_id: 4,
	member_email: 'ana.ruiz@example.com',
	member_first_name: 'Ana',
	member_last_name: 'Ruiz',
	contact_address_city: 'Madrid',
	contact_address_country: 'ES',
	amount_paid: 9900,
	currency: 'EUR',
};

export const kajabiForm = {
	id: '9',
	event: 'form_submission',
	payload: {
		id: 3,
		form_title: 'Newsletter',
		name: 'Ana Ruiz',
		email: 'ana.ruiz@example.com',
		submitted_at: '2026-10-05T14:00:00Z',
	},
};

export const kajabiApi = {
	id: 'hash',
	event: 'order_created',
	payload: [
		{
			id: '31',
			type: 'transactions',
			attributes: {
				action: 'charge',
				state: 'succeeded',
				amount_in_cents: 1000,
				currency: 'USD',
				created_at: '2026-10-05T14:00:00.285Z',
			},
		},
		{
			id: '8',
			type: 'customers',
			attributes: {
				name: 'John Doe',
				email: 'john.doe@example.com',
				external_user_id: null,
				created_at: '2024-01-01T00:00:00.000Z',
			},
		},
		{
			id: '41',
			type: 'orders',
			attributes: {
				order_number: 1007,
				currency_code: 'USD',
				total_price_in_cents: 1200,
				subtotal_in_cents: 1000,
				created_at: '2026-10-05T13:59:00.000Z',
			},
		},
	],
};

export const clickFunnelsContact = {
	data: {
		id: 236296209,
		uuid: '31cabea548c19c0495106323678abcac',
		first_name: 'Bob',
		last_name: 'Dullan',
		public_id: 'BbBNRxw',
		phone_number: '+18475550155',
		email_address: 'bob.dullan@example.com',
		workspace_id: 42,
		created_at: '2026-10-05T14:00:00.660Z',
		updated_at: '2026-10-05T14:00:45.253Z',
	},
	event_id: '123b4741-3f2d-431a-90d1-ddca0f4d6721',
	event_type: 'contact.identified',
	subject_id: 236296209,
	subject_type: 'Contact',
	created_at: '2026-10-05T14:00:46.000Z',
	page_id: null,
	funnel_id: null,
};

export const clickFunnelsOrder = {
	data: {
		id: 991,
		public_id: 'abc',
		order_number: '1001',
		workspace_id: 42,
		contact: {
			id: 5,
			email_address: 'bob.dullan@example.com',
			first_name: 'Bob',
			last_name: 'Dullan',
			phone_number: '+18475550155',
		},
		live_mode: true,
		total_amount: '49.00',
		currency: 'USD',
		shipping_address_first_name: 'Ida',
		shipping_address_city: 'Rome',
		billing_address_city: 'Boise',
		billing_address_region: 'ID',
		billing_address_country: 'US',
		billing_address_postal_code: '83702',
		created_at: '2026-10-05T14:00:00.660Z',
		line_items: [
			{ id: 71, quantity: 1, unit_amount: '49.00', original_product: { id: 33, name: 'Book' } },
		],
	},
	event_id: 'e1',
	event_type: 'one-time-order.completed',
	subject_id: 991,
	subject_type: 'Order',
	created_at: '2026-10-05T14:00:01.000Z',
};

export const clickFunnelsClassic = {
	id: 39,
	products: [
		{
			id: 111,
			name: 'Book',
			amount: { fractional: '4900.0', currency: { iso_code: 'USD' } },
			amount_currency: 'USD',
		},
	],
	contact: {
		id: 12345,
		first_name: 'Bob',
		last_name: 'Dullan',
		email: 'bob.dullan@example.com',
		phone: '+18475550155',
		city: 'Boise',
		state: 'ID',
		zip: '83702',
		country: 'US',
		ip: '81.2.69.160',
	},
	funnel_id: 1,
	charge_id: 'ch_1',
	created_at: '2026-10-05T14:00:00.000Z',
	status: 'paid',
	original_amount_cents: 4900,
	original_amount: { fractional: '4900.0', currency: { iso_code: 'USD' } },
	event: 'created',
};

export const thinkificOrder = {
	id: '20180126172320940835610',
	resource: 'order',
	action: 'created',
	tenant_id: '3',
	created_at: '2026-10-05T14:00:02.808Z',
	payload: {
		affiliate_referral_code: null,
		amount_cents: 5000,
		amount_dollars: 50,
		billing_name: 'Robert Smith',
		coupon: null,
		created_at: '2026-10-05T14:00:00.400Z',
		id: 19796,
		order_number: 1010,
		payment_type: 'one-time',
		product_id: 1,
		product_name: 'Introduction to Webhooks',
		status: 'Complete',
		user: { email: 'rob.smith@example.com', first_name: 'Robert', id: 123456, last_name: 'Smith' },
	},
};
