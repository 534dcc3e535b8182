/** The values of a key of raw customer information as texts. */
import { isAbsent } from '../../../absence';
import type { RawValue } from '../../../types';
import { readText } from '../../../values';

/** An event has few; a list of thousands is no person. */
const MOST_VALUES = 10;

/** Takes the value of a key, or a list of them; gives its texts as they are written, without fillers. */
export function textsOf(value: RawValue): string[] {
	if (value === undefined || isAbsent(value)) return [];
	if (typeof value === 'string') return [value.trim()];
	const list: readonly RawValue[] = Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];
	return list.flatMap((entry) => readText(entry) ?? []);
}
