/** One event for each finding that an event alone brings about. */
import type { EventOutcome } from '../../../../nodes/shared/capi/events';
import { EVENT_REFUSALS } from '../../../../nodes/shared/capi/findings/refusals';
import { EVENT_WARNINGS } from '../../../../nodes/shared/capi/findings/warnings';
import {
	build,
	customer,
	DAY,
	eventFrom,
	EXTINFO,
	NOW,
	purchase,
	userOf,
	withCustomData,
} from './support';

const FBP = 'fb.1.1596403881668.1116446470';
const money = (customData: Record<string, unknown>) => build(purchase({ custom_data: customData }));
const ldu = (options: unknown) =>
	build(eventFrom('other', { data_processing_options: options }), customer);

/** One event for each code, and the code by which each must be reported. */
export const refused: Record<keyof typeof EVENT_REFUSALS, EventOutcome> = {
	event_not_an_object: build(JSON.parse('[]')),
	required_field_missing: build(purchase({ event_name: '' })),
	value_not_allowed: build(purchase({ action_source: 'shop' })),
	wrong_type: build(purchase({ opt_out: 'perhaps' })),
	url_invalid: build(purchase({ event_source_url: 'shop.example' })),
	event_time_invalid: build(purchase({ event_time: 'yesterday' })),
	event_time_ambiguous: build(purchase({ event_time: '03/04/2026 10:00' })),
	event_time_in_future: build(purchase({ event_time: NOW + 3600 })),
	event_time_too_old: build(purchase({ event_time: NOW - 8 * DAY })),
	amount_invalid: money({ value: 'a lot', currency: 'EUR' }),
	amount_ambiguous: money({ value: '1,234', currency: 'EUR' }),
	currency_invalid: money({ value: 1, currency: '€' }),
	currency_conflict: money({ value: '1 USD', currency: 'EUR' }),
	no_identifier: build(eventFrom('other'), userOf({})),
	identifiers_too_broad: build(eventFrom('other'), userOf({ fn: ['a'.repeat(64)] })),
	extinfo_invalid: build(
		eventFrom('app', { app_data: { advertiser_tracking_enabled: 1, extinfo: EXTINFO.slice(1) } }),
	),
	ldu_location_missing: ldu(['LDU']),
	precision_lost: build(purchase({ event_id: 12345678901234567890 })),
};

export const warned: Record<keyof typeof EVENT_WARNINGS, EventOutcome> = {
	website_field_missing: build(purchase(), userOf({ fbp: FBP }), {
		sendsIncompleteWebsiteEvents: true,
	}),
	event_older_than_24_hours: build(purchase({ event_time: NOW - 2 * DAY })),
	event_time_missing: build(eventFrom('physical_store', { event_time: '' })),
	event_id_unstable: build(eventFrom('other', { event_time: '', event_id: '' })),
	event_name_misspelled: build(purchase({ event_name: 'add_to_cart' })),
	no_browser_identifier: build(
		purchase(),
		userOf({ em: ['a'.repeat(64)], client_user_agent: 'Mozilla' }),
	),
	no_lead_id: build(eventFrom('crm', { custom_data: { lead_event_source: 'HubSpot' } })),
	value_negative: build(purchase({ custom_data: { value: -1, currency: 'EUR' } })),
	value_without_currency: build(eventFrom('other', { custom_data: { value: 1 } })),
	value_not_recognized: build(withCustomData({ travel_class: 'cargo' })),
	field_dropped: build(withCustomData({ num_items: 'many' })),
	unknown_field: build(purchase({ ...{ color: 'red' } })),
	misplaced_field: build(withCustomData({ event_time: NOW })),
	extinfo_from_user_agent: build(
		eventFrom('app', { app_data: { advertiser_tracking_enabled: 1 } }),
		userOf({
			madid: '38400000-8cf0-11bd-b23e-10b96e40000d',
			client_user_agent: 'Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/AP1A)',
		}),
	),
	personal_field_removed: build(withCustomData({ em: 'joe@example.com' })),
	ldu_place_alone: build(eventFrom('other', { data_processing_options_state: 1000 }), customer),
	precision_lost: build(withCustomData({ order_id: 12345678901234567890 })),
	application_tracking_assumed: build(
		eventFrom('app', { app_data: { advertiser_tracking_enabled: 0, extinfo: EXTINFO } }),
		customer,
	),
	not_allowed_in_messaging: build(
		eventFrom('business_messaging', { event_name: 'AddToCart', messaging_channel: 'messenger' }),
		userOf({ page_id: '1', page_scoped_user_id: '2', client_ip_address: '203.0.113.9' }),
	),
};
