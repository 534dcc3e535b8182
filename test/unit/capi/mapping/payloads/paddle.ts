/** Payloads in the shape of Paddle Billing's webhooks and API. */

/** The event of a webhook of Paddle around an entity. */
export function paddleEvent(event_type: string, data: Readonly<Record<string, unknown>>) {
	return {
		event_id: 'evt_01hv8wptq8987qeep44cyrewp9',
		event_type,
		occurred_at: '2026-10-05T14:00:09.308Z',
		notification_id: 'ntf_1',
		data,
	};
}

export const paddleTransaction = {
	id: 'txn_01hv8wptq8987qeep44cyrewp9',
	status: 'completed',
	customer_id: 'ctm_01hv6y1jedq4p1n0yqn5ba3ky4',
	currency_code: 'USD',
	origin: 'web',
	subscription_id: null,
	created_at: '2026-10-05T13:59:00.000Z',
	billed_at: '2026-10-05T14:00:00.000Z',
	custom_data: {
		order_id: '6735',
		email: 'mia.reed@example.com',
		fbp: 'fb.1.1791000000000.1234567890',
	},
	details: {
		totals: {
			subtotal: '4545',
			tax: '454',
			total: '4999',
			grand_total: '4999',
			currency_code: 'USD',
		},
		line_items: [
			{
				id: 'txnitm_1',
				price_id: 'pri_1',
				quantity: 1,
				unit_totals: { total: '4999' },
				product: { id: 'pro_1', name: 'Course' },
			},
		],
	},
};

export const paddleSubscription = {
	id: 'sub_01hv8x29kz0t586xy6zn1a62ny',
	status: 'active',
	customer_id: 'ctm_01hv6y1jedq4p1n0yqn5ba3ky4',
	currency_code: 'USD',
	transaction_id: 'txn_01hv8wptq8987qeep44cyrewp9',
	started_at: '2026-10-05T14:00:00.000Z',
	collection_mode: 'automatic',
	billing_cycle: { interval: 'month', frequency: 1 },
	custom_data: { user_id: 'user_42' },
};
