/**
 * Email addresses and phone numbers in a text (docs/meta-api.md sections 11.6 and 12.3). Only sure signs count: long digits
 * are order numbers and GTINs far more often.
 */
import type { JsonValue } from '../types';
import { isSpokenAddress, mayHideAddress, withPlainSigns } from './hiddenAddresses';

const EMAIL =
	/[^\s@/?&=#:;,<>()"'[\]]@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.(\p{L}{2,24})(?![\p{L}\p{N}])/giu;
/** Pictures of double density and files of a version are named so: `logo@2x.png`, `app@1.2.js`. */
const FILE_ENDINGS: ReadonlySet<string> = new Set(
	'png jpg jpeg gif webp svg avif ico js mjs css map json mp4 pdf html woff ttf'.split(' '),
);
const INTERNATIONAL_PHONE = /(?:^|[^\w+])\+\d(?:[\s().-]{0,2}\d){7,14}(?!\d)/;
const NORTH_AMERICAN_PHONE = /(?:^|[^\w])\(\d{3}\)\s?\d{3}[\s.-]\d{4}(?!\d)/;
/** `512-555-0100`, in ranges that are given out; a part of a longer number is none. */
const DASHED_PHONE =
	/(?<![\w.+-])(?<!\d )(?:1[-. ])?[2-9]\d{2}([-. ])[2-9]\d{2}\1\d{4}(?![\w-]|[.]\d| \d)/;
const PHONE_WORD =
	/(?<![\p{L}\p{N}])(?:tel|callto|sms|telefono?|teléfono|téléphone|telefone|telefoon|telepon|phone|mobile|mobil|móvil|celular|cellulare|portable|handy|gsm|whatsapp|wa\.me|電話|电话|手机|전화|هاتف|फ़ोन|फोन)(?![\p{L}\p{N}])/giu;
/** One of these is in each of those words; most IDs have none. */
const BEGINS_PHONE_WORD = /[tpmhgw]|ce|[^ -~]/i;
const MANY_DIGITS = /(?:\d\D*){8}/;
const WORD_FOR_NUMBER = /^[ .]?(?:no|nr|number|nummer)(?![\p{L}\p{N}])/iu;
const BEFORE_DIGITS = /^[.:#/=\s]{0,3}\(?\+?/;
const DIGITS = /^\d(?:[\s()./-]{0,2}\d){7,14}(?!\d)/;
const LONGEST_BEHIND = 60;

/** True where a text holds an email address or a phone number written as one. */
export function holdsContact(text: string): boolean {
	return holdsEmail(text) || holdsPhone(text);
}

/** True where a text holds an email address, its @ perhaps encoded as in page addresses, or written as a word. */
export function holdsEmail(text: string): boolean {
	if (!mayHideAddress(text)) return text.includes('@') && holdsPlainEmail(text);
	return holdsPlainEmail(withPlainSigns(text)) || isSpokenAddress(text);
}

function holdsPlainEmail(plain: string): boolean {
	for (const [, ending] of plain.matchAll(EMAIL))
		if (!FILE_ENDINGS.has(ending.toLowerCase())) return true;
	return false;
}

/** True where a text holds a phone number that is written as one. */
export function holdsPhone(text: string): boolean {
	if (text.length < 6) return false;
	return (
		holdsPlainPhone(text) || (text.includes('%2') && holdsPlainPhone(withPlainPhoneSigns(text)))
	);
}

function holdsPlainPhone(text: string): boolean {
	if (text.includes('+') && INTERNATIONAL_PHONE.test(text)) return true;
	return (text.includes('(') && NORTH_AMERICAN_PHONE.test(text)) || holdsNamedPhone(text);
}

const ENCODED_PHONE_SIGNS = /%(?:25)?(2[089BD])/gi;
const PHONE_SIGNS: ReadonlyMap<string, string> = new Map([
	['20', ' '],
	['28', '('],
	['29', ')'],
	['2B', '+'],
	['2D', '-'],
]);

/** What stands in a phone number, encoded as in page addresses. */
function withPlainPhoneSigns(text: string): string {
	return text.replaceAll(
		ENCODED_PHONE_SIGNS,
		(encoded, code: string) => PHONE_SIGNS.get(code.toUpperCase()) ?? encoded,
	);
}

/** True where a text holds a number as North Americans write theirs. In a field of IDs it may be any number. */
export function holdsDashedPhone(text: string): boolean {
	return DASHED_PHONE.test(text);
}

/** A word for the telephone, perhaps one for number, and digits at once behind it. */
function holdsNamedPhone(text: string): boolean {
	if (!BEGINS_PHONE_WORD.test(text) || !MANY_DIGITS.test(text)) return false;
	for (const { 0: word, index } of text.matchAll(PHONE_WORD)) {
		const end = index + word.length;
		const behind = text.slice(end, end + LONGEST_BEHIND).replace(WORD_FOR_NUMBER, '');
		if (DIGITS.test(behind.replace(BEFORE_DIGITS, ''))) return true;
	}
	return false;
}

/** True where a text holds an email address or a phone number; in lists and objects every text counts. */
export function holdsPersonalData(value: JsonValue | undefined): boolean {
	if (typeof value === 'string') return holdsContact(value);
	if (typeof value !== 'object' || value === null) return false;
	return (Array.isArray(value) ? value : Object.values(value)).some(holdsPersonalData);
}

/** Stands in the output for a name or an ID in which there is one. */
export const HIDDEN_CONTACT = '(hidden: holds contact data)';

/**
 * Takes what an event is called or recognized by; gives it as the output may show it: a name or an ID with an email address or
 * a phone number in it is not shown. What is sent stays as it is.
 */
export function withoutContact<Value>(value: Value): Value | typeof HIDDEN_CONTACT {
	return typeof value === 'string' && holdsContact(value) ? HIDDEN_CONTACT : value;
}
