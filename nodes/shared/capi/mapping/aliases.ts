/**
 * The names under which automatic mapping finds a field in an item, first the strongest. Upper and lower case, spaces,
 * dashes and underscores make no difference: `firstName`, `first_name` and `First Name` are one name, as are `email` and
 * `E-Mail`, `fbp` and `_fbp`.
 * The README prints this table; docs/meta-api.md sections 2 to 5 and 7.2.2 list Meta's own names.
 */
import type { Field, Section } from '../fields/field';
import { USER_DATA_FIELDS } from '../fields/person';

export type { Section } from '../fields/field';

export interface Alias {
	readonly section: Section;
	/** Meta's name of the field. */
	readonly field: string;
	readonly names: readonly string[];
}

/** A field that is found in its section only has no name outside it. */
function aliasesOf(section: Section, fields: readonly Field[]): Alias[] {
	const named = fields.filter(({ onlyInSection }) => onlyInSection !== true);
	return named.map(({ key, aliases }) => ({ section, field: key, names: [key, ...aliases] }));
}

const event = (field: string, ...names: string[]): Alias => ({ section: 'event', field, names: [field, ...names] });
const custom = (field: string, ...names: string[]): Alias => ({ section: 'custom_data', field, names: [field, ...names] });
const app = (field: string, ...names: string[]): Alias => ({ section: 'app_data', field, names: [field, ...names] });

export const ALIASES: readonly Alias[] = [
	event('event_name'),
	event('event_time', 'conversion_time', 'order_date', 'created_at', 'timestamp'),
	event('event_id'),
	event('action_source'),
	event('event_source_url', 'page_url', 'source_url'),
	event('referrer_url', 'referrer', 'referer'),
	event('opt_out'),
	event('messaging_channel'),
	event('data_processing_options'),
	event('data_processing_options_country'),
	event('data_processing_options_state'),
	event('original_event_data'),
	event('attribution_data'),
	event('advanced_measurement_table'),

	...aliasesOf('user_data', USER_DATA_FIELDS),

	custom('value', 'total_price', 'order_total', 'order_value', 'grand_total', 'total', 'amount', 'revenue'),
	custom('currency', 'currency_code'),
	custom('order_id', 'order_number', 'transaction_id', 'receipt_id'),
	custom('item_number', 'line_number'),
	custom('contents', 'line_items'),
	custom('content_ids', 'product_ids'),
	custom('content_type'),
	custom('content_name', 'product_name'),
	custom('content_category', 'product_category'),
	custom('num_items', 'item_count'),
	custom('delivery_category'),
	custom('predicted_ltv', 'ltv'),
	custom('net_revenue'),
	custom('search_string', 'search_query'),
	custom('status'),
	custom('store_data'),
	custom('customer_segmentation'),
	custom('lead_event_source', 'crm', 'crm_name'),
	custom('event_source'),

	app('advertiser_tracking_enabled'),
	app('application_tracking_enabled'),
	app('extinfo'),
	app('platform', 'os'),
	app('os_version'),
	app('app_package_name', 'package_name', 'bundle_id'),
	app('short_version', 'app_version'),
	app('long_version'),
	app('device_model_name', 'device_model'),
	app('locale'),
	app('timezone_abbreviation'),
	app('carrier'),
	app('screen_width'),
	app('screen_height'),
	app('screen_density'),
	app('cpu_core_count', 'cpu_cores'),
	app('total_disk_space_gb', 'storage_gb'),
	app('free_disk_space_gb', 'free_storage_gb'),
	app('device_time_zone'),
	app('campaign_ids'),
	app('install_referrer'),
	app('installer_package'),
	app('url_schemes'),
	app('vendor_id'),
	app('windows_attribution_id'),
];

/** Objects inside an item whose fields describe the person, as shops and CRMs nest them; a field beside them wins. */
export const PERSON_OBJECTS: readonly string[] = ['customer', 'contact', 'user', 'billing', 'billing_address'];

/** Where a name leads and how strongly: 0 is Meta's own name, the largest number the weakest alias. */
export interface Target {
	readonly section: Section;
	readonly field: string;
	readonly rank: number;
}

const targets = new Map<string, Target>();
for (const { section, field, names } of ALIASES) {
	names.forEach((name, rank) => targets.set(fold(name), { section, field, rank }));
}

const known = new Map<string, Target | undefined>();
const MOST_KNOWN_NAMES = 5000;

/** Takes a field's name as an item has it; gives where it leads, or nothing for a name that is not in the table. */
export function findTarget(name: string): Target | undefined {
	if (known.has(name)) return known.get(name);
	const target = targets.get(fold(name));
	if (known.size < MOST_KNOWN_NAMES) known.set(name, target);
	return target;
}

/** A name without case, spaces, dashes, dots and underscores. */
export function fold(name: string): string {
	return name.toLowerCase().replace(/[\s_.-]+/g, '');
}
