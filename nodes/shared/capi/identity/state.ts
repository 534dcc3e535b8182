import { isStatusNotRegion } from '../statuses';
import { isBroken, withoutCharacterReferences } from './brokenText';
import type { ItemContext, Outcome } from './outcome';
import { US_STATE_CODES } from './usStates';
import { isWorldRegion } from './worldRegions';

const NOT_A_LETTER = /[^\p{L}\p{M}]|[\uFE00-\uFE0F\p{Me}\u02B9-\u02BF]/gu;
/** Most states: there is nothing to take out of them. */
const PLAIN = /^[a-z]+$/;
const COUNTRY_PREFIX = /^([a-z]{2})[-_](?=\S)/;

/**
 * US names and codes -> two letters when the item's country is the US or unknown; elsewhere the whole name in letters
 * only: `California` -> `ca`, `Bayern` -> `bayern` (docs/meta-api.md section 3.1). An item that says it is in the US and
 * names no US state is dropped; when only the default country says so, the name is taken as a foreign one. So is the status
 * of an order or a deal dropped, which CRMs call state as well, and a part of the world, which they call region.
 */
export function normalizeState(text: string, item: ItemContext): Outcome {
	const country = item.country ?? item.defaultCountry ?? 'us';
	const given = withoutCharacterReferences(text);
	if (isBroken(given)) return { dropped: 'broken_text' };
	const lower = withoutCountryPrefix(given.toLowerCase(), country).normalize('NFC');
	const letters = PLAIN.test(lower) ? lower : lower.replace(NOT_A_LETTER, '').normalize('NFC');
	const usCode =
		country === 'us' ? (US_STATE_CODES.get(letters) ?? usCodeOfParts(lower)) : undefined;
	if (usCode === letters) return { value: usCode };
	if (usCode !== undefined) return { value: usCode, changed: ['name_to_code'] };
	if (isStatusNotRegion(given, true)) return { dropped: 'status_not_region' };
	if (isWorldRegion(lower, letters)) return { dropped: 'world_region' };
	if (item.country === 'us') return { dropped: 'unknown_us_state' };
	return letters === '' ? { dropped: 'no_letters' } : { value: letters };
}

const BETWEEN_PARTS = /[^\p{L}\p{M}\s.]+/u;

/** `TX - Texas`, `CA (California)`: where all parts name one state, its code. */
function usCodeOfParts(lower: string): string | undefined {
	const parts = lower.split(BETWEEN_PARTS).map((part) => part.replace(NOT_A_LETTER, ''));
	const [first, ...others] = parts
		.filter((part) => part !== '')
		.map((part) => US_STATE_CODES.get(part));
	return others.every((code) => code === first) ? first : undefined;
}

/** Whether a text is a part of the world such as `EMEA`, so that another field holds the region, if any does. */
export function namesPartOfWorld(text: string): boolean {
	const lower = text.toLowerCase().normalize('NFC');
	return isWorldRegion(lower, lower.replace(NOT_A_LETTER, ''));
}

/** ISO 3166-2 writes `US-CA` and `AU-NSW`; the country has a key of its own. */
function withoutCountryPrefix(lower: string, country: string): string {
	return COUNTRY_PREFIX.exec(lower)?.[1] === country ? lower.slice(country.length + 1) : lower;
}
