import { foldName } from './foldName';
import {
	PRICE_NAMES,
	PRODUCT_ID_NAMES,
	PRODUCT_TITLE_NAMES,
	QUANTITY_NAMES,
	UNIT_PRICE_NAMES,
} from './otherLanguages';

/**
 * What shops, shop systems and analytics call Meta's fields of a product (docs/meta-api.md section 4.1), first the
 * strongest. Case, accents, spaces and punctuation make no difference; `product_id` also stands for
 * the `id` of an object `product`.
 */
export const PRODUCT_FIELDS = {
	/** `id` itself is not among them: beside any of these it is the id of the order line. */
	id: [
		'product_id',
		'variant_id',
		'variation_id',
		'product_variant_id',
		'sku',
		'item_id',
		'item_sku',
		'product_sku',
		'variant_sku',
		'article_id',
		'article_number',
		'product_number',
		'product_code',
		'item_code',
		'content_id',
		'offer_id',
		'merchandise_id',
		'product_reference',
		'product_ref',
		'item_reference',
		'catalog_item_id',
		'catalog_object_id',
	],
	quantity: ['quantity', 'qty', 'item_quantity', 'quantity_ordered', 'qty_ordered'],
	item_price: ['item_price'],
	price: [
		'price',
		'unit_price',
		'price_per_unit',
		'unit_amount',
		'product_price',
		'variant_price',
		'variation_price',
		'unit_cost',
		'price_each',
		'each_price',
		'selling_price',
		'sale_price',
		'final_price',
		'discounted_price',
		'price_incl_tax',
		'price_inc_tax',
		'unit_price_incl_tax',
		'unit_price_tax_incl',
	],
	/** What all pieces of the line cost together. */
	total: [
		'line_total',
		'line_price',
		'line_amount',
		'final_line_price',
		'row_total',
		'row_total_incl_tax',
		'item_total',
		'total_price',
		'price_total',
		'total_amount',
		'total_price_tax_incl',
		'total_inc_tax',
		'total_incl_tax',
		'extended_price',
		'extended_amount',
		'line_item_total',
		'order_line_total',
		'total',
		'subtotal',
		'sub_total',
		'line_subtotal',
		'item_subtotal',
	],
	title: ['title', 'item_name', 'product_name', 'product_title', 'content_name', 'name'],
	description: ['description'],
	brand: ['brand', 'item_brand', 'product_brand'],
	category: ['category', 'item_category', 'product_category', 'content_category'],
	delivery_category: ['delivery_category'],
} as const;

const folded = new Map<string, string>();
const MOST_FOLDED_NAMES = 1000;
const LONGEST_NAME = 60;

export type ProductField = keyof typeof PRODUCT_FIELDS;

/** A field of an order line under the name that the line has for it. */
export interface NamedValue {
	readonly name: string;
	readonly value: unknown;
}

/** The fields of an order line by their folded names. */
export type LineFields = ReadonlyMap<string, NamedValue>;

/** Objects inside an order line that describe its product. */
const PRODUCT_OBJECTS: ReadonlySet<string> = new Set([
	'product',
	'variant',
	'variation',
	'item',
	'article',
	'merchandise',
]);

/** The fields of an order line and of the product inside it, by their folded names; `undefined` is no field. */
export function fieldsOfLine(line: Readonly<Record<string, unknown>>): LineFields {
	const fields = new Map<string, NamedValue>();
	for (const name of Object.keys(line)) {
		const value = line[name];
		if (value === undefined) continue;
		const key = fold(name);
		if (!PRODUCT_OBJECTS.has(key)) fields.set(key, { name, value });
		else if (value === null) fields.set(`${key}id`, { name, value });
		else if (typeof value === 'object') {
			for (const [inner, innerValue] of Object.entries(value)) {
				fields.set(key + fold(inner), { name: `${name}.${inner}`, value: innerValue });
			}
		}
	}
	return fields;
}

/** The same in other languages, behind the English names. */
const IN_OTHER_LANGUAGES: Partial<Record<ProductField, readonly string[]>> = {
	id: PRODUCT_ID_NAMES,
	quantity: QUANTITY_NAMES,
	price: [...UNIT_PRICE_NAMES, ...PRICE_NAMES],
	title: PRODUCT_TITLE_NAMES,
};

const FOLDED_NAMES = new Map(
	Object.entries(PRODUCT_FIELDS).map(([field, names]) => {
		const others = isProductFieldOfMeta(field) ? (IN_OTHER_LANGUAGES[field] ?? []) : [];
		return [field, [...new Set([...names, ...others].map(foldName))]] as const;
	}),
);

function isProductFieldOfMeta(field: string): field is ProductField {
	return Object.hasOwn(PRODUCT_FIELDS, field);
}

/** The place of each name among those of its field. */
const PLACES = new Map(
	[...FOLDED_NAMES].map(([field, names]) => [
		field,
		new Map(names.map((name, place) => [name, place] as const)),
	]),
);

const NONE: readonly NamedValue[] = [];

/** The fields of a line that stand for a field of Meta's, the strongest first. */
export function valuesFor(field: ProductField, line: LineFields): readonly NamedValue[] {
	const places = PLACES.get(field);
	if (places === undefined) return NONE;
	let only: string | undefined;
	// A line has a handful of fields, and a field some hundred names in all languages.
	for (const name of line.keys()) {
		if (!places.has(name)) continue;
		if (only !== undefined) return allFor(places, line);
		only = name;
	}
	const named = only === undefined ? undefined : line.get(only);
	return named === undefined ? NONE : [named];
}

function allFor(places: ReadonlyMap<string, number>, line: LineFields): readonly NamedValue[] {
	return [...line]
		.map(([name, named]) => ({ place: places.get(name) ?? -1, named }))
		.filter(({ place }) => place >= 0)
		.sort((one, other) => one.place - other.place)
		.map(({ named }) => named);
}

const KNOWN_NAMES: ReadonlySet<string> = new Set(['id', ...[...FOLDED_NAMES.values()].flat()]);

export function isProductField(name: string): boolean {
	return KNOWN_NAMES.has(fold(name));
}

/** Takes a field and a folded name; gives the place of the name among those of the field, 0 the strongest. */
export function placeOfName(field: ProductField, folded: string): number | undefined {
	return PLACES.get(field)?.get(folded);
}

/** Lines of one list all have the same names. */
function fold(name: string): string {
	if (name.length > LONGEST_NAME) return '';
	const known = folded.get(name);
	if (known !== undefined) return known;
	const result = foldName(name);
	if (folded.size < MOST_FOLDED_NAMES) folded.set(name, result);
	return result;
}
