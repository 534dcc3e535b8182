/** From the events of a run and what became of them to the node's output items, in input order. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Warning } from '../../capi';
import type { Delivery, Edge, SentResult } from '../../delivery';
import type { Checked, Delivered, Ready, Reason } from '../run/types';
import { toEventError, toIncompleteRunError, type Rerun } from './errors';
import { toErrorItem, toEventItem, toRequestItem } from './outputItems';

/** An event whose run is over. After a validation the ready ones were not delivered. */
type Ended = Checked | Delivered;

/** Left out after a validation. */
interface Sending {
	readonly delivery: Delivery;
	readonly edge: Edge;
}

/**
 * Takes the events of a run in input order; gives the items. With n8n's "stop on error" a delivery in which not everything
 * arrived throws an error that says what did.
 */
export function writeItems(
	context: IExecuteFunctions,
	ended: readonly Ended[],
	sending?: Sending,
): INodeExecutionData[] {
	const delivered = ended.filter((entry) => entry.kind === 'delivered');
	if (sending) stopIfIncomplete(context, delivered, sending.delivery);
	const items = ended.flatMap((entry) => writeEvent(context, entry) ?? []);
	return sending ? [...items, ...writeRequests(delivered, sending)] : items;
}

function stopIfIncomplete(
	context: IExecuteFunctions,
	delivered: readonly Delivered[],
	{ counts }: Delivery,
): void {
	if (context.continueOnFail()) return;
	const refused = delivered.flatMap(({ ready: { itemIndex }, result }) =>
		result.status === 'sent' ? [] : [{ itemIndex, reason: { failure: result.failure } }],
	);
	if (refused.length === 0) return;
	throw toIncompleteRunError(context.getNode(), refused, counts, judgeRerun(delivered));
}

/** What was not sent, or refused at once, is not at Meta: it may come again whatever it is. */
function judgeRerun(delivered: readonly Delivered[]): Rerun {
	const perhapsAtMeta = delivered.filter(
		({ result }) => result.status === 'sent' || result.failure.mayHaveArrived,
	);
	if (perhapsAtMeta.some(({ ready }) => ready.outgoing.deduplicable === false)) return 'messaging';
	const isUnstable = ({ warnings }: Ready) =>
		warnings.some(({ code }) => code === 'event_id_unstable');
	return perhapsAtMeta.some(({ ready }) => isUnstable(ready)) ? 'unstable_ids' : 'safe';
}

/** The item of an event; none where an item per request tells of it. */
function writeEvent(context: IExecuteFunctions, entry: Ended): INodeExecutionData | undefined {
	switch (entry.kind) {
		case 'skipped':
			return entry.item;
		case 'refused':
			return writeRefused(context, entry.itemIndex, entry.reason);
		case 'ready':
			return writeReady(entry);
		case 'delivered': {
			const { ready, result } = entry;
			if (result.status === 'sent') return writeReady(ready, result);
			return writeRefused(context, ready.itemIndex, { failure: result.failure });
		}
	}
}

function writeRefused(
	context: IExecuteFunctions,
	itemIndex: number,
	reason: Reason,
): INodeExecutionData {
	return toErrorItem(itemIndex, toEventError(context.getNode(), { itemIndex, reason }), reason);
}

function writeReady(
	{ itemIndex, report }: Ready,
	sent?: SentResult,
): INodeExecutionData | undefined {
	return report && toEventItem(itemIndex, report, sent);
}

/** One item per request that Meta took, where its events have none, with what they were warned of. */
function writeRequests(
	delivered: readonly Delivered[],
	{ delivery, edge }: Sending,
): INodeExecutionData[] {
	const members = new Map<number, Ready[]>();
	for (const { ready, result } of delivered) {
		if (result.status !== 'sent' || ready.report) continue;
		const others = members.get(result.request);
		if (others) others.push(ready);
		else members.set(result.request, [ready]);
	}
	return [...members].map(([request, entries]) =>
		toRequestItem(
			delivery.requests[request],
			edge.ownerField,
			entries.map(({ itemIndex }) => itemIndex),
			countWarnings(entries.flatMap(({ warnings }) => warnings)),
		),
	);
}

function countWarnings(warnings: readonly Warning[]): Array<Warning & { count: number }> {
	const counted = new Map<string, Warning & { count: number }>();
	for (const warning of warnings) {
		const key = `${warning.code} ${warning.field}`;
		const known = counted.get(key);
		if (known) known.count += 1;
		else counted.set(key, { ...warning, count: 1 });
	}
	return [...counted.values()];
}
