/** Whether the conditions of a format hold for a payload. */
import type { RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { readText } from '../../values';
import type { Condition } from './format';

/** Reads a value of the payload by a path of the format. */
export type ReadValue = (path: string) => RawValue;

/** Whether all conditions hold; an empty list holds always. */
export function allHold(conditions: readonly Condition[], read: ReadValue): boolean {
	for (const condition of conditions) if (!holds(condition, read(condition.path))) return false;
	return true;
}

/** Whether all conditions of one alternative hold. */
export function anyHolds(
	alternatives: ReadonlyArray<readonly Condition[]>,
	read: ReadValue,
): boolean {
	return alternatives.some((conditions) => allHold(conditions, read));
}

function holds(
	{ is, isNot, matches, present, column, above }: Condition,
	value: RawValue,
): boolean {
	if (column === true) return value !== undefined;
	if (present !== undefined) return present === isPresent(value);
	const text = readText(value)?.toLowerCase();
	if (is !== undefined) return text !== undefined && is.includes(text);
	if (isNot !== undefined) return text === undefined || !isNot.includes(text);
	if (matches !== undefined) return matches.test(readText(value) ?? '');
	return above !== undefined && Number(readText(value)) > above;
}

function isPresent(value: RawValue): boolean {
	return !isAbsent(value) && !(Array.isArray(value) && value.length === 0);
}
