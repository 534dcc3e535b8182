/** What the fields of an order line say of its price besides that of one piece: of all pieces, in cents, or in doubt. */
import { isProductField, placeOfName } from './productFields';
import type { RawValue } from '../types';
import { readText } from '../values';
import { foldName } from './foldName';
import { remembering } from './remembering';
import { type SmallAmount, smallAmountOf } from './smallAmountNames';

/** What a field of a line says of its price, besides the price of one piece in whole units. */
export interface PriceName {
	readonly field: 'price' | 'total' | 'doubtful';
	readonly unit?: SmallAmount['unit'];
	/** Its strength, the smallest first. */
	readonly place: number;
}

const PLACE_OF_A_TOTAL = 1000;
const PLACE_IN_A_SMALL_UNIT = 500;
const PLACE_IN_DOUBT = 10_000;
const NO_PRICE: PriceName = { field: 'doubtful', place: Infinity };

/** Stripe and PagBank count by this name in the smallest unit (Stripe API: Price), Xero and others in whole ones. */
const IN_ANY_UNIT: ReadonlySet<string> = new Set(['unit_amount'].map(foldName));
const WHOLE_NUMBER = /^\d+$/;

/** Takes a field of a line that is called a price; whether it may as well be one in cents. */
export function maybeInCents(name: string, value: RawValue): boolean {
	return IN_ANY_UNIT.has(foldName(name)) && WHOLE_NUMBER.test(readText(value) ?? '');
}

/** Money that is none of the price: `tax_amount`, `total_discount`; and what only counts or compares. */
const MONEY = /price|total|amount|cost/;
const NO_MONEY_OF_THE_LINE =
	/tax|vat|discount|ship|fee|tip|compare|refund|saved|saving|weight|count|quantity|qty|currency|stock|point|rate|percent|type|id$|list|regular|original|adjust|coupon|deposit/;

const rememberedPrices = remembering(findPriceField);

/** Takes the folded name of a field of a line; gives what it says of the price, nothing for any other field. */
export function priceFieldOf(folded: string): PriceName | undefined {
	const found = rememberedPrices(folded);
	return found === NO_PRICE ? undefined : found;
}

function findPriceField(folded: string): PriceName {
	const total = placeOfName('total', folded);
	if (total !== undefined) return { field: 'total', place: PLACE_OF_A_TOTAL + total };
	const small = smallAmountOf(folded);
	if (small !== undefined) {
		const { name, unit } = small;
		const price = placeOfName('item_price', name) ?? placeOfName('price', name);
		if (price !== undefined) return { field: 'price', unit, place: price };
		const all = placeOfName('total', name);
		if (all !== undefined)
			return { field: 'total', unit, place: PLACE_OF_A_TOTAL + PLACE_IN_A_SMALL_UNIT + all };
	}
	return MONEY.test(folded) && !NO_MONEY_OF_THE_LINE.test(folded) && !isProductField(folded)
		? { field: 'doubtful', place: PLACE_IN_DOUBT }
		: NO_PRICE;
}
