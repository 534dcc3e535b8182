/** What a run did, counted while it goes on: the line above the output says it, so that nothing is only a code in a row. */
import type { IExecuteFunctions } from 'n8n-workflow';

import { displayName, type MatchReport, type Refusal, type Skip } from '../../capi';
import { dropWords } from './dropWords';

interface Counted {
	count: number;
	readonly words: string;
}

const MOST_REASONS = 3;

export class RunTally {
	private readonly refusals = new Map<string, Counted>();

	private readonly skips = new Map<string, Counted>();

	private readonly drops = new Map<string, Counted>();

	private readonly formats = new Map<string, Counted>();

	private refused = 0;

	private skipped = 0;

	private ready = 0;

	noteRefused([first]: readonly Refusal[]): void {
		this.refused += 1;
		if (first !== undefined)
			count(this.refusals, `${first.code} ${first.field}`, `${first.message} ${first.cure}`);
	}

	noteSkipped({ code, reason }: Skip): void {
		this.skipped += 1;
		count(this.skips, code, reason);
	}

	noteReady({ dropped }: MatchReport): void {
		this.ready += 1;
		for (const { key, reason } of dropped)
			count(this.drops, `${key} ${reason}`, wordsOf(key, reason));
	}

	/** @param format the display name of the format that an item was recognized as */
	noteFormat(format: string): void {
		count(this.formats, format, format);
	}

	/**
	 * Says above the output what became of the run's events, where it is worth a line.
	 * @param done what became of those that were not refused, such as `2 of 2 sent`
	 */
	hint(context: IExecuteFunctions, done: string): void {
		const isPlain = this.refused + this.skipped + this.drops.size + this.formats.size === 0;
		if (isPlain || typeof context.addExecutionHints !== 'function') return;
		const counts = [
			...(this.ready > 0 ? [done] : []),
			...(this.refused > 0 ? [`${this.refused} refused`] : []),
			...(this.skipped > 0 ? [`${this.skipped} skipped`] : []),
		].join(', ');
		const parts = [
			`Events: ${counts}.`,
			...(this.formats.size > 0
				? [
						`Recognized: ${lines(this.formats, ({ words, count: times }) => `${words} (${times})`).join(', ')}.`,
					]
				: []),
			...lines(this.refusals, ({ words, count: times }) => `Refused ${timesOf(times)}: ${words}`),
			...lines(this.skips, ({ words, count: times }) => `Skipped ${timesOf(times)}: ${words}`),
			...lines(this.drops, ({ words, count: times }) => `Left out ${timesOf(times)}: ${words}`),
		];
		const type = this.refused > 0 ? 'warning' : 'info';
		context.addExecutionHints({ message: parts.join(' '), type, location: 'outputPane' });
	}
}

function count(counts: Map<string, Counted>, key: string, words: string): void {
	const known = counts.get(key);
	if (known) known.count += 1;
	else counts.set(key, { count: 1, words });
}

function wordsOf(key: string, reason: string): string {
	return `${displayName(`user_data.${key}`)}. ${dropWords(reason)}`;
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
