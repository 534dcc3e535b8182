/** The products of an event: custom_data.contents (docs/meta-api.md section 4.1). */
import { isAbsent } from '../absence';
import { DELIVERY_CATEGORIES } from '../fields/choices';
import { displayName, showableKey } from '../fields/fieldNames';
import { fieldsOfLine, isProductField, type LineFields, valuesFor } from '../fields/productFields';
import { foldName } from '../fields/foldName';
import { priceFieldOf } from '../fields/priceNames';
import { Findings } from '../findings/findings';
import type { JsonObject, RawObject, RawValue } from '../types';
import { isObject, readText } from '../values';
import { readAmount } from './amounts';
import { copyOf } from '../plainFields';
import { firstPresent, readPrices } from './linePrices';
import { MOST_ENTRIES } from './longLists';
import { idOf, lineOf, lostIdOf, readLines } from './productLines';

const FIELD = 'custom_data.contents';

/** So many lines are told of one by one, so that a list of nothing does not fill the output. */
const MOST_TOLD = 20;

const TEXT_FIELDS = ['title', 'description', 'brand', 'category'] as const;

export interface Products {
	/** As Meta takes them; `undefined` where there are none. */
	readonly contents?: JsonObject[];
	/** The ids of products that cannot stand in `contents` for want of a quantity: they belong into `content_ids`. */
	readonly idsAlone: readonly string[];
}

/** What is known of the event that the products belong to. */
export interface ProductsContext {
	/** Store events keep `price`, for which Meta's offline page asks; elsewhere it becomes `item_price`. */
	readonly isStoreEvent: boolean;
	/** The currency of the event, in which prices are read. */
	readonly currency: string | undefined;
}

/**
 * The products as Meta takes them, from a list, one product, the order lines of a shop, or the JSON text of any. A line
 * without an id is left out with a warning: a shop's free-text line is no reason to lose the sale. One without the
 * quantity that Meta requires keeps its id, also with a warning; no quantity is made up. Lines beyond 10,000 are left out,
 * and of the lines in trouble the first 20 are told of, the others as a number; both with a warning.
 */
export function readContents(
	raw: RawValue,
	context: ProductsContext,
	findings: Findings,
): Products {
	const list = readLines(raw);
	if (list === undefined) findings.dropped(FIELD, 'a list of products');
	const lines = (list ?? []).slice(0, MOST_ENTRIES);
	const ofLines = new Findings();
	const unknownKeys = new Set<string>();
	const idsAlone: string[] = [];
	const contents = lines.flatMap((entry, index) => {
		if (isAbsent(entry)) return [];
		const path = `${FIELD}[${index}]`;
		const line = lineOf(entry);
		if (line === undefined) ofLines.dropped(path, 'an object with id and quantity');
		const product = line && readProduct(line, path, context, unknownKeys, ofLines);
		if (typeof product === 'string') idsAlone.push(product);
		return isObject(product) ? [product] : [];
	});
	tellOfLines(ofLines, (list ?? []).length - lines.length, findings);
	if (unknownKeys.size > 0) {
		findings.warn(
			'unknown_field',
			FIELD,
			`Not sent, because products of Meta's have no such field: ${[...unknownKeys].slice(0, 5).join(', ')}.`,
		);
	}
	return contents.length > 0 ? { contents, idsAlone } : { idsAlone };
}

function tellOfLines({ warnings }: Findings, leftOut: number, findings: Findings): void {
	for (const { code, field, message } of warnings.slice(0, MOST_TOLD))
		findings.warn(code, field, message);
	const untold = warnings.length - MOST_TOLD;
	if (untold > 0)
		findings.warn(
			'field_dropped',
			FIELD,
			`Something of Contents was not sent in ${untold} more places, for reasons such as those before.`,
		);
	if (leftOut > 0)
		findings.warn(
			'field_dropped',
			FIELD,
			`Contents has more than 10,000 products: the last ${leftOut} were not sent.`,
		);
}

/** The product, or its id alone. */
function readProduct(
	raw: RawObject,
	path: string,
	context: ProductsContext,
	unknownKeys: Set<string>,
	findings: Findings,
): JsonObject | string | undefined {
	const line = fieldsOfLine(raw);
	const id = idOf(raw, line);
	if (id === undefined)
		return findings.droppedText(
			path,
			lostIdOf(raw, line),
			'a product with an id, which Meta requires',
		);
	if (valuesFor('id', line).length === 0) addUnknown(raw, unknownKeys);
	const quantity = readAmount(firstPresent(valuesFor('quantity', line))?.value);
	if (quantity.kind !== 'amount') {
		findings.warn(
			'field_dropped',
			path,
			`${displayName(path)} has no quantity, so only its ID was sent, in Content IDs. Give its quantity too.`,
		);
		return id;
	}
	if (quantity.amount <= 0) {
		findings.warn(
			'field_dropped',
			path,
			`${displayName(path)} has a quantity of ${quantity.amount}, so it was not sold and not sent.`,
		);
		return undefined;
	}
	const content: JsonObject = copyOf({ id, quantity: quantity.amount });
	for (const field of TEXT_FIELDS) {
		const text = firstText(field, line);
		if (text !== undefined) content[field] = text;
	}
	readPrices(line, content, { ...context, path, quantity: quantity.amount }, findings);
	readDeliveryCategory(
		firstPresent(valuesFor('delivery_category', line))?.value,
		content,
		path,
		findings,
	);
	return content;
}

function firstText(field: (typeof TEXT_FIELDS)[number], line: LineFields): string | undefined {
	for (const { value } of valuesFor(field, line)) {
		const text = isAbsent(value, field) ? undefined : readText(value);
		if (text !== undefined) return text;
	}
	return undefined;
}

/** Only in Meta's own shape: the other fields of a shop's order lines are none of ours to explain. */
function addUnknown(product: RawObject, unknownKeys: Set<string>): void {
	for (const key of Object.keys(product))
		if (!isProductField(key) && priceFieldOf(foldName(key))?.unit === undefined)
			unknownKeys.add(showableKey(key));
}

function readDeliveryCategory(
	raw: RawValue,
	content: JsonObject,
	path: string,
	findings: Findings,
): void {
	if (isAbsent(raw)) return;
	const category = DELIVERY_CATEGORIES.read(readText(raw) ?? '');
	if (category !== undefined) content.delivery_category = category;
	else
		findings.dropped(
			`${path}.delivery_category`,
			`one of ${DELIVERY_CATEGORIES.values.join(', ')}`,
		);
}
