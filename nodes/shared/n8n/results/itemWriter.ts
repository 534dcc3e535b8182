/** From an event of a run and what became of it to the node's output item. */
import type { INode, INodeExecutionData } from 'n8n-workflow';

import type { SentResult } from '../../delivery';
import type { SendOptions } from '../parameters/sendOptions';
import type { Checked, Delivered, Ready, Reason, Refused } from '../run/types';
import { lineOf, toEventError } from './errors';
import { toEventItem } from './outputItems';
import { pairedByNumber } from './pairs';
import { isForTheNode, isRetryable } from './rerun';
import { type Outcome, toFailedRow, toRefusedItem } from './unsentItems';

/** An event whose run is over. After a validation the ready ones were not delivered. */
type Ended = Checked | Delivered;

export class ItemWriter {
	constructor(
		private readonly node: INode,
		private readonly options: Pick<SendOptions, 'validateOnly' | 'errorsWithoutInput'>,
	) {}

	/** The item of an event; none where an item per request tells of it. */
	write(entry: Ended): INodeExecutionData | undefined {
		switch (entry.kind) {
			case 'skipped':
				return entry.item;
			case 'refused':
				return this.options.validateOnly
					? writeVerdict(entry)
					: this.writeRefused(entry, { status: 'refused', retryable: isForTheNode(entry) });
			case 'ready':
				return writeReady(entry);
			case 'delivered':
				return this.writeDelivered(entry);
		}
	}

	private writeDelivered(entry: Delivered): INodeExecutionData | undefined {
		const { ready, result } = entry;
		if (result.status === 'sent') return writeReady(ready, result);
		const { failure, status } = result;
		const row = ready.report ? toFailedRow(ready.report, failure) : {};
		const refused = { itemIndex: ready.itemIndex, reason: { failure }, row };
		return this.writeRefused(refused, { status, retryable: isRetryable(entry) });
	}

	private writeRefused(
		{ itemIndex, reason, row }: Omit<Refused, 'kind'>,
		outcome: Outcome,
	): INodeExecutionData {
		const error = toEventError(this.node, { itemIndex, reason });
		const isRouted = this.node.onError === 'continueErrorOutput';
		const item = toRefusedItem(itemIndex, outcome, error, codesOf(reason), row, isRouted);
		return this.options.errorsWithoutInput ? pairedByNumber(item, itemIndex) : item;
	}
}

/** In a validation a refusal is the answer to the user's question, and no error: it stays beside the valid ones. */
function writeVerdict({ itemIndex, reason, row }: Refused): INodeExecutionData {
	const message = 'failure' in reason ? reason.failure.message : lineOf(itemIndex, reason.refusals);
	const outcome = { status: 'would_be_refused' } as const;
	return toRefusedItem(itemIndex, outcome, { message }, codesOf(reason), row, false);
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
