import { has, is, lacks, row, type Format } from '../format';
import { envelopeOf, hasEvent, PADDLE_CUSTOMER, PADDLE_RECORD, PADDLE_TEST } from './common';

/**
 * A subscription of Paddle Billing: the webhooks subscription.*, or the subscription of its API. Its payments are
 * transactions of their own.
 */
export const paddleSubscription: Format = {
	id: 'paddleSubscription',
	displayName: 'Paddle Subscription',
	sources: [
		'Paddle Billing: subscription.created',
		'Paddle API: Subscriptions',
		'Paddle: Simulate webhooks',
	],
	recognizedBy: [
		envelopeOf(/^subscription\./),
		[{ path: 'id', matches: /^sub_/ }, has('collection_mode'), has('billing_cycle')],
	],
	recordAt: PADDLE_RECORD,
	eventNames: [
		{
			when: [hasEvent('subscription.created', 'subscription.trialing'), is('status', 'trialing')],
			event: 'StartTrial',
		},
		{
			when: [hasEvent('subscription.created', 'subscription.activated'), is('status', 'active')],
			event: 'Subscribe',
		},
		{ when: [lacks('@body.event_type'), is('status', 'trialing')], event: 'StartTrial' },
		{ when: [lacks('@body.event_type'), is('status', 'active')], event: 'Subscribe' },
	],
	leftOut: [
		PADDLE_TEST,
		{ when: [is('status', 'canceled')], code: 'order_canceled' },
		{ when: [is('status', 'past_due')], code: 'payment_failed' },
		{ when: [is('status', 'paused')], code: 'not_a_conversion' },
		{
			when: [hasEvent('subscription.updated', 'subscription.resumed', 'subscription.imported')],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'started_at', '@body.occurred_at', 'created_at'),
		row('event_id', 'custom_data.event_id', 'id'),
		...PADDLE_CUSTOMER,
		row('user_data.subscription_id', 'id'),
		row('custom_data.currency', 'currency_code'),
		row('custom_data.order_id', 'transaction_id'),
		row('original_event_data.order_id', 'transaction_id'),
	],
	notes: [{ path: 'custom_data' }],
	ignored: ['event_id', 'notification_id', 'occurred_at', 'status', 'custom_data', 'business_id'],
};
