import type { INodeProperties } from 'n8n-workflow';

import { optionsCollection } from '../../shared/n8n/descriptions/sendOptions';

/** How events are read, checked and sent. */
export const optionFields: INodeProperties[] = [
	optionsCollection([
		{
			displayName: 'Send Other Fields as Custom Data',
			name: 'sendOtherFields',
			type: 'boolean',
			default: false,
			description:
				'Whether fields whose names are not known are sent as custom properties. Make sure that they hold no personal data.',
			displayOptions: { show: { '/mappingMode': ['autoMapInputData'] } },
		},
		{
			displayName: 'Upload Tag',
			name: 'uploadTag',
			type: 'string',
			default: '',
			placeholder: 'e.g. store-sales-2026-11',
			description: 'A name for one batch of offline events',
		},
	]),
];
