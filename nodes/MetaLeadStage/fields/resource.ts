import type { INodeProperties } from 'n8n-workflow';

/** What is done with what. */
export const resourceFields: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Lead', value: 'lead', description: 'A lead that somebody left in an instant form' },
			{ name: 'Stage', value: 'stage', description: 'A stage that a lead reached in your CRM' },
		],
		default: 'stage',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['stage'] } },
		options: [
			{
				name: 'Get Report',
				value: 'getReport',
				description: "Show the funnel in figures and which of Meta's conditions hold, without sending",
				action: 'Get stage report',
			},
			{
				name: 'Send',
				value: 'send',
				description: 'Check the stages and send them to Meta',
				action: 'Send stage',
			},
			{
				name: 'Validate',
				value: 'validate',
				description: 'Check the stages and show what would be sent, without sending',
				action: 'Validate stage',
			},
		],
		default: 'send',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['lead'] } },
		options: [
			{ name: 'Get', value: 'get', description: 'Get a lead by its ID', action: 'Get lead' },
			{
				name: 'Get Many',
				value: 'getAll',
				description: 'Get the leads of an instant form or an ad',
				action: 'Get many leads',
			},
		],
		default: 'getAll',
	},
];
