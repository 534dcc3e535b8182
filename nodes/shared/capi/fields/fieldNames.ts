/** What the user sees a field as: Meta's path (`custom_data.order_id`) turned into a display name (`Order ID`). */
import { ALL_FIELDS } from './allFields';
import { DEVICE_FIELDS } from './appData';
import { SECTION_NAMES } from './field';
import { foldName } from './foldName';
import { looksLikeClick } from './looksLikeClick';

const DISPLAY_NAMES: ReadonlyMap<string, string> = new Map([
	...ALL_FIELDS.map(({ key, displayName: name }) => [key, name] as const),
	...DEVICE_FIELDS.map(({ displayName: name }, entry) => [`extinfo[${entry}]`, name] as const),
	...Object.entries(SECTION_NAMES),
]);

const CAPITALS = new Map([
	['id', 'ID'],
	['ids', 'IDs'],
	['url', 'URL'],
	['urls', 'URLs'],
	['ip', 'IP'],
	['os', 'OS'],
	['ios', 'iOS'],
	['ts', 'Timestamp'],
]);

/**
 * The display name of a field, from Meta's path of it: `user_data.zp` gives `Postal Code`; of a custom property, from its
 * words: `custom_data.loyalty_id` gives `Loyalty ID`. Only the last part of the path is named; a place in a list stays (`contents[0]` gives `Contents [0]`).
 */
export function displayName(path: string): string {
	const last = path.slice(path.lastIndexOf('.') + 1);
	const named = DISPLAY_NAMES.get(last);
	return named ?? inWords(last.replace('[', '_['));
}

/** Whether the last part of a path is the name of a field of Meta's. */
export function isFieldOfMeta(key: string): boolean {
	return DISPLAY_NAMES.has(key);
}

/** A name of Meta's as it is read: `in_store` gives `In Store`, `new_customer_to_business` gives `New Customer to Business`. */
export function inWords(name: string): string {
	const [first, ...others] = name.split('_').filter(Boolean);
	return [
		capitalize(first ?? ''),
		...others.map((word) => (SMALL_WORDS.has(word) ? word : capitalize(word))),
	].join(' ');
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['in', 'of', 'to']);

function capitalize(word: string): string {
	return CAPITALS.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
}

const SHOWABLE_KEY = /^_{0,2}[A-Za-z][A-Za-z0-9_.-]{0,49}$/;
const LOOKS_LIKE_ADDRESS_PART = /\d{7}/;
/** Advertising IDs and the like. */
const UUID = /[\da-f]{8}-[\da-f]{4}-/i;

/** Stands in the place of a key that may not be shown. */
export const UNNAMED = '(unnamed)';

const KNOWN_NAMES: ReadonlySet<string> = new Set(
	ALL_FIELDS.flatMap(({ key, aliases }) => [key, ...aliases].map(foldName)),
);

/**
 * A key of customer information that is none of Meta's, as it may be shown: a name that automatic mapping knows (`email`), so
 * that the mistake is seen; of any other one `(unnamed)`, since names of people and addresses stand as keys too.
 */
export function knownKey(key: string): string {
	return SHOWABLE_KEY.test(key) && KNOWN_NAMES.has(foldName(key)) ? key : UNNAMED;
}

/**
 * A key that came from the user's data, safe to be shown: a key that may itself be personal data (rows keyed by
 * email address, phone number, name, advertising ID or click ID exist) becomes `(unnamed)`. Of a heading with spaces every word has to be one of
 * the names of fields.
 */
export function showableKey(key: string): string {
	const isShowable = SHOWABLE_KEY.test(key) ? !looksLikeIdentifier(key) : isHeading(key);
	return isShowable ? key : UNNAMED;
}

function looksLikeIdentifier(key: string): boolean {
	return LOOKS_LIKE_ADDRESS_PART.test(key) || UUID.test(key) || looksLikeClick(key);
}

const HEADING = /^[A-Za-z][A-Za-z ./():-]{0,49}$/;
const BETWEEN_WORDS = /[ ./():_-]+/;

/** None of them is a name that people have. */
const HEADING_WORDS = `
a an at by for from is of on since the to was when first last new old
date time datetime zone utc gmt local start started end ended due effective entry recorded
stage status phase lead deal opportunity activity contact contacted qualified converted conversion became
changed change updated modified entered reached moved close closed closing opened won
created added submitted submission sent received issued form visit
order ordered sale sold purchase purchased placed paid payment transaction checkout invoice invoiced
shipping shipped delivery delivered fulfilled
account customer membership joined registered registration signed signup subscription trial renewal contract
appointment appt booked booking completed completion`;

const WORDS_OF_HEADINGS: ReadonlySet<string> = new Set([
	...ALL_FIELDS.flatMap(({ key, aliases }) => [key, ...aliases])
		.flatMap((name) => name.toLowerCase().split(BETWEEN_WORDS))
		.filter((word) => word.length > 1),
	...HEADING_WORDS.trim().split(/\s/),
]);

function isHeading(key: string): boolean {
	return (
		HEADING.test(key) &&
		key
			.toLowerCase()
			.split(BETWEEN_WORDS)
			.every((word) => word === '' || WORDS_OF_HEADINGS.has(word))
	);
}
