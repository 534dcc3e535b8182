/** Meta's refusals as errors of n8n. The message alone says what happened and what to do: AI agents see nothing else. */
import { NodeApiError, type INode } from 'n8n-workflow';

import type { GraphFailure } from '../../graph';

/**
 * Takes a failure of the Graph API; gives n8n's error for it, of one item where it belongs to one. Its texts were cleaned
 * of identifiers and tokens when the reply was read; neither the request nor the reply is attached.
 */
export function toNodeApiError(node: INode, failure: GraphFailure, itemIndex?: number): NodeApiError {
	return new NodeApiError(
		node,
		{ message: failure.message, code: failure.code ?? failure.kind, fbtrace_id: failure.fbtraceId ?? '' },
		{
			message: `${failure.message} ${failure.cure}`,
			description: failure.cure,
			httpCode: failure.statusCode === undefined ? undefined : String(failure.statusCode),
			itemIndex,
		},
	);
}
