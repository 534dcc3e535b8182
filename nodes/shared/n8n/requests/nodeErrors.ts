/**
 * Refusals as errors of n8n: the message is one line that says what happened to which item, the description what to do. An
 * AI agent gets both.
 */
import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { GraphFailure } from '../../graph';
import { descriptionOf, errorLine } from './errorLines';

export type ItemError = NodeOperationError | NodeApiError;

/**
 * Takes a failure of the Graph API; gives n8n's error for it, of one item where it belongs to one. Its texts were cleaned
 * of identifiers and tokens when the reply was read; neither the request nor the reply is attached.
 */
export function toNodeApiError(
	node: INode,
	failure: GraphFailure,
	itemIndex?: number,
): NodeApiError {
	const items = itemIndex === undefined ? [] : [itemIndex];
	return new NodeApiError(
		node,
		{
			message: failure.message,
			code: failure.code ?? failure.kind,
			fbtrace_id: failure.fbtraceId ?? '',
		},
		{
			message: errorLine(failure.message, items),
			description: descriptionOf([failure.cure, failure.details]),
			httpCode: failure.statusCode === undefined ? undefined : String(failure.statusCode),
			itemIndex,
		},
	);
}

/**
 * The error of an item that the node itself refuses, before any request.
 * @param message a sentence: what is wrong; a value of the item may be in it only as `findings/shownValue.ts` shows it
 * @param cure what to do
 */
export function toItemRefusal(
	node: INode,
	message: string,
	cure: string,
	itemIndex: number,
): NodeOperationError {
	return new NodeOperationError(node, errorLine(message, [itemIndex]), {
		description: cure,
		itemIndex,
	});
}

/** Whatever was thrown while an item was worked on, as n8n's error of that item; without an item, as one of the run. */
export function toItemError(node: INode, thrown: unknown, itemIndex?: number): ItemError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	const words = thrown instanceof Error ? thrown.message : String(thrown);
	const line = errorLine(words, itemIndex === undefined ? [] : [itemIndex]);
	return new NodeOperationError(node, line, { itemIndex });
}
