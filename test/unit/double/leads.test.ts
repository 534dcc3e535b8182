import { DATASETS, LEADS } from '../../graph/fixtures';
import { parseLosslessJson } from '../../graph/json';
import { Bench, eventOf, outcome, START } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const sent = () => bench.double.events().map(({ event }) => event.user_data);

test.each(['40000000000000003', '90071992547409931', '12345678901234567'])(
	'keeps every digit of the lead id %s that came as a bare number',
	async (digits) => {
		const body = JSON.stringify({
			data: [eventOf('crm', { user_data: { lead_id: '<id>' } })],
		}).replace('"<id>"', digits);
		const headers = { authorization: 'Bearer EAA-test-good', 'content-type': 'application/json' };
		expect(outcome(await bench.post(`/v26.0/${DATASETS.crm.id}/events`, body, headers))).toBe(
			'received 1',
		);
		expect(sent()).toEqual([{ lead_id: digits }]);
		expect(bench.double.requests()[0].body).toContain(`"lead_id":${digits}`);
	},
);

test('keeps them in a form, too', async () => {
	const data = JSON.stringify([eventOf('crm', { user_data: { lead_id: 0 } })]).replace(
		'"lead_id":0',
		`"lead_id": ${LEADS.long.id}`,
	);
	await bench.post(`/v26.0/${DATASETS.crm.id}/events`, new URLSearchParams({ data }));
	expect(sent()).toEqual([{ lead_id: LEADS.long.id }]);
});

test('changes nothing else while it reads long integers', () => {
	const text =
		'{"a":12345678901234567,"b":"x \\"12345678901234567\\", 1",' +
		'"c":[-12345678901234567,1.5e3],"d":9007199254740991}';
	expect(parseLosslessJson(text)).toEqual({
		a: 12345678901234567n,
		b: 'x "12345678901234567", 1',
		c: [-12345678901234567n, 1500],
		d: 9007199254740991,
	});
	expect(() => parseLosslessJson('{"a":12345678901234567')).toThrow(SyntaxError);
});

test('takes a lead that was deleted only until it is', async () => {
	const event = eventOf('crm', { user_data: { lead_id: '4000000000000077' } });
	expect(await bench.answer(DATASETS.crm, event)).toBe('received 1');
	bench.double.addLead({ id: '4000000000000077', deleted: true });
	expect(await bench.answer(DATASETS.crm, event)).toBe('100/2804036');
});

test('accepts and drops what happened before the lead was created', async () => {
	const lead = { user_data: { lead_id: LEADS.created.id } };
	const before = eventOf('crm', { ...lead, event_time: START - 2 * 86_400 - 1 });
	const after = eventOf('crm', { ...lead, event_time: START - 2 * 86_400 });
	expect(await bench.answer(DATASETS.crm, before, after)).toBe('received 2');
	expect(bench.double.events().map(({ event }) => event.event_time)).toEqual([START - 2 * 86_400]);
	expect(bench.double.counters(DATASETS.crm.id)).toEqual({
		received: 2,
		stored: 1,
		duplicates: 0,
		dropped: 1,
	});
});
