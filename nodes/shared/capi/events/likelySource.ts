/** Where an event happened by what it holds, whatever its Action Source says. */
import { isAbsent } from '../absence';
import { displayName, showableKey } from '../fields/fieldNames';
import { FIELDS_OF_A_SOURCE, sourceOfField } from '../fields/sourceSigns';
import type { LikelySource, RawEvent, RawObject, RawValue } from '../types';
import { readObject, readText } from '../values';

/** Takes a raw event; gives the source by Meta's own fields in it, or by its custom properties; nothing where none tells. */
export function likelySourceOf(raw: RawEvent): LikelySource | undefined {
	const field = FIELDS_OF_A_SOURCE.find(([path]) => !isAbsent(fieldAt(raw, path)));
	if (field !== undefined) return { source: field[1], sign: displayName(field[0]) };
	return likelySourceOfFields(readObject(raw.custom_data) ?? {});
}

/** As `likelySourceOf`, of the fields of an item or of custom properties, by their names and the words in them. */
export function likelySourceOfFields(fields: RawObject): LikelySource | undefined {
	for (const name in fields) {
		const value = fields[name];
		if (isAbsent(value)) continue;
		const source = sourceOfField(name, readText(value));
		if (source !== undefined) return { source, sign: showableKey(name) };
	}
	return undefined;
}

function fieldAt(raw: RawEvent, path: string): RawValue {
	const [part, key] = path.split('.');
	const value: RawValue = Reflect.get(raw, part);
	return key === undefined ? value : readObject(value)?.[key];
}
