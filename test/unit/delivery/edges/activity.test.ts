/** App events in the form of the App Events API (docs/meta-api.md sections 5.4 and 6). */
import SHA256 from 'crypto-js/sha256';

import {
	activitiesOf,
	beginAppRun,
	DEVICE,
	EXTINFO,
	GAID,
	IDFA,
	NO_ID,
	NOW,
} from '../../capi/mapping/formats/appEvents/support';

const sha256 = (text: string) => SHA256(text).toString();

const purchase = {
	...DEVICE,
	event_name: 'Purchase',
	event_time: NOW - 60,
	event_id: 'e-1',
	advertiser_id: GAID,
	anon_id: 'XZ1',
	email: 'A@example.com',
	phone: '+49 151 23456789',
	country: 'DE',
	ip: '93.184.215.14',
	value: 12.5,
	currency: 'EUR',
	order_id: 'O-1',
	content_ids: ['A', 'B'],
	contents: [{ id: 'A', quantity: 1, item_price: 12.5 }],
	campaign_ids: 'ENCRYPTED',
};

const COOKIE = 'A1b2C3d4E5f6G7h8I9j0K1';

const one = (item: Record<string, unknown>, parameters = {}) => {
	const [activity] = activitiesOf(item, parameters);
	if ('refused' in activity) throw new Error(String(activity.refused));
	return activity;
};

describe('a request', () => {
	it('says the device in the request and the event in custom_events, hashed where it must be', () => {
		expect(one(purchase)).toEqual({
			request: {
				event: 'CUSTOM_APP_EVENTS',
				advertiser_id: GAID,
				anon_id: 'XZ1',
				advertiser_tracking_enabled: 1,
				application_tracking_enabled: 1,
				campaign_ids: 'ENCRYPTED',
				extinfo: EXTINFO,
				ud: { em: sha256('a@example.com'), ph: sha256('4915123456789'), country: sha256('de') },
			},
			entry: {
				_eventName: 'fb_mobile_purchase',
				_logTime: NOW - 60,
				event_id: 'e-1',
				_valueToSum: 12.5,
				fb_currency: 'EUR',
				fb_order_id: 'O-1',
				fb_content_id: '["A","B"]',
				fb_content: '[{"id":"A","quantity":1,"price":12.5}]',
			},
			forwardedFor: '93.184.215.14',
			warnings: [],
		});
	});

	it('refuses custom properties under names of the API itself', () => {
		const custom = {
			_eventName: 'fb_mobile_level_achieved',
			_logTime: 1,
			_valueToSum: 99,
			_mine: 1,
		};
		const fields = ['_eventName', '_logTime', '_valueToSum', '_mine'];
		for (const [field, value] of Object.entries(custom)) {
			expect(activitiesOf({ ...purchase, custom_data: { [field]: value } })).toEqual([
				{ refused: [`parameter_reserved custom_data.${field}`] },
			]);
		}
		expect(activitiesOf({ ...purchase, custom_data: custom })).toEqual([
			{ refused: fields.map((field) => `parameter_reserved custom_data.${field}`) },
		]);
	});

	it('keeps what was checked where a custom property has its name', () => {
		const { entry } = one({
			...purchase,
			custom_data: { fb_currency: 'XXX', fb_order_id: 'O-2', fb_content_id: '7', own: 'x' },
		});
		expect(entry).toMatchObject({
			fb_currency: 'EUR',
			fb_order_id: 'O-1',
			fb_content_id: '["A","B"]',
			own: 'x',
		});
	});

	it('takes what Meta’s SDK adds to its entries as it is', () => {
		const added = { _ui: 'Checkout', _inBackground: '1', _implicitlyLogged: '1' };
		const { event_name: name, event_time: time, ...device } = purchase;
		const { entry } = one({
			...device,
			custom_events: [{ _eventName: name, _logTime: time, ...added }],
		});
		expect(entry).toMatchObject({ _eventName: 'fb_mobile_purchase', _logTime: NOW - 60, ...added });
	});

	it.each([
		['AddToCart', 'fb_mobile_add_to_cart'],
		['AddToWishlist', 'fb_mobile_add_to_wishlist'],
		['AddPaymentInfo', 'fb_mobile_add_payment_info'],
		['InitiateCheckout', 'fb_mobile_initiated_checkout'],
		['ViewContent', 'fb_mobile_content_view'],
		['Search', 'fb_mobile_search'],
		['CompleteRegistration', 'fb_mobile_complete_registration'],
		['StartTrial', 'StartTrial'],
		['fb_mobile_rate', 'fb_mobile_rate'],
		['level 10 done', 'level 10 done'],
	])('calls %s %s', (name, appEvent) => {
		expect(one({ ...purchase, event_name: name }).entry?._eventName).toBe(appEvent);
	});

	it('gives a payload for this very API back with all that it holds', () => {
		const payload = {
			event: 'CUSTOM_APP_EVENTS',
			attribution: 'A1b2C3d4E5f6G7h8I9j0K1',
			attribution_referrer: 'r',
			google_install_referrer: 'g',
			app_user_id: 'U-1',
			advertiser_tracking_enabled: true,
			application_tracking_enabled: false,
			consider_views: true,
			install_referrer: 'utm_source=x',
			data_processing_options: ['LDU'],
			data_processing_options_country: 1,
			data_processing_options_state: 1000,
			custom_events: [
				{
					_eventName: 'fb_mobile_level_achieved',
					_logTime: NOW - 60,
					_session_id: 's',
					event_id: 'e',
					fb_level: '7',
					own: 3,
				},
			],
		};
		expect(one(payload)).toEqual({
			request: {
				event: 'CUSTOM_APP_EVENTS',
				attribution: 'A1b2C3d4E5f6G7h8I9j0K1',
				attribution_referrer: 'r',
				google_install_referrer: 'g',
				app_user_id: 'U-1',
				advertiser_tracking_enabled: 1,
				application_tracking_enabled: 0,
				consider_views: true,
				install_referrer: 'utm_source=x',
				data_processing_options: ['LDU'],
				data_processing_options_country: 1,
				data_processing_options_state: 1000,
			},
			entry: {
				_eventName: 'fb_mobile_level_achieved',
				_logTime: NOW - 60,
				event_id: 'e',
				_session_id: 's',
				fb_level: '7',
				own: 3,
			},
			forwardedFor: undefined,
			warnings: ['no_device_address user_data.client_ip_address'],
		});
	});

	it('makes an install a request of its own', () => {
		const { request, entry } = one({
			...DEVICE,
			event: 'MOBILE_APP_INSTALL',
			advertiser_id: IDFA,
			event_id: 'i-1',
			install_timestamp: NOW - 90,
		});
		expect(entry).toBeUndefined();
		expect(request).toMatchObject({
			event: 'MOBILE_APP_INSTALL',
			advertiser_id: IDFA,
			event_id: 'i-1',
			install_timestamp: NOW - 90,
		});
	});

	it('counts an opt-out of optimization as the app’s own opt-out', () => {
		expect(one({ ...purchase, opt_out: true }).request.application_tracking_enabled).toBe(0);
	});
});

describe('extinfo', () => {
	it('is left out when one entry is missing, and the missing ones are named', () => {
		const item = { ...purchase, extinfo: [...EXTINFO.slice(0, 15), ''] };
		const { request, warnings } = one(item);
		expect(request).not.toHaveProperty('extinfo');
		expect(warnings).toEqual(['extinfo_left_out app_data.extinfo']);
	});

	it('is not needed, nor is the OS version alone', () => {
		expect(one({ ...purchase, extinfo: undefined }).warnings).toEqual([]);
		expect(one({ ...purchase, extinfo: undefined, platform: 'ios' }).warnings).toEqual([
			'extinfo_left_out app_data.extinfo',
		]);
	});
});

describe('what is refused and warned of', () => {
	const refused = (changes: Record<string, unknown>) =>
		activitiesOf({ ...purchase, ...changes })[0];

	it.each([
		['no advertising ID', { advertiser_id: undefined }, 'no_advertising_id user_data.madid'],
		['the all-zero advertising ID', { advertiser_id: NO_ID }, 'no_advertising_id user_data.madid'],
		['a name of 41 characters', { event_name: 'a'.repeat(41) }, 'event_name_invalid event_name'],
		['a name with a dot', { event_name: 'level.done' }, 'event_name_invalid event_name'],
		['a name that begins with a dash', { event_name: '-done' }, 'event_name_invalid event_name'],
		['another action source', { action_source: 'website' }, 'not_an_app_event action_source'],
		['extinfo of 17 entries', { extinfo: [...EXTINFO, ''] }, 'extinfo_invalid app_data.extinfo'],
		[
			'an unknown platform',
			{ extinfo: ['x', ...EXTINFO.slice(1)] },
			'value_not_allowed app_data.extinfo[0]',
		],
		[
			'no flag',
			{ advertiser_tracking_enabled: '' },
			'required_field_missing app_data.advertiser_tracking_enabled',
		],
		[
			'a flag that is no boolean',
			{ advertiser_tracking_enabled: 'x' },
			'wrong_type app_data.advertiser_tracking_enabled',
		],
		[
			'a Purchase without currency',
			{ currency: '' },
			'required_field_missing custom_data.currency',
		],
	])('refuses %s', (_, changes, refusal) => {
		expect(refused(changes)).toEqual({ refused: [refusal] });
	});

	it('takes a name of 40 characters, and the mobile cookie for an advertising ID', () => {
		expect(one({ ...purchase, event_name: 'a'.repeat(40) }).entry?._eventName).toHaveLength(40);
		expect(
			one({ ...purchase, advertiser_id: NO_ID, attribution: COOKIE }).request.attribution,
		).toBe(COOKIE);
		expect(activitiesOf({ ...purchase, advertiser_id: NO_ID, attribution: 'organic' })).toEqual([
			{ refused: ['no_advertising_id user_data.madid'] },
		]);
	});

	it('names what the App Events API has no place for', () => {
		const { request, warnings } = one(
			{
				...purchase,
				external_id: 'C-1',
				user_agent: 'Dalvik',
				event_source_url: 'https://shop.example.com',
			},
			{ options: { testEventCode: 'TEST1', uploadTag: 'tag', partnerAgent: 'agent' } },
		);
		expect(warnings).toEqual([
			'not_carried user_data.external_id',
			'not_carried user_data.client_user_agent',
			'not_carried event_source_url',
			'not_carried test_event_code',
			'not_carried upload_tag',
			'not_carried partner_agent',
		]);
		expect(JSON.stringify(request)).not.toMatch(/TEST1|Dalvik|tag|shop/);
	});

	it('warns from the 1,001st name on', () => {
		const run = beginAppRun();
		const warningsFor = (name: string) => {
			const [activity] = activitiesOf({ ...purchase, event_name: name }, {}, run);
			return 'warnings' in activity ? activity.warnings : activity.refused;
		};
		for (let number = 0; number < 999; number++) expect(warningsFor(`name ${number}`)).toEqual([]);
		expect(warningsFor('the 1000th')).toEqual([]);
		expect(warningsFor('name 7')).toEqual([]);
		expect(warningsFor('the 1001st')).toEqual(['too_many_event_names event_name']);
	});
});
