/**
 * What a run did, counted while it goes on: the line above the output says it, or the description of the error that stops
 * the run, so that nothing is only a code in a row.
 */
import type { IExecuteFunctions } from 'n8n-workflow';

import { dropWords, type MatchReport, type Refusal, type Skip } from '../../capi';
import type { EventResult } from '../../delivery';
import { countsInWords } from './countsInWords';

interface Counted {
	count: number;
	readonly words: string;
	/** What to do, where there is room for it. */
	readonly cure?: string;
}

/** How many events that were sent off came to what. */
type DeliveryCounts = Readonly<Record<EventResult['status'], number>>;

const MOST_REASONS = 3;

/** Where several things are wrong the line would push the table off the screen. */
const SEE_CURES = 'What to do stands in each item.';

export class RunTally {
	private readonly refusals = new Map<string, Counted>();

	private readonly skips = new Map<string, Counted>();

	private readonly drops = new Map<string, Counted>();

	private readonly formats = new Map<string, Counted>();

	private refused = 0;

	/** How many events were left out on purpose. */
	skipped = 0;

	/** How many the checks let through. */
	ready = 0;

	private testEvents = 0;

	noteRefused([first]: readonly Refusal[]): void {
		this.refused += 1;
		if (first !== undefined)
			count(this.refusals, `${first.code} ${first.field}`, first.message, first.cure);
	}

	noteSkipped({ code, reason }: Skip): void {
		this.skipped += 1;
		count(this.skips, code, reason);
	}

	noteReady({ dropped }: MatchReport): void {
		this.ready += 1;
		for (const { key, reason } of dropped) {
			const { what, cure } = dropWords(key, reason, LEFT_OUT);
			count(this.drops, `${key} ${reason}`, `${what} ${cure}`.trim());
		}
	}

	/** @param format the display name of the format that an item was recognized as */
	noteFormat(format: string): void {
		count(this.formats, format, format);
	}

	/** An event that Meta shows under Test Events. */
	noteTestEventCode(): void {
		this.testEvents += 1;
	}

	/**
	 * Says above the output what became of the run's events, where it is worth a line.
	 * @param delivered what became of those that were sent off; left out after a validation
	 */
	hint(context: IExecuteFunctions, delivered?: DeliveryCounts): void {
		if (typeof context.addExecutionHints !== 'function') return;
		this.warnOfTestEventCode(context);
		const { refused = 0, not_sent = 0, uncertain = 0 } = delivered ?? {};
		const missing = this.refused + refused + not_sent + uncertain;
		const isPlain = missing + this.skipped + this.drops.size + this.formats.size === 0;
		if (isPlain) return;
		const refusals = lines(
			this.refusals,
			({ words, cure, count: times }) =>
				`Refused ${timesOf(times)}: ${words}${this.refusals.size === 1 ? ` ${cure ?? ''}` : ''}`,
		);
		const seeCures = this.refusals.size > 1 ? [SEE_CURES] : [];
		const counts = `${this.counts(delivered === undefined ? 'valid' : 'sent', delivered)}.`;
		const message = [
			counts,
			...this.recognized(),
			...refusals,
			...seeCures,
			...this.leftOut(),
		].join(' ');
		const type = missing > 0 ? 'warning' : 'info';
		context.addExecutionHints({ message, type, location: 'outputPane' });
	}

	/**
	 * The same without the refusals, one line each, for the error that stops a run: n8n then shows no hints.
	 * @param counts all events in words, where the error's own line does not count them
	 */
	linesBesidesRefusals(counts = ''): string[] {
		return [...(counts === '' ? [] : [`${counts}.`]), ...this.recognized(), ...this.leftOut()];
	}

	/**
	 * All events of the run in words: `1 of 3 events sent, 2 refused`.
	 * @param delivered what became of those that passed the checks; where it is left out, they are what was done
	 */
	counts(word: 'sent' | 'valid' | 'ready', delivered?: DeliveryCounts): string {
		return countsInWords(
			{
				done: delivered?.sent ?? this.ready,
				refused: this.refused + (delivered?.refused ?? 0),
				notSent: delivered?.not_sent ?? 0,
				uncertain: delivered?.uncertain ?? 0,
				skipped: this.skipped,
			},
			word,
		);
	}

	private recognized(): string[] {
		if (this.formats.size === 0) return [];
		const names = lines(this.formats, ({ words, count: times }) => `${words} (${times})`);
		return [`Recognized: ${names.join(', ')}.`];
	}

	private leftOut(): string[] {
		return [
			...lines(this.skips, ({ words, count: times }) => `Skipped ${timesOf(times)}: ${words}`),
			...lines(this.drops, ({ words, count: times }) =>
				words.replace(LEFT_OUT, `left out ${timesOf(times)}`),
			),
		];
	}

	/** Meta counts such events all the same (docs/meta-api.md section 1.6), so that nobody needs the code in a run of its own. */
	private warnOfTestEventCode(context: IExecuteFunctions): void {
		if (this.testEvents === 0 || STARTED_BY_A_PERSON.has(context.getMode())) return;
		const events = this.testEvents === 1 ? '1 event' : `${this.testEvents} events`;
		context.addExecutionHints({
			message: `Test Event Code is still set: ${events} of this automatic run went to Test Events and counted all the same. Remove it under Options.`,
			type: 'warning',
			location: 'outputPane',
		});
	}
}

/** Stands in the words of a drop for how often it happened. */
const LEFT_OUT = '(left out)';

/** n8n's modes of a run that somebody looks at. */
const STARTED_BY_A_PERSON: ReadonlySet<string> = new Set(['manual', 'chat', 'evaluation']);

function count(counts: Map<string, Counted>, key: string, words: string, cure?: string): void {
	const known = counts.get(key);
	if (known) known.count += 1;
	else counts.set(key, { count: 1, words, cure });
}

/** The most frequent reasons first. */
function lines(
	counts: ReadonlyMap<string, Counted>,
	line: (counted: Counted) => string,
): readonly string[] {
	return [...counts.values()]
		.sort((one, other) => other.count - one.count)
		.slice(0, MOST_REASONS)
		.map(line);
}

function timesOf(times: number): string {
	return times === 1 ? 'once' : `${times} times`;
}
