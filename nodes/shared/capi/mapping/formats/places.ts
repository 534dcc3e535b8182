/** Where vendors put a record: by itself, under its name as REST APIs do, or in the list of a GraphQL answer. */
import type { RawValue } from '../../types';
import { isObject } from '../../values';
import type { Payload } from '../envelope';
import { joinPaths, readPath } from '../paths';
import type { Condition, PayloadRecord } from './format';

/**
 * The same alternatives for a record that stands below one of several places; an empty text is the payload itself.
 * Conditions on headers, query and body stay as they are.
 */
export function below(
	places: readonly string[],
	...alternatives: ReadonlyArray<readonly Condition[]>
): ReadonlyArray<readonly Condition[]> {
	return places.flatMap((place) =>
		alternatives.map((conditions) =>
			conditions.map((condition) => ({ ...condition, path: pathBelow(place, condition.path) })),
		),
	);
}

function pathBelow(place: string, path: string): string {
	return path.startsWith('@') ? path : joinPaths(place, path);
}

/** The records of a payload that may stand at one of several places, alone or as a list, each entry or its `node`. */
export function recordsAt(
	places: readonly string[],
): (payload: Payload) => readonly PayloadRecord[] {
	return ({ fields }) => {
		for (const place of places) {
			const records = recordsOf(readPath(fields, place), place);
			if (records.length > 0) return records;
		}
		return [{ fields, at: '' }];
	};
}

function recordsOf(value: RawValue, at: string): readonly PayloadRecord[] {
	if (!Array.isArray(value)) return isObject(value) ? [{ fields: value, at }] : [];
	return value.flatMap((entry: unknown, index) => {
		if (!isObject(entry)) return [];
		const path = `${at}[${index}]`;
		return isObject(entry.node)
			? [{ fields: entry.node, at: `${path}.node` }]
			: [{ fields: entry, at: path }];
	});
}
