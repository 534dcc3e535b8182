import type { ItemContext, Outcome } from './outcome';
import { asciiDigits, plainDigits } from './value';

const LABEL = /^z:\s*/i;
const NOT_OF_A_CODE = /[^\p{L}\p{M}\p{N}]/gu;
const DIGIT = /\d/;
const ZEROS = /^0+$/;
const SHORTEST_CODE = 2;
const LONGEST_CODE = 12;

const ZIP = /^\d{5}$/;
/** Whatever spaces stand in it: `98 121-9431` is in the suites of Meta's SDKs. */
const ZIP_PLUS_4 = /^(?:\d\s*){5}[-‐‑–]\s*\d{4}$/;
const ZIP_PLUS_4_DIGITS = /^\d{9}$/;

/**
 * `M1 1AE` -> `m11ae`, `150-0002` -> `1500002`, US `94035-1234` -> `94035` (docs/meta-api.md section 3.1). A US ZIP
 * that came as a number gets its leading zeros back.
 */
export function normalizePostalCode(text: string, item: ItemContext, isNumber: boolean): Outcome {
	const given = plainDigits(asciiDigits(text).replace(LABEL, ''));
	if (given === undefined) return { dropped: 'precision_lost' };
	const code = given.toLowerCase().normalize('NFC').replace(NOT_OF_A_CODE, '');
	const country = item.country ?? item.defaultCountry;
	const zip =
		country === undefined || country === 'us'
			? usZip(given, code, country === 'us', isNumber)
			: undefined;
	if (zip !== undefined) return zip;
	if (item.country === 'us') return { dropped: 'not_a_us_zip' };
	const isCode =
		DIGIT.test(code) &&
		code.length >= SHORTEST_CODE &&
		code.length <= LONGEST_CODE &&
		!ZEROS.test(code);
	return isCode ? { value: code } : { dropped: 'not_a_postal_code' };
}

function usZip(given: string, code: string, isUs: boolean, isNumber: boolean): Outcome {
	const digits = isUs && isNumber ? withLeadingZeros(code) : code;
	if (ZEROS.test(digits)) return undefined;
	if (digits !== code) {
		const changed = [
			'leading_zeros_restored',
			...(digits.length > 5 ? ['cut_to_five_digits' as const] : []),
		] as const;
		return { value: digits.slice(0, 5), changed };
	}
	if (ZIP.test(digits)) return { value: digits };
	const isPlus4 = ZIP_PLUS_4.test(given.trim()) || (isUs && ZIP_PLUS_4_DIGITS.test(digits));
	return isPlus4 ? { value: digits.slice(0, 5), changed: ['cut_to_five_digits'] } : undefined;
}

/** Numbers of three or four digits were a ZIP, numbers of seven or eight a ZIP+4. */
function withLeadingZeros(digits: string): string {
	if (digits.length === 3 || digits.length === 4) return digits.padStart(5, '0');
	if (digits.length === 7 || digits.length === 8) return digits.padStart(9, '0');
	return digits;
}
