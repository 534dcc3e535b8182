/** Lead Stage in n8n's own engine against the Graph double (docs/meta-api.md section 8). */
import SHA256 from 'crypto-js/sha256';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS, LEADS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { MetaLeadStage } from '../../nodes/MetaLeadStage/MetaLeadStage.node';
import { FUNNEL, runLeadStage } from '../support/leadStage';
import { minutesAgo as minutesAgoFromNow } from '../support/sendEvent';
import { textOf } from '../support/engine';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const sha256 = (text: string) => SHA256(text).toString();
/** Unix seconds so many minutes before this file began: the same moment in an item and in what is expected of it. */
const BEGUN = minutesAgoFromNow(0);
const minutesAgo = (minutes: number) => BEGUN - minutes * 60;
const DAY = 24 * 60;
const LEAD_ID = '12345678901234567';

const stored = () => double.events(DATASETS.crm.id).map(({ event }) => event);
const namesAndTimes = () => stored().map(({ event_name, event_time }) => [event_name, event_time]);

describe('one stage', () => {
	const item = {
		lead_id: LEAD_ID,
		status: ' sales qualified ',
		stage_time: minutesAgo(30),
		email: 'Nathan@Example.com',
	};

	it('is sent under its event name, as the event of a CRM, with the lead ID to the last digit', async () => {
		const { outputs, error } = await runLeadStage(double, { items: [item] });
		expect(error).toBeUndefined();
		expect(stored()).toMatchObject([
			{
				event_name: 'Qualified',
				event_time: minutesAgo(30),
				action_source: 'system_generated',
				user_data: { lead_id: LEAD_ID, em: [sha256('nathan@example.com')] },
				custom_data: { event_source: 'crm', lead_event_source: 'HubSpot' },
			},
		]);
		expect(double.events()[0].notes).toEqual([]);
		expect(String(double.requests()[0].body)).toContain(`"lead_id":${LEAD_ID}`);
		expect(outputs[0]).toMatchObject([
			{
				json: {
					status: 'sent',
					event_name: 'Qualified',
					action_source: 'system_generated',
					stage_filled_in: false,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('is the same event on a replay: Meta stores it once', async () => {
		await runLeadStage(double, { items: [item], executionId: '1' });
		await runLeadStage(double, {
			items: [{ ...item, stage_time: minutesAgo(20) }],
			executionId: '2',
		});
		expect(double.counters()).toMatchObject({ received: 2, stored: 1, duplicates: 1 });
	});

	it('has an event ID of its own for each dataset, lead and stage', async () => {
		const items = [
			{ ...item, event_id: 'x' },
			{ ...item, status: 'Won', event_id: 'x' },
			{ ...item, lead_id: '12345678901234568', event_id: 'x' },
		];
		const { outputs } = await runLeadStage(double, { items });
		const elsewhere = await runLeadStage(double, {
			items: [item],
			parameters: { datasetId: DATASETS.web.id },
		});
		const ids = [...outputs[0], ...elsewhere.outputs[0]].map(({ json }) => json.event_id);
		expect(new Set(ids).size).toBe(4);
		for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
	});

	it('cannot be turned into another kind of event by the item', async () => {
		await runLeadStage(double, {
			items: [
				{
					...item,
					action_source: 'website',
					custom_data: { event_source: 'web' },
					platform: 'fb',
					os: 'ios',
				},
			],
		});
		expect(stored()).toMatchObject([
			{ action_source: 'system_generated', custom_data: { event_source: 'crm' } },
		]);
		expect(double.events()[0].notes).toEqual([]);
	});

	it('of a lead without lead ID goes by the other identifiers, with a warning', async () => {
		const { outputs } = await runLeadStage(double, { items: [{ ...item, lead_id: 'crm-17' }] });
		expect(outputs[0][0].json).toMatchObject({
			status: 'sent',
			warnings: [{ code: 'no_lead_id' }],
			match: { sent: ['em'], dropped: [{ key: 'lead_id', reason: 'not_a_lead_id' }] },
		});
	});

	it('of nobody is refused', async () => {
		const { error } = await runLeadStage(double, { items: [{ stage: 'Won' }] });
		expect(error?.message).toMatch(/Nothing was sent.*customer information/is);
		expect(double.requests()).toEqual([]);
	});

	it('reads the label of a lead export and the body of a webhook', async () => {
		await runLeadStage(double, {
			items: [
				{
					headers: {},
					params: {},
					query: {},
					body: { leadgen_id: LEAD_ID, lifecyclestage: 'Won' },
				},
				{ id: 'l:12345678901234568', lead_status: 'open', created_time: minutesAgo(60) },
			],
		});
		expect(stored().map(({ event_name, user_data }) => [event_name, user_data])).toEqual([
			['Won', { lead_id: LEAD_ID }],
			['Lead', { lead_id: '12345678901234568' }],
		]);
	});
});

describe('mapping', () => {
	it('sends the fields of the node', async () => {
		const { error } = await runLeadStage(double, {
			items: [
				{
					crm: {
						meta: LEAD_ID,
						phase: 'SQL',
						since: new Date(minutesAgo(5) * 1000).toISOString(),
						tel: '0151 23456789',
					},
				},
			],
			parameters: {
				mappingMode: 'defineBelow',
				leadId: '={{ $json.crm.meta }}',
				stage: '={{ $json.crm.phase }}',
				stageTime: '={{ $json.crm.since }}',
				customerInformation: { ph: '={{ $json.crm.tel }}', country: 'DE' },
			},
		});
		expect(error).toBeUndefined();
		expect(stored()).toMatchObject([
			{
				event_name: 'Qualified',
				event_time: minutesAgo(5),
				user_data: { lead_id: LEAD_ID, ph: [sha256('4915123456789')] },
			},
		]);
	});

	it('takes leads as JSON text and keeps every digit of a bare lead ID', async () => {
		await runLeadStage(double, {
			items: [{}],
			parameters: {
				mappingMode: 'json',
				leadJson: `[{ "lead_id": ${LEAD_ID}, "stage": "Won", "stage_time": ${minutesAgo(3)} }, { "lead_id": "1234567890123456", "stage": "new" }]`,
			},
		});
		expect(stored().map(({ event_name, user_data }) => [event_name, user_data])).toEqual([
			['Won', { lead_id: LEAD_ID }],
			['Lead', { lead_id: 1234567890123456 }],
		]);
	});

	it.each(['not json', '[]', '5'])('refuses the Lead JSON %p', async (leadJson) => {
		const { error } = await runLeadStage(double, { parameters: { mappingMode: 'json', leadJson } });
		expect(error?.message).toMatch(/Lead JSON is not a lead.*/);
	});
});

describe('a history', () => {
	const times = { lead: minutesAgo(3 * DAY), qualified: minutesAgo(2 * DAY), won: minutesAgo(60) };
	const expected = [
		['Lead', times.lead],
		['Qualified', times.qualified],
		['Won', times.won],
	];
	const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

	it.each<[form: string, item: IDataObject]>([
		[
			'a list of changes',
			{
				history: [
					{ stage: 'Closed won', at: times.won },
					{ stage: 'NEW', at: times.lead },
					{ stage: 'SQL', at: times.qualified },
				],
			},
		],
		[
			'its JSON text, in the words of Salesforce',
			{
				status_history: JSON.stringify([
					{ OldValue: null, NewValue: 'New', CreatedDate: iso(times.lead) },
					{ OldValue: 'New', NewValue: 'SQL', CreatedDate: iso(times.qualified) },
					{ OldValue: 'SQL', NewValue: 'Closed Won', CreatedDate: iso(times.won) },
				]),
			},
		],
		[
			'an object of dates',
			{
				stages: {
					Lead: iso(times.lead),
					Qualified: iso(times.qualified),
					Won: iso(times.won),
					Lost: null,
				},
			},
		],
		[
			'one date column per stage, and what the lead is now',
			{
				hs_v2_date_entered_lead: times.lead,
				qualified_at: iso(times.qualified),
				Won: iso(times.won),
				lost_date: '',
				status: 'won',
			},
		],
	])('as %s becomes its events in order', async (_form, item) => {
		const { outputs, error } = await runLeadStage(double, {
			items: [{ lead_id: LEAD_ID, ...item }],
		});
		expect(error).toBeUndefined();
		expect(namesAndTimes()).toEqual(expected);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 0 },
		]);
	});

	it('is found in the date fields that the funnel names', async () => {
		await runLeadStage(double, {
			items: [
				{
					lead_id: LEAD_ID,
					entered_17: iso(times.lead),
					entered_18: iso(times.qualified),
					entered_19: null,
				},
			],
			parameters: {
				mappingMode: 'defineBelow',
				leadId: '={{ $json.lead_id }}',
				funnel: {
					stages: [
						{ eventName: 'Lead', dateField: 'entered_17' },
						{ eventName: 'Qualified', dateField: 'entered_18' },
						{ eventName: 'Won', dateField: 'entered_19' },
					],
				},
			},
		});
		expect(namesAndTimes()).toEqual(expected.slice(0, 2));
	});

	it('may be spread over items, one per change, in any order', async () => {
		const change = (stage: string, at: number) => ({ lead_id: LEAD_ID, stage, changed_at: at });
		const items = [
			change('won', times.won),
			change('lead', times.lead),
			change('sql', times.qualified),
			change('won', times.won),
		];
		const { outputs } = await runLeadStage(double, { items });
		expect(
			outputs[0].map(({ json, pairedItem }) => [json.event_name, json.status, pairedItem]),
		).toEqual([
			['Won', 'sent', { item: 0 }],
			['Lead', 'sent', { item: 1 }],
			['Qualified', 'sent', { item: 2 }],
			['Won', 'skipped', { item: 3 }],
		]);
		expect(double.counters()).toMatchObject({ stored: 3, duplicates: 0 });
	});

	it('is not sent twice by overlapping exports', async () => {
		const lead = (history: IDataObject[]) => ({ items: [{ lead_id: LEAD_ID, history }] });
		const [first, second, third] = expected.map(([stage, at]) => ({ stage, at }));
		await runLeadStage(double, lead([first, second]));
		await runLeadStage(double, lead([second, third]));
		expect(double.counters()).toMatchObject({ received: 4, stored: 3, duplicates: 1 });
	});

	it('that cannot be read is refused', async () => {
		const { error } = await runLeadStage(double, {
			items: [{ lead_id: LEAD_ID, history: 'new, then won' }],
		});
		expect(error?.message).toMatch(/Stage History is not a list.*\[item 0\]$/);
	});
});

describe('stages that cannot be sent as they are', () => {
	it.each<[what: string, item: IDataObject, words: RegExp]>([
		['too old', { stage: 'won', stage_time: minutesAgo(8 * DAY) }, /7 days.*Stages Too Old/s],
		[
			'not after the lead',
			{ stage: 'won', stage_time: minutesAgo(50), created_at: minutesAgo(50) },
			/not after Lead Created Time/,
		],
		['in the future', { stage: 'won', stage_time: minutesAgo(-10) }, /future/],
		['at a time that is none', { stage: 'won', stage_time: 'lately' }, /Stage Time is not a time/],
		[
			'at a day that may be a month',
			{ stage: 'won', stage_time: '03/04/2026' },
			/Day and month of Stage Time “03\/04\/2026” cannot be told apart/,
		],
		[
			'of a lead whose creation is no time',
			{ stage: 'won', created_at: 'lately' },
			/Lead Created Time is not a time/,
		],
		['not in the funnel', { stage: 'Nurturing' }, /not in the funnel.*Stages Not in the Funnel/s],
		['missing', {}, /Stage is empty.*Items Without Stage/s],
	])(
		'%s: refused with nothing sent, naming item and cure, without the value',
		async (_what, item, words) => {
			const good = { lead_id: '1234567890123456', stage: 'won' };
			const { error } = await runLeadStage(double, {
				items: [good, { lead_id: LEAD_ID, ...item }],
			});
			expect(error?.message).toMatch(/^Nothing was sent \(1 of 2 events refused\): .*\[item 1\]$/);
			expect(textOf(error)).toMatch(words);
			expect(textOf(error)).not.toMatch(/lately/);
			expect(double.requests()).toEqual([]);
		},
	);

	it('leave by the error output where the node has one', async () => {
		const { outputs } = await runLeadStage(double, {
			items: [
				{ lead_id: LEAD_ID, stage: 'nonsense' },
				{ lead_id: LEAD_ID, stage: 'won' },
			],
			onError: 'continueErrorOutput',
		});
		expect(outputs.map((items) => items.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 1 }],
			[{ item: 0 }],
		]);
	});

	it('are skipped where the options say so', async () => {
		const items = [
			{ lead_id: LEAD_ID, stage: 'won', stage_time: minutesAgo(8 * DAY) },
			{ lead_id: LEAD_ID, stage: 'Nurturing' },
			{ lead_id: LEAD_ID },
		];
		const options = { tooOldStages: 'skip', unknownStages: 'skip', itemsWithoutStage: 'skip' };
		const { outputs } = await runLeadStage(double, { items, parameters: { options } });
		expect(outputs[0].map(({ json }) => [json.status, json.event_name, json.reason])).toEqual([
			['skipped', 'Won', expect.stringMatching(/7 days/)],
			['skipped', null, expect.stringMatching(/not in the funnel/)],
			['skipped', null, expect.stringMatching(/Stage is empty/)],
		]);
		expect(double.requests()).toEqual([]);
	});

	it('are sent under their own name, moved, or as the raw lead where the options say so', async () => {
		const items = [
			{ lead_id: LEAD_ID, stage: 'Nurturing' },
			{
				lead_id: '1234567890123451',
				stage: 'lead',
				stage_time: minutesAgo(50),
				created_at: minutesAgo(50),
			},
			{ lead_id: '1234567890123452', created_at: minutesAgo(40) },
		];
		const options = {
			unknownStages: 'send',
			stagesNotAfterLead: 'move',
			itemsWithoutStage: 'firstStage',
		};
		const { outputs } = await runLeadStage(double, { items, parameters: { options } });
		expect(namesAndTimes().slice(1)).toEqual([
			['Lead', minutesAgo(50) + 1],
			['Lead', minutesAgo(40) + 1],
		]);
		expect(outputs[0].map(({ json }) => json.warnings)).toMatchObject([
			[{ code: 'stage_not_in_funnel' }, { code: 'event_time_missing' }],
			[{ code: 'stage_time_moved' }],
			[],
		]);
		expect(stored()[0].event_name).toBe('Nurturing');
	});

	it('Meta never drops one for being older than its lead', async () => {
		const young = '4111111111111119';
		double.addLead({ id: young, createdTime: minutesAgo(50) });
		await runLeadStage(double, {
			items: [
				{
					lead_id: young,
					created_at: minutesAgo(50),
					history: { Lead: minutesAgo(60), Won: minutesAgo(10) },
				},
			],
			parameters: { options: { stagesNotAfterLead: 'move' } },
		});
		expect(double.counters()).toMatchObject({ received: 2, stored: 2, dropped: 0 });
	});
});

describe('earlier stages too', () => {
	it('are sent between creation and stage, and marked in the output', async () => {
		const { outputs } = await runLeadStage(double, {
			items: [
				{ lead_id: LEAD_ID, stage: 'won', stage_time: minutesAgo(10), created_at: minutesAgo(70) },
			],
			parameters: { options: { sendEarlierStages: true } },
		});
		expect(outputs[0].map(({ json }) => [json.event_name, json.stage_filled_in])).toEqual([
			['Lead', true],
			['Qualified', true],
			['Won', false],
		]);
		const times = stored().map(({ event_time }) => Number(event_time));
		expect(times).toEqual([...times].sort((one, other) => one - other));
		expect(times[0]).toBeGreaterThan(minutesAgo(70));
	});

	it('are named where there is no time for them', async () => {
		const { outputs } = await runLeadStage(double, {
			items: [
				{
					lead_id: LEAD_ID,
					stage: 'won',
					stage_time: minutesAgo(10) + 1,
					created_at: minutesAgo(10),
				},
			],
			parameters: { options: { sendEarlierStages: true } },
		});
		expect(outputs[0].map(({ json }) => json.warnings)).toMatchObject([
			[{ code: 'earlier_stage_not_sent', message: expect.stringContaining('Lead, Qualified') }],
		]);
	});
});

describe('remember what was sent', () => {
	const nightly = (items: IDataObject[], staticData?: IDataObject, more: IDataObject = {}) =>
		runLeadStage(double, {
			items,
			staticData,
			mode: 'trigger',
			parameters: { options: { rememberSent: true, ...more } },
		});

	it('holds what was sent also after a reply whose messages are nested without end', async () => {
		double.fail([{ request: 1, kind: 'nested_messages', levels: 20_000 }]);
		const item = { lead_id: LEAD_ID, status: 'sales qualified', stage_time: minutesAgo(30) };
		const first = await nightly([item]);
		expect([first.error, first.outputs[0][0].json.status]).toEqual([undefined, 'sent']);
		const second = await nightly([item], first.staticData);
		expect(second.outputs[0][0].json).toMatchObject({
			status: 'skipped',
			reason: 'The stage was already sent in an earlier run.',
		});
	});
	const lead = {
		lead_id: LEAD_ID,
		email: 'nathan@example.com',
		history: { Lead: minutesAgo(DAY), Qualified: minutesAgo(60) },
	};

	it('skips what an earlier run sent, and stores no identifier', async () => {
		const first = await nightly([lead]);
		expect(double.counters().received).toBe(2);
		expect(JSON.stringify(first.staticData)).not.toMatch(/1234567890|nathan|@/);

		const second = await nightly(
			[{ ...lead, history: { ...lead.history, Won: minutesAgo(5) } }],
			first.staticData,
		);
		expect(second.outputs[0].map(({ json }) => [json.event_name, json.status])).toEqual([
			['Lead', 'skipped'],
			['Qualified', 'skipped'],
			['Won', 'sent'],
		]);
		expect(double.counters()).toMatchObject({ received: 3, stored: 3, duplicates: 0 });
	});

	it('remembers only what Meta took', async () => {
		const items = [
			{ lead_id: LEADS.deleted.id, stage: 'won' },
			{ lead_id: LEAD_ID, stage: 'won' },
		];
		const first = await nightly(items);
		expect(first.error?.message).toMatch(/1 of 2 events sent/);
		const { outputs } = await runLeadStage(double, {
			items,
			staticData: first.staticData,
			onError: 'continueRegularOutput',
			parameters: { options: { rememberSent: true } },
		});
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['refused', 'skipped']);
	});

	it('sends an entry again where going back is allowed, and not the same one twice', async () => {
		const stage = (name: string, minutes: number) => [
			{ lead_id: LEAD_ID, stage: name, stage_time: minutesAgo(minutes) },
		];
		const back = { allowGoingBack: true };
		const one = await nightly(stage('sql', 60), undefined, back);
		const two = await nightly(stage('lead', 50), one.staticData, back);
		const three = await nightly(stage('sql', 40), two.staticData, back);
		const four = await nightly(stage('sql', 40), three.staticData, back);
		expect(
			[one, two, three, four].map(({ outputs }) => [
				outputs[0][0].json.status,
				outputs[0][0].json.stage_entry,
			]),
		).toEqual([
			['sent', 1],
			['sent', 1],
			['sent', 2],
			['skipped', undefined],
		]);
		expect(double.counters()).toMatchObject({ stored: 3, duplicates: 0 });
	});

	it('validates with the memory, without adding to it', async () => {
		const { staticData, outputs } = await runLeadStage(double, {
			items: [lead],
			parameters: { operation: 'validate', options: { rememberSent: true } },
		});
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['valid', 'valid']);
		expect(staticData).toEqual({});
	});

	it('says in manual runs that it has no effect there', async () => {
		const { hints } = await runLeadStage(double, {
			items: [lead],
			parameters: { options: { rememberSent: true } },
		});
		expect(hints).toEqual([expect.stringMatching(/no effect in manual runs/)]);
	});
});

describe('the run', () => {
	const won = { lead_id: LEAD_ID, stage: 'won' };

	it('refuses a funnel of one stage with the reason, and hints at one of two', async () => {
		const [lead, qualified] = Array.isArray(FUNNEL.stages) ? FUNNEL.stages : [];
		const one = await runLeadStage(double, {
			items: [won],
			parameters: { funnel: { stages: [lead] } as never },
		});
		expect(one.error?.message).toMatch(/The funnel has one stage.*at least two/);
		const two = await runLeadStage(double, {
			items: [{ ...won, stage: 'new' }],
			parameters: { funnel: { stages: [lead, qualified] } as never },
		});
		expect(two.error).toBeUndefined();
		expect(two.hints).toEqual([expect.stringMatching(/2 stages.*3 or more/)]);
	});

	it('has the options of Send Event: consent, test code, partner agent, payload, one item per request', async () => {
		const items = [
			{ ...won, ok: 'yes' },
			{ lead_id: '1234567890123456', stage: 'new', ok: 'no' },
		];
		const options = {
			consentField: 'ok',
			testEventCode: 'TEST1',
			partnerAgent: 'platform-1.0',
			includePayload: true,
		};
		const { outputs } = await runLeadStage(double, { items, parameters: { options } });
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'skipped']);
		expect(outputs[0][0].json.payload).toMatchObject({
			event_name: 'Won',
			user_data: { lead_id: LEAD_ID },
		});
		expect(double.events()).toMatchObject([
			{ testEventCode: 'TEST1', partnerAgent: 'platform-1.0', notes: [] },
		]);
		const perRequest = await runLeadStage(double, {
			items: [won],
			parameters: { options: { output: 'perRequest' } },
		});
		expect(perRequest.outputs[0].map(({ json }) => json.events_sent)).toEqual([1]);
	});

	it('validates without a request', async () => {
		const { outputs } = await runLeadStage(double, {
			items: [won],
			parameters: { operation: 'validate' },
		});
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['valid']);
		expect(double.requests()).toEqual([]);
	});

	it('needs the name of the CRM', async () => {
		const { error } = await runLeadStage(double, {
			items: [won],
			parameters: { leadEventSource: '={{ "" }}' },
		});
		expect(error?.message).toMatch(/Lead Event Source/);
	});

	it('leaves no raw identifier in what n8n stores of the node', async () => {
		const run = await runLeadStage(double, {
			items: [{ ...won, email: 'nathan@example.com', phone: '+49 30 901820' }],
			parameters: { options: { rememberSent: true, includePayload: true } },
		});
		const output = run.stored.slice(run.stored.indexOf('"Node"'));
		expect(output).not.toMatch(/nathan@|901820|EAA-test/);
	});
});

test('the credential is asked for where a request is made, without making the operation a choice of authentication', () => {
	// n8n's editor hides a parameter whose every choice stands in the "show" of a credential.
	const { credentials } = new MetaLeadStage().description;
	const hide = { operation: ['validate', 'getReport'] };
	expect(credentials?.map(({ displayOptions }) => displayOptions)).toEqual([
		{ hide, show: { authentication: ['accessToken'] } },
		{ hide, show: { authentication: ['oAuth2'] } },
	]);
});

describe('Get Report', () => {
	const lead = (number: number, history: IDataObject, more: IDataObject = {}) => ({
		lead_id: String(5200000000000000n + BigInt(number)),
		history,
		...more,
	});
	const items = [
		...Array.from({ length: 8 }, (_, index) =>
			lead(index, { new: minutesAgo((20 - index) * DAY) }),
		),
		lead(8, { new: minutesAgo(9 * DAY), sql: minutesAgo(5 * DAY) }),
		lead(9, { new: minutesAgo(9 * DAY), sql: minutesAgo(5 * DAY), won: minutesAgo(DAY) }),
		{ email: 'nathan@example.com', stage: 'Nurturing' },
		{ lead_id: LEAD_ID, history: 'new, won' },
	];

	const report = async (parameters: INodeParameters = {}, leads: IDataObject[] = items) =>
		await runLeadStage(double, {
			items: leads,
			parameters: {
				operation: 'getReport',
				datasetId: undefined,
				leadEventSource: undefined,
				...parameters,
			},
		});

	it('gives one table: a summary, then a row for each stage, without dataset, credential or request', async () => {
		const { outputs, error } = await report();
		expect(error).toBeUndefined();
		expect(outputs[0].map(({ json }) => json)).toEqual([
			{
				kind: 'summary',
				name: 'All leads',
				needs_attention: true,
				verdict:
					'Not ready for Conversion Leads: 1 of 6 conditions does not hold (Leads per Month).',
				next_step:
					'Give the report all leads of the last 30 days. If there are fewer than 200, wait with optimizing for a stage until there are as many.',
				leads: 11,
				percent_of_leads: 100,
				percent_of_previous: null,
				median_days: null,
				suitable: true,
				conditions_missed: 'leads_per_month',
				note: '1 lead has a stage that the funnel lacks. 1 item could not be read.',
			},
			stage('Lead', 11, 100, null, 0, 'The raw lead: every lead reaches it.'),
			{
				...stage('Qualified', 2, 18.2, 18.2, 4, 'Suitable to optimize for.'),
				suitable: true,
			},
			{ ...stage('Won', 1, 9.1, 50, 8, 'Suitable to optimize for.'), suitable: true },
			stage('Lost', 0, 0, null, null, 'Lost: the end of leads that do not go on.'),
		]);
		for (const { pairedItem } of outputs[0]) expect(pairedItem).toHaveLength(items.length);
		expect(double.requests()).toEqual([]);
		expect(JSON.stringify(outputs)).not.toMatch(/nathan|Nurturing/);
	});

	const stage = (
		name: string,
		leads: number,
		percentOfLeads: number,
		percentOfPrevious: number | null,
		medianDays: number | null,
		verdict: string,
	) => ({
		kind: 'stage',
		name,
		needs_attention: false,
		verdict,
		next_step: '',
		leads,
		percent_of_leads: percentOfLeads,
		percent_of_previous: percentOfPrevious,
		median_days: medianDays,
		suitable: false,
		conditions_missed: '',
		note: '',
	});

	it('gives every figure with Simplify off', async () => {
		const { outputs } = await report({ simplify: false });
		const [summary, first, qualified, won, lost] = outputs[0].map(({ json }) => json);
		expect(summary).toMatchObject({
			leads: 11,
			leads_with_lead_id: 10,
			leads_with_lead_id_percent: 90.9,
			suitable_stages: ['Qualified', 'Won'],
			conditions: [
				{ condition: 'stages', holds: true, value: 3 },
				{ condition: 'leads_per_month', holds: false, value: 10 },
				{ condition: 'conversion_rate', holds: true },
				{ condition: 'days_to_conversion', holds: true, value: 4 },
				{ condition: 'days_of_data', holds: true, value: 11 },
				{ condition: 'coverage', holds: true, value: 90.9 },
			],
			unknown_stages: { leads: 1, values: [] },
			unreadable_items: 1,
			stages_in_future: 0,
		});
		expect(first).toMatchObject({ leads: 11, leads_with_lead_id: 10, is_lost: false });
		expect(qualified).toMatchObject({ leads: 2, leads_inferred: 0, median_days_in_stage: 4 });
		expect(won).toMatchObject({ leads: 1, starts_inferred: 1 });
		expect(lost).toMatchObject({ leads: 0, is_lost: true });
	});

	it('adds the report as a page to the summary where it is asked for', async () => {
		const { outputs } = await report({
			options: { includeHtmlReport: true },
			funnel: {
				stages: [
					{ eventName: 'Lead', crmValues: 'New', dateField: '', isLost: false },
					{
						eventName: '<img src=x onerror=alert(1)>',
						crmValues: 'SQL',
						dateField: '',
						isLost: false,
					},
				],
			},
		});
		const [{ binary }, ...stages] = outputs[0];
		expect(Object.keys(binary ?? {})).toEqual(['data']);
		expect(binary?.data).toMatchObject({
			mimeType: 'text/html',
			fileType: 'html',
			fileExtension: 'html',
			fileName: expect.stringMatching(/^lead-funnel-\d{4}-\d{2}-\d{2}\.html$/),
		});
		const page = Buffer.from(binary?.data.data ?? '', 'base64').toString('utf8');
		expect(page).toContain('<h1 class="attention">');
		expect(page).toContain('Not ready for Conversion Leads');
		expect(page).toMatch(/<svg [^>]*role="img"/);
		expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;');
		expect(page).not.toMatch(/<img|nathan|Nurturing/);
		for (const { binary: none } of stages) expect(none).toBeUndefined();
	});

	it('does not call a funnel good of which only the sale is known', async () => {
		const won = Array.from({ length: 300 }, (_, index) => ({
			lead_id: String(5200000000000000n + BigInt(index)),
			stage: 'won',
		}));
		const { outputs } = await report({ simplify: false }, won);
		const [summary, first, qualified, sale, lost] = outputs[0].map(({ json }) => json);
		expect(summary).toMatchObject({
			leads: 300,
			needs_attention: true,
			next_step:
				'Send every stage of the funnel, the raw lead included: leads have to be seen in at least 2 of them, better in 3 or more.',
			conditions_missed: 'stages, conversion_rate',
			creation_times: { stated: 0, inferred: 0, missing: 300 },
			suitable_stages: [],
			conditions: [
				{
					condition: 'stages',
					holds: false,
					value: 1,
					message: expect.stringContaining('the sale alone is not enough'),
				},
				{ condition: 'leads_per_month', holds: null, value: null },
				{ condition: 'conversion_rate', holds: false, value: 0 },
				{ condition: 'days_to_conversion', holds: null, value: null },
				{ condition: 'days_of_data', holds: null, value: 0 },
				{ condition: 'coverage', holds: true, value: 100 },
			],
		});
		const unseen = { leads: 300, leads_inferred: 300, needs_attention: true };
		expect(first).toMatchObject({ name: 'Lead', ...unseen });
		expect(qualified).toMatchObject({
			name: 'Qualified',
			...unseen,
			verdict: 'No lead is shown in it.',
			next_step:
				'Send Qualified too. If leads are in it, add the words of your CRM to its CRM Values.',
		});
		expect(sale).toMatchObject({
			leads: 300,
			leads_inferred: 0,
			percent_of_leads: 100,
			suitable: false,
			verdict: 'Too frequent to optimize for: more than 40 % of the leads.',
		});
		expect(lost).toMatchObject({ name: 'Lost', leads: 0 });
	});
});
