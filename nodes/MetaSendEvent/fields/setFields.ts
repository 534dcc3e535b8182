import type { INodeProperties } from 'n8n-workflow';

import {
	APP_DATA_FIELDS,
	CUSTOM_DATA_FIELDS,
	EVENT_FIELDS,
	USER_DATA_FIELDS,
} from '../../shared/capi';
import { fieldProperties } from '../../shared/n8n/descriptions/fieldProperties';

/** The fields of the event itself that are one value; the others of the event are choices of the node. */
const EVENT_KEYS: readonly string[] = [
	'event_name',
	'event_time',
	'event_id',
	'event_source_url',
	'referrer_url',
	'opt_out',
];

const APP_FIELDS = APP_DATA_FIELDS.map((field) => ({ offeredFor: ['app'] as const, ...field }));

/** Between mapping automatically and by hand: what is set here goes before what was found in the item. */
export const setFields: INodeProperties[] = [
	{
		displayName:
			'What the model of the agent may fill: add the fields under Set or Correct Fields and press the star beside each.',
		name: 'agentNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { mappingMode: ['autoMapInputData'], '@tool': [true] } },
	},
	{
		displayName: 'Set or Correct Fields',
		name: 'setFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description:
			'What the items lack, or what was found wrongly. A value that is set here goes before what was found in the item; where it is empty, what was found stays.',
		displayOptions: { show: { mappingMode: ['autoMapInputData'] } },
		options: fieldProperties([
			...EVENT_FIELDS.filter(({ key }) => EVENT_KEYS.includes(key)),
			...USER_DATA_FIELDS,
			...CUSTOM_DATA_FIELDS,
			...APP_FIELDS,
		]),
	},
];
