import { isBroken, withoutCharacterReferences } from './brokenText';
import type { Normalizer, Outcome } from './outcome';
import { withoutTitle } from './titles';

/** Letters, their marks and digits of every script stay; variation selectors and enclosing marks belong to emoji. */
const NOT_OF_A_NAME = /[^\p{L}\p{M}\p{N}]|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\p{Me}\u02B9-\u02BF]/gu;
const LETTER = /\p{L}/u;
const DIGITS = /\p{N}/gu;
/** Letters of western Europe in lower case, each one character of NFC, and the signs of `NOT_OF_A_NAME` that names have. */
const PLAIN = /^[a-z\u00DF-\u00F6\u00F8-\u00FF .'\u2019-]*$/;
const SIGNS_OF_PLAIN = /[ .'\u2019-]+/g;
const EMAIL_WITHIN = /[^\s@]@[^\s@]/;

/** Lower case, NFC, without punctuation, symbols and white space. */
export function lettersAndDigits(text: string): string {
	const lower = text.toLowerCase();
	if (PLAIN.test(lower)) return lower.replace(SIGNS_OF_PLAIN, '');
	return lower.normalize('NFC').replace(NOT_OF_A_NAME, '').normalize('NFC');
}

/**
 * `Jean-Luc` -> `jeanluc`, `O’Brien` -> `obrien`, `Valéry` -> `valéry`, `정` -> `정` (docs/meta-api.md section 3.1). Dropped:
 * what holds no letter, an address of an email, and text that was spoiled on the way.
 */
export function normalizeName(text: string): Outcome {
	const given = withoutCharacterReferences(text);
	if (given.includes('@') && EMAIL_WITHIN.test(given)) return { dropped: 'not_a_name' };
	if (isBroken(given)) return { dropped: 'broken_text' };
	const value = lettersAndDigits(given);
	return LETTER.test(value) ? { value } : { dropped: 'no_letters' };
}

/** The same of a first name, before which a form of address may stand: `Dr. Anna` -> `anna`. */
export function normalizeFirstName(text: string): Outcome {
	const bare = withoutTitle(text);
	const outcome = normalizeName(bare);
	if (bare === text || outcome === undefined || 'dropped' in outcome) return outcome;
	return { ...outcome, changed: ['title_removed'] };
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
