/** A whole name in one field, split only where it can be done safely. */
import { countryCodeOf, withoutTitle } from '../identity';
import type { RawValue } from '../types';
import { readText } from '../values';
import type { Draft } from './draft';

/** The name under which a whole name waits among the customer information until first and last name are known. */
export const FULL_NAME = 'full_name';

const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{L}\p{M}.'’-]*$/u;
const LONGEST_NAME = 100;

/** What marks a company, a household or a role: no first and last name. */
const NOT_A_PERSON = new Set([
	...[
		'inc',
		'llc',
		'ltd',
		'gmbh',
		'ag',
		'kg',
		'corp',
		'co',
		'company',
		'group',
		'bv',
		'nv',
		'sa',
		'srl',
		'sarl',
		'sas',
	],
	...[
		'spa',
		'sro',
		'oy',
		'ab',
		'as',
		'aps',
		'pty',
		'plc',
		'lda',
		'ltda',
		'eireli',
		'gym',
		'shop',
		'store',
		'studio',
	],
	...[
		'agency',
		'team',
		'support',
		'sales',
		'customer',
		'guest',
		'admin',
		'test',
		'user',
		'and',
		'und',
		'et',
		'family',
	],
	...['order', 'deal', 'lead', 'contact', 'form', 'new', 'product', 'invoice'],
]);

/** Particles belong to the word behind them. */
const PARTICLES = new Set([
	...[
		'da',
		'de',
		'do',
		'dos',
		'das',
		'di',
		'del',
		'della',
		'la',
		'le',
		'van',
		'von',
		'vom',
		'der',
		'den',
		'ten',
		'ter',
	],
	...['zu', 'el', 'al', 'bin', 'ben', 'st.', 'mc', 'mac'],
]);

/** Countries whose people write the family name first, in Latin letters too. */
const FAMILY_NAME_FIRST = new Set(['cn', 'hk', 'hu', 'jp', 'kh', 'kp', 'kr', 'mo', 'tw', 'vn']);

/** Headings that ask for the family name first, or in languages that have it so; not everybody keeps to it. */
const FAMILY_NAME_FIRST_HEADING =
	/(?:^|\.)(?:név|teljes név|ф\.?\s?и\.?\s?о\.?|п\.?\s?і\.?\s?б\.?|nume (?:și |si |şi )?prenume)$/i;

/**
 * `Mia Reed` gives Mia and Reed, `Anna von Berg` Anna and von Berg. Nothing for one word, for three words of which the
 * middle one could belong to either name, for scripts that write the family name first, and for what is no person.
 */
export function splitName(value: RawValue): { first: string; last: string } | undefined {
	const text = readText(value);
	if (text === undefined || text.length > LONGEST_NAME) return undefined;
	if (text.includes(',')) return splitAtComma(text);
	const words = withoutTitle(text.trim()).split(/\s+/).filter(Boolean);
	if (words.length < 2 || !words.every((word) => WORD.test(word))) return undefined;
	if (words.some((word) => NOT_A_PERSON.has(fold(word)))) return undefined;
	const [first, ...rest] = words;
	const hasOneReading = rest.slice(0, -1).every((word) => PARTICLES.has(word.toLowerCase()));
	return hasOneReading ? { first, last: rest.join(' ') } : undefined;
}

/** What stands behind a comma and is no first name: degrees, and `Jr.`. */
const BEHIND_A_NAME = new Set(
	'jr sr ii iii iv phd md dds dvm esq cpa rn mba pe dr mr mrs ms prof'.split(' '),
);
const INITIAL = /^\p{L}\.?$/u;

/** `Vogel, Lena` and `von Berg, Anna M.`: the family name stands before the comma, and one first name behind it. */
function splitAtComma(text: string): { first: string; last: string } | undefined {
	const [before, behind = '', ...more] = text.split(',').map((part) => part.trim());
	const names = behind.split(/\s+/);
	const [first, initial, ...others] = names;
	const family = before.split(/\s+/);
	const all = [...family, ...names];
	if (more.length > 0 || others.length > 0 || family.length > 3) return undefined;
	if (initial !== undefined && !INITIAL.test(initial)) return undefined;
	if (!all.every((word) => WORD.test(word)) || !WHOLE_WORD.test(first)) return undefined;
	const isNobodys = all.some(
		(word) => NOT_A_PERSON.has(fold(word)) || BEHIND_A_NAME.has(fold(word)),
	);
	return isNobodys ? undefined : { first, last: before };
}

const WHOLE_WORD = /^\p{L}{2}/u;

function fold(word: string): string {
	return word.toLowerCase().replace(/[.'’-]/g, '');
}

/**
 * Takes a draft; puts first and last name in the place of a whole name where neither is known. Gives the path of a whole
 * name that could not be split, `undefined` where there is none.
 */
export function settleFullName(draft: Draft, path: string | undefined): string | undefined {
	const { user_data: person } = draft.parts;
	const name = person[FULL_NAME];
	if (name === undefined) return undefined;
	delete person[FULL_NAME];
	const known = (['fn', 'ln'] as const).filter((half) => draft.has('user_data', half));
	if (known.length > 0) {
		if (known.length === 1) placeOtherHalf(draft, known[0], name, path ?? '');
		return undefined;
	}
	const country = countryCodeOf(readText(person.country) ?? '');
	const isFamilyNameFirst =
		(country !== undefined && FAMILY_NAME_FIRST.has(country)) ||
		FAMILY_NAME_FIRST_HEADING.test(path ?? '');
	const names = isFamilyNameFirst ? undefined : splitName(name);
	if (names === undefined) return path;
	draft.place('user_data', 'fn', names.first, 0, path ?? '');
	draft.place('user_data', 'ln', names.last, 0, path ?? '');
	return undefined;
}

/** Headings beside which a mere "Name" is the family name. */
const FIRST_NAMES_BESIDE_NAME = /(?:^|\.)(?:vorname|voornaam|förnamn|fornavn|prénom|prenom)$/i;
/** Han, kana and Hangul names are written together, the family name first. */
const WRITTEN_TOGETHER =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/**
 * One half of a name is known and the whole name stands beside it: what is left of it is the other half. A word that does not
 * hold the known half is the other one where its heading says so: 이름 beside 성, Name beside Vorname.
 */
function placeOtherHalf(draft: Draft, half: 'fn' | 'ln', name: RawValue, path: string): void {
	const known = readText(draft.parts.user_data[half]) ?? '';
	const whole = readText(name) ?? '';
	const other = otherHalf(whole, known) ?? (isHalfByName(draft, half, path, whole) ? whole : '');
	if (known === '' || other === '' || whole.length > LONGEST_NAME) return;
	draft.place('user_data', half === 'fn' ? 'ln' : 'fn', other, 0, path);
}

function otherHalf(whole: string, known: string): string | undefined {
	const [all, part] = [whole.toLowerCase(), known.toLowerCase()];
	if (all === part) return '';
	if (all.startsWith(`${part} `)) return whole.slice(known.length).trim();
	if (all.endsWith(` ${part}`)) return whole.slice(0, -known.length).trim();
	return WRITTEN_TOGETHER.test(whole) && all.startsWith(part)
		? whole.slice(known.length)
		: undefined;
}

const ASCII = /^[\x20-\x7e]*$/;

function isHalfByName(draft: Draft, half: 'fn' | 'ln', path: string, whole: string): boolean {
	if (/\s/.test(whole)) return false;
	const heading = path.slice(path.lastIndexOf('.') + 1);
	if (heading.toLowerCase() === 'name')
		return half === 'fn' && FIRST_NAMES_BESIDE_NAME.test(draft.pathOf('user_data', 'fn') ?? '');
	return !ASCII.test(heading) || /^nama$/i.test(heading);
}
