import { has, row, type Format } from './format';
import { googleEventNames, googleProducts } from './ga4';

/** Where the value of a parameter of an event stands, by the kind of it. */
function parameter(name: string, ...kinds: readonly string[]): readonly string[] {
	return kinds.map((kind) => `event_params[key=${name}].value.${kind}`);
}

const NUMBERS = ['double_value', 'float_value', 'int_value', 'string_value'];

/**
 * A row of the export of Google Analytics 4 to BigQuery. `event_timestamp` counts in microseconds, UTC; the sums are in the currency of
 * the event. `geo` is where the address of the connection seems to be, and no address of the person.
 */
export const ga4BigQueryRow: Format = {
	id: 'ga4BigQueryRow',
	displayName: 'GA4 BigQuery Export Row',
	sources: ['Google Analytics 4: BigQuery Export schema', 'Google Analytics 4: Recommended events'],
	recognizedBy: [
		[has('event_name'), has('event_timestamp'), has('event_params'), has('user_pseudo_id')],
		[has('event_name'), has('event_timestamp'), has('event_params'), has('stream_id')],
	],
	eventNames: googleEventNames('event_name'),
	rows: [
		row('event_time', 'event_timestamp'),
		row('event_id', ...parameter('event_id', 'string_value', 'int_value')),
		row('event_source_url', ...parameter('page_location', 'string_value')),
		row('referrer_url', ...parameter('page_referrer', 'string_value')),
		row('user_data.external_id', 'user_id'),
		row('custom_data.value', 'ecommerce.purchase_revenue', ...parameter('value', ...NUMBERS)),
		row('custom_data.currency', ...parameter('currency', 'string_value')),
		row(
			'custom_data.order_id',
			'ecommerce.transaction_id',
			...parameter('transaction_id', 'string_value', 'int_value'),
		),
		row('custom_data.search_string', ...parameter('search_term', 'string_value')),
		googleProducts('items'),
	],
	ignored: [
		...['event_name', 'event_date', 'event_params', 'event_previous_timestamp', 'geo', 'device'],
		...['event_value_in_usd', 'event_bundle_sequence_id', 'event_server_timestamp_offset'],
		...['user_pseudo_id', 'user_first_touch_timestamp', 'user_ltv', 'user_properties'],
		...['privacy_info', 'app_info', 'traffic_source', 'collected_traffic_source', 'platform'],
		...['session_traffic_source_last_click', 'event_dimensions', 'ecommerce', 'stream_id'],
		...['is_active_user', 'batch_event_index', 'batch_page_id', 'batch_ordering_id'],
	],
};
