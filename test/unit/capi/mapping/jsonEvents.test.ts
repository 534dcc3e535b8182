import { readJsonEvents } from '../../../../nodes/shared/capi/mapping/jsonEvents';

const event = { event_name: 'Lead', user_data: { em: 'a@example.com' } };

it.each<[what: string, value: unknown]>([
	['an object', event],
	['its text', JSON.stringify(event)],
	['a list', [event]],
	['the text of a list', JSON.stringify([event])],
	['a whole request', { data: [event], test_event_code: 'TEST1' }],
])('reads %s', (_what, value) => {
	expect(readJsonEvents(value)).toEqual([event]);
});

it('keeps every event of a list, in order, and marks those that are none', () => {
	const events = readJsonEvents([event, 'nothing', { ...event, event_name: 'Contact' }]);
	expect(events).toEqual([event, { refusal: expect.objectContaining({ code: 'not_an_event' }) }, { ...event, event_name: 'Contact' }]);
});

it('keeps all digits of a lead id that is a bare integer in the text', () => {
	const text = '{"event_name":"Qualified","user_data":{"lead_id": 12345678901234567}}';
	expect(readJsonEvents(text)).toEqual([{ event_name: 'Qualified', user_data: { lead_id: '12345678901234567' } }]);
});

it.each([undefined, null, 5, true, '7', '"text"', {}, [], { foo: 1 }, '{}'])('%p is not an event', (value) => {
	expect(readJsonEvents(value)).toEqual([{ refusal: expect.objectContaining({ code: 'not_an_event', field: 'eventJson' }) }]);
});

it.each(['', '{', '{event_name: Lead}', 'Lead'])('%p is not JSON', (value) => {
	expect(readJsonEvents(value)).toEqual([{ refusal: expect.objectContaining({ code: 'not_json' }) }]);
});
