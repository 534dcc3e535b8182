/**
 * The names that fields have in shops, forms and spreadsheets of other languages, for automatic mapping: a file a family of
 * languages, a row a field. Accents, case, spaces and punctuation make no difference.
 */
import { foldName } from '../foldName';
import { ASIAN } from './asian';
import { CENTRAL } from './central';
import { CYRILLIC } from './cyrillic';
import { GREEK_HEBREW_THAI } from './greekHebrewThai';
import { inAscii } from './inAscii';
import { NORTHERN } from './northern';
import { WESTERN } from './western';

export * from './goods';

const FAMILIES = [WESTERN, ASIAN, NORTHERN, CENTRAL, CYRILLIC, GREEK_HEBREW_THAI];

/**
 * The names of a field in all other languages, a list a language, first the strongest; behind them as they stand in the names of
 * columns: without their small words (`fecha compra`) and articles.
 */
export function namesByLanguage(field: string): ReadonlyArray<readonly string[]> {
	return FAMILIES.flatMap((family) =>
		Object.values(family[field] ?? {}).map((row) => {
			const names = row.split('|').filter((name) => name !== '');
			const short = names.map(withoutSmallWords).filter((name) => name !== '');
			return [...names, ...short, ...[...names, ...short].flatMap(inAscii)];
		}),
	);
}

/** The same in one list. */
export function namesInOtherLanguages(field: string): readonly string[] {
	return namesByLanguage(field).flat();
}

const SMALL_WORDS: ReadonlySet<string> = new Set([
	...['de', 'del', 'la', 'el', 'las', 'los', 'y', 'do', 'da', 'dos', 'das', 'du', 'des', 'le'],
	...['d', 'l', 'di', 'dell', 'della', 'dello', 'van', 'het', 'der', 'की', 'का', 'के'],
	...['och', 'og', 'ja', 'a', 'és', 'și', 'si', 'i', 'и', 'та', 'на', 'за', 'και', 'της', 'του'],
]);
/** The article of Arabic is written together with its word. */
const ARABIC_ARTICLE = /(?<=^|\s)ال/g;

/** A name as columns have it: without the small words between its words, and without Arabic articles. */
export function withoutSmallWords(name: string): string {
	return name
		.replace(ARABIC_ARTICLE, '')
		.split(/[\s’'_]+/)
		.filter(
			(word, index, words) =>
				index === 0 || index === words.length - 1 || !SMALL_WORDS.has(word.toLowerCase()),
		)
		.join(' ');
}

interface NameBeside {
	/** Meta's name of the field. */
	readonly field: string;
	/** One of these, folded, stands beside it. */
	readonly beside: ReadonlySet<string>;
}

/** Short words that mean a field beside others of their language, and something else elsewhere: `by` is Danish for city. */
const NAMES_BESIDE: ReadonlyArray<readonly [name: string, field: string, beside: string]> = [
	['by', 'ct', 'postnummer|postnr'],
	['grad', 'ct', 'poštanski broj|prezime|država|ulica'],
	['место', 'ct', 'поштански број|презиме'],
	['län', 'st', 'postnummer|postnr|efternamn'],
	['stát', 'country', 'psč|příjmení'],
	['štát', 'country', 'psč|priezvisko'],
	['kraj', 'st', 'psč|ulice|ulica a číslo|příjmení|priezvisko'],
	['nem', 'ge', 'keresztnév|vezetéknév|irányítószám'],
];

const namesBeside: ReadonlyMap<string, NameBeside> = new Map(
	NAMES_BESIDE.flatMap(([name, field, beside]) => {
		const row = { field, beside: new Set(beside.split('|').map(foldName)) };
		const capital = name.charAt(0).toUpperCase() + name.slice(1);
		return [name, capital, name.toUpperCase()].map((spelling) => [spelling, row] as const);
	}),
);

/** Takes the name of a field and the fields beside it; gives Meta's name of the field where its neighbors say what it means. */
export function fieldBeside(
	name: string,
	fields: Readonly<Record<string, unknown>>,
): string | undefined {
	const found = namesBeside.get(name);
	return found !== undefined &&
		Object.keys(fields).some((other) => found.beside.has(foldName(other)))
		? found.field
		: undefined;
}
