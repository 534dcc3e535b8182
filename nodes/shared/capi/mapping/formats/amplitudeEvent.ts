import { isObject } from '../../values';
import type { Payload } from '../envelope';
import { has, row, together, type Format, type PayloadRecord } from './format';
import { trackingNames } from './trackingNames';

/** Events for Amplitude's HTTP API, or as its webhooks and exports give them. Times are milliseconds, or UTC in an export. */
export const amplitudeEvent: Format = {
	id: 'amplitudeEvent',
	displayName: 'Amplitude Event',
	sources: [
		'Amplitude Docs: HTTP V2 API',
		'Amplitude Docs: Batch Event Upload API',
		'Amplitude Docs: Webhooks Streaming',
	],
	unverified:
		'The body of its webhooks, which the author of a sync may word, and that the times of an export are UTC.',
	recognizedBy: [
		[has('events[0].event_type'), has('api_key')],
		[has('events[0].event_type'), has('events[0].user_id')],
		[has('events[0].event_type'), has('events[0].device_id')],
		[has('event_type'), has('event_properties'), has('user_properties')],
		[has('event_type'), has('insert_id'), has('device_id')],
	],
	records: readRecords,
	eventNames: trackingNames('event_type'),
	rows: [
		row('event_time', 'time', { path: 'event_time', as: 'utc' }),
		row('event_id', 'event_properties.event_id', 'insert_id', '$insert_id'),
		row(
			'event_source_url',
			'event_properties.[Amplitude] Page URL',
			'event_properties.page_url',
			'event_properties.url',
		),
		row('user_data.em', 'user_properties.email', 'event_properties.email'),
		row('user_data.ph', 'user_properties.phone', 'event_properties.phone'),
		together([''], {
			'user_data.ct': ['city'],
			'user_data.st': ['region'],
			'user_data.country': ['country'],
		}),
		row('user_data.external_id', 'user_id', 'device_id'),
		row('user_data.client_ip_address', 'ip', 'ip_address'),
		row(
			'custom_data.value',
			'revenue',
			'event_properties.revenue',
			'event_properties.value',
			'event_properties.price',
		),
		row('custom_data.currency', 'event_properties.currency', 'currency'),
		row('custom_data.order_id', 'event_properties.order_id'),
	],
	ignored: [
		'api_key',
		'events',
		'platform',
		'user_properties',
		'event_properties',
		'event_type',
		'groups',
	],
};

function readRecords({ fields }: Payload): readonly PayloadRecord[] {
	if (!Array.isArray(fields.events)) return [{ fields, at: '' }];
	return fields.events.flatMap((event: unknown, index) =>
		isObject(event) ? [{ fields: event, at: `events[${index}]` }] : [],
	);
}
