/**
 * Where Meta's text and its libraries give a value different forms (docs/meta-api.md section 3.6, "three normalizers
 * compared"). The text rules; with the option "Send Both Forms" the form of the library that Meta's Business SDK 26
 * calls (Parameter Builder 1.3.2) is sent after it, so that a user can measure whether more people are found.
 */
import type { PersonKey } from '../fields/person';
import type { ItemContext } from './outcome';
import { US_STATE_NAMES } from './usStates';

type LibraryForm = (given: string, item: ItemContext) => string | undefined;

export interface Difference {
	readonly keys: readonly PersonKey[];
	readonly subject: string;
	readonly text: string;
	readonly library: string;
	/** What the library makes of a plain value, `undefined` for nothing; or why its form is never sent. */
	readonly form: LibraryForm | string;
}

export const DIFFERENCES: readonly Difference[] = [
	{
		keys: ['ct'],
		subject: 'accents and letters beyond a to z',
		text: 'stay (sanjosé)',
		library: 'are deleted (sanjos)',
		form: onlyLatin,
	},
	{
		keys: ['st'],
		subject: 'provinces of Canada',
		text: 'the whole name (ontario)',
		library: 'the code (on)',
		form: (given, { country }) =>
			country === undefined || country === 'ca' ? CANADA.get(plainLetters(given)) : undefined,
	},
	{
		keys: ['st'],
		subject: 'states outside the United States and Canada, Australian codes among them',
		text: 'the whole name or code (newsouthwales, nsw)',
		library: 'two letters (ne, ns)',
		form: twoLetters,
	},
	{
		keys: ['zp'],
		subject: 'spaces and dashes',
		text: 'are taken off (m11ae, 1500002)',
		library: 'spaces stay, a dash cuts (m1 1ae, 150)',
		form: (given) => given.toLowerCase().split('-', 1)[0]?.trim(),
	},
	{
		keys: ['country'],
		subject: 'two letters that are no ISO code',
		text: 'the ISO code (gb)',
		library: 'stay (uk)',
		form: (given) => (TWO_LETTERS.test(given) ? given.toLowerCase() : undefined),
	},
	{
		keys: ['fn', 'ln'],
		subject: 'punctuation beyond ASCII',
		text: 'is taken off (obrien)',
		library: 'stays (o’brien)',
		form: (given) => given.toLowerCase().normalize('NFC').replace(ASCII_PUNCTUATION_OR_SPACE, ''),
	},
	{
		keys: ['external_id'],
		subject: 'case and spaces',
		text: 'stay (CRM 1)',
		library: 'lower case, without spaces (crm1)',
		form: (given) => given.toLowerCase().replace(SPACE, ''),
	},
	{
		keys: ['em'],
		subject: 'letters beyond ASCII',
		text: 'stay',
		library: 'the address is dropped',
		form: 'The library has no form of it.',
	},
	{
		keys: ['ph'],
		subject: 'country code, trunk zero, extension',
		text: 'digits with country code',
		library: 'all digits as they were written',
		form: "The digits are no number, or somebody else's.",
	},
	{
		keys: ['st'],
		subject: 'names that contain that of a US state',
		text: 'the state that is meant (Washington DC: dc)',
		library: 'the state that is contained (wa)',
		form: 'It names another state.',
	},
	{
		keys: ['country'],
		subject: 'names and codes of three letters',
		text: 'the ISO code (at)',
		library: 'the first two letters of what it does not know (AUT: au)',
		form: 'It names another country, or none.',
	},
	{
		keys: ['db'],
		subject: 'order of day and month',
		text: 'that of the country, else none',
		library: 'month first',
		form: 'It is another day.',
	},
	{
		keys: ['ge'],
		subject: 'words in other languages than English',
		text: 'f or m',
		library: 'nothing',
		form: 'The library has no form of it.',
	},
];

const FORMS_OF_KEY: ReadonlyMap<string, readonly LibraryForm[]> = new Map(
	[...new Set(DIFFERENCES.flatMap(({ keys }) => keys))].map((key) => [
		key,
		DIFFERENCES.filter(({ keys }) => keys.includes(key))
			.map(({ form }) => form)
			.filter((form) => typeof form === 'function'),
	]),
);

/**
 * The form, before hashing, that Meta's library gives a plain value of a key; `undefined` where it gives none, or one
 * that is never sent. It may be the same as that of Meta's text.
 */
export function libraryForm(key: string, given: string, item: ItemContext): string | undefined {
	for (const form of FORMS_OF_KEY.get(key) ?? []) {
		const value = form(given, item);
		if (value !== undefined && value !== '') return value;
	}
	return undefined;
}

const TWO_LETTERS = /^[a-z]{2}$/i;
const SPACE = /\s+/g;
const ASCII_PUNCTUATION_OR_SPACE = /[!-/:-@[-`{-~\s]+/g;
const NOT_LATIN = /[^a-z0-9]+/g;
const NOT_A_PLAIN_LETTER = /[^a-z]+/g;
const STARTS_WITH_LETTER = /^[a-z]/;

function onlyLatin(given: string): string | undefined {
	const value = given.toLowerCase().replace(NOT_LATIN, '');
	return STARTS_WITH_LETTER.test(value) ? value : undefined;
}

function plainLetters(given: string): string {
	return given.toLowerCase().replace(NOT_A_PLAIN_LETTER, '');
}

const CANADA: ReadonlyMap<string, string> = new Map([
	['alberta', 'ab'],
	['britishcolumbia', 'bc'],
	['manitoba', 'mb'],
	['newbrunswick', 'nb'],
	['newfoundlandandlabrador', 'nl'],
	['northwestterritories', 'nt'],
	['novascotia', 'ns'],
	['nunavut', 'nu'],
	['ontario', 'on'],
	['princeedwardisland', 'pe'],
	['quebec', 'qc'],
	['saskatchewan', 'sk'],
	['yukon', 'yt'],
]);

/** A name that contains one of these is replaced by its code. */
const KNOWN_TO_LIBRARY: readonly string[] = [...US_STATE_NAMES, ...CANADA.keys()];

/** Cut to two letters, as the library does with every name it does not know. */
function twoLetters(given: string, { country }: ItemContext): string | undefined {
	const letters = plainLetters(given);
	if (country === 'us' || KNOWN_TO_LIBRARY.some((name) => letters.includes(name))) return undefined;
	return letters.slice(0, 2);
}
