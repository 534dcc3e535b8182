/** Refusals as errors of n8n: one line that says what happened to which items, and the list with the cures below it. */
import { NodeOperationError, type INode } from 'n8n-workflow';

import { displayName, type Refusal } from '../../capi';
import { cut, descriptionOf, errorLine, itemTag } from '../requests/errorLines';
import { type ItemError, toNodeApiError } from '../requests/nodeErrors';
import type { NotSent, Problem, Problems } from './problems';
import type { Rerun } from './rerun';

const MOST_LISTED = 5;

/** The error of one event, for n8n's two "continue" modes. */
export function toEventError(node: INode, { itemIndex, reason }: NotSent): ItemError {
	if ('failure' in reason) return toNodeApiError(node, reason.failure, itemIndex);
	const [first, ...others] = reason.refusals;
	return new NodeOperationError(node, errorLine(first.message, [itemIndex], alsoOf(others)), {
		description: descriptionOf([first.cure, ...others.map(inFull)]),
		itemIndex,
	});
}

/** The line of one event without n8n's error around it, as a validation shows it. */
export function lineOf(itemIndex: number, [first, ...others]: readonly Refusal[]): string {
	return errorLine(first.message, [itemIndex], alsoOf(others));
}

const MOST_NAMED = 3;

/** `and 2 more: Currency, Event Time` */
function alsoOf(others: readonly Refusal[]): string {
	if (others.length === 0) return '';
	const fields = [...new Set(others.map(({ field }) => displayName(field)))].filter(Boolean);
	const named = fields.length > 0 && fields.length <= MOST_NAMED ? `: ${fields.join(', ')}` : '';
	return `and ${others.length} more${named}`;
}

function inFull({ message, cure }: Refusal): string {
	return `${message} ${cure}`;
}

/**
 * The error that stops a run before anything was sent: which events are wrong and why.
 * @param totals what the run found besides, in words
 */
export function toRefusedRunError(
	node: INode,
	refused: Problems,
	total: number,
	totals: readonly string[],
): NodeOperationError {
	const problems = refused.list;
	const counts = total === 1 ? '' : ` (${refused.events} of ${total} events refused)`;
	return new NodeOperationError(node, lineOfRun(`Nothing was sent${counts}`, problems), {
		description: descriptionOf([
			...listProblems(problems, OF_CHECKS),
			...totals,
			...(total === refused.events ? [] : [SEND_OTHERS]),
		]),
		itemIndex: refused.firstItem,
	});
}

const SEND_OTHERS = 'To send the other events all the same, set Settings > On Error to Continue.';

const RERUN: Readonly<Record<Rerun, string>> = {
	safe: 'Running again is safe: Meta counts an event that it has once.',
	messaging:
		'Before running again, remove the events that were sent or may have arrived: Meta does not recognize messaging events sent twice.',
	unstable_ids:
		'Before running again, remove the events that were sent or may have arrived: some have no Event ID, Event Time or Order ID of their own, so that Meta would count them twice.',
};

/**
 * The error that ends a run in which not everything arrived: how many were sent, which were not, what to do.
 * @param counts what became of all events, in words; empty where nothing arrived
 */
export function toIncompleteRunError(
	node: INode,
	refused: Problems,
	counts: string,
	rerun: Rerun,
	totals: readonly string[],
): NodeOperationError {
	const outcome = counts === '' ? 'Nothing was sent' : counts;
	const problems = refused.list;
	return new NodeOperationError(node, lineOfRun(outcome, problems), {
		description: descriptionOf([...listProblems(problems, OF_DELIVERY), ...totals, RERUN[rerun]]),
		itemIndex: refused.firstItem,
	});
}

/** The first problem behind what became of the run, and how many more there are. */
function lineOfRun(outcome: string, [first, ...others]: readonly Problem[]): string {
	const more = others.length === 0 ? '' : `and ${others.length} more`;
	return errorLine(`${outcome}: ${first.message}`, first.items, more);
}

/** With its line an error has to fit into the narrow tooltip in which n8n shows both on the canvas. */
const MOST_CHARACTERS = 340;
/** Less than this says nothing of a problem. */
const FEWEST_CHARACTERS = 80;

/**
 * One line each, as many as fit, the last of them shortened; what the error's line says already is not said
 * again.
 * @param whereToSeeAll a sentence for what is not listed
 */
function listProblems([first, ...others]: readonly Problem[], whereToSeeAll: string): string[] {
	if (others.length === 0) return [first.rest];
	const lines = [`${itemTag(first.items)} ${first.rest}`];
	let left = MOST_CHARACTERS - lines[0].length;
	for (const { items, message, rest } of others) {
		const short = `${itemTag(items)} ${message}`;
		if (lines.length === MOST_LISTED || left < FEWEST_CHARACTERS) break;
		const full = `${short} ${rest}`;
		lines.push(cut(full, left));
		left -= full.length;
	}
	const unlisted = others.length + 1 - lines.length;
	return unlisted > 0 ? [...lines, `And ${unlisted} more. ${whereToSeeAll}`] : lines;
}

const OF_CHECKS = 'Validate shows the reasons of every item.';
const OF_DELIVERY = 'With On Error set to Continue, each item tells its own.';
