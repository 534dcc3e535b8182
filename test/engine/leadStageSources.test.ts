/** What CRMs and Meta itself give Lead Stage: which field is the stage, which time is whose (docs/lead-stage.md). */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage, type LeadStageRun } from '../support/leadStage';
import { minutesAgo as minutesAgoFromNow } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const BEGUN = minutesAgoFromNow(0);
const iso = (secondsAgo: number) => new Date((BEGUN - secondsAgo) * 1000).toISOString();
/** As Pipedrive writes UTC. */
const utc = (secondsAgo: number) => iso(secondsAgo).slice(0, 19).replace('T', ' ');
const L = '1234567890123456';

const FUNNEL = {
	stages: [
		{ eventName: 'Raw', crmValues: 'new, open, created' },
		{ eventName: 'Qualified', crmValues: 'Qualified, mql, 3' },
		{ eventName: 'Won', crmValues: 'won, customer' },
		{ eventName: 'Lost', crmValues: 'lost, abandoned', isLost: true },
	],
};

const run = (items: IDataObject[], options: IDataObject = {}, more: Partial<LeadStageRun> = {}) =>
	runLeadStage(double, {
		items,
		onError: 'continueRegularOutput',
		...more,
		parameters: { funnel: FUNNEL, options, ...more.parameters } as INodeParameters,
	});
/** What Meta got: names and seconds ago; `now` within the seconds of the test. */
const arrived = () =>
	double.events(DATASETS.crm.id).map(({ event }) => {
		const seconds = BEGUN - Number(event.event_time);
		return [event.event_name, seconds <= 0 ? 'now' : seconds];
	});

describe('a stage beside a status', () => {
	it.each<[crm: string, item: IDataObject, stage: string]>([
		['GoHighLevel, open', { pipleline_stage: 'Qualified', status: 'open' }, 'Qualified'],
		['GoHighLevel, won', { pipleline_stage: 'Qualified', status: 'won' }, 'Won'],
		['GoHighLevel, abandoned', { pipleline_stage: 'Qualified', status: 'abandoned' }, 'Lost'],
		['with the right spelling', { pipeline_stage: 'Qualified', status: 'open' }, 'Qualified'],
		[
			'with a name for the stage',
			{ pipeline_stage_name: 'Qualified', status: 'open' },
			'Qualified',
		],
		[
			'of an opportunity',
			{ opportunity_stage: 'Qualified', opportunity_status: 'open' },
			'Qualified',
		],
		['Pipedrive, open', { stage_id: 3, status: 'open' }, 'Qualified'],
		['by number and name', { stage_id: 17, stage_name: 'Qualified', status: 'open' }, 'Qualified'],
		[
			'by name and number, of which the funnel knows the number',
			{ stage_id: 3, stage_name: 'Sales talk' },
			'Qualified',
		],
		['Capsule', { milestone: 'Qualified', status: 'open' }, 'Qualified'],
		['as an object', { stage: { id: 3, name: 'Sales talk' }, status: 'open' }, 'Qualified'],
		['Odoo', { stage_id: [3, 'Sales talk'], status: 'open' }, 'Qualified'],
		['HubSpot', { lifecyclestage: 'mql', hs_lead_status: 'OPEN' }, 'Qualified'],
		['that is all there is', { status: 'open' }, 'Raw'],
	])('%s', async (_crm, item, stage) => {
		await run([{ lead_id: L, ...item }]);
		expect(arrived().map(([name]) => name)).toEqual([stage]);
	});

	it('is not replaced by it where the funnel does not know the stage', async () => {
		await run([{ lead_id: L, pipeline_stage: 'Discovery', status: 'open' }]);
		expect(double.requests()).toEqual([]);
	});

	it('does not take the time of the other', async () => {
		await run([
			{
				lead_id: L,
				stage_name: 'Qualified',
				status: 'open',
				status_changed_at: iso(500),
				stage_changed_at: iso(900),
			},
		]);
		await run([
			{
				lead_id: '1234567890123457',
				stage_name: 'Qualified',
				status: 'won',
				stage_changed_at: iso(900),
				closed_at: iso(300),
			},
		]);
		expect(arrived()).toEqual([
			['Qualified', 900],
			['Won', 300],
		]);
	});
});

describe('a time of the record', () => {
	it.each([
		'created_time',
		'created_at',
		'date_created',
		'Created Date',
		'created_on',
		'updated_at',
		'modified_time',
	])('called %s is no date of a stage called created or updated', async (name) => {
		const funnel = {
			stages: [
				{ eventName: 'Raw', crmValues: 'created, updated, modified' },
				{ eventName: 'Won', crmValues: 'won' },
			],
		};
		await run([{ lead_id: L, stage: 'won', [name]: iso(600) }], {}, { parameters: { funnel } });
		expect(arrived()).toEqual([['Won', 'now']]);
	});

	it('is one where the funnel names the field', async () => {
		const funnel = {
			stages: [
				{ eventName: 'Raw', dateField: 'created_at' },
				{ eventName: 'Won', crmValues: 'won' },
			],
		};
		await run(
			[{ lead_id: L, created_at: iso(600) }],
			{ stagesNotAfterLead: 'move' },
			{ parameters: { funnel } },
		);
		expect(arrived()).toEqual([['Raw', 599]]);
	});
});

it.each(['America/New_York', 'Europe/Berlin', 'Asia/Tokyo'])(
	'Pipedrive writes UTC, also when a deal was won: %s',
	async (timezone) => {
		const deal = {
			stage_id: 3,
			status: 'won',
			add_time: utc(90_000),
			stage_change_time: utc(7200),
			won_time: utc(600),
			facebook_lead_id: L,
		};
		await run([{ ...deal, pipeline_id: 1 }], {}, { timezone });
		expect(arrived()).toEqual([['Won', 600]]);
	},
);

describe("Meta's own leads", () => {
	const answers = {
		stage: 'won',
		status: 'Employed',
		'lead status': 'won',
		event_name: 'Purchase',
		stage_history: 'won',
		won_at: iso(60),
		appointment: '2026-11-25',
		timestamp: iso(60),
		lead_id: '1',
		external_id: 'x',
	};
	const graph = {
		id: L,
		created_time: iso(600).replace(/\.\d+Z$/, '+0000'),
		form_id: '123',
		ad_id: '1',
		field_data: [
			{ name: 'email', values: ['kovat@client.example'] },
			...Object.entries(answers).map(([name, value]) => ({ name, values: [value] })),
		],
	};
	const trigger = {
		id: L,
		created_time: iso(600),
		data: { email: 'kovat@client.example', ...answers },
		form: { id: '1' },
		ad: { id: '2' },
		page: { id: '3' },
	};
	const columns = Object.fromEntries(
		Object.entries(answers).filter(([name]) => name !== 'lead_id' && name !== 'external_id'),
	);
	const csv = {
		id: `l:${L}`,
		created_time: iso(600),
		form_id: 'f:1',
		is_organic: 'false',
		platform: 'fb',
		email: 'kovat@client.example',
		...columns,
		lead_status: 'CREATED',
	};

	it.each<[source: string, item: IDataObject]>([
		['the Graph API', graph],
		["n8n's trigger", trigger],
		["a row of Meta's export", csv],
		[
			'a row of an export without lead status',
			{ id: `l:${L}`, created_time: iso(600), email: 'kovat@client.example' },
		],
	])(
		'from %s are raw leads one second after their creation, whatever people answered',
		async (_source, item) => {
			const funnel = {
				stages: [
					{ eventName: 'Raw', crmValues: 'new, created' },
					{ eventName: 'Appointment', crmValues: 'appointment' },
					{ eventName: 'Won', crmValues: 'won' },
				],
			};
			const { outputs } = await run([item], { unknownStages: 'send' }, { parameters: { funnel } });
			expect(outputs[0].map(({ json }) => [json.event_name, json.status])).toEqual([
				['Raw', 'sent'],
			]);
			expect(arrived()).toEqual([['Raw', 599]]);
			expect(double.events()[0].event.user_data).toEqual({
				lead_id: Number(L),
				em: [expect.any(String)],
			});
		},
	);

	it('that a CRM has given a stage are in that stage', async () => {
		await run([
			{
				lead_id: L,
				created_time: iso(600),
				form_id: '1',
				email: 'kovat@client.example',
				stage: 'mql',
				stage_time: iso(60),
			},
		]);
		expect(arrived()).toEqual([['Qualified', 60]]);
	});

	it('are left out where the option says so; a record of a CRM without stage is still refused', async () => {
		const { outputs } = await run([graph], { itemsWithoutStage: 'skip' });
		const crm = await run([{ lead_id: L, created_at: iso(600), email: 'kovat@client.example' }]);
		expect([outputs[0][0].json.status, crm.outputs[0][0].json.error]).toEqual([
			'skipped',
			expect.stringMatching(/Stage is empty/),
		]);
	});
});

describe('a time that is there but not read', () => {
	const warnings = async (item: IDataObject) => {
		const { outputs } = await run([{ lead_id: L, ...item }]);
		return outputs[0].map(({ json }) => json.warnings);
	};

	const codesOf = (lists: unknown[]) =>
		lists.flatMap((list) => (Array.isArray(list) ? list.map(({ code }) => code) : []));

	it.each([
		['updated_at', { updated_at: iso(86_400) }],
		[
			'LastModifiedDate',
			{ Id: '00Q1', Status: 'won', CreatedDate: iso(90_000), LastModifiedDate: iso(86_400) },
		],
		['moved_date', { moved_date: iso(86_400) }],
	])('is named where the time of the run is sent for the stage: %s', async (name, item) => {
		expect(await warnings({ stage: 'won', ...item })).toEqual([
			[
				{
					code: 'event_time_not_used',
					field: 'event_time',
					message: expect.stringContaining(`The time at ${name} was not taken as Stage Time`),
				},
			],
		]);
	});

	it.each<[why: string, item: IDataObject]>([
		['the stage has its own time', { stage_time: iso(300), updated_at: iso(300) }],
		['it is when the lead came', { created_at: iso(300) }],
		['it is the date of a stage', { qualified_at: iso(300), created_at: iso(400) }],
		['it is about the person', { date_of_birth: '1990-01-31' }],
	])('is no matter where %s', async (_why, item) => {
		expect(codesOf(await warnings({ stage: 'won', ...item }))).not.toContain('event_time_not_used');
	});

	it('and one that is not there at all: the time of the run is not sent without a word', async () => {
		expect(codesOf(await warnings({ stage: 'won' }))).toEqual(['event_time_missing']);
		expect(codesOf(await warnings({ stage: 'won', stage_time: iso(300) }))).toEqual([]);
	});

	it('but a webhook reports a change when it happens', async () => {
		const request = { headers: {}, params: {}, query: {}, body: { lead_id: L, stage: 'won' } };
		const { outputs } = await run([request]);
		expect(outputs[0].map(({ json }) => [json.status, json.warnings])).toEqual([['sent', []]]);
	});

	it('two readings of a field of the person are said as well', async () => {
		const item = {
			stage: 'won',
			stage_time: iso(300),
			email: 'a@client.example',
			'E-Mail': 'b@client.example',
		};
		expect(await warnings(item)).toMatchObject([[{ code: 'two_readings', field: 'em' }]]);
	});
});

describe('a lead ID that cannot be sent', () => {
	it.each<[what: string, id: unknown, words: RegExp]>([
		[
			'a number beyond 2^53',
			12345678901234567,
			/came as a number and lost its last digits.*as text/,
		],
		['as a spreadsheet shows it', '1.23457E+15', /lost its last digits.*as text/],
		["the CRM's own", '00Q5e00000ABCDE', /not Meta's .*CRM's own.*leadgen_id/],
		["the CRM's own number", 251, /not Meta's .*CRM's own.*leadgen_id/],
	])('%s: says exactly that, with and without other identifiers', async (_what, id, words) => {
		const item = { lead_id: id as string, stage: 'won', stage_time: iso(300) };
		const { outputs } = await run([{ ...item, email: 'kovat@client.example' }, item]);
		const [warned, refused] = outputs[0].map(({ json }) => json);
		expect(warned.warnings).toMatchObject([
			{ code: 'no_lead_id', message: expect.stringMatching(words) },
		]);
		expect(refused.error).toMatch(/Lead ID .*No other customer information is left \[item 1\]$/);
		expect(JSON.stringify(refused)).toMatch(words);
		expect(JSON.stringify([warned.warnings, refused.error])).not.toMatch(/has no Lead ID/);
		// As a word of its own: the digits of a short number stand in some times and event IDs by chance.
		expect(JSON.stringify(outputs)).not.toMatch(
			new RegExp(`(?<!\\w)${String(id).replace('+', '\\+')}(?!\\w)`),
		);
	});

	it('is none at all', async () => {
		const { outputs } = await run([
			{ email: 'kovat@client.example', stage: 'won', stage_time: iso(300) },
		]);
		expect(outputs[0][0].json.warnings).toMatchObject([
			{ code: 'no_lead_id', message: expect.stringMatching(/^Lead ID is empty/) },
		]);
	});
});

describe('a lead whose fields were mapped by hand', () => {
	const DEAL = {
		...{ v: 1, event: 'updated.deal', retry: 0, previous: { stage_id: 1 } },
		meta: { v: 1, action: 'updated', object: 'deal', id: 5, company_id: 1 },
		current: {
			...{ id: 5, title: 'Deal', stage_id: 3, status: 'open', pipeline_id: 1 },
			...{ stage_change_time: utc(3600), add_time: utc(7200), update_time: utc(3600) },
			person_id: 7,
		},
	};

	it('has its times in the zone that the item documents', async () => {
		await run(
			[DEAL],
			{},
			{
				timezone: 'America/New_York',
				parameters: {
					...{ mappingMode: 'defineBelow', leadId: L, stage: '={{ $json.current.stage_id }}' },
					stageTime: '={{ $json.current.stage_change_time }}',
				},
			},
		);
		expect(arrived()).toEqual([['Qualified', 3600]]);
	});

	it('is warned of the contact of somebody who works there', async () => {
		const contact = { email: 'al.reed@example.com', owner: { email: 'rep@example.com' } };
		const { outputs } = await run(
			[contact],
			{},
			{
				parameters: {
					...{ mappingMode: 'defineBelow', leadId: L, stage: 'Qualified' },
					customerInformation: { em: '={{ $json.owner.email }}' },
				},
			},
		);
		expect(JSON.stringify(outputs[0][0].json)).toContain('contact_of_staff_mapped');
	});
});
