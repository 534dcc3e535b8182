/**
 * The run of a node that sends events: check every event, then send those that may be sent, then write the items.
 * With n8n's default "stop on error" one event that cannot be sent stops the run before anything is sent.
 */
import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { checkEvent, type RunContext } from './checkEvent';
import { deliver, type Delivery } from './delivery';
import { serialiseEvent } from './events';
import { openGraph } from './graph/request';
import type { Mapped, MappedEvent } from './mapping';
import type { SendOptions } from './mapping/sendOptions';
import { hintAtDelivery } from './results/deliveryHint';
import { toRefusedRunError } from './results/errors';
import { toEventReport, toSkippedItem } from './results/outputItems';
import { writeItems, type Checked, type Ready } from './results/writeItems';

/** Gets the events that Meta took, also when the run ends in an error afterwards. */
export type OnDelivered = (taken: readonly MappedEvent[]) => void;

/**
 * Takes the mapped events of a run in input order; gives the output items in the same order, each paired with its input
 * item. Throws where n8n is to stop: NodeOperationError naming the items, the reasons and whether a re-run is safe.
 */
export async function sendEvents(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	options: SendOptions,
	onDelivered?: OnDelivered,
): Promise<INodeExecutionData[]> {
	const checked = checkAll(context, mapped, options, onDelivered !== undefined);
	const refused = checked.filter((entry) => entry.kind === 'refused');
	if (refused.length > 0 && !context.continueOnFail()) {
		throw toRefusedRunError(context.getNode(), refused, checked.length);
	}
	const ready = checked.filter((entry) => entry.kind === 'ready');
	const delivery = options.validateOnly || ready.length === 0 ? undefined : await send(context, ready, options);
	if (delivery) {
		onDelivered?.(takenOf(ready, delivery));
		hintAtDelivery(context, delivery);
	}
	return writeItems(context, checked, ready, delivery);
}

/** Events are checked as they are mapped, so that what was read of an item is gone before the next one comes. */
function checkAll(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	options: SendOptions,
	keepMapped: boolean,
): Checked[] {
	const run: RunContext = {
		nowMilliseconds: Date.now(),
		timezone: context.getTimezone(),
		run: `${context.getExecutionId()}:${context.getWorkflowDataProxy(0).$runIndex}`,
	};
	const checked: Checked[] = [];
	for (const entry of mapped) checked.push(check(entry, checked.length, run, options, keepMapped));
	return checked;
}

function check(mapped: Mapped, position: number, run: RunContext, options: SendOptions, keepMapped: boolean): Checked {
	if (mapped.kind === 'skipped') {
		return { kind: 'skipped', item: toSkippedItem(mapped.itemIndex, mapped.raw, mapped.reason, mapped.output) };
	}
	if (mapped.kind === 'refused') {
		return { kind: 'refused', itemIndex: mapped.itemIndex, reason: { refusals: [mapped.refusal] } };
	}
	const { itemIndex, destination, notes } = mapped.event;
	const outcome = checkEvent(mapped.event, position, run);
	if (outcome.status === 'refused') return { kind: 'refused', itemIndex, reason: { refusals: outcome.refusals } };
	const { event, match } = outcome;
	const warnings = notes ? [...notes.warnings, ...outcome.warnings] : outcome.warnings;
	const isPerEvent = options.output === 'perEvent' || options.validateOnly;
	return {
		kind: 'ready',
		itemIndex,
		warnings,
		outgoing: {
			destination,
			json: serialiseEvent(event),
			deduplicable: event.action_source !== 'business_messaging',
		},
		...(isPerEvent
			? { report: toEventReport(destination.datasetId, event, warnings, match, notes?.output, options.includePayload) }
			: {}),
		...(keepMapped ? { mapped: mapped.event } : {}),
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

function takenOf(ready: readonly Ready[], delivery: Delivery): MappedEvent[] {
	return ready.flatMap(({ mapped }, index) => (mapped && delivery.results[index].status === 'sent' ? [mapped] : []));
}
