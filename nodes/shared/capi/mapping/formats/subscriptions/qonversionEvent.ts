import { has, is, only, row, type Format } from '../format';
import { inSandbox, nothingElse } from './common';

const CONVERSIONS = [
	...['trial_started', 'trial_converted', 'subscription_started', 'subscription_renewed'],
	'in_app_purchase',
] as const;
/** `revenue` is the developer's share where the integration is set so. */
const IS_GROSS = { path: 'revenue.is_proceed', isNot: ['1', 'true'] } as const;

/** An event of Qonversion. `user_id` is Qonversion's own, `custom_user_id` and `identity_id` the app's. */
export const qonversionEvent: Format = {
	id: 'qonversionEvent',
	displayName: 'Qonversion Event',
	sources: ['Qonversion Documentation: Webhooks'],
	recognizedBy: [
		[
			has('event_name'),
			has('device_id'),
			has('product_id'),
			has('user_id'),
			has('time'),
			has('environment'),
		],
		[
			has('event_name'),
			has('advertiser_id'),
			has('product_id'),
			has('user_id'),
			has('transaction'),
		],
		[has('event_name'), has('properties._q_email'), has('product_id')],
	],
	eventNames: [
		{ when: [is('event_name', 'trial_started')], event: 'StartTrial' },
		{ when: [is('event_name', 'trial_converted', 'subscription_started')], event: 'Subscribe' },
		{ when: [is('event_name', 'subscription_renewed', 'in_app_purchase')], event: 'Purchase' },
	],
	leftOut: [
		inSandbox('environment'),
		{ when: [{ path: 'event_name', matches: /refunded$/ }], code: 'refund' },
		{ when: [{ path: 'event_name', matches: /cancell?ed$|expired$/ }], code: 'order_canceled' },
		nothingElse('event_name', CONVERSIONS),
	],
	rows: [
		row('event_time', 'time', 'created_at'),
		row('user_data.em', 'properties._q_email'),
		row('user_data.ph', 'properties._q_phone'),
		row('user_data.full_name', 'properties._q_name'),
		row('user_data.external_id', 'custom_user_id', 'identity_id'),
		row('user_data.client_ip_address', 'ip'),
		row('user_data.country', 'country'),
		row('custom_data.value', 'price.value', only('revenue.value', IS_GROSS)),
		row('custom_data.currency', 'price.currency', 'revenue.currency'),
		row('custom_data.order_id', 'transaction.transaction_id'),
		row('original_event_data.order_id', 'transaction.transaction_id'),
		row('custom_data.content_ids', { path: 'product_id', as: 'list' }),
	],
	ignored: ['user_id', 'event_name', 'app_version', 'sdk_version', 'platform', 'advertiser_id'],
};
