/** Findings name fields that only the item knows; where such a name is the person's own, it is not shown. */
import { displayName, isFieldOfMeta, UNNAMED } from '../fields/fieldNames';
import type { RawValue } from '../types';
import { holdsDataOfPerson } from './guard';

interface Finding {
	readonly field: string;
	readonly message: string;
}

/**
 * Takes warnings or refusals of an event and its raw customer information; gives them with `(unnamed)` for fields that are called as
 * the person is, or by one of the person's IDs: rows that are keyed so exist.
 */
export function withoutOwnKeys<Found extends Finding>(
	findings: Found[],
	person: RawValue,
): Found[] {
	const isOwn = ({ field }: Finding): boolean => {
		const key = keyOf(field);
		return key !== UNNAMED && !isFieldOfMeta(key) && holdsDataOfPerson(key, person);
	};
	return findings.some(isOwn)
		? findings.map((found) => (isOwn(found) ? unnamed(found) : found))
		: findings;
}

/** Below the part of the event, or of an entry of a list. */
function keyOf(field: string): string {
	return field.slice(field.lastIndexOf('.') + 1);
}

function unnamed<Found extends Finding>(found: Found): Found {
	const { field, message } = found;
	return {
		...found,
		field: field.slice(0, -keyOf(field).length) + UNNAMED,
		message: message.replaceAll(displayName(field), UNNAMED),
	};
}
