/**
 * How n8n's errors are worded here: one line that says what happened and to which item, and below it what to do, one line
 * each. Items are counted from 0, and named as n8n's own nodes name them: `[item 0]`.
 */

/** n8n shows the line as a heading, and in a tooltip of the canvas. */
export const LONGEST_LINE = 150;

const MOST_ITEMS = 5;

/** `[item 3]`, or `[item 1, 4, 7, 8, 9 and 3 more]`: n8n adds `[item 1]` of its own where a line has no `item 1`. */
export function itemTag(items: readonly number[]): string {
	const named = items.slice(0, MOST_ITEMS).join(', ');
	const rest = items.length - MOST_ITEMS;
	return `[item ${named}${rest > 0 ? ` and ${rest} more` : ''}]`;
}

/**
 * Takes what happened, the items and, where there is more to tell, how much; gives one line of at most `LONGEST_LINE`
 * characters, without a full stop, as n8n's headings are. What happened is cut where it is too long.
 */
export function errorLine(what: string, items: readonly number[] = [], more = ''): string {
	const end = `${items.length > 0 ? ` ${itemTag(items)}` : ''}${more === '' ? '' : ` ${more}`}`;
	return `${cut(oneLine(what).replace(/[.]$/u, ''), LONGEST_LINE - end.length)}${end}`;
}

/** n8n shows descriptions as HTML, in which a line break alone is a space. */
const LINE_END = '<br>\n';

/** Takes the lines of a description; gives them as one text, each line once and none empty. */
export function descriptionOf(lines: ReadonlyArray<string | undefined>): string {
	return [...new Set(lines.map((line) => oneLine(line ?? '')))].filter(Boolean).join(LINE_END);
}

/** Takes an error's description; gives it as plain text of an item, one line each. */
export function plainLines(description: string | null | undefined): string {
	return (description ?? '').replaceAll(LINE_END, '\n');
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** Takes a text; gives it with an ellipsis behind a whole word where it is longer. */
export function cut(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const beginning = text.slice(0, longest - 1);
	const lastSpace = beginning.lastIndexOf(' ');
	return `${beginning.slice(0, lastSpace > longest / 2 ? lastSpace : undefined).trimEnd()}…`;
}
