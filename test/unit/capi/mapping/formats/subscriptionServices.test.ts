/** Webhooks of subscription services that are sent as events of a website and the like. */
import {
	adapty,
	purchasely,
	qonversion,
	revenueCat,
	superwall,
} from '../payloads/subscriptionServices';
import { outcomeOf, webhook } from '../support';

const rc = (fields: Record<string, unknown>) => ({
	...revenueCat,
	event: { ...revenueCat.event, ...fields },
});

describe('RevenueCat', () => {
	it('the first payment on the web is a subscription, in the currency of the customer', () => {
		expect(outcomeOf(webhook(revenueCat))).toEqual({
			format: 'revenueCatEvent',
			eventName: 'Subscribe',
			event: {
				event_time: 1791208800000,
				event_id: 'UniqueIdentifierOfEvent',
				user_data: {
					em: 'kei.tanaka@example.com',
					country: 'JP',
					external_id: 'u-77',
					client_ip_address: '81.2.69.160',
				},
				custom_data: {
					value: 980,
					currency: 'JPY',
					order_id: 'GPA.33',
					content_ids: ['com.sub.monthly'],
				},
			},
		});
	});

	it('a price without a currency is in US dollars, and nobody signed in has no ID', () => {
		const json = rc({ currency: null, app_user_id: '$RCAnonymousID:80' });
		const { event } = outcomeOf(json);
		expect(event.custom_data).toMatchObject({ value: 6.53, currency: 'USD' });
		expect(event.user_data).not.toHaveProperty('external_id');
	});

	it.each([
		[{ period_type: 'TRIAL' }, 'StartTrial'],
		[{ type: 'RENEWAL', is_trial_conversion: true }, 'Subscribe'],
		[{ type: 'RENEWAL', is_trial_conversion: false }, 'Purchase'],
		[{ type: 'NON_RENEWING_PURCHASE' }, 'Purchase'],
	])('%j is %s', (fields, eventName) => {
		expect(outcomeOf(rc(fields)).eventName).toBe(eventName);
	});

	it.each([
		[{ environment: 'SANDBOX' }, 'test_payload'],
		[{ type: 'TEST' }, 'test_payload'],
		[{ store: 'PROMOTIONAL' }, 'granted'],
		[{ is_family_share: true }, 'granted'],
		[{ type: 'CANCELLATION', cancel_reason: 'CUSTOMER_SUPPORT' }, 'refund'],
		[{ type: 'CANCELLATION', cancel_reason: 'UNSUBSCRIBE' }, 'order_canceled'],
		[{ type: 'BILLING_ISSUE' }, 'payment_failed'],
		[{ type: 'TRANSFER', app_user_id: undefined }, 'not_a_conversion'],
	])('%j is left out', (fields, leftOut) => {
		expect(outcomeOf(rc(fields)).leftOut).toBe(leftOut);
	});
});

describe('Adapty', () => {
	it('a subscription starts', () => {
		expect(outcomeOf(webhook(adapty))).toEqual({
			format: 'adaptyEvent',
			eventName: 'Subscribe',
			event: {
				event_time: '2026-10-05T14:00:00.000000+0000',
				event_id: 'e1',
				user_data: {
					em: 'mia.reed@example.com',
					country: 'DE',
					external_id: 'u-42',
					client_ip_address: '81.2.69.160',
					anon_id: 'XZ9f1c3b5a7d',
				},
				custom_data: {
					value: 9.99,
					currency: 'EUR',
					order_id: '1000000',
					content_ids: ['pro.monthly'],
				},
			},
		});
	});

	it.each([
		['subscription_refunded', 'refund'],
		['subscription_renewal_cancelled', 'order_canceled'],
		['billing_issue_detected', 'payment_failed'],
		['access_level_updated', 'not_a_conversion'],
	])('%s is left out', (event_type, leftOut) => {
		expect(outcomeOf({ ...adapty, event_type }).leftOut).toBe(leftOut);
	});

	it('a sandbox is left out', () => {
		const event_properties = { ...adapty.event_properties, environment: 'Sandbox' };
		expect(outcomeOf({ ...adapty, event_properties }).leftOut).toBe('test_payload');
	});
});

describe('Qonversion', () => {
	it('a converted trial is a subscription of the app’s own user', () => {
		expect(outcomeOf(webhook(qonversion))).toEqual({
			format: 'qonversionEvent',
			eventName: 'Subscribe',
			event: {
				event_time: 1791208800,
				user_data: {
					em: 'mia.reed@example.com',
					external_id: 'u-42',
					client_ip_address: '81.2.69.160',
				},
				custom_data: {
					value: 7.99,
					currency: 'EUR',
					order_id: '500000601234560',
					content_ids: ['com.myapp.subs.9.99.trial'],
				},
			},
		});
	});

	it.each([
		[{ environment: 'sandbox' }, 'test_payload'],
		[{ event_name: 'subscription_canceled' }, 'order_canceled'],
		[{ event_name: 'subscription_refunded' }, 'refund'],
		[{ event_name: 'subscription_product_changed' }, 'not_a_conversion'],
	])('%j is left out', (fields, leftOut) => {
		expect(outcomeOf({ ...qonversion, ...fields }).leftOut).toBe(leftOut);
	});
});

describe('Superwall', () => {
	const sw = (fields: Record<string, unknown>, type = 'initial_purchase') => ({
		...superwall,
		type,
		data: { ...superwall.data, ...fields },
	});

	it('a first purchase is a subscription', () => {
		expect(outcomeOf(webhook(superwall))).toEqual({
			format: 'superwallEvent',
			eventName: 'Subscribe',
			event: {
				event_time: 1791208800000,
				event_id: '42fc:initial_purchase',
				user_data: { country: 'DE', external_id: 'u-42' },
				custom_data: {
					value: 9.99,
					currency: 'EUR',
					order_id: '700002054157982',
					content_ids: ['pro.monthly'],
				},
			},
		});
	});

	it.each([
		[sw({ environment: 'SANDBOX' }), 'test_payload'],
		[sw({ isFamilyShare: true }), 'granted'],
		[sw({ price: -10.86 }, 'cancellation'), 'refund'],
		[sw({}, 'cancellation'), 'order_canceled'],
		[sw({}, 'billing_issue'), 'payment_failed'],
		[sw({}, 'product_change'), 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});
});

describe('Purchasely', () => {
	it('a renewal is a Purchase of the app’s own user', () => {
		expect(outcomeOf(webhook(purchasely))).toEqual({
			format: 'purchaselyEvent',
			eventName: 'Purchase',
			event: {
				event_time: 1791208800000,
				event_id: '3ab7e67a-6c88-44fe-8804-39897d601136',
				user_data: { country: 'FR', external_id: 'u-42' },
				custom_data: {
					value: 9.99,
					currency: 'EUR',
					order_id: 'in_1',
					content_ids: ['price_1'],
				},
			},
		});
	});

	it.each([
		[{ event_name: 'TRIAL_STARTED' }, 'StartTrial'],
		[{ event_name: 'TRIAL_CONVERTED' }, 'Subscribe'],
		[{ event_name: 'SUBSCRIPTION_STARTED' }, 'Subscribe'],
	])('%j is %s', (fields, eventName) => {
		expect(outcomeOf({ ...purchasely, ...fields }).eventName).toBe(eventName);
	});

	it.each([
		[{ event_name: 'ACTIVATE' }, 'not_a_conversion'],
		[{ event_name: 'SUBSCRIPTION_STARTED', offer_type: 'FREE_TRIAL' }, 'not_a_conversion'],
		[{ event_name: 'SUBSCRIPTION_REFUNDED_REVOKED' }, 'refund'],
		[{ environment: 'SANDBOX' }, 'test_payload'],
		[{ is_family_shared: true }, 'granted'],
	])('%j is left out', (fields, leftOut) => {
		expect(outcomeOf({ ...purchasely, ...fields }).leftOut).toBe(leftOut);
	});
});
