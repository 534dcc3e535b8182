/**
 * "Nothing there": the one definition that mapping, customer information, events and nodes ask. Exports, forms, CRMs and
 * templates write a filler where they have no value; sent, it would make one person or order of all who have none
 * (docs/meta-api.md section 3.1, the trap), and in automatic mapping it would hide the value under another name.
 */
import {
	FILLERS,
	NOTHING_IN_FIELD,
	PRINTED_FOR_NOTHING,
	REAL_WORDS,
	WORDS_FOR_NOTHING,
	type RealWords,
} from './fillers';
import type { RawObject, RawValue } from './types';

/** Where a list without entries says something: no data processing option means "not limited" (docs/meta-api.md section 12.1). */
const EMPTY_LIST_SPEAKS = 'data_processing_options';

/**
 * True for what is no value: null, undefined, NaN, lists that hold nothing, texts of punctuation alone (`-`, `[]`, `{}`),
 * what programs and spreadsheets print (`null`, `#N/A`), templates that nobody filled (`{{email}}`), and
 * words such as `none` and `unknown`, except where `REAL_WORDS` says that they can be meant.
 * `field` is Meta's name of the field without its path. `beside`: the fields next to it, which decide whether `Null` is
 * somebody's name; without them it is taken as one.
 */
export function isAbsent(value: RawValue, field = '', beside?: RawObject): boolean {
	if (typeof value === 'string') return isAbsentText(value, field, beside);
	if (typeof value === 'number')
		return Number.isNaN(value) || (value <= 0 && isNothingInField(String(value), field));
	if (!Array.isArray(value)) return value === undefined || value === null;
	return field !== EMPTY_LIST_SPEAKS && areAbsent(value, field, beside);
}

/** Apart from `isAbsent`: a function within would cost each of its calls, most of which are about texts. */
function areAbsent(
	list: readonly RawValue[],
	field: string,
	beside: RawObject | undefined,
): boolean {
	return list.every((entry) => !Array.isArray(entry) && isAbsent(entry, field, beside));
}

/**
 * True for a value that is there beyond doubt, told at a glance: for these `isAbsent` and `isDoubtful` are false. Of most
 * others they are false, too.
 */
export function isClearlyThere(value: RawValue, field: string): boolean {
	if (typeof value === 'string') return field !== 'event_time' && isPlainValue(value, field);
	return typeof value === 'number' && value > 0;
}

/** True for what leaves no trace at all: null, undefined, NaN, white space, and lists of nothing else. */
export function isEmpty(value: RawValue): boolean {
	if (typeof value === 'string') return value.trim() === '';
	if (typeof value === 'number') return Number.isNaN(value);
	return Array.isArray(value)
		? value.every((entry) => !Array.isArray(entry) && isEmpty(entry))
		: (value ?? null) === null;
}

const NO_TIME = /^(?:0+|0000-00-00.*|0001-01-01.*)$/s;

/**
 * True for a filler that `REAL_WORDS` lets pass in this field, for a zero as time, and for a list or object that holds
 * nothing: any other value goes before it.
 */
export function isDoubtful(value: RawValue, field: string): boolean {
	if (Array.isArray(value)) return areDoubtful(value, field);
	if (typeof value === 'object' && value !== null) return isWithoutFields(value);
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	if (typeof value === 'string' && field !== 'event_time' && isPlainValue(value, field))
		return false;
	if (typeof value === 'number' && value !== 0) return false;
	const text = String(value).trim();
	if (field === 'event_time' && NO_TIME.test(text)) return true;
	return text.length <= LONGEST_FILLER && FILLER_SET.has(text.toLowerCase());
}

function areDoubtful(list: readonly RawValue[], field: string): boolean {
	return list.every(
		(entry) => !Array.isArray(entry) && (isAbsent(entry, field) || isDoubtful(entry, field)),
	);
}

function isWithoutFields(value: object): boolean {
	return (
		Object.prototype.toString.call(value) === '[object Object]' && Object.keys(value).length === 0
	);
}

const PRINTED_SET: ReadonlySet<string> = new Set(PRINTED_FOR_NOTHING);

const FILLER_SET: ReadonlySet<string> = new Set(FILLERS);

const LONGEST_FILLER = Math.max(...FILLERS.map((text) => text.length));

const REAL_WORDS_OF: ReadonlyMap<string, RealWords> = new Map(
	REAL_WORDS.flatMap((row) => row.fields.map((field) => [field, row] as const)),
);

const PUNCTUATION_ALONE = /^[\p{P}\p{C}\s]*$/u;

/** Emoji and other signs; a currency sign alone is a currency that cannot be read. */
const SIGNS_ALONE = /^[^\p{L}\p{N}\p{Sc}]*$/u;

/** `{{x}}`, `${x}`, `%%x%%`, `%x%`, `*|X|*`, `[[x]]`, `<%= x %>`, and `{x}` as ad links have it. */
const UNFILLED_TEMPLATE =
	/^(?:\{\{.*\}\}|\$\{.*\}|%%.*%%|%[a-z_]+%|\*\|.*\|\*|\[\[[^[\]"]*\]\]|<%.*%>|\{[a-z_]+\})$/is;

const TEMPLATE_OPENINGS = '{$%*[<';

/** What is nothing in every field. */
function isEmptyText(given: string): boolean {
	const text = given.trim();
	if (TEMPLATE_OPENINGS.includes(text.charAt(0)) && UNFILLED_TEMPLATE.test(text)) return true;
	if (PUNCTUATION_ALONE.test(text)) return true;
	return text.length <= LONGEST_FILLER && PRINTED_SET.has(text.toLowerCase());
}

/** Lengths and first characters that a filler can have: most values have another start and need no closer look. */
const STARTS_OF_FILLERS: ReadonlySet<number> = new Set(
	FILLERS.map((text) => startOf(text.length, text.charCodeAt(0))),
);

/** The same of what is nothing in one field alone. */
const STARTS_IN_FIELD: ReadonlyMap<string, ReadonlySet<number>> = new Map(
	[...NOTHING_IN_FIELD].map(([field, texts]) => [
		field,
		new Set([...texts].map((text) => startOf(text.length, text.charCodeAt(0)))),
	]),
);

/** Capital letters of ASCII start as small ones do. */
function startOf(length: number, first: number): number {
	return length * 65_536 + (first | 32);
}

const SPACE = 32;
const TEMPLATE_STARTS: ReadonlySet<number> = new Set(
	[...TEMPLATE_OPENINGS].map((opening) => opening.charCodeAt(0)),
);

/** Whether a text, without the spaces around it, ends like a value and has neither the length nor the start of a filler. */
function isPlainValue(given: string, field: string): boolean {
	let start = 0;
	let end = given.length - 1;
	while (given.charCodeAt(start) === SPACE) start += 1;
	while (end > start && given.charCodeAt(end) === SPACE) end -= 1;
	const first = given.charCodeAt(start);
	if (end < start || !(isVisibleAscii(first) || isLetterOrDigit(first))) return false;
	const beginning = startOf(end - start + 1, first);
	return (
		isLetterOrDigit(given.charCodeAt(end)) &&
		!TEMPLATE_STARTS.has(first) &&
		!STARTS_OF_FILLERS.has(beginning) &&
		STARTS_IN_FIELD.get(field)?.has(beginning) !== true
	);
}

function isVisibleAscii(code: number): boolean {
	return code > SPACE && code < 127;
}

/** Of ASCII, or a letter of the Latin languages of western Europe, a Chinese character or a Korean syllable. */
function isLetterOrDigit(code: number): boolean {
	const lower = code | 32;
	if (code < 128) return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
	if (code <= 0xff) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
	return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
}

function isAbsentText(given: string, field: string, beside: RawObject | undefined): boolean {
	if (isPlainValue(given, field)) return false;
	const text = given.trim();
	if (text === '[]' && field === EMPTY_LIST_SPEAKS) return false;
	if (text.length > LONGEST_FILLER) return isNothingInField(text, field) || isEmptyText(text);
	const word = text.toLowerCase();
	if (isNothingInField(word, field)) return true;
	const real = REAL_WORDS_OF.get(field);
	if (real?.words.includes(word) || (real !== undefined && isName(text, real, beside)))
		return false;
	if (FILLER_SET.has(word) || isEmptyText(text)) return true;
	return real?.words !== WORDS_FOR_NOTHING && SIGNS_ALONE.test(text);
}

function isName(text: string, { nameBeside }: RealWords, beside: RawObject | undefined): boolean {
	if (nameBeside === undefined || !nameBeside.spellings.includes(text)) return false;
	const { other, spellings } = nameBeside;
	if (beside === undefined) return true;
	const value = beside[other];
	return !isAbsent(value, other, {}) && !spellings.some((spelling) => spelling === value);
}

function isNothingInField(word: string, field: string): boolean {
	return NOTHING_IN_FIELD.get(field)?.has(word) === true;
}
