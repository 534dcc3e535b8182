import { is, only, row, together, type Condition, type Format } from '../format';
import {
	STRIPE_ADDRESS,
	STRIPE_CUSTOMER_ID,
	STRIPE_IGNORED,
	STRIPE_ROWS,
	STRIPE_TEST,
	hasType,
	stripeAmount,
	stripeAmountAboveZero,
	stripeEventId,
	stripeObject,
	stripeRecords,
} from './common';

/** Nothing was given back yet; each refund is an event of its own. */
const IS_SALE: readonly Condition[] = [
	{ path: '@body.type', isNot: ['charge.refunded'] },
	{ path: 'refunded', isNot: ['true'] },
];

/**
 * A charge of Stripe, in a webhook's event or by itself. The payer stands in `billing_details`; `amount_refunded` adds up all
 * refunds so far.
 */
export const stripeCharge: Format = {
	id: 'stripeCharge',
	displayName: 'Stripe Charge',
	sources: ['Stripe API: The Charge object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('charge', /^(?:ch|py)_/),
	records: stripeRecords,
	eventNames: [
		{ when: [is('status', 'succeeded'), is('paid', 'true')], event: 'Purchase' },
		{ when: [is('status', 'pending')], event: 'Purchase' },
	],
	leftOut: [
		STRIPE_TEST,
		{ when: hasType('charge.refunded'), code: 'refund' },
		{ when: [is('refunded', 'true')], code: 'refund' },
		{ when: hasType('charge.failed', 'charge.expired'), code: 'payment_failed' },
		{ when: [is('status', 'failed')], code: 'payment_failed' },
	],
	unpaid: [[is('status', 'pending')], [is('captured', 'false')]],
	rows: [
		...STRIPE_ROWS,
		stripeEventId(...['payment_intent.id', 'payment_intent'].map((path) => only(path, ...IS_SALE))),
		row(
			'event_time',
			only('@body.created', ...hasType('charge.refunded')),
			'created',
			'@body.created',
		),
		row('user_data.em', 'billing_details.email', 'receipt_email', 'customer.email'),
		row('user_data.ph', 'billing_details.phone', 'shipping.phone', 'customer.phone'),
		row('user_data.full_name', 'billing_details.name', 'shipping.name', 'customer.name'),
		together(['billing_details.address', 'shipping.address', 'customer.address'], STRIPE_ADDRESS),
		row('user_data.external_id', ...STRIPE_CUSTOMER_ID),
		row(
			'custom_data.value',
			only(stripeAmountAboveZero('amount_refunded'), ...hasType('charge.refunded')),
			only(stripeAmountAboveZero('amount_refunded'), is('refunded', 'true')),
			stripeAmountAboveZero('amount_captured'),
			stripeAmount('amount'),
		),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'payment_intent.id', 'payment_intent', 'id'),
		row(
			'original_event_data.order_id',
			'metadata.order_id',
			'payment_intent.id',
			'payment_intent',
			'id',
		),
	],
	notes: [{ path: 'metadata' }],
	ignored: [...STRIPE_IGNORED, 'amount_refunded', 'outcome'],
};
