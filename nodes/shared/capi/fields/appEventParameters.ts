/** The parameters of the App Events API and where their values stand in a server event (docs/meta-api.md sections 5.4 and 6). */

import type { Section } from './field';
import { PERSON_FIELDS, type PersonRow } from './person';

export type Place = Section;

export interface Parameter {
	/** The App Events API's name. */
	readonly name: string;
	readonly place: Place;
	/** The Conversions API's name. */
	readonly field: string;
}

const at =
	(place: Place) =>
	([name, field = name]: readonly [name: string, field?: string]): Parameter => ({
		name,
		place,
		field,
	});

/** Parameters of one entry of `custom_events`. What is in no table is a custom parameter and keeps its name. */
export const ENTRY_PARAMETERS: readonly Parameter[] = [
	...([['_eventName', 'event_name'], ['_logTime', 'event_time'], ['event_id']] as const).map(
		at('event'),
	),
	...(
		[
			['_valueToSum', 'value'],
			['fb_currency', 'currency'],
			['fb_content', 'contents'],
			['fb_content_id', 'content_ids'],
			['fb_content_type', 'content_type'],
			['fb_num_items', 'num_items'],
			['fb_search_string', 'search_string'],
			['fb_order_id', 'order_id'],
			['fb_description', 'description'],
			['fb_level', 'level'],
			['fb_max_rating_value', 'max_rating_value'],
			['fb_success', 'success'],
			['fb_registration_method'],
			['fb_payment_info_available'],
			['fb_ad_type'],
		] as const
	).map(at('custom_data')),
];

/** Parameters of the request, which hold for all its events. `ud` and the kind of the request are read apart. */
export const REQUEST_PARAMETERS: readonly Parameter[] = [
	...([['advertiser_id', 'madid'], ['anon_id']] as const).map(at('user_data')),
	...(
		[
			['advertiser_tracking_enabled'],
			['application_tracking_enabled'],
			['extinfo'],
			['campaign_ids'],
			['consider_views'],
			['include_dwell_data'],
			['include_video_data'],
			['install_referrer'],
			['installer_package'],
			['receipt_data'],
			['url_schemes'],
			['vendor_id'],
			['windows_attribution_id'],
		] as const
	).map(at('app_data')),
	...(
		[
			['data_processing_options'],
			['data_processing_options_country'],
			['data_processing_options_state'],
			['event_id'],
		] as const
	).map(at('event')),
];

/** The keys of `ud`: advanced matching, hashed (docs/meta-api.md section 6.3). */
export const UD_KEYS: readonly string[] = keysIn('ud');

/** The other keys of user_data that have a place in a request: as a parameter, or as the address it is forwarded for. */
export const KEYS_BESIDE_UD: readonly string[] = keysIn('apart');

function keysIn(place: PersonRow['inAppEvents']): string[] {
	return PERSON_FIELDS.filter(({ inAppEvents }) => inAppEvents === place).map(({ key }) => key);
}

/** How the English copy of Meta's page calls the country (docs/meta-api.md section 14, row 16). */
export const UD_COUNTRY_ALIAS = 'cn';

/** A parameter that only the App Events API has, and what a team that moves over does instead. */
export interface OwnParameter {
	readonly name: string;
	readonly instead: string;
	/** True where automatic mapping carries the value over under another name. */
	readonly isCarried?: true;
}

const NO_NEED = 'The Conversions API needs nothing in its place.';

/** Parameters of the request that the Conversions API does not have. They go through the App Events API as they are. */
export const OWN_REQUEST_PARAMETERS: readonly OwnParameter[] = [
	{ name: 'attribution', instead: 'Match by the advertising ID, anon_id or an email address.' },
	{ name: 'attribution_referrer', instead: 'Send campaign_ids from the deep link.' },
	{ name: 'attribution_sources', instead: 'Send campaign_ids from the deep link.' },
	{ name: 'click_id', instead: 'Send it as fbc in user_data if it is an fbclid.' },
	{ name: 'google_install_referrer', instead: 'Send it as install_referrer.' },
	{ name: 'meta_install_referrer', instead: 'Send it as install_referrer.' },
	{ name: 'install_id', instead: 'Send it as anon_id if it is the install ID of Meta’s SDK.' },
	{ name: 'install_timestamp', instead: 'It is the event_time of the install.', isCarried: true },
	{ name: 'app_user_id', instead: 'It is the external_id.', isCarried: true },
	{ name: 'user_id_type', instead: 'The Conversions API knows no players of Instant Games.' },
	{
		name: 'page_id',
		instead: 'Send events of a Messenger bot with action source Business Messaging.',
	},
	{
		name: 'page_scoped_user_id',
		instead: 'Send events of a Messenger bot with action source Business Messaging.',
	},
	{ name: 'bundle_id', instead: 'It is an entry of extinfo.', isCarried: true },
	{ name: 'bundle_short_version', instead: 'It is an entry of extinfo.', isCarried: true },
	{ name: 'bundle_version', instead: 'It is an entry of extinfo.', isCarried: true },
	{ name: 'migration_bundle', instead: NO_NEED },
	{ name: 'sdk_version', instead: NO_NEED },
	{ name: 'device_token', instead: NO_NEED },
	{ name: 'is_fb', instead: NO_NEED },
	{ name: 'auto_publish', instead: NO_NEED },
	{ name: 'operational_parameters', instead: NO_NEED },
];

/**
 * Keys of an entry of `custom_events` that the Conversions API does not have: those of docs/meta-api.md section 6.2, and
 * what Meta's own SDK adds to each entry (facebook-android-sdk: AppEvent.kt).
 */
export const OWN_ENTRY_PARAMETERS: readonly OwnParameter[] = [
	{ name: '_eventName_md5', instead: NO_NEED },
	{ name: '_implicitlyLogged', instead: NO_NEED },
	{ name: '_isTimedEvent', instead: NO_NEED },
	{ name: '_session_id', instead: NO_NEED },
	{ name: '_ui', instead: NO_NEED },
	{ name: '_inBackground', instead: NO_NEED },
	{ name: '_is_fb_codeless', instead: NO_NEED },
	{ name: '_is_suggested_event', instead: NO_NEED },
	{ name: '_restrictedParams', instead: NO_NEED },
	{ name: '_onDeviceParams', instead: NO_NEED },
	{ name: '_app_user_id', instead: 'Send it as external_id in user_data.' },
	{
		name: 'logging_source',
		instead: 'Send events of a Messenger bot with action source Business Messaging.',
	},
	{
		name: 'logging_target',
		instead: 'Send events of a Messenger bot with action source Business Messaging.',
	},
];
