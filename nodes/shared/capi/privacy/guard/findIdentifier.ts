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

/** What a phone, a number in digits, an IBAN and an ID with letters have at least. */
const FEWEST_DIGITS = 7;
const FEWEST_DIGITS_OF_NUMBER = 9;
const FEWEST_DIGITS_OF_IBAN = 10;
const FEWEST_DIGITS_OF_LETTER_ID = 4;
/** Digits in a row of a NIE, and letters and digits in a row of a PAN. */
const DIGITS_IN_A_ROW = 7;
const SIGNS_IN_A_ROW = 10;
const FEWEST_LETTERS = 2;

/** Without these a text holds at most the name of a person: so are most. */
const HOLDS_MORE_THAN_WORDS = /[^ -/:-?A-~]/;

/** Takes a text and what is known of its field; gives the first kind of data about a person that it holds. */
export function findIdentifier(
	text: string,
	field: FieldOfText,
	own: OwnValues | undefined,
): KindId | undefined {
	if (!HOLDS_MORE_THAN_WORDS.test(text))
		return text.length < FEWEST_LETTERS
			? undefined
			: own?.find(text.toLowerCase(), field.roleForNames ?? field.role, 0);
	const signs = signsOf(text);
	if (signs.isForeign) return findIn(foldForms(text), field, own);
	return findWith(signs, text, field, own);
}

function findIn(text: string, field: FieldOfText, own: OwnValues | undefined): KindId | undefined {
	return findWith(signsOf(text), text, field, own);
}

function findWith(
	signs: Signs,
	text: string,
	field: FieldOfText,
	own: OwnValues | undefined,
): KindId | undefined {
	const { digits, letters } = signs;
	const kind = findByForm(signs, text, field);
	if (kind !== undefined || own === undefined) return kind;
	return letters >= FEWEST_LETTERS || digits >= FEWEST_DIGITS
		? own.find(text.toLowerCase(), field.roleForNames ?? field.role, signs.digitsTogether)
		: undefined;
}

function findByForm(
	{ digits, letters, hasAt, digitsInARow, signsInARow, hasSlash }: Signs,
	text: string,
	{ role, name }: FieldOfText,
): KindId | undefined {
	if ((hasAt || text.includes('%40')) && holdsEmail(text)) return 'email';
	if (digits < FEWEST_DIGITS_OF_LETTER_ID) return undefined;
	if (digits >= FEWEST_DIGITS && holdsPhone(text)) return 'phone';
	if (letters >= FEWEST_LETTERS && digits >= FEWEST_DIGITS_OF_IBAN && holdsIban(text))
		return 'iban';
	const number =
		digits >= FEWEST_DIGITS_OF_NUMBER ? findNumber(text, role === 'id', name) : undefined;
	if (number !== undefined || letters === 0) return number;
	const mayHoldLetterId =
		digitsInARow >= DIGITS_IN_A_ROW ||
		signsInARow >= SIGNS_IN_A_ROW ||
		(hasSlash && text.includes('.') && text.includes('-'));
	return mayHoldLetterId ? findLetterId(text, role === 'id', name) : undefined;
}

export interface Signs {
	readonly digits: number;
	/** Beyond ASCII everything counts as one. */
	readonly letters: number;
	readonly hasAt: boolean;
	readonly hasSlash: boolean;
	/** The most digits, and the most letters and digits, that stand side by side. */
	readonly digitsInARow: number;
	readonly signsInARow: number;
	/** The most digits with nothing but what people write within a phone number between them. */
	readonly digitsTogether: number;
	/** Digits, signs and spaces in other forms than ASCII's. */
	readonly isForeign: boolean;
}

/** Counts in one pass what tells which detectors are worth asking. */
export function signsOf(text: string): Signs {
	let [digits, letters, digitsInARow, signsInARow] = [0, 0, 0, 0];
	let [hasAt, hasSlash, isForeign] = [false, false, false];
	/** The rows in which the pass is. */
	let [digitRow, signRow, together, digitsTogether] = [0, 0, 0, 0];
	const end = Math.min(text.length, LONGEST_TEXT);
	for (let index = 0; index < end; index++) {
		const code = text.charCodeAt(index);
		if (code >= 48 && code <= 57) {
			digits++;
			digitRow++;
			signRow++;
			together++;
			if (digitRow > digitsInARow) digitsInARow = digitRow;
			if (together > digitsTogether) digitsTogether = together;
			if (signRow > signsInARow) signsInARow = signRow;
			continue;
		}
		digitRow = 0;
		if ((code | 32) >= 97 && (code | 32) <= 122) {
			letters++;
			signRow++;
			together = 0;
			if (signRow > signsInARow) signsInARow = signRow;
			continue;
		}
		signRow = 0;
		if (!isWithinPhones(code)) together = 0;
		if (code === 64) hasAt = true;
		else if (code === 47) hasSlash = true;
		else if (code >= 128) {
			letters++;
			isForeign ||= isForeignForm(code);
		}
	}
	return {
		digits,
		letters,
		hasAt,
		hasSlash,
		digitsInARow,
		signsInARow,
		digitsTogether,
		isForeign,
	};
}

/** Space, ( ) + - . / */
function isWithinPhones(code: number): boolean {
	return code === 32 || code === 40 || code === 41 || code === 43 || (code >= 45 && code <= 47);
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
