import { has, is, isNot, row, type Format } from '../format';
import { envelopeOf, PADDLE_RECORD, PADDLE_TEST, paddleAmount } from './common';

/** An adjustment of Paddle Billing: a refund, a chargeback or a credit. It names the transaction and nobody who paid. */
export const paddleAdjustment: Format = {
	id: 'paddleAdjustment',
	displayName: 'Paddle Adjustment',
	sources: [
		'Paddle Billing: adjustment.created',
		'Paddle API: Adjustments',
		'Paddle: Simulate webhooks',
	],
	recognizedBy: [
		envelopeOf(/^adjustment\./),
		[{ path: 'id', matches: /^adj_/ }, has('transaction_id'), has('action')],
	],
	recordAt: PADDLE_RECORD,
	eventNames: [],
	leftOut: [
		PADDLE_TEST,
		{ when: [is('status', 'rejected', 'reversed')], code: 'not_a_conversion' },
		{ when: [isNot('action', 'refund', 'chargeback')], code: 'not_a_conversion' },
		{ when: [], code: 'refund' },
	],
	rows: [
		row('event_time', 'created_at', '@body.occurred_at'),
		row('user_data.external_id', 'customer_id'),
		row('custom_data.value', paddleAmount('totals.total')),
		row('custom_data.currency', 'currency_code', 'totals.currency_code'),
		row('custom_data.order_id', 'transaction_id'),
		row('original_event_data.order_id', 'transaction_id'),
	],
	ignored: ['event_id', 'notification_id', 'occurred_at', 'status', 'reason', 'id'],
};
