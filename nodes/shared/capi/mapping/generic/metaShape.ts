/** Meta's own parts of an event in an item: `user_data`, `custom_data`, `app_data`, and the old API's `match_keys`. */
import { isAbsent } from '../../absence';
import { FREE_TEXT } from '../../fillers';
import type { RawValue } from '../../types';
import { isObject, readObject } from '../../values';
import { findTarget } from '../aliases';
import { RANKS, type Draft } from '../draft';
import { joinPaths } from '../paths';
import { placeMetaPerson } from './placePerson';

/** Their names. */
export const META_PARTS: ReadonlySet<string> = new Set([
	'user_data',
	'match_keys',
	'custom_data',
	'app_data',
]);

/** Meta's parts also come as JSON text and as lists of one; anything else but an object goes to the checks, which refuse it. */
export function readPart(draft: Draft, name: string, given: RawValue, path: string): RawValue {
	if (isObject(given) || isAbsent(given)) return given;
	const part = readObject(given);
	if (part === undefined)
		draft.place('event', name === 'match_keys' ? 'user_data' : name, given, RANKS.metaShape, path);
	return part;
}

/** An object in Meta's shape: its names are Meta's or the user's own and stay. Gives whether the name is one of a part. */
export function placeMetaShape(
	draft: Draft,
	name: string,
	value: Readonly<Record<string, RawValue>>,
	at: string,
): boolean {
	if (name === 'user_data' || name === 'match_keys') {
		placeMetaPerson(draft, value, joinPaths(at, name));
		return true;
	}
	if (name !== 'custom_data' && name !== 'app_data') return false;
	for (const [field, entry] of Object.entries(value)) {
		const isOwn = findTarget(field)?.section !== name;
		draft.place(
			name,
			field,
			entry,
			RANKS.metaShape,
			joinPaths(joinPaths(at, name), field),
			isOwn ? FREE_TEXT : field,
		);
	}
	return true;
}
