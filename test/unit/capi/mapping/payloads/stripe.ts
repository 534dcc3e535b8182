/** Payloads in the shape of Stripe's API and its events. */

const ADDRESS = {
	city: 'Austin',
	country: 'US',
	line1: '1 Elm',
	line2: null,
	postal_code: '78701',
	state: 'TX',
};

/** The event of a webhook around an object. */
export function event(
	type: string,
	object: Readonly<Record<string, unknown>>,
	previous?: Readonly<Record<string, unknown>>,
) {
	return {
		id: 'evt_1PabcDEF',
		object: 'event',
		api_version: '2024-06-20',
		created: 1791000000,
		data: { object, ...(previous === undefined ? {} : { previous_attributes: previous }) },
		livemode: true,
		pending_webhooks: 1,
		request: { id: 'req_1', idempotency_key: null },
		type,
	};
}

export const session = {
	id: 'cs_live_a1b2c3',
	object: 'checkout.session',
	amount_subtotal: 4999,
	amount_total: 4999,
	client_reference_id: 'user_42',
	created: 1791000000,
	currency: 'usd',
	customer: 'cus_1',
	customer_details: {
		address: ADDRESS,
		email: 'mia.reed@example.com',
		name: 'Mia Reed',
		phone: '+15125550147',
	},
	customer_email: null,
	livemode: true,
	metadata: {
		order_id: '6735',
		fbp: 'fb.1.1791000000000.1234567890',
		page_url: 'https://shop.example/pay',
	},
	mode: 'payment',
	payment_intent: 'pi_1',
	payment_status: 'paid',
	status: 'complete',
	subscription: null,
	success_url: 'https://shop.example/thanks',
};

export const invoice = {
	id: 'in_1',
	object: 'invoice',
	account_country: 'US',
	account_name: 'Acme Inc.',
	amount_due: 4999,
	amount_paid: 4999,
	billing_reason: 'subscription_cycle',
	created: 1791000000,
	currency: 'usd',
	customer: 'cus_1',
	customer_address: ADDRESS,
	customer_email: 'mia.reed@example.com',
	customer_name: 'Mia Reed',
	customer_phone: '+15125550147',
	livemode: true,
	metadata: {},
	number: 'ABC-0001',
	paid: true,
	payment_intent: 'pi_1',
	status: 'paid',
	status_transitions: { finalized_at: 1791000001, paid_at: 1791000005 },
	subscription: 'sub_1',
	subtotal: 4999,
	total: 4999,
};

export const charge = {
	id: 'ch_1',
	object: 'charge',
	amount: 4999,
	amount_captured: 4999,
	amount_refunded: 0,
	billing_details: {
		address: ADDRESS,
		email: 'mia.reed@example.com',
		name: 'Mia Reed',
		phone: null,
	},
	calculated_statement_descriptor: 'ACME',
	captured: true,
	created: 1791000000,
	currency: 'usd',
	customer: 'cus_1',
	livemode: true,
	metadata: { order_id: '6735' },
	on_behalf_of: null,
	paid: true,
	payment_intent: 'pi_1',
	receipt_email: 'mia.reed@example.com',
	refunded: false,
	shipping: null,
	status: 'succeeded',
};

export const paymentIntent = {
	id: 'pi_1',
	object: 'payment_intent',
	amount: 4999,
	amount_received: 4999,
	client_secret: 'pi_1_secret_x',
	created: 1791000000,
	currency: 'usd',
	customer: 'cus_1',
	description: 'Order 6735',
	latest_charge: 'ch_1',
	livemode: true,
	metadata: { order_id: '6735' },
	next_action: null,
	on_behalf_of: null,
	receipt_email: 'mia.reed@example.com',
	shipping: { address: ADDRESS, name: 'Mia Reed', phone: '+15125550147' },
	status: 'succeeded',
};

export const refund = {
	id: 're_1',
	object: 'refund',
	amount: 1000,
	charge: 'ch_1',
	created: 1791000050,
	currency: 'usd',
	metadata: {},
	payment_intent: 'pi_1',
	reason: 'requested_by_customer',
	status: 'succeeded',
};

export const subscription = {
	id: 'sub_1',
	object: 'subscription',
	cancel_at_period_end: false,
	created: 1791000000,
	currency: 'usd',
	customer: 'cus_1',
	description: null,
	items: {
		object: 'list',
		data: [
			{
				id: 'si_1',
				object: 'subscription_item',
				price: { id: 'price_1', currency: 'usd', unit_amount: 1900, product: 'prod_1' },
				quantity: 1,
			},
		],
	},
	latest_invoice: 'in_1',
	livemode: true,
	metadata: { user_id: 'user_42' },
	start_date: 1791000000,
	status: 'active',
	trial_end: null,
};

export const customer = {
	id: 'cus_1',
	object: 'customer',
	address: ADDRESS,
	balance: 0,
	created: 1791000000,
	currency: 'usd',
	description: null,
	email: 'mia.reed@example.com',
	invoice_prefix: 'ABC',
	livemode: true,
	metadata: {},
	name: 'Mia Reed',
	phone: '+15125550147',
	shipping: null,
};
