/** Payloads in the shape of Lemon Squeezy's webhooks and API. */

/** A webhook of Lemon Squeezy around an object. */
export function lemonEvent(
	event_name: string,
	type: string,
	attributes: Readonly<Record<string, unknown>>,
) {
	return {
		meta: { event_name, custom_data: { user_id: 'user_42', fbp: 'fb.1.1791000000000.1234567890' } },
		data: { type, id: '2001', attributes },
	};
}

export const lemonOrder = {
	store_id: 1,
	customer_id: 55,
	identifier: '104e18a2-d755-4d4b-80c4-a6c1dcbe1c10',
	order_number: 6735,
	user_name: 'Mia Reed',
	user_email: 'mia.reed@example.com',
	currency: 'USD',
	subtotal: 4545,
	tax: 454,
	total: 4999,
	status: 'paid',
	refunded: false,
	refunded_at: null,
	first_order_item: {
		id: 1,
		order_id: 2001,
		product_id: 7,
		variant_id: 8,
		product_name: 'Course',
		price: 4545,
		quantity: 1,
	},
	created_at: '2026-10-05T14:00:00.000000Z',
	test_mode: false,
};

export const lemonSubscription = {
	store_id: 1,
	customer_id: 55,
	order_id: 2000,
	user_name: 'Mia Reed',
	user_email: 'mia.reed@example.com',
	status: 'active',
	created_at: '2026-10-05T14:00:00.000000Z',
	test_mode: false,
};

export const lemonInvoice = {
	store_id: 1,
	subscription_id: 2001,
	customer_id: 55,
	user_name: 'Mia Reed',
	user_email: 'mia.reed@example.com',
	billing_reason: 'renewal',
	currency: 'USD',
	total: 999,
	status: 'paid',
	refunded: false,
	created_at: '2026-10-05T14:00:00.000000Z',
	test_mode: false,
};
