import { has, is, row, type Format } from '../format';
import { inSandbox, nothingElse } from './common';

const CONVERSIONS = [
	...['trial_started', 'trial_converted', 'subscription_started', 'subscription_renewed'],
	'non_subscription_purchase',
] as const;

/** An event of Adapty that is sent as one of a website or the like. What was bought stands in `event_properties`. */
export const adaptyEvent: Format = {
	id: 'adaptyEvent',
	displayName: 'Adapty Event',
	sources: [
		'Adapty Docs: Webhook event types and fields (Event fields, Event properties, Integration IDs)',
	],
	recognizedBy: [
		[has('event_type'), has('event_properties.store'), has('profile_id')],
		[has('event_type'), has('event_properties.vendor_product_id')],
	],
	eventNames: [
		{ when: [is('event_type', 'trial_started')], event: 'StartTrial' },
		{ when: [is('event_type', 'subscription_started', 'trial_converted')], event: 'Subscribe' },
		{
			when: [is('event_type', 'subscription_renewed', 'non_subscription_purchase')],
			event: 'Purchase',
		},
	],
	leftOut: [
		inSandbox('event_properties.environment'),
		{ when: [{ path: 'event_type', matches: /refunded$/ }], code: 'refund' },
		{ when: [{ path: 'event_type', matches: /cancelled$|expired$/ }], code: 'order_canceled' },
		{ when: [is('event_type', 'billing_issue_detected')], code: 'payment_failed' },
		nothingElse('event_type', CONVERSIONS),
	],
	rows: [
		row('event_time', 'event_properties.purchase_date', 'event_datetime'),
		row('event_id', 'event_properties.profile_event_id'),
		row('user_data.em', 'email', 'user_attributes.email'),
		row('user_data.ph', 'phone_number', 'user_attributes.phone_number'),
		row('user_data.country', 'event_properties.profile_country', 'event_properties.store_country'),
		row('user_data.external_id', 'customer_user_id'),
		row('user_data.anon_id', 'integration_ids.facebook_anonymous_id'),
		row('user_data.client_ip_address', 'event_properties.profile_ip_address'),
		row('custom_data.value', 'event_properties.price_local'),
		row('custom_data.currency', 'event_properties.currency'),
		row('custom_data.order_id', 'event_properties.transaction_id'),
		row('original_event_data.order_id', 'event_properties.transaction_id'),
		row('custom_data.content_ids', { path: 'event_properties.vendor_product_id', as: 'list' }),
	],
	ignored: ['profile_id', 'profile_install_datetime', 'user_agent', 'idfv', 'advertising_id'],
};
