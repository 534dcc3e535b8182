/** Webhooks of measurement partners and subscription services, as their public documentation shows them. */
import SHA256 from 'crypto-js/sha256';

import { GAID, IDFA, mapAppItem, NO_ID, NOW, refusalsOf, translateOne } from './support';

const sha256 = (text: string) => SHA256(text).toString();

describe('AppsFlyer', () => {
	const push = {
		appsflyer_id: '1415211453000-6513894',
		event_name: 'af_purchase',
		event_time: '2026-11-22 11:30:00.000',
		event_value:
			'{"af_content_id":["A","B"],"af_order_id":"O-9","af_quantity":2,"af_revenue":"19.98","af_currency":"EUR"}',
		event_revenue: 19.98,
		event_revenue_currency: 'EUR',
		platform: 'ios',
		os_version: '17.4.1',
		app_version: '1.4.2',
		bundle_id: 'com.example.shop',
		device_model: 'iPhone15,2',
		idfa: IDFA,
		advertising_id: null,
		idfv: 'A-VENDOR',
		att: '3',
		ip: '93.184.215.14',
		customer_user_id: 'U-1',
		country_code: 'DE',
		city: 'Frankfurt',
		region: 'EU',
	};

	it('becomes a Purchase, its time read as UTC', () => {
		const { event } = translateOne(push);
		expect(event).toMatchObject({
			event_name: 'Purchase',
			event_time: NOW - 1800,
			user_data: {
				madid: IDFA,
				client_ip_address: '93.184.215.14',
				external_id: [sha256('U-1')],
				country: [sha256('de')],
			},
			custom_data: {
				value: 19.98,
				currency: 'EUR',
				order_id: 'O-9',
				num_items: 2,
				content_ids: ['A', 'B'],
			},
			app_data: {
				advertiser_tracking_enabled: 1,
				vendor_id: 'A-VENDOR',
				extinfo: [
					'i2',
					'com.example.shop',
					'1.4.2',
					'',
					'17.4.1',
					'iPhone15,2',
					...Array<string>(10).fill(''),
				],
			},
		});
	});

	it('puts lists of IDs, quantities and prices together by their places', () => {
		const event_value =
			'{"af_content_id":["sku1","sku2"],"af_quantity":[1,2],"af_price":["5.00","7.49"],"af_revenue":19.98,"af_currency":"EUR"}';
		expect(translateOne({ ...push, event_value }).event.custom_data).toMatchObject({
			value: 19.98,
			contents: [
				{ id: 'sku1', quantity: 1, item_price: 5 },
				{ id: 'sku2', quantity: 2, item_price: 7.49 },
			],
		});
	});

	it.each([
		['af_authorized', 1],
		['authorized', 1],
		['af_unavailable', 0],
		['af_denied', 0],
		['not_determined', 0],
		['af_restricted', 0],
	])('takes att %s as %s', (att, allowed) => {
		expect(translateOne({ ...push, att }).event.app_data).toMatchObject({
			advertiser_tracking_enabled: allowed,
		});
	});

	it('sends no place that was guessed from the address', () => {
		expect(Object.keys(translateOne(push).event.user_data)).not.toEqual(
			expect.arrayContaining(['ct']),
		);
		expect(Object.keys(translateOne(push).event.user_data)).not.toEqual(
			expect.arrayContaining(['st']),
		);
	});

	it('tells an install, at the time of the installation', () => {
		const { event } = translateOne({
			...push,
			event_name: 'install',
			event_time: undefined,
			install_time: '2026-11-22 11:00:00',
		});
		expect(event).toMatchObject({ event_name: 'MobileAppInstall', event_time: NOW - 3600 });
	});

	it.each([
		['af_complete_registration', 'CompleteRegistration'],
		['af_add_to_cart', 'AddToCart'],
		['af_initiated_checkout', 'InitiateCheckout'],
		['af_content_view', 'ViewContent'],
		['af_start_trial', 'StartTrial'],
		['af_subscribe', 'Subscribe'],
		['af_level_achieved', 'fb_mobile_level_achieved'],
		['coins_won', 'coins_won'],
	])('calls %s %s', (name, eventName) => {
		expect(translateOne({ ...push, event_name: name }).event.event_name).toBe(eventName);
	});
});

it('understands Adjust’s callbacks', () => {
	const { event } = translateOne({
		adid: '18546f6171f67e29d1cb983322ad1329',
		activity_kind: 'event',
		event_name: 'purchase',
		created_at: NOW - 60,
		gps_adid: GAID,
		revenue_float: 4.99,
		currency: 'USD',
		os_name: 'android',
		os_version: '14',
		device_name: 'Pixel 8',
		app_version_short: '1.4',
		tracking_enabled: 1,
		ip_address: '93.184.215.14',
		city: 'Berlin',
	});
	expect(event).toMatchObject({
		event_name: 'Purchase',
		event_time: NOW - 60,
		user_data: { madid: GAID, client_ip_address: '93.184.215.14' },
		custom_data: { value: 4.99, currency: 'USD' },
		app_data: {
			advertiser_tracking_enabled: 1,
			extinfo: ['a2', '', '1.4', '', '14', 'Pixel 8', ...Array<string>(10).fill('')],
		},
	});
	expect(event.user_data).not.toHaveProperty('ct');
});

it.each([
	[{ revenue: '999', revenue_float: '9.99' }, 9.99],
	[{ revenue: '999' }, 9.99],
	[{ revenue_float: 4.5 }, 4.5],
])('reads Adjust’s %j, whose revenue counts in cents', (amounts, value) => {
	const callback = {
		adid: 'x',
		app_token: 'a',
		activity_kind: 'event',
		event_name: 'purchase',
		created_at: NOW - 60,
		idfa: IDFA,
	};
	const item = {
		...callback,
		os_name: 'ios',
		os_version: '17.4',
		tracking_enabled: '1',
		currency: 'USD',
		...amounts,
	};
	expect(translateOne(item).event.custom_data).toMatchObject({ value, currency: 'USD' });
});

it('understands Branch’s webhooks', () => {
	const { event } = translateOne({
		id: '123456789',
		name: 'PURCHASE',
		timestamp: (NOW - 60) * 1000,
		event_data: { revenue: 30, currency: 'USD', transaction_id: 'T-1' },
		user_data: {
			os: 'IOS',
			os_version: '17.4',
			model: 'iPhone15,2',
			idfa: IDFA,
			idfv: 'V-1',
			limit_ad_tracking: false,
			ip: '93.184.215.14',
			app_version: '1.4',
			developer_identity: 'U-1',
			user_agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)',
		},
		content_items: [{ $sku: 'A', $price: 15, $quantity: 2 }],
		custom_data: { coupon: 'X' },
	});
	expect(event).toMatchObject({
		event_name: 'Purchase',
		event_id: '123456789',
		user_data: { madid: IDFA, external_id: [sha256('U-1')] },
		custom_data: {
			value: 30,
			currency: 'USD',
			order_id: 'T-1',
			coupon: 'X',
			contents: [{ id: 'A', quantity: 2, item_price: 15 }],
		},
		app_data: { advertiser_tracking_enabled: 1, vendor_id: 'V-1' },
	});
});

describe('RevenueCat', () => {
	const event = {
		type: 'INITIAL_PURCHASE',
		id: '12345678-1234-1234-1234-123456789012',
		event_timestamp_ms: (NOW - 120) * 1000,
		purchased_at_ms: (NOW + 9000) * 1000,
		product_id: 'com.subscription.weekly',
		period_type: 'NORMAL',
		environment: 'PRODUCTION',
		transaction_id: '123456789012345',
		app_user_id: '1234567890',
		country_code: 'US',
		currency: 'EUR',
		price: 5.4,
		price_in_purchased_currency: 4.99,
		store: 'APP_STORE',
		subscriber_attributes: {
			$email: { value: 'FirstLast@gmail.com', updated_at_ms: 1662955084635 },
			$idfa: { value: IDFA },
			$idfv: { value: 'V-1' },
			$ip: { value: '93.184.215.14' },
			$attConsentStatus: { value: 'authorized' },
			$fbAnonId: { value: 'XZ-1' },
			os_version: { value: '17.4.1' },
		},
	};
	const webhook = (changes: Record<string, unknown> = {}) => ({
		api_version: '1.0',
		event: { ...event, ...changes },
	});

	it('becomes a subscription with what the store took', () => {
		expect(translateOne(webhook()).event).toEqual({
			event_name: 'Subscribe',
			event_time: NOW - 120,
			event_id: '12345678-1234-1234-1234-123456789012',
			action_source: 'app',
			user_data: {
				em: [sha256('firstlast@gmail.com')],
				country: [sha256('us')],
				external_id: [sha256('1234567890')],
				client_ip_address: '93.184.215.14',
				anon_id: 'XZ-1',
				madid: IDFA,
			},
			custom_data: {
				value: 4.99,
				currency: 'EUR',
				order_id: '123456789012345',
				content_ids: ['com.subscription.weekly'],
			},
			app_data: {
				advertiser_tracking_enabled: 1,
				application_tracking_enabled: 1,
				vendor_id: 'V-1',
				extinfo: ['i2', '', '', '', '17.4.1', ...Array<string>(11).fill('')],
			},
		});
	});

	it.each([
		[{ period_type: 'TRIAL', price: 0, price_in_purchased_currency: 0 }, 'StartTrial'],
		[{ type: 'RENEWAL' }, 'Purchase'],
		[{ type: 'RENEWAL', is_trial_conversion: true }, 'Subscribe'],
		[{ type: 'NON_RENEWING_PURCHASE' }, 'Purchase'],
	])('%j is %s', (changes, name) => {
		expect(translateOne(webhook(changes)).event.event_name).toBe(name);
	});

	it.each(['TEST', 'CANCELLATION', 'EXPIRATION', 'BILLING_ISSUE', 'PRODUCT_CHANGE', 'TRANSFER'])(
		'leaves %s out',
		(type) => {
			expect(mapAppItem(webhook({ type }))).toMatchObject([
				{
					kind: 'skipped',
					skip: {
						code: 'subscription_no_conversion',
						reason: expect.stringMatching(/no conversion/),
					},
				},
			]);
		},
	);

	it('takes what the user put beside the event before what the event says', () => {
		const sent = translateOne({
			...webhook({ subscriber_attributes: { $email: { value: 'a@example.com' } } }),
			os_version: '18.1',
			advertiser_tracking_enabled: 0,
		});
		expect(sent.event.app_data).toMatchObject({
			advertiser_tracking_enabled: 0,
			extinfo: expect.arrayContaining(['18.1']),
		});
	});

	it.each([
		{ store: 'PROMOTIONAL' },
		{ period_type: 'PROMOTIONAL' },
		{ is_family_share: true },
		{ is_family_share: 'true' },
	])('leaves %j out, which nobody bought', (changes) => {
		expect(mapAppItem(webhook({ type: 'NON_RENEWING_PURCHASE', ...changes }))).toMatchObject([
			{ kind: 'skipped', skip: { code: 'granted' } },
		]);
	});

	it('leaves purchases in the test store out', () => {
		expect(mapAppItem(webhook({ environment: 'SANDBOX' }))).toMatchObject([
			{
				kind: 'skipped',
				skip: { code: 'test_purchase', reason: expect.stringMatching(/test store/) },
			},
		]);
	});

	it('takes the price in dollars where there is no other, and no made-up user ID', () => {
		const { event: sent } = translateOne(
			webhook({ price_in_purchased_currency: null, app_user_id: '$RCAnonymousID:8069' }),
		);
		expect(sent.custom_data).toMatchObject({ value: 5.4, currency: 'USD' });
		expect(sent.user_data).not.toHaveProperty('external_id');
	});

	it('names what the webhook does not tell', () => {
		const attributes = { $idfa: { value: IDFA }, $attConsentStatus: { value: 'denied' } };
		expect(refusalsOf(webhook({ subscriber_attributes: attributes }))).toEqual([
			'required_field_missing app_data.extinfo[4]',
		]);
		expect(
			refusalsOf(webhook({ store: 'STRIPE', subscriber_attributes: { $idfa: { value: IDFA } } })),
		).toEqual([
			'required_field_missing app_data.advertiser_tracking_enabled',
			'required_field_missing app_data.extinfo',
		]);
	});
});

it('understands flat webhooks of subscription services', () => {
	const webhook = {
		event_type: 'subscription_started',
		event_datetime: '2026-11-22T11:59:00+0000',
		profile_ip_address: '93.184.215.14',
		email: 'a@example.com',
		idfa: NO_ID,
		advertising_id: GAID,
		limit_ad_tracking: false,
		os_version: '14',
		event_properties: {
			price_local: 4.99,
			currency: 'USD',
			transaction_id: 'T-1',
			store: 'play_store',
			environment: 'Production',
			vendor_product_id: 'weekly',
		},
	};
	expect(translateOne(webhook).event).toMatchObject({
		event_name: 'Subscribe',
		event_time: NOW - 60,
		user_data: { madid: GAID, em: [sha256('a@example.com')] },
		custom_data: { value: 4.99, currency: 'USD', order_id: 'T-1', content_ids: ['weekly'] },
		app_data: { advertiser_tracking_enabled: 1 },
	});
	expect(mapAppItem({ ...webhook, event_type: 'subscription_expired' })).toMatchObject([
		{ kind: 'skipped' },
	]);
	expect(mapAppItem({ ...webhook, event_properties: { environment: 'Sandbox' } })).toMatchObject([
		{ kind: 'skipped' },
	]);
});

it('a row of an export of AppsFlyer is read by the names of its API, its time as UTC', () => {
	const row = {
		'AppsFlyer ID': '160-1',
		'Event Name': 'af_purchase',
		'Event Time': '2026-11-22 11:58:00',
		'Event Value': '{"af_revenue":"9.99","af_currency":"USD"}',
		'Advertising ID': GAID,
		Platform: 'android',
		'OS Version': '14',
		'Is LAT': 'false',
		'Customer User ID': 'u-42',
	};
	expect(translateOne(row).event).toMatchObject({
		event_name: 'Purchase',
		event_time: NOW - 120,
		user_data: { madid: GAID, external_id: [sha256('u-42')] },
		custom_data: { value: 9.99, currency: 'USD' },
		app_data: { advertiser_tracking_enabled: 1 },
	});
});

describe('Qonversion', () => {
	const webhook = {
		event_name: 'subscription_started',
		user_id: 'QON_1',
		custom_user_id: 'u-42',
		identity_id: '',
		advertiser_id: IDFA,
		time: NOW - 120,
		created_at: NOW - 100,
		product_id: 'pro.monthly',
		revenue: { value: 6.99, currency: 'EUR', is_proceed: 1 },
		price: { value: 9.99, currency: 'EUR' },
		transaction: { transaction_id: '1000' },
		properties: { _q_email: 'a@example.com' },
		device_id: 'V-1',
		environment: 'production',
		platform: 'iOS',
		os_version: '17.4.1',
		att_status: 'authorized',
	};

	it('is of the app’s own user, at the price and not the developer’s share', () => {
		expect(translateOne(webhook).event).toMatchObject({
			event_name: 'Subscribe',
			event_time: NOW - 120,
			user_data: {
				em: [sha256('a@example.com')],
				external_id: [sha256('u-42')],
				madid: IDFA,
			},
			custom_data: { value: 9.99, currency: 'EUR', order_id: '1000', content_ids: ['pro.monthly'] },
		});
	});

	it('the developer’s share alone is no price', () => {
		expect(refusalsOf({ ...webhook, event_name: 'subscription_renewed', price: null })).toEqual([
			'required_field_missing custom_data.value',
			'required_field_missing custom_data.currency',
		]);
	});

	it.each([{ environment: 'sandbox' }, { event_name: 'subscription_canceled' }])(
		'%j is left out',
		(changes) => {
			expect(mapAppItem({ ...webhook, ...changes })).toMatchObject([{ kind: 'skipped' }]);
		},
	);
});

describe('Purchasely', () => {
	const webhook = {
		api_version: 3,
		event_name: 'SUBSCRIPTION_STARTED',
		event_id: '3ab7e67a',
		event_created_at: '2026-11-22T11:59:00.120Z',
		event_created_at_ms: (NOW - 60) * 1000,
		purchased_at: '2026-11-22T11:58:00.000Z',
		purchased_at_ms: (NOW - 120) * 1000,
		user_id: 'u-42',
		plan: 'monthly',
		product: 'PLUS',
		offer_type: 'NONE',
		purchase_type: 'RENEWING_SUBSCRIPTION',
		store: 'GOOGLE_PLAY_STORE',
		store_country: 'FR',
		store_product_id: 'com.example.plus.monthly',
		store_transaction_id: 'GPA.3355-5688',
		purchasely_subscription_id: 'subs_1',
		environment: 'PRODUCTION',
		is_family_shared: false,
		customer_currency: 'EUR',
		plan_price_in_customer_currency: 9.99,
		gaid: GAID,
		os_version: '14',
		tracking_enabled: true,
	};

	it('is of the app’s own user, at the price in the customer’s currency', () => {
		expect(translateOne(webhook).event).toMatchObject({
			event_name: 'Subscribe',
			event_time: NOW - 120,
			event_id: '3ab7e67a',
			user_data: { external_id: [sha256('u-42')], madid: GAID },
			custom_data: {
				value: 9.99,
				currency: 'EUR',
				order_id: 'GPA.3355-5688',
				content_ids: ['com.example.plus.monthly'],
			},
		});
	});

	it.each([
		{ event_name: 'ACTIVATE' },
		{ event_name: 'DEACTIVATE' },
		{ event_name: 'RENEWAL_DISABLED' },
		{ offer_type: 'FREE_TRIAL' },
		{ environment: 'SANDBOX' },
		{ is_family_shared: true },
	])('%j is left out', (changes) => {
		expect(mapAppItem({ ...webhook, ...changes })).toMatchObject([{ kind: 'skipped' }]);
	});

	it('a converted trial is a subscription, whatever its offer was', () => {
		const converted = { ...webhook, event_name: 'TRIAL_CONVERTED', offer_type: 'FREE_TRIAL' };
		expect(translateOne(converted).event).toMatchObject({ event_name: 'Subscribe' });
	});
});

describe('Superwall', () => {
	const webhook = (changes: Record<string, unknown> = {}, type = 'initial_purchase') => ({
		object: 'event',
		type,
		projectId: 3827,
		applicationId: 1,
		timestamp: NOW * 1000,
		data: {
			id: 'e-1',
			periodType: 'NORMAL',
			countryCode: 'DE',
			price: 10.86,
			priceInPurchasedCurrency: 9.99,
			currencyCode: 'EUR',
			isFamilyShare: false,
			transactionId: '700002054157982',
			originalTransactionId: '700002050981465',
			originalAppUserId: 'u-42',
			store: 'APP_STORE',
			purchasedAt: (NOW - 120) * 1000,
			productId: 'pro.monthly',
			environment: 'PRODUCTION',
			userAttributes: { email: 'a@example.com', os_version: '17.4.1', att_status: 'authorized' },
			...changes,
		},
	});

	it('counts in the currency of the customer', () => {
		expect(translateOne(webhook()).event).toMatchObject({
			event_name: 'Subscribe',
			event_time: NOW - 120,
			event_id: 'e-1',
			user_data: { em: [sha256('a@example.com')], external_id: [sha256('u-42')] },
			custom_data: { value: 9.99, currency: 'EUR', order_id: '700002054157982' },
		});
		expect(translateOne(webhook({ periodType: 'TRIAL' })).event.event_name).toBe('StartTrial');
		expect(translateOne(webhook({}, 'renewal')).event.event_name).toBe('Purchase');
	});

	it('takes what the user put beside the data', () => {
		const beside = { os_version: '18.1', advertiser_tracking_enabled: 0 };
		expect(
			translateOne({ ...webhook({ userAttributes: {} }), ...beside }).event.app_data,
		).toMatchObject({
			advertiser_tracking_enabled: 0,
			extinfo: expect.arrayContaining(['18.1']),
		});
	});

	it.each([
		webhook({ environment: 'SANDBOX' }),
		webhook({ isFamilyShare: true }),
		webhook({ price: -10.86 }, 'renewal'),
		webhook({}, 'cancellation'),
	])('case %# is left out', (json) => {
		expect(mapAppItem(json)).toMatchObject([{ kind: 'skipped' }]);
	});
});

it('a transfer between users of RevenueCat is left out', () => {
	const event = {
		type: 'TRANSFER',
		transferred_from: ['a'],
		transferred_to: ['b'],
		event_timestamp_ms: NOW * 1000,
		app_id: 'app1',
	};
	expect(mapAppItem({ api_version: '1.0', event })).toMatchObject([{ kind: 'skipped' }]);
});

it('an app under test of Adjust is left out', () => {
	const callback = { adid: 'a', activity_kind: 'event', event_name: 'purchase', gps_adid: GAID };
	expect(mapAppItem({ ...callback, environment: 'sandbox' })).toMatchObject([{ kind: 'skipped' }]);
	expect(mapAppItem({ ...callback, environment: 'production' })).toMatchObject([{ kind: 'event' }]);
});
