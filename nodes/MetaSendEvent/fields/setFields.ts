import type { INodeProperties } from 'n8n-workflow';

import { fieldProperties } from '../../shared/n8n/descriptions/fieldProperties';
import { SET_FIELDS_NAME, SETTABLE_FIELDS } from '../../shared/n8n/parameters/setFields';

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
		displayName: SET_FIELDS_NAME,
		name: 'setFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description:
			'What the items lack, or what was found wrongly. A value that is set here goes before what was found in the item; where it is empty, what was found stays.',
		displayOptions: { show: { mappingMode: ['autoMapInputData'] } },
		options: fieldProperties(SETTABLE_FIELDS),
	},
];
