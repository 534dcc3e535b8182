import { has, is, isNot, minor, row, type Format } from '../format';

/**
 * A payment of Moyasar: the webhook payment_*, or the payment of its API. Amounts count in the smallest unit. It holds
 * nothing of the customer but what the shop put into its metadata; whose address `ip` is, is not documented.
 */
export const moyasarPayment: Format = {
	id: 'moyasarPayment',
	displayName: 'Moyasar Payment',
	sources: [
		'Moyasar Docs: Webhook Reference',
		'Moyasar API: Fetch a payment',
		'Moyasar Docs: Payment Status Reference',
	],
	recognizedBy: [
		[{ path: 'type', matches: /^payment_/ }, has('secret_token'), has('data.amount')],
		[{ path: 'type', matches: /^payment_/ }, has('account_name'), has('data.amount')],
		[has('amount_format'), has('fee_format'), has('source'), has('status')],
	],
	recordAt: ['data'],
	eventNames: [{ when: [is('status', 'paid', 'captured', 'authorized')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('@body.live', 'false')], code: 'test_payload' },
		{ when: [is('status', 'refunded')], code: 'refund' },
		{ when: [is('status', 'voided')], code: 'order_canceled' },
		{ when: [is('status', 'failed', 'expired')], code: 'payment_failed' },
		{ when: [isNot('status', 'paid', 'captured', 'authorized')], code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'authorized')]],
	rows: [
		row('event_time', '@body.created_at', 'captured_at', 'created_at'),
		row('event_id', 'metadata.event_id'),
		row('user_data.em', 'metadata.email', 'metadata.customer_email'),
		row('user_data.ph', 'metadata.phone', 'metadata.customer_phone'),
		row('user_data.external_id', 'metadata.customer_id'),
		row('custom_data.value', minor('amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'id'),
		row('original_event_data.order_id', 'metadata.order_id', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [
		...[
			'id',
			'type',
			'status',
			'secret_token',
			'account_name',
			'fee',
			'refunded',
			'captured',
			'ip',
		],
		...['description', 'invoice_id', 'callback_url', 'source', 'updated_at', 'live', 'data'],
	],
};
