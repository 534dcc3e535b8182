/** What the output says of sending an event again: a workflow that sends later filters by it. */
import type { IDataObject } from 'n8n-workflow';

import type { Fault } from '../graph/faults';
import { DATASETS, LEADS, TOKENS, WHATSAPP_BUSINESS_ACCOUNT_ID } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import type { NodeRun } from '../support/engine';
import { runLeadStage } from '../support/leadStage';
import { dataset, minutesAgo, runSendEvent, type SendEventRun } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => {
	double.reset();
	double.addToken(TOKENS.good);
});

const sale = (more: IDataObject = {}): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	action_source: 'physical_store',
	email: 'owen.oshea@example.com',
	order_id: 'A-1',
	value: 12.5,
	currency: 'EUR',
	...more,
});
const withoutStableId = sale({ event_time: '', order_id: '' });
const message: IDataObject = {
	event_name: 'LeadSubmitted',
	event_id: 'M-1',
	event_time: minutesAgo(5),
	action_source: 'business_messaging',
	messaging_channel: 'whatsapp',
	whatsapp_business_account_id: WHATSAPP_BUSINESS_ACCOUNT_ID,
	ctwa_clid: 'ARAclick1',
};
const deletedLead: IDataObject = {
	event_name: 'Qualified',
	event_time: minutesAgo(5),
	action_source: 'crm',
	lead_event_source: 'Any CRM',
	lead_id: LEADS.deleted.id,
};

interface Case {
	items: IDataObject[];
	datasetId?: string;
	onError?: NodeRun['onError'];
	simplify?: boolean;
	operation?: string;
}

/** Each event alone in its request, tried once. */
async function send(run: Case): Promise<IDataObject[][]> {
	const { outputs } = await runSendEvent(double, {
		items: run.items,
		onError: run.onError ?? 'continueRegularOutput',
		parameters: {
			operation: run.operation ?? 'send',
			datasetId: dataset(run.datasetId ?? DATASETS.web.id),
			options: {
				simplify: run.simplify ?? true,
				eventsPerRequest: 1,
				concurrentRequests: 1,
				maximumTries: 1,
			},
		},
	});
	return outputs.map((items) => items.map(({ json }) => json));
}

const AWAY: Fault = { kind: 'http', status: 503, body: '' };
const CUT: Fault = { kind: 'reset_after_storing' };
const THROTTLED: Fault = { kind: 'throttled', code: 80004, header: 'business', seconds: 5400 };

const CASES: readonly (Case & {
	what: string;
	fault?: Fault;
	status: string;
	code: string;
	retryable: boolean;
})[] = [
	{
		what: 'throttled',
		items: [sale()],
		fault: THROTTLED,
		status: 'not_sent',
		code: 'throttled',
		retryable: true,
	},
	{
		what: 'of which Meta says that it is busy',
		items: [sale()],
		fault: { kind: 'error', code: 2 },
		status: 'not_sent',
		code: 'retry',
		retryable: true,
	},
	{
		what: 'whose token has died, because only the token is at fault',
		items: [sale()],
		fault: { kind: 'token_expires' },
		status: 'not_sent',
		code: 'authentication',
		retryable: true,
	},
	{
		what: 'for which a gateway answers that Meta is away',
		items: [sale()],
		fault: AWAY,
		status: 'uncertain',
		code: 'unreadable_reply',
		retryable: true,
	},
	{
		what: 'whose connection was cut',
		items: [sale()],
		fault: CUT,
		status: 'uncertain',
		code: 'network',
		retryable: true,
	},
	{
		what: 'whose connection was cut, and whose ID is another in each run',
		items: [withoutStableId],
		fault: CUT,
		status: 'uncertain',
		code: 'network',
		retryable: false,
	},
	{
		what: 'that never arrived, although its ID is another in each run',
		items: [withoutStableId],
		fault: THROTTLED,
		status: 'not_sent',
		code: 'throttled',
		retryable: true,
	},
	{
		what: 'of messaging that may have arrived',
		items: [message],
		datasetId: DATASETS.whatsapp.id,
		fault: CUT,
		status: 'uncertain',
		code: 'network',
		retryable: false,
	},
	{
		what: 'refused by the checks',
		items: [sale({ currency: 'EURO' })],
		status: 'refused',
		code: 'currency_invalid',
		retryable: false,
	},
	{
		what: 'refused by Meta',
		items: [deletedLead],
		datasetId: DATASETS.crm.id,
		status: 'refused',
		code: 'invalid_request',
		retryable: false,
	},
];

describe.each(CASES)('an event $what', ({ fault, status, code, retryable, ...run }) => {
	beforeEach(() => double.fail(() => fault));

	it(`is ${retryable ? '' : 'not '}retryable in the output`, async () => {
		const [[row]] = await send(run);
		expect(row).toMatchObject({ status, codes: code, retryable });
		const [[full]] = await send({ ...run, simplify: false });
		expect(full).toMatchObject({ status, codes: [code], retryable });
	});

	it('and in the error output, below its error', async () => {
		const [, [failed]] = await send({ ...run, onError: 'continueErrorOutput' });
		expect(failed.error).toMatchObject({ status, codes: [code], retryable });
	});
});

it('events left because nearly all were refused are not retryable', async () => {
	const items = Array.from({ length: 100 }, (_, index) => ({
		...deletedLead,
		event_id: `L-${index}`,
	}));
	const [rows] = await send({ items, datasetId: DATASETS.crm.id });
	const left = rows.filter(({ codes }) => codes === 'stopped_early');
	expect(left.length).toBeGreaterThan(0);
	expect(left).toEqual(left.map((row) => ({ ...row, status: 'not_sent', retryable: false })));
});

it('what was sent, and what a validation would refuse, say nothing of sending again', async () => {
	const items = [sale(), sale({ currency: 'EURO' })];
	const [[sent, refused]] = await send({ items });
	expect([sent.status, 'retryable' in sent]).toEqual(['sent', false]);
	expect(refused.retryable).toBe(false);
	const [validated] = await send({ items, operation: 'validate' });
	expect(validated.map((row) => [row.status, 'retryable' in row])).toEqual([
		['valid', false],
		['would_be_refused', false],
	]);
});

describe('a run that cannot begin for its credential', () => {
	const broken: SendEventRun = {
		items: [sale(), sale({ order_id: 'A-2' })],
		credential: { baseUrl: 'not an address' },
	};
	const error = expect.stringMatching(/Base URL/);

	it('tells of each item in the error output as of an event that was not sent', async () => {
		const { outputs } = await runSendEvent(double, { ...broken, onError: 'continueErrorOutput' });
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toHaveLength(2);
		for (const { json } of outputs[1])
			expect(json.error).toMatchObject({
				message: error,
				status: 'not_sent',
				retryable: true,
				codes: ['run_not_begun'],
			});
		expect(double.requests()).toEqual([]);
	});

	it('and in the output', async () => {
		const { outputs } = await runSendEvent(double, {
			...broken,
			parameters: { options: { simplify: true } },
			onError: 'continueRegularOutput',
		});
		expect(outputs[0].map(({ json }) => json)).toEqual(
			[0, 1].map(() => ({
				status: 'not_sent',
				error,
				retryable: true,
				codes: 'run_not_begun',
			})),
		);
	});

	it('and so does Lead Stage', async () => {
		const { outputs } = await runLeadStage(double, {
			items: [{ lead_id: '4200000000000021', stage: 'New', stage_time: minutesAgo(5) }],
			credential: { baseUrl: 'not an address' },
			onError: 'continueErrorOutput',
		});
		expect(outputs[1][0].json.error).toMatchObject({ status: 'not_sent', retryable: true });
	});

	it('stops where the run is to stop', async () => {
		const { error: stopped } = await runSendEvent(double, broken);
		expect(stopped?.message).toMatch(/Base URL/);
	});
});

describe.each([
	['empty', '={{ $json.dataset }}', 'dataset_missing'],
	['no ID', 'my pixel', 'dataset_not_an_id'],
])('an event refused because the Dataset is %s', (_, datasetId, code) => {
	it('is retryable: the event is not at fault', async () => {
		const run = { items: [sale()], datasetId };
		const [[row]] = await send(run);
		expect(row).toMatchObject({ status: 'refused', codes: code, retryable: true });
		const [, [failed]] = await send({ ...run, onError: 'continueErrorOutput' });
		expect(failed.error).toMatchObject({ status: 'refused', codes: [code], retryable: true });
	});
});
