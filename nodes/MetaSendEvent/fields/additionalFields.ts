import type { INodeProperties } from 'n8n-workflow';

import { CUSTOM_DATA_TABLE, EVENT_TABLE } from '../../shared/capi';
import { fieldProperty } from '../../shared/n8n/descriptions/fieldProperties';
import { SEND_EVENT_GROUPS } from '../../shared/n8n/parameters/fieldPlaces';

const {
	attribution_data,
	event_id,
	event_name,
	event_time,
	opt_out,
	original_event_data,
	referrer_url,
} = EVENT_TABLE;
const { order_id } = CUSTOM_DATA_TABLE;

const originalEvent: INodeProperties = {
	...fieldProperty('original_event_data', original_event_data),
	type: 'fixedCollection',
	default: {},
	options: [
		{
			displayName: original_event_data.displayName,
			name: 'values',
			values: [
				{ displayName: event_id.displayName, name: 'event_id', type: 'string', default: '' },
				{
					displayName: event_name.displayName,
					name: 'event_name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Purchase',
				},
				{ displayName: event_time.displayName, name: 'event_time', type: 'dateTime', default: '' },
				{ displayName: order_id.displayName, name: 'order_id', type: 'string', default: '' },
			],
		},
	],
};

/** Event fields that few senders need (docs/meta-api.md section 2). */
export const additionalFields: INodeProperties[] = [
	{
		displayName: SEND_EVENT_GROUPS.more.event,
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
		options: [
			fieldProperty('attribution_data', attribution_data),
			fieldProperty('opt_out', opt_out),
			originalEvent,
			fieldProperty('referrer_url', referrer_url),
		],
	},
];
