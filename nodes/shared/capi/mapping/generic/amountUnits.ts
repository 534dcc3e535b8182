/** What says in which unit amounts count: how many of their digits are decimals, by how much to divide them, or a word such as cents. */
import { readCurrency } from '../../events/amounts';
import type { RawObject, RawValue } from '../../types';
import { isObject, readInteger, readText } from '../../values';
import { toWholeUnits } from '../../fields/minorUnits';
import { MINOR_UNITS } from '../../fields/smallAmountNames';

/** In an object of an amount, or in the record of its currency: how many of the digits stand behind the point. */
const DIGIT_KEYS = [
	'exponent',
	'fractionDigits',
	'fraction_digits',
	'decimal_places',
	'decimalPlaces',
	'decimals',
	'minor_units',
	'precision',
	'scale',
];

/** By how much the amount is to be divided (Etsy's `divisor`, the `subunit_to_unit` of Ruby's money, Ticket Tailor's `base_multiplier`). */
const DIVISOR_KEYS = ['divisor', 'subunit_to_unit', 'base_multiplier'];

/** The same beside the amounts of an item (WooCommerce's Store API: `currency_minor_unit`). */
const DIGITS_BESIDE = ['currency_minor_unit', 'currency_exponent', 'amount_exponent'];

const UNITS_BESIDE = ['amount_unit', 'currency_unit', 'value_unit', 'price_unit', 'money_unit'];

const minorUnits: ReadonlySet<string> = new Set(MINOR_UNITS);

/** Takes an amount and objects that may say how it counts, the strongest first; gives it in whole units, or as it was. */
export function inUnitsOf(amount: RawValue, ...objects: readonly RawValue[]): RawValue {
	for (const object of objects) {
		if (!isObject(object)) continue;
		const divisor = firstOf(object, DIVISOR_KEYS);
		if (divisor !== undefined) return divided(amount, divisor);
		const digits = firstOf(object, DIGIT_KEYS);
		if (digits !== undefined) return inWholeUnits(amount, digits);
	}
	return amount;
}

/** Takes an amount and the fields beside it; gives it in whole units, or as it was where nothing there says how it counts. */
export function inUnitsBeside(amount: RawValue, fields: RawObject): RawValue {
	const digits = firstOf(fields, DIGITS_BESIDE);
	if (digits !== undefined) return inWholeUnits(amount, digits);
	const { currency } = fields;
	if (isObject(currency)) return inUnitsOf(amount, currency);
	const unit = readText(firstOf(fields, UNITS_BESIDE))?.trim().toLowerCase();
	const code = unit === undefined ? undefined : readCurrency(currency ?? fields.currency_code);
	const whole = readInteger(amount);
	return unit === undefined || !minorUnits.has(unit) || code === undefined || whole === undefined
		? amount
		: toWholeUnits(whole, code);
}

/** Whether the amounts beside these fields count in a unit of their own, and so also those that are called as numbers of things. */
export function hasUnitsBeside(fields: RawObject): boolean {
	return firstOf(fields, DIGITS_BESIDE) !== undefined;
}

function divided(amount: RawValue, divisor: RawValue): RawValue {
	const parts = readInteger(divisor);
	const text = readText(amount);
	const whole = text === undefined ? Number.NaN : Number(text);
	return parts === undefined || parts < 1 || !Number.isFinite(whole)
		? amount
		: Number((whole / parts).toFixed(4));
}

/** Takes an amount and how many of its digits are decimals; gives the amount in whole units, or as it was where either is no whole number. */
function inWholeUnits(amount: RawValue, digits: RawValue): RawValue {
	const places = readInteger(digits);
	const whole = readInteger(amount);
	if (places === undefined || whole === undefined || places < 0 || places > 4) return amount;
	return Number((whole / 10 ** places).toFixed(places));
}

function firstOf(object: RawObject, keys: readonly string[]): RawValue {
	const key = keys.find((candidate) => object[candidate] !== undefined);
	return key === undefined ? undefined : object[key];
}
