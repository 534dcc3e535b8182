import { checkEvent } from '../../../nodes/shared/capi';

/**
 * Every key of Meta's Business SDK 26 and of the pages on server events (docs/meta-api.md sections 2 to 5), and LiveRamp's
 * two, each with a value of its kind. What goes in must come out: no key is dropped unsaid.
 */
const NOW = Date.UTC(2026, 10, 22, 12);

const USER_DATA = {
	em: 'jane@example.org',
	ph: '+16505551212',
	fn: 'Jane',
	ln: 'Doe',
	db: '1990-12-31',
	ge: 'f',
	ct: 'Austin',
	st: 'TX',
	zp: '73301',
	country: 'US',
	external_id: 'c-1',
	client_ip_address: '8.8.8.8',
	client_user_agent: 'Mozilla/5.0',
	fbc: `fb.1.${NOW - 1000}.IwAR2F4-dbP0l7Mn1IawQQ`,
	fbp: 'fb.1.1596403881668.1116446470',
	subscription_id: 's-1',
	fb_login_id: '123456789',
	lead_id: '1234567890123456',
	anon_id: 'XZ3F4E5D',
	madid: '38400000-8cf0-11bd-b23e-10b96e40000d',
	app_user_id: 'u-1',
	page_id: '1',
	page_scoped_user_id: '2',
	ctwa_clid: 'ARAkLk',
	whatsapp_business_account_id: '3',
	ig_account_id: '4',
	instagram_business_account_id: '5',
	ig_sid: '6',
	f5first: 'janea',
	f5last: 'doeab',
	fi: 'j',
	dobd: '31',
	dobm: '12',
	doby: '1990',
	partner_id: 'XY1005',
	partner_name: 'liveramp',
};

const CUSTOM_DATA = {
	value: 9.9,
	currency: 'USD',
	content_name: 'Lamp',
	content_category: 'Home',
	content_ids: ['A'],
	content_type: 'product',
	order_id: 'R-1',
	predicted_ltv: 50,
	num_items: 1,
	search_string: 'lamp',
	status: 'completed',
	item_number: '1',
	delivery_category: 'in_store',
	net_revenue: 5,
	customer_segmentation: 'new_customer_to_business',
	level: '3',
	max_rating_value: 5,
	success: true,
	description: 'x',
	lead_event_source: 'CRM',
	contents: [
		{
			id: 'A',
			quantity: 1,
			item_price: 9.9,
			title: 'Lamp',
			description: 'Light',
			brand: 'Lux',
			category: 'Home',
			delivery_category: 'in_store',
		},
	],
};

const ORIGINAL_EVENT_DATA = {
	event_name: 'Purchase',
	event_time: NOW / 1000 - 60,
	order_id: 'R-1',
	event_id: 'e-0',
};

const ATTRIBUTION_DATA = {
	scope: 'click',
	visit_time: NOW / 1000 - 60,
	ad_id: '1',
	adset_id: '2',
	campaign_id: '3',
	attribution_share: 0.5,
	attribution_model: 'last_click',
	attr_window: 7,
	attribution_value: 5,
	attribution_source: 'x',
	touchpoint_type: 'click',
	touchpoint_ts: NOW / 1000 - 60,
	attribution_method: 'srn',
	decline_reason: 'unknown',
	auditing_token: 't',
	linkage_key: 'k',
	touchpoint_id: 'p',
	total_credit: 1,
	partner_client_id: 'c',
	attribution_setting: { inactivity_window_hours: 1, reattribution_window_hours: 2 },
};

const APP_DATA = {
	advertiser_tracking_enabled: true,
	application_tracking_enabled: true,
	campaign_ids: 'c',
	install_referrer: 'r',
	installer_package: 'p',
	url_schemes: ['s'],
	vendor_id: 'v',
	windows_attribution_id: 'w',
	consider_views: true,
	include_dwell_data: true,
	include_video_data: true,
	receipt_data: 'd',
	extinfo: [
		'a2',
		'com.example',
		'1.0',
		'1.0 long',
		'13.4',
		'Pixel',
		'en_US',
		'PDT',
		'AT&T',
		'320',
		'568',
		'2',
		'2',
		'13',
		'8',
		'USA/New York',
	],
};

const EVENT = {
	event_name: 'Purchase',
	event_time: NOW / 1000 - 60,
	event_id: 'e-1',
	event_source_url: 'https://shop.example/',
	referrer_url: 'https://www.example.org/',
	opt_out: false,
	advanced_measurement_table: 'table',
	data_processing_options: ['LDU'],
	data_processing_options_country: 1,
	data_processing_options_state: 1000,
	original_event_data: ORIGINAL_EVENT_DATA,
	attribution_data: ATTRIBUTION_DATA,
};

function check(raw: Record<string, unknown>) {
	const outcome = checkEvent(
		{
			itemIndex: 0,
			raw,
			destination: { datasetId: '1' },
			defaultCountry: undefined,
			hashExternalId: true,
		},
		0,
		{ nowMilliseconds: NOW, timezone: 'UTC', run: 'r' },
	);
	if (outcome.status !== 'ready') throw new Error(JSON.stringify(outcome.refusals));
	return outcome;
}

const keysOf = (value: unknown) => Object.keys(Object(value)).sort();

describe("every key of Meta's arrives", () => {
	const raw = {
		...EVENT,
		action_source: 'app',
		user_data: USER_DATA,
		custom_data: CUSTOM_DATA,
		app_data: APP_DATA,
	};
	const { event, match, warnings } = check(raw);

	it('in user_data', () => {
		expect(keysOf(event.user_data)).toEqual(keysOf(USER_DATA));
		expect(match.dropped).toEqual([]);
	});

	it.each([
		['custom_data', CUSTOM_DATA],
		['app_data', APP_DATA],
		['original_event_data', ORIGINAL_EVENT_DATA],
		['attribution_data', ATTRIBUTION_DATA],
	] as const)('in %s', (part, given) => {
		expect(keysOf(event[part])).toEqual(keysOf(given));
	});

	it('in contents and in the settings of attribution', () => {
		const [product] = Object(event.custom_data).contents;
		expect(keysOf(product)).toEqual(keysOf(CUSTOM_DATA.contents[0]));
		expect(Object(event.attribution_data).attribution_setting).toEqual(
			ATTRIBUTION_DATA.attribution_setting,
		);
	});

	it('of the event, without a word of a dropped or unknown field', () => {
		expect(keysOf(event)).toEqual(keysOf(raw));
		expect(
			warnings
				.map(({ code }) => code)
				.filter((code) => code === 'unknown_field' || code === 'field_dropped'),
		).toEqual([]);
	});

	it('the messaging channel where it belongs', () => {
		const messaging = {
			event_name: 'Purchase',
			event_time: NOW / 1000,
			action_source: 'business_messaging',
			messaging_channel: 'whatsapp',
			user_data: { ctwa_clid: 'ARAkLk', whatsapp_business_account_id: '3' },
			custom_data: { value: 1, currency: 'USD' },
		};
		expect(check(messaging).event.messaging_channel).toBe('whatsapp');
	});
});
