/** What is wrong in a run: each problem once, with its items. */
import { type GraphFailure, sentence } from '../../graph';
import type { Reason, Refused } from '../run/types';

/** An event that was not sent, and why. */
export type NotSent = Pick<Refused, 'itemIndex' | 'reason'>;

/** One thing that is wrong, and the items in which it is. */
export interface Problem {
	readonly message: string;
	/** What to do, and what Meta says. */
	readonly rest: string;
	readonly items: number[];
}

/**
 * Puts the problems together event by event, so that nothing has to look at very many of them at once: a token that died is one
 * for all events, and so are events that were refused in requests of their own.
 */
export class Problems {
	private readonly byKey = new Map<string, Problem>();

	/** How many events have them. */
	events = 0;

	/** The input item of the first of these events. */
	firstItem = 0;

	/** Takes an event that was not sent; events come in the order of the run. */
	note({ itemIndex, reason }: NotSent): void {
		if (this.events === 0) this.firstItem = itemIndex;
		this.events += 1;
		for (const [key, problem] of problemsOf(reason)) {
			const known = this.byKey.get(key);
			if (known === undefined) this.byKey.set(key, { ...problem, items: [itemIndex] });
			else if (known.items.at(-1) !== itemIndex) known.items.push(itemIndex);
		}
	}

	/** Those that came first stand first. */
	get list(): Problem[] {
		return [...this.byKey.values()];
	}
}

function problemsOf(reason: Reason): ReadonlyArray<readonly [key: string, Omit<Problem, 'items'>]> {
	if ('failure' in reason) return [[reason.failure.message, ofFailure(reason.failure)]];
	return reason.refusals.map(({ code, field, message, cure }) => [
		`${code} ${field}`,
		{ message, rest: cure },
	]);
}

/** What became of the event stands before the problem of a run. */
const NOT_SENT = /^Not sent\. /u;

function ofFailure({ message, cure, details }: GraphFailure): Omit<Problem, 'items'> {
	return {
		message: sentence(message.replace(NOT_SENT, '')),
		rest: [sentence(cure), details].filter(Boolean).join(' '),
	};
}
