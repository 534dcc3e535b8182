/** The lines of Stripe's sessions and invoices, whose product and amount stand in the price (Stripe API: The LineItem object). */
import { STRIPE_UNITS, toWholeUnits } from '../fields/minorUnits';
import type { RawObject, RawValue } from '../types';
import { isObject, readText } from '../values';
import { readAmount, readCurrency } from './amounts';

/**
 * Takes an order line; gives a line of Stripe's as a shop would write it, with the price of one piece in whole units of its own
 * currency, any other line as it is.
 */
export function withoutStripesPrice(line: RawObject): RawObject {
	const { price, pricing, quantity } = line;
	const product =
		productOf(price) ?? productOf(isObject(pricing) ? pricing.price_details : undefined);
	if (product === undefined) return line;
	const inPrice = isObject(price) ? price : {};
	const inPricing = isObject(pricing) ? pricing : {};
	const smallest =
		inPrice.unit_amount ?? inPrice.unit_amount_decimal ?? inPricing.unit_amount_decimal;
	return {
		product_id: product,
		quantity,
		title: line.description,
		item_price: inWhole(smallest, line.currency ?? inPrice.currency),
	};
}

/** The ID of the product, which is an object where it was expanded. */
function productOf(price: RawValue): string | undefined {
	if (!isObject(price)) return undefined;
	const { product } = price;
	return readText(isObject(product) ? product.id : product);
}

function inWhole(smallest: RawValue, currency: RawValue): number | undefined {
	const amount = readAmount(smallest);
	const code = readCurrency(currency);
	return amount.kind === 'amount' && code !== undefined
		? toWholeUnits(amount.amount, code, STRIPE_UNITS)
		: undefined;
}
