import { isObject } from '../../values';
import { has, is, row, type Format } from './format';
import { googleEventNames, googlePerson, googleProducts } from './ga4';

/** A request of the Measurement Protocol of Google Analytics 4: a client and a list of events. */
export const ga4MeasurementProtocol: Format = {
	id: 'ga4MeasurementProtocol',
	displayName: 'Google Analytics 4 Measurement Protocol',
	sources: [
		'Google Analytics 4: Measurement Protocol reference',
		'Measurement Protocol: User-provided data',
	],
	recognizedBy: [
		[has('client_id'), has('events[0].name')],
		[has('app_instance_id'), has('events[0].name')],
		[has('events[0].name'), has('events[0].params')],
	],
	records: ({ fields: { events } }) =>
		(Array.isArray(events) ? events : []).flatMap((event: unknown, index) =>
			isObject(event) ? [{ fields: event, at: `events[${index}]` }] : [],
		),
	eventNames: googleEventNames('name'),
	leftOut: [{ when: [is('name', 'refund')], code: 'refund' }],
	rows: [
		row('event_time', 'timestamp_micros', '@body.timestamp_micros'),
		row('event_id', 'params.event_id'),
		row('event_source_url', 'params.page_location'),
		row('referrer_url', 'params.page_referrer'),
		...googlePerson('@body.user_data'),
		row('user_data.external_id', '@body.user_id'),
		row('user_data.client_ip_address', '@body.ip_override'),
		row('user_data.client_user_agent', '@body.device.user_agent', '@body.user_agent'),
		row('custom_data.value', 'params.value'),
		row('custom_data.currency', 'params.currency'),
		row('custom_data.order_id', 'params.transaction_id'),
		row('custom_data.search_string', 'params.search_term'),
		row('original_event_data.order_id', 'params.transaction_id'),
		googleProducts('params.items'),
	],
	ignored: ['user_data', 'events', 'user_properties', 'consent', 'user_location', 'client_id'],
};
