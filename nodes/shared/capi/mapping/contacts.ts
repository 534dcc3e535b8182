/** Lists of email addresses and phone numbers, as CRMs keep them with labels. */
import { isAbsent } from '../absence';
import { joinPhone } from '../identity';
import type { RawObject, RawValue } from '../types';
import { isObject, readText } from '../values';

/** Nobody has more addresses; whoever sends half a million is not waited for. */
const MOST_ENTRIES = 1000;

/**
 * `[{ value, primary }]`, `{ value }` or a plain value: the values, the primary one first. Nothing is looked for behind a thousand empty entries.
 * @param otherwise reads an entry that has none of the usual names
 */
export function readContacts(
	value: RawValue,
	otherwise: (entry: RawObject) => RawValue = joinPhone,
): RawValue {
	if (!Array.isArray(value)) return isObject(value) ? contactOf(value, otherwise) : value;
	const primary: RawValue[] = [];
	const others: RawValue[] = [];
	let empty = 0;
	for (const entry of value) {
		const contact = isObject(entry) ? contactOf(entry, otherwise) : entry;
		if (!isAbsent(contact)) (isPrimary(entry) ? primary : others).push(contact);
		else empty += 1;
		if (empty > MOST_ENTRIES) break;
	}
	const values = [...primary, ...others];
	return values.length > 0 ? values : undefined;
}

const CONTACT_KEYS = ['value', 'email', 'email_address', 'address', 'VALUE'];

/** The value of an entry; a phone number may stand in it in parts. */
function contactOf(entry: RawObject, otherwise: (entry: RawObject) => RawValue): RawValue {
	const key = CONTACT_KEYS.find((name) => {
		const value = entry[name];
		return value !== undefined && readText(value) !== undefined && !isAbsent(value);
	});
	return key === undefined ? otherwise(entry) : entry[key];
}

/** Of a list of addresses or the like the only one, or the one that is marked as the main one; nothing where none is. */
export function mainEntry(list: readonly RawValue[]): RawValue {
	return list.length === 1 ? list[0] : list.slice(0, MOST_ENTRIES).find(isPrimary);
}

const SIGNS_OF_THE_MAIN_ONE = [
	'primary',
	'is_primary',
	'isPrimary',
	'default',
	'is_default',
	'isDefault',
];

function isPrimary(entry: RawValue): boolean {
	if (!isObject(entry)) return false;
	return (
		SIGNS_OF_THE_MAIN_ONE.some(
			(sign) =>
				entry[sign] === true || entry[sign] === 'true' || entry[sign] === '1' || entry[sign] === 1,
		) ||
		(isObject(entry.metadata) && entry.metadata.primary === true)
	);
}
