import { has, row, type Format } from './format';
import { googleEventNames, googlePerson, googleProducts } from './ga4';

/** An event of a server container of Google Tag Manager, as its tags and the HTTP request tag pass it on. */
export const ga4ServerEvent: Format = {
	id: 'ga4ServerEvent',
	displayName: 'Google Tag Manager Server Event',
	sources: [
		'Tag Manager for server-side: Common event data',
		'Google Analytics 4: Recommended events',
	],
	recognizedBy: [
		[has('event_name'), has('x-fb-ck-fbp')],
		[has('event_name'), has('x-ga-measurement_id')],
		[has('event_name'), has('client_id'), has('page_location')],
		[has('event_name'), has('ip_override')],
		[has('event_name'), has('x-ga-js_client_id')],
	],
	eventNames: googleEventNames('event_name'),
	rows: [
		row('event_time', 'event_timestamp', 'timestamp'),
		row('event_id', 'event_id', 'x-fb-event_id'),
		row('event_source_url', 'event_source_url', 'page_location'),
		row('referrer_url', 'page_referrer'),
		...googlePerson('user_data'),
		row('user_data.external_id', 'user_data.external_id', 'user_id'),
		row('user_data.client_ip_address', 'ip_override', 'ip_address'),
		row('user_data.client_user_agent', 'user_agent'),
		row('user_data.fbp', 'x-fb-ck-fbp', 'fbp', '_fbp'),
		row('user_data.fbc', 'x-fb-ck-fbc', 'fbc', '_fbc'),
		row('custom_data.value', 'value'),
		row('custom_data.currency', 'currency'),
		row('custom_data.order_id', 'transaction_id'),
		row('custom_data.search_string', 'search_term'),
		googleProducts('items'),
	],
	ignored: [
		'user_data',
		'page_title',
		'page_hostname',
		'page_path',
		'language',
		'screen_resolution',
		'client_id',
	],
};
