import type { INodeProperties } from 'n8n-workflow';

import { EVENT_TABLE, STANDARD_EVENTS } from '../../../shared/capi';
import { CUSTOM_EVENT, eventChoices } from '../../../shared/n8n/descriptions/choices';
import { CONSENT_COLLECTION } from '../../../shared/n8n/descriptions/consent';
import { PRIVACY_GUARD_COLLECTION } from '../../../shared/n8n/descriptions/privacyGuard';
import { optionsCollection, SEND_OTHER_FIELDS } from '../../../shared/n8n/descriptions/sendOptions';
import { datasetLocator } from '../../fields/locators';

export const sendProperties: INodeProperties[] = [
	{
		...datasetLocator,
		description:
			'The dataset that receives the rows. Old offline event sets that never became datasets receive nothing.',
	},
	{
		displayName:
			'Each item is one row: fields such as email, phone, event_time, value and order_id, or a row of the old Offline Conversions API with match_keys. Raw match keys are hashed for you.',
		name: 'rowsNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: EVENT_TABLE.event_name.displayName,
		name: 'eventName',
		type: 'options',
		options: eventChoices(
			STANDARD_EVENTS.filter(({ inStores }) => inStores === true),
			CUSTOM_EVENT,
			{ name: 'From Input', value: 'fromInput', description: 'Use the event_name of each row' },
			// A name of the old Offline Conversions API (docs/meta-api.md section 4.3).
			{ name: 'Other', value: 'Other' },
		),
		default: 'fromInput',
		description: 'What happened in the store. A row that names its own event wins.',
	},
	{
		displayName: 'Custom Event Name',
		name: 'customEventName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Fitting Booked',
		description: 'Your own name for the event. Upper and lower case count.',
		displayOptions: { show: { eventName: ['custom'] } },
	},
	{
		displayName: 'Upload Tag',
		name: 'uploadTag',
		type: 'string',
		default: '',
		placeholder: 'e.g. store-sales-2026-11',
		description:
			'A name for this batch, under which Get Many finds it. Use the same one for all rows of a batch.',
	},
	{
		displayName: 'Namespace ID',
		name: 'namespaceId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1234567890123456',
		description:
			'The event set or data partner whose extern IDs the rows have. Then the extern_id has to be the only match key of each row.',
	},
	CONSENT_COLLECTION,
	PRIVACY_GUARD_COLLECTION,
	optionsCollection([SEND_OTHER_FIELDS]),
];
