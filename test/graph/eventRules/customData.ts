import type { JsonObject } from '../json';
import { isJsonObject } from '../json';
import { CUSTOMER_SEGMENTATION } from './eventFields';
import {
	amount,
	boolean,
	findMissing,
	findWrongType,
	integer,
	isBlank,
	object,
	objectAt,
	objects,
	oneOf,
	anyOf,
	text,
	textOrInteger,
	textsOrIntegers,
} from './jsonTypes';
import type { JsonType, TypeTable } from './jsonTypes';
import type { EventRule, Refusal } from './rule';
import { REFUSALS, refuse } from './rule';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217; docs/meta-api.md section 4.1: lower case is accepted. */
const currency: JsonType = {
	expected: 'an ISO 4217 code of three letters',
	accepts: (value) => typeof value === 'string' && CURRENCIES.has(value.toUpperCase()),
};

const DELIVERY_CATEGORY = oneOf('in_store', 'curbside', 'home_delivery');

/** docs/meta-api.md section 4.1. */
const CUSTOM_DATA_FIELDS: TypeTable = {
	value: amount,
	currency,
	content_ids: textsOrIntegers,
	contents: objects,
	content_type: oneOf('product', 'product_group'),
	content_name: text,
	content_category: text,
	num_items: integer,
	order_id: text,
	predicted_ltv: amount,
	net_revenue: amount,
	search_string: text,
	status: anyOf(text, boolean),
	delivery_category: DELIVERY_CATEGORY,
	item_number: text,
	store_data: object,
	lead_event_source: text,
	event_source: text,
	customer_segmentation: CUSTOMER_SEGMENTATION,
	description: text,
	level: text,
	max_rating_value: integer,
};

const CONTENT_FIELDS: TypeTable = {
	id: textOrInteger,
	quantity: integer,
	item_price: amount,
	price: amount,
	title: text,
	description: text,
	brand: text,
	category: text,
	delivery_category: DELIVERY_CATEGORY,
};

const STORE_FIELDS: TypeTable = {
	store_page_id: textOrInteger,
	brand_page_id: textOrInteger,
	store_code: {
		expected: 'up to 64 letters and digits',
		accepts: (value) => typeof value === 'string' && /^[A-Za-z0-9]{1,64}$/.test(value),
	},
};

export const customData: EventRule = (event) => {
	const holder = objectAt(event, 'custom_data');
	return (
		findWrongType(holder, CUSTOM_DATA_FIELDS, 'custom_data.') ??
		findWrongType(objectAt(holder, 'store_data'), STORE_FIELDS, 'custom_data.store_data.') ??
		checkContents(holder)
	);
};

function checkContents({ contents }: JsonObject): Refusal | undefined {
	if (!Array.isArray(contents)) return undefined;
	const path = 'custom_data.contents.';
	for (const content of contents.filter(isJsonObject)) {
		const problem =
			findMissing(content, ['id', 'quantity'], path) ??
			findWrongType(content, CONTENT_FIELDS, path);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

/** docs/meta-api.md sections 4.1 and 11.3. */
export const purchase: EventRule = (event) => {
	if (event.event_name !== 'Purchase') return undefined;
	const holder = objectAt(event, 'custom_data');
	if (isBlank(holder.value)) {
		return refuse(REFUSALS.purchaseWithoutValue, 'custom_data.value', 'Purchase without a value');
	}
	return isBlank(holder.currency)
		? refuse(
				REFUSALS.purchaseWithoutCurrency,
				'custom_data.currency',
				'Purchase without a currency',
			)
		: undefined;
};
