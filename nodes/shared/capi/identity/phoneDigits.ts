import {
	canExist,
	type CountryCode,
	internationalDigits,
	isInUse,
	isOneDigitRepeated,
	isOrdinary,
	isTooShort,
	isWrittenInFull,
	mayLackAreaCode,
	parseInternational,
	parseNational,
	type PhoneNumber,
	startsWithOwnCode,
} from './numberingPlans';
import type { Dropped, Kept } from './outcome';
import { formsOf } from './phoneForms';

const LEADING_ZEROS = /^0+/;

/**
 * The number of bare digits, or the reason why there is none. `hasPlus`: a plus stood before them. `country`: that of
 * the item, else the default one.
 */
export function readDigits(
	digits: string,
	hasPlus: boolean,
	country: CountryCode | undefined,
): Kept | Dropped {
	const significant = digits.replace(LEADING_ZEROS, '');
	if (isOneDigitRepeated(digits) || significant === '') return { dropped: 'not_a_phone' };
	const zeros = digits.length - significant.length;
	const isInternational = hasPlus || zeros > 1;
	const afterZero =
		zeros === 1 && country !== undefined ? readMobileAfterZero(significant, country) : undefined;
	const national =
		hasPlus && zeros === 1 && country !== undefined
			? readValidNational(digits, country)
			: undefined;
	return (
		afterZero ??
		national ??
		(isInternational ? readInternational(significant) : undefined) ??
		(hasPlus ? { dropped: 'not_a_phone' } : readBare(digits, country))
	);
}

/** `04915123456789`: a zero before the country code; what could be an area code goes on as a mobile number of the country. */
function readMobileAfterZero(significant: string, country: CountryCode): Kept | undefined {
	const phone = startsWithOwnCode(significant, country)
		? parseInternational(significant)
		: undefined;
	return phone !== undefined && isInUse(phone) && phone.getType() === 'MOBILE'
		? keep(phone)
		: undefined;
}

/** Digits that start with a country code, as their writer says. */
function readInternational(digits: string): Kept | undefined {
	const phone = parseInternational(digits);
	if (phone === undefined) return readOldForm(digits);
	return (
		readOldForm(digits) ??
		readOldForm(internationalDigits(phone)) ??
		(canExist(phone) ? keep(phone) : undefined)
	);
}

/** Both forms of a number that is written in an old one. */
function readOldForm(digits: string): Kept | undefined {
	const [current, ...others] = formsOf(digits) ?? [];
	const phone = current === undefined ? undefined : parseInternational(current);
	if (phone === undefined || !canExist(phone)) return undefined;
	return others.length === 0
		? keep(phone)
		: { ...keep(phone), others, changed: ['two_forms_sent'] };
}

function readBare(digits: string, country: CountryCode | undefined): Kept | Dropped {
	if (country === undefined) return readWithSomeCode(digits) ?? { dropped: 'no_country_code' };
	return (
		readValidOwnCode(digits, country) ??
		(digits.length >= LONGER_THAN_ANY_LANDLINE ? readOldForm(digits) : undefined) ??
		readValidNational(digits, country) ??
		readOldNational(digits, country) ??
		readWithSomeCode(digits) ??
		readUnusedRange(digits, country) ??
		readAfterZeros(digits, country) ?? { dropped: reasonOf(digits, country) }
	);
}

/**
 * German 4915123456789 could be the area code 0491 without its zero, too; a number that starts with its own country's
 * code and goes on as an ordinary number of that country is far more often the international form.
 */
function readValidOwnCode(digits: string, country: CountryCode): Kept | undefined {
	const phone = startsWithOwnCode(digits, country) ? parseInternational(digits) : undefined;
	return phone !== undefined && isOrdinary(phone) ? keep(phone) : undefined;
}

function readValidNational(digits: string, country: CountryCode): Kept | undefined {
	const phone = parseNational(digits, country);
	if (phone === undefined || !isInUse(phone) || mayLackAreaCode(digits, phone, country))
		return undefined;
	return keepNational(phone, digits);
}

/** A number as it was written inside the country before its numbers were changed. */
function readOldNational(digits: string, country: CountryCode): Kept | undefined {
	const phone = parseNational(digits, country);
	const oldForm = phone === undefined ? undefined : readOldForm(internationalDigits(phone));
	return oldForm && { ...oldForm, changed: ['country_code_added', ...(oldForm.changed ?? [])] };
}

const LONGER_THAN_ANY_LANDLINE = 12;

/** North America's 1 before an area code; and no country writes national numbers of twelve digits or more. */
const LONGER_THAN_NATIONAL = /^(?:1[2-9]\d{9}|\d{12,})$/;

/** Digits that carry a country code although no plus stands before them, as WhatsApp's ids do. */
function readWithSomeCode(digits: string): Kept | undefined {
	const phone = parseInternational(digits);
	if (phone !== undefined && isInUse(phone)) return keep(phone);
	const oldForm = readOldForm(digits);
	if (oldForm !== undefined || phone === undefined || FILLER_DIGITS.has(digits)) return oldForm;
	return LONGER_THAN_NATIONAL.test(digits) && canExist(phone) ? keep(phone) : undefined;
}

/** A number of a range that is not in use as far as the metadata knows. */
function readUnusedRange(digits: string, country: CountryCode): Kept | undefined {
	const withOwnCode = startsWithOwnCode(digits, country) ? parseInternational(digits) : undefined;
	const national = parseNational(digits, country);
	if (national === undefined || FILLER_DIGITS.has(digits)) return undefined;
	if (withOwnCode !== undefined && canExist(withOwnCode)) return keep(withOwnCode);
	const isWhole = canExist(national) && isWrittenInFull(digits, national, country);
	return isWhole ? keepNational(national, digits) : undefined;
}

/** `01 650 253 0000` in the United States: a zero before the country code, which is no trunk prefix there. */
function readAfterZeros(digits: string, country: CountryCode): Kept | undefined {
	const significant = digits.replace(LEADING_ZEROS, '');
	if (significant === digits || !startsWithOwnCode(significant, country)) return undefined;
	const phone = parseInternational(significant);
	return phone !== undefined && canExist(phone) ? keep(phone) : undefined;
}

function reasonOf(digits: string, country: CountryCode): 'no_area_code' | 'not_a_phone' {
	const phone = parseNational(digits, country);
	if (phone === undefined || isOneDigitRepeated(digits) || digits.length < FEWEST_LOCAL_DIGITS)
		return 'not_a_phone';
	return isTooShort(digits, country) || mayLackAreaCode(digits, phone, country)
		? 'no_area_code'
		: 'not_a_phone';
}

const FEWEST_LOCAL_DIGITS = 6;

/** What people type into a field that must be filled. */
const FILLER_DIGITS: ReadonlySet<string> = new Set([
	'1234567',
	'12345678',
	'123456789',
	'1234567890',
	'0123456789',
	'01234567890',
	'987654321',
	'9876543210',
	'0987654321',
]);

function keepNational(phone: PhoneNumber, digits: string): Kept {
	const value = internationalDigits(phone);
	return digits.endsWith(value) ? { value } : { value, changed: ['country_code_added'] };
}

function keep(phone: PhoneNumber): Kept {
	return { value: internationalDigits(phone) };
}
