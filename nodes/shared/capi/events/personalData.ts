/**
 * Finds email addresses and phone numbers where Meta forbids them (docs/meta-api.md sections 11.6 and 12.3): event names,
 * ids, custom data and page addresses.
 */
import { isContactKey, isPersonalKey } from '../fields/personalKeys';
import type { Findings } from '../findings/findings';
import { displayName } from '../fields/fieldNames';
import { holdsContact, holdsEmail } from '../privacy';
import type { JsonValue } from '../types';

/** The name of each query parameter that holds something. */
const QUERY_KEY = /[?&#;]([\w-]{2,30})=(?=[^&#;])/g;
const ENCODED_EMAIL = /[^\s@/?&=#:;,]%40[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/i;
const ENCODED_PHONE = /=(?:%2B|\+)\d{8,15}(?:$|[&#])/i;

/** True where a page address carries personal data, by the names in its query string or by what stands in it. */
export function urlLooksPersonal(url: string): boolean {
	if (holdsEmail(url)) return true;
	if (url.includes('%40') && ENCODED_EMAIL.test(url)) return true;
	if (!url.includes('=')) return false;
	return (
		ENCODED_PHONE.test(url) || [...url.matchAll(QUERY_KEY)].some(([, key]) => isPersonalUrlKey(key))
	);
}

/** Click and browser ids, and two-letter words such as `st`, are everyday in addresses. */
function isPersonalUrlKey(key: string): boolean {
	return key.length > 2 && !key.startsWith('fb') && isContactKey(key);
}

/** True where a text holds personal data; in lists and objects every text counts. */
export function holdsPersonalData(value: JsonValue | undefined): boolean {
	if (typeof value === 'string') return holdsContact(value);
	if (typeof value !== 'object' || value === null) return false;
	return (Array.isArray(value) ? value : Object.values(value)).some(holdsPersonalData);
}

/** The same value, or one without the fields about a person in the objects of a list. Options of a product have a name. */
export function withoutPersonalFields(value: JsonValue): JsonValue {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) {
		let changed: JsonValue[] | undefined;
		for (const [index, entry] of value.entries()) {
			const kept = withoutPersonalFields(entry);
			if (kept !== entry) changed ??= value.slice(0, index);
			changed?.push(kept);
		}
		return changed ?? value;
	}
	const keys = Object.keys(value);
	if (keys.length === 0) return value;
	const kept = keys.filter((key) => key.toLowerCase() === 'name' || !isPersonalKey(key));
	const entries = kept.map((key) => [key, withoutPersonalFields(value[key])] as const);
	const isSame =
		kept.length === keys.length && entries.every(([key, entry]) => entry === value[key]);
	return isSame ? value : Object.fromEntries(entries);
}

/** Warns of personal data in a text field. */
export function warnOfPersonalData(field: string, findings: Findings): void {
	findings.warn(
		'potentially_personal_data',
		field,
		`${displayName(field)} seems to hold an email address or phone number, for which Meta may drop the event. Give it as ` +
			'Customer Information instead.',
	);
}

/** Warns of personal data in a page address. */
export function warnOfPersonalUrl(
	url: string | undefined,
	field: string,
	findings: Findings,
): void {
	if (url === undefined || !urlLooksPersonal(url)) return;
	findings.warn(
		'potentially_personal_data',
		field,
		`${displayName(field)} seems to carry contact data in its query string, for which Meta may drop the event. Cut the ` +
			'query string off.',
	);
}
