import type { INodeProperties } from 'n8n-workflow';

import { APP_DATA_FIELDS } from '../../shared/capi';
import { fieldProperties } from '../../shared/n8n/descriptions/fieldProperties';
import { SEND_EVENT_GROUPS } from '../../shared/n8n/parameters/fieldPlaces';

/** The app and the device of an app event (docs/meta-api.md section 5); the device fields become Meta's 16-entry extinfo. */
export const appDataFields: INodeProperties[] = [
	{
		displayName: SEND_EVENT_GROUPS.more.app_data,
		name: 'appData',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'What else is known of the app and the device',
		displayOptions: { show: { mappingMode: ['defineBelow'], actionSource: ['app'] } },
		options: fieldProperties(APP_DATA_FIELDS, 'app'),
	},
];
