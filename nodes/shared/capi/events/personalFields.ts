/** Fields about a person inside the custom properties of an event, where Meta forbids them (docs/meta-api.md section 12.3). */
import { isPersonalKey } from '../fields/personalKeys';
import type { JsonValue } from '../types';

/** The same value, or one without the fields about a person in the objects of a list. Options of a product have a name. */
export function withoutPersonalFields(value: JsonValue): JsonValue {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		let changed: JsonValue[] | undefined;
		for (const [index, entry] of value.entries()) {
			const kept = withoutPersonalFields(entry);
			if (kept !== entry) changed ??= value.slice(0, index);
			changed?.push(kept);
		}
		return changed ?? value;
	}
	const keys = Object.keys(value);
	if (keys.length === 0) return value;
	const kept = keys.filter((key) => key.toLowerCase() === 'name' || !isPersonalKey(key));
	const entries = kept.map((key) => [key, withoutPersonalFields(value[key])] as const);
	const isSame =
		kept.length === keys.length && entries.every(([key, entry]) => entry === value[key]);
	return isSame ? value : Object.fromEntries(entries);
}
