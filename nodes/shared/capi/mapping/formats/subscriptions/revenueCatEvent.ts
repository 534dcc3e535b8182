import { has, is, only, row, type Condition, type Format } from '../format';
import { inSandbox, nothingElse } from './common';

const SALES = ['initial_purchase', 'non_renewing_purchase', 'renewal'] as const;
const attribute = (name: string) => `subscriber_attributes.${name}.value`;
const IS_LOCAL: Condition = has('price_in_purchased_currency');

/**
 * An event of RevenueCat that is sent as one of a website or the like: purchases on the web have no device. `price` counts
 * in US dollars, `price_in_purchased_currency` in the customer's.
 */
export const revenueCatEvent: Format = {
	id: 'revenueCatEvent',
	displayName: 'RevenueCat Event',
	sources: ['RevenueCat: Event Types and Fields', 'RevenueCat: Sample Events'],
	recognizedBy: [
		[has('event.type'), has('event.app_id'), has('api_version')],
		[has('event.type'), has('event.app_user_id')],
	],
	recordAt: ['event'],
	eventNames: [
		{ when: [is('type', 'initial_purchase'), is('period_type', 'trial')], event: 'StartTrial' },
		{ when: [is('type', 'initial_purchase')], event: 'Subscribe' },
		{ when: [is('type', 'renewal'), is('is_trial_conversion', 'true')], event: 'Subscribe' },
		{ when: [is('type', 'renewal', 'non_renewing_purchase')], event: 'Purchase' },
	],
	leftOut: [
		inSandbox('environment'),
		{ when: [is('type', 'test')], code: 'test_payload' },
		{ when: [is('store', 'promotional')], code: 'granted' },
		{ when: [is('period_type', 'promotional')], code: 'granted' },
		{ when: [is('is_family_share', 'true')], code: 'granted' },
		{ when: [is('type', 'cancellation'), is('cancel_reason', 'customer_support')], code: 'refund' },
		{ when: [is('type', 'cancellation', 'expiration')], code: 'order_canceled' },
		{ when: [is('type', 'billing_issue')], code: 'payment_failed' },
		nothingElse('type', SALES),
	],
	rows: [
		row('event_time', 'purchased_at_ms', 'event_timestamp_ms'),
		row('event_id', 'id'),
		row('user_data.em', attribute('$email')),
		row('user_data.ph', attribute('$phoneNumber')),
		row('user_data.full_name', attribute('$displayName')),
		row('user_data.country', 'country_code'),
		row(
			'user_data.external_id',
			only('app_user_id', { path: 'app_user_id', matches: /^(?!\$RCAnonymousID)/ }),
		),
		row('user_data.client_ip_address', attribute('$ip')),
		row('user_data.anon_id', attribute('$fbAnonId')),
		row('custom_data.value', only('price_in_purchased_currency', has('currency')), 'price'),
		{ ...row('custom_data.currency', only('currency', IS_LOCAL)), otherwise: 'USD' },
		row('custom_data.order_id', 'transaction_id'),
		row('original_event_data.order_id', 'transaction_id'),
		row('custom_data.content_ids', { path: 'product_id', as: 'list' }),
	],
	ignored: ['api_version'],
};
