/** Send Event in n8n's engine: what is sent while items are still being checked, told by counts at each item. */
import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { Stretches } from '../../nodes/shared/delivery';
import { SEND_EVENT_GROUPS } from '../../nodes/shared/n8n/parameters/fieldPlaces';
import { parameterSource } from '../../nodes/shared/n8n/parameters/nodeParameters';
import { readSendOptions } from '../../nodes/shared/n8n/parameters/sendOptions';
import { mapItems } from '../../nodes/shared/n8n/run/mapItems';
import { Problems } from '../../nodes/shared/n8n/results/problems';
import { sendEvents } from '../../nodes/shared/n8n/run/sendEvents';
import { TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import type { NodeRun, NodeRunResult } from '../support/engine';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => {
	double.reset();
	double.addToken(TOKENS.good);
});

const COUNT = 400;
const PER_REQUEST = 10;
const CONTINUE = ['continueRegularOutput', 'continueErrorOutput'] as const;

const sale = (index: number, more: IDataObject = {}): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	email: `customer${index}@example.com`,
	value: 10,
	currency: 'EUR',
	order_id: `S-${index}`,
	event_id: `S-${index}`,
	...more,
});
const bad = { currency: 'EURO' };
const listOf = (isBad: (index: number) => boolean = () => false) =>
	Array.from({ length: COUNT }, (_, index) => sale(index, isBad(index) ? bad : {}));

interface Run {
	items: IDataObject[];
	onError?: NodeRun['onError'];
	options?: INodeParameters;
	cancelWhen?: Promise<unknown>;
	credential?: IDataObject;
	/** Is told of each item as it comes to be checked. */
	onItem?: (index: number) => void;
}

/** Requests of 10 events, one after the other. */
async function send({ items, onError, options, onItem, ...run }: Run): Promise<NodeRunResult> {
	const node = new MetaSendEvent();
	node.execute = async function (this: IExecuteFunctions) {
		const source = parameterSource(this);
		function* noting() {
			for (const mapped of mapItems(source, items.length)) {
				onItem?.(mapped.kind === 'event' ? mapped.event.itemIndex : mapped.itemIndex);
				yield mapped;
			}
		}
		return [await sendEvents(this, noting(), readSendOptions(source, false, SEND_EVENT_GROUPS))];
	};
	const usual = { eventsPerRequest: PER_REQUEST, concurrentRequests: 1, simplify: true };
	const parameters = { actionSource: 'physical_store', options: { ...usual, ...options } };
	return await runSendEvent(double, { items, onError, parameters, node, ...run });
}

const stored = () => double.events().length;

describe.each(CONTINUE)('with %s', (onError) => {
	it('the first requests are made before the last item is checked, and few events are held', async () => {
		const requests: number[] = [];
		let most = 0;
		const onItem = (index: number) => {
			requests.push(double.requests().length);
			most = Math.max(most, index - stored());
		};
		await send({ items: listOf(), onError, onItem });
		expect(requests[0]).toBe(0);
		expect(requests[COUNT - 1]).toBeGreaterThan(30);
		// The requests under way and two more; a reply may be on its way while the double has the events.
		expect(most).toBeLessThanOrEqual(3 * PER_REQUEST);
		expect(stored()).toBe(COUNT);
	});

	it('a last item that is refused keeps none from being sent', async () => {
		const { outputs, error } = await send({ items: listOf((index) => index === 399), onError });
		expect(error).toBeUndefined();
		expect(stored()).toBe(399);
		expect(outputs.flat()).toHaveLength(COUNT);
	});

	it('a run that is canceled stops checking', async () => {
		let cancel: () => void = () => undefined;
		const cancelWhen = new Promise<void>((resolve) => (cancel = resolve));
		let checked = 0;
		await send({
			items: listOf(),
			onError,
			cancelWhen,
			onItem: (index) => {
				checked = index + 1;
				if (index === 100) cancel();
			},
		});
		expect(checked).toBeLessThanOrEqual(100 + 4 * PER_REQUEST);
		expect(stored()).toBeLessThanOrEqual(100 + 4 * PER_REQUEST);
	});

	it('a credential that cannot be is the error of each item, with nothing sent', async () => {
		const { outputs } = await runSendEvent(double, {
			items: listOf().slice(0, 30),
			onError,
			parameters: { actionSource: 'physical_store', options: { eventsPerRequest: 10 } },
			credential: { baseUrl: 'ftp://graph.example.com' },
		});
		expect(outputs.flat().map(({ json }) => 'error' in json)).toEqual(new Array(30).fill(true));
		expect(double.requests()).toEqual([]);
	});
});

describe('with "stop on error"', () => {
	it('nothing is sent before the last item is checked', async () => {
		const requests: number[] = [];
		const { error } = await send({
			items: listOf(),
			onItem: () => requests.push(double.requests().length),
		});
		expect(error).toBeUndefined();
		expect(requests).toEqual(new Array(COUNT).fill(0));
		expect(stored()).toBe(COUNT);
	});

	it('nothing is sent at all where the last item is refused', async () => {
		const { error } = await send({ items: listOf((index) => index === 399) });
		expect(error?.message).toMatch(
			/^Nothing was sent \(1 of 400 events refused\): .*\[item 399\]$/,
		);
		expect(double.requests()).toEqual([]);
	});
});

describe('the error of a run is put together in stretches', () => {
	/** The clock goes on by a millisecond each time that it is read, which is at least once for each event. */
	function watchStretches(): { most: () => number; total: () => number } {
		const { now } = Date;
		const { note } = Problems.prototype;
		const { pause } = Stretches.prototype;
		let reads = 0;
		let inStretch = 0;
		let most = 0;
		let total = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => now() + reads++);
		jest.spyOn(Stretches.prototype, 'pause').mockImplementation(async function (this: Stretches) {
			inStretch = 0;
			await pause.call(this);
		});
		jest.spyOn(Problems.prototype, 'note').mockImplementation(function (this: Problems, event) {
			inStretch += 1;
			total += 1;
			most = Math.max(most, inStretch);
			note.call(this, event);
		});
		return { most: () => most, total: () => total };
	}
	afterEach(() => jest.restoreAllMocks());

	it.each<[what: string, items: IDataObject[], token: string, message: RegExp]>([
		[
			'events refused here',
			listOf(() => true),
			TOKENS.good.token,
			/^Nothing was sent \(400 of 400 events/,
		],
		['events that were not sent', listOf(), TOKENS.expired.token, /^Nothing was sent: /],
	])('%s', async (_what, items, accessToken, message) => {
		double.addToken(TOKENS.expired);
		const seen = watchStretches();
		const { error } = await send({ items, credential: { accessToken } });
		expect(error?.message).toMatch(message);
		expect(seen.total()).toBe(COUNT);
		expect(seen.most()).toBeLessThanOrEqual(25);
	});
});

describe('the output does not depend on when events are sent', () => {
	/** Trace IDs, and how long ago the events were. */
	const CHANGING = { fbtrace_id: '', average_delay_minutes: 0, longest_delay_minutes: 0 };
	const withoutTraces = ({ outputs }: NodeRunResult) =>
		outputs.map((items) =>
			items.map(({ json, pairedItem }) => ({ ...json, ...CHANGING, pairedItem })),
		);

	it.each<[what: string, options: INodeParameters]>([
		['a row for each event', {}],
		['all that was found', { simplify: false, includePayload: true }],
		['an item for each request', { output: 'perRequest' }],
		['a summary', { output: 'summary' }],
	])('%s', async (_what, options) => {
		const items = listOf();
		const stopped = await send({ items, options });
		double.reset();
		double.addToken(TOKENS.good);
		const continued = await send({ items, options, onError: 'continueRegularOutput' });
		expect(withoutTraces(continued)).toEqual(withoutTraces(stopped));
	});

	it('items stay in input order, refused ones in their places', async () => {
		const { outputs } = await send({
			items: listOf((index) => index % 7 === 3),
			options: { concurrentRequests: 4 },
			onError: 'continueRegularOutput',
		});
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: COUNT }, (_, item) => ({ item })),
		);
		expect(outputs[0].map(({ json }) => json.status)).toEqual(
			Array.from({ length: COUNT }, (_, index) => (index % 7 === 3 ? 'refused' : 'sent')),
		);
	});
});
