import { is, isNot, row, together, type Format } from './format';
import { hasType, stripeAmount, stripeObject, STRIPE_RECORD, STRIPE_ROWS, STRIPE_TEST } from './stripe';

/** A Checkout Session of Stripe, in a webhook's event or by itself. The buyer stands in `customer_details`. */
export const stripeCheckoutSession: Format = {
	id: 'stripeCheckoutSession',
	displayName: 'Stripe Checkout Session',
	sources: ['Stripe API: The Checkout Session object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('checkout.session', /^cs_/),
	recordAt: STRIPE_RECORD,
	eventNames: [
		{ when: [is('mode', 'subscription'), is('payment_status', 'paid', 'no_payment_required')], event: 'Subscribe' },
		{ when: [is('payment_status', 'paid')], event: 'Purchase' },
		{ when: hasType('checkout.session.async_payment_succeeded'), event: 'Purchase' },
	],
	leftOut: [
		STRIPE_TEST,
		{ when: hasType('checkout.session.expired', 'checkout.session.async_payment_failed'), code: 'payment_failed' },
		{ when: [is('status', 'expired')], code: 'payment_failed' },
		{ when: [is('mode', 'setup')], code: 'not_a_conversion' },
	],
	unpaid: [[is('payment_status', 'unpaid'), isNot('@body.type', 'checkout.session.async_payment_succeeded')]],
	rows: [
		...STRIPE_ROWS,
		row('event_time', 'created', '@body.created'),
		row('user_data.em', 'customer_details.email', 'customer_email'),
		row('user_data.ph', 'customer_details.phone'),
		row('user_data.full_name', 'customer_details.individual_name', 'customer_details.name'),
		together(['customer_details.address', 'shipping_details.address', 'collected_information.shipping_details.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'client_reference_id', 'customer'),
		row('custom_data.value', stripeAmount('amount_total')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'client_reference_id', 'payment_intent', 'id'),
	],
	notes: [{ path: 'metadata' }],
	ignored: ['id', 'type', 'object', 'data', 'request', 'account', 'status', 'subscription', 'success_url', 'cancel_url', 'url'],
};
