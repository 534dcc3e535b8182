/** Amounts that stand in an object together with their currency. */
import type { RawObject, RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { readAmount, readCurrency } from '../../events/amounts';
import { inWholeUnits } from '../../fields/smallAmountNames';
import { isObject, readText } from '../../values';
import { inUnitsOf } from './amountUnits';

/** What says beside a count of cents how much that is in whole units (Eventbrite: `major_value`). */
const WHOLE_KEYS = ['major_value', 'amount_decimal', 'value_decimal', 'decimal_amount'];
const AMOUNT_KEYS = [
	...WHOLE_KEYS,
	'amount',
	'value',
	'total',
	'gross',
	'gross_amount',
	'price',
	'total_amount',
	'shop_money',
	'decimal',
	'centAmount',
	'Amount',
	'Value',
	'fractional',
];
/** The names that a currency has beside an amount. */
export const CURRENCY_KEYS: readonly string[] = [
	'currency',
	'currency_code',
	'currencyCode',
	'currency_iso',
	'iso_code',
	'isoCode',
	'code',
	'CurrencyCode',
	'Currency',
];

/** `{ value, currency_code }`, `{ amount, currency }` and their like; nothing for another object. */
export function readAmountObject(
	object: RawObject,
): { amount: RawValue; currency: RawValue } | undefined {
	const given = firstOf(object, AMOUNT_KEYS);
	const amount = given ?? ofMicros(object) ?? ofGoogle(object) ?? ofCents(object);
	if (amount === undefined || typeof amount === 'object') return undefined;
	const currency = firstOf(object, CURRENCY_KEYS);
	const isWhole = given === undefined || WHOLE_KEYS.some((key) => object[key] === amount);
	return {
		amount: isWhole ? amount : inUnitsOf(amount, object, currency),
		currency: isObject(currency) ? firstOf(currency, CURRENCY_KEYS) : currency,
	};
}

/** Millionths of a whole unit: Google's `{ currencyCode, amountMicros }`, Twenty's too. */
function ofMicros(object: RawObject): RawValue {
	const micros = readAmount(firstOf(object, MICROS_KEYS));
	return micros.kind === 'amount' ? inWholeUnits(micros.amount, 'micros', undefined) : undefined;
}

const MICROS_KEYS = ['amountMicros', 'amount_micros', 'priceMicros', 'price_micros', 'micros'];

/** Money of Ruby on Rails: `{ cents: 4550, currency_iso: 'USD' }`. */
function ofCents(object: RawObject): RawValue {
	const cents = readAmount(firstOf(object, CENTS_KEYS));
	const currency = readCurrency(firstOf(object, CURRENCY_KEYS));
	return cents.kind === 'amount' && currency !== undefined
		? inWholeUnits(cents.amount, 'minor', currency)
		: undefined;
}

const CENTS_KEYS = ['cents', 'amount_cents', 'amountCents', 'amount_in_cents', 'minor_units'];

const NANOS = 1_000_000_000;

/** google.type.Money: whole units, and billionths of one beside them; either may be left out. */
function ofGoogle({ units, nanos }: RawObject): RawValue {
	const [whole, parts] = [Number(readText(units ?? 0)), Number(readText(nanos ?? 0))];
	const isMoney = (units !== undefined || nanos !== undefined) && Number.isFinite(whole + parts);
	return isMoney ? Number((whole + parts / NANOS).toFixed(6)) : undefined;
}

const MONEY = /money$/i;

/** Square’s `amount_money: { amount: 1500, currency: 'USD' }` counts in the smallest unit; Shopify’s `shop_money` is a text. */
export function isMinorMoney(name: string, amount: RawValue): boolean {
	return MONEY.test(name) && typeof amount === 'number' && Number.isInteger(amount);
}

/** The code in the record of a currency: `{ isoCode: 'EUR', symbol: '€' }`; any other object as it is. */
export function codeOfCurrency(currency: RawObject): RawValue {
	return firstOf(currency, [...CURRENCY_KEYS, 'value', 'name']) ?? currency;
}

function firstOf(object: RawObject, keys: readonly string[]): RawValue {
	const key = keys.find((candidate) => !isAbsent(object[candidate]));
	return key === undefined ? undefined : object[key];
}

/** Behind the name of an amount, beside it: the same in whole units (Adjust's `revenue_float`, Kajabi's `amount_paid_decimal`). */
const WHOLE_TWINS = [
	...['_decimal', '_float', '_major', '_str', '_format', '_formatted', '_display'],
];

/** Takes the name of an amount and the fields beside it; gives what stands behind the name of its twin in whole units, if it has one. */
export function wholeTwinOf(name: string, fields: RawObject): string | undefined {
	return WHOLE_TWINS.find((end) => !isAbsent(fields[nameOfTwin(name, end)]));
}

/** Names put together before, by end: to put one together and look for it takes as long as to read a field. */
const namesOfTwins = new Map(WHOLE_TWINS.map((end) => [end, new Map<string, string>()]));
const MOST_REMEMBERED = 500;

function nameOfTwin(name: string, end: string): string {
	const known = namesOfTwins.get(end);
	const remembered = known?.get(name);
	if (remembered !== undefined) return remembered;
	if (known !== undefined && known.size < MOST_REMEMBERED && name.length <= LONGEST_NAME)
		known.set(name, name + end);
	return name + end;
}

const LONGEST_NAME = 60;
