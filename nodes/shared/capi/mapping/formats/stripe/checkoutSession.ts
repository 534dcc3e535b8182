import { STRIPE_UNITS } from '../../../fields/minorUnits';
import { is, isNot, only, products, row, together, type Format } from '../format';
import {
	STRIPE_ADDRESS,
	STRIPE_IGNORED,
	STRIPE_OWN_CUSTOMER_ID,
	STRIPE_ROWS,
	STRIPE_TEST,
	STRIPE_TIME,
	hasType,
	stripeAmount,
	stripeEventId,
	stripeObject,
	stripeRecords,
} from './common';

/**
 * A Checkout Session of Stripe, in a webhook's event or by itself. The buyer stands in `customer_details`.
 * `client_reference_id` is the shop's own and may be a customer's or a cart's ID: it is no order's, and gives way to what
 * the metadata name a user's or customer's. It goes before Stripe's ID of the customer, which no page of the shop knows.
 */
export const stripeCheckoutSession: Format = {
	id: 'stripeCheckoutSession',
	displayName: 'Stripe Checkout Session',
	sources: ['Stripe API: The Checkout Session object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('checkout.session', /^cs_/),
	records: stripeRecords,
	eventNames: [
		{
			when: [is('mode', 'subscription'), is('payment_status', 'no_payment_required')],
			event: 'StartTrial',
		},
		{
			when: [is('mode', 'subscription'), is('payment_status', 'paid', 'unpaid')],
			event: 'Subscribe',
		},
		{ when: [is('payment_status', 'paid', 'unpaid')], event: 'Purchase' },
	],
	leftOut: [
		STRIPE_TEST,
		{
			when: hasType('checkout.session.expired', 'checkout.session.async_payment_failed'),
			code: 'payment_failed',
		},
		{ when: [is('status', 'expired')], code: 'payment_failed' },
		{ when: [is('mode', 'setup')], code: 'not_a_conversion' },
		{ when: [is('status', 'open')], code: 'not_a_conversion' },
	],
	unpaid: [
		[
			is('payment_status', 'unpaid'),
			isNot('@body.type', 'checkout.session.async_payment_succeeded'),
		],
	],
	rows: [
		...STRIPE_ROWS,
		stripeEventId('payment_intent.id', 'payment_intent', 'subscription.id', 'subscription'),
		STRIPE_TIME,
		row('user_data.em', 'customer_details.email', 'customer_email', 'customer.email'),
		row('user_data.ph', 'customer_details.phone', 'customer.phone'),
		row(
			'user_data.full_name',
			'customer_details.individual_name',
			'customer_details.name',
			'customer.name',
		),
		together(
			[
				'customer_details.address',
				'shipping_details.address',
				'collected_information.shipping_details.address',
				'shipping.address',
			],
			STRIPE_ADDRESS,
		),
		row(
			'user_data.external_id',
			...STRIPE_OWN_CUSTOMER_ID,
			'client_reference_id',
			'customer.id',
			'customer',
		),
		row('user_data.subscription_id', 'subscription.id', 'subscription'),
		row(
			'custom_data.value',
			only(stripeAmount('amount_total'), isNot('payment_status', 'no_payment_required')),
		),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'payment_intent.id', 'payment_intent', 'id'),
		products({
			list: ['line_items.data'],
			id: ['price.product.id', 'price.product', 'price.id'],
			quantity: ['quantity'],
			price: ['price.unit_amount'],
			total: ['amount_subtotal'],
			title: ['description'],
			minorUnitsOf: 'currency',
			units: STRIPE_UNITS,
		}),
	],
	notes: [{ path: 'metadata' }],
	ignored: [...STRIPE_IGNORED, 'success_url', 'cancel_url'],
};
