/**
 * Values that were mapped by hand and are not what the item says they are: an amount in cents that is sent as one in whole units,
 * and contact data of somebody who sells or works there. They are sent as the user mapped them, and never without a word. A time
 * without a zone is read in that of the item.
 */
import { readAmount, readCurrency } from '../events/amounts';
import { decimalsOf } from '../fields/minorUnits';
import { rememberingLast } from '../fields/remembering';
import { smallAmountOf } from '../fields/smallAmountNames';
import type { RawEvent, RawObject, RawValue, Warning } from '../types';
import { isObject, readObject, readText } from '../values';
import { warnOfMappedCents } from './amountFindings';
import { isContactOfStaff, isStaffs } from './generic/staff';
import { warnOfMappedStaff } from './mappingFindings';
import { joinPaths } from './paths';

/** Takes the names of an item's fields; whether one of them says that it counts in cents, or is a contact of staff. */
export const mayNameOther = rememberingLast((names) =>
	names.some((name) => smallAmountOf(name) !== undefined || isContactOfStaff(name)),
);

/**
 * Takes the item, its event as it was mapped and as automatic mapping reads it; gives what there is to say of the amount and of
 * the contact data.
 */
export function warningsOfValues(
	json: RawValue,
	mapped: RawEvent,
	read: RawEvent,
): readonly Warning[] {
	const [user, readUser] = [readObject(mapped.user_data) ?? {}, readObject(read.user_data) ?? {}];
	const ofStaff = CONTACTS.flatMap((field) => {
		const given = readText(user[field]);
		if (given === undefined || given === '' || isSame(given, readUser[field])) return [];
		const path = pathOfStaff(json, given, '', DEEPEST);
		return path === undefined ? [] : [warnOfMappedStaff(field, path)];
	});
	return isInCents(mapped, read) ? [warnOfMappedCents(), ...ofStaff] : ofStaff;
}

const CONTACTS = ['em', 'ph'] as const;

/** Without a customer's own contact in the item, that of staff is what the user has. */
function isSame(given: string, read: RawValue): boolean {
	const text = readText(read);
	return text === undefined || text.toLowerCase() === given.toLowerCase();
}

/** Whether the mapped amount is the one that was read, times what the smallest unit of its currency counts. */
function isInCents({ custom_data: mapped }: RawEvent, { custom_data: read }: RawEvent): boolean {
	const [given, found] = [readObject(mapped) ?? {}, readObject(read) ?? {}];
	const currency = readCurrency(given.currency) ?? readCurrency(found.currency);
	const [sent, whole] = [readAmount(given.value, currency), readAmount(found.value, currency)];
	if (currency === undefined || sent.kind !== 'amount' || whole.kind !== 'amount') return false;
	const factor = 10 ** decimalsOf(currency);
	return factor > 1 && sent.amount > 0 && sent.amount === Math.round(whole.amount * factor);
}

const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/;
const ZONE = /^(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * Takes a time as it was mapped and as automatic mapping reads it in the item; gives it with its zone where the text that was mapped
 * has none and the item's format, or a column of it, says which one is meant. Any other value as it is.
 */
export function withZoneOfItem(given: RawValue, read: RawValue): RawValue {
	if (typeof given !== 'string' || typeof read !== 'string') return given;
	const text = given.trim().replace(' ', 'T');
	const isSameClock = WITHOUT_ZONE.test(text) && read.replace(' ', 'T').startsWith(text);
	return isSameClock && ZONE.test(read.slice(text.length)) ? read : given;
}

const DEEPEST = 5;

/** Where a text stands in an object or field of somebody who is not the customer. */
function pathOfStaff(
	fields: RawValue,
	wanted: string,
	at: string,
	depth: number,
	isOfStaff = false,
): string | undefined {
	if (!isObject(fields) || depth === 0) return undefined;
	for (const name of Object.keys(fields)) {
		const found = pathIn(fields, name, wanted, joinPaths(at, name), depth, isOfStaff);
		if (found !== undefined) return found;
	}
	return undefined;
}

function pathIn(
	fields: RawObject,
	name: string,
	wanted: string,
	path: string,
	depth: number,
	isOfStaff: boolean,
): string | undefined {
	const value = fields[name];
	if (typeof value === 'object')
		return pathOfStaff(value, wanted, path, depth - 1, isOfStaff || isStaffs(name));
	return (isOfStaff || isContactOfStaff(name)) && readText(value) === wanted ? path : undefined;
}
