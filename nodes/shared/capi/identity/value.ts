import type { RawValue } from '../types';
import type { Dropped } from './outcome';

/** One value as text; `isNumber` tells that it came as a number. */
export interface GivenText {
	readonly text: string;
	readonly isNumber: boolean;
}

/** Zero-width and direction marks that copy and paste leaves behind; joiners inside words are not among them. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const NOT_ASCII = /\P{ASCII}/u;

/** The values of a key: the list that was given, a list written as JSON text, or the one value. */
export function givenValues(raw: RawValue): readonly RawValue[] {
	if (Array.isArray(raw)) return raw;
	if (typeof raw === 'string' && mayBeList(raw)) return jsonList(raw.trim()) ?? [raw];
	return [raw];
}

/** Whether a text may be a list as JSON. */
export function mayBeList(text: string): boolean {
	return text.includes('[');
}

/** Room for a hundred values; longer ones are no list of somebody's addresses. */
const LONGEST_LIST = 100_000;

function jsonList(text: string): readonly RawValue[] | undefined {
	if (text.length > LONGEST_LIST || !text.startsWith('[') || !text.endsWith(']')) return undefined;
	try {
		const parsed: unknown = JSON.parse(text);
		return Array.isArray(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

/**
 * A value as trimmed text, without the apostrophe by which spreadsheets mark a text (`'0171234567`). Numbers become their digits, a whole number beyond 2^53 is refused because its last digits
 * are already wrong. Dates become ISO text where `acceptsDates`. `undefined`: nothing was given. Never throws.
 */
export function textOf(value: RawValue, acceptsDates: boolean): GivenText | Dropped | undefined {
	if (typeof value === 'string') return { text: cleanText(value), isNumber: false };
	if (typeof value === 'number') return textOfNumber(value);
	if (typeof value === 'bigint') return { text: value.toString(), isNumber: true };
	if (value === undefined || value === null) return undefined;
	const date = acceptsDates ? isoDateOf(value) : undefined;
	return date === undefined ? { dropped: 'not_text' } : { text: date, isNumber: false };
}

/** A text trimmed, without marks that cannot be seen and the apostrophe of spreadsheets. */
export function cleanText(text: string): string {
	const visible = (NOT_ASCII.test(text) ? text.replace(INVISIBLE, '') : text).trim();
	return visible.startsWith("'") && !visible.includes("'", 1) ? visible.slice(1).trim() : visible;
}

function textOfNumber(value: number): GivenText | Dropped | undefined {
	if (!Number.isFinite(value)) return undefined;
	if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { dropped: 'precision_lost' };
	return { text: String(value), isNumber: true };
}

/** `YYYY-MM-DD` of a Date (UTC) or of an object that knows its own date, as luxon's DateTime does. */
function isoDateOf(value: unknown): string | undefined {
	if (value instanceof Date)
		return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
	if (typeof value !== 'object' || value === null) return undefined;
	if (!('toISODate' in value) || typeof value.toISODate !== 'function') return undefined;
	const date: unknown = value.toISODate();
	return typeof date === 'string' ? date : undefined;
}

const DECIMAL_DIGIT = /\p{Nd}/u;
const DECIMAL_DIGITS = /\p{Nd}/gu;

/**
 * The text with the decimal digits of any script and full-width signs as ASCII: `＋４９`, `٤٩`, `४९` become `+49`, `49`.
 */
export function asciiDigits(text: string): string {
	if (!NOT_ASCII.test(text)) return text;
	return text.normalize('NFKC').replace(DECIMAL_DIGITS, asciiDigit);
}

/** Unicode keeps the ten digits of a script together, so a digit's value is its distance from the start of its run. */
function asciiDigit(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	let zero = code;
	while (code - zero < 9 && DECIMAL_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return String(code - zero);
}

const EXPONENT_FORM = /^(\d)(?:[.,](\d{1,40}))?e\+?(\d{1,2})$/i;
const FLOAT_TAIL = /^(\d{1,40})\.0+$/;
const ZEROS = /^0*$/;

/**
 * An id, code or phone number as its digits: `1.6505551212E10` -> `16505551212`, and `12.0` of a data frame -> `12`.
 * `undefined` when a spreadsheet has rounded it (`4.91512E+12`): its last digits are gone. Other texts stay as they are.
 */
export function plainDigits(text: string): string | undefined {
	const form = EXPONENT_FORM.exec(text);
	if (form === null) return FLOAT_TAIL.exec(text)?.[1] ?? text;
	const [, first, fraction = '', exponent] = form;
	const places = Number(exponent);
	const isComplete = fraction.length >= places && ZEROS.test(fraction.slice(places));
	return isComplete ? first + fraction.slice(0, places) : undefined;
}
