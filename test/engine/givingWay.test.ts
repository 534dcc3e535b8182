/** Very many items in n8n's engine: how much is done before n8n gets to serve others, told by counts and a clock of the test's own. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Stretches } from '../../nodes/shared/delivery';
import { DATASETS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import type { NodeRun } from '../support/engine';
import { runLeadStage } from '../support/leadStage';
import { locator, runOfflineEventSet } from '../support/offlineEventSet';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => {
	double.reset();
	double.addToken(TOKENS.expired);
});
afterEach(() => jest.restoreAllMocks());

const COUNT = 400;
const CONTINUE: Partial<NodeRun> = { onError: 'continueRegularOutput' };

const sale = (_: unknown, index: number): IDataObject => ({
	event_name: 'Purchase',
	event_time: minutesAgo(5),
	action_source: 'physical_store',
	user_data: { em: `customer${index}@example.com` },
	custom_data: { value: 10, currency: 'EUR' },
	event_id: `S-${index}`,
});
const DAY = 24 * 60;
const lead = (_: unknown, index: number): IDataObject => ({
	lead_id: String(1_000_000_000_000_000 + index),
	email: `lead${index}@example.com`,
	history: { Lead: minutesAgo(DAY), Qualified: minutesAgo(60) },
});
const listOf = (make: typeof sale): IDataObject[] => Array.from({ length: COUNT }, make);
const sentBefore = (_: unknown, index: number) =>
	`${index.toString(16).padStart(16, '0')}:0123abcd:1795302000`;

/**
 * Runs the work with a clock that stands still but for a millisecond each time that somebody asks whether his stretch is over. So
 * no more is done between two pauses than 25 steps, whoever does it; who does not ask is not counted.
 */
async function pausesOf(run: () => Promise<unknown>): Promise<number> {
	const start = Date.now();
	const isOver = Object.getOwnPropertyDescriptor(Stretches.prototype, 'isOver')?.get;
	const { pause } = Stretches.prototype;
	let asked = 0;
	let pauses = 0;
	jest.spyOn(Date, 'now').mockImplementation(() => start + asked);
	jest.spyOn(Stretches.prototype, 'isOver', 'get').mockImplementation(function (this: Stretches) {
		asked += 1;
		return isOver?.call(this);
	});
	jest.spyOn(Stretches.prototype, 'pause').mockImplementation(async function (this: Stretches) {
		pauses += 1;
		await pause.call(this);
	});
	await run();
	return pauses;
}

const PER_STRETCH = 25;
/** A station's last stretch need not be over. */
const pausesFor = (stations: number) => stations * (COUNT / PER_STRETCH - 1);

/** Each event is checked; what failed, what was written and what stands for requests is gone through. */
const SEND = 4;
/** Each lead is read, collected, put together and planned. */
const PLAN = 4;
const STAGES = 2;
/** Items are told apart by their input and put in its order. */
const ORDER = 2;
const LEAD_STAGE = PLAN + STAGES * SEND + STAGES * ORDER;

const sendEvent = (
	parameters: INodeParameters,
	items: IDataObject[],
	more: Partial<NodeRun> = {},
) => runSendEvent(double, { ...CONTINUE, items, parameters, ...more });
const JSON_MODE = { mappingMode: 'json', actionSource: 'physical_store' };
const leadStage = (parameters: INodeParameters, items: IDataObject[]) =>
	runLeadStage(double, { ...CONTINUE, items, parameters });

describe('n8n gets to serve others', () => {
	it.each<[what: string, stations: number, run: () => Promise<unknown>]>([
		['while items are checked and written', SEND, () => sendEvent({}, listOf(sale))],
		[
			'while one item with a list is read and written',
			SEND,
			() => sendEvent({ ...JSON_MODE, eventJson: '={{ $json.data }}' }, [{ data: listOf(sale) }]),
		],
		[
			'while one item with a list as text is read and written',
			SEND,
			() =>
				sendEvent({ ...JSON_MODE, eventJson: '={{ $json.data }}' }, [
					{ data: JSON.stringify(listOf(sale)) },
				]),
		],
		[
			'while a whole request is read and written',
			SEND,
			() => sendEvent({ actionSource: 'physical_store' }, [{ data: listOf(sale) }]),
		],
		[
			'while rows of store sales are read and written',
			SEND,
			() =>
				runOfflineEventSet(double, {
					onError: 'continueRegularOutput',
					items: listOf(sale),
					parameters: {
						resource: 'upload',
						operation: 'send',
						datasetId: locator(DATASETS.stores.id),
					},
				}),
		],
		[
			'while leads are read, planned, sent and ordered',
			LEAD_STAGE,
			() => leadStage({}, listOf(lead)),
		],
		[
			'while a list of leads is read',
			LEAD_STAGE,
			() =>
				leadStage({ mappingMode: 'json', leadJson: '={{ $json.data }}' }, [{ data: listOf(lead) }]),
		],
		[
			'while what was sent before is read',
			1 + LEAD_STAGE + STAGES,
			() =>
				leadStage(
					{ options: { sentBefore: Array.from({ length: COUNT }, sentBefore).join(' ') } },
					listOf(lead),
				),
		],
		[
			// The leads are noted, what Meta took of them is remembered, the memory is sorted by days and written.
			'while a memory is filled and written',
			1 + LEAD_STAGE + STAGES + 2,
			() => leadStage({ options: { rememberSent: true } }, listOf(lead)),
		],
		[
			// Items read and collected, leads measured, their values counted.
			'while a report is made',
			3,
			() => leadStage({ operation: 'getReport' }, listOf(lead)),
		],
	])('%s', async (_what, stations, run) => {
		expect(await pausesOf(run)).toBeGreaterThanOrEqual(pausesFor(stations));
	});
});
