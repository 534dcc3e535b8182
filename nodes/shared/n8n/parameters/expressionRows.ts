/** What the expressions of a run gave for one item in a call for many, and the code that gives it. */

/** `whole`: the values of all expressions. `each`: of each a list of its value alone; something else where it throws. */
export interface Row {
	readonly kind: 'whole' | 'each';
	readonly entries: readonly unknown[];
}

/**
 * Takes the codes of the expressions, at the end of which a comment may stand; gives the code of a function's body that makes the row of an
 * item. `whole` gives null where one of them throws, and takes a third of the time of `each`.
 */
export function codeOfRow(kind: Row['kind'], codes: readonly string[]): string {
	return kind === 'each'
		? `[${codes.map(entryOf).join(', ')}]`
		: `{ try { return [${codes.map((code) => `(${code}\n)`).join(', ')}]; } catch (error) { return null; } }`;
}

function entryOf(code: string): string {
	return `(() => { try { return [(${code}\n)]; } catch (error) { return null; } })()`;
}

/** Whether the expression at this place has a value. */
export function hasValue({ kind, entries }: Row, place: number): boolean {
	return kind === 'whole' || Array.isArray(entries[place]);
}

/** The value of the expression at this place, where it has one. */
export function valueIn({ kind, entries }: Row, place: number): unknown {
	const entry = entries[place];
	return kind === 'each' && Array.isArray(entry) ? entry[0] : entry;
}
