import { is, row, type Format } from '../format';

/** A refund of Mollie, as its API gives it. */
export const mollieRefund: Format = {
	id: 'mollieRefund',
	displayName: 'Mollie Refund',
	sources: ['Mollie API: Get payment refund', 'Mollie API: Get a Webhook Event'],
	recognizedBy: [
		[is('resource', 'refund'), { path: 'id', matches: /^re_/ }],
		[is('resource', 'event'), is('_embedded.entity.resource', 'refund')],
	],
	recordAt: ['_embedded.entity'],
	eventNames: [],
	leftOut: [
		{ when: [is('mode', 'test')], code: 'test_payload' },
		{ when: [is('status', 'failed', 'canceled')], code: 'not_a_conversion' },
		{ when: [], code: 'refund' },
	],
	rows: [
		row('event_time', 'createdAt'),
		row('custom_data.value', 'amount.value'),
		row('custom_data.currency', 'amount.currency'),
		row('custom_data.order_id', 'metadata.order_id', 'metadata.orderId', 'orderId', 'paymentId'),
		row(
			'original_event_data.order_id',
			'metadata.order_id',
			'metadata.orderId',
			'orderId',
			'paymentId',
		),
	],
	ignored: ['id', 'description', 'status', 'mode'],
};
