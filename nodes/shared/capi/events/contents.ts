/** The products of an event: custom_data.contents (docs/meta-api.md section 4.1). */
import { isAbsent } from '../absence';
import { readAmount } from './amounts';
import { DELIVERY_CATEGORIES } from '../fields/choices';
import type { Findings } from '../findings/findings';
import { displayName, showableKey } from '../fields/fieldNames';
import type { JsonObject, RawObject, RawValue } from '../types';
import { isObject, parseJson, readText } from '../values';

const FIELD = 'custom_data.contents';

/** How shops call Meta's keys; the first that holds something counts. */
const SHOP_KEYS = {
	id: ['id', 'product_id', 'sku', 'variant_id'],
	quantity: ['quantity', 'qty'],
} as const;

const TEXT_KEYS = ['title', 'description', 'brand', 'category'] as const;

const KNOWN_KEYS = new Set<string>([
	...SHOP_KEYS.id,
	...SHOP_KEYS.quantity,
	...TEXT_KEYS,
	'item_price',
	'price',
	'delivery_category',
]);

export interface Products {
	/** As Meta takes them; `undefined` where there are none. */
	readonly contents?: JsonObject[];
	/** The ids of products that cannot stand in `contents` for want of a quantity: they belong into `content_ids`. */
	readonly idsAlone: readonly string[];
}

/**
 * The products as Meta takes them, from a list, one product, or the JSON text of either. A product without an id is left
 * out with a warning: a shop's free-text line is no reason to lose the sale. One without the quantity that Meta requires
 * keeps its id, also with a warning; no quantity is made up. Store events keep `price`, for which Meta's offline page
 * asks; elsewhere it becomes `item_price`.
 */
export function readContents(raw: RawValue, isStoreEvent: boolean, findings: Findings): Products {
	const list = readProducts(raw);
	const idsAlone: string[] = [];
	if (list === undefined) {
		findings.dropped(FIELD, 'a list of products');
		return { idsAlone };
	}
	const unknownKeys = new Set<string>();
	const contents = list.flatMap((entry, index) => {
		if (isAbsent(entry)) return [];
		const path = `${FIELD}[${index}]`;
		if (!isObject(entry)) {
			findings.dropped(path, 'an object with id and quantity');
			return [];
		}
		for (const key of Object.keys(entry)) if (!KNOWN_KEYS.has(key)) unknownKeys.add(showableKey(key));
		const product = readProduct(entry, path, isStoreEvent, findings);
		if (typeof product === 'string') idsAlone.push(product);
		return isObject(product) ? [product] : [];
	});
	if (unknownKeys.size > 0) {
		findings.warn(
			'unknown_field',
			FIELD,
			`Meta's Contents have no ${[...unknownKeys].slice(0, 5).join(', ')}: not sent.`,
		);
	}
	return contents.length > 0 ? { contents, idsAlone } : { idsAlone };
}

/** Whether a value holds a product with an id at all. */
export function holdsProduct(raw: RawValue): boolean {
	return readProducts(raw)?.some((entry) => isObject(entry) && firstPresent(entry, SHOP_KEYS.id) !== undefined) === true;
}

function readProducts(raw: RawValue): readonly RawValue[] | undefined {
	const parsed = typeof raw === 'string' ? (parseJson(raw, '[') ?? parseJson(raw, '{')) : raw;
	if (Array.isArray(parsed)) return parsed;
	return isObject(parsed) ? [parsed] : undefined;
}

/** The product, or its id alone. */
function readProduct(
	product: RawObject,
	path: string,
	isStoreEvent: boolean,
	findings: Findings,
): JsonObject | string | undefined {
	const id = readText(firstPresent(product, SHOP_KEYS.id));
	const quantity = readAmount(firstPresent(product, SHOP_KEYS.quantity));
	if (id === undefined) return findings.dropped(path, 'a product with an id, which Meta requires');
	if (quantity.kind !== 'amount') {
		findings.warn(
			'field_dropped',
			path,
			`${displayName(path)} has no quantity, which Meta requires in Contents: its ID was put into Content IDs. Map a quantity.`,
		);
		return id;
	}
	const content: JsonObject = { id, quantity: quantity.amount };
	for (const key of TEXT_KEYS) {
		const text = isAbsent(product[key], key) ? undefined : readText(product[key]);
		if (text !== undefined) content[key] = text;
	}
	readPrice(product, 'item_price', 'item_price', content, path, findings);
	if (isStoreEvent) readPrice(product, 'price', 'price', content, path, findings);
	else if (content.item_price === undefined) readPrice(product, 'price', 'item_price', content, path, findings);
	readDeliveryCategory(product, content, path, findings);
	return content;
}

function firstPresent(product: RawObject, keys: readonly string[]): RawValue {
	const key = keys.find((candidate) => !isAbsent(product[candidate]));
	return key === undefined ? undefined : product[key];
}

function readPrice(
	product: RawObject,
	from: 'item_price' | 'price',
	to: 'item_price' | 'price',
	content: JsonObject,
	path: string,
	findings: Findings,
): void {
	if (isAbsent(product[from])) return;
	const price = readAmount(product[from]);
	if (price.kind === 'amount') content[to] = price.amount;
	else findings.dropped(`${path}.${from}`, 'an amount that can be read in one way only');
}

function readDeliveryCategory(product: RawObject, content: JsonObject, path: string, findings: Findings): void {
	const raw = product.delivery_category;
	if (isAbsent(raw)) return;
	const category = DELIVERY_CATEGORIES.read(readText(raw) ?? '');
	if (category !== undefined) content.delivery_category = category;
	else findings.dropped(`${path}.delivery_category`, `one of ${DELIVERY_CATEGORIES.values.join(', ')}`);
}
