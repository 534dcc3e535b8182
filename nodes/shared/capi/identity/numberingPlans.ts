/** Numbering plans: what libphonenumber and its metadata know of a number. */
import { findInternational, findNational, type PhoneNumber } from './numbersInUse';
import {
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
	phoneMetadata,
	type CountryCode,
} from './phoneLibrary';

export type { CountryCode, PhoneNumber };

/** What is asked of a country's plan; national numbers stand without the trunk prefix. */
interface NumberingPlan {
	/** What a national number looks like at all, whether its range is in use or not. */
	readonly shape: RegExp;
	/** The digit to dial before a national number inside the country, such as 0; `undefined` where there is none. */
	readonly trunkPrefix: string | undefined;
	readonly callingCode: string;
	/** Do its landlines differ so much in length that a number without its area code can look like another? */
	readonly isOpen: boolean;
	readonly shortest: number;
	readonly mobileLengths: readonly number[];
}

const CLOSED_PLAN_DIFFERENCE = 1;

const plans = new Map<string, NumberingPlan>();

/** The places in libphonenumber's metadata, which is a list per country. */
const PLACES = { shape: 2, lengths: 3, trunkPrefix: 5, types: 11 } as const;
const TYPES = { landline: 0, mobile: 1 } as const;

function planOf(country: CountryCode): NumberingPlan {
	const known = plans.get(country);
	if (known !== undefined) return known;
	const entry: readonly unknown[] = phoneMetadata.countries[country] ?? [];
	const trunkPrefix = entry[PLACES.trunkPrefix];
	const landlineLengths = lengthsOf(entry, TYPES.landline);
	const mobileLengths = lengthsOf(entry, TYPES.mobile);
	const plan: NumberingPlan = {
		shape: new RegExp(`^(?:${String(entry[PLACES.shape])})$`),
		trunkPrefix: typeof trunkPrefix === 'string' ? trunkPrefix : undefined,
		callingCode: getCountryCallingCode(country),
		isOpen: Math.max(...landlineLengths) - Math.min(...landlineLengths) > CLOSED_PLAN_DIFFERENCE,
		shortest: Math.min(...landlineLengths, ...mobileLengths),
		mobileLengths,
	};
	plans.set(country, plan);
	return plan;
}

/** A type without lengths of its own has those of the country. */
function lengthsOf(entry: readonly unknown[], type: number): readonly number[] {
	const types = entry[PLACES.types];
	const ofType: unknown = Array.isArray(types) ? types[type] : undefined;
	const own: unknown = Array.isArray(ofType) ? ofType[1] : undefined;
	const lengths = Array.isArray(own) ? own : entry[PLACES.lengths];
	return Array.isArray(lengths) ? lengths.filter((length) => typeof length === 'number') : [];
}

/** The country as libphonenumber knows it, from a lower-case alpha-2 code. */
export function planCountry(code: string | undefined): CountryCode | undefined {
	const upper = code?.toUpperCase();
	return upper !== undefined && isSupportedCountry(upper) ? upper : undefined;
}

/** The digits before a number of the country when it is called from abroad. */
export function callingCodeOf(country: CountryCode): string {
	return planOf(country).callingCode;
}

/** The number of digits that start with a country code; `undefined` where no code starts so. */
export function parseInternational(digits: string): PhoneNumber | undefined {
	return findInternational(digits) ?? parsePhoneNumberFromString(`+${digits}`);
}

/** The number of digits as they are written inside a country. */
export function parseNational(digits: string, country: CountryCode): PhoneNumber | undefined {
	return (
		findNational(digits, country) ??
		parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false })
	);
}

/** The whole number, country code first, without the plus. */
export function internationalDigits({ countryCallingCode, nationalNumber }: PhoneNumber): string {
	return countryCallingCode + nationalNumber;
}

export function startsWithOwnCode(digits: string, country: CountryCode): boolean {
	return digits.startsWith(planOf(country).callingCode);
}

const FEWEST_NATIONAL_DIGITS = 6;

/** Is the number in a range that is in use, and not one digit all over? */
export function isInUse(phone: PhoneNumber): boolean {
	return phone.isValid() && !isOneDigitRepeated(phone.nationalNumber);
}

/**
 * Can the number exist? It is in a range that is in use, or it has length and shape of the numbers of a country with
 * its code: ranges are opened faster than metadata is renewed, but what a number starts with hardly ever changes.
 */
export function canExist(phone: PhoneNumber): boolean {
	if (isOneDigitRepeated(phone.nationalNumber)) return false;
	const isLongEnough = phone.nationalNumber.length >= FEWEST_NATIONAL_DIGITS;
	return (isLongEnough && phone.isPossible() && hasShape(phone)) || phone.isValid();
}

function hasShape({ country, countryCallingCode, nationalNumber }: PhoneNumber): boolean {
	if (country !== undefined) return planOf(country).shape.test(nationalNumber);
	const countries = phoneMetadata.country_calling_codes[countryCallingCode];
	return countries === undefined || countries.some((one) => planOf(one).shape.test(nationalNumber));
}

export function isOneDigitRepeated(digits: string): boolean {
	const first = digits.charAt(0);
	for (let index = 1; index < digits.length; index += 1) {
		if (digits.charAt(index) !== first) return false;
	}
	return true;
}

const ORDINARY_TYPES: ReadonlySet<string | undefined> = new Set([
	'MOBILE',
	'FIXED_LINE',
	'FIXED_LINE_OR_MOBILE',
]);

/** Is it a landline or mobile number of a range in use, rather than a premium rate or a pager? */
export function isOrdinary(phone: PhoneNumber): boolean {
	return ORDINARY_TYPES.has(phone.getType()) && isInUse(phone);
}

const LONG_ENOUGH_FOR_AREA_CODE = 9;

/**
 * May the digits be a number that only works inside its own town? Where national numbers start with a trunk prefix, a
 * short number without it may be one; mobile numbers have no area code.
 */
export function mayLackAreaCode(digits: string, phone: PhoneNumber, country: CountryCode): boolean {
	if (digits.length >= LONG_ENOUGH_FOR_AREA_CODE) return false;
	const { isOpen, trunkPrefix } = planOf(country);
	const needsPrefix = isOpen && trunkPrefix !== undefined && !digits.startsWith(trunkPrefix);
	return needsPrefix && phone.getType() !== 'MOBILE';
}

/** Is the number too short for the country, as numbers are that were written down without their area code? */
export function isTooShort(digits: string, country: CountryCode): boolean {
	return digits.length < planOf(country).shortest;
}

/**
 * May a country code be put before a national number of a range that is not in use? Only where its writer shows that it
 * is a whole number: by the trunk prefix, or, where there is none or it is the country code itself, by its length.
 */
export function isWrittenInFull(digits: string, phone: PhoneNumber, country: CountryCode): boolean {
	const { trunkPrefix, callingCode, mobileLengths } = planOf(country);
	if (trunkPrefix !== undefined && trunkPrefix !== callingCode)
		return digits.startsWith(trunkPrefix);
	return mobileLengths.includes(phone.nationalNumber.length);
}
