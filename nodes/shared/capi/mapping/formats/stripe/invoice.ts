import { STRIPE_UNITS } from '../../../fields/minorUnits';
import { is, only, products, row, together, type Format } from '../format';
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

const SUBSCRIPTION = [
	'subscription.id',
	'subscription',
	'parent.subscription_details.subscription',
] as const;
const STARTS = is('billing_reason', 'subscription_create');

/**
 * An invoice of Stripe Billing, in a webhook's event or by itself. The first one of a subscription is a Subscribe; that of
 * a trial is about nothing and no sale. `account_name` and `account_country` are the seller's.
 */
export const stripeInvoice: Format = {
	id: 'stripeInvoice',
	displayName: 'Stripe Invoice',
	sources: [
		'Stripe API: The Invoice object',
		'Stripe API: Types of events',
		'Stripe Billing: Use trial periods on subscriptions',
	],
	recognizedBy: stripeObject('invoice', /^in_/),
	records: stripeRecords,
	eventNames: [
		{ when: [is('status', 'paid'), STARTS], event: 'Subscribe' },
		{ when: [is('status', 'paid')], event: 'Purchase' },
		{ when: [is('paid', 'true')], event: 'Purchase' },
	],
	leftOut: [
		STRIPE_TEST,
		{
			when: hasType('invoice.payment_failed', 'invoice.voided', 'invoice.marked_uncollectible'),
			code: 'payment_failed',
		},
		{ when: [is('status', 'void', 'uncollectible')], code: 'payment_failed' },
		{
			when: hasType(
				'invoice.created',
				'invoice.updated',
				'invoice.deleted',
				'invoice.upcoming',
				'invoice.sent',
			),
			code: 'not_a_conversion',
		},
		{
			when: hasType('invoice.will_be_due', 'invoice.overdue', 'invoice.payment_action_required'),
			code: 'not_a_conversion',
		},
		{
			when: [is('status', 'paid'), is('amount_paid', '0'), is('total', '0')],
			code: 'not_a_conversion',
		},
	],
	unpaid: [[is('status', 'open', 'draft')]],
	rows: [
		...STRIPE_ROWS,
		stripeEventId(
			...SUBSCRIPTION.map((path) => only(path, STARTS)),
			'payment_intent.id',
			'payment_intent',
		),
		row('event_time', 'status_transitions.paid_at', 'created', '@body.created'),
		row('user_data.em', 'customer_email', 'customer.email'),
		row('user_data.ph', 'customer_phone', 'customer.phone'),
		row('user_data.full_name', 'customer_name', 'customer.name'),
		together(['customer_address', 'customer_shipping.address', 'customer.address'], STRIPE_ADDRESS),
		row('user_data.external_id', ...STRIPE_CUSTOMER_ID),
		row('user_data.subscription_id', ...SUBSCRIPTION),
		row('custom_data.value', stripeAmountAboveZero('amount_paid'), stripeAmount('total')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'number', 'id'),
		products({
			list: ['lines.data'],
			id: [
				'pricing.price_details.product',
				'price.product.id',
				'price.product',
				'plan.product',
				'price.id',
			],
			quantity: ['quantity'],
			price: ['pricing.unit_amount_decimal', 'price.unit_amount', 'plan.amount'],
			total: ['amount'],
			title: ['description'],
			minorUnitsOf: 'currency',
			units: STRIPE_UNITS,
			// What is left of a plan that was changed is given back in a line of its own.
			when: [{ path: 'amount', above: -1 }],
		}),
	],
	notes: [
		{ path: 'metadata' },
		{ path: 'subscription_details.metadata' },
		{ path: 'parent.subscription_details.metadata' },
	],
	ignored: [...STRIPE_IGNORED, 'account_name', 'account_country', 'subtotal', 'amount_due'],
};
