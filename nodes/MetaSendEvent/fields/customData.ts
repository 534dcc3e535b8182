import type { INodeProperties } from 'n8n-workflow';

import { CUSTOM_DATA_FIELDS } from '../../shared/capi';
import { fieldProperties } from '../../shared/n8n/descriptions/fieldProperties';
import { SEND_EVENT_GROUPS } from '../../shared/n8n/parameters/fieldPlaces';

/** The name of the CRM is asked for beside Action Source. */
const FIELDS = CUSTOM_DATA_FIELDS.filter(({ key }) => key !== 'lead_event_source');

/** What the event is about: value, order, products (docs/meta-api.md section 4). */
export const customDataFields: INodeProperties[] = [
	{
		displayName: SEND_EVENT_GROUPS.more.custom_data,
		name: 'customData',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'Order, products and what else the event is about',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
		options: fieldProperties(FIELDS),
	},
	{
		displayName: 'Custom Properties',
		name: 'customProperties',
		type: 'assignmentCollection',
		default: {},
		description:
			'Properties of your own, or those of your vertical (travel, autos, property), each with its own type. No personal data.',
		displayOptions: { show: { mappingMode: ['defineBelow'] } },
	},
];
