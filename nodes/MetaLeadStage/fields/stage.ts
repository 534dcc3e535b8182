import type { INodeProperties } from 'n8n-workflow';

import { CUSTOM_DATA_TABLE, PERSON_TABLE } from '../../shared/capi';
import { customerInformationOf } from '../../shared/n8n/descriptions/customerInformation';
import { DATASET } from '../../shared/n8n/descriptions/dataset';
import { fieldProperty } from '../../shared/n8n/descriptions/fieldProperties';

/** Where stages go. */
export const destinationFields: readonly INodeProperties[] = [
	DATASET,
	{
		...fieldProperty('leadEventSource', CUSTOM_DATA_TABLE.lead_event_source),
		required: true,
	},
];

/** The funnel, and how items become leads with their stages. */
export const leadFields: readonly INodeProperties[] = [
	{
		displayName: 'Funnel',
		name: 'funnel',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true, multipleValueButtonText: 'Add Stage' },
		placeholder: 'Add Stage',
		default: {},
		description:
			'The stages of your leads in order, the raw lead first. Meta needs at least two and learns better from three or more.',
		options: [
			{
				displayName: 'Stages',
				name: 'stages',
				values: [
					{
						displayName: 'Event Name',
						name: 'eventName',
						type: 'string',
						default: '',
						placeholder: 'e.g. Qualified',
						description:
							'What Meta calls the stage. Keep it: a changed name is another stage to Meta.',
					},
					{
						displayName: 'CRM Values',
						name: 'crmValues',
						type: 'string',
						typeOptions: { rows: 2 },
						default: '',
						placeholder: 'e.g. Sales Qualified, SQL',
						description:
							'What your CRM calls the stage, one value per line or separated by commas. Case and spaces make no difference, and the event name itself is always understood.',
					},
					{
						displayName: 'Date Field',
						name: 'dateField',
						type: 'string',
						default: '',
						placeholder: 'e.g. hs_v2_date_entered_salesqualifiedlead',
						description:
							'The field of each item that holds the date on which the lead reached this stage, where there is one',
					},
					{
						displayName: 'Lost Stage',
						name: 'isLost',
						type: 'boolean',
						default: false,
						description:
							'Whether this is where leads end that will not go on, such as lost or disqualified ones. It has no place in the order.',
					},
				],
			},
		],
	},
	{
		displayName: 'Mapping Mode',
		name: 'mappingMode',
		type: 'options',
		options: [
			{
				name: 'Map Automatically',
				value: 'autoMapInputData',
				description:
					'Use the fields of each item whose names are known, such as lead_id, stage, stage_time or email',
			},
			{
				name: 'Map Each Field Below',
				value: 'defineBelow',
				description: 'Set the value of each field yourself',
			},
			{ name: 'JSON', value: 'json', description: 'Give one lead or a list of leads' },
		],
		default: 'autoMapInputData',
	},
	{
		displayName: 'Lead JSON',
		name: 'leadJson',
		type: 'json',
		default: '',
		placeholder:
			'{ "lead_id": "1234567890123456", "stage": "Qualified", "stage_time": "2026-01-31T14:05:00Z" }',
		description: 'One lead or a list of leads, with the same field names as in automatic mapping',
		displayOptions: { show: { mappingMode: ['json'] } },
	},
	{
		...fieldProperty('leadId', PERSON_TABLE.lead_id),
		description:
			"The ID that Meta gave the lead, 15 to 17 digits. Map it as text. It is not your CRM's own ID.",
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
	{
		displayName: 'Stage',
		name: 'stage',
		type: 'string',
		default: '',
		placeholder: 'e.g. Qualified',
		description: 'What the lead is now, by one of the CRM Values of the funnel',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
	{
		displayName: 'Stage Time',
		name: 'stageTime',
		type: 'dateTime',
		default: '',
		description: 'When the lead reached the stage. Empty means now.',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
	{
		displayName: 'Lead Created Time',
		name: 'leadCreatedTime',
		type: 'dateTime',
		default: '',
		description: 'When the person left the lead. Meta drops stages that are not later.',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
	{
		displayName: 'Stage History',
		name: 'stageHistory',
		type: 'json',
		default: '',
		placeholder: '[{ "stage": "Qualified", "at": "2026-01-31T14:05:00Z" }]',
		description:
			'All stages that the lead reached, with their times; each becomes an event of its own',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
	{
		...customerInformationOf('crm', ['lead_id']),
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
];
