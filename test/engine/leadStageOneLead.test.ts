/** One lead by whatever items, words and times it is told: Lead Stage in n8n's engine (docs/meta-api.md section 8). */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ProgressMemory } from '../../nodes/MetaLeadStage/stages/progress';
import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage, type LeadStageRun } from '../support/leadStage';
import { minutesAgo as minutesAgoFromNow } from '../support/sendEvent';
import { atOnce } from '../support/atOnce';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const BEGUN = minutesAgoFromNow(0);
const secondsAgo = (seconds: number) => BEGUN - seconds;
const L = '1234567890123456';
const DAY = 86_400;

/** Raw (new, open), Qualified (mql), Won (won). */
const FUNNEL = {
	stages: [
		{ eventName: 'Raw', crmValues: 'new, open' },
		{ eventName: 'Qualified', crmValues: 'mql' },
		{ eventName: 'Won', crmValues: 'won' },
	],
};

const run = (items: IDataObject[], options: IDataObject = {}, more: Partial<LeadStageRun> = {}) =>
	runLeadStage(double, {
		items: items.map((item) => ({ lead_id: L, ...item })),
		onError: 'continueRegularOutput',
		...more,
		parameters: { funnel: FUNNEL, options, ...more.parameters } as INodeParameters,
	});

/** What Meta got, in the order in which it got it: names and seconds ago. */
const arrived = () =>
	double
		.events(DATASETS.crm.id)
		.map(({ event }) => [event.event_name, BEGUN - Number(event.event_time)]);
const statuses = ({ outputs }: Awaited<ReturnType<typeof run>>) =>
	outputs[0].map(({ json, pairedItem }) => [json.event_name, json.status ?? 'error', pairedItem]);

describe('a time that nobody gave', () => {
	it.each<[form: string, history: unknown]>([
		['in a list', [{ stage: 'mql' }]],
		['alone', { stage: 'mql' }],
		['as a bare word', ['mql']],
	])('is never now: a history of one entry without a time, %s', async (_form, history) => {
		const { outputs } = await run([{ stage_history: history as IDataObject[] }]);
		expect(outputs[0].map(({ json }) => [json.status, json.event_name])).toEqual([
			['skipped', 'Qualified'],
		]);
		expect(double.requests()).toEqual([]);
	});

	it('is not that of a stage that the lead is in, where the history has one that may not be sent', async () => {
		await run([
			{
				created_at: secondsAgo(1000),
				stage: 'mql',
				stage_history: [{ stage: 'mql', at: 'lately' }],
			},
		]);
		expect(double.requests()).toEqual([]);
	});
});

describe('earlier stages too', () => {
	const options = { sendEarlierStages: true };

	it.each<[how: string, mql: IDataObject]>([
		['before the creation of the lead', { stage: 'mql', at: secondsAgo(5000) }],
		['that cannot be read', { stage: 'mql', at: 'lately' }],
		['in the future', { stage: 'mql', at: secondsAgo(-5000) }],
	])('are none that the history states at a time %s', async (_how, mql) => {
		await run(
			[
				{
					created_at: secondsAgo(1000),
					stage_history: [
						{ stage: 'new', at: secondsAgo(900) },
						mql,
						{ stage: 'won', at: secondsAgo(100) },
					],
				},
			],
			options,
		);
		expect(arrived()).toEqual([
			['Raw', 900],
			['Won', 100],
		]);
	});

	it('are none that another item states in vain', async () => {
		await run(
			[
				{ stage: 'won', stage_time: secondsAgo(100) },
				{ stage: 'mql', created_at: 'lately' },
				{ stage: 'new', stage_time: 'lately' },
			],
			options,
		);
		expect(arrived()).toEqual([['Won', 100]]);
	});

	it('are not counted again when their true time comes', async () => {
		const nightly = { ...options, allowGoingBack: true, rememberSent: true };
		const won = { stage: 'won', at: secondsAgo(100) };
		const first = await run([{ created_at: secondsAgo(1000), stage_history: [won] }], nightly, {
			mode: 'trigger',
		});
		expect(arrived().map(([name]) => name)).toEqual(['Raw', 'Qualified', 'Won']);
		const history = [{ stage: 'mql', at: secondsAgo(500) }, won];
		const { outputs } = await run(
			[{ created_at: secondsAgo(1000), stage_history: history }],
			nightly,
			{
				mode: 'trigger',
				staticData: first.staticData,
			},
		);
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['skipped', 'skipped']);
		expect(double.counters()).toMatchObject({ received: 3 });
	});
});

describe('going back', () => {
	it('is none between two words of one stage', async () => {
		const items = [
			{ stage: 'new', stage_time: secondsAgo(900) },
			{ stage: 'open', stage_time: secondsAgo(800) },
		];
		const result = await run(items, { allowGoingBack: true });
		expect(arrived()).toEqual([['Raw', 900]]);
		expect(result.outputs[0][1].json).toMatchObject({
			status: 'skipped',
			reason: expect.stringMatching(/in this stage already/),
		});
	});

	it('is none for a stage seconds ahead of the clock on replay', async () => {
		const ahead = Math.floor(Date.now() / 1000) + 40;
		const options = { allowGoingBack: true, rememberSent: true };
		const first = await run([{ stage: 'mql', stage_time: ahead }], options, { mode: 'trigger' });
		expect(double.counters()).toMatchObject({ received: 1 });
		await new Promise((resolve) => setTimeout(resolve, 1100));
		await run([{ stage: 'mql', stage_time: ahead }], options, {
			mode: 'trigger',
			staticData: first.staticData,
		});
		expect(double.counters()).toMatchObject({ received: 1 });
	});
});

describe('a lead over several items', () => {
	it('has one creation time, whichever item gives it', async () => {
		const items = [{}, { stage: 'won', stage_time: secondsAgo(100), created_at: secondsAgo(1000) }];
		const result = await run(items, { itemsWithoutStage: 'firstStage' });
		expect(statuses(result)).toEqual([
			['Raw', 'sent', { item: 0 }],
			['Won', 'sent', { item: 1 }],
		]);
		expect(arrived()).toEqual([
			['Raw', 999],
			['Won', 100],
		]);
	});

	it('goes out by time while the output keeps the order of the input', async () => {
		const other = { lead_id: '1234567890123457', stage: 'new', stage_time: secondsAgo(500) };
		const items = [
			{ stage: 'won', stage_time: secondsAgo(100) },
			other,
			{ stage: 'nonsense' },
			{ stage: 'new', stage_time: secondsAgo(900) },
			{ stage: 'mql', stage_time: secondsAgo(300) },
		];
		const result = await run(items);
		expect(
			statuses(result).map(([name, status, paired]) => [status === 'error' ? null : name, paired]),
		).toEqual([
			['Won', { item: 0 }],
			['Raw', { item: 1 }],
			[null, { item: 2 }],
			['Raw', { item: 3 }],
			['Qualified', { item: 4 }],
		]);
		expect(arrived()).toEqual([
			['Raw', 900],
			['Qualified', 300],
			['Won', 100],
			['Raw', 500],
		]);
	});

	it('is in no stage at an unknown time that another item dates', async () => {
		const items = [
			{ stage: 'new' },
			{ stage: 'mql', stage_time: secondsAgo(300) },
			{ stage: 'new', stage_time: secondsAgo(900) },
		];
		const { outputs } = await run(items, { allowGoingBack: true });
		expect(arrived()).toEqual([
			['Raw', 900],
			['Qualified', 300],
		]);
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['skipped', 'sent', 'sent']);
	});
});

describe('the memory', () => {
	const nightly = (items: IDataObject[], staticData?: IDataObject) =>
		run(items, { rememberSent: true }, { mode: 'trigger', staticData });

	it('holds 12,000 leads, and writes nothing where nothing is new', async () => {
		const leads = Array.from({ length: 12_000 }, (_, index) => ({
			lead_id: String(5200000000000000n + BigInt(index)),
			stage: 'new',
			stage_time: secondsAgo(900),
		}));
		const first = await nightly(leads);
		expect(first.hints).toEqual([]);
		const second = await nightly(leads, first.staticData);
		expect(new Set(second.outputs[0].map(({ json }) => json.status))).toEqual(new Set(['skipped']));
		expect(double.counters()).toMatchObject({ received: 12_000 });
		expect(second.staticData).toEqual(first.staticData);
	});

	it('says how many leads it could not keep, and sends them again rather than losing them', async () => {
		const others = ProgressMemory.empty();
		const now = Math.floor(Date.now() / 1000);
		for (let lead = 0; lead < 130_000; lead++) {
			others.remember(
				lead.toString(16).padStart(16, '0'),
				'Raw',
				{ seconds: now, isFilledIn: false },
				now,
			);
		}
		const full = { leadStagesSent: atOnce(others.write(now)).stored as unknown as IDataObject };
		const lead = { stage: 'new', stage_time: secondsAgo(900) };
		const first = await nightly([lead], full);
		expect(first.hints).toEqual([
			expect.stringMatching(
				/^The memory of "Remember What Was Sent" is full \(4 MB\): 1 lead was left out\. .*sent again/,
			),
		]);
		await nightly([lead], first.staticData);
		expect(double.counters()).toMatchObject({ received: 2, stored: 1, duplicates: 1 });
	});

	it('takes no event ID twice however often a lead goes back and forth', async () => {
		const options = { rememberSent: true, allowGoingBack: true };
		let staticData: IDataObject | undefined;
		for (let night = 0; night < 3; night++) {
			const history = Array.from({ length: 60 }, (_, index) => ({
				stage: index % 2 ? 'mql' : 'new',
				at: secondsAgo(20_000 - night * 6000 - index * 100),
			}));
			({ staticData } = await run([{ stage_history: history }], options, {
				mode: 'trigger',
				staticData,
			}));
		}
		const ids = double.events(DATASETS.crm.id).map(({ event }) => event.event_id);
		expect([ids.length, new Set(ids).size]).toEqual([180, 180]);
		expect(double.counters()).toMatchObject({ duplicates: 0 });
	});
});

describe('what a history may look like', () => {
	it.each<[form: string, history: unknown]>([
		['one change', { stage: 'won', at: secondsAgo(300) }],
		['one change as JSON text', JSON.stringify({ status: 'won', date: secondsAgo(300) })],
		[
			'a change with a stage of ID and name',
			{ stage: { id: 17, name: 'won' }, at: secondsAgo(300), by: 'Sam Staff' },
		],
		['a list in an object', { results: [{ value: 'won', timestamp: secondsAgo(300) }], total: 1 }],
		['times by stage', { won: { at: secondsAgo(300) } }],
		['a list of times by stage', { won: [secondsAgo(300)] }],
		[
			'changes of other fields as well',
			[
				{ Field: 'Owner', OldValue: 'Sam', NewValue: 'Ann', CreatedDate: secondsAgo(200) },
				{ Field: 'Status', OldValue: 'new', NewValue: 'won', CreatedDate: secondsAgo(300) },
			],
		],
	])('%s is one event, and nothing else of it', async (_form, history) => {
		await run([{ stage_history: history as IDataObject }], { unknownStages: 'send' });
		expect(arrived()).toEqual([['Won', 300]]);
	});

	it('a change whose time has no known name is refused rather than guessed', async () => {
		await run(
			[
				{
					stage_history: { stage: 'won', happened: new Date(secondsAgo(300) * 1000).toISOString() },
				},
			],
			{
				unknownStages: 'send',
			},
		);
		expect(double.requests()).toEqual([]);
	});
});

describe('a creation time ahead of the clock', () => {
	it.each([1, 30, 55])('by %i seconds gets the grace that event times get', async (seconds) => {
		const { outputs } = await run([
			{ stage: 'new', created_at: Math.floor(Date.now() / 1000) + seconds },
		]);
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['sent']);
	});

	it('by more is refused', async () => {
		const { outputs } = await run([
			{ stage: 'new', created_at: Math.floor(Date.now() / 1000) + 3600 },
		]);
		expect(outputs[0][0].json.error).toMatch(/Lead Created Time is not in the past/);
	});
});

it('a history of thousands of entries is read to its end', async () => {
	const history = Array.from({ length: 8000 }, (_, index) => ({
		stage: ['new', 'mql', 'won'][index % 3],
		at: secondsAgo(6 * DAY - index * 10),
	}));
	const { outputs } = await run(
		[{ stage_history: history }],
		{ allowGoingBack: true },
		{ parameters: { operation: 'validate', funnel: FUNNEL } },
	);
	expect(outputs[0]).toHaveLength(8000);
});

it('a history of more entries than any lead has is refused, and nothing of it is sent', async () => {
	const history = Array.from({ length: 10_001 }, () => ({ stage: 'won', at: secondsAgo(300) }));
	const { outputs } = await run([{ stage_history: history }, { stage: 'new' }]);
	expect(outputs[0].map(({ json }) => json.error ?? json.status)).toEqual([
		expect.stringMatching(/^Stage History has more than 10,000 entries/),
		'sent',
	]);
	expect(arrived()).toEqual([['Raw', expect.any(Number)]]);
});
