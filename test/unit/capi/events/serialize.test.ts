import { serializeEvent } from '../../../../nodes/shared/capi/events';
import { build, eventFrom, NOW, purchase, ready, userOf } from './support';

const event = (userData: Record<string, string | readonly string[]>) =>
	ready(build(eventFrom('other'), userOf({ em: ['a'.repeat(64)], ...userData })));

it('writes lead ids and login ids digit by digit, beyond what a number holds', () => {
	const json = serializeEvent(
		event({ lead_id: '12345678901234567', fb_login_id: '90071992547409931' }),
	);
	expect(json).toContain('"lead_id":12345678901234567,');
	expect(json).toContain('"fb_login_id":90071992547409931}');
});

it.each(['007', '12a', '', '1.5', '-1', '1e5'])(
	'keeps %p as text: it is no plain integer',
	(id) => {
		const json = serializeEvent({ ...event({}), user_data: { lead_id: id } });
		expect(JSON.parse(json).user_data).toEqual({ lead_id: id });
	},
);

it('touches nothing else, whatever stands in the texts', () => {
	const nasty = '"lead_id":"12345678901234567"},{"user_data":{}} \u2028 \ud83d\ude00 \\';
	const built = ready(
		build(purchase({ event_id: nasty, custom_data: { value: 1, currency: 'EUR', lead: nasty } })),
	);
	expect(JSON.parse(serializeEvent(built))).toEqual(built);
});

it("writes Meta's fields and nothing but them", () => {
	expect(JSON.parse(serializeEvent(event({ fbp: 'fb.1.1596403881668.1116446470' })))).toEqual({
		event_name: 'Contact',
		event_time: NOW - 60,
		event_id: 'e-1',
		action_source: 'other',
		user_data: { em: ['a'.repeat(64)], fbp: 'fb.1.1596403881668.1116446470' },
	});
});
