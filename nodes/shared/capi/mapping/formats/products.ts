/** Reads the products of an order by their row. */
import { readAmount } from '../../events/amounts';
import type { RawObject, RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { isObject, readText } from '../../values';
import { CONVERSIONS } from '../conversions';
import { readPath } from '../paths';
import { allHold, type ReadValue } from './conditions';
import type { Condition, Names, ProductRow } from './format';
import { firstOf } from './sources';

/** Gives the products as Meta's contents and the path of their list; a single product may stand without a list. */
export function readProducts(
	row: ProductRow,
	read: ReadValue,
): { readonly contents: readonly RawValue[]; readonly path: string } | undefined {
	if (row.isRow === true) return readProductOfRow(row, read);
	const path = row.list.find(
		(candidate) => isObject(read(candidate)) || hasEntries(read(candidate)),
	);
	if (path === undefined) return undefined;
	const list = read(path);
	const all: readonly RawValue[] = Array.isArray(list) ? list : [list];
	const entries = row.when === undefined ? all : all.filter((entry) => isProduct(entry, row.when));
	return {
		contents: entries.map((entry) => (isObject(entry) ? readEntry(row, entry, read) : entry)),
		path,
	};
}

/** The product in the columns of a row; nothing where they say neither which one it is nor what it cost. */
function readProductOfRow(
	row: ProductRow,
	read: ReadValue,
): { readonly contents: readonly RawValue[]; readonly path: string } | undefined {
	const found = firstOf(row.id, read, 'id') ?? firstOf(row.price, read, 'item_price');
	return found && { contents: [readProduct(row, read, read)], path: found.path };
}

function readEntry(row: ProductRow, entry: RawObject, read: ReadValue): RawObject {
	return readProduct(
		row,
		(path) => (path.startsWith('@') ? read(path) : readPath(entry, path)),
		read,
	);
}

function isProduct(entry: RawValue, conditions: readonly Condition[] = []): boolean {
	return allHold(conditions, (path) => readPath(entry, path));
}

function hasEntries(value: RawValue): boolean {
	return Array.isArray(value) && value.length > 0;
}

function readProduct(row: ProductRow, ofProduct: ReadValue, read: ReadValue): RawObject {
	const first = (field: string, names: Names = []) => firstOf(names, ofProduct, field)?.value;
	const firstNotZero = (field: string, names: Names) => {
		for (const name of names) {
			const value = first(field, [name]);
			if (value !== undefined && readText(value) !== '0') return value;
		}
		return undefined;
	};
	const quantity = firstNotZero('quantity', row.quantity) ?? 1;
	const price =
		first('item_price', row.price) ?? priceOfOne(first('item_price', row.total), quantity);
	return {
		id: firstNotZero('id', row.id),
		quantity,
		item_price: row.minorUnitsOf === undefined ? price : toWhole(price, row, read),
		title: first('title', row.title),
		category: first('category', row.category),
		brand: first('brand', row.brand),
	};
}

function priceOfOne(total: RawValue, quantity: RawValue): RawValue {
	const amount = readAmount(total);
	const pieces = readAmount(quantity);
	if (amount.kind !== 'amount' || pieces.kind !== 'amount' || pieces.amount === 0) return undefined;
	return Number((amount.amount / pieces.amount).toFixed(6));
}

function toWhole(
	price: RawValue,
	{ minorUnitsOf = '', minorUnitsElse, units }: ProductRow,
	read: ReadValue,
): RawValue {
	if (isAbsent(price)) return undefined;
	const currency = read(minorUnitsOf);
	return CONVERSIONS.minor_units.convert(
		price,
		isAbsent(currency) ? minorUnitsElse : currency,
		units,
	);
}
