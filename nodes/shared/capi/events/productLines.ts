/** The lines of an order, in the forms in which shops write them, and the product that each names. */
import { isAbsent } from '../absence';
import { fieldsOfLine, type LineFields, valuesFor } from '../fields/productFields';
import type { RawObject, RawValue } from '../types';
import { hasLostDigits, isObject, parseJson, readObject, readText } from '../values';
import { withoutStripesPrice } from './stripeLine';

/** Whether a value holds a product with an id at all. */
export function holdsProduct(raw: RawValue): boolean {
	return readLines(raw)?.some((entry) => idOf(lineOf(entry) ?? {}) !== undefined) === true;
}

/** Where the lists of shops stand inside an object. */
const LIST_KEYS = ['data', 'items', 'products', 'line_items', 'lineItems', 'edges', 'nodes'];

/** The entries of a list of products, of one product, of an object with such a list, or of the JSON text of any. */
export function readLines(raw: RawValue): readonly RawValue[] | undefined {
	const value = typeof raw === 'string' ? (parseJson(raw, '[') ?? parseJson(raw, '{')) : raw;
	if (Array.isArray(value)) return value;
	if (!isObject(value)) return undefined;
	if (valuesFor('id', fieldsOfLine(value)).length > 0 || 'id' in value) return [value];
	const list = LIST_KEYS.map((key) => value[key]).find((inner) => Array.isArray(inner));
	if (Array.isArray(list)) return list;
	const entries = Object.values(value);
	return entries.length > 0 && entries.every(isObject) ? entries : [value];
}

/** A line as an object, or as JSON text; GraphQL has it in a `node`, Stripe its product in the price. */
export function lineOf(value: RawValue): RawObject | undefined {
	const line = Array.isArray(value) ? undefined : readObject(value);
	if (isObject(line?.node)) return line.node;
	return isObject(line?.price) || isObject(line?.pricing) ? withoutStripesPrice(line) : line;
}

/** The product's id: `id` itself only where the line has no name for it, not even an empty one. */
export function idOf(raw: RawObject, line = fieldsOfLine(raw)): string | undefined {
	const named = valuesFor('id', line);
	if (named.length === 0)
		return isOfAnOrder(line) || isIdOfALine(raw.id) ? undefined : readId(raw.id);
	for (const { value } of named) {
		const id = readId(value);
		if (id !== undefined) return id;
	}
	return undefined;
}

/** Services write it before the ID of a line (Stripe's `li_`, Ticket Tailor's too). */
function isIdOfALine(id: RawValue): boolean {
	return typeof id === 'string' && /^(?:li|line|lineitem|line_item)_/i.test(id);
}

/** What names the order that a line belongs to: its own `id` is then that of the line. */
const ORDERS_OF_A_LINE = [
	'orderid',
	'cartid',
	'invoiceid',
	'saleid',
	'checkoutid',
	'lineitemid',
	'lineid',
];

function isOfAnOrder(line: LineFields): boolean {
	return ORDERS_OF_A_LINE.some((name) => line.has(name)) || isOfAnInvoice(line);
}

/** Services are invoiced by a description, the price of a unit and the amount of all: `id` is that of the line then. */
function isOfAnInvoice(line: LineFields): boolean {
	return (
		line.has('amount') &&
		line.has('unitprice') &&
		line.has('description') &&
		valuesFor('title', line).length === 0
	);
}

/** An id that was given as a number and has lost digits. */
export function lostIdOf(raw: RawObject, line: LineFields): RawValue {
	return [...valuesFor('id', line).map(({ value }) => value), raw.id].find(hasLostDigits);
}

/** Shops write 0 where a line has no product. */
function readId(value: RawValue): string | undefined {
	const text = typeof value === 'boolean' || isAbsent(value) ? undefined : readText(value);
	return text === '0' ? undefined : text;
}
