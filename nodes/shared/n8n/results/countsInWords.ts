/** What became of the events of a run, as numbers in words: counted in one way above the output, in errors and in summaries. */

/** How many events came to what; together they are all events of the run. */
export interface EventCounts {
	/** Sent; in a run that sent nothing, those that may be sent. */
	readonly done: number;
	/** By the checks or by Meta. */
	readonly refused: number;
	readonly notSent: number;
	readonly uncertain: number;
	readonly skipped: number;
}

/** Takes the counts and what was done; gives `97 of 100 events sent, 1 refused, 2 skipped`. What did not happen is left out. */
export function countsInWords(counts: EventCounts, word: 'sent' | 'valid' | 'ready'): string {
	const { done, refused, notSent, uncertain, skipped } = counts;
	const total = done + refused + notSent + uncertain + skipped;
	return [
		`${inWords(done)} of ${total === 1 ? '1 event' : `${inWords(total)} events`} ${word}`,
		...part(refused, 'refused'),
		...part(notSent, 'not sent'),
		...part(uncertain, 'may have arrived'),
		...part(skipped, 'skipped'),
	].join(', ');
}

function part(number: number, word: string): string[] {
	return number === 0 ? [] : [`${inWords(number)} ${word}`];
}

function inWords(number: number): string {
	return number.toLocaleString('en-US');
}
