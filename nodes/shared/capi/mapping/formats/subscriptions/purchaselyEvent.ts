import { has, is, isNot, row, type Format } from '../format';
import { inSandbox, nothingElse } from './common';

const CONVERSIONS = [
	'trial_started',
	'trial_converted',
	'subscription_started',
	'subscription_renewed',
] as const;

/**
 * An event of Purchasely that is sent as one of a website or the like. ACTIVATE and DEACTIVATE grant and revoke access, at
 * each renewal again, and are no conversions; the start of a trial has an event of its own.
 */
export const purchaselyEvent: Format = {
	id: 'purchaselyEvent',
	displayName: 'Purchasely Event',
	sources: [
		'Purchasely Docs: Server Events Attributes',
		'Purchasely Docs: Webhook',
		'Purchasely Docs: Migrate to Webhook v3.0',
	],
	unverified:
		'Whether the end of a trial is reported as a renewal, too, and the start of one as that of a subscription, of offer type FREE_TRIAL.',
	recognizedBy: ['purchasely_subscription_id', 'purchasely_one_time_purchase_id'].map((id) => [
		has('event_name'),
		has('event_created_at'),
		has(id),
	]),
	eventNames: [
		{ when: [is('event_name', 'trial_started')], event: 'StartTrial' },
		{ when: [is('event_name', 'trial_converted')], event: 'Subscribe' },
		{
			when: [is('event_name', 'subscription_started'), isNot('offer_type', 'free_trial')],
			event: 'Subscribe',
		},
		{ when: [is('event_name', 'subscription_renewed')], event: 'Purchase' },
	],
	leftOut: [
		inSandbox('environment'),
		{ when: [is('is_family_shared', 'true')], code: 'granted' },
		{
			when: [is('event_name', 'subscription_started'), is('offer_type', 'free_trial')],
			code: 'not_a_conversion',
		},
		{ when: [{ path: 'event_name', matches: /refunded/i }], code: 'refund' },
		nothingElse('event_name', CONVERSIONS),
	],
	rows: [
		row('event_time', 'purchased_at_ms', 'event_created_at_ms'),
		row('event_id', 'event_id'),
		row('user_data.em', 'email'),
		row('user_data.country', 'store_country'),
		row('user_data.external_id', 'user_id'),
		row('custom_data.value', 'plan_price_in_customer_currency'),
		row('custom_data.currency', 'customer_currency'),
		row('custom_data.order_id', 'store_transaction_id'),
		row('original_event_data.order_id', 'store_transaction_id'),
		row('custom_data.content_ids', { path: 'store_product_id', as: 'list' }),
	],
	ignored: [
		...['event_name', 'api_version', 'product', 'plan', 'offer_type', 'anonymous_user_id'],
		...['purchased_at', 'original_purchased_at', 'next_renewal_at', 'effective_next_renewal_at'],
		...['transferred_from_user_id', 'transferred_to_user_id'],
	],
};
