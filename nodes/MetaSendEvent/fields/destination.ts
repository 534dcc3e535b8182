import type { INodeProperties } from 'n8n-workflow';

import { DATASET } from '../../shared/n8n/descriptions/dataset';

/** Where events go: to a dataset or an app, by where they happened. */
export const destinationFields: readonly INodeProperties[] = [
	// Two rules for one field: Send Through counts where an app event is possible, and keeps its value where it is hidden.
	{ ...DATASET, displayOptions: { hide: { actionSource: ['app', { _cnd: { startsWith: '=' } }] } } },
	{ ...DATASET, displayOptions: { show: { sendThrough: ['conversionsApi'], actionSource: ['app'] } } },
	{
		displayName: 'Action Source',
		name: 'actionSource',
		type: 'options',
		options: [
			{ name: 'App', value: 'app', description: 'It happened in a mobile app' },
			{
				name: 'Business Messaging',
				value: 'business_messaging',
				description: 'It happened in a Messenger, WhatsApp or Instagram conversation',
			},
			{ name: 'Chat', value: 'chat', description: 'It happened in a chat, for example on your website' },
			{
				name: 'CRM (Conversion Leads)',
				value: 'crm',
				description: 'A lead of a Meta instant form reached a stage in your CRM',
			},
			{ name: 'Email', value: 'email', description: 'It happened by email' },
			{ name: 'Other', value: 'other', description: 'It happened in a way that is not listed' },
			{ name: 'Phone Call', value: 'phone_call', description: 'It happened on the phone' },
			{ name: 'Physical Store', value: 'physical_store', description: 'It happened in a store (offline event)' },
			{
				name: 'System Generated',
				value: 'system_generated',
				description: 'It happened by itself, such as a subscription renewal',
			},
			{ name: 'Website', value: 'website', description: 'It happened on your website' },
		],
		default: 'website',
		description: 'Where the conversion happened. An item that names its own action source wins.',
	},
	{
		displayName: 'Send Through',
		name: 'sendThrough',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Conversions API',
				value: 'conversionsApi',
				description: 'To the dataset that the app is linked to',
			},
			{
				name: 'App Events API (Legacy)',
				value: 'appEventsApi',
				description: 'To the app itself, for teams that still use it. Meta develops it no further.',
			},
		],
		default: 'conversionsApi',
		displayOptions: { show: { actionSource: ['app'] } },
	},
];
