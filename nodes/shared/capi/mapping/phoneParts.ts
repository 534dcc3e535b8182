/** Phone numbers in parts. */
import { isAbsent } from '../absence';
import { readCurrency } from '../events/amounts';
import type { RawValue } from '../types';
import { isObject, readText } from '../values';

/** How the parts are called: Brazil has DDI for the country and DDD for the area. */
const COUNTRY_CODES = [
	...['country_code', 'countryCode', 'ddi', 'calling_code', 'callingCode', 'countryCallingCode'],
	...['dial_code', 'dialCode', 'country'],
];
const AREA_CODES = ['area_code', 'areaCode', 'ddd', 'area'];
const NUMBERS = [
	...['number', 'phone_number', 'phoneNumber', 'phone'],
	...['national_number', 'nationalNumber', 'national'],
];
const WHOLE_NUMBERS = [
	...['e164', 'full_number', 'formatted', 'international'],
	...['international_number', 'internationalNumber'],
];

/** `{ country_code, area_code, number }`. A number without a country code stays one: the country of the address tells it. */
export function joinPhone(value: RawValue): RawValue {
	if (!isObject(value)) return value;
	const part = (names: readonly string[]) =>
		names.map((name) => value[name]).find((given) => !isAbsent(given));
	const [code, area, number] = [COUNTRY_CODES, AREA_CODES, NUMBERS].map(
		(names) => readText(part(names)) ?? '',
	);
	if (number === '' || area === '') {
		const whole = part(WHOLE_NUMBERS);
		if (whole !== undefined) return whole;
	}
	if (number === '') return undefined;
	// The country may be its calling code or its name.
	const digits = code.replace(/\D/g, '');
	return digits === '' ? area + number : `+${digits}${area}${number}`;
}

/** A number with the calling code that stands beside it; as it is where it has one already, or where that is none. */
export function withCallingCode(number: RawValue, code: RawValue): RawValue {
	const digits = (readText(code) ?? '').replace(/\D/g, '');
	const text = readText(number)?.trim() ?? '';
	const hasCode = /^(?:\+|00)/.test(text) || text.replace(/\D/g, '').startsWith(digits);
	if (digits === '' || digits.length > LONGEST_CODE || text === '' || hasCode) return number;
	return `+${digits}${text}`;
}

const LONGEST_CODE = 4;

/** Latin America: where each country has a currency of its own and the vendor a site for each of them. */
const CALLING_CODES: Readonly<Record<string, string>> = {
	ARS: '54',
	BRL: '55',
	CLP: '56',
	COP: '57',
	MXN: '52',
	PEN: '51',
	UYU: '598',
};

/** As `joinPhone`; a number without a country code is one of the country of the currency. */
export function joinLocalPhone(value: RawValue, currency: RawValue): RawValue {
	if (!isObject(value)) return value;
	const code = CALLING_CODES[readCurrency(currency) ?? ''];
	return joinPhone(code === undefined ? value : { ...value, country_code: code });
}
