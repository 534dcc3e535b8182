import { has, is, minor, only, row, type Format } from '../format';
import { NOTED_ORDER } from './common';

const PAYMENT = '@body.payload.payment.entity';
const ORDER = [
	...NOTED_ORDER.map((path) => `${PAYMENT}.${path}`),
	...NOTED_ORDER,
	`${PAYMENT}.order_id`,
	'payment_id',
];

/** A refund of Razorpay: the webhooks refund.*, which hold the payment, too, or a refund by itself. */
export const razorpayRefund: Format = {
	id: 'razorpayRefund',
	displayName: 'Razorpay Refund',
	sources: ['Razorpay: Webhooks, Refunds events', 'Razorpay API: Refunds entity'],
	recognizedBy: [
		[is('entity', 'event'), { path: 'event', matches: /^refund\./ }, has('payload')],
		[is('entity', 'refund'), { path: 'id', matches: /^rfnd_/ }],
	],
	recordAt: ['payload.refund.entity'],
	eventNames: [],
	leftOut: [
		{ when: [is('@body.event', 'refund.failed')], code: 'not_a_conversion' },
		{ when: [is('status', 'failed')], code: 'not_a_conversion' },
		{ when: [], code: 'refund' },
	],
	rows: [
		row('event_time', 'created_at', '@body.created_at'),
		row(
			'user_data.em',
			only(`${PAYMENT}.email`, { path: `${PAYMENT}.email`, isNot: ['void@razorpay.com'] }),
		),
		row('user_data.ph', `${PAYMENT}.contact`),
		row('user_data.external_id', `${PAYMENT}.customer_id`),
		row('custom_data.value', minor('amount', 'currency')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', ...ORDER),
		row('original_event_data.order_id', ...ORDER),
	],
	ignored: ['id', 'event', 'entity', 'account_id', 'contains', 'created_at', 'payload'],
};
