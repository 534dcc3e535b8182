import { has, is, row, type Format } from '../format';
import {
	CHARGEBEE_CUSTOMER,
	CHARGEBEE_ENVELOPE,
	CHARGEBEE_IGNORED,
	CHARGEBEE_RECORD,
	hasEvent,
} from './common';

/** A subscription of Chargebee: the webhooks subscription_*. Its payments are events of their own. */
export const chargebeeSubscription: Format = {
	id: 'chargebeeSubscription',
	displayName: 'Chargebee Subscription',
	sources: ['Chargebee API: Events (example: subscription_created)'],
	unverified:
		'shipping_address and state_code, and the statuses besides in_trial: their page could not be opened.',
	recognizedBy: [
		[
			...CHARGEBEE_ENVELOPE,
			{ path: 'event_type', matches: /^subscription_/ },
			has('content.subscription'),
		],
	],
	recordAt: CHARGEBEE_RECORD,
	eventNames: [
		{
			when: [hasEvent('subscription_created'), is('subscription.status', 'in_trial')],
			event: 'StartTrial',
		},
		{
			when: [
				hasEvent('subscription_created', 'subscription_started', 'subscription_activated'),
				is('subscription.status', 'active'),
			],
			event: 'Subscribe',
		},
	],
	leftOut: [
		{ when: [hasEvent('subscription_cancelled', 'subscription_deleted')], code: 'order_canceled' },
		{ when: [is('subscription.status', 'cancelled')], code: 'order_canceled' },
		{
			when: [is('subscription.status', 'future', 'paused', 'transferred')],
			code: 'not_a_conversion',
		},
		{
			when: [
				{
					path: '@body.event_type',
					isNot: ['subscription_created', 'subscription_started', 'subscription_activated'],
				},
			],
			code: 'not_a_conversion',
		},
	],
	rows: [
		row('event_time', '@body.occurred_at', 'subscription.created_at'),
		row('event_id', 'subscription.id'),
		...CHARGEBEE_CUSTOMER,
		row('custom_data.currency', 'subscription.currency_code'),
	],
	notes: [{ path: 'subscription.meta_data' }, { path: 'customer.meta_data' }],
	ignored: CHARGEBEE_IGNORED,
};
