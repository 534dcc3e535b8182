/** Lists without end: each entry is read, looked through and sent, and no sale has so many. */
import { displayName } from '../fields/fieldNames';
import type { Findings } from '../findings/findings';

/** Of products, IDs and values of a property of one's own (docs/decisions.md section 1). */
export const MOST_ENTRIES = 10_000;

/** The first 10,000 entries of a list, with a warning where there are more; the same list where there are not. */
export function firstEntries<Entry>(
	list: readonly Entry[],
	path: string,
	findings: Findings,
): readonly Entry[] {
	const leftOut = list.length - MOST_ENTRIES;
	if (leftOut <= 0) return list;
	findings.warn(
		'field_dropped',
		path,
		`${displayName(path)} has more than 10,000 entries: the last ${leftOut} were not sent.`,
	);
	return list.slice(0, MOST_ENTRIES);
}
