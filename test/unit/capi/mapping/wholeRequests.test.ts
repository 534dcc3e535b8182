/** A whole request in Meta's shape as an item, and parts of events that are no objects. */
import { openFirst, readBody } from '../../../../nodes/shared/capi/mapping/envelope';
import { readEventByEvent, readItem } from '../../../../nodes/shared/capi/mapping/readItem';

const EVENT = { event_name: 'Lead', action_source: 'other', user_data: { em: 'mia@example.com' } };

describe('a whole request of the Conversions API as an item', () => {
	it('gives all its events, and says what was left out', () => {
		const readings = readItem({
			data: [EVENT, { ...EVENT, event_name: 'Contact' }],
			test_event_code: 'TEST1',
			partner_agent: 'x',
		});
		expect(readings).toMatchObject([
			{ event: { event_name: 'Lead', partner_agent: 'x' } },
			{ event: { event_name: 'Contact', partner_agent: 'x' } },
		]);
		expect(readings.map((reading) => ('warnings' in reading ? reading.warnings : []))).toEqual(
			[0, 1].map(() => [
				{
					code: 'request_field_left_out',
					field: 'test_event_code',
					message:
						'Test Event Code of the request was not sent. Set the option Test Event Code instead.',
				},
			]),
		);
	});

	it.each([[[EVENT]], [[EVENT, { ...EVENT, event_name: 'Contact' }]]])(
		'is not read where it stands in an event, and that is said: %j',
		(data) => {
			for (const name of ['data', 'events']) {
				const [reading, ...others] = readItem({ ...EVENT, event_time: 1, [name]: data });
				expect(others).toEqual([]);
				expect(reading).toMatchObject({
					event: EVENT,
					warnings: [{ code: 'records_not_read', message: expect.stringContaining(` ${name} `) }],
				});
				expect(reading).not.toHaveProperty(`event.${name}`);
			}
		},
	);

	it('leaves an event its own partner agent', () => {
		const [reading] = readItem({
			data: [{ ...EVENT, partner_agent: 'own-1.0' }],
			partner_agent: 'other-1.0',
		});
		expect(reading).toMatchObject({ event: { partner_agent: 'own-1.0' } });
	});

	it.each([
		{ email: 'mia@example.com', test_event_code: 'TEST1' },
		{ ...EVENT, test_event_code: 'TEST1' },
	])('says so of a column of the item, too: %j', (item) => {
		const [reading] = readItem(item, { sendOtherFields: true });
		expect(reading).toMatchObject({
			event: { custom_data: {} },
			warnings: [{ code: 'request_field_left_out', field: 'test_event_code' }],
		});
		expect(JSON.stringify(reading)).not.toContain('TEST1');
	});

	it('is a list of records of somebody else’s otherwise', () => {
		const [reading] = readItem({ data: [{ email: 'mia@example.com' }], page: 3 });
		expect(reading).toMatchObject({
			event: { user_data: { em: 'mia@example.com' } },
			warnings: [],
		});
	});
});

describe('an item with very many events', () => {
	/** Notes which of its events are looked at, each time that it is asked what one holds. */
	function watched(count: number): { events: object[]; looks: number[] } {
		const looks: number[] = [];
		const events = Array.from(
			{ length: count },
			(_, index) =>
				new Proxy(EVENT, {
					has: (event, name) => looks.push(index) > 0 && Reflect.has(event, name),
				}),
		);
		return { events, looks };
	}

	it.each<[what: string, item: (events: object[]) => object]>([
		['a whole request', (events) => ({ data: events })],
		['the body of a webhook', (events) => ({ headers: {}, query: {}, body: { data: events } })],
	])('%s is not looked through again for each of its events', (_what, item) => {
		const { events, looks } = watched(1000);
		const json = item(events);
		readBody(json);
		const once = looks.length;
		for (let time = 0; time < 100; time++) expect(openFirst(json).fields).toBe(events[0]);
		expect(looks).toHaveLength(once);
	});

	it('finds an entry that was added and is no event', () => {
		const data: object[] = [EVENT];
		const json = { data };
		expect(readBody(json)).toBe(EVENT);
		data.push({ email: 'mia@example.com' });
		expect(readBody(json)).toBe(json);
	});

	it('text in the body of a webhook is parsed once', () => {
		const body = JSON.stringify(new Array(100).fill(EVENT));
		const json = { headers: {}, query: {}, body };
		const parse = jest.spyOn(JSON, 'parse');
		for (let time = 0; time < 100; time++) expect(readBody(json)).toEqual(EVENT);
		expect(parse).toHaveBeenCalledTimes(1);
		expect(readBody({ ...json, body: '{"email":"mia@example.com"}' })).toEqual({
			email: 'mia@example.com',
		});
		parse.mockRestore();
	});

	it('each event is read when it is asked for', () => {
		const { events, looks } = watched(1000);
		const readings = readEventByEvent({ data: events })[Symbol.iterator]();
		readings.next();
		const before = looks.length;
		readings.next();
		expect(looks.slice(before).every((index) => index === 1)).toBe(true);
		expect([...{ [Symbol.iterator]: () => readings }]).toHaveLength(998);
	});
});

describe('a part of an event that is no object', () => {
	it.each(['value=12', 5, true, ['a', 'b']])('goes to the checks as it came: %j', (customData) => {
		const [reading] = readItem({ ...EVENT, custom_data: customData });
		expect(reading).toMatchObject({ event: { custom_data: customData } });
	});

	it.each(['', 'n/a', null])('is nothing where it is %j', (customData) => {
		const [reading] = readItem({ ...EVENT, custom_data: customData });
		expect(reading).toMatchObject({ event: { custom_data: {} } });
	});
});

describe('a time under a name that nobody knows', () => {
	it.each([
		[{ wann_gekauft: '2026-01-31T14:05:00Z' }],
		[{ 'Date/Time of Handover': '2026-01-31 14:05' }],
	])('is told of: %j', (item) => {
		const [reading] = readItem({ ...EVENT, ...item });
		expect(reading).toMatchObject({ warnings: [{ code: 'event_time_not_used' }] });
	});

	it.each([
		[{ wann: 'soon' }],
		[{ delivery_slot: '2026-01-31T14:05:00Z' }],
		[{ sku: '2026-01-31' }],
	])('is none in %j', (item) => {
		const [reading] = readItem({ ...EVENT, ...item });
		expect(reading).toMatchObject({ warnings: [] });
	});
});

describe('partner_agent of an item', () => {
	const agentOf = (item: object, sendOtherFields = false) => {
		const [reading] = readItem(item, { sendOtherFields });
		if ('refusal' in reading) throw new Error(reading.refusal.message);
		const { event, warnings } = reading;
		const { partner_agent: agent, custom_data: customData } = event;
		return { agent, customData, codes: warnings.map(({ code, field }) => `${code} ${field}`) };
	};

	it.each([[false], [true]])(
		'is that of an event in Meta’s shape, with Send Other Fields %s',
		(sendOtherFields) => {
			expect(agentOf({ ...EVENT, partner_agent: 'platform-1.0' }, sendOtherFields)).toEqual({
				agent: 'platform-1.0',
				customData: {},
				codes: [],
			});
		},
	);

	it.each([[undefined], [''], ['n/a']])('is nothing where it is %j', (name) => {
		expect(agentOf({ ...EVENT, partner_agent: name })).toMatchObject({
			agent: undefined,
			codes: [],
		});
	});

	it('is nobody’s platform in a row of another shape, where it may be a person’s name', () => {
		const row = { email: 'mia@example.com', partner_agent: 'Maria Lopez' };
		expect(agentOf(row)).toMatchObject({
			agent: undefined,
			codes: ['request_field_left_out partner_agent'],
		});
		expect(agentOf(row, true)).toEqual({
			agent: undefined,
			customData: { partner_agent: 'Maria Lopez' },
			codes: [],
		});
	});
});
