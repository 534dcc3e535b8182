/**
 * Values at fault as sentences show them: only of fields that hold no identifier, and only in a form that no identifier has,
 * because any field may have been mapped to the wrong column. What does not have the form is not shown at all.
 */
import { readText } from '../values';
import type { RawValue } from '../types';

/** A form that a value has to have to be shown. */
type ShowableForm = 'currency' | 'amount' | 'time' | 'word' | 'name' | 'address';

/** What a phone number has at least; an amount, a name or an address with so many digits may be one. */
const DIGITS_OF_A_PHONE = 7;
const LONGEST = 40;

/** `2026-03-04`, `04.03.26`, `3/4/2026 14:05 +01:00`: day, month and year, and perhaps a time of day. */
const DATE =
	/^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[T ,]+\d{1,2}:\d{2}[\w:.+ -]{0,20})?$/;

const FORMS: Readonly<Record<ShowableForm, RegExp>> = {
	/** One word or sign, such as `EURO` or `€`. */
	currency: /^(?:[A-Za-z]{1,10}|[A-Z]{0,3}\p{Sc})$/u,
	/** Digits and separators, with a sign or code of a currency at most. */
	amount: /^(?:[A-Z]{3}|\p{Sc})? ?[-+]?\d[\d.,' ]{0,14} ?(?:[A-Z]{3}|\p{Sc})?$/u,
	time: DATE,
	/** One of Meta's values, or what should be one. */
	word: /^[A-Za-z][A-Za-z_-]{0,24}$/,
	/** The name of an event or of a stage. */
	name: /^[A-Za-z][A-Za-z0-9_ -]{0,39}$/,
	/** A host with a path, in which nothing is encoded. */
	address: /^(?:[a-z]+:\/{0,2})?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?\/[\w./-]{0,60}$/i,
};

/** Takes a value at fault and the form it should have; gives it as ` “EURO”`, to be put behind its field, or empty text. */
export function shownValue(value: RawValue, form: ShowableForm): string {
	const text = readText(value);
	if (text === undefined || typeof value === 'boolean') return '';
	const shown = form === 'address' ? text.split(/[?#]/u, 1)[0] : text;
	const isShort = shown.length <= (form === 'address' ? 2 * LONGEST : LONGEST);
	if (!isShort || !FORMS[form].test(shown)) return '';
	return form !== 'time' && countDigits(shown) >= DIGITS_OF_A_PHONE ? '' : ` “${shown}”`;
}

function countDigits(text: string): number {
	return text.replace(/\D/g, '').length;
}

/** Takes Unix seconds that were read from a time; gives ` (2026-03-04 14:05 UTC)`, to be put behind the field. */
export function shownTime(seconds: number): string {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) return '';
	return ` (${date.toISOString().slice(0, 16).replace('T', ' ')} UTC)`;
}
