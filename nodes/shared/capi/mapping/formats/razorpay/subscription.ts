import { has, is, only, row, type Format } from '../format';
import { hasEvent, withoutEvent } from './common';

/**
 * A subscription of Razorpay: the webhooks subscription.*, but for subscription.charged, which is a payment, or a
 * subscription by itself. It names its customer by an ID only.
 */
export const razorpaySubscription: Format = {
	id: 'razorpaySubscription',
	displayName: 'Razorpay Subscription',
	sources: ['Razorpay: Webhooks, Subscriptions events', 'Razorpay API: Subscriptions entity'],
	recognizedBy: [
		[
			is('entity', 'event'),
			{ path: 'event', matches: /^subscription\.(?!charged$)/ },
			has('payload'),
		],
		[is('entity', 'subscription'), { path: 'id', matches: /^sub_/ }],
	],
	recordAt: ['payload.subscription.entity'],
	eventNames: [
		{ when: [hasEvent('subscription.activated')], event: 'Subscribe' },
		{ when: [withoutEvent, is('status', 'active')], event: 'Subscribe' },
	],
	leftOut: [
		{ when: [hasEvent('subscription.halted')], code: 'payment_failed' },
		{ when: [is('status', 'halted', 'expired')], code: 'payment_failed' },
		{ when: [is('status', 'cancelled')], code: 'order_canceled' },
		{
			when: [is('status', 'created', 'authenticated', 'pending', 'paused', 'completed')],
			code: 'not_a_conversion',
		},
		{ when: [hasEvent('subscription.updated', 'subscription.resumed')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', only('@body.created_at', has('@body.event')), 'current_start', 'created_at'),
		row('user_data.em', 'notes.email', 'customer_email', '@body.payload.payment.entity.email'),
		row('user_data.ph', 'notes.phone', 'customer_contact', '@body.payload.payment.entity.contact'),
		row('user_data.external_id', 'customer_id'),
		row('user_data.subscription_id', 'id'),
		row('custom_data.order_id', 'notes.order_id'),
	],
	notes: [{ path: 'notes' }],
	ignored: [
		'id',
		'event',
		'entity',
		'account_id',
		'contains',
		'created_at',
		'payload',
		'offer_id',
		'plan_id',
	],
};
