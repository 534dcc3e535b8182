/** "Output: Summary" of the nodes that send events, in n8n's engine against the Graph double. */
import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterEach(() => double.reset());
afterAll(() => double.close());

const purchase = (id: string, more: object = {}) => ({
	event_name: 'Purchase',
	event_time: minutesAgo(30),
	event_id: id,
	email: `nathan${id}@example.com`,
	value: 10,
	currency: 'EUR',
	...more,
});
const summary = (options: object = {}, operation = 'send') => ({
	operation,
	actionSource: 'physical_store',
	options: { output: 'summary', simplify: true, ...options },
});

describe('Output: Summary', () => {
	const items = [
		purchase('1'),
		purchase('2', { phone: '0151' }),
		purchase('2'),
		purchase('3', { currency: 'MONEY' }),
		purchase('4', { event_name: 'Lead' }),
	];

	it('gives one item for the run, and errors by the error output', async () => {
		const { outputs, error } = await runSendEvent(double, {
			parameters: summary(),
			items,
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		const [[{ json, pairedItem }, ...others], errors] = outputs;
		expect(others).toEqual([]);
		expect(errors).toHaveLength(1);
		expect(errors[0].json.error).toMatchObject({ message: expect.stringMatching(/Currency/) });
		expect(json).toMatchObject({
			kind: 'summary',
			needs_attention: true,
			verdict: '4 of 5 events sent, 1 refused.',
			events: 5,
			sent: 4,
			refused: 1,
			skipped: 0,
			events_by_name: 'Purchase 3, Lead 1',
			keys: 'Email 100 %',
			refused_because: 'Currency: currency invalid 1',
			average_delay_minutes: expect.closeTo(30, -1),
			duplicate_event_ids: 1,
			duplicates_complete: true,
		});
		expect(pairedItem).toEqual(items.map((_, item) => ({ item })));
		expect(double.events(DATASETS.web.id).map(({ event }) => event.event_id)).toEqual([
			'1',
			'2',
			'4',
		]);
	});

	it('stops as ever where an event is refused and n8n is to stop', async () => {
		const { error, outputs } = await runSendEvent(double, { parameters: summary(), items });
		expect(error?.message).toMatch(/Nothing was sent/);
		expect(outputs).toEqual([]);
	});

	it('counts what Meta refuses and what was skipped', async () => {
		double.leaveOut('1');
		const { outputs } = await runSendEvent(double, {
			parameters: summary({ consentField: 'consent' }),
			items: [purchase('1', { consent: true }), purchase('2', { consent: false })],
			onError: 'continueErrorOutput',
		});
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0][0].json).toMatchObject({
			verdict: '0 of 2 events sent, 1 refused, 1 skipped.',
			refused_because: 'not counted 1',
			skipped_because: expect.stringMatching(/^consent [a-z ]+ 1$/),
		});
		expect(outputs[1]).toHaveLength(1);
	});

	it('of a validation sends nothing', async () => {
		const { outputs } = await runSendEvent(double, {
			parameters: summary({}, 'validate'),
			items: [purchase('1'), purchase('2')],
		});
		expect(outputs[0].map(({ json }) => json)).toEqual([
			expect.objectContaining({ verdict: '2 of 2 events valid.', valid: 2 }),
		]);
		expect(double.requests()).toEqual([]);
	});

	it('adds the page where it is asked for, and shows no value of an item', async () => {
		const { outputs, stored } = await runSendEvent(double, {
			parameters: summary({ includeHtmlReport: true, simplify: false }),
			items,
			onError: 'continueRegularOutput',
		});
		const [{ json, binary }] = outputs[0];
		expect(json.events_by_name).toEqual([
			{ event_name: 'Purchase', count: 3 },
			{ event_name: 'Lead', count: 1 },
		]);
		const page = Buffer.from(binary?.data.data ?? '', 'base64').toString('utf8');
		expect(binary?.data.fileName).toMatch(/^events-\d{4}-\d{2}-\d{2}\.html$/);
		expect(page).toContain('4 of 5 events sent, 1 refused.');
		expect(page).toContain('<h2>Match keys</h2>');
		expect(page + JSON.stringify(json)).not.toMatch(/nathan|MONEY|\b0151/);
		expect(stored).toContain('summary');
	});

	it('of very many items is not paired with each: n8n pairs a single item with the first', async () => {
		const { outputs } = await runSendEvent(double, {
			parameters: summary({}, 'validate'),
			items: Array.from({ length: 1001 }, (_, id) => purchase(String(id))),
		});
		expect(outputs[0][0].pairedItem).toEqual({ item: 0 });
		expect(outputs[0][0].json).toMatchObject({ events: 1001, duplicate_event_ids: 0 });
	});
});
