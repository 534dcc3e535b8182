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
		return isNothingInField(String(value), field) || Number.isNaN(value);
	if (!Array.isArray(value)) return value === undefined || value === null;
	return (
		field !== EMPTY_LIST_SPEAKS &&
		value.every((entry) => !Array.isArray(entry) && isAbsent(entry, field, beside))
	);
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
	if (Array.isArray(value)) {
		return value.every(
			(entry) => !Array.isArray(entry) && (isAbsent(entry, field) || isDoubtful(entry, field)),
		);
	}
	if (typeof value === 'object' && value !== null) return isWithoutFields(value);
	if (typeof value !== 'string' && typeof value !== 'number') return false;
	if (typeof value === 'string' && field !== 'event_time' && isPlainValue(value, field))
		return false;
	if (typeof value === 'number' && value !== 0) return false;
	const text = String(value).trim();
	if (field === 'event_time' && NO_TIME.test(text)) return true;
	return text.length <= LONGEST_FILLER && FILLER_SET.has(text.toLowerCase());
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
const STARTS_OF_FILLERS: ReadonlySet<number> = new Set(FILLERS.map((text) => startOf(text)));

function startOf(text: string): number {
	return text.length * 65_536 + text.charCodeAt(0);
}

/** Whether a text begins like a value and has neither the length nor the start of a filler. */
function isPlainValue(given: string, field: string): boolean {
	const { length } = given;
	const first = given.charCodeAt(0) | 32;
	if (length < 2 || field === 'external_id' || !isLetterOrDigit(first)) return false;
	return (
		isLetterOrDigit(given.charCodeAt(length - 1) | 32) &&
		!STARTS_OF_FILLERS.has(length * 65_536 + first)
	);
}

/** Of ASCII; letters in lower case. */
function isLetterOrDigit(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
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
