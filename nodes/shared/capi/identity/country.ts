import { sha256 } from './sha256';
import { ALPHA_2_BY_ALPHA_3, ALPHA_2_CODES } from './countryCodes';
import { codeOfCountryName } from './countryNames';
import { readyHash } from './hash';
import type { Outcome } from './outcome';

/** Two-letter codes in daily use that are not the ISO code of the country meant. */
const CORRECTED_CODES: ReadonlyMap<string, string> = new Map([
	['uk', 'gb'],
	['el', 'gr'],
]);

export const LONGEST_COUNTRY = 100;
const MOST_REMEMBERED = 500;
const remembered = new Map<string, Outcome>();

/**
 * `United States`, `USA`, `us` -> `us`, `Deutschland` -> `de`, `UK` -> `gb`: ISO 3166-1 alpha-2 in lower case
 * (docs/meta-api.md section 3.1). What is no country is dropped, never cut to two letters.
 */
export function normalizeCountry(text: string): Outcome {
	const known = remembered.get(text);
	if (known !== undefined) return known;
	const outcome = recognizeCountry(text);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	if (text.length <= LONGEST_COUNTRY) remembered.set(text, outcome);
	return outcome;
}

const TWO_OR_THREE_LETTERS = /^[a-z]\.?[a-z]\.?(?:[a-z]\.?)?$/;
const SEPARATOR = /[()[\]/|]|\s-\s/;

function recognizeCountry(text: string): Outcome {
	if (text.length > LONGEST_COUNTRY) return { dropped: 'unknown_country' };
	const lower = text.trim().toLowerCase();
	const whole = recognizeOne(lower);
	if (whole !== undefined || !SEPARATOR.test(lower)) return whole ?? { dropped: 'unknown_country' };
	return recognizeParts(lower.split(SEPARATOR)) ?? { dropped: 'unknown_country' };
}

function recognizeOne(lower: string): Outcome {
	const code = TWO_OR_THREE_LETTERS.test(lower) ? lower.replaceAll('.', '') : '';
	if (ALPHA_2_CODES.has(code)) return { value: code };
	const corrected = CORRECTED_CODES.get(code) ?? ALPHA_2_BY_ALPHA_3.get(code);
	if (corrected !== undefined) return { value: corrected, changed: ['code_corrected'] };
	const named = codeOfCountryName(lower);
	return named === undefined ? undefined : { value: named, changed: ['name_to_code'] };
}

/** `Germany (DE)`, `DE - Deutschland`: every part that is a country must be the same one. */
function recognizeParts(parts: readonly string[]): Outcome {
	const codes = new Set<string>();
	for (const part of parts) {
		const outcome = recognizeOne(part.trim());
		if (outcome !== undefined && 'value' in outcome) codes.add(outcome.value);
	}
	const [code] = codes;
	return codes.size === 1 && code !== undefined
		? { value: code, changed: ['name_to_code'] }
		: undefined;
}

let codesByHash: ReadonlyMap<string, string> | undefined;

/** The alpha-2 code of a country in any form, its SHA-256 included; `undefined` when it cannot be told. */
export function countryCodeOf(text: string): string | undefined {
	const hash = readyHash(text);
	if (hash !== undefined) return codeOfHash(hash.slice(0, 64));
	const outcome = normalizeCountry(text);
	return outcome !== undefined && 'value' in outcome ? outcome.value : undefined;
}

/** There are only some 250 codes, so a hashed country can still tell how the item's phone is meant. */
function codeOfHash(hash: string): string | undefined {
	codesByHash ??= new Map([...ALPHA_2_CODES].map((code) => [sha256(code), code]));
	return codesByHash.get(hash);
}
