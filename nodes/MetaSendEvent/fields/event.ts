import type { INodeProperties } from 'n8n-workflow';

import {
	CUSTOM_DATA_TABLE,
	EVENT_TABLE,
	MESSAGING_EVENTS,
	STANDARD_EVENTS,
} from '../../shared/capi';
import {
	CUSTOM_EVENT,
	eventChoices,
	MESSAGING_CHANNEL_CHOICES,
} from '../../shared/n8n/descriptions/choices';
import { fieldProperty } from '../../shared/n8n/descriptions/fieldProperties';

const FROM_INPUT = {
	name: 'From Input',
	value: 'fromInput',
	description:
		'The event that each item names or its payload reports; else a purchase or a lead, by what it holds',
};

/** Reads the fields of the item, so that an example that nobody changed sends nobody's purchase. */
const EXAMPLE = `={{ {
  "event_name": "Purchase",
  "event_time": $json.created_at,
  "event_source_url": $json.page_url,
  "user_data": {
    "em": $json.email,
    "ph": $json.phone,
    "client_user_agent": $json.user_agent
  },
  "custom_data": {
    "value": $json.total_price,
    "currency": $json.currency
  }
} }}`;

/** What happened, and how items become events. */
export const eventFields: readonly INodeProperties[] = [
	{
		displayName: 'Mapping Mode',
		name: 'mappingMode',
		type: 'options',
		options: [
			{
				name: 'Map Automatically',
				value: 'autoMapInputData',
				description:
					'Use the fields of each item whose names are known, such as email, phone, value or order_id',
			},
			{
				name: 'Map Each Field Below',
				value: 'defineBelow',
				description: 'Set the value of each field yourself',
			},
			{
				name: 'JSON',
				value: 'json',
				description: "Give one event or a list of events in Meta's shape, with raw identifiers",
			},
		],
		default: 'autoMapInputData',
	},
	{
		displayName:
			'Fields are found by <a href="https://github.com/n8n-nodes-meta-conversions/n8n-nodes-meta-conversions/blob/main/docs/reference/mapping.md" target="_blank">their names</a>, and orders, leads and other payloads of <a href="https://github.com/n8n-nodes-meta-conversions/n8n-nodes-meta-conversions/blob/main/docs/reference/formats.md" target="_blank">shops, forms and CRMs</a> are recognized. Operation Validate shows what was found, without sending.',
		name: 'mappingNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { mappingMode: ['autoMapInputData'] } },
	},
	{
		displayName: EVENT_TABLE.event_name.displayName,
		name: 'eventName',
		type: 'options',
		options: eventChoices(STANDARD_EVENTS, CUSTOM_EVENT, FROM_INPUT),
		default: 'fromInput',
		description: 'What happened. An item that names its own event wins.',
		displayOptions: { hide: { actionSource: ['business_messaging'] } },
	},
	{
		displayName: EVENT_TABLE.event_name.displayName,
		name: 'eventName',
		type: 'options',
		options: eventChoices(MESSAGING_EVENTS, FROM_INPUT),
		default: 'fromInput',
		description: 'What happened in the conversation. Meta takes no other names here.',
		displayOptions: { show: { actionSource: ['business_messaging'] } },
	},
	{
		displayName: 'Custom Event Name',
		name: 'customEventName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Qualified',
		description:
			'Your own name for the event; for CRM events the stage of the lead. Upper and lower case count.',
		displayOptions: { show: { eventName: ['custom'] } },
	},
	{
		...fieldProperty('leadEventSource', CUSTOM_DATA_TABLE.lead_event_source),
		displayOptions: { show: { actionSource: ['crm'] } },
	},
	{
		...fieldProperty('messagingChannel', EVENT_TABLE.messaging_channel),
		options: [...MESSAGING_CHANNEL_CHOICES],
		displayOptions: { show: { actionSource: ['business_messaging'] } },
	},
	{
		displayName: 'Event JSON',
		name: 'eventJson',
		type: 'json',
		default: EXAMPLE,
		description:
			"One event or a list of events in Meta's shape. Identifiers may be raw: they are normalized and hashed before sending.",
		displayOptions: { show: { mappingMode: ['json'] } },
	},
	{
		...fieldProperty('eventTime', EVENT_TABLE.event_time),
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
	{
		...fieldProperty('eventId', EVENT_TABLE.event_id),
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
	{
		...fieldProperty('eventSourceUrl', EVENT_TABLE.event_source_url),
		displayOptions: { show: { mappingMode: ['defineBelow'], actionSource: ['website'] } },
	},
];
