/** How people call Meta's fields; the editor and every message say so. */
import { MISPLACED_FIELDS } from '../../../../nodes/shared/capi/events/customDataFields';
import { APP_DATA_FIELDS } from '../../../../nodes/shared/capi/fields/appData';
import { CUSTOM_DATA_FIELDS } from '../../../../nodes/shared/capi/fields/customData';
import { EVENT_FIELDS } from '../../../../nodes/shared/capi/fields/event';
import type { Field } from '../../../../nodes/shared/capi/fields/field';
import { displayName, inWords, showableKey } from '../../../../nodes/shared/capi/fields/fieldNames';

const EVENT = {
	event_name: 'Event Name',
	event_time: 'Event Time',
	event_id: 'Event ID',
	action_source: 'Action Source',
	event_source_url: 'Event Source URL',
	referrer_url: 'Referrer URL',
	opt_out: 'Opt Out of Delivery Optimization',
	messaging_channel: 'Messaging Channel',
	data_processing_options: 'Limited Data Use',
	data_processing_options_country: 'Limited Data Use: Country',
	data_processing_options_state: 'Limited Data Use: State',
	original_event_data: 'Original Event',
	attribution_data: 'Attribution Data',
	advanced_measurement_table: 'Advanced Measurement Table',
};

const CUSTOM_DATA = {
	value: 'Value',
	currency: 'Currency',
	order_id: 'Order ID',
	item_number: 'Item Number',
	contents: 'Contents',
	content_ids: 'Content IDs',
	content_type: 'Content Type',
	content_name: 'Content Name',
	content_category: 'Content Category',
	num_items: 'Number of Items',
	delivery_category: 'Delivery Category',
	predicted_ltv: 'Predicted Lifetime Value',
	net_revenue: 'Net Revenue',
	search_string: 'Search String',
	status: 'Status',
	store_data: 'Store Data',
	customer_segmentation: 'Customer Segmentation',
	lead_event_source: 'Lead Event Source',
	event_source: 'Event Source',
	description: 'Description',
	level: 'Level',
	max_rating_value: 'Maximum Rating Value',
	success: 'Success',
};

const APP_DATA = {
	advertiser_tracking_enabled: 'Advertiser Tracking Enabled',
	application_tracking_enabled: 'Application Tracking Enabled',
	extinfo: 'Device Information (extinfo)',
	campaign_ids: 'Campaign IDs',
	install_referrer: 'Install Referrer',
	installer_package: 'Installer Package',
	url_schemes: 'URL Schemes',
	vendor_id: 'Vendor ID',
	windows_attribution_id: 'Windows Attribution ID',
	consider_views: 'Consider Views',
	include_dwell_data: 'Include Dwell Data',
	include_video_data: 'Include Video Data',
	receipt_data: 'Receipt Data',
	platform: 'Platform',
	app_package_name: 'App Package',
	short_version: 'App Version',
	long_version: 'App Version (Long)',
	os_version: 'OS Version',
	device_model_name: 'Device Model',
	locale: 'Locale',
	timezone_abbreviation: 'Time Zone Abbreviation',
	carrier: 'Carrier',
	screen_width: 'Screen Width',
	screen_height: 'Screen Height',
	screen_density: 'Screen Density',
	cpu_core_count: 'CPU Cores',
	total_disk_space_gb: 'Storage (GB)',
	free_disk_space_gb: 'Free Storage (GB)',
	device_time_zone: 'Device Time Zone',
};

it.each<[section: string, fields: readonly Field[], names: Record<string, string>]>([
	['event', EVENT_FIELDS, EVENT],
	['custom_data', CUSTOM_DATA_FIELDS, CUSTOM_DATA],
	['app_data', APP_DATA_FIELDS, APP_DATA],
])('names the fields of %s', (section, fields, names) => {
	expect(Object.fromEntries(fields.map((field) => [field.key, field.displayName]))).toEqual(names);
	for (const [key, name] of Object.entries(names))
		expect(displayName(`${section}.${key}`)).toBe(name);
});

it.each([
	['custom_data.loyalty_id', 'Loyalty ID'],
	['custom_data.contents[3]', 'Contents [3]'],
	['app_data.extinfo[4]', 'OS Version'],
	['user_data', 'Customer Information'],
	['original_event_data.event_time', 'Event Time'],
	['attribution_data.touchpoint_ts', 'Touchpoint Timestamp'],
])('names %s %s', (path, name) => {
	expect(displayName(path)).toBe(name);
});

it.each([
	['in_store', 'In Store'],
	['new_customer_to_business_line', 'New Customer to Business Line'],
	['customer_in_loyalty_program', 'Customer in Loyalty Program'],
	['ios', 'iOS'],
])('reads the choice %s as %s', (value, name) => {
	expect(inWords(value)).toBe(name);
});

it('tells where fields of the event itself belong that stand in custom data', () => {
	for (const key of [...Object.keys(EVENT), 'user_data', 'custom_data', 'app_data']) {
		expect([key, MISPLACED_FIELDS.get(key)]).toEqual([key, 'the event itself']);
	}
	for (const key of ['advertiser_tracking_enabled', 'application_tracking_enabled', 'extinfo']) {
		expect([key, MISPLACED_FIELDS.get(key)]).toEqual([key, 'App Data']);
	}
	for (const key of Object.keys(CUSTOM_DATA)) expect(MISPLACED_FIELDS.has(key)).toBe(false);
});

describe('a key of the user’s data as it is shown', () => {
	it.each([
		'created_at',
		'Status changed',
		'Order Date',
		'Last Stage Change',
		'Created on',
		'Closing Date',
		'Became a Customer Date',
		'Appt Time',
		'Created date (UTC)',
		'Opportunity: Close Date',
		'Deal - Won time',
		'__submission',
	])('%s is shown', (key) => expect(showableKey(key)).toBe(key));

	it.each([
		'Mia Reed',
		'Reed status',
		'Mia (Reed)',
		'mia@example.com',
		'4915123456789',
		'Date Mia',
		'Sale: Mia',
		'x1234567',
	])('%s is not', (key) => expect(showableKey(key)).toBe('(unnamed)'));
});
