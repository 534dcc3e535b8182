import { is, row, type Format } from '../format';
import {
	STRIPE_IGNORED,
	STRIPE_TEST,
	hasType,
	stripeAmount,
	stripeObject,
	stripeRecords,
} from './common';

/** A refund of Stripe, in a webhook's event or by itself. It names the payment and nobody who paid. */
export const stripeRefund: Format = {
	id: 'stripeRefund',
	displayName: 'Stripe Refund',
	sources: ['Stripe API: The Refund object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('refund', /^(?:re|pyr)_/),
	records: stripeRecords,
	eventNames: [],
	leftOut: [
		STRIPE_TEST,
		{ when: [is('@body.livemode', 'false')], code: 'test_payload' },
		{ when: hasType('refund.failed'), code: 'not_a_conversion' },
		{ when: [is('status', 'failed', 'canceled')], code: 'not_a_conversion' },
		{ when: [], code: 'refund' },
	],
	rows: [
		row('event_time', 'created', '@body.created'),
		row('custom_data.value', stripeAmount('amount')),
		row('custom_data.currency', 'currency'),
		row(
			'custom_data.order_id',
			...[
				'metadata.order_id',
				'charge.metadata.order_id',
				'payment_intent.id',
				'payment_intent',
				'charge.id',
				'charge',
			],
		),
		row(
			'original_event_data.order_id',
			...[
				'metadata.order_id',
				'charge.metadata.order_id',
				'payment_intent.id',
				'payment_intent',
				'charge.id',
				'charge',
			],
		),
	],
	notes: [{ path: 'metadata' }],
	ignored: [...STRIPE_IGNORED, 'reason'],
};
