import { ACTION_SOURCES, STANDARD_EVENTS } from '../../../../nodes/shared/capi/events';
import {
	build,
	customer,
	eventFrom,
	HASHED_EMAIL,
	NOW,
	purchase,
	ready,
	refusalsOf,
	USER_AGENT,
	userOf,
	visitor,
	warningsOf,
} from './support';

describe('action source', () => {
	it.each([
		['website', 'website'],
		['Website', 'website'],
		['physical_store', 'physical_store'],
		['Physical Store', 'physical_store'],
		['phone-call', 'phone_call'],
		[' email ', 'email'],
		['OTHER', 'other'],
		['chat', 'chat'],
		['system_generated', 'system_generated'],
	])('%p is sent as %p', (raw, sent) => {
		expect(
			ready(build(eventFrom(raw, { event_source_url: 'https://a.example' }))).action_source,
		).toBe(sent);
	});

	it('is refused when empty or unknown, without losing the other refusals', () => {
		const bare = { event_time: NOW + 3600, custom_data: { value: 'x' } };
		expect(refusalsOf(build(bare, userOf({})))).toEqual([
			'required_field_missing event_name',
			'required_field_missing action_source',
			'event_time_in_future event_time',
			'amount_invalid custom_data.value',
			'no_identifier user_data',
		]);
		expect(refusalsOf(build(eventFrom('web')))).toEqual(['value_not_allowed action_source']);
		expect(refusalsOf(build(eventFrom('toString')))).toEqual(['value_not_allowed action_source']);
		expect(refusalsOf(build(purchase({ action_source: {} })))).toEqual([
			'value_not_allowed action_source',
		]);
	});

	it("knows exactly Meta's nine and CRM", () => {
		expect([...new Set(Object.values(ACTION_SOURCES).map(({ sent }) => sent))].sort()).toEqual([
			'app',
			'business_messaging',
			'chat',
			'email',
			'other',
			'phone_call',
			'physical_store',
			'system_generated',
			'website',
		]);
		expect(ACTION_SOURCES.crm.sent).toBe('system_generated');
	});
});

describe('event name', () => {
	it('keeps its case, and is text even where it came as a number', () => {
		expect(ready(build(eventFrom('chat', { event_name: ' MyEvent ' }))).event_name).toBe('MyEvent');
		expect(ready(build(eventFrom('chat', { event_name: 42 }))).event_name).toBe('42');
		expect(refusalsOf(build(eventFrom('chat', { event_name: ['Lead'] })))).toEqual([
			'wrong_type event_name',
		]);
		expect(refusalsOf(build(eventFrom('chat', { event_name: '' })))).toEqual([
			'required_field_missing event_name',
		]);
	});

	it.each([0, '0', ' 0 '])('is none where it is %j', (event_name) => {
		expect(refusalsOf(build(eventFrom('chat', { event_name })))).toEqual(['wrong_type event_name']);
	});

	it.each(['purchase', 'PURCHASE', 'add_to_cart', 'Page View', 'viewcontent'])(
		'warns that %s is not the standard event',
		(name) => {
			expect(warningsOf(build(eventFrom('chat', { event_name: name })))).toEqual([
				'event_name_misspelled event_name',
			]);
		},
	);

	it('leaves CRM stages alone, whose names are free', () => {
		const stage = eventFrom('crm', {
			event_name: 'lead',
			custom_data: { lead_event_source: 'HubSpot' },
		});
		expect(warningsOf(build(stage, userOf({ lead_id: '1234567890123456' })))).toEqual([]);
	});

	it("has Meta's 18 standard events with the constants of the API spec", () => {
		expect(STANDARD_EVENTS).toHaveLength(18);
		const constants = Object.fromEntries(
			STANDARD_EVENTS.map((event) => [event.name, event.customEventType]),
		);
		expect(constants).toMatchObject({
			InitiateCheckout: 'INITIATED_CHECKOUT',
			ViewContent: 'CONTENT_VIEW',
			AddToCart: 'ADD_TO_CART',
			PageView: undefined,
		});
	});
});

describe('website', () => {
	it.each([
		'http://shop.example',
		'https://shop.example/a?b=c#d',
		'HTTPS://SHOP.example/',
		'https://münchen.example/ü',
	])('takes %s as the page', (url) => {
		expect(ready(build(purchase({ event_source_url: url }))).event_source_url).toBe(url);
	});

	it.each([
		'shop.example',
		'/thank-you',
		'ftp://shop.example',
		'https://',
		'https:// shop.example',
		'https://a b',
		5,
	])('refuses %p as the page', (url) => {
		expect(refusalsOf(build(purchase({ event_source_url: url })))).toEqual([
			'url_invalid event_source_url',
		]);
	});

	it('needs the page and the user agent', () => {
		expect(refusalsOf(build(purchase({ event_source_url: '' }), customer))).toEqual([
			'required_field_missing event_source_url',
			'required_field_missing user_data.client_user_agent',
		]);
	});

	it('warns without fbp, fbc and IP address, but not with one of them', () => {
		const user = (extra: Record<string, string>) =>
			userOf({ em: [HASHED_EMAIL], client_user_agent: USER_AGENT, ...extra });
		expect(warningsOf(build(purchase(), user({})))).toEqual(['no_browser_identifier user_data']);
		expect(warningsOf(build(purchase(), user({ fbc: 'fb.1.1554763741205.AbCdEf' })))).toEqual([]);
		expect(warningsOf(build(purchase(), user({ client_ip_address: '203.0.113.9' })))).toEqual([]);
	});

	it('leaves out a bad referrer, and a bad page of other sources, with a warning', () => {
		const outcome = build(purchase({ referrer_url: 'android-app://com.example' }));
		expect(ready(outcome)).not.toHaveProperty('referrer_url');
		expect(warningsOf(outcome)).toEqual(['field_dropped referrer_url']);
		expect(warningsOf(build(eventFrom('email', { event_source_url: 'shop' })))).toEqual([
			'field_dropped event_source_url',
		]);
		expect(ready(build(purchase({ referrer_url: 'https://a.example/' }))).referrer_url).toBe(
			'https://a.example/',
		);
	});
});

describe('CRM (Conversion Leads)', () => {
	const lead = userOf({ lead_id: '1234567890123456' });

	it('is sent as system_generated with event_source crm', () => {
		const raw = eventFrom('crm', {
			event_name: 'Qualified',
			custom_data: { lead_event_source: 'HubSpot' },
		});
		expect(ready(build(raw, lead))).toEqual({
			event_name: 'Qualified',
			event_time: NOW - 60,
			event_id: 'e-1',
			action_source: 'system_generated',
			user_data: { lead_id: '1234567890123456' },
			custom_data: { event_source: 'crm', lead_event_source: 'HubSpot' },
		});
	});

	it('needs the name of the CRM', () => {
		expect(refusalsOf(build(eventFrom('crm'), lead))).toEqual([
			'required_field_missing custom_data.lead_event_source',
		]);
	});

	it('warns without lead_id', () => {
		const raw = eventFrom('crm', { custom_data: { lead_event_source: 'HubSpot' } });
		expect(warningsOf(build(raw, customer))).toEqual(['no_lead_id user_data.lead_id']);
	});

	it('treats system_generated with event_source crm the same, and plain system_generated not', () => {
		expect(
			refusalsOf(
				build(eventFrom('system_generated', { custom_data: { event_source: 'CRM' } }), lead),
			),
		).toEqual(['required_field_missing custom_data.lead_event_source']);
		expect(warningsOf(build(eventFrom('system_generated'), customer))).toEqual([]);
	});
});

describe('fields of the event', () => {
	it.each([
		['true', true],
		[true, true],
		[1, true],
		['yes', true],
		['no', false],
		['0', false],
		[false, false],
	])('opt_out %p is sent as %p', (raw, sent) => {
		expect(ready(build(purchase({ opt_out: raw }))).opt_out).toBe(sent);
	});

	it('refuses an opt_out that cannot be read: a privacy choice is not dropped', () => {
		expect(refusalsOf(build(purchase({ opt_out: 'perhaps' })))).toEqual(['wrong_type opt_out']);
		expect(ready(build(purchase({ opt_out: '' })))).not.toHaveProperty('opt_out');
	});

	it('sends the advanced measurement table as text', () => {
		expect(
			ready(build(purchase({ advanced_measurement_table: 7 }))).advanced_measurement_table,
		).toBe('7');
	});

	it("warns of fields that are not Meta's and does not send them", () => {
		const outcome = build(purchase({ ...{ color: 'red', email: 'someone', empty: '' } }));
		expect(warningsOf(outcome)).toEqual(['unknown_field color', 'unknown_field email']);
		expect(outcome.warnings[1].message).toContain('Customer Information');
		expect(Object.keys(ready(outcome)).sort()).toEqual([
			'action_source',
			'custom_data',
			'event_id',
			'event_name',
			'event_source_url',
			'event_time',
			'user_data',
		]);
	});

	it('leaves out what belongs to other sources, with a warning', () => {
		expect(
			warningsOf(build(purchase({ messaging_channel: 'whatsapp', app_data: { extinfo: [] } }))),
		).toEqual(['field_dropped messaging_channel', 'field_dropped app_data']);
	});

	it('passes on the warnings and the match report of the user', () => {
		const warning = { code: 'click_time_unknown', message: 'm', field: 'user_data.fbc' } as const;
		const outcome = build(purchase(), { ...visitor, warnings: [warning] });
		expect(outcome.warnings).toEqual([warning]);
		expect(outcome.match).toEqual({ ...visitor.match, strength: 'strong', improve: 'fbc' });
	});
});

describe('event_source', () => {
	const DROPPED = 'field_dropped custom_data.event_source';

	it.each(['hubspot', 'web', 5, ['crm']])('is not sent where it is %j', (event_source) => {
		const outcome = build(eventFrom('other', { custom_data: { event_source, note: 'a' } }));
		expect(ready(outcome).custom_data).toEqual({ note: 'a' });
		expect(warningsOf(outcome)).toContain(DROPPED);
	});

	it('is crm for an event of a CRM, whatever the item says', () => {
		const custom_data = { event_source: 'hubspot', lead_event_source: 'HubSpot' };
		const outcome = build(eventFrom('crm', { event_name: 'Qualified', custom_data }));
		expect(ready(outcome).custom_data).toEqual({
			event_source: 'crm',
			lead_event_source: 'HubSpot',
		});
		expect(warningsOf(outcome)).toContain(DROPPED);
	});
});
