/** Figures as people read them on a page. */

const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** Takes a number; gives it with commas between thousands and at most one digit behind the point; a dash for none. */
export function formatCount(value: number | null | undefined): string {
	return value === null || value === undefined ? '\u2013' : COUNT.format(value);
}

/** Takes percent; gives them with their sign; a dash for none. */
export function formatPercent(value: number | null | undefined): string {
	return value === null || value === undefined ? '\u2013' : `${COUNT.format(value)} %`;
}

/** Takes a number and its word in the singular; gives both, such as `1 event` or `1,250 events`. */
export function countOf(value: number, word: string): string {
	return `${COUNT.format(value)} ${word}${value === 1 ? '' : 's'}`;
}
