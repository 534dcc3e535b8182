/** Phone numbers in parts. */
import { isAbsent } from '../absence';
import { readCurrency } from '../events/amounts';
import type { RawValue } from '../types';
import { isObject, readText } from '../values';

const PHONE_PARTS = ['area_code', 'number'];

/** `{ country_code, area_code, number }`. A number without a country code stays one: the country of the address tells it. */
export function joinPhone(value: RawValue): RawValue {
	if (!isObject(value)) return value;
	const [code, ...rest] = ['country_code', ...PHONE_PARTS].map((name) =>
		isAbsent(value[name]) ? '' : (readText(value[name]) ?? ''),
	);
	const local = rest.join('');
	if (rest.at(-1) === '') return undefined;
	return code === '' ? local : `+${code.replace(/\D/g, '')}${local}`;
}

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
