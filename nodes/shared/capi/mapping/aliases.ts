/**
 * The names under which automatic mapping finds a field in an item, first the strongest. Upper and lower case, spaces,
 * dashes and underscores make no difference: `firstName`, `first_name` and `First Name` are one name, as are `email` and
 * `E-Mail`, `fbp` and `_fbp`.
 * The README prints this table; docs/meta-api.md sections 2 to 5 and 7.2.2 list Meta's own names.
 */
export type Section = 'event' | 'user_data' | 'custom_data' | 'app_data';

export interface Alias {
	readonly section: Section;
	/** Meta's name of the field. */
	readonly field: string;
	readonly names: readonly string[];
}

const event = (field: string, ...names: string[]): Alias => ({ section: 'event', field, names: [field, ...names] });
const person = (field: string, ...names: string[]): Alias => ({ section: 'user_data', field, names: [field, ...names] });
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

	person('em', 'email', 'email_address', 'mail', 'customer_email', 'billing_email', 'contact_email'),
	person('ph', 'phone', 'phone_number', 'mobile', 'mobile_phone', 'telephone', 'tel', 'customer_phone', 'billing_phone'),
	person('fn', 'first_name', 'given_name', 'billing_first_name'),
	person('ln', 'last_name', 'surname', 'family_name', 'billing_last_name'),
	person('db', 'birth_date', 'date_of_birth', 'birthday', 'dob'),
	person('ge', 'gender', 'gen', 'sex'),
	person('ct', 'city', 'town', 'billing_city'),
	person('st', 'state', 'province', 'region', 'billing_state'),
	person('zp', 'zip', 'zip_code', 'postal_code', 'postcode', 'billing_postcode', 'billing_zip'),
	person('country', 'country_code', 'billing_country'),
	person('external_id', 'customer_id', 'user_id', 'contact_id', 'extern_id'),
	person('client_ip_address', 'client_ip', 'ip_address', 'ip', 'browser_ip', 'customer_ip_address'),
	person('client_user_agent', 'user_agent', 'customer_user_agent', 'browser_user_agent'),
	person('fbc'),
	person('fbclid'),
	person('click_time'),
	person('fbp'),
	person('subscription_id'),
	person('fb_login_id'),
	person('lead_id', 'leadgen_id', 'facebook_lead_id', 'meta_lead_id', 'fb_lead_id'),
	person('madid', 'advertising_id', 'advertiser_id', 'idfa', 'gaid', 'aaid'),
	person('anon_id'),
	person('page_id'),
	person('page_scoped_user_id', 'psid'),
	person('ctwa_clid'),
	person('whatsapp_business_account_id', 'waba_id'),
	person('ig_account_id'),
	person('instagram_business_account_id'),
	person('ig_sid'),

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
