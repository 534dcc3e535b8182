/** Amounts that stand in an object together with their currency. */
import type { RawObject, RawValue } from '../../types';
import { isAbsent } from '../../absence';

const AMOUNT_KEYS = ['amount', 'value', 'total', 'gross', 'gross_amount', 'price', 'total_amount', 'shop_money', 'decimal'];
const CURRENCY_KEYS = ['currency', 'currency_code', 'currencyCode', 'currency_iso', 'iso_code', 'code'];

/** `{ value, currency_code }`, `{ amount, currency }` and their like; nothing for another object. */
export function readAmountObject(object: RawObject): { amount: RawValue; currency: RawValue } | undefined {
	const amount = firstOf(object, AMOUNT_KEYS);
	if (amount === undefined || typeof amount === 'object') return undefined;
	return { amount, currency: firstOf(object, CURRENCY_KEYS) };
}

function firstOf(object: RawObject, keys: readonly string[]): RawValue {
	const key = keys.find((candidate) => !isAbsent(object[candidate]));
	return key === undefined ? undefined : object[key];
}

const MINOR_UNITS = ['cents', 'cent', 'pence', 'minor', 'minorunits', 'minor_units', 'subunits', 'centavos', 'paise'];
const LONGEST_NAME = 60;

/** `amount_cents`, `totalInCents`, `value_minor`: the name without what says that it counts in the smallest unit. */
export function nameOfMinorAmount(name: string): string | undefined {
	if (name.length > LONGEST_NAME) return undefined;
	const lower = name.toLowerCase();
	const unit = MINOR_UNITS.find((word) => lower.endsWith(word) && lower.length > word.length);
	if (unit === undefined) return undefined;
	const stem = name.slice(0, name.length - unit.length).replace(/[\s_-]+$/, '').replace(/in$/i, '').replace(/[\s_-]+$/, '');
	return stem === '' ? undefined : stem;
}
