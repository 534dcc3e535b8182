/** The values of an event that nobody may read in what Meta says of it, should Meta repeat them. */
import type { APP_TABLE } from '../fields/appData';
import { USER_DATA_FIELDS } from '../fields/person';
import type { RawValue } from '../types';
import { isPlainObject, parseJson } from '../values';

/** Parts and fields under which identifiers stand, in events of both edges (docs/meta-api.md sections 3.1, 5.1 and 6.1). */
const PRIVATE_KEYS: ReadonlySet<string> = new Set([
	'user_data',
	'ud',
	'anon_id',
	'advertiser_id',
	'app_user_id',
	'fbclid',
	...USER_DATA_FIELDS.map(({ key }) => key),
	...(['campaign_ids', 'install_referrer', 'vendor_id', 'windows_attribution_id'] satisfies Array<
		keyof typeof APP_TABLE
	>),
]);

const MOST_VALUES = 500;
const MOST_LEVELS = 10;
const SHORTEST = 2;

/**
 * Takes what an event was made of and the JSON texts that are sent of it; gives every identifier in them, raw and hashed: whole,
 * and in the parts that tell as much (words of a name, the fbclid of a click ID, halves of an advertising ID).
 */
export function privateValuesOf(
	sources: readonly RawValue[],
	sentTexts: readonly string[],
): string[] {
	const values = new Set<string>();
	for (const source of sources) collectAll(source, values, 0);
	for (const text of sentTexts) {
		collectPrivate(parseJson(text, '{'), values, 0);
		for (const [, click] of text.matchAll(CLICK_IN_ADDRESS)) values.add(click);
	}
	return [...values].flatMap(withParts).filter(({ length }) => length >= SHORTEST);
}

const CLICK_IN_ADDRESS = /[?&]fbclid=([\w.%-]{2,500})/g;

/** Everything below: in customer information every value is one of a person. */
function collectAll(value: RawValue, values: Set<string>, level: number): void {
	if (values.size >= MOST_VALUES || level > MOST_LEVELS) return;
	if (typeof value === 'string') values.add(value.trim());
	else if (typeof value === 'number' || typeof value === 'bigint') values.add(String(value));
	else if (typeof value === 'object' && value !== null)
		for (const entry of Object.values(value)) collectAll(entry, values, level + 1);
}

function collectPrivate(value: RawValue, values: Set<string>, level: number): void {
	if (typeof value !== 'object' || value === null || level > MOST_LEVELS) return;
	for (const [key, entry] of Object.entries(value)) {
		if (isPlainObject(value) && PRIVATE_KEYS.has(key)) collectAll(entry, values, level);
		else collectPrivate(entry, values, level + 1);
	}
}

const LETTERS = /^[\p{L}\p{M}'’.\s-]+$/u;
const CLICK_ID = /^fb\.\d\.\d+\.(.+)$/s;
const ADVERTISING_ID = /^([\da-f]{8}-[\da-f]{4})-([\da-f]{4})-([\da-f]{4}-[\da-f]{12})$/i;

function withParts(value: string): string[] {
	const click = CLICK_ID.exec(value);
	if (click) return [value, click[1]];
	const id = ADVERTISING_ID.exec(value);
	if (id) {
		const [, first, middle, last] = id;
		const digits = value.replaceAll('-', '');
		return [
			value,
			`${first}-${middle}`,
			`${middle}-${last}`,
			first,
			last,
			digits,
			...[first, last].flatMap((half) => half.split('-')).filter(({ length }) => length >= 8),
			digits.slice(0, 16),
			digits.slice(16),
		];
	}
	return LETTERS.test(value) && /\s/.test(value) ? [value, ...value.split(/\s+/)] : [value];
}
