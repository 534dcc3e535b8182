import {
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
	type CountryCode,
	type PhoneNumber,
} from 'libphonenumber-js/max';

import type { ChangeNote, ItemContext, Kept, Outcome } from './outcome';
import { asciiDigits, isSpreadsheetNumber, withoutFloatTail } from './value';

const LONGEST_TEXT = 120;

/** `tel:`, `Mobile:`, and the `p:` of Meta's lead export; quotes and the apostrophe with which Excel keeps a text. */
const LABEL = /^[\s'"`]*(?:[\p{L}. ]{1,20}:)?\s*/u;

/** International numbers without a plus: WhatsApp's address and link, and the local form of a telephone link. */
const FORMS_WITH_PLUS: ReadonlyArray<readonly [RegExp, string]> = [
	[/^(\d{7,15})@(?:c\.us|s\.whatsapp\.net)$/i, '+$1'],
	[/^(?:https?:\/\/)?wa\.me\/\+?(\d{7,15})$/i, '+$1'],
	[/^tel:([\d().-]+);phone-context=(\+\d+)$/i, '$2$1'],
];

const FORMATTING = /[\s().\-/\u2010-\u2015\u2212·_~*]/g;
const LETTER = /\p{L}/u;
const OPTIONAL_ZERO = /\(\s*0\s*\)/;
const ONLY_PLUS_AND_DIGITS = /^\+?\d+$/;

/**
 * Any way of writing a phone number -> digits with country code, without `+` (docs/meta-api.md section 3.1), by the
 * numbering plans of libphonenumber. A number of the right length is kept although its range is unknown there: ranges
 * are opened faster than metadata is renewed. A number without country code takes the item's country, else the default
 * country; one that is valid as it stands with a `+` in front needs none.
 */
export function normalisePhone(text: string, item: ItemContext): Outcome {
	if (text.length > LONGEST_TEXT) return { dropped: 'not_a_phone' };
	if (isSpreadsheetNumber(text)) return { dropped: 'precision_lost' };
	const country = supportedCountry(item.country ?? item.defaultCountry);
	const given = withoutFloatTail(withPlus(asciiDigits(text)).replace(LABEL, ''));
	const compact = given.replace(FORMATTING, '').replace(/^\++/, '+');
	if (!LETTER.test(compact) && ONLY_PLUS_AND_DIGITS.test(compact)) return readDigits(compact, given, country);
	return readWithWords(given, country);
}

function supportedCountry(code: string | undefined): CountryCode | undefined {
	const upper = code?.toUpperCase();
	return upper !== undefined && isSupportedCountry(upper) ? upper : undefined;
}

function withPlus(text: string): string {
	const form = FORMS_WITH_PLUS.find(([pattern]) => pattern.test(text));
	return form === undefined ? text : text.replace(form[0], form[1]);
}

function readDigits(compact: string, given: string, country: CountryCode | undefined): Outcome {
	const digits = compact.replace('+', '');
	if (isOneDigitRepeated(digits)) return { dropped: 'not_a_phone' };
	const isInternational = compact.startsWith('+') && !digits.startsWith('0');
	if (isInternational) return readInternational(digits, given) ?? { dropped: 'not_a_phone' };
	const afterZeros = digits.startsWith('00') ? readInternational(digits.slice(2), given) : undefined;
	return afterZeros ?? readBare(digits, country);
}

function readInternational(digits: string, given: string): Kept | undefined {
	const phone = parsePhoneNumberFromString(`+${digits}`);
	const kept = phone && keepPossible(phone);
	if (kept !== undefined) return kept;
	if (phone !== undefined && MEXICO_WITH_OLD_MOBILE_PREFIX.test(phone.number)) {
		return { value: phone.number.replace(MEXICO_WITH_OLD_MOBILE_PREFIX, '52$1'), changed: ['mobile_prefix_removed'] };
	}
	if (!OPTIONAL_ZERO.test(given)) return undefined;
	return readInternational(given.replace(OPTIONAL_ZERO, '').replace(/\D/g, '').replace(/^00/, ''), '');
}

/** Mexico gave up the 1 between country code and number in 2019; WhatsApp and old address books still write it. */
const MEXICO_WITH_OLD_MOBILE_PREFIX = /^\+521([2-9]\d{9})$/;

/** Digits without plus or 00: own country code in front, a national number, or international without the plus. */
function readBare(digits: string, country: CountryCode | undefined): Outcome {
	if (country === undefined) {
		return keepValid(parsePhoneNumberFromString(`+${digits}`)) ?? { dropped: 'no_country_code' };
	}
	const withOwnCode = digits.startsWith(getCountryCallingCode(country)) ? readOwnCode(digits) : undefined;
	if (withOwnCode !== undefined) return withOwnCode;
	const national = parsePhoneNumberFromString(digits, country);
	const added: readonly ChangeNote[] = digits.endsWith(national?.number.slice(1) ?? '') ? [] : ['country_code_added'];
	return (
		keepValid(national, added) ??
		keepValid(parsePhoneNumberFromString(`+${digits}`)) ??
		(national && !FILLER_DIGITS.has(digits) ? keepPossible(national, added) : undefined) ??
		{ dropped: 'not_a_phone' }
	);
}

const ORDINARY_TYPES: ReadonlySet<string | undefined> = new Set(['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE']);

/**
 * German 4915123456789 could be the area code 0491 without its zero, too; a number that starts with its own country's
 * code and goes on as an ordinary number of that country is far more often the international form.
 */
function readOwnCode(digits: string): Kept | undefined {
	const phone = parsePhoneNumberFromString(`+${digits}`);
	return phone !== undefined && ORDINARY_TYPES.has(phone.getType()) ? keepValid(phone) : undefined;
}

/** What people type into a field that must be filled. */
const FILLER_DIGITS: ReadonlySet<string> = new Set([
	'1234567', '12345678', '123456789', '1234567890', '0123456789', '01234567890',
	'987654321', '9876543210', '0987654321',
]);

function isOneDigitRepeated(digits: string): boolean {
	return digits === (digits[0] ?? '').repeat(digits.length);
}

const FEWEST_NATIONAL_DIGITS = 6;

function keepPossible(phone: PhoneNumber, changed: readonly ChangeNote[] = []): Kept | undefined {
	const isLongEnough = phone.nationalNumber.length >= FEWEST_NATIONAL_DIGITS || phone.isValid();
	if (!phone.isPossible() || !isLongEnough || isOneDigitRepeated(phone.nationalNumber)) return undefined;
	return keep(phone, changed);
}

function keepValid(phone: PhoneNumber | undefined, changed: readonly ChangeNote[] = []): Kept | undefined {
	return phone?.isValid() === true ? keep(phone, changed) : undefined;
}

function keep(phone: PhoneNumber, changed: readonly ChangeNote[]): Kept {
	return { value: phone.number.slice(1), changed: phone.ext ? [...changed, 'extension_removed'] : changed };
}

const TOLL_FREE_WITH_LETTERS = /^\+?1?[\s.-]*\(?(8(?:00|33|44|55|66|77|88))\)?[\s.-]*((?:[a-z0-9][\s.-]*){7})$/i;

/** Letters: an extension, a vanity number, or words around the number; only a valid number is taken out of words. */
function readWithWords(given: string, country: CountryCode | undefined): Outcome {
	const withCode = given.replace(/^(\+?)\(?00\)?\s*(?=[1-9])/, '+');
	const added: readonly ChangeNote[] = withCode.startsWith('+') ? [] : ['country_code_added'];
	const whole = parsePhoneNumberFromString(withCode, { defaultCountry: country, extract: false });
	const kept = whole && keepPossible(whole, added);
	if (kept !== undefined) return kept;
	const vanity = TOLL_FREE_WITH_LETTERS.exec(given);
	if (vanity !== null) return readVanity(`1${vanity[1] ?? ''}${vanity[2] ?? ''}`);
	return readInside(withCode, country);
}

const NUMBER_INSIDE = /[+(]?\d[\d\s().\-/]{5,}\d/g;

/** The one number among words: `Büro +49 30 123456 Durchwahl 12`. */
function readInside(given: string, country: CountryCode | undefined): Outcome {
	const [inside, ...others] = given.match(NUMBER_INSIDE) ?? [];
	if (inside === undefined || others.length > 0) return { dropped: 'not_a_phone' };
	const digits = inside.replace(FORMATTING, '');
	const phone = parsePhoneNumberFromString(digits, country);
	const isNational = country === undefined && !digits.startsWith('+');
	return keepValid(phone, ['number_extracted']) ?? { dropped: isNational ? 'no_country_code' : 'not_a_phone' };
}

const KEYPAD = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

function readVanity(text: string): Outcome {
	const digits = text
		.toLowerCase()
		.replace(/[a-z]/g, (letter) => String(KEYPAD.findIndex((letters) => letters.includes(letter)) + 2))
		.replace(/\D/g, '');
	const phone = parsePhoneNumberFromString(`+${digits}`);
	return (phone && keepPossible(phone, ['letters_to_digits'])) ?? { dropped: 'not_a_phone' };
}

const SEVERAL_NUMBERS = [/[;,|&\r\n]+|\s(?:or|and|oder|und|ou|et|y|e|o)\s/iu, /\//];
const SHORTEST_PAIR = 14;

/** The numbers of one field that holds several (`+49... / +49...`), when each part is a number by itself. */
export function separatePhones(text: string, item: ItemContext): readonly string[] {
	if (text.length < SHORTEST_PAIR || text.length > LONGEST_TEXT) return [text];
	for (const separator of SEVERAL_NUMBERS) {
		if (!separator.test(text)) continue;
		const parts = text.split(separator).map((part) => part.trim()).filter((part) => part !== '');
		if (parts.length > 1 && parts.every((part) => isPhone(part, item))) return parts;
	}
	return [text];
}

function isPhone(text: string, item: ItemContext): boolean {
	const outcome = normalisePhone(text, item);
	return outcome !== undefined && 'value' in outcome;
}
