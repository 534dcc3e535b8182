/** What makes an object a product of a sale. */
import {
	PRICE_NAMES,
	PRODUCT_ID_NAMES,
	PRODUCT_LIST_NAMES,
	PRODUCT_NAMES,
	QUANTITY_NAMES,
	UNIT_PRICE_NAMES,
} from '../../fields/otherLanguages';
import type { RawObject, RawValue } from '../../types';
import { isObject, parseJson } from '../../values';
import { fold } from '../aliases';
import { holdsContact } from './dependents';

const PRODUCT_KEYS = new Set(
	[
		'product_id',
		'sku',
		'item_id',
		'variant_id',
		'id',
		'price',
		'item_price',
		'quantity',
		'qty',
		'unit_price',
		...PRODUCT_ID_NAMES,
		...PRICE_NAMES,
		...UNIT_PRICE_NAMES,
		...QUANTITY_NAMES,
	].map(fold),
);

/** Names under which the price of one piece stands. */
export const PRICES: ReadonlySet<string> = new Set(
	['price', ...PRICE_NAMES, ...UNIT_PRICE_NAMES].map(fold),
);

/** Names under which the number of pieces stands. */
export const QUANTITIES: ReadonlySet<string> = new Set(
	['quantity', 'qty', ...QUANTITY_NAMES].map(fold),
);

/** Names of a single product, in an object or as a text. */
export const PRODUCTS: ReadonlySet<string> = new Set(PRODUCT_NAMES.map(fold));

/** Names of a list of products in other languages; in some of them one product and several have the same name. */
export const PRODUCT_LISTS: ReadonlySet<string> = new Set(
	[...PRODUCT_NAMES, ...PRODUCT_LIST_NAMES].map(fold),
);

/** Whether a value is an object with a product's ID, price or quantity, and nobody's address. */
export function isProduct(value: RawValue): value is RawObject {
	return (
		isObject(value) &&
		Object.keys(value).some((key) => PRODUCT_KEYS.has(fold(key))) &&
		!holdsContact(value)
	);
}

/** Whether a value is a list of products, an object of them, or one of them, also as JSON; `items` may be anything. */
export function isProductList(value: RawValue): boolean {
	const list = typeof value === 'string' ? (parseJson(value, '[') ?? parseJson(value, '{')) : value;
	if (Array.isArray(list)) return isProduct(list.find(isObject));
	return isProduct(list) || (isObject(list) && isProduct(Object.values(list)[0]));
}
