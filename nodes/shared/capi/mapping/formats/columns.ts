/**
 * The headings of an export, compared without case, spaces and punctuation: programs, sheets and databases write the same
 * heading as `Order ID`, `order_id` and `ORDER ID`.
 */
import { isAbsent } from '../../absence';
import { foldName as fold } from '../../fields/foldName';
import { rememberingLast } from '../../fields/remembering';
import type { RawObject } from '../../types';

/** The headings of a row by their folded forms: two of one row may differ in their spelling only. */
export type Columns = ReadonlyMap<string, readonly string[]>;

/** Takes the names of a row's fields; gives its headings. */
export const columnsFor = rememberingLast((names): Columns => {
	const columns = new Map<string, readonly string[]>();
	for (const name of names) columns.set(fold(name), [...(columns.get(fold(name)) ?? []), name]);
	return columns;
});

/** Takes a row; gives its headings. */
export function columnsOf(fields: RawObject): Columns {
	return columnsFor(Object.keys(fields));
}

const folded = new Map<string, string>();
const MOST_FOLDED = 2000;

/** A heading as the table of a format writes it, folded once. */
export function foldHeading(heading: string): string {
	const known = folded.get(heading);
	if (known !== undefined) return known;
	const made = fold(heading);
	if (folded.size < MOST_FOLDED) folded.set(heading, made);
	return made;
}

const NO_NAMES: readonly string[] = [];

/** Takes the headings of a row and one of a table; gives it as the row has it, all spellings. */
export function namesIn(columns: Columns, heading: string): readonly string[] {
	return columns.get(foldHeading(heading)) ?? NO_NAMES;
}

/** The column of a row under a heading of a table, of several the first that holds something; undefined where it has none. */
export function columnIn(columns: Columns, fields: RawObject, heading: string): string | undefined {
	const names = namesIn(columns, heading);
	return names.length < 2 ? names[0] : (names.find((name) => !isAbsent(fields[name])) ?? names[0]);
}
