/** Phone numbers in parts: country or calling code, area code and number in an object of their own. */
import { isAbsent } from '../absence';
import type { RawObject, RawValue } from '../types';
import { isObject, readText } from '../values';
import { countryCodeOf } from './country';
import { callingCodeOf, isInUse, parseNational, planCountry } from './numberingPlans';

/** How the parts are called: Brazil has DDI for the country and DDD for the area. */
const CALLING_CODES = [
	...['calling_code', 'callingCode', 'countryCallingCode', 'country_calling_code', 'ddi'],
	...['callingCountryCode', 'dial_code', 'dialCode', 'dialling_code', 'prefix', 'phone_code'],
];
/** Names under which some services write the calling code, and others the country. */
const COUNTRIES = [
	...['country_code', 'countryCode', 'country', 'country_iso', 'countryIso', 'iso2', 'iso'],
	...['region', 'region_code', 'regionCode', 'country_short_name'],
];
const AREA_CODES = ['area_code', 'areaCode', 'ddd', 'area'];
const NUMBERS = [
	...['number', 'phone_number', 'phoneNumber', 'phone', 'local_number', 'localNumber'],
	...['national_number', 'nationalNumber', 'national', 'subscriber_number'],
	...['raw', 'raw_number', 'rawNumber', 'raw_input', 'rawInput', 'national_format'],
];
const WHOLE_NUMBERS = [
	...['e164', 'full', 'full_number', 'formatted', 'international'],
	...['international_number', 'internationalNumber'],
];
/** Names in the object of a country, as the fields of forms give it. */
const CODES_OF_A_COUNTRY = ['code', 'iso2', 'iso', 'alpha2', 'dialCode', 'dial_code'];

/**
 * Takes `{ country_code: 44, area_code, number }`, `{ countryCode: 'GB', nationalNumber }` and their like; gives the number
 * with its calling code. A number without any stays one: the country of the address tells it. `undefined` where the object
 * holds no number; anything but an object as it is.
 */
export function joinPhone(value: RawValue): RawValue {
	if (!isObject(value)) return value;
	const number = partOf(value, NUMBERS);
	const area = partOf(value, AREA_CODES);
	const whole = number === '' || area === '' ? firstOf(value, WHOLE_NUMBERS) : undefined;
	if (whole !== undefined || number === '') return whole;
	if (/^\s*(?:\+|00)/.test(number)) return number;
	const code = partOf(value, CALLING_CODES) || partOf(value, COUNTRIES);
	const digits = code.replace(/\D/g, '');
	return digits === '' ? inCountry(area + number, code) : `+${digits}${area}${number}`;
}

/** A national number of a country that is known by its name or code; any other as it is. */
function inCountry(number: string, country: string): string {
	const plan = planCountry(country === '' ? undefined : countryCodeOf(country));
	if (plan === undefined) return number;
	const phone = parseNational(number.replace(/\D/g, ''), plan);
	return phone !== undefined && isInUse(phone) ? phone.number : `+${callingCodeOf(plan)}${number}`;
}

function firstOf(value: RawObject, names: readonly string[]): RawValue {
	const name = names.find((candidate) => !isAbsent(value[candidate]));
	return name === undefined ? undefined : value[name];
}

/** The first part of these names as text; a country may be an object of its own. */
function partOf(value: RawObject, names: readonly string[]): string {
	const part = firstOf(value, names);
	return readText(isObject(part) ? firstOf(part, CODES_OF_A_COUNTRY) : part) ?? '';
}
