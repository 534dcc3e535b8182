/** Puts a field of custom data into a draft: amounts with their currency, lists of products, all others as they are. */
import { readCurrency } from '../../events/amounts';
import type { RawObject, RawValue } from '../../types';
import { isObject, readText } from '../../values';
import type { Target } from '../aliases';
import type { Draft } from '../draft';
import { toWholeUnits } from '../../fields/minorUnits';
import { codeOfCurrency, isMinorMoney, readAmountObject, wholeTwinOf } from './amountObjects';
import { hasUnitsBeside, inUnitsBeside } from './amountUnits';
import { isProductList } from './products';

const MEDIA_TYPE = /^(?:application|text|multipart|image|audio|video)\//i;

/** Gives whether the value can be one of the field. `fields` stand beside it. */
export function placeCustomData(
	draft: Draft,
	{ field, rank: alias }: Target,
	name: string,
	value: RawValue,
	rank: number,
	path: string,
	fields: RawObject,
): boolean {
	// Other services use the word for the way in which an event was made; Meta's only value is crm.
	if (field === 'event_source' && readText(value)?.trim().toLowerCase() !== 'crm') return false;
	// That of a message: application/json.
	if (field === 'content_type' && MEDIA_TYPE.test(readText(value) ?? '')) return false;
	if (field === 'contents' && alias > 0 && !isProductList(value)) return false;
	if (field === 'value' && isObject(value)) {
		const money = readAmountObject(value);
		if (money === undefined) return false;
		const currency = isMinorMoney(name, money.amount) ? readCurrency(money.currency) : undefined;
		const amount =
			currency === undefined ? money.amount : toWholeUnits(Number(money.amount), currency);
		draft.place('custom_data', 'value', amount, rank, path);
		draft.place('custom_data', 'currency', money.currency, rank, path);
		return true;
	}
	const twin = field === 'value' ? wholeTwinOf(name, fields) : undefined;
	if (twin !== undefined) {
		draft.place('custom_data', 'value', fields[name + twin], rank, path + twin);
		return true;
	}
	// WooCommerce's Store API has a `total_items` of money.
	if (field === 'num_items' && hasUnitsBeside(fields)) return false;
	const amount = field === 'value' ? inUnitsBeside(value, fields) : value;
	if (amount !== value) {
		draft.place('custom_data', 'value', amount, rank, path);
		return true;
	}
	const sign = field === 'value' ? /\p{Sc}/u.exec(name)?.[0] : undefined;
	if (sign !== undefined) {
		draft.place('custom_data', 'value', withSign(value, sign), rank, path);
		return true;
	}
	const isWrapped = alias > 0 && isObject(value) && 'value' in value;
	draft.place('custom_data', field, isWrapped ? value.value : nameOfPair(field, value), rank, path);
	return true;
}

/** Odoo names a record by its number and its name: `[1, "EUR"]`; shops give the record of a currency. */
function nameOfPair(field: string, value: RawValue): RawValue {
	if (field === 'currency' && isObject(value)) return codeOfCurrency(value);
	const isPair = field === 'currency' && Array.isArray(value) && value.length === 2;
	return isPair && typeof value[0] === 'number' ? value[1] : value;
}

/** `Amount (€)`: the sign in the heading of a column is that of its amounts. */
function withSign(value: RawValue, sign: string): RawValue {
	const text = readText(value);
	return text !== undefined && /^-?[\d.,\s]+$/.test(text) ? `${sign}${text}` : value;
}
