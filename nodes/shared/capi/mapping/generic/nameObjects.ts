/** Names that stand in an object of their parts: `{ first, last }`, `{ given, family }`, `{ formatted }`, `{ value: … }`. */
import type { RawObject, RawValue } from '../../types';
import { isPlainObject } from '../../values';
import { mainEntry } from '../contacts';
import type { Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { joinPaths } from '../paths';

/** Words that mean a part of a name only within a name; `first_name` and the like are known everywhere. */
const PARTS: ReadonlyArray<readonly [part: string, field: string]> = [
	['given', 'fn'],
	['family', 'ln'],
	...['full', 'formatted', 'text', 'display', 'displayName', 'display_name', 'value'].map(
		(part) => [part, FULL_NAME] as const,
	),
];

/** Of a list of names the main one, else the first; any other value as it is. */
export function entryOfName(value: RawValue): RawValue {
	if (!Array.isArray(value) || !isPlainObject(value[0])) return value;
	return mainEntry(value) ?? value[0];
}

/** Takes what stands under the name of a person; gives the object of its parts, nothing where it is no such object. */
export function nameObjectOf(value: unknown): RawObject | undefined {
	if (!isPlainObject(value)) return undefined;
	return isPlainObject(value.value) ? value.value : value;
}

/** Puts the parts of a name into a draft that are named by words which mean something else elsewhere. */
export function placePartsOfName(draft: Draft, parts: RawObject, path: string, rank: number): void {
	for (const [part, field] of PARTS) {
		// HL7's given names are a list.
		const given: RawValue = parts[part];
		const text: RawValue = Array.isArray(given) ? given[0] : given;
		if (typeof text === 'string')
			draft.place('user_data', field, text, rank, joinPaths(path, part));
	}
}
