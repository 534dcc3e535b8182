/**
 * The run of a node that sends events: check every event, then send those that may be sent, then write the items.
 * With n8n's default "stop on error" one event that cannot be sent stops the run before anything is sent.
 */
import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { checkEvent, type RunContext } from './checkEvent';
import { deliver, type Delivery, type EventResult, type OutgoingEvent } from './delivery';
import { serialiseEvent } from './events';
import type { Warning } from './events/types';
import { openGraph } from './graph/request';
import type { Mapped, MappedEvent } from './mapping';
import type { SendOptions } from './mapping/sendOptions';
import { toIncompleteRunError, toItemError, toRefusedRunError, type Reason } from './results/errors';
import {
	toErrorItem,
	toEventItem,
	toRequestItem,
	toSkippedItem,
	type EventSummary,
} from './results/outputItems';

type Checked =
	| { kind: 'skipped'; item: INodeExecutionData }
	| { kind: 'refused'; itemIndex: number; reason: Reason }
	| { kind: 'ready'; itemIndex: number; mapped: MappedEvent; summary: EventSummary; outgoing: OutgoingEvent };

type Ready = Extract<Checked, { kind: 'ready' }>;

/**
 * Takes the mapped events of a run in input order; gives the output items in the same order, each paired with its input
 * item. Throws where n8n is to stop: NodeOperationError naming the items, the reasons and whether a re-run is safe.
 * `onDelivered` gets the events that Meta took, also when the run ends in an error afterwards.
 */
export async function sendEvents(
	context: IExecuteFunctions,
	mapped: readonly Mapped[],
	options: SendOptions,
	onDelivered?: (taken: readonly MappedEvent[]) => void,
): Promise<INodeExecutionData[]> {
	const checked = checkAll(context, mapped);
	const refused = checked.filter((entry) => entry.kind === 'refused');
	if (refused.length > 0 && !context.continueOnFail()) {
		throw toRefusedRunError(context.getNode(), refused, checked.length);
	}
	const ready = checked.filter((entry) => entry.kind === 'ready');
	const delivery = options.validateOnly || ready.length === 0 ? undefined : await send(context, ready, options);
	if (delivery) onDelivered?.(takenOf(ready, delivery));
	return writeItems(context, checked, ready, delivery, options);
}

function takenOf(ready: readonly Ready[], delivery: Delivery): MappedEvent[] {
	return ready.filter((_, index) => delivery.results[index].status === 'sent').map(({ mapped }) => mapped);
}

function checkAll(context: IExecuteFunctions, mapped: readonly Mapped[]): Checked[] {
	const run: RunContext = {
		nowMilliseconds: Date.now(),
		timezone: context.getTimezone(),
		run: `${context.getExecutionId()}:${context.getWorkflowDataProxy(0).$runIndex}`,
	};
	return mapped.map((entry, position) => check(entry, position, run));
}

function check(mapped: Mapped, position: number, run: RunContext): Checked {
	if (mapped.kind === 'skipped') {
		return { kind: 'skipped', item: toSkippedItem(mapped.itemIndex, mapped.raw, mapped.reason, mapped.output) };
	}
	if (mapped.kind === 'refused') {
		return { kind: 'refused', itemIndex: mapped.itemIndex, reason: { refusals: [mapped.refusal] } };
	}
	const { itemIndex, destination, notes } = mapped.event;
	const outcome = checkEvent(mapped.event, position, run);
	if (outcome.status === 'refused') return { kind: 'refused', itemIndex, reason: { refusals: outcome.refusals } };
	const { event, warnings, match } = outcome;
	return {
		kind: 'ready',
		itemIndex,
		mapped: mapped.event,
		summary: {
			datasetId: destination.datasetId,
			event,
			warnings: [...(notes?.warnings ?? []), ...warnings],
			match,
			output: notes?.output,
		},
		outgoing: {
			destination,
			json: serialiseEvent(event),
			deduplicable: event.action_source !== 'business_messaging',
		},
	};
}

async function send(context: IExecuteFunctions, ready: readonly Ready[], options: SendOptions): Promise<Delivery> {
	const callGraph = await openGraph(context);
	const cancelSignal = context.getExecutionCancelSignal();
	return await deliver(
		ready.map(({ outgoing }) => outgoing),
		options.delivery,
		{
			post: async (datasetId, body) =>
				await callGraph({
					method: 'POST',
					path: `/${datasetId}/events`,
					body,
					timeoutMilliseconds: options.timeoutMilliseconds,
				}),
			sleep,
			nowMilliseconds: () => Date.now(),
			random: () => Math.random(),
			isCancelled: () => cancelSignal?.aborted ?? false,
		},
	);
}

function writeItems(
	context: IExecuteFunctions,
	checked: readonly Checked[],
	ready: readonly Ready[],
	delivery: Delivery | undefined,
	options: SendOptions,
): INodeExecutionData[] {
	if (delivery) stopIfIncomplete(context, ready, delivery);
	const items: INodeExecutionData[] = [];
	let readyIndex = 0;
	for (const entry of checked) {
		if (entry.kind === 'skipped') items.push(entry.item);
		else if (entry.kind === 'refused') items.push(toErrorItem(entry.itemIndex, toItemError(context.getNode(), entry), entry.reason));
		else items.push(...writeReady(context, entry, delivery?.results[readyIndex++], options));
	}
	if (options.output === 'perRequest' && delivery) items.push(...writeRequests(ready, delivery));
	return items;
}

/** With "stop on error" a run in which not everything arrived ends in an error that says what did. */
function stopIfIncomplete(context: IExecuteFunctions, ready: readonly Ready[], delivery: Delivery): void {
	if (context.continueOnFail()) return;
	const refused = ready.flatMap(({ itemIndex }, index) => {
		const result = delivery.results[index];
		return result.status === 'sent' ? [] : [{ itemIndex, reason: { failure: result.failure } }];
	});
	if (refused.length === 0) return;
	const rerunIsSafe = ready.every(({ outgoing }) => outgoing.deduplicable !== false);
	throw toIncompleteRunError(context.getNode(), refused, delivery.counts.sent, rerunIsSafe);
}

function writeReady(
	context: IExecuteFunctions,
	{ itemIndex, summary }: Ready,
	result: EventResult | undefined,
	options: SendOptions,
): INodeExecutionData[] {
	if (result && result.status !== 'sent') {
		const reason: Reason = { failure: result.failure };
		return [toErrorItem(itemIndex, toItemError(context.getNode(), { itemIndex, reason }), reason)];
	}
	if (result && options.output === 'perRequest') return [];
	return [toEventItem(itemIndex, summary, result, options.includePayload)];
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
			countWarnings(entries.flatMap(({ summary }) => summary.warnings)),
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
