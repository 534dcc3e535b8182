import { has, is, lacks, row, together, type Format } from '../format';
import { hasEvent, PAYPAL_ADDRESS, PAYPAL_RECORD, PAYPAL_TEST, withoutEvent } from './common';

const TRIAL = has('billing_info.cycle_executions[tenure_type=trial].sequence');
const NOTHING_BILLED = is(
	'billing_info.cycle_executions[tenure_type=regular].cycles_completed',
	'0',
);

/**
 * A subscription of PayPal: the webhooks BILLING.SUBSCRIPTION.* and the subscription of the Subscriptions API, its first
 * version included. Its payments are sales or captures of their own.
 */
export const paypalSubscription: Format = {
	id: 'paypalSubscription',
	displayName: 'PayPal Subscription',
	sources: ['PayPal REST APIs: Webhook event names', 'PayPal Subscriptions API: Subscription'],
	recognizedBy: [
		[{ path: 'event_type', matches: /^BILLING\.SUBSCRIPTION\./i }, has('resource')],
		[has('plan_id'), has('subscriber'), { path: 'id', matches: /^I-/ }],
	],
	recordAt: PAYPAL_RECORD,
	eventNames: [hasEvent('billing.subscription.activated'), withoutEvent].flatMap((when) => [
		{ when: [when, is('status', 'active'), TRIAL, NOTHING_BILLED], event: 'StartTrial' },
		{ when: [when, is('status', 'active')], event: 'Subscribe' },
		{ when: [when, is('state', 'active')], event: 'Subscribe' },
	]),
	leftOut: [
		PAYPAL_TEST,
		{ when: [hasEvent('billing.subscription.payment.failed')], code: 'payment_failed' },
		{
			when: [hasEvent('billing.subscription.cancelled', 'billing.subscription.suspended')],
			code: 'order_canceled',
		},
		{ when: [is('status', 'cancelled', 'suspended')], code: 'order_canceled' },
		{
			when: [hasEvent('billing.subscription.created', 'billing.subscription.expired')],
			code: 'not_a_conversion',
		},
		{
			when: [hasEvent('billing.subscription.updated', 'billing.subscription.re-activated')],
			code: 'not_a_conversion',
		},
		{ when: [is('status', 'approval_pending', 'approved', 'expired')], code: 'not_a_conversion' },
		{
			when: [lacks('status'), is('state', 'pending', 'expired', 'suspended', 'cancelled')],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'status_update_time', 'create_time', '@body.create_time'),
		row('event_id', 'id'),
		row('user_data.em', 'subscriber.email_address', 'payer.payer_info.email'),
		row('user_data.ph', 'subscriber.phone.phone_number.national_number'),
		together(['subscriber.name'], { 'user_data.fn': ['given_name'], 'user_data.ln': ['surname'] }),
		together(['payer.payer_info'], {
			'user_data.fn': ['first_name'],
			'user_data.ln': ['last_name'],
		}),
		row('user_data.full_name', 'subscriber.shipping_address.name.full_name'),
		together(
			[
				'subscriber.shipping_address.address',
				'payer.payer_info.shipping_address',
				'shipping_address',
				'subscriber.address',
			],
			PAYPAL_ADDRESS,
		),
		row('user_data.external_id', 'subscriber.payer_id', 'payer.payer_info.payer_id'),
		row('user_data.subscription_id', 'id'),
		row('custom_data.value', 'billing_info.last_payment.amount.value'),
		row('custom_data.currency', 'billing_info.last_payment.amount.currency_code', 'plan.curr_code'),
	],
	ignored: [
		...[
			'create_time',
			'summary',
			'resource_type',
			'resource_version',
			'event_version',
			'links',
			'start_time',
			'update_time',
		],
		...['custom_id', 'quantity', 'shipping_amount', 'zts'],
	],
};
