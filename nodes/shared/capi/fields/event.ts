/** The fields of the event itself (docs/meta-api.md section 2), one row each; its sections have tables of their own. */
import type { RawEvent } from '../types';
import { type Field, type FieldRow, fieldsOf, type Section } from './field';

const ROW = { kind: 'text', aliases: [], appAliases: [] } as const;

/** Asks the compiler for a row of each field of RawEvent; customer_segmentation is a row of custom_data. */
export type EventKey = Exclude<keyof RawEvent, Section | 'customer_segmentation'>;

export const EVENT_TABLE: Readonly<Record<EventKey, FieldRow>> = {
	event_name: { ...ROW, displayName: 'Event Name' },
	event_time: {
		...ROW,
		displayName: 'Event Time',
		kind: 'time',
		aliases: ['conversion_time', 'order_date', 'created_at', 'timestamp', 'ordered_at', 'order_time', 'order_created_at', 'order_placed_at', 'placed_at', 'purchase_date', 'purchased_at', 'purchase_time', 'sale_date', 'sale_time', 'sale_timestamp', 'sold_at', 'transaction_date', 'transaction_time', 'date_created_gmt', 'date_created', 'created_on', 'created', 'created_time', 'create_time', 'create_date', 'creation_date', 'creation_time', 'date_order', 'processed_at', 'paid_at', 'date_paid', 'payment_date', 'payment_time', 'completed_at', 'submitted_at', 'submitted_on', 'submission_date', 'occurred_at', 'event_timestamp', 'event_date', 'event_datetime', 'add_time', 'added_at', 'date_added', 'booked_at', 'booking_date', 'invoice_date', 'received_at', 'date_time', 'datetime', 'date', 'time', 'ts'],
		appAliases: ['event_timestamp_ms'],
		hint: 'When it happened: a date and time, or Unix seconds or milliseconds. Empty means now. Up to 7 days ago, for stores up to 62 days.',
	},
	event_id: {
		...ROW, aliases: ['event_uuid', 'dedup_id', 'deduplication_id', 'dedupe_id'],
		displayName: 'Event ID',
		hint: 'The same ID as the browser or app event of this conversion, so that Meta counts it once. Empty means a stable ID made from the order or lead ID, the time and the identifiers.',
		placeholder: 'e.g. order-1001',
	},
	action_source: {
		...ROW,
		displayName: 'Action Source',
		kind: 'choice',
		hint: 'Where the conversion happened. An item that names its own action source wins.',
		initial: 'website',
	},
	event_source_url: {
		...ROW,
		displayName: 'Event Source URL',
		aliases: ['page_url', 'source_url', 'page_location', 'current_url', 'landing_page', 'landing_page_url', 'website_url', 'form_url', 'page', 'document_location', 'href', 'url'],
		offeredFor: ['website'],
		hint: 'The page on which it happened. Meta requires it for website events.',
		placeholder: 'e.g. https://shop.example.com/checkout',
	},
	referrer_url: {
		...ROW,
		displayName: 'Referrer URL',
		aliases: ['referrer', 'referer', 'page_referrer', 'document_referrer', 'http_referer'],
		hint: 'The page from which the person came',
	},
	opt_out: {
		...ROW,
		displayName: 'Opt Out of Delivery Optimization',
		kind: 'yesNo',
		hint: 'Whether Meta may use the event for attribution only. This is not consent: the event is still sent.',
		initial: false,
	},
	messaging_channel: {
		...ROW,
		displayName: 'Messaging Channel',
		kind: 'choice',
		offeredFor: ['business_messaging'],
		hint: 'Where the conversation took place',
		initial: 'whatsapp',
	},
	data_processing_options: {
		...ROW,
		displayName: 'Limited Data Use',
		kind: 'choice',
		hint: 'The US state whose privacy law limits what Meta may do with the event',
		initial: 'geolocation',
	},
	data_processing_options_country: { ...ROW, displayName: 'Limited Data Use: Country', kind: 'choice', offeredFor: [] },
	data_processing_options_state: { ...ROW, displayName: 'Limited Data Use: State', kind: 'choice', offeredFor: [] },
	original_event_data: {
		...ROW,
		displayName: 'Original Event',
		kind: 'json',
		hint: 'The earlier event that this one belongs to, such as the purchase of a refund',
	},
	attribution_data: {
		...ROW,
		displayName: 'Attribution Data',
		kind: 'json',
		hint: 'For the event AppendAttribution only, as an object in the shape Meta gives it',
		placeholder: '{ "ad_id": "…", "touchpoint_ts": 1700000000, "attribution_share": 0.5 }',
		initial: '{}',
	},
	advanced_measurement_table: { ...ROW, displayName: 'Advanced Measurement Table', offeredFor: [] },
};

export const EVENT_FIELDS: readonly Field[] = fieldsOf(EVENT_TABLE);
