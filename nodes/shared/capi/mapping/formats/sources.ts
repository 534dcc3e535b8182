/** Reads the sources of a row. */
import type { RawValue } from '../../types';
import { isAbsent, isClearlyThere, isDoubtful } from '../../absence';
import { isPlainObject } from '../../values';
import { CONVERSIONS } from '../conversions';
import { withZone } from '../zoneColumns';
import { allHold, type ReadValue } from './conditions';
import type { Names, Source } from './format';

interface Found {
	readonly value: RawValue;
	/** Below what `read` reads. */
	readonly path: string;
}

/**
 * The first of several sources that holds something; a word that may stand for nothing (`NA` as a country) gives way to
 * any other.
 * @param field Meta's name of the field, by which it is decided what is a value
 */
export function firstOf(names: Names, read: ReadValue, field: string): Found | undefined {
	let doubtful: Found | undefined;
	for (const name of names) {
		const isPlain = typeof name === 'string';
		const value = isPlain ? scalarOrList(read(name)) : valueOf(name, read, field);
		if (value === undefined || value === null) continue;
		const path = isPlain ? name : name.path;
		if (isClearlyThere(value, field)) return { value, path };
		if (isAbsent(value, field)) continue;
		if (!isDoubtful(value, field)) return { value, path };
		doubtful ??= { value, path };
	}
	return doubtful;
}

function valueOf(
	{ path, as, with: second, withElse, units, zone, when }: Source,
	read: ReadValue,
	field: string,
): RawValue {
	const value = read(path);
	if (isAbsent(value, field) || (when !== undefined && !allHold(when, read))) return undefined;
	if (as === undefined) return scalarOrList(value);
	const beside = second === undefined ? undefined : read(second);
	const converted = CONVERSIONS[as].convert(value, isAbsent(beside) ? withElse : beside, units);
	return zone === undefined ? converted : withZone(converted, read(zone));
}

/** An object is no value of a field, unless a conversion reads it. */
function scalarOrList(value: RawValue): RawValue {
	return isPlainObject(value) ? undefined : value;
}
