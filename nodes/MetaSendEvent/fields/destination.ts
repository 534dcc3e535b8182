import type { INodeProperties } from 'n8n-workflow';

import { EVENT_TABLE } from '../../shared/capi';
import { ACTION_SOURCE_CHOICES } from '../../shared/n8n/descriptions/choices';
import { DATASET } from '../../shared/n8n/descriptions/dataset';
import { fieldProperty } from '../../shared/n8n/descriptions/fieldProperties';

/** Where events go: to a dataset or an app, by where they happened. */
export const destinationFields: readonly INodeProperties[] = [
	// Two rules for one field: Send Through counts where an app event is possible, and keeps its value where it is hidden.
	{ ...DATASET, displayOptions: { hide: { actionSource: ['app', { _cnd: { startsWith: '=' } }] } } },
	{ ...DATASET, displayOptions: { show: { sendThrough: ['conversionsApi'], actionSource: ['app'] } } },
	{ ...fieldProperty('actionSource', EVENT_TABLE.action_source), options: [...ACTION_SOURCE_CHOICES] },
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
