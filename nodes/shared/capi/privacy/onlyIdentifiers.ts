/** Which identifiers may leave, where the user says so: what is not needed is not even hashed. */
import { PERSON_FIELDS } from '../fields/person';
import type { JsonObject, MatchNotes, RawValue } from '../types';

/** Identifiers in app_data, by Meta's keys (docs/meta-api.md section 5.1). */
const APP_IDENTIFIERS = [{ key: 'vendor_id', displayName: 'Vendor ID' }] as const;

/** What the choice offers: Meta's key and the name that users read. */
export const IDENTIFIERS: ReadonlyArray<{ readonly key: string; readonly displayName: string }> = [
	...PERSON_FIELDS.map(({ key, displayName }) => ({ key, displayName })),
	...APP_IDENTIFIERS,
];

const KNOWN: ReadonlySet<string> = new Set(IDENTIFIERS.map(({ key }) => key));

/**
 * Takes the choice, a list of keys or their text with commas; gives the keys that may leave, or `undefined` where nothing is
 * chosen and all may. A choice of unknown keys alone lets none leave.
 */
export function readOnlyIdentifiers(value: RawValue): ReadonlySet<string> | undefined {
	if (value === undefined) return undefined;
	const list: readonly RawValue[] = Array.isArray(value)
		? value
		: typeof value === 'string'
			? value.split(',')
			: [];
	const chosen = list.map((key) => String(key).trim()).filter((key) => key !== '');
	return chosen.length === 0 ? undefined : new Set(chosen.filter((key) => KNOWN.has(key)));
}

/** Takes the app_data that would be sent; gives it without identifiers that may not leave, which are reported. */
export function allowedAppData(
	appData: JsonObject,
	onlyKeys: ReadonlySet<string>,
	match: MatchNotes,
): JsonObject {
	const allowed = { ...appData };
	for (const { key } of APP_IDENTIFIERS) {
		if (!(key in allowed) || onlyKeys.has(key)) continue;
		delete allowed[key];
		match.dropped.push({ key, reason: 'not_allowed' });
	}
	return allowed;
}

/**
 * The parameters of the App Events API in which a person or a device is named, with the key of user_data that says the same;
 * those without one may leave only where nothing is chosen.
 */
const OWN_IDENTIFIERS: Readonly<Record<string, string | undefined>> = {
	app_user_id: 'external_id',
	attribution: undefined,
	click_id: 'fbc',
	device_token: undefined,
	install_id: 'anon_id',
	page_scoped_user_id: 'page_scoped_user_id',
};

/** As `allowedAppData`, of the parameters that only the App Events API has. */
export function allowedOwnParameters(
	parameters: JsonObject,
	onlyKeys: ReadonlySet<string>,
	match: MatchNotes,
): JsonObject {
	const allowed = { ...parameters };
	for (const [name, key] of Object.entries(OWN_IDENTIFIERS)) {
		if (!(name in allowed) || (key !== undefined && onlyKeys.has(key))) continue;
		delete allowed[name];
		match.dropped.push({ key: name, reason: 'not_allowed' });
	}
	return allowed;
}
