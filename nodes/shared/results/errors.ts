/** Refusals as errors of n8n. The message alone says which item, which field and what to do (design.md section 7). */
import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';

import type { Refusal } from '../events/types';
import type { GraphFailure } from '../graph/graphFailure';
import { toNodeApiError } from '../graph/nodeErrors';

/** Why an event was not sent: rules we checked ourselves, or what Meta said. */
export type Reason = { refusals: readonly Refusal[] } | { failure: GraphFailure };

/** An event that was not sent, and why. */
export interface Refused {
	readonly itemIndex: number;
	readonly reason: Reason;
}

export type ItemError = NodeOperationError | NodeApiError;

const MOST_LISTED = 5;

/** The error of one event, for n8n's two "continue" modes. */
export function toItemError(node: INode, { itemIndex, reason }: Refused): ItemError {
	if ('failure' in reason) return toNodeApiError(node, withItem(reason.failure, itemIndex), itemIndex);
	return new NodeOperationError(node, `${describe(reason)} [item ${itemIndex}]`, {
		description: reason.refusals.map(({ cure }) => sentence(cure)).join(' '),
		itemIndex,
	});
}

/** The error that stops a run before anything was sent: which events are wrong and why. */
export function toRefusedRunError(node: INode, refused: readonly Refused[], total: number): NodeOperationError {
	return new NodeOperationError(node, `Nothing was sent: ${countOf(refused, total)} cannot be sent. ${list(refused)}`, {
		description:
			'Correct these items, or set "On Error" in the settings of this node to "Continue" to send the other events.',
		itemIndex: refused[0].itemIndex,
	});
}

/** The error that ends a run in which not everything arrived: how many were sent, which were not, what to do. */
export function toIncompleteRunError(
	node: INode,
	refused: readonly Refused[],
	sent: number,
	rerunIsSafe: boolean,
): NodeOperationError {
	const rerun = rerunIsSafe
		? 'Running again is safe: Meta recognizes events that it has and counts them once.'
		: 'Meta does not recognize messaging events sent twice: before running again, remove those that were sent.';
	const total = sent + refused.length;
	return new NodeOperationError(
		node,
		`${sent} of ${total} events were sent, ${refused.length} ${refused.length === 1 ? 'was' : 'were'} not. ${list(refused)} ${rerun}`,
		{ description: rerun, itemIndex: refused[0].itemIndex },
	);
}

function withItem(failure: GraphFailure, itemIndex: number): GraphFailure {
	return { ...failure, cure: `${failure.cure} [item ${itemIndex}]` };
}

function countOf(refused: readonly Refused[], total: number): string {
	return total === 1 ? 'the event' : `${refused.length} of ${total} events`;
}

/** The reasons, each once with its items: a token that died has one reason for all of them. */
function list(refused: readonly Refused[]): string {
	const itemsOf = new Map<string, number[]>();
	for (const { itemIndex, reason } of refused) {
		const words = describe(reason);
		const items = itemsOf.get(words);
		if (items) items.push(itemIndex);
		else itemsOf.set(words, [itemIndex]);
	}
	const lines = [...itemsOf].slice(0, MOST_LISTED).map(([words, items]) => `[${nameItems(items)}] ${words}`);
	const unlisted = itemsOf.size - lines.length;
	return unlisted > 0 ? `${lines.join(' ')} And ${unlisted} more reasons.` : lines.join(' ');
}

function nameItems(items: readonly number[]): string {
	const named = items.slice(0, MOST_LISTED).join(', ');
	const rest = items.length - MOST_LISTED;
	return `${items.length === 1 ? 'item' : 'items'} ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function describe(reason: Reason): string {
	if ('failure' in reason) return `${sentence(reason.failure.message)} ${sentence(reason.failure.cure)}`;
	return reason.refusals.map(({ message, cure }) => `${sentence(message)} ${sentence(cure)}`).join(' ');
}

function sentence(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
