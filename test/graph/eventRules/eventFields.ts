import {
	boolean,
	findMissing,
	findWrongType,
	integer,
	object,
	oneOf,
	text,
	texts,
} from './jsonTypes';
import type { TypeTable } from './jsonTypes';
import type { EventRule } from './rule';
import { refuseGenerally } from './rule';

/** docs/meta-api.md section 2; a place for customer_segmentation is given there and in custom_data. */
export const CUSTOMER_SEGMENTATION = oneOf(
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

const REQUIRED = ['event_name', 'event_time', 'action_source', 'user_data'];

const EVENT_FIELDS: TypeTable = {
	event_name: text,
	event_time: integer,
	action_source: oneOf(
		'website',
		'app',
		'email',
		'phone_call',
		'chat',
		'physical_store',
		'system_generated',
		'business_messaging',
		'other',
	),
	user_data: object,
	event_id: text,
	event_source_url: text,
	referrer_url: text,
	custom_data: object,
	opt_out: boolean,
	data_processing_options: texts,
	data_processing_options_country: integer,
	data_processing_options_state: integer,
	app_data: object,
	original_event_data: object,
	customer_segmentation: CUSTOMER_SEGMENTATION,
	messaging_channel: oneOf('messenger', 'whatsapp', 'instagram'),
	advanced_measurement_table: text,
	advertiser_tracking_enabled: boolean,
	attribution_data: object,
};

/** The fields of a server event: which must be there, and of what JSON type each is (docs/meta-api.md section 2). */
export const eventFields: EventRule = (event) =>
	findMissing(event, REQUIRED) ?? findWrongType(event, EVENT_FIELDS);

/** docs/meta-api.md section 2: "must start with http:// or https://". */
export const eventSourceUrl: EventRule = ({ event_source_url: url }) =>
	typeof url !== 'string' || /^https?:\/\/./i.test(url)
		? undefined
		: refuseGenerally('event_source_url', 'event_source_url must start with http:// or https://');

const ORIGINAL_EVENT_FIELDS: TypeTable = {
	event_name: text,
	event_time: integer,
	order_id: text,
	event_id: text,
};

export const originalEvent: EventRule = ({ original_event_data: original }) =>
	original === undefined
		? undefined
		: findWrongType({ ...Object(original) }, ORIGINAL_EVENT_FIELDS, 'original_event_data.');
