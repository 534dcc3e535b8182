/** Whether a text holds data of a person: one pass over it tells which of the detectors are worth asking. */
import { holdsEmail, holdsPhone } from '../contacts';
import { holdsIban } from './detectors/iban';
import { findLetterId } from './detectors/letterKinds';
import { findNumber } from './detectors/numberKinds';
import type { KindId } from './kinds';
import type { FieldRole, OwnValues } from './ownValues';

/** What is known of the field in which a text stands. */
export interface FieldOfText {
	readonly role: FieldRole;
	/** Where the names of people are looked for as in a field of another role. */
	readonly roleForNames?: FieldRole;
	/** Its name in lower case; empty where that says nothing. */
	readonly name: string;
}

/** A longer text is read in its beginning only: it is no text of an event. */
const LONGEST_TEXT = 20_000;

const FEWEST_DIGITS = 7;
const FEWEST_DIGITS_OF_LETTER_ID = 4;
const FEWEST_LETTERS = 2;

/** Takes a text and what is known of its field; gives the first kind of data about a person that it holds. */
export function findIdentifier(
	text: string,
	field: FieldOfText,
	own: OwnValues | undefined,
): KindId | undefined {
	const signs = signsOf(text);
	if (signs.isForeign) return findIn(foldForms(text), field, own);
	return findWith(signs, text, field, own);
}

function findIn(text: string, field: FieldOfText, own: OwnValues | undefined): KindId | undefined {
	return findWith(signsOf(text), text, field, own);
}

function findWith(
	{ digits, letters, hasAt }: Signs,
	text: string,
	field: FieldOfText,
	own: OwnValues | undefined,
): KindId | undefined {
	if (hasAt && holdsEmail(text)) return 'email';
	if (digits >= FEWEST_DIGITS) {
		if (holdsPhone(text)) return 'phone';
		if (letters >= FEWEST_LETTERS && holdsIban(text)) return 'iban';
		const number = findNumber(text, field.role === 'id', field.name);
		if (number !== undefined) return number;
	}
	if (digits >= FEWEST_DIGITS_OF_LETTER_ID && letters > 0 && digits + letters >= 9) {
		const id = findLetterId(text, field.role === 'id', field.name);
		if (id !== undefined) return id;
	}
	return letters >= FEWEST_LETTERS || digits >= FEWEST_DIGITS
		? own?.find(text.toLowerCase(), field.roleForNames ?? field.role, digits)
		: undefined;
}

interface Signs {
	readonly digits: number;
	/** Beyond ASCII everything counts as one. */
	readonly letters: number;
	readonly hasAt: boolean;
	/** Digits, signs and spaces in other forms than ASCII's. */
	readonly isForeign: boolean;
}

function signsOf(text: string): Signs {
	let digits = 0;
	let letters = 0;
	let hasAt = false;
	let isForeign = false;
	const end = Math.min(text.length, LONGEST_TEXT);
	for (let index = 0; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code < 128) {
			if (code >= 48 && code <= 57) digits++;
			else if (code === 64) hasAt = true;
			else if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
		} else {
			letters++;
			isForeign ||= isForeignForm(code);
		}
	}
	return { digits, letters, hasAt, isForeign };
}

/** No-break spaces, dashes, invisible characters; Arabic and Indian digits; full width. */
function isForeignForm(code: number): boolean {
	return (
		code === 0xa0 ||
		code === 0xad ||
		(code >= 0x2000 && code <= 0x2212) ||
		(code >= 0x660 && code <= 0x6f9) ||
		(code >= 0x966 && code <= 0x96f) ||
		(code >= 0xff01 && code <= 0xff5e) ||
		code === 0x3000 ||
		code === 0xfeff
	);
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** The same text in ASCII's forms, as far as numbers and addresses are written in them. */
function foldForms(text: string): string {
	return text
		.slice(0, LONGEST_TEXT)
		.replace(INVISIBLE, '')
		.replace(SPACES, ' ')
		.replace(DASHES, '-')
		.replace(OTHER_DIGITS, (digit) => String((digit.charCodeAt(0) - zeroOf(digit)) % 10))
		.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function zeroOf(digit: string): number {
	const code = digit.charCodeAt(0);
	if (code >= 0x966) return 0x966;
	return code >= 0x6f0 ? 0x6f0 : 0x660;
}
