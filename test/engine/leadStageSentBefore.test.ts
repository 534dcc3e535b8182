/** Lead Stage's option Sent Before: what was sent stands in a table of the user's, which all runs share. */
import type { IDataObject } from 'n8n-workflow';

import { DATASETS, LEADS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage, type LeadStageRun } from '../support/leadStage';
import { minutesAgo } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const LEAD_ID = '1234567890123456';
const DAY = 24 * 60;
const lead = {
	lead_id: LEAD_ID,
	email: 'nathan@example.com',
	history: { Lead: minutesAgo(DAY), Qualified: minutesAgo(60) },
};

const run = (items: IDataObject[], sentBefore: unknown, more: Partial<LeadStageRun> = {}) =>
	runLeadStage(double, {
		items,
		onError: 'continueRegularOutput',
		...more,
		parameters: {
			...more.parameters,
			options: { sentBefore: sentBefore as string, ...Object(more.parameters?.options) },
		},
	});
type Ran = Awaited<ReturnType<typeof run>>;
const keptOf = ({ outputs }: Ran) =>
	outputs[0].flatMap(({ json }) => (json.sent_stage === '' ? [] : [String(json.sent_stage)]));
const statusesOf = ({ outputs }: Ran) =>
	outputs[0].map(({ json }) => [json.event_name, json.status]);

it('gives out what to keep, and skips it in the next run, which knows nothing else', async () => {
	const first = await run([lead], '');
	expect(first.outputs[0].map(({ json }) => json.sent_stage)).toEqual([
		expect.stringMatching(/^[0-9a-f]{16}:[0-9a-f]{8}:\d{10}$/),
		expect.stringMatching(/^[0-9a-f]{16}:[0-9a-f]{8}:\d{10}$/),
	]);
	expect(first.staticData).toEqual({});

	const won = { ...lead, history: { ...lead.history, Won: minutesAgo(5) } };
	const second = await run([won], keptOf(first).join('\n'));
	expect(statusesOf(second)).toEqual([
		['Lead', 'skipped'],
		['Qualified', 'skipped'],
		['Won', 'sent'],
	]);
	expect(second.outputs[0][0].json.reason).toBe('The stage was already sent in an earlier run.');
	expect(keptOf(second)).toHaveLength(1);
	expect(double.counters()).toMatchObject({ received: 3, stored: 3, duplicates: 0 });
});

it('takes the rows of a table as another node gave them, and asks for them once', async () => {
	const first = await run([lead], '');
	const rows = keptOf(first).map((sent_stage, id) => ({ id, sent_stage }));
	const { outputs } = await run(rows, "={{ $('Trigger').all() }}", { between: () => lead });
	expect(outputs[0].map(({ json }) => json.status)).not.toContain('sent');
	expect(double.counters().received).toBe(2);
});

it('takes what stands in the field of each item', async () => {
	const other = { ...lead, lead_id: '1234567890123457' };
	const [firstOf, secondOf] = [await run([lead], ''), await run([other], '')].map(keptOf);
	const { outputs } = await run(
		[
			{ ...lead, known: firstOf.join() },
			{ ...other, known: secondOf.join() },
		],
		'={{ $json.known }}',
	);
	expect(outputs[0].map(({ json }) => json.status)).toEqual(Array(4).fill('skipped'));
});

it('lets two runs at the same time send each stage once: Meta recognizes the IDs, and both keep the same', async () => {
	const [one, other] = await Promise.all([run([lead], ''), run([lead], '')]);
	expect(keptOf(one)).toEqual(keptOf(other));
	expect(double.counters()).toEqual({ received: 4, stored: 2, duplicates: 2, dropped: 0 });
	const next = await run([lead], [...keptOf(one), ...keptOf(other)]);
	expect(keptOf(next)).toEqual([]);
	expect(double.events(DATASETS.crm.id)).toHaveLength(2);
});

it('gives nothing to keep of what Meta did not take', async () => {
	const items = [
		{ lead_id: LEADS.deleted.id, stage: 'won' },
		{ lead_id: LEAD_ID, stage: 'won' },
	];
	const { outputs } = await run(items, '');
	expect(outputs[0].map(({ json }) => [json.status, json.sent_stage !== ''])).toEqual([
		['refused', false],
		['sent', true],
	]);
	const { outputs: checked } = await run(items.slice(1), '', {
		parameters: { operation: 'validate' },
	});
	expect(checked[0][0].json).toMatchObject({ status: 'valid', sent_stage: '' });
});

it('knows what was filled in, and fills it in no second time', async () => {
	const options = { sendEarlierStages: true };
	const first = await run([{ lead_id: LEAD_ID, stage: 'sql', stage_time: minutesAgo(60) }], '', {
		parameters: { options },
	});
	expect(keptOf(first)).toEqual([expect.stringMatching(/~$/), expect.not.stringMatching(/~$/)]);
	const second = await run(
		[{ lead_id: LEAD_ID, stage: 'won', stage_time: minutesAgo(5) }],
		keptOf(first),
		{ parameters: { options } },
	);
	expect(statusesOf(second)).toEqual([['Won', 'sent']]);
});

it('says what it could not read, and that other outputs have nothing to keep', async () => {
	const { hints } = await run([lead], 'Won, Lost', {
		parameters: { options: { output: 'perRequest' } },
	});
	expect(hints).toEqual([
		expect.stringMatching(/"Sent Before" has 2 texts that this node did not write/),
		expect.stringMatching(/"Sent Before" needs the option Output to be One Item per Event/),
	]);
});

it('leaves the output as it was where nobody asks for it, and holds no identifier', async () => {
	const without = await runLeadStage(double, { items: [lead] });
	expect(without.outputs[0][0].json).not.toHaveProperty('sent_stage');
	expect(JSON.stringify((await run([lead], '')).outputs)).not.toMatch(/1234567890|nathan|@/);
});
