/** Email addresses and phone numbers in objects of which nothing says whether they describe the customer. */
import { isAbsent } from '../../absence';
import type { RawValue, Warning } from '../../types';
import { isPlainObject } from '../../values';
import { findTarget } from '../aliases';
import type { Draft } from '../draft';
import { warnOfUnreadContact } from '../mappingFindings';
import { joinPaths } from '../paths';
import type { Leftovers, UnknownField } from './leftovers';
import { isSomebodyElses } from './staff';

const CONTACTS = ['em', 'ph'] as const;

/** A warning for each of the two that was found nowhere else, with the paths at which it was not read. */
export function warnOfUnreadContacts(
	{ unknown, closed = [] }: Leftovers,
	draft: Draft,
): readonly Warning[] {
	if (unknown.length === 0 && closed.length === 0) return [];
	const objects = [...unknown.flatMap(entriesOf), ...closed].filter(
		({ name, value }) => isPlainObject(value) && !isSomebodyElses(name),
	);
	if (objects.length === 0) return [];
	return CONTACTS.filter((field) => !draft.has('user_data', field)).flatMap((field) => {
		const paths = objects.flatMap((object) => pathsOf(object, field));
		return paths.length === 0 ? [] : [warnOfUnreadContact(field, paths)];
	});
}

const MOST_ENTRIES = 3;

/** The entries of a list; any other value as it is. */
function entriesOf(field: UnknownField): readonly UnknownField[] {
	const { name, value, path } = field;
	if (!Array.isArray(value)) return [field];
	return value
		.slice(0, MOST_ENTRIES)
		.map((entry: RawValue, index) => ({ name, value: entry, path: `${path}[${index}]` }));
}

function pathsOf({ value, path }: UnknownField, field: string): readonly string[] {
	if (!isPlainObject(value)) return [];
	return Object.keys(value)
		.filter((name) => findTarget(name)?.field === field && !isAbsent(value[name], field))
		.map((name) => joinPaths(path, name));
}
