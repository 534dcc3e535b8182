import { is, row, together, type Format } from './format';
import { hasType, stripeAmount, stripeObject, STRIPE_RECORD, STRIPE_ROWS, STRIPE_TEST } from './stripe';

/** A charge of Stripe, in a webhook's event or by itself. The payer stands in `billing_details`. */
export const stripeCharge: Format = {
	id: 'stripeCharge',
	displayName: 'Stripe Charge',
	sources: ['Stripe API: The Charge object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('charge', /^(?:ch|py)_/),
	recordAt: STRIPE_RECORD,
	eventNames: [{ when: [is('status', 'succeeded'), is('paid', 'true')], event: 'Purchase' }],
	leftOut: [
		STRIPE_TEST,
		{ when: hasType('charge.refunded', 'charge.refund.updated'), code: 'refund' },
		{ when: [is('refunded', 'true')], code: 'refund' },
		{ when: hasType('charge.failed', 'charge.expired'), code: 'payment_failed' },
		{ when: [is('status', 'failed')], code: 'payment_failed' },
	],
	unpaid: [[is('status', 'pending')], [is('captured', 'false')]],
	rows: [
		...STRIPE_ROWS,
		row('event_time', 'created', '@body.created'),
		row('user_data.em', 'billing_details.email', 'receipt_email'),
		row('user_data.ph', 'billing_details.phone', 'shipping.phone'),
		row('user_data.full_name', 'billing_details.name', 'shipping.name'),
		together(['billing_details.address', 'shipping.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'metadata.user_id', 'customer'),
		row('custom_data.value', stripeAmount('amount_captured'), stripeAmount('amount')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'payment_intent', 'id'),
		row('original_event_data.order_id', 'metadata.order_id', 'payment_intent', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: ['id', 'type', 'object', 'data', 'request', 'account', 'status', 'description', 'amount_refunded', 'outcome'],
};
