import { readList, readText } from '../../values';
import type { RawObject, RawValue } from '../../types';
import {
	ADDRESS_TREATMENTS,
	DEFAULT_GUARD,
	FIELD_TREATMENTS,
	type GuardSettings,
	ID_TREATMENTS,
	NAME_TREATMENTS,
} from './treatments';

/** Takes the node's collection Privacy Guard as it is for an item; gives the settings, each with its default where it says nothing. */
export function readGuardSettings(collection: RawObject): GuardSettings {
	return {
		inFields: chosen(FIELD_TREATMENTS, collection.inFields) ?? DEFAULT_GUARD.inFields,
		inAddresses: chosen(ADDRESS_TREATMENTS, collection.inAddresses) ?? DEFAULT_GUARD.inAddresses,
		inIds: chosen(ID_TREATMENTS, collection.inIds) ?? DEFAULT_GUARD.inIds,
		inEventNames: chosen(NAME_TREATMENTS, collection.inEventNames) ?? DEFAULT_GUARD.inEventNames,
		keptParameters: namesIn(collection.urlParametersToKeep),
		exceptFields: namesIn(collection.exceptFields),
		warnsOfSensitiveWords: collection.warnOfSensitiveWords !== false,
	};
}

function chosen<Value extends string>(
	choices: ReadonlyArray<{ readonly value: Value }>,
	value: RawValue,
): Value | undefined {
	return choices.find((choice) => choice.value === value)?.value;
}

/** Names with commas between them, or a list of them. */
function namesIn(value: RawValue): ReadonlySet<string> {
	return new Set(
		(readList(value) ?? [])
			.map((name) => (readText(name) ?? '').trim().toLowerCase())
			.filter(Boolean),
	);
}
