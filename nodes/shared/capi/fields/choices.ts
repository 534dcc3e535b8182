/** Meta's closed lists inside custom_data, app_data and attribution_data (docs/meta-api.md sections 2, 2.3, 4.1, 4.2). */

/** A text that people write in their own case and spacing: `In Store`, `in-store`. */
function wordOf(text: string): string {
	return text.toLowerCase().replace(/[\s_-]+/g, '_');
}

/** A closed list of values. */
export class Choices<Value extends string = string> {
	readonly values: readonly Value[];

	private readonly byWord: ReadonlyMap<string, Value>;

	constructor(...values: Value[]) {
		this.values = values;
		this.byWord = new Map(values.map((value) => [wordOf(value), value]));
	}

	/** Meta's own spelling of what a text means; `undefined` where it is not on the list. */
	read(text: string): Value | undefined {
		return this.byWord.get(wordOf(text));
	}
}

export const DELIVERY_CATEGORIES = new Choices('in_store', 'curbside', 'home_delivery');

export const CUSTOMER_SEGMENTATIONS = new Choices(
	'new_customer_to_business',
	'new_customer_to_business_line',
	'new_customer_to_product_area',
	'new_customer_to_medium',
	'existing_customer_to_business',
	'existing_customer_to_business_line',
	'existing_customer_to_product_area',
	'existing_customer_to_medium',
	'customer_in_loyalty_program',
);

export const CONTENT_TYPES = new Choices('product', 'product_group');

/** The systems that app events come from, as people call them. */
export const PLATFORMS = new Choices('android', 'ios');

/** The parameters of the travel, car and property verticals that have a closed list. */
export const VERTICAL_CHOICES: ReadonlyMap<string, Choices> = new Map<string, Choices>([
	['travel_class', new Choices('economy', 'premium', 'business', 'first')],
	[
		'body_style',
		new Choices(
			'CONVERTIBLE',
			'COUPE',
			'HATCHBACK',
			'MINIVAN',
			'TRUCK',
			'SUV',
			'SEDAN',
			'VAN',
			'WAGON',
			'CROSSOVER',
			'OTHER',
		),
	],
	['drivetrain', new Choices('4X2', '4X4', 'AWD', 'FWD', 'RWD', 'OTHER', 'NONE')],
	[
		'fuel_type',
		new Choices(
			'DIESEL',
			'ELECTRIC',
			'FLEX',
			'GASOLINE',
			'HYBRID',
			'PETROL',
			'PLUGIN_HYBRID',
			'OTHER',
			'NONE',
		),
	],
	['transmission', new Choices('AUTOMATIC', 'MANUAL', 'OTHER', 'NONE')],
	[
		'availability',
		new Choices(
			'available_soon',
			'for_rent',
			'for_sale',
			'off_market',
			'recently_sold',
			'sale_pending',
		),
	],
	[
		'listing_type',
		new Choices(
			'for_rent_by_agent',
			'for_rent_by_owner',
			'for_sale_by_agent',
			'for_sale_by_owner',
			'foreclosed',
			'new_construction',
			'new_listing',
		),
	],
	[
		'property_type',
		new Choices('apartment', 'condo', 'house', 'land', 'manufactured', 'other', 'townhouse'),
	],
]);

const TRAVEL_DATE = /^\d{4}-?\d{2}-?\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2}))?$/;

export interface Form {
	readonly pattern: RegExp;
	readonly description: string;
}

const TRAVEL_DATE_FORM: Form = {
	pattern: TRAVEL_DATE,
	description: 'a date such as 2026-01-31 or 2026-01-31T14:05:00+01:00',
};

/** The vertical parameters with a form of their own. */
export const VERTICAL_FORMS: ReadonlyMap<string, Form> = new Map<string, Form>([
	['checkin_date', TRAVEL_DATE_FORM],
	['departing_departure_date', TRAVEL_DATE_FORM],
	['departing_arrival_date', TRAVEL_DATE_FORM],
	['returning_departure_date', TRAVEL_DATE_FORM],
	['returning_arrival_date', TRAVEL_DATE_FORM],
	['travel_start', TRAVEL_DATE_FORM],
	['travel_end', TRAVEL_DATE_FORM],
	['year', { pattern: /^\d{4}$/, description: 'a year of four digits' }],
	['trim', { pattern: /^[^]{1,50}$/, description: 'at most 50 characters long' }],
]);
