/** Refusals as errors of n8n. The message alone says which item, which field and what to do. */
import { NodeOperationError, type INode } from 'n8n-workflow';

import { sentence } from '../../graph';
import { type ItemError, toItemRefusal, toNodeApiError } from '../requests/nodeErrors';
import type { Reason, Refused } from '../run/types';

/** An event that was not sent, and why. */
export type NotSent = Pick<Refused, 'itemIndex' | 'reason'>;

const MOST_LISTED = 5;

/** The error of one event, for n8n's two "continue" modes. */
export function toEventError(node: INode, { itemIndex, reason }: NotSent): ItemError {
	if ('failure' in reason) return toNodeApiError(node, reason.failure, itemIndex);
	const cures = reason.refusals.map(({ cure }) => cure).join(' ');
	return toItemRefusal(node, describe(reason), cures, itemIndex);
}

/** The error that stops a run before anything was sent: which events are wrong and why. */
export function toRefusedRunError(
	node: INode,
	refused: readonly NotSent[],
	total: number,
): NodeOperationError {
	return new NodeOperationError(
		node,
		`Nothing was sent: ${countOf(refused, total)} cannot be sent. ${list(refused)}`,
		{
			description:
				'Correct these items, or set "On Error" in the settings of this node to "Continue" to send the other events.',
			itemIndex: refused[0].itemIndex,
		},
	);
}

/** Whether the events that Meta has, or may have, can come again, by what keeps Meta from recognizing some of them. */
export type Rerun = 'safe' | 'messaging' | 'unstable_ids';

const RERUN: Readonly<Record<Rerun, string>> = {
	safe: 'Running again is safe: Meta recognizes events that it has and counts them once.',
	messaging:
		'Meta does not recognize messaging events sent twice: before running again, remove those that were sent or may have arrived.',
	unstable_ids:
		'Some of these events have no Event ID, Event Time or Order ID of their own, so that Meta does not recognize them when they are sent twice: before running again, remove those that were sent or may have arrived.',
};

/**
 * The error that ends a run in which not everything arrived: how many were sent, which were not, what to do.
 * `uncertain` is how many of `refused` may have arrived all the same.
 */
export function toIncompleteRunError(
	node: INode,
	refused: readonly NotSent[],
	counts: { readonly sent: number; readonly uncertain: number },
	rerun: Rerun,
): NodeOperationError {
	const { sent, uncertain } = counts;
	const unsent = refused.length - uncertain;
	const parts = [
		`${sent} of ${sent + refused.length} events were sent`,
		...(unsent > 0 ? [`${unsent} ${unsent === 1 ? 'was' : 'were'} not`] : []),
		...(uncertain > 0 ? [`${uncertain} may have arrived or not`] : []),
	];
	return new NodeOperationError(node, `${parts.join(', ')}. ${list(refused)} ${RERUN[rerun]}`, {
		description: RERUN[rerun],
		itemIndex: refused[0].itemIndex,
	});
}

function countOf(refused: readonly NotSent[], total: number): string {
	return total === 1 ? 'the event' : `${refused.length} of ${total} events`;
}

/** What tells one reply of Meta's from the next, but not one reason from another. */
const TRACE = /, trace [^)\s]+/gu;

/**
 * The reasons, each once with its items: a token that died has one reason for all of them, and so have events that were
 * refused in requests of their own.
 */
function list(refused: readonly NotSent[]): string {
	const reasons = new Map<string, { words: string; items: number[] }>();
	for (const { itemIndex, reason } of refused) {
		const words = describe(reason);
		const key = words.replace(TRACE, '');
		const known = reasons.get(key);
		if (known) known.items.push(itemIndex);
		else reasons.set(key, { words, items: [itemIndex] });
	}
	const listed = [...reasons.values()].slice(0, MOST_LISTED);
	const lines = listed.map(({ words, items }) => `[${nameItems(items)}] ${words}`);
	const unlisted = reasons.size - lines.length;
	return unlisted > 0 ? `${lines.join(' ')} And ${unlisted} more reasons.` : lines.join(' ');
}

function nameItems(items: readonly number[]): string {
	const named = items.slice(0, MOST_LISTED).join(', ');
	const rest = items.length - MOST_LISTED;
	return `${items.length === 1 ? 'item' : 'items'} ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function describe(reason: Reason): string {
	if ('failure' in reason)
		return `${sentence(reason.failure.message)} ${sentence(reason.failure.cure)}`;
	return reason.refusals.map(({ message, cure }) => `${message} ${cure}`).join(' ');
}
