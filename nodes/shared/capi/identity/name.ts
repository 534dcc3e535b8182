import type { Normalizer, Outcome } from './outcome';

/** Letters, their marks and digits of every script stay; variation selectors and enclosing marks belong to emoji. */
const NOT_OF_A_NAME = /[^\p{L}\p{M}\p{N}]|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\p{Me}\u02B9-\u02BF]/gu;
const LETTER = /\p{L}/u;
const DIGITS = /\p{N}/gu;
const PLAIN_ASCII = /^[a-z]+$/;

/** Lower case, NFC, without punctuation, symbols and white space. */
export function lettersAndDigits(text: string): string {
	const lower = text.toLowerCase();
	if (PLAIN_ASCII.test(lower)) return lower;
	return lower.normalize('NFC').replace(NOT_OF_A_NAME, '').normalize('NFC');
}

/** `Jean-Luc` -> `jeanluc`, `O’Brien` -> `obrien`, `Valéry` -> `valéry`, `정` -> `정` (docs/meta-api.md section 3.1). */
export function normalizeName(text: string): Outcome {
	const value = lettersAndDigits(text);
	return LETTER.test(value) ? { value } : { dropped: 'no_letters' };
}

/** The first letters of a name, for the keys that hold no more: f5first, f5last, fi. */
export function firstLetters(count: number): Normalizer {
	return (text) => {
		const name = normalizeName(text);
		if (name === undefined || 'dropped' in name) return name;
		const letters = [...name.value.replace(DIGITS, '')];
		if (letters.length <= count) return { value: letters.join('') };
		return { value: letters.slice(0, count).join(''), changed: ['cut_to_length'] };
	};
}
