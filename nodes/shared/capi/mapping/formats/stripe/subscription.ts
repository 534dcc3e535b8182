import { STRIPE_UNITS } from '../../../fields/minorUnits';
import { is, isNot, lacks, minor, only, row, together, type Format, type Source } from '../format';
import {
	STRIPE_ADDRESS,
	STRIPE_CUSTOMER_ID,
	STRIPE_IGNORED,
	STRIPE_TEST,
	hasType,
	stripeEventId,
	stripeObject,
	stripeRecords,
	withoutType,
} from './common';

/** One plan, once: what several cost together is not said, and a trial costs nothing. */
const ONE_PIECE = [
	isNot('status', 'trialing'),
	lacks('items.data[1]'),
	is('items.data[0].quantity', '1'),
];

/**
 * A subscription of Stripe, in a webhook's event or by itself. It starts when it is created as active or trialing, or when
 * it becomes active after a first payment; its renewals are invoices. It names its customer by an ID, unless the API was
 * asked to expand it.
 */
export const stripeSubscription: Format = {
	id: 'stripeSubscription',
	displayName: 'Stripe Subscription',
	sources: [
		'Stripe API: The Subscription object',
		'Stripe API: Types of events',
		'Stripe Billing: How subscriptions work',
	],
	recognizedBy: stripeObject('subscription', /^sub_/),
	records: stripeRecords,
	eventNames: [
		...[hasType('customer.subscription.created'), [withoutType]].flatMap((when) => [
			{ when: [...when, is('status', 'trialing')], event: 'StartTrial' },
			{ when: [...when, is('status', 'active')], event: 'Subscribe' },
		]),
		{
			when: [
				is('status', 'active'),
				is('@body.data.previous_attributes.status', 'incomplete', 'trialing'),
			],
			event: 'Subscribe',
		},
	],
	leftOut: [
		STRIPE_TEST,
		{ when: hasType('customer.subscription.deleted'), code: 'order_canceled' },
		{ when: [is('status', 'canceled')], code: 'order_canceled' },
		{ when: [is('status', 'past_due', 'unpaid', 'incomplete_expired')], code: 'payment_failed' },
		{ when: [is('status', 'incomplete', 'paused')], code: 'not_a_conversion' },
		{
			when: hasType('customer.subscription.trial_will_end', 'customer.subscription.paused'),
			code: 'not_a_conversion',
		},
	],
	rows: [
		stripeEventId('id'),
		row(
			'event_time',
			only('@body.created', ...hasType('customer.subscription.updated')),
			'start_date',
			'created',
			'@body.created',
		),
		row('event_source_url', 'metadata.event_source_url', 'metadata.page_url'),
		row('user_data.em', 'metadata.email', 'customer.email'),
		row('user_data.ph', 'customer.phone'),
		row('user_data.full_name', 'customer.name'),
		together(['customer.address', 'customer.shipping.address'], STRIPE_ADDRESS),
		row('user_data.external_id', ...STRIPE_CUSTOMER_ID),
		row('user_data.subscription_id', 'id'),
		row(
			'custom_data.value',
			price('items.data[0].price.unit_amount'),
			price('items.data[0].plan.amount'),
		),
		row('custom_data.currency', 'currency', 'items.data[0].price.currency', 'plan.currency'),
		row('custom_data.order_id', 'metadata.order_id'),
		row('original_event_data.order_id', 'metadata.order_id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: [...STRIPE_IGNORED, 'livemode', 'application'],
};

function price(path: string): Source {
	return only(minor(path, 'currency', STRIPE_UNITS), ...ONE_PIECE);
}
