/** The products of an event that no field of Meta's names; the only one in an object of its own: `product: { id, name, price, currency }`. */
import type { RawObject, RawValue } from '../../types';
import { isObject, readText } from '../../values';
import { isAbsent } from '../../absence';
import { fold } from '../aliases';
import type { Draft } from '../draft';
import { joinPaths } from '../paths';
import { CURRENCY_KEYS, readAmountObject } from './amountObjects';
import type { Leftovers, UnknownField } from './leftovers';
import { isProduct, isProductList, PRICES, PRODUCT_LISTS, PRODUCTS, QUANTITIES } from './products';

/**
 * Places the product as the only one of the contents, with the quantity that stands in it or beside it, else one piece;
 * its currency; and, of a sale of one piece that names no amount, its price as the value.
 */
export function settleProduct(draft: Draft, { unknown }: Leftovers, isSale: boolean): void {
	if (placeList(draft, unknown)) return;
	const place = unknown.findIndex(
		({ name, value }) => PRODUCTS.has(fold(name)) && isProduct(value),
	);
	const found = unknown[place];
	if (found === undefined || !isObject(found.value) || namesProducts(draft)) return;
	const { value: product, path } = found;
	unknown.splice(place, 1);
	const quantity = ownQuantity(product) ?? quantityBeside(draft, unknown);
	const key = Object.keys(product).find((name) => PRICES.has(fold(name)));
	const price = moneyOf(product, key);
	draft.place('custom_data', 'contents', [lineOf(product, quantity, key, price.amount)], 0, path);
	draft.place('custom_data', 'currency', price.currency, LAST, path);
	if (!isSale || key === undefined || Number(readText(quantity)) !== 1) return;
	draft.place('custom_data', 'value', price.amount, LAST, joinPaths(path, key));
}

/** A list of products under its name in another language. */
function placeList(draft: Draft, unknown: UnknownField[]): boolean {
	const place = unknown.findIndex(
		({ name, value }) =>
			Array.isArray(value) && PRODUCT_LISTS.has(fold(name)) && isProductList(value),
	);
	const found = unknown[place];
	if (found === undefined || namesProducts(draft)) return false;
	unknown.splice(place, 1);
	draft.place('custom_data', 'contents', found.value, 0, found.path);
	return true;
}

/** The price may be an object with its own currency; else the currency stands beside it. */
function moneyOf(product: RawObject, key = ''): { amount: RawValue; currency: RawValue } {
	const price = product[key];
	if (isObject(price)) return readAmountObject(price) ?? { amount: undefined, currency: undefined };
	const currency = CURRENCY_KEYS.find((name) => !isAbsent(product[name]));
	return { amount: price, currency: currency === undefined ? undefined : product[currency] };
}

/** What the event itself says of its currency and amount comes first. */
const LAST = 1_000_000;

function namesProducts(draft: Draft): boolean {
	return draft.has('custom_data', 'contents') || draft.has('custom_data', 'content_ids');
}

function lineOf(
	product: RawObject,
	quantity: RawValue,
	priceKey: string | undefined,
	price: RawValue,
): RawObject {
	const own = Object.entries(product).filter(
		([key]) => !CURRENCY_KEYS.includes(key) && !QUANTITIES.has(fold(key)) && key !== priceKey,
	);
	return { ...Object.fromEntries(own), price, quantity };
}

function ownQuantity(product: RawObject): RawValue {
	const key = Object.keys(product).find((name) => QUANTITIES.has(fold(name)));
	return key === undefined || isAbsent(product[key]) ? undefined : product[key];
}

function quantityBeside({ parts }: Draft, unknown: readonly UnknownField[]): RawValue {
	const beside = unknown.find(({ name }) => QUANTITIES.has(fold(name)));
	return beside?.value ?? parts.custom_data.num_items ?? 1;
}
