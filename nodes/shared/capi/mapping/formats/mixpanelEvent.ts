import { has, is, row, type Format } from './format';
import { trackingNames } from './trackingNames';

/** An event of Mixpanel: all that is known stands in its properties. Where an address lies is a guess, and is not read. */
export const mixpanelEvent: Format = {
	id: 'mixpanelEvent',
	displayName: 'Mixpanel Event',
	sources: ['Mixpanel API: Import Events', 'Mixpanel API: Merge Identities'],
	unverified:
		'The names of properties besides time, distinct_id, $insert_id and ip, which each project chooses.',
	recognizedBy: [
		[has('event'), has('properties.distinct_id'), has('properties.time')],
		[has('event'), has('properties.$insert_id')],
	],
	eventNames: trackingNames('event'),
	leftOut: [
		{ when: [is('event', '$identify', '$create_alias', '$merge')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', 'properties.time'),
		row('event_id', 'properties.event_id', 'properties.$insert_id'),
		row('event_source_url', 'properties.$current_url', 'properties.current_url'),
		row('user_data.em', 'properties.$email', 'properties.email'),
		row('user_data.ph', 'properties.$phone', 'properties.phone'),
		row('user_data.external_id', 'properties.$user_id', 'properties.distinct_id'),
		row('user_data.client_ip_address', 'properties.ip'),
		row('custom_data.value', 'properties.revenue', 'properties.value', 'properties.amount'),
		row('custom_data.currency', 'properties.currency'),
		row('custom_data.order_id', 'properties.order_id'),
	],
	ignored: ['event', 'properties'],
};
