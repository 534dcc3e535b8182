import { is, row, together, type Format } from './format';
import { hasType, stripeAmount, stripeObject, STRIPE_RECORD, STRIPE_ROWS, STRIPE_TEST } from './stripe';

/** An invoice of Stripe Billing, in a webhook's event or by itself. The first one of a subscription is a Subscribe. */
export const stripeInvoice: Format = {
	id: 'stripeInvoice',
	displayName: 'Stripe Invoice',
	sources: ['Stripe API: The Invoice object', 'Stripe API: Types of events'],
	recognizedBy: stripeObject('invoice', /^in_/),
	recordAt: STRIPE_RECORD,
	eventNames: [
		{ when: [is('status', 'paid'), is('billing_reason', 'subscription_create')], event: 'Subscribe' },
		{ when: [is('status', 'paid')], event: 'Purchase' },
		{ when: [is('paid', 'true')], event: 'Purchase' },
	],
	leftOut: [
		STRIPE_TEST,
		{ when: hasType('invoice.payment_failed', 'invoice.voided', 'invoice.marked_uncollectible'), code: 'payment_failed' },
		{ when: [is('status', 'void', 'uncollectible')], code: 'payment_failed' },
		{ when: hasType('invoice.created', 'invoice.updated', 'invoice.deleted', 'invoice.upcoming', 'invoice.sent'), code: 'not_a_conversion' },
	],
	unpaid: [[is('status', 'open', 'draft')]],
	rows: [
		...STRIPE_ROWS,
		row('event_time', 'status_transitions.paid_at', 'created', '@body.created'),
		row('user_data.em', 'customer_email'),
		row('user_data.ph', 'customer_phone'),
		row('user_data.full_name', 'customer_name'),
		together(['customer_address', 'customer_shipping.address'], {
			'user_data.ct': ['city'],
			'user_data.st': ['state'],
			'user_data.zp': ['postal_code'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'metadata.user_id', 'customer'),
		row('user_data.subscription_id', 'subscription', 'parent.subscription_details.subscription'),
		row('custom_data.value', stripeAmount('amount_paid'), stripeAmount('total')),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'metadata.order_id', 'number', 'id'),
	],
	notes: [{ path: 'metadata' }, { path: 'subscription_details.metadata' }, { path: 'parent.subscription_details.metadata' }],
	ignored: ['id', 'type', 'object', 'data', 'request', 'account', 'status', 'account_name', 'account_country', 'subtotal', 'amount_due'],
};
