import { readJsonEvents } from '../../../../nodes/shared/capi/mapping/jsonEvents';
import { parseLosslessJson } from '../../../../nodes/shared/capi/mapping/losslessJson';
import { growthForTwice, MOST_GROWTH_WHERE_LINEAR } from '../../../support/operationCount';

const eventsOf = (value: unknown) => readJsonEvents(value).map((reading) => reading.event);

const event = { event_name: 'Lead', user_data: { em: 'a@example.com' } };

it.each<[what: string, value: unknown]>([
	['an object', event],
	['its text', JSON.stringify(event)],
	['a list', [event]],
	['the text of a list', JSON.stringify([event])],
	['a whole request', { data: [event], test_event_code: 'TEST1' }],
])('reads %s', (_what, value) => {
	expect(eventsOf(value)).toEqual([event]);
});

it.each<[what: string, value: unknown]>([
	['an event', { ...event, data: [event] }],
	['an event of a list', [{ ...event, data: [event, event] }]],
	['an event of a request', { data: [{ ...event, data: [event] }] }],
])('says that the events within %s are not sent', (_what, value) => {
	expect(readJsonEvents(value)).toEqual([
		{
			event,
			warnings: [
				{
					code: 'records_not_read',
					field: 'event',
					message: expect.stringContaining('The records at data were not read'),
				},
			],
		},
	]);
});

it('keeps every event of a list, in order, and marks those that are none', () => {
	const events = eventsOf([event, 'nothing', { ...event, event_name: 'Contact' }]);
	expect(events).toEqual([
		event,
		{ refusal: expect.objectContaining({ code: 'not_an_event' }) },
		{ ...event, event_name: 'Contact' },
	]);
});

it('keeps all digits of a lead id that is a bare integer in the text', () => {
	const text = '{"event_name":"Qualified","user_data":{"lead_id": 12345678901234567}}';
	expect(eventsOf(text)).toEqual([
		{ event_name: 'Qualified', user_data: { lead_id: '12345678901234567' } },
	]);
});

it.each([undefined, null, 5, true, '7', '"text"', {}, [], { foo: 1 }, '{}'])(
	'%p is not an event',
	(value) => {
		expect(eventsOf(value)).toEqual([
			{ refusal: expect.objectContaining({ code: 'not_an_event', field: 'eventJson' }) },
		]);
	},
);

it.each(['', '{', '{event_name: Lead}', 'Lead'])('%p is not JSON', (value) => {
	expect(eventsOf(value)).toEqual([{ refusal: expect.objectContaining({ code: 'not_json' }) }]);
});

it('gives each event of a whole request its partner agent, unless it has its own', () => {
	const own = { ...event, partner_agent: 'own-1.0' };
	expect(eventsOf({ data: [event, own], partner_agent: 'shop-1.0' })).toEqual([
		{ ...event, partner_agent: 'shop-1.0' },
		own,
	]);
});

it('says which fields of a whole request are not sent', () => {
	const request = {
		data: [event],
		test_event_code: 'TEST1',
		partner_agent: 'shop',
		upload_tag: '',
		access_token: 'secret',
		extra: 1,
	};
	const [{ warnings }] = readJsonEvents(JSON.stringify(request));
	expect(warnings).toEqual([
		{
			code: 'request_field_left_out',
			field: 'test_event_code',
			message:
				'Test Event Code of the request was not sent. Set the option Test Event Code instead.',
		},
		expect.objectContaining({
			field: 'access_token',
			message: expect.stringContaining('take this one out'),
		}),
		expect.objectContaining({ field: 'extra' }),
	]);
	expect(JSON.stringify(warnings)).not.toMatch(/TEST1|secret/);
	expect(readJsonEvents([event])[0].warnings).toEqual([]);
	expect(readJsonEvents({ ...event, data: [1] })[0].warnings).toEqual([]);
});

it.each<[text: string, value: unknown]>([
	['{"a":12345678901234567890}', { a: '12345678901234567890' }],
	[
		'[ 9007199254740993 ,9007199254740991,-9007199254740993]',
		['9007199254740993', 9007199254740991, '-9007199254740993'],
	],
	['12345678901234567890', '12345678901234567890'],
	[
		'{"a":"id 12345678901234567890 ","b\\"":12345678901234567890,"c":"\\\\"}',
		{ a: 'id 12345678901234567890 ', 'b"': '12345678901234567890', c: '\\' },
	],
	[
		'{"a":1234567890123456789.5,"b":12345678901234567890e2,"c":0.1234567890123456789}',
		{ a: 1234567890123456789.5, b: 12345678901234567890e2, c: 0.1234567890123456789 },
	],
	[
		'{"a":"[12345678901234567890]","b":[{"c":12345678901234567890}]}',
		{ a: '[12345678901234567890]', b: [{ c: '12345678901234567890' }] },
	],
	['{"event_time":1790000000000000}', { event_time: 1790000000000000 }],
])('keeps all digits of %s', (text, value) => {
	expect(parseLosslessJson(text)).toEqual({ value });
});

it.each([
	'{"a":12345678901234567890',
	'"12345678901234567890',
	'[12345678901234567890,]',
	`"${'\\'.repeat(9)}12345678901234567890`,
])('%s is no JSON', (text) => {
	expect(parseLosslessJson(text)).toBeUndefined();
});

it('reads long texts in linear time', () => {
	const textOf = (times: number) =>
		`{"note":${JSON.stringify('x"\\'.repeat(times))},"id":12345678901234567890}`;
	expect(parseLosslessJson(textOf(500_000))).toMatchObject({
		value: { id: '12345678901234567890' },
	});
	const growth = growthForTwice(20_000, (times) => parseLosslessJson(textOf(times)));
	expect(growth).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
});
