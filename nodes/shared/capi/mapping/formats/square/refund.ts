import { has, is, minor, row, type Format } from '../format';
import { below } from '../places';

/** A refund of Square: the webhooks refund.created and refund.updated, or the refund of its API. */
export const squareRefund: Format = {
	id: 'squareRefund',
	displayName: 'Square Refund',
	sources: ['Square API: PaymentRefund', 'Square: Refunds webhooks'],
	recognizedBy: [
		[is('data.type', 'refund'), has('data.object.refund')],
		...below(['', 'refund'], [has('amount_money.currency'), has('payment_id'), has('location_id')]),
	],
	recordAt: ['data.object.refund', 'refund'],
	eventNames: [],
	leftOut: [
		{ when: [is('status', 'rejected', 'failed')], code: 'not_a_conversion' },
		{ when: [], code: 'refund' },
	],
	rows: [
		row('event_time', 'created_at', '@body.created_at'),
		row('custom_data.value', minor('amount_money.amount', 'amount_money.currency')),
		row('custom_data.currency', 'amount_money.currency'),
		row('custom_data.order_id', 'order_id', 'payment_id'),
		row('original_event_data.order_id', 'order_id', 'payment_id'),
	],
	ignored: ['merchant_id', 'event_id', 'type', 'team_member_id', 'reason', 'id'],
};
