/** Payloads in the shape of Xendit's webhooks and API. */

export const xendit = {
	id: '579c8d61f23fa4ca35e52da4',
	external_id: 'invoice_123124123',
	user_id: '5781d19b2e2385880609791c',
	is_high: true,
	payment_method: 'BANK_TRANSFER',
	status: 'PAID',
	merchant_name: 'Warung Kopi',
	amount: 50000,
	paid_amount: 50000,
	bank_code: 'PERMATA',
	paid_at: '2026-10-05T14:00:05.404Z',
	payer_email: 'wildan@example.com',
	description: 'Kopi',
	adjusted_received_amount: 47500,
	fees_paid_amount: 0,
	updated: '2026-10-05T14:00:06.404Z',
	created: '2026-10-05T13:00:00.404Z',
	currency: 'IDR',
	payment_channel: 'PERMATA',
	payment_destination: '888888888888',
};
