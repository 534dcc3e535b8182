import type { INodeProperties } from 'n8n-workflow';

/** Event fields that few senders need (docs/meta-api.md section 2). */
export const additionalFields: INodeProperties[] = [
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
		options: [
			{
				displayName: 'Attribution Data',
				name: 'attribution_data',
				type: 'json',
				default: '{}',
				placeholder: '{ "ad_id": "…", "touchpoint_ts": 1700000000, "attribution_share": 0.5 }',
				description: 'For the event AppendAttribution only, as an object in the shape Meta gives it',
			},
			{
				displayName: 'Opt Out of Delivery Optimization',
				name: 'opt_out',
				type: 'boolean',
				default: false,
				description:
					'Whether Meta may use the event for attribution only. This is not consent: the event is still sent.',
			},
			{
				displayName: 'Original Event',
				name: 'original_event_data',
				type: 'fixedCollection',
				default: {},
				description: 'The earlier event that this one belongs to, such as the purchase of a refund',
				options: [
					{
						displayName: 'Original Event',
						name: 'values',
						values: [
							{
								displayName: 'Event ID',
								name: 'event_id',
								type: 'string',
								default: '',
							},
							{
								displayName: 'Event Name',
								name: 'event_name',
								type: 'string',
								default: '',
								placeholder: 'e.g. Purchase',
							},
							{
								displayName: 'Event Time',
								name: 'event_time',
								type: 'dateTime',
								default: '',
							},
							{
								displayName: 'Order ID',
								name: 'order_id',
								type: 'string',
								default: '',
							},
						],
					},
				],
			},
			{
				displayName: 'Referrer URL',
				name: 'referrer_url',
				type: 'string',
				default: '',
				description: 'The page from which the person came',
			},
		],
	},
];
