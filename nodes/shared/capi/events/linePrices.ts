/**
 * The price of one piece where an order line has none by that name: what all pieces cost together, and amounts in cents
 * (Meta's item_price is that of one piece, docs/meta-api.md section 4.1).
 */
import { isAbsent } from '../absence';
import { decimalsOf } from '../fields/minorUnits';
import { displayName, showableKey } from '../fields/fieldNames';
import { maybeInCents, priceFieldOf, type PriceName } from '../fields/priceNames';
import { type LineFields, type NamedValue, valuesFor } from '../fields/productFields';
import { inWholeUnits } from '../fields/smallAmountNames';
import type { Findings } from '../findings/findings';
import type { JsonObject, RawObject, RawValue } from '../types';
import { isObject } from '../values';
import { readAmountIn, UNREADABLE_AMOUNT } from './amounts';

/** What is known of a line besides its fields. */
interface Line {
	/** Where it stands in the event. */
	readonly path: string;
	/** How many pieces there are, above 0. */
	readonly quantity: number;
	/** The currency of the event. */
	readonly currency: string | undefined;
	/** Store events keep `price`, for which Meta's offline page asks; elsewhere it becomes `item_price`. */
	readonly isStoreEvent: boolean;
}

/** The first of the fields that holds something. */
export function firstPresent(values: readonly NamedValue[]): NamedValue | undefined {
	return values.find(({ value }) => !isAbsent(value));
}

/** Takes the fields of a line; puts its price into the product that is sent, and warns where one cannot be read. */
export function readPrices(
	line: LineFields,
	content: JsonObject,
	context: Line,
	findings: Findings,
): void {
	const read = (named: NamedValue | undefined): number | undefined =>
		named === undefined ? undefined : readPrice(named, context, findings);
	const itemPrice = read(firstPresent(valuesFor('item_price', line)));
	if (itemPrice !== undefined) content.item_price = itemPrice;
	if (itemPrice !== undefined && !context.isStoreEvent) return;
	const named = firstPresent(valuesFor('price', line));
	if (named !== undefined && maybeInCents(named.name, named.value))
		return warnOfUnread(named, MAYBE_CENTS, context, findings);
	const price =
		named === undefined && itemPrice === undefined
			? readOtherPrice(line, context, findings)
			: read(named);
	if (price !== undefined) content[context.isStoreEvent ? 'price' : 'item_price'] = price;
}

function readOtherPrice(
	line: LineFields,
	{ path, quantity, currency }: Line,
	findings: Findings,
): number | undefined {
	const price = otherPriceOf(line, quantity, currency);
	if (price === undefined || typeof price === 'number') return price;
	warnOfUnread(price.unread, price.because, { path }, findings);
	return undefined;
}

/** @param because the end of a sentence about the field */
function warnOfUnread(
	unread: NamedValue,
	because: string,
	{ path }: Pick<Line, 'path'>,
	findings: Findings,
): void {
	const name = showableKey(unread.name);
	findings.warn(
		'field_dropped',
		`${path}.${name}`,
		`${displayName(path)} was sent without its price: ${name} ${because}. Give the price of one piece as item_price.`,
	);
}

function readPrice(
	{ name, value }: NamedValue,
	{ path, currency }: Line,
	findings: Findings,
): number | undefined {
	return (
		readAmountIn(currency, isObject(value) ? amountWithDecimals(value) : value) ??
		findings.dropped(`${path}.${showableKey(name)}`, UNREADABLE_AMOUNT)
	);
}

/** The price, or the field that may hold it and why it was not taken: the end of a sentence about it. */
type LinePrice = number | { readonly unread: NamedValue; readonly because: string };

const NO_CURRENCY = 'counts in cents, and there is no currency to convert it by';
const MAYBE_CENTS = 'may count in cents';
const DOUBTFUL = 'may be of one piece or of all, and in another unit';

/**
 * Takes the fields of a line that names no price of one piece, how many pieces there are (above 0) and the currency of the
 * event; gives the price of one, of a total rounded to the decimals of the currency. Nothing where no field tells of money.
 */
function otherPriceOf(
	line: LineFields,
	quantity: number,
	currency: string | undefined,
): LinePrice | undefined {
	let best: (PriceName & NamedValue) | undefined;
	for (const [key, named] of line) {
		const found = priceFieldOf(key);
		if (found === undefined || isAbsent(named.value)) continue;
		if (best === undefined || found.place < best.place) best = { ...found, ...named };
	}
	if (best === undefined) return undefined;
	const { name, value, field, unit } = best;
	const unread = (because: string): LinePrice => ({ unread: { name, value }, because });
	const given = readAmountIn(currency, isObject(value) ? amountWithDecimals(value) : value);
	if (field === 'doubtful')
		return given === undefined || given === 0 ? undefined : unread(DOUBTFUL);
	if (given === undefined)
		return unread('cannot be read as an amount in the currency of the event');
	const whole = unit === undefined ? given : inWholeUnits(given, unit, currency);
	if (whole === undefined) return unread(NO_CURRENCY);
	return field === 'total' ? priceOfOne(whole, quantity, currency) : whole;
}

function priceOfOne(total: number, quantity: number, currency = ''): number {
	return Number((total / quantity).toFixed(decimalsOf(currency)));
}

/** Takes an object of an amount and its currency; gives the amount where it has decimals: one without may count in cents. */
function amountWithDecimals({ value, amount }: RawObject): RawValue {
	return [value, amount].find((text) => typeof text === 'string' && DECIMALS.test(text));
}

const DECIMALS = /^\d+\.\d\d$/;
