/** Lists of email addresses and phone numbers, as CRMs keep them with labels. */
import { isAbsent } from '../absence';
import type { RawValue } from '../types';
import { isObject, readText } from '../values';

/** `[{ value, primary }]`, `{ value }` or a plain value: the values, the primary one first. */
export function readContacts(value: RawValue): RawValue {
	if (!Array.isArray(value)) return isObject(value) ? contactOf(value) : value;
	const entries = [...value].sort(
		(one, other) => Number(isPrimary(other)) - Number(isPrimary(one)),
	);
	const values = entries
		.map((entry) => (isObject(entry) ? contactOf(entry) : entry))
		.filter((entry) => !isAbsent(entry));
	return values.length > 0 ? values : undefined;
}

const CONTACT_KEYS = [
	'value',
	'email',
	'email_address',
	'address',
	'phone',
	'phone_number',
	'number',
	'VALUE',
];

function contactOf(entry: Readonly<Record<string, RawValue>>): RawValue {
	const key = CONTACT_KEYS.find(
		(name) => readText(entry[name]) !== undefined && !isAbsent(entry[name]),
	);
	return key === undefined ? undefined : entry[key];
}

function isPrimary(entry: RawValue): boolean {
	return (
		isObject(entry) &&
		(entry.primary === true ||
			entry.is_primary === true ||
			entry.primary === '1' ||
			entry.isPrimary === true ||
			entry.isPrimary === 1)
	);
}
