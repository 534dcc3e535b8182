/** From the events of a run and what became of them to the node's output items, in input order. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Warning } from '../../capi';
import type { Delivery, Edge, SentResult } from '../../delivery';
import type { SendOptions } from '../parameters/sendOptions';
import type { Checked, Delivered, Ready, Reason, Refused } from '../run/types';
import { lineOf, toEventError, toIncompleteRunError } from './errors';
import { toEventItem, toRequestItem } from './outputItems';
import { pairedByNumber } from './pairs';
import { isRetryable, judgeRerun } from './rerun';
import type { RunTally } from './runTally';
import { type Outcome, toFailedRow, toRefusedItem } from './unsentItems';

/** An event whose run is over. After a validation the ready ones were not delivered. */
type Ended = Checked | Delivered;

/** Left out after a validation. */
interface Sending {
	readonly delivery: Delivery;
	readonly tally: RunTally;
}

/**
 * Takes the events of a run in input order; gives the items. With n8n's "stop on error" a delivery in which not everything
 * arrived throws an error that says what did.
 */
export function writeItems(
	context: IExecuteFunctions,
	ended: readonly Ended[],
	options: Pick<SendOptions, 'edge' | 'validateOnly' | 'output' | 'errorsWithoutInput'>,
	sending?: Sending,
): INodeExecutionData[] {
	const { edge, output } = options;
	const delivered = ended.filter((entry) => entry.kind === 'delivered');
	if (sending) stopIfIncomplete(context, delivered, sending);
	const items = ended.flatMap((entry) => writeEvent(context, entry, options) ?? []);
	return sending && output === 'perRequest'
		? [...items, ...writeRequests(delivered, sending.delivery, edge)]
		: items;
}

function stopIfIncomplete(
	context: IExecuteFunctions,
	delivered: readonly Delivered[],
	{ delivery: { counts }, tally }: Sending,
): void {
	if (context.continueOnFail()) return;
	const refused = delivered.flatMap(({ ready: { itemIndex }, result }) =>
		result.status === 'sent' ? [] : [{ itemIndex, reason: { failure: result.failure } }],
	);
	if (refused.length === 0) return;
	const outcome = counts.sent + counts.uncertain === 0 ? '' : tally.counts('sent', counts);
	const totals = tally.linesBesidesRefusals();
	throw toIncompleteRunError(context.getNode(), refused, outcome, judgeRerun(delivered), totals);
}

/** The item of an event; none where an item per request tells of it. */
function writeEvent(
	context: IExecuteFunctions,
	entry: Ended,
	{ validateOnly, errorsWithoutInput }: Pick<SendOptions, 'validateOnly' | 'errorsWithoutInput'>,
): INodeExecutionData | undefined {
	switch (entry.kind) {
		case 'skipped':
			return entry.item;
		case 'refused':
			return validateOnly
				? writeVerdict(entry)
				: writeRefused(context, entry, { status: 'refused', retryable: false }, errorsWithoutInput);
		case 'ready':
			return writeReady(entry);
		case 'delivered': {
			const { ready, result } = entry;
			if (result.status === 'sent') return writeReady(ready, result);
			const { failure, status } = result;
			const row = ready.report ? toFailedRow(ready.report, failure) : {};
			const refused = { itemIndex: ready.itemIndex, reason: { failure }, row };
			const outcome = { status, retryable: isRetryable(entry) };
			return writeRefused(context, refused, outcome, errorsWithoutInput);
		}
	}
}

/** In a validation a refusal is the answer to the user's question, and no error: it stays beside the valid ones. */
function writeVerdict({ itemIndex, reason, row }: Refused): INodeExecutionData {
	const message = 'failure' in reason ? reason.failure.message : lineOf(itemIndex, reason.refusals);
	const outcome = { status: 'would_be_refused' } as const;
	return toRefusedItem(itemIndex, outcome, { message }, codesOf(reason), row, false);
}

function writeRefused(
	context: IExecuteFunctions,
	{ itemIndex, reason, row }: Omit<Refused, 'kind'>,
	outcome: Outcome,
	withoutInput: boolean,
): INodeExecutionData {
	const node = context.getNode();
	const error = toEventError(node, { itemIndex, reason });
	const isRouted = node.onError === 'continueErrorOutput';
	const item = toRefusedItem(itemIndex, outcome, error, codesOf(reason), row, isRouted);
	return withoutInput ? pairedByNumber(item, itemIndex) : item;
}

function codesOf(reason: Reason): string[] {
	return 'failure' in reason ? [reason.failure.kind] : reason.refusals.map(({ code }) => code);
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
	delivery: Delivery,
	edge: Edge,
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
