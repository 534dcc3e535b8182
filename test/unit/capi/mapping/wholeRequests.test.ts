/** A whole request in Meta's shape as an item, and parts of events that are no objects. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';

const EVENT = { event_name: 'Lead', action_source: 'other', user_data: { em: 'mia@example.com' } };

describe('a whole request of the Conversions API as an item', () => {
	it('gives all its events, and says what was left out', () => {
		const readings = readItem({
			data: [EVENT, { ...EVENT, event_name: 'Contact' }],
			test_event_code: 'TEST1',
			partner_agent: 'x',
		});
		expect(readings).toMatchObject([
			{ event: { event_name: 'Lead' } },
			{ event: { event_name: 'Contact' } },
		]);
		expect(readings.map((reading) => ('warnings' in reading ? reading.warnings : []))).toEqual(
			[0, 1].map(() => [
				{
					code: 'request_field_left_out',
					field: 'test_event_code',
					message:
						'Test Event Code of the request was not sent. Set the option Test Event Code instead.',
				},
				{
					code: 'request_field_left_out',
					field: 'partner_agent',
					message:
						'Partner Agent of the request was not sent. Set the option Partner Agent instead.',
				},
			]),
		);
	});

	it('is a list of records of somebody else’s otherwise', () => {
		const [reading] = readItem({ data: [{ email: 'mia@example.com' }], page: 3 });
		expect(reading).toMatchObject({
			event: { user_data: { em: 'mia@example.com' } },
			warnings: [],
		});
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
