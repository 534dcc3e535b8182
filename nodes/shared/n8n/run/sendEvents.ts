/**
 * The run of a node that sends events: check every event, then send those that may be sent, then write the items.
 * With n8n's default "stop on error" one event that cannot be sent stops the run before anything is sent.
 */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Delivery } from '../../delivery';
import type { SendOptions } from '../parameters/sendOptions';
import { hintAtDelivery } from '../results/deliveryHint';
import { toRefusedRunError } from '../results/errors';
import type { RunTally } from '../results/runTally';
import { writeSummary } from '../results/summary';
import { writeItems } from '../results/writeItems';
import { checkMapped } from './checkMapped';
import { deliverReady } from './deliverReady';
import type { Checked, Delivered, Mapped, MappedEvent } from './types';

/** Gets the events that Meta took, also when the run ends in an error afterwards. */
export type OnDelivered = (taken: readonly MappedEvent[]) => void;

/**
 * Takes the mapped events of a run in input order; gives the output items in the same order, each paired with its input
 * item. Throws where n8n is to stop: NodeOperationError naming the items, the reasons and whether a re-run is safe. A
 * validation throws for no event: a refused one is an item that says so.
 */
export async function sendEvents(
	context: IExecuteFunctions,
	mapped: Iterable<Mapped>,
	options: SendOptions,
	onDelivered?: OnDelivered,
): Promise<INodeExecutionData[]> {
	const { checked, tally, summary } = await checkMapped(
		context,
		mapped,
		options,
		onDelivered !== undefined,
	);
	const ready = checked.filter((entry) => entry.kind === 'ready');
	if (!options.validateOnly) stopIfRefused(context, checked, tally);
	if (options.validateOnly || ready.length === 0) {
		tally.hint(context);
		const items = writeItems(context, checked, options);
		return summary ? await writeSummary(context, summary, items, options) : items;
	}
	const delivery = await deliverReady(context, ready, options);
	tally.hint(context, delivery.counts);
	const ended = putResults(checked, delivery);
	onDelivered?.(takenOf(ended));
	hintAtDelivery(context, delivery);
	const items = writeItems(context, ended, options, { delivery, tally });
	if (summary === undefined) return items;
	for (const result of delivery.results) summary.noteResult(result);
	return await writeSummary(context, summary, items, options);
}

/** A validation shows refused events as items of its output, and never stops. */
function stopIfRefused(
	context: IExecuteFunctions,
	checked: readonly Checked[],
	tally: RunTally,
): void {
	const refused = checked.filter((entry) => entry.kind === 'refused');
	if (refused.length === 0 || context.continueOnFail()) return;
	const totals = tally.linesBesidesRefusals(tally.skipped > 0 ? tally.counts('ready') : '');
	throw toRefusedRunError(context.getNode(), refused, checked.length, totals);
}

/** Each ready event becomes a delivered one in its place; the results are those of the ready events in their order. */
function putResults(
	checked: readonly Checked[],
	{ results }: Delivery,
): Array<Checked | Delivered> {
	let next = 0;
	return checked.map((entry) =>
		entry.kind === 'ready' ? { kind: 'delivered', ready: entry, result: results[next++] } : entry,
	);
}

function takenOf(ended: ReadonlyArray<Checked | Delivered>): MappedEvent[] {
	return ended.flatMap((entry) => {
		if (entry.kind !== 'delivered' || entry.result.status !== 'sent') return [];
		return entry.ready.mapped ? [entry.ready.mapped] : [];
	});
}
