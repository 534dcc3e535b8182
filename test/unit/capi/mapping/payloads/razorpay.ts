/** Payloads in the shape of Razorpay's webhooks and API. */

/** The event of a webhook with its entities. */
export function event(type: string, entities: Readonly<Record<string, unknown>>) {
	return {
		entity: 'event',
		account_id: 'acc_BFQ7uQEaa7j2z7',
		event: type,
		contains: Object.keys(entities),
		payload: Object.fromEntries(
			Object.entries(entities).map(([name, entity]) => [name, { entity }]),
		),
		created_at: 1791000009,
	};
}

export const payment = {
	id: 'pay_DESlfW9H8K9uqM',
	entity: 'payment',
	amount: 499900,
	currency: 'INR',
	status: 'captured',
	order_id: 'order_DESlLckIVRkHWj',
	invoice_id: null,
	international: false,
	method: 'netbanking',
	amount_refunded: 0,
	captured: true,
	description: null,
	bank: 'HDFC',
	email: 'gaurav.kumar@example.com',
	contact: '+919876543210',
	customer_id: 'cust_C0WlbKhp3aLA7W',
	notes: { fbp: 'fb.1.1791000000000.1234567890' },
	fee: 2,
	created_at: 1791000000,
};

export const order = {
	id: 'order_DESlLckIVRkHWj',
	entity: 'order',
	amount: 499900,
	amount_paid: 499900,
	amount_due: 0,
	currency: 'INR',
	receipt: 'R-6735',
	status: 'paid',
	attempts: 1,
	notes: [],
	created_at: 1790999990,
};

export const paymentLink = {
	id: 'plink_ExjpAUN3gVHrPJ',
	amount: 499900,
	amount_paid: 499900,
	currency: 'INR',
	customer: { name: 'Gaurav Kumar', email: 'gaurav.kumar@example.com', contact: '+919876543210' },
	reference_id: 'TS1989',
	short_url: 'https://rzp.io/i/nxrHnLJ',
	status: 'paid',
	user_id: 'BFQ7uKsprYMg6p',
	notes: null,
	created_at: 1790999990,
};

export const refund = {
	id: 'rfnd_FS8TWyPrCsa0OB',
	entity: 'refund',
	amount: 50000,
	currency: 'INR',
	payment_id: 'pay_DESlfW9H8K9uqM',
	notes: [],
	status: 'processed',
	created_at: 1791000050,
};

export const subscription = {
	id: 'sub_DEX6xcJ1HSW4CR',
	entity: 'subscription',
	plan_id: 'plan_BvrFKjSxauOH7N',
	customer_id: 'cust_C0WlbKhp3aLA7W',
	status: 'active',
	current_start: 1791000000,
	paid_count: 1,
	quantity: 1,
	notes: { email: 'gaurav.kumar@example.com' },
	created_at: 1790990000,
};
