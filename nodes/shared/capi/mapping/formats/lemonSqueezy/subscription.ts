import { is, row, type Format } from '../format';
import {
	hasEvent,
	LEMON_BUYER,
	LEMON_RECORD,
	LEMON_TEST,
	lemonObject,
	withoutEvent,
} from './common';

/** A subscription of Lemon Squeezy: the webhooks subscription_*, or the subscription of its API. Its payments are invoices. */
export const lemonSqueezySubscription: Format = {
	id: 'lemonSqueezySubscription',
	displayName: 'Lemon Squeezy Subscription',
	sources: ['Lemon Squeezy API: The subscription object', 'Lemon Squeezy: Event types'],
	recognizedBy: lemonObject('subscriptions'),
	recordAt: LEMON_RECORD,
	eventNames: [hasEvent('subscription_created'), withoutEvent].flatMap((when) => [
		{ when: [when, is('status', 'on_trial')], event: 'StartTrial' },
		{ when: [when, is('status', 'active')], event: 'Subscribe' },
	]),
	leftOut: [
		LEMON_TEST,
		{ when: [hasEvent('subscription_cancelled')], code: 'order_canceled' },
		{ when: [is('status', 'cancelled')], code: 'order_canceled' },
		{ when: [is('status', 'past_due', 'unpaid')], code: 'payment_failed' },
		{ when: [is('status', 'paused', 'expired')], code: 'not_a_conversion' },
		{
			when: [
				{
					path: '@body.meta.event_name',
					matches: /^subscription_(?:updated|resumed|unpaused|plan_changed)$/,
				},
			],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', 'created_at'),
		...LEMON_BUYER,
		row('user_data.subscription_id', '@body.data.id'),
		row('custom_data.order_id', '@body.meta.custom_data.order_id', 'order_id'),
		row('original_event_data.order_id', '@body.meta.custom_data.order_id', 'order_id'),
	],
	notes: [{ path: '@body.meta.custom_data' }],
	ignored: ['id', 'type', 'links', 'relationships', 'jsonapi'],
};
