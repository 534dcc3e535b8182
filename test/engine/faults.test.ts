/** Send Event in n8n's engine when something goes wrong: what every error mode reports, and what Meta then holds. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import type { Fault } from '../graph/faults';
import { DATASETS, LEADS, TOKENS, WHATSAPP_BUSINESS_ACCOUNT_ID } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import type { NodeRun, NodeRunResult } from '../support/engine';
import { dataset, minutesAgo, runSendEvent } from '../support/sendEvent';
import { errorLineOf, textOf } from '../support/engine';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => {
	double.reset();
	double.addToken(TOKENS.good);
});

const COUNT = 60;
const PER_REQUEST = 20;

const order = (index: number): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	event_source_url: 'https://shop.example.com/thanks',
	email: `customer${index}@example.com`,
	phone: `+49 151 2345678${index % 10}`,
	user_agent: 'Mozilla/5.0',
	value: 10,
	currency: 'EUR',
	order_id: `R-${index}`,
	event_id: `R-${index}`,
});
const message = (index: number): IDataObject => ({
	event_name: 'LeadSubmitted',
	event_id: `M-${index}`,
	event_time: minutesAgo(5),
	action_source: 'business_messaging',
	messaging_channel: 'whatsapp',
	whatsapp_business_account_id: WHATSAPP_BUSINESS_ACCOUNT_ID,
	ctwa_clid: `ARAclick${index}`,
});
const listOf = (build: (index: number) => IDataObject, count = COUNT) =>
	Array.from({ length: count }, (_, index) => build(index));

/** Long enough for every request that is answered, also on a busy machine. */
const TIMEOUT_SECONDS = 3;

interface FaultRun {
	items?: IDataObject[];
	onError?: NodeRun['onError'];
	options?: IDataObject;
	datasetId?: string;
	cancelWhen?: Promise<unknown>;
}

/** Requests of 20 events, one after the other, each tried once unless the run says otherwise. */
async function send(run: FaultRun = {}): Promise<NodeRunResult> {
	const usual = {
		eventsPerRequest: PER_REQUEST,
		concurrentRequests: 1,
		maximumTries: 1,
		timeoutSeconds: TIMEOUT_SECONDS,
	};
	const parameters: INodeParameters = {
		datasetId: dataset(run.datasetId ?? DATASETS.web.id),
		options: { ...usual, ...run.options },
	};
	const { items = listOf(order), onError, cancelWhen } = run;
	return await runSendEvent(double, { items, parameters, onError, cancelWhen });
}

const failFrom = (first: number, fault: Fault) =>
	double.fail((_request, n) => (n >= first ? fault : undefined));
const storedIds = () => double.events().map(({ event }) => event.event_id);
const idsOf = (items: IDataObject[]) => items.map(({ event_id: id }) => id);
const pairsOf = (items: INodeExecutionData[] = []) =>
	items.map(({ pairedItem }) =>
		typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : undefined,
	);
const range = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => from + index);

/** All that a run says of what went wrong. */
function textsOf({ error, outputs, hints }: NodeRunResult): string {
	const errors = outputs
		.flat()
		.filter(({ json }) => json.error !== undefined)
		.map(({ json }) => [
			...[json.error, json.message, json.failure, json.refusals, json.codes],
			...[json.note, json.reason],
		]);
	return JSON.stringify([error, errors, hints]);
}

function expectNothingSecret(result: NodeRunResult): void {
	expect(result.stored).not.toContain(TOKENS.good.token);
	expect(textsOf(result)).not.toMatch(/customer\d*@|2345678\d|151 234|ARAclick/);
}

const page = '<!DOCTYPE html><html><head><title>Bad Gateway</title></head></html>';

/** From the second request on; `knows` is whether the sender can know that nothing arrived. */
const FAULTS: readonly { what: string; fault: Fault; words: RegExp; knows: boolean }[] = [
	{
		what: 'cut connections',
		fault: { kind: 'reset_before_storing' },
		words: /connection was cut/,
		knows: false,
	},
	{
		what: 'connections cut after storing',
		fault: { kind: 'reset_after_storing' },
		words: /connection was cut/,
		knows: false,
	},
	{
		what: 'answers cut off',
		fault: { kind: 'cut_answer' },
		words: /connection (was cut|failed)/,
		knows: false,
	},
	{
		what: 'no answers',
		fault: { kind: 'no_answer', stores: true },
		words: /No reply came in time/,
		knows: false,
	},
	{
		what: 'answers too late',
		fault: { kind: 'slow', milliseconds: 3 * TIMEOUT_SECONDS * 1000 },
		words: /No reply came in time/,
		knows: false,
	},
	{
		what: '500 with HTML',
		fault: { kind: 'http', status: 500, body: page },
		words: /web page.*500/,
		knows: false,
	},
	{
		what: '502 with HTML',
		fault: { kind: 'http', status: 502, body: page, stores: true },
		words: /page.*502/,
		knows: false,
	},
	{
		what: '200 with garbage',
		fault: { kind: 'garbage', stores: true },
		words: /web page|not Meta’s JSON/,
		knows: false,
	},
	{
		what: '200 with nothing',
		fault: { kind: 'garbage', body: '' },
		words: /empty reply/,
		knows: false,
	},
	{
		what: 'code 1',
		fault: { kind: 'error', code: 1 },
		words: /unknown problem.*code 1/,
		knows: true,
	},
	{
		what: 'code 2',
		fault: { kind: 'error', code: 2 },
		words: /temporarily unavailable.*code 2/,
		knows: true,
	},
	{ what: 'code 21009', fault: { kind: 'error', code: 21009 }, words: /not ready/, knows: true },
	{
		what: 'is_transient',
		fault: { kind: 'error', code: 100, transient: true },
		words: /code 100/,
		knows: true,
	},
	...[4, 17, 32, 341, 613, 80000, 80004, 80014].map((code) => ({
		what: `a limit with code ${code}`,
		fault: { kind: 'throttled', code, header: 'business', seconds: 5400 } as const,
		words: /limit|Too many calls/,
		knows: true,
	})),
	{
		what: 'a token that dies',
		fault: { kind: 'token_expires' },
		words: /token has expired.*new access token/is,
		knows: true,
	},
	{
		what: 'a permission taken away',
		fault: { kind: 'error', code: 10 },
		words: /lacks a permission/,
		knows: true,
	},
	{
		what: 'a version that is gone',
		fault: { kind: 'error', code: 2635 },
		words: /API Version/,
		knows: true,
	},
];

describe.each(FAULTS)('$what from the second of three requests on', ({ fault, words, knows }) => {
	beforeEach(() => failFrom(2, fault));

	it('stops by default: says how many were sent, which were not, and that a re-run is safe; and it is', async () => {
		const items = listOf(order);
		const result = await send({ items });
		const { error, outputs } = result;
		expect(outputs.flat()).toEqual([]);
		expect(error).toMatchObject({ name: 'NodeOperationError', itemIndex: PER_REQUEST });
		expect(error?.message).toMatch(/^20 of 60 events sent, /);
		expect(textOf(error)).toMatch(words);
		expect(error?.message).toMatch(/\[item 20, 21, 22, 23, 24 and \d+ more\]/);
		expect(error?.message.length).toBeLessThanOrEqual(150);
		expect(error?.description).toContain('Running again is safe');
		expect(error?.message).toContain(knows ? '40 not' : 'may have arrived');
		expectNothingSecret(result);

		double.fail([]);
		double.addToken(TOKENS.good);
		double.liftLimits();
		expect((await send({ items })).error).toBeUndefined();
		expect([...storedIds()].sort()).toEqual([...idsOf(items)].sort());
	});

	it('with "continue" gives what arrived as sent and the rest its error, in order', async () => {
		const result = await send({ onError: 'continueRegularOutput' });
		const [items] = result.outputs;
		expect(result.error).toBeUndefined();
		expect(pairsOf(items)).toEqual(range(0, COUNT));
		expect(items.slice(0, PER_REQUEST).every(({ json }) => json.status === 'sent')).toBe(true);
		for (const { json } of items.slice(PER_REQUEST)) {
			expect(json).toMatchObject({
				status: expect.stringMatching(/^(refused|not_sent|uncertain)$/),
				event_name: 'Purchase',
				error: expect.stringMatching(/\[item \d+\]$/),
			});
			expect(JSON.stringify(json)).toMatch(words);
			expect(String(json.error).includes('may have arrived')).toBe(
				!knows && !String(json.error).startsWith('Not sent.'),
			);
		}
		expectNothingSecret(result);
	});

	it('with "continue (using error output)" parts them', async () => {
		const result = await send({ onError: 'continueErrorOutput' });
		const [sent, failed] = result.outputs;
		expect(pairsOf(sent)).toEqual(range(0, PER_REQUEST));
		expect(pairsOf(failed)).toEqual(range(PER_REQUEST, COUNT));
		expect(failed[0].json).toMatchObject({
			order_id: 'R-20',
			error: { event_name: 'Purchase', message: expect.stringMatching(/\[item 20\]$/) },
		});
		expect(JSON.stringify(failed[0].json)).toMatch(words);
		expectNothingSecret(result);
	});
});

describe('trouble that passes', () => {
	it('is not noticed but for a hint: the same bytes go again, and Meta holds each event once', async () => {
		double.fail([
			{ request: 1, kind: 'reset_after_storing' },
			{ request: 2, kind: 'http', status: 502, body: page, stores: true },
			{ request: 4, kind: 'error', code: 2 },
			{ request: 6, kind: 'cut_answer' },
		]);
		const result = await send({ options: { maximumTries: 4 } });
		expect(result.error).toBeUndefined();
		expect(result.outputs[0].map(({ json }) => json.status)).toEqual(new Array(COUNT).fill('sent'));
		expect(storedIds()).toEqual(idsOf(listOf(order)));
		const bodies = double.requests().map(({ body }) => body);
		expect([bodies.length, new Set(bodies).size]).toEqual([7, 3]);
		expect(result.hints.join()).toMatch(/tried again/);
	});

	it('waits as long as Meta says when a limit is reached', async () => {
		double.fail([
			{ request: 2, kind: 'throttled', code: 17, subcode: 2446079, header: 'account', seconds: 2 },
		]);
		const { error } = await send({ options: { maximumTries: 2 } });
		expect(error).toBeUndefined();
		const [, throttled, next] = double.requests();
		expect(throttled.fault).toBe('throttled');
		expect(next.receivedAt - throttled.receivedAt).toBeGreaterThanOrEqual(2000);
		expect(double.requests()).toHaveLength(4);
	});
});

describe('one event that Meta does not take', () => {
	const lead = (index: number): IDataObject => ({
		event_name: 'Qualified',
		event_id: `L-${index}`,
		action_source: 'crm',
		lead_event_source: 'Any CRM',
		lead_id: index % 9 === 7 ? LEADS.deleted.id : String(4111111111111000 + index),
	});
	const deleted = range(0, COUNT).filter((index) => index % 9 === 7);
	const good = range(0, COUNT).filter((index) => index % 9 !== 7);
	const leads = { items: listOf(lead), datasetId: DATASETS.crm.id };

	it('is refused alone, with Meta’s words on its own item', async () => {
		const { outputs } = await send({ ...leads, onError: 'continueErrorOutput' });
		expect(outputs.map(pairsOf)).toEqual([good, deleted]);
		for (const { json } of outputs[1])
			expect(JSON.stringify(json.error)).toMatch(/lead was deleted.*subcode 2804036/s);
		expect(double.counters()).toMatchObject({ stored: good.length, duplicates: 0 });
	});

	it('is named with the others of its reason when the run stops', async () => {
		const { error } = await send(leads);
		expect(error?.message).toMatch(
			/^54 of 60 events sent, 6 refused: .*lead was deleted \[item 7, 16, 25, 34, 43 and 1 more\]$/,
		);
		expect(textOf(error).match(/2804036/g)).toHaveLength(1);
		expect(error?.description).toContain('Running again is safe');
	});

	it('that a 200 does not count is reported on exactly that item', async () => {
		double.leaveOut('R-33');
		const { outputs } = await send({ onError: 'continueErrorOutput' });
		expect(pairsOf(outputs[1])).toEqual([33]);
		expect(errorLineOf(outputs[1][0].json)).toMatch(/did not count the event/);
		expect(storedIds()).toHaveLength(COUNT - 1);
		expect(new Set(storedIds()).size).toBe(COUNT - 1);
	});

	it('is not lost in the counts of "one item per request"', async () => {
		failFrom(2, { kind: 'error', code: 10 });
		const { outputs } = await send({
			onError: 'continueErrorOutput',
			options: { output: 'perRequest' },
		});
		expect(outputs[0].map(({ json }) => [json.events_sent, json.events_received])).toEqual([
			[20, 20],
		]);
		expect(pairsOf(outputs[1])).toEqual(range(20, 60));
	});
});

describe('what Meta cannot recognize again', () => {
	const messages = { items: listOf(message), datasetId: DATASETS.whatsapp.id };

	it('messaging events that may have arrived are not sent again, and the error warns of a re-run', async () => {
		double.fail([{ request: 2, kind: 'reset_after_storing' }]);
		const result = await send({ ...messages, options: { maximumTries: 5 } });
		expect(result.error?.message).toMatch(
			/^40 of 60 events sent, 20 may have arrived: .*\[item 20, 21/,
		);
		expect(result.error?.description).toMatch(
			/remove the events that were sent or may have arrived: Meta does not recognize messaging events/,
		);
		expect(result.error?.description).not.toContain('is safe');
		expect(storedIds()).toEqual(idsOf(listOf(message)));
		expectNothingSecret(result);
	});

	it.each<[what: string, fault: Fault]>([
		['a count and an error', { kind: 'count_and_error', code: 100 }],
		['code 100 with HTTP 500', { kind: 'error', code: 100, status: 500, stores: true }],
	])('messaging events are not sent again after %s', async (_what, fault) => {
		double.fail([{ request: 2, ...fault }]);
		const { error } = await send({ ...messages, options: { maximumTries: 5 } });
		expect(error?.message).toMatch(/^40 of 60 events sent, 20 may have arrived: /);
		expect(double.requests()).toHaveLength(3);
		expect(storedIds()).toEqual(idsOf(listOf(message)));
	});

	it('messaging events that cannot have arrived are sent again', async () => {
		double.fail([{ request: 2, kind: 'error', code: 2 }]);
		const { error } = await send({ ...messages, options: { maximumTries: 5 } });
		expect(error).toBeUndefined();
		expect(storedIds()).toEqual(idsOf(listOf(message)));
	});

	it('each messaging event says for itself whether it may have arrived', async () => {
		double.fail([{ request: 2, kind: 'reset_after_storing' }]);
		const { outputs } = await send({ ...messages, onError: 'continueErrorOutput' });
		expect(outputs.map(pairsOf)).toEqual([[...range(0, 20), ...range(40, 60)], range(20, 40)]);
		for (const { json } of outputs[1])
			expect(JSON.stringify(json.error)).toMatch(/may have arrived.*check in Events Manager/s);
	});

	it('nothing at Meta is nothing to double: a re-run is safe', async () => {
		failFrom(1, { kind: 'token_expires' });
		const { error } = await send(messages);
		expect(error?.message).toMatch(/^Nothing was sent: The access token .*\[item 0, 1/);
		expect(error?.description).toContain('Running again is safe');
	});

	it('events with neither a time nor an id of their own: the error does not call a re-run safe', async () => {
		const anonymous = (index: number) => ({
			...order(index),
			event_time: '',
			event_id: '',
			order_id: '',
		});
		failFrom(2, { kind: 'error', code: 10 });
		const { error } = await send({ items: listOf(anonymous) });
		expect(error?.message).toMatch(/^20 of 60 events sent, 40 not sent: /);
		expect(error?.description).toMatch(
			/remove the events that were sent.*no Event ID, Event Time or Order ID/,
		);
		expect(error?.description).not.toContain('is safe');
	});
});

describe('an odd reply', () => {
	it('with messages nested without end leaves the events sent', async () => {
		double.fail([{ request: 2, kind: 'nested_messages', levels: 20_000 }]);
		const { outputs, error } = await send({});
		expect(error).toBeUndefined();
		expect(outputs[0].map(({ json }) => json.status)).toEqual(new Array(COUNT).fill('sent'));
		// A reply is read down to a hundred levels.
		expect(outputs[0][20].json.messages).toEqual([
			'A message of Meta is nested too deep to be shown.',
		]);
	});

	it('that counts more events than came is told with each of them', async () => {
		double.fail([{ request: 1, kind: 'counts_more', by: 2 }]);
		const { outputs } = await send({});
		expect(outputs[0][0].json.messages).toEqual([
			'Meta counted 22 events although the request had 20. Compare with Events Manager.',
		]);
		expect(outputs[0][20].json.messages).toEqual([]);
	});

	it('that refuses every request with more than one event makes them go one by one', async () => {
		double.fail([{ request: 'every', kind: 'refuses_batches' }]);
		const { error, hints } = await send({});
		expect(error).toBeUndefined();
		expect(storedIds()).toHaveLength(COUNT);
		expect(double.requests().length).toBeLessThan(COUNT + 30);
		expect(hints.join()).toContain(
			'Meta refused every request with more than one event, so that events went one by one.',
		);
	});

	it('that refuses what an earlier try without an answer may have brought: a re-run is not called safe', async () => {
		const anonymous = { ...order(0), event_time: '', event_id: '', order_id: '' };
		double.fail([
			{ request: 1, kind: 'reset_after_storing' },
			{ request: 2, kind: 'error', code: 100 },
		]);
		const { error } = await send({ items: [anonymous], options: { maximumTries: 2 } });
		expect(error?.message).toMatch(
			/^Nothing was sent: .*An earlier try had no answer and may have arrived/,
		);
		expect(error?.description).not.toContain('is safe');
	});
});

async function secondRequest(): Promise<void> {
	while (double.requests().length < 2) await sleep(20);
}

/** The wait would be of a minute at least, and the test with it at its end. */
describe('the user cancels', () => {
	it.each<[what: string, fault: Fault]>([
		['a limit', { kind: 'throttled', code: 80004, header: 'business', seconds: 300 }],
		['the next try', { kind: 'error', code: 4 }],
	])(
		'while the node waits for %s: it ends long before the wait would, and sends nothing more',
		async (_what, fault) => {
			failFrom(2, fault);
			const cancelWhen = secondRequest().then(async () => await sleep(300));
			await send({ cancelWhen, options: { maximumTries: 5 } });
			const count = double.requests().length;
			await sleep(300);
			expect([count, double.requests().length]).toEqual([2, 2]);
			expect(storedIds()).toHaveLength(PER_REQUEST);
		},
	);
});

describe('what Meta echoes', () => {
	it.each<[what: string, echo: string]>([
		['an e-mail address', 'Invalid parameter: customer21@example.com is no hash'],
		['a phone number', 'Invalid parameter: +49 151 23456781'],
		['a token', `Malformed access token ${TOKENS.good.token}`],
	])('never appears in an error: %s', async (_what, message) => {
		failFrom(2, { kind: 'error', code: 2, message });
		for (const onError of [
			'stopWorkflow',
			'continueRegularOutput',
			'continueErrorOutput',
		] as const) {
			const result = await send({ onError });
			expect(textsOf(result)).toMatch(/Meta says/);
			expectNothingSecret(result);
		}
	});
});
