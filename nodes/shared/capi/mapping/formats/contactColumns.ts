/** Columns about the contact that the users of a CRM made in its deals, which have none of their own: `Email__c`, `customer_phone`. */
import { isObject } from '../../values';
import type { RawValue } from '../../types';
import { findLoosely } from '../aliases';
import { isSomebodyElses } from '../generic/staff';
import { joinPaths } from '../paths';
import type { Answer } from './answers';

/** What may be read so, each with the label under which answers are understood. */
const LABELS: Readonly<Record<string, string>> = {
	em: 'email',
	ph: 'phone',
	fn: 'first_name',
	ln: 'last_name',
	fbc: 'fbc',
	fbp: 'fbp',
	fbclid: 'fbclid',
};

/**
 * Takes the object in which the columns stand, and where it stands in the record; gives those about the contact.
 * @param vendors names of the vendor's own, which are somebody else's
 */
export function contactColumns(
	columns: RawValue,
	at: string,
	vendors: readonly string[] = [],
): readonly Answer[] {
	if (!isObject(columns)) return [];
	return Object.entries(columns).flatMap(([name, value]) => {
		const target = findLoosely(name);
		const label = target?.isGuardians === true ? undefined : LABELS[target?.field ?? ''];
		if (label === undefined || vendors.includes(name) || isSomebodyElses(name)) return [];
		return [{ labels: [label], value, path: joinPaths(at, name) }];
	});
}
