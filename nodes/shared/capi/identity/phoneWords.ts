import type { CountryCode } from './numberingPlans';
import type { Dropped, Kept } from './outcome';
import { readDigits } from './phoneDigits';

const NOT_A_DIGIT = /\D/g;

/** A number with letters: a vanity number, or words around it. */
export function readWithWords(text: string, country: CountryCode | undefined): Kept | Dropped {
	const inside = readInside(text, country);
	if (inside !== undefined && 'value' in inside) return inside;
	return readVanity(text) ?? readAllDigits(text) ?? inside ?? { dropped: 'not_a_phone' };
}

const NUMBER_INSIDE = /[+(]?\d[\d\s().\-/]{5,}\d/g;

/** The one number among words: `Büro +49 30 123456 Durchwahl 12`, `1-800-555-1234-CALL`. */
function readInside(text: string, country: CountryCode | undefined): Kept | Dropped | undefined {
	const [inside, ...others] = text.match(NUMBER_INSIDE) ?? [];
	if (inside === undefined || others.length > 0) return undefined;
	const outcome = readDigits(inside.replace(NOT_A_DIGIT, ''), inside.startsWith('+'), country);
	return 'value' in outcome
		? { ...outcome, changed: [...(outcome.changed ?? []), 'number_extracted'] }
		: outcome;
}

const TOLL_FREE_WITH_LETTERS =
	/^\+?1?[\s.-]*\(?(8(?:00|33|44|55|66|77|88))\)?[\s.-]*((?:[a-z0-9][\s.-]*){7})/i;
const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** `1-800-FLOWERS`; letters beyond the seventh are written for the eye and not dialled. */
function readVanity(text: string): Kept | undefined {
	const [, prefix, name] = TOLL_FREE_WITH_LETTERS.exec(text) ?? [];
	if (prefix === undefined || name === undefined) return undefined;
	const digits = name
		.toLowerCase()
		.replace(/[a-z]/g, (letter) =>
			String(KEYPAD.findIndex((letters) => letters.includes(letter)) + 2),
		);
	const outcome = readDigits(`1${prefix}${digits}`.replace(NOT_A_DIGIT, ''), true, undefined);
	return 'value' in outcome ? { ...outcome, changed: ['letters_to_digits'] } : undefined;
}

/** Country code and number in one text (`phoneCode: '1'; phoneNumber: '(650) 253-0000'`): all its digits in a row. */
function readAllDigits(text: string): Kept | undefined {
	const outcome = readDigits(text.replace(NOT_A_DIGIT, ''), false, undefined);
	return 'value' in outcome ? { ...outcome, changed: ['number_extracted'] } : undefined;
}
