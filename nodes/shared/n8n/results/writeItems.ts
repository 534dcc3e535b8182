/** From checked events and what became of them to the node's output items, in input order. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Delivery, EventResult, OutgoingEvent } from '../../delivery';
import type { Warning } from '../../capi';
import type { MappedEvent } from '../run/mapItems';
import { toIncompleteRunError, toEventError, type Reason, type Rerun } from './errors';
import { toErrorItem, toEventItem, toRequestItem, type EventReport } from './outputItems';

/** An event after the checks: left out on purpose, refused, or ready to be sent. */
export type Checked =
	| { kind: 'skipped'; item: INodeExecutionData }
	| { kind: 'refused'; itemIndex: number; reason: Reason }
	| Ready;

/** Of an event that waits for its delivery no more is kept than its output needs: there may be a million of them. */
export interface Ready {
	readonly kind: 'ready';
	readonly itemIndex: number;
	readonly outgoing: OutgoingEvent;
	readonly warnings: readonly Warning[];
	/** Kept for an item per event. */
	readonly report?: EventReport;
	/** Kept where the node wants to know what Meta took. */
	readonly mapped?: MappedEvent;
}

/**
 * Takes the checked events and their delivery (none after a validation); gives the items. With n8n's "stop on error" a
 * delivery in which not everything arrived throws an error that says what did.
 */
export function writeItems(
	context: IExecuteFunctions,
	checked: readonly Checked[],
	ready: readonly Ready[],
	delivery: Delivery | undefined,
): INodeExecutionData[] {
	if (delivery) stopIfIncomplete(context, ready, delivery);
	const items: INodeExecutionData[] = [];
	let readyIndex = 0;
	for (const entry of checked) {
		if (entry.kind === 'skipped') items.push(entry.item);
		else if (entry.kind === 'refused') items.push(writeRefused(context, entry.itemIndex, entry.reason));
		else items.push(...writeReady(context, entry, delivery?.results[readyIndex++]));
	}
	const isPerRequest = ready.length > 0 && ready[0].report === undefined;
	return delivery && isPerRequest ? [...items, ...writeRequests(ready, delivery)] : items;
}

function stopIfIncomplete(context: IExecuteFunctions, ready: readonly Ready[], delivery: Delivery): void {
	if (context.continueOnFail()) return;
	const refused = ready.flatMap(({ itemIndex }, index) => {
		const result = delivery.results[index];
		return result.status === 'sent' ? [] : [{ itemIndex, reason: { failure: result.failure } }];
	});
	if (refused.length === 0) return;
	throw toIncompleteRunError(context.getNode(), refused, delivery.counts, judgeRerun(ready, delivery));
}

/** What was refused or not sent is not at Meta: it may come again whatever it is. */
function judgeRerun(ready: readonly Ready[], delivery: Delivery): Rerun {
	const perhapsAtMeta = ready.filter((_, index) => {
		const { status } = delivery.results[index];
		return status === 'sent' || status === 'uncertain';
	});
	if (perhapsAtMeta.some(({ outgoing }) => outgoing.deduplicable === false)) return 'messaging';
	const isUnstable = ({ warnings }: Ready) => warnings.some(({ code }) => code === 'event_id_unstable');
	return perhapsAtMeta.some(isUnstable) ? 'unstable_ids' : 'safe';
}

function writeRefused(context: IExecuteFunctions, itemIndex: number, reason: Reason): INodeExecutionData {
	return toErrorItem(itemIndex, toEventError(context.getNode(), { itemIndex, reason }), reason);
}

function writeReady(
	context: IExecuteFunctions,
	{ itemIndex, report }: Ready,
	result: EventResult | undefined,
): INodeExecutionData[] {
	if (result && result.status !== 'sent') return [writeRefused(context, itemIndex, { failure: result.failure })];
	return report ? [toEventItem(itemIndex, report, result)] : [];
}

/** One item per request that Meta took, with what its events were warned of. */
function writeRequests(ready: readonly Ready[], delivery: Delivery): INodeExecutionData[] {
	const members = new Map<number, Ready[]>();
	ready.forEach((entry, index) => {
		const result = delivery.results[index];
		if (result.status !== 'sent') return;
		const others = members.get(result.request);
		if (others) others.push(entry);
		else members.set(result.request, [entry]);
	});
	return [...members].map(([request, entries]) =>
		toRequestItem(
			delivery.requests[request],
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
