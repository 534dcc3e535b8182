/** Refusals as errors of n8n. The message alone says what happened and what to do: AI agents see nothing else. */
import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { GraphFailure } from '../../graph';

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
	const cure = itemIndex === undefined ? failure.cure : withItem(failure.cure, itemIndex);
	return new NodeApiError(
		node,
		{
			message: failure.message,
			code: failure.code ?? failure.kind,
			fbtrace_id: failure.fbtraceId ?? '',
		},
		{
			message: `${failure.message} ${cure}`,
			description: cure,
			httpCode: failure.statusCode === undefined ? undefined : String(failure.statusCode),
			itemIndex,
		},
	);
}

/**
 * The error of an item that the node itself refuses, before any request.
 * @param message whole sentences: what is wrong and what to do; no value of the item may be in them
 * @param cure what to do, by itself
 */
export function toItemRefusal(
	node: INode,
	message: string,
	cure: string,
	itemIndex: number,
): NodeOperationError {
	return new NodeOperationError(node, withItem(message, itemIndex), {
		description: cure,
		itemIndex,
	});
}

/** Whatever was thrown while an item was worked on, as n8n's error of that item; without an item, as one of the run. */
export function toItemError(node: INode, thrown: unknown, itemIndex?: number): ItemError {
	if (thrown instanceof NodeApiError || thrown instanceof NodeOperationError) return thrown;
	return new NodeOperationError(node, thrown instanceof Error ? thrown : String(thrown), {
		itemIndex,
	});
}

function withItem(words: string, itemIndex: number): string {
	return `${words} [item ${itemIndex}]`;
}
