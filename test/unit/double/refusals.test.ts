import { DATASETS, INVENTED_CTWA_CLID, LEADS } from '../../graph/fixtures';
import type { Channel, Event } from './support';
import { Bench, DATASET_OF, DAY, EMAIL_HASH, eventOf, START } from './support';

let bench: Bench;
beforeAll(async () => {
	bench = await Bench.start();
});
beforeEach(() => bench.double.reset());
afterAll(() => bench.close());

type Case = [what: string, channel: Channel, changes: Event, answer: string];

const none = { em: undefined, ph: undefined, lead_id: undefined, client_user_agent: undefined };
/** Everything of user_data replaced. */
const only = (identifiers: Event): Event => ({ user_data: { ...none, ...identifiers } });
const user = (identifiers: Event): Event => ({ user_data: identifiers });
const custom = (properties: Event): Event => ({ custom_data: properties });
const purchase = (properties: Event): Event => ({
	event_name: 'Purchase',
	custom_data: properties,
});
/** extinfo with nothing but the platform and, as the fifth entry, the OS version. */
const extinfo = (platform: string, osVersion: string, entries: number): Event => ({
	app_data: { extinfo: [platform, '', '', '', osVersion, ...Array(entries - 5).fill('')] },
});
const ldu = (options: unknown, country?: number, state?: number): Event => ({
	data_processing_options: options,
	data_processing_options_country: country,
	data_processing_options_state: state,
});

const refused: Record<string, Case[]> = {
	'event fields (section 2)': [
		['no event_name', 'web', { event_name: undefined }, '100'],
		['a blank event_name', 'web', { event_name: '  ' }, '100'],
		['no event_time', 'web', { event_time: undefined }, '100'],
		['no action_source', 'web', { action_source: undefined }, '100'],
		['crm as action_source', 'web', { action_source: 'crm' }, '100'],
		['no user_data', 'web', { user_data: undefined }, '100'],
		['user_data as a list', 'web', { user_data: [] }, '100'],
		['a number as event_id', 'web', { event_id: 12345 }, '100'],
		['null as event_id', 'web', { event_id: null }, '100'],
		['text as opt_out', 'web', { opt_out: 'true' }, '100'],
		['a URL without its scheme', 'web', { event_source_url: 'shop.example/thanks' }, '100'],
		['an unknown customer_segmentation', 'web', { customer_segmentation: 'vip' }, '100'],
		[
			'text as original event time',
			'web',
			{ original_event_data: { event_time: '1795305600' } },
			'100',
		],
	],
	'event_time (section 2.1)': [
		['8 days back', 'web', { event_time: START - 8 * DAY }, '100/2804003'],
		['a second more than 7 days back', 'web', { event_time: START - 7 * DAY - 1 }, '100/2804003'],
		[
			'a second more than 62 days back in a store',
			'store',
			{ event_time: START - 62 * DAY - 1 },
			'100/2804003',
		],
		['8 days back from the CRM', 'crm', { event_time: START - 8 * DAY }, '100/2804003'],
		['a second ahead', 'web', { event_time: START + 1 }, '100'],
		['milliseconds', 'web', { event_time: START * 1000 }, '100'],
		['text', 'web', { event_time: `${START}` }, '100'],
		['a fraction', 'web', { event_time: START - 0.5 }, '100'],
	],
	'customer information (sections 3.1 and 3.3)': [
		['an email address', 'web', user({ em: 'john_smith@gmail.com' }), '100'],
		['one raw entry in a list', 'web', user({ em: [EMAIL_HASH, 'john_smith@gmail.com'] }), '100'],
		['a raw phone number', 'web', user({ ph: '16505551212' }), '100'],
		['a raw country', 'web', user({ country: 'us' }), '100'],
		['a hash in upper case', 'web', user({ em: EMAIL_HASH.toUpperCase() }), '100'],
		['a hash that was cut', 'web', user({ em: EMAIL_HASH.slice(0, 63) }), '100'],
		['MD5', 'web', user({ em: '098f6bcd4621d373cade4e832627b4f6' }), '100'],
		['a made-up appendix', 'web', user({ em: `${EMAIL_HASH}.ZZZZZZZZ` }), '100'],
		['null', 'web', user({ fn: null }), '100'],
		['an empty text', 'web', user({ fn: '' }), '100'],
		['a word as IP address', 'web', user({ client_ip_address: 'unknown' }), '100'],
		['a chain of IP addresses', 'web', user({ client_ip_address: '203.0.113.7, 10.0.0.1' }), '100'],
		['a number as external_id', 'web', user({ external_id: 17 }), '100'],
		['letters in fb_login_id', 'web', user({ fb_login_id: 'abc' }), '100'],
		['an empty user_data', 'crm', only({}), '100/2804050'],
		[
			'only keys Meta does not know',
			'crm',
			only({ leadgen_id: '4000000000000009', click_id: 'x' }),
			'100/2804050',
		],
		['only empty lists', 'crm', only({ em: [] }), '100/2804050'],
		['the user agent alone', 'web', only({ client_user_agent: 'Mozilla/5.0' }), '100/2804050'],
		['zip and country', 'crm', only({ zp: EMAIL_HASH, country: EMAIL_HASH }), '100/2804050'],
		[
			'all of the first set',
			'web',
			only({
				ct: EMAIL_HASH,
				country: EMAIL_HASH,
				st: EMAIL_HASH,
				zp: EMAIL_HASH,
				ge: EMAIL_HASH,
				client_user_agent: 'Mozilla/5.0',
			}),
			'100/2804050',
		],
		[
			'birth date and user agent',
			'web',
			only({ db: EMAIL_HASH, client_user_agent: 'Mozilla/5.0' }),
			'100/2804050',
		],
		['first name and gender', 'crm', only({ fn: EMAIL_HASH, ge: EMAIL_HASH }), '100/2804050'],
		['last name and gender', 'crm', only({ ln: EMAIL_HASH, ge: EMAIL_HASH }), '100/2804050'],
		['the first name alone', 'crm', only({ fn: EMAIL_HASH }), '100/2804050'],
	],
	'website (section 2.2)': [
		['no event_source_url', 'web', { event_source_url: undefined }, '100'],
	],
	'app (sections 5.1 and 5.2)': [
		['no app_data', 'app', { app_data: undefined }, '100'],
		[
			'no advertiser_tracking_enabled',
			'app',
			{ app_data: { advertiser_tracking_enabled: undefined } },
			'100',
		],
		[
			'text as advertiser_tracking_enabled',
			'app',
			{ app_data: { advertiser_tracking_enabled: 'yes' } },
			'100',
		],
		['no extinfo', 'app', { app_data: { extinfo: undefined } }, '100'],
		['15 entries in extinfo', 'app', extinfo('i2', '13', 15), '100'],
		['17 entries in extinfo', 'app', extinfo('i2', '13', 17), '100'],
		['an unknown platform', 'app', extinfo('w1', '13', 16), '100'],
		['no OS version', 'app', extinfo('a2', '', 16), '100/2804043'],
	],
	'messaging (section 9.3)': [
		['no channel', 'messenger', { messaging_channel: undefined }, '100/2804063'],
		['an unknown channel', 'messenger', { messaging_channel: 'sms' }, '100'],
		['event_source_url', 'whatsapp', { event_source_url: 'https://shop.example' }, '100/2804064'],
		['fbc', 'whatsapp', user({ fbc: 'fb.1.1554763741205.AbC' }), '100/2804064'],
		['fbp', 'messenger', user({ fbp: 'fb.1.1596403881668.1116446470' }), '100/2804064'],
		['client_ip_address', 'messenger', user({ client_ip_address: '203.0.113.7' }), '100/2804064'],
		['client_user_agent', 'instagram', user({ client_user_agent: 'Mozilla/5.0' }), '100/2804064'],
		['another Page', 'messenger', user({ page_id: '700000000000009' }), '100/2804065'],
		['Lead', 'messenger', { event_name: 'Lead' }, '100/2804066'],
		['a custom name', 'whatsapp', { event_name: 'Booked' }, '100/2804066'],
		['no ig_sid', 'instagram', user({ ig_sid: undefined }), '100/2804075'],
		['no ig_account_id', 'instagram', user({ ig_account_id: undefined }), '100/2804079'],
		[
			'instagram_business_account_id in its place',
			'instagram',
			user({ ig_account_id: undefined, instagram_business_account_id: '500000000000001' }),
			'100/2804079',
		],
		['a click that never was', 'whatsapp', user({ ctwa_clid: INVENTED_CTWA_CLID }), '100/2804087'],
		[
			'no WhatsApp Business account',
			'whatsapp',
			user({ whatsapp_business_account_id: undefined }),
			'100/2804116',
		],
		['no page_id', 'messenger', user({ page_id: undefined }), '100/2804116'],
		['no ctwa_clid', 'whatsapp', user({ ctwa_clid: undefined }), '100'],
		['no page_scoped_user_id', 'messenger', user({ page_scoped_user_id: undefined }), '100'],
		['Purchase without a value', 'messenger', custom({ value: undefined }), '100/2804009'],
	],
	'lead ids and CRM (section 8.1)': [
		['14 digits', 'crm', user({ lead_id: 12345678901234 }), '100/2804036'],
		['18 digits', 'crm', user({ lead_id: '123456789012345678' }), '100/2804036'],
		['a label before the digits', 'crm', user({ lead_id: 'l:4000000000000009' }), '100/2804036'],
		['a list', 'crm', user({ lead_id: [4000000000000009] }), '100/2804036'],
		['a deleted lead', 'crm', user({ lead_id: LEADS.deleted.id }), '100/2804036'],
		['no lead_event_source', 'crm', custom({ lead_event_source: undefined }), '100'],
		['another action_source', 'crm', { action_source: 'other' }, '100'],
	],
	'custom data (section 4.1)': [
		['Purchase without custom_data', 'web', { event_name: 'Purchase' }, '100/2804009'],
		['Purchase without a value', 'web', purchase({ currency: 'EUR' }), '100/2804009'],
		['Purchase without a currency', 'web', purchase({ value: 0 }), '100/2804010'],
		['Purchase with a blank currency', 'web', purchase({ value: 1, currency: '' }), '100/2804010'],
		['a currency that does not exist', 'web', purchase({ value: 1, currency: 'XQZ' }), '100'],
		['a currency sign', 'web', purchase({ value: 1, currency: '€' }), '100'],
		['a value with a comma', 'web', purchase({ value: '1,50', currency: 'EUR' }), '100'],
		['a value in words', 'web', custom({ value: 'ten' }), '100'],
		['a number as order_id', 'web', custom({ order_id: 17 }), '100'],
		['a text as content_ids', 'web', custom({ content_ids: 'sku-1' }), '100'],
		['a text as contents', 'web', custom({ contents: '[{"id":"a","quantity":1}]' }), '100'],
		['contents without quantity', 'web', custom({ contents: [{ id: 'a' }] }), '100'],
		['contents without id', 'web', custom({ contents: [{ quantity: 1 }] }), '100'],
		['contents of texts', 'web', custom({ contents: ['a'] }), '100'],
		['an unknown content_type', 'web', custom({ content_type: 'products' }), '100'],
		['an unknown delivery_category', 'web', custom({ delivery_category: 'drone' }), '100'],
		['a fraction as num_items', 'web', custom({ num_items: 1.5 }), '100'],
		['a dash in store_code', 'store', custom({ store_data: { store_code: 'A-1' } }), '100'],
	],
	'Limited Data Use (section 12.1)': [
		['another option', 'web', ldu(['GDPR'], 0, 0), '100'],
		['a text', 'web', ldu('LDU', 1, 1000), '100'],
		['no country', 'web', ldu(['LDU']), '100/2804030'],
		['a country without a state', 'web', ldu(['LDU'], 1), '100/2804030'],
		['geolocation without the IP address', 'web', ldu(['LDU'], 0, 0), '100/2804030'],
		['an unknown country', 'web', ldu(['LDU'], 2, 0), '100'],
		['an unknown state', 'web', ldu(['LDU'], 1, 1014), '100'],
		['a state without its country', 'web', ldu(['LDU'], 0, 1000), '100'],
	],
	'AppendAttribution (section 2.3)': [
		['no original event', 'web', { event_name: 'AppendAttribution' }, '100'],
		[
			'more than 48 hours after it',
			'web',
			{
				event_name: 'AppendAttribution',
				original_event_data: { event_name: 'Lead', event_time: START - 4 * DAY },
				attribution_data: {
					ad_id: '1',
					touchpoint_ts: START,
					attribution_share: 1,
					attribution_value: 1,
				},
			},
			'100',
		],
	],
};

describe.each(Object.entries(refused))('refuses by %s', (_section, cases) => {
	test.each(cases)('%s (%s)', async (_what, channel, changes, answer) => {
		expect(await bench.answer(DATASET_OF[channel], eventOf(channel, changes))).toBe(answer);
		expect(bench.double.events()).toEqual([]);
	});
});

describe('refuses by what the dataset is', () => {
	test.each<[string, Channel, keyof typeof DATASETS, string]>([
		['a messenger event without a linked Page', 'messenger', 'web', '100/2804131'],
		['a WhatsApp event without a linked account', 'whatsapp', 'web', '100/2804132'],
		['an Instagram event without a linked account', 'instagram', 'web', '100/2804133'],
		['an app event without a linked app', 'app', 'web', '100'],
		['a store event to a pixel that is not consolidated', 'store', 'oldPixel', '100'],
	])('%s', async (_what, channel, dataset, answer) => {
		expect(await bench.answer(DATASETS[dataset], eventOf(channel))).toBe(answer);
	});
});

const accepted: Case[] = [
	...(['web', 'store', 'crm', 'app', 'messenger', 'whatsapp', 'instagram'] as const).map(
		(channel): Case => ['the smallest event', channel, {}, 'received 1'],
	),
	['exactly 7 days back', 'web', { event_time: START - 7 * DAY }, 'received 1'],
	['exactly 62 days back in a store', 'store', { event_time: START - 62 * DAY }, 'received 1'],
	['this very second', 'web', { event_time: START }, 'received 1'],
	['first and last name', 'crm', only({ fn: EMAIL_HASH, ln: EMAIL_HASH }), 'received 1'],
	[
		'IP address and user agent',
		'web',
		only({ client_ip_address: '2001:db8::1', client_user_agent: 'M' }),
		'received 1',
	],
	['the IP address alone', 'crm', only({ client_ip_address: '203.0.113.7' }), 'received 1'],
	[
		'a hash with the appendix of Param Builder 1.3.2',
		'web',
		user({ em: `${EMAIL_HASH}.AQQAAQMC` }),
		'received 1',
	],
	[
		'an IP address with an appendix',
		'web',
		user({ client_ip_address: '203.0.113.7.AQQAAQMC' }),
		'received 1',
	],
	['an fbc that is none (section 8.1)', 'crm', user({ fbc: 'not a click id' }), 'received 1'],
	['a lead id as text', 'crm', user({ lead_id: '4000000000000009' }), 'received 1'],
	['a numeric text as value', 'web', purchase({ value: '142.52', currency: 'usd' }), 'received 1'],
	['a value of 0', 'web', purchase({ value: 0, currency: 'JPY' }), 'received 1'],
	['numbers as content_ids', 'web', custom({ content_ids: [1, 'b'] }), 'received 1'],
	[
		'contents',
		'store',
		custom({ contents: [{ id: 'a', quantity: 2, price: 1.5, brand: 'b' }] }),
		'received 1',
	],
	[
		'custom properties',
		'web',
		custom({ color: 'red', sizes: [1, 2], gift: true, note: null }),
		'received 1',
	],
	['a custom event name', 'web', { event_name: 'Booked a table' }, 'received 1'],
	['LDU off', 'web', ldu([]), 'received 1'],
	['LDU with a state', 'web', ldu(['LDU'], 1, 1013), 'received 1'],
	[
		'LDU with geolocation',
		'web',
		{ ...ldu(['LDU'], 0, 0), ...user({ client_ip_address: '203.0.113.7' }) },
		'received 1',
	],
	[
		'extinfo as the SDK sends it, an object keyed 0 to 15',
		'app',
		{ app_data: { extinfo: Object.assign({}, ['a2', '', '', '', '14', ...Array(11).fill('')]) } },
		'received 1',
	],
];

test.each(accepted)('accepts %s (%s)', async (_what, channel, changes, answer) => {
	expect(await bench.answer(DATASET_OF[channel], eventOf(channel, changes))).toBe(answer);
	expect(bench.double.events()).toHaveLength(1);
});
