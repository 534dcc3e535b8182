import type { INodeProperties } from 'n8n-workflow';

import { CONSENT_COLLECTION } from '../../shared/n8n/descriptions/consent';
import { PRIVACY_GUARD_COLLECTION } from '../../shared/n8n/descriptions/privacyGuard';
import { MAPPING_OPTIONS } from '../../shared/n8n/descriptions/mappingOptions';
import { optionsCollection, SEND_OTHER_FIELDS } from '../../shared/n8n/descriptions/sendOptions';

/** How events are read, checked and sent. */
export const optionFields: INodeProperties[] = [
	CONSENT_COLLECTION,
	PRIVACY_GUARD_COLLECTION,
	optionsCollection([
		...[SEND_OTHER_FIELDS, ...MAPPING_OPTIONS].map((option) => ({
			...option,
			displayOptions: { show: { '/mappingMode': ['autoMapInputData'] } },
		})),
		{
			displayName: 'Missing Website Fields',
			name: 'missingWebsiteFields',
			type: 'options',
			options: [
				{
					name: 'Refuse',
					value: 'refuse',
					description: 'As the documentation of Meta requires them',
				},
				{
					name: 'Send With Warning',
					value: 'send',
					description: 'Meta has been seen to take events without a user agent',
				},
			],
			default: 'refuse',
			description:
				'What happens to website events without Event Source URL or Client User Agent. Events that did not happen on a website need another Action Source instead.',
		},
		{
			displayName: 'Pixel Call',
			name: 'pixelCall',
			type: 'boolean',
			default: false,
			description:
				'Whether to show the line of Meta Pixel (fbq) that the page has to run for the same event, so that Meta counts the two as one',
			displayOptions: { show: { '/operation': ['validate'] } },
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
