import type { INodeProperties } from 'n8n-workflow';

const GET = { resource: ['lead'], operation: ['get'] };
const GET_ALL = { resource: ['lead'], operation: ['getAll'] };

/** Which leads to read from Meta (docs/meta-api.md section 8.3). */
export const leadFields: INodeProperties[] = [
	{
		displayName: 'Lead ID',
		name: 'leadId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 1234567890123456',
		description: "The leadgen_id of Meta's webhook, 15 to 17 digits",
		displayOptions: { show: GET },
	},
	{
		displayName: 'Leads Of',
		name: 'leadsOf',
		type: 'options',
		options: [
			{ name: 'Ad', value: 'ad' },
			{ name: 'Form', value: 'form' },
		],
		default: 'form',
		description: 'Whose leads to get',
		displayOptions: { show: GET_ALL },
	},
	{
		displayName: 'Form ID',
		name: 'formId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 2233445566778899',
		description: 'The ID of the instant form, shown in Meta Business Suite under Instant Forms',
		displayOptions: { show: { ...GET_ALL, leadsOf: ['form'] } },
	},
	{
		displayName: 'Ad ID',
		name: 'adId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 23850000000000000',
		description: 'The ID of the ad, shown in Ads Manager',
		displayOptions: { show: { ...GET_ALL, leadsOf: ['ad'] } },
	},
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		displayOptions: { show: GET_ALL },
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { ...GET_ALL, returnAll: [false] } },
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
		displayOptions: { show: { resource: ['lead'] } },
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show: GET_ALL },
		options: [
			{
				displayName: 'Created After',
				name: 'createdAfter',
				type: 'dateTime',
				default: '',
				description: 'Only leads that were created after this time',
			},
			{
				displayName: 'Created Before',
				name: 'createdBefore',
				type: 'dateTime',
				default: '',
				description: 'Only leads that were created before this time',
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { resource: ['lead'] } },
		options: [
			{
				displayName: 'Maximum Waiting Time (Minutes)',
				name: 'maximumWaitMinutes',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 10,
				description: 'How long a run waits in total for Meta to lift a limit. Quiet forms have a small budget of calls per day.',
			},
		],
	},
];
