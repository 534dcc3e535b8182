/** Plays a seed through the whole node, in n8n's engine and in real time: items in, items out, real waits. */
import type { INodeType } from 'n8n-workflow';

import type { FaultPlan } from '../graph/faults';
import {
	HEALING_FAULTS,
	type HealingFaultName,
	type SeededFaults,
	seededPlan,
} from '../graph/seededFaults';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import type { NodeRunResult } from '../support/engine';
import { seededRandom } from '../support/seededRandom';
import { dataset, runSendEvent } from '../support/sendEvent';
import type { Played } from './play';
import { buildRows, type Row } from './rows';

/** They make the sender wait for a minute or more. */
const TOO_LONG_FOR_REAL_TIME: readonly HealingFaultName[] = [
	'429 with HTML',
	'usage near the limit',
];
/** For a single event Meta's word that it did not count it is all that there is; what it counts too much hides that. */
const AMBIGUOUS: readonly HealingFaultName[] = ['200 counting fewer', '200 counting more'];

const REAL_TIME_FAULTS = HEALING_FAULTS.filter(
	({ name }) => ![...TOO_LONG_FOR_REAL_TIME, ...AMBIGUOUS].includes(name),
).map(({ name, build }) => ({ name, isLimit: build(() => 0).kind === 'throttled' }));

const EVENTS_PER_REQUEST = 25;

export interface NodePlay {
	/** Default: the node's source. */
	readonly node?: INodeType;
	/** Number of items. */
	readonly count?: number;
	/** Share of the requests that go wrong. */
	readonly share?: number;
	/** False to leave out reached limits: each costs seconds of waiting. */
	readonly hasLimits?: boolean;
}

export async function playSeedThroughNode(seed: number, play: NodePlay = {}): Promise<Played> {
	const { node, count = 150, share = 0.12, hasLimits = true } = play;
	const kinds = REAL_TIME_FAULTS.filter(({ isLimit }) => hasLimits || !isLimit).map(
		({ name }) => name,
	);
	const random = seededRandom(seed);
	const isMessaging = seed % 4 === 0;
	const rows = buildRows(seed, count, isMessaging, random);
	const double = await startGraphDouble();
	const faults = new Map<string, number>();
	try {
		for (const { id, isLeftOut } of rows) if (isLeftOut) double.leaveOut(id);
		double.fail(
			inRealTime({ seed, share, kinds }, (name) => faults.set(name, (faults.get(name) ?? 0) + 1)),
		);
		const begin = performance.now();
		const result = await runSendEvent(double, {
			node,
			items: rows.map(({ item }) => item),
			onError: 'continueErrorOutput',
			parameters: {
				datasetId: dataset('={{ $json.dataset }}'),
				options: {
					eventsPerRequest: EVENTS_PER_REQUEST,
					concurrentRequests: 1 + (seed % 3),
					maximumTries: 10,
					timeoutSeconds: 1,
				},
			},
		});
		const took = performance.now() - begin;
		const breaches = findBreaches(rows, result, double, isMessaging);
		const story = isMessaging ? 'messaging' : 'heals';
		return {
			seed,
			story,
			events: count,
			faults,
			breaches,
			...trafficOf(rows, double),
			waited: took,
		};
	} finally {
		await double.close();
	}
}

/** Limits last a second here, by the one header of Meta's that counts in seconds. */
function inRealTime(faults: SeededFaults, onFault: (name: string) => void): FaultPlan {
	const plan = seededPlan(faults, onFault);
	return (request, n) => {
		const fault = plan(request, n);
		return fault?.kind === 'throttled' ? { ...fault, header: 'account', seconds: 1 } : fault;
	};
}

function findBreaches(
	rows: readonly Row[],
	result: NodeRunResult,
	double: GraphDouble,
	isMessaging: boolean,
): string[] {
	if (result.error) return [`the run stopped: ${result.error.message}`];
	const [sent = [], failed = []] = result.outputs;
	const reports = new Map<number, string[]>();
	for (const [items, status] of [
		[sent, 'sent'],
		[failed, 'failed'],
	] as const) {
		for (const { json, pairedItem } of items) {
			const index = typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : -1;
			reports.set(index, [
				...(reports.get(index) ?? []),
				status === 'sent' ? String(json.status) : JSON.stringify(json.error),
			]);
		}
	}
	const stored = storedCopies(double);
	return [
		...(reports.size === rows.length
			? []
			: [`${reports.size} of ${rows.length} items were reported`]),
		...rows.flatMap((row, index) =>
			problemsOf(row, reports.get(index) ?? [], stored.get(row.id) ?? 0, isMessaging).map(
				(problem) => `item ${index}: ${problem}`,
			),
		),
	];
}

/** By event_id, or by order_id where the node makes the id. */
function storedCopies(double: GraphDouble): Map<string, number> {
	const copies = new Map<string, number>();
	for (const { event } of double.events()) {
		const { order_id: order }: { order_id?: unknown } = Object(event.custom_data);
		const id = String(order ?? event.event_id);
		copies.set(id, (copies.get(id) ?? 0) + 1);
	}
	return copies;
}

function problemsOf(
	row: Row,
	reports: readonly string[],
	copies: number,
	isMessaging: boolean,
): string[] {
	if (reports.length !== 1) return [`reported ${reports.length} times`];
	const [report] = reports;
	const isUncertain = isMessaging && report.includes('may have arrived');
	if (row.error && copies === 0 && (row.error.test(report) || isUncertain)) return [];
	if (!row.error && report === 'sent' && copies === 1) return [];
	return !row.error && isUncertain && copies <= 1
		? []
		: [`stored ${copies} times, reported as: ${report}`];
}

function trafficOf(rows: readonly Row[], double: GraphDouble) {
	const requests = double.requests();
	const triesOf = new Map<string, number[]>();
	for (const { path, body, receivedAt } of requests) {
		const key = path + body;
		triesOf.set(key, [...(triesOf.get(key) ?? []), receivedAt]);
	}
	const waits = [...triesOf.values()].flatMap((times) =>
		times.slice(1).map((time, index) => time - times[index]),
	);
	const sizes = new Map<unknown, number>();
	for (const { item } of rows) sizes.set(item.dataset, (sizes.get(item.dataset) ?? 0) + 1);
	const planned = [...sizes.values()].reduce(
		(sum, size) => sum + Math.ceil(size / EVENTS_PER_REQUEST),
		0,
	);
	return {
		requests: requests.length,
		retries: requests.length - triesOf.size,
		extraRequests: Math.max(0, triesOf.size - planned),
		longestWait: Math.max(0, ...waits),
	};
}
