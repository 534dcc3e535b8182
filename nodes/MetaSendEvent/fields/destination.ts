import type { INodeProperties } from 'n8n-workflow';

import { EVENT_TABLE } from '../../shared/capi';
import { ACTION_SOURCE_CHOICES } from '../../shared/n8n/descriptions/choices';
import { fieldProperty } from '../../shared/n8n/descriptions/fieldProperties';
import { datasetFields, sendThroughFields } from './sendThrough';

/** Where events go: to a dataset or an app, by where they happened. */
export const destinationFields: readonly INodeProperties[] = [
	...datasetFields,
	{
		...fieldProperty('actionSource', EVENT_TABLE.action_source),
		options: [...ACTION_SOURCE_CHOICES],
	},
	...sendThroughFields,
];
