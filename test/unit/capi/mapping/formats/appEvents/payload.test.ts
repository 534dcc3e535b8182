/** Payloads made for the App Events API become Conversions API events by the tables of docs/meta-api.md section 5.4. */
import SHA256 from 'crypto-js/sha256';

import { translateAppItem } from '../../../../../../nodes/shared/capi';
import { DEVICE, EXTINFO, GAID, IDFA, NOW, refusalsOf, translate, translateOne } from './support';

const sha256 = (text: string) => SHA256(text).toString();
const LOG_TIME = NOW - 600;

describe('a whole request', () => {
	const request = {
		event: 'CUSTOM_APP_EVENTS',
		advertiser_id: IDFA,
		anon_id: 'XZ1',
		advertiser_tracking_enabled: 1,
		application_tracking_enabled: 0,
		extinfo: JSON.stringify(EXTINFO),
		ud: { em: sha256('john_smith@gmail.com'), fn: 'John', cn: 'us' },
		campaign_ids: 'ENCRYPTED',
		url_schemes: ['fb1'],
		vendor_id: 'V-1',
		'X-Forwarded-For': '93.184.215.14',
		custom_events: [
			{
				_eventName: 'fb_mobile_purchase',
				_valueToSum: 55.22,
				_logTime: LOG_TIME,
				fb_currency: 'USD',
				fb_content: '[{"id":"1234","quantity":2,"price":27.61}]',
				fb_content_type: 'product',
				fb_num_items: 2,
				fb_order_id: 'O-1',
				event_id: 'e-1',
				loyalty: 'gold',
			},
			{
				_eventName: 'fb_mobile_search',
				_logTime: LOG_TIME,
				fb_search_string: 'shoes',
				fb_success: '1',
			},
		],
	};

	it('becomes one event for each of its custom events', () => {
		const [purchase, search] = translate(request);
		expect(purchase.event).toEqual({
			event_name: 'Purchase',
			event_time: LOG_TIME,
			event_id: 'e-1',
			action_source: 'app',
			user_data: {
				madid: IDFA,
				anon_id: 'XZ1',
				client_ip_address: '93.184.215.14',
				em: [sha256('john_smith@gmail.com')],
				fn: [sha256('john')],
				country: [sha256('us')],
			},
			custom_data: {
				value: 55.22,
				currency: 'USD',
				contents: [{ id: '1234', quantity: 2, item_price: 27.61 }],
				content_type: 'product',
				num_items: 2,
				order_id: 'O-1',
				loyalty: 'gold',
			},
			app_data: {
				advertiser_tracking_enabled: 1,
				application_tracking_enabled: 0,
				extinfo: EXTINFO,
				campaign_ids: 'ENCRYPTED',
				url_schemes: ['fb1'],
				vendor_id: 'V-1',
			},
		});
		expect(search.event).toMatchObject({
			event_name: 'Search',
			event_time: LOG_TIME,
			custom_data: { search_string: 'shoes', success: true },
		});
		expect(purchase.warnings).toEqual([]);
	});

	it('leaves custom parameters their own names, also such as the request has', () => {
		const entry = {
			_eventName: 'Contact',
			_logTime: LOG_TIME,
			click_id: 'c',
			sdk_version: '2',
			city: 'Oslo',
		};
		const { event, warnings } = translateOne({ ...request, custom_events: [entry] });
		expect(event.custom_data).toEqual({ click_id: 'c', sdk_version: '2', city: 'Oslo' });
		expect(warnings).toEqual([]);
	});

	it('is read with its events as JSON text, as forms post them', () => {
		const form = {
			...request,
			ud: undefined,
			'ud[em]': ' John_Smith@gmail.com',
			custom_events: JSON.stringify(request.custom_events),
		};
		const [purchase] = translate(form);
		expect(purchase.event).toMatchObject({ event_name: 'Purchase', custom_data: { value: 55.22 } });
		expect(purchase.event.user_data.em).toEqual([sha256('john_smith@gmail.com')]);
	});

	it('gives its own event ID to a lone event only', () => {
		const shared = { ...request, event_id: 'shared' };
		const twice = { _eventName: 'fb_mobile_rate', _logTime: LOG_TIME };
		const [one, other] = translate({
			...shared,
			custom_events: [
				{ ...twice, a: 1 },
				{ ...twice, a: 2 },
			],
		});
		expect(one.event.event_id).not.toBe('shared');
		expect(one.event.event_id).not.toBe(other.event.event_id);
		expect(translateOne({ ...shared, custom_events: [twice] }).event.event_id).toBe('shared');
	});

	it.each([
		['no events', { custom_events: undefined }],
		['an empty list', { custom_events: [] }],
		['a text that is no JSON', { custom_events: 'fb_mobile_purchase' }],
		['entries that are no objects', { custom_events: ['fb_mobile_purchase'] }],
	])('is refused with %s', (_, changes) => {
		expect(refusalsOf({ ...request, ...changes })).toEqual(['app_events_unreadable custom_events']);
	});

	it('is refused where it reports no event', () => {
		expect(refusalsOf({ ...request, event: 'DEFERRED_APP_LINK' })).toEqual([
			'app_events_unreadable event',
		]);
	});

	it('is read from the body of the Webhook node', () => {
		const item = { headers: {}, params: {}, query: {}, body: request };
		expect(translate(item).map(({ event }) => event.event_name)).toEqual(['Purchase', 'Search']);
	});
});

describe('a single event', () => {
	const flat = { ...DEVICE, advertiser_id: GAID, _logTime: LOG_TIME };

	it.each<[name: string, twin: string]>([
		['fb_mobile_purchase', 'Purchase'],
		['fb_mobile_add_to_cart', 'AddToCart'],
		['fb_mobile_add_to_wishlist', 'AddToWishlist'],
		['fb_mobile_add_payment_info', 'AddPaymentInfo'],
		['fb_mobile_initiated_checkout', 'InitiateCheckout'],
		['fb_mobile_content_view', 'ViewContent'],
		['fb_mobile_search', 'Search'],
		['fb_mobile_complete_registration', 'CompleteRegistration'],
		['Contact', 'Contact'],
		['CustomizeProduct', 'CustomizeProduct'],
		['Donate', 'Donate'],
		['FindLocation', 'FindLocation'],
		['Schedule', 'Schedule'],
		['StartTrial', 'StartTrial'],
		['SubmitApplication', 'SubmitApplication'],
		['Subscribe', 'Subscribe'],
	])('%s is %s', (name, twin) => {
		const { event, warnings } = translateOne({
			...flat,
			_eventName: name,
			_valueToSum: 1,
			fb_currency: 'EUR',
		});
		expect(event.event_name).toBe(twin);
		expect(warnings).toEqual([]);
	});

	it.each([
		...[
			'AdClick',
			'AdImpression',
			'fb_mobile_achievement_unlocked',
			'fb_mobile_activate_app',
			'fb_mobile_level_achieved',
		],
		...[
			'fb_mobile_rate',
			'fb_mobile_spent_credits',
			'fb_mobile_tutorial_completion',
			'fb_mobile_of_tomorrow',
		],
	])('%s has no twin: it passes unchanged, with a warning', (name) => {
		const { event, warnings } = translateOne({ ...flat, _eventName: name });
		expect(event.event_name).toBe(name);
		expect(warnings).toEqual(['no_standard_event event_name']);
	});

	it('passes a name of the app’s own without a word', () => {
		expect(translateOne({ ...flat, _eventName: 'level 10 done' })).toMatchObject({
			event: { event_name: 'level 10 done' },
			warnings: [],
		});
	});

	it.each([
		['_valueToSum', '12.50', 'value', 12.5],
		['fb_content_id', '1234', 'content_ids', ['1234']],
		['fb_content_id', '["1234","5678"]', 'content_ids', ['1234', '5678']],
		['fb_content_type', 'product_group', 'content_type', 'product_group'],
		['fb_num_items', '3', 'num_items', 3],
		['fb_search_string', 'a, b', 'search_string', 'a, b'],
		['fb_order_id', 77, 'order_id', '77'],
		['fb_description', 'first', 'description', 'first'],
		['fb_level', 7, 'level', '7'],
		['fb_max_rating_value', 5, 'max_rating_value', 5],
		['fb_success', 0, 'success', false],
		['fb_registration_method', 'Email', 'fb_registration_method', 'Email'],
		['fb_payment_info_available', 1, 'fb_payment_info_available', 1],
		['fb_ad_type', 'banner', 'fb_ad_type', 'banner'],
	])('%s %p becomes %s', (name, value, field, sent) => {
		const { event } = translateOne({
			...flat,
			_eventName: 'fb_mobile_level_achieved',
			[name]: value,
		});
		expect(event.custom_data).toEqual({ [field]: sent });
	});

	it('names what cannot be carried, and carries no value of it', () => {
		const own = {
			attribution: 'A1b2C3d4E5f6G7h8I9j0K1',
			click_id: 'c',
			sdk_version: '9.1',
			_session_id: 's',
			_isTimedEvent: true,
		};
		const { event, warnings } = translateOne({ ...flat, ...own, _eventName: 'Contact' });
		expect(warnings.sort()).toEqual(
			['attribution', 'click_id', 'sdk_version', '_session_id', '_isTimedEvent']
				.map((name) => `not_carried ${name}`)
				.sort(),
		);
		expect(JSON.stringify(event)).not.toContain('A1b2C3d4E5f6G7h8I9j0K1');
	});

	it('carries the app user’s ID as external_id, and the bundle into extinfo', () => {
		const { event, warnings } = translateOne({
			_eventName: 'Contact',
			advertiser_id: GAID,
			advertiser_tracking_enabled: 1,
			platform: 'android',
			os_version: '14',
			bundle_id: 'com.example.shop',
			bundle_short_version: '1.4',
			bundle_version: '87',
			app_user_id: 'U-1',
		});
		expect(event.user_data.external_id).toEqual([sha256('U-1')]);
		expect(event.app_data?.extinfo).toEqual([
			'a2',
			'com.example.shop',
			'1.4',
			'87',
			'14',
			...Array<string>(11).fill(''),
		]);
		expect(warnings).toEqual(['event_id_unstable event_id']);
	});

	it.each([
		[
			'LDU by its three fields',
			{
				data_processing_options: '["LDU"]',
				data_processing_options_country: 1,
				data_processing_options_state: 1000,
			},
			1000,
		],
		['limited_data_use', { limited_data_use: true, 'X-Forwarded-For': '93.184.215.14' }, 0],
	])('carries %s', (_, fields, state) => {
		expect(translateOne({ ...flat, ...fields, _eventName: 'Contact' }).event).toMatchObject({
			data_processing_options: ['LDU'],
			data_processing_options_state: state,
		});
	});

	it('says the event of the item before that of the node', () => {
		const parameters = { eventName: 'Lead' };
		expect(
			translateOne(
				{ ...flat, _eventName: 'fb_mobile_purchase', _valueToSum: 1, fb_currency: 'EUR' },
				parameters,
			).event.event_name,
		).toBe('Purchase');
		expect(
			translateOne({ ...flat, custom_events: [{ _logTime: LOG_TIME }] }, parameters).event
				.event_name,
		).toBe('Lead');
	});
});

describe('bad input, by field', () => {
	const flat = { ...DEVICE, advertiser_id: GAID, _eventName: 'Contact' };

	it.each([
		[
			'an unknown platform',
			{ extinfo: ['Symbian', ...EXTINFO.slice(1)] },
			'value_not_allowed app_data.extinfo[0]',
		],
		['extinfo of 15 entries', { extinfo: EXTINFO.slice(1) }, 'extinfo_invalid app_data.extinfo'],
		[
			'extinfo as comma text of 3',
			{ extinfo: 'a2,com.example,1' },
			'extinfo_invalid app_data.extinfo',
		],
		[
			'a flag that is no boolean',
			{ advertiser_tracking_enabled: 'perhaps' },
			'wrong_type app_data.advertiser_tracking_enabled',
		],
		[
			'an opt-out that is no boolean',
			{ application_tracking_enabled: 2 },
			'wrong_type app_data.application_tracking_enabled',
		],
		[
			'an ATT status that is none',
			{ advertiser_tracking_enabled: undefined, att_status: 9 },
			'wrong_type app_data.advertiser_tracking_enabled',
		],
		[
			'no flag',
			{ advertiser_tracking_enabled: undefined },
			'required_field_missing app_data.advertiser_tracking_enabled',
		],
		[
			'a Purchase without value',
			{ _eventName: 'fb_mobile_purchase', fb_currency: 'EUR' },
			'required_field_missing custom_data.value',
		],
		['no name', { _eventName: '' }, 'required_field_missing event_name'],
	])('%s', (_, changes, refusal) => {
		expect(refusalsOf({ ...flat, ...changes })).toContain(refusal);
	});
});

it('reads an event of a list when it is asked for, however many there are', () => {
	let asked = 0;
	const entry = {
		get _eventName() {
			asked += 1;
			return 'fb_mobile_search';
		},
	};
	const events = translateAppItem({
		event: 'CUSTOM_APP_EVENTS',
		custom_events: new Array<object>(1000).fill(entry),
	});
	events.next();
	const ofOne = asked;
	expect(ofOne).toBeGreaterThan(0);
	events.next();
	expect(asked).toBe(2 * ofOne);
});
