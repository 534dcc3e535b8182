/** Phone numbers whose calling code stands beside them, or follows from the currency. */
import { readCurrency } from '../events/amounts';
import { joinPhone } from '../identity';
import type { RawValue } from '../types';
import { isObject, readText } from '../values';

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
