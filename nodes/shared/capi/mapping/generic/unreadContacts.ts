/** Email addresses and phone numbers in objects of which nothing says whether they describe the customer. */
import { isAbsent } from '../../absence';
import type { Warning } from '../../types';
import { isPlainObject } from '../../values';
import { findTarget } from '../aliases';
import type { Draft } from '../draft';
import { warnOfUnreadContact } from '../mappingFindings';
import { joinPaths } from '../paths';
import type { Leftovers, UnknownField } from './leftovers';
import { isSomebodyElses } from './people';

const CONTACTS = ['em', 'ph'] as const;

/** A warning for each of the two that was found nowhere else, with the paths at which it was not read. */
export function warnOfUnreadContacts({ unknown }: Leftovers, draft: Draft): readonly Warning[] {
	const objects = unknown.filter(
		({ name, value }) => isPlainObject(value) && !isSomebodyElses(name),
	);
	if (objects.length === 0) return [];
	return CONTACTS.filter((field) => !draft.has('user_data', field)).flatMap((field) => {
		const paths = objects.flatMap((object) => pathsOf(object, field));
		return paths.length === 0 ? [] : [warnOfUnreadContact(field, paths)];
	});
}

function pathsOf({ value, path }: UnknownField, field: string): readonly string[] {
	if (!isPlainObject(value)) return [];
	return Object.keys(value)
		.filter((name) => findTarget(name)?.field === field && !isAbsent(value[name], field))
		.map((name) => joinPaths(path, name));
}
