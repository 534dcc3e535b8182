import { isAbsent } from '../absence';
import { displayName } from '../fields/fieldNames';
import type { Findings } from '../findings/findings';
import type { RawObject, RawValue } from '../types';
import { readObject } from '../values';

/**
 * The fields of a part of an event (`user_data`, `custom_data`, `app_data`) that is given as an object, its JSON text or a
 * list of this one object; none where it is empty. What is something else is refused: its fields would all be lost.
 */
export function readSection(raw: RawValue, section: string, findings: Findings): RawObject {
	if (isAbsent(raw)) return {};
	const fields = readObject(raw);
	if (fields !== undefined) return fields;
	findings.refuse(
		'wrong_type',
		section,
		`${displayName(section)} is not an object with fields.`,
		`Give ${displayName(section)} as an object, or as its JSON text.`,
	);
	return {};
}
