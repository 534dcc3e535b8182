/** Whether a text holds data of a person: one pass over it tells which of the detectors are worth asking. */
import { holdsDashedPhone, holdsEmail, holdsPhone } from '../contacts';
import { mayHideAddress } from '../hiddenAddresses';
import { holdsIban } from './detectors/iban';
import { findLetterId } from './detectors/letterKinds';
import { findNumber } from './detectors/numberKinds';
import type { KindId } from './kinds';
import type { FieldRole } from './fieldRoles';
import type { OwnValues } from './own/ownValues';
import { foldForms } from './foldForms';
import { type Signs, signsOf } from './signs';

/** What is known of the field in which a text stands. */
export interface FieldOfText {
	readonly role: FieldRole;
	/** Where the names of people are looked for as in a field of another role. */
	readonly roleForNames?: FieldRole;
	/** Its name in lower case; empty where that says nothing. */
	readonly name: string;
}

/** Shorter numbers are amounts and counts: a phone number has seven digits at least. */
const LEAST_NUMBER = 1_000_000;

/** A number as a text, where it is long enough to be that of a person or an account. */
export function textOfNumber(value: number): string | undefined {
	return Math.abs(value) >= LEAST_NUMBER && Number.isSafeInteger(value) ? String(value) : undefined;
}

/** What a phone, a number in digits, an IBAN and an ID with letters have at least. */
const FEWEST_DIGITS = 7;
const FEWEST_DIGITS_OF_DASHED = 10;
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
	if (!HOLDS_MORE_THAN_WORDS.test(text)) return findInWords(text, field, own);
	const signs = signsOf(text);
	if (!signs.isForeign) return findWith(signs, text, field, own);
	const folded = foldForms(text);
	return findWith(signsOf(folded), folded, field, own);
}

function findInWords(
	text: string,
	{ role, roleForNames = role }: FieldOfText,
	own: OwnValues | undefined,
): KindId | undefined {
	if (text.length < FEWEST_LETTERS) return undefined;
	if (mayHideAddress(text) && holdsEmail(text)) return 'email';
	return own?.find(text.toLowerCase(), roleForNames, 0);
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
	if ((hasAt || mayHideAddress(text)) && holdsEmail(text)) return 'email';
	if (digits < FEWEST_DIGITS_OF_LETTER_ID || role === 'amount' || role === 'encrypted')
		return undefined;
	if (digits >= FEWEST_DIGITS && holdsPhone(text)) return 'phone';
	if (digits >= FEWEST_DIGITS_OF_DASHED && !isOfIds(role) && holdsDashedPhone(text)) return 'phone';
	if (letters >= FEWEST_LETTERS && digits >= FEWEST_DIGITS_OF_IBAN && holdsIban(text))
		return 'iban';
	const number =
		digits >= FEWEST_DIGITS_OF_NUMBER ? findNumber(text, isOfIds(role), name) : undefined;
	if (number !== undefined || letters === 0) return number;
	const mayHoldLetterId =
		digitsInARow >= DIGITS_IN_A_ROW ||
		signsInARow >= SIGNS_IN_A_ROW ||
		(hasSlash && text.includes('.') && text.includes('-'));
	return mayHoldLetterId ? findLetterId(text, isOfIds(role), name) : undefined;
}

/** Letters and digits by which something is told from others of its kind. */
export function isOfIds(role: FieldRole): boolean {
	return role === 'id' || role === 'coupon';
}
