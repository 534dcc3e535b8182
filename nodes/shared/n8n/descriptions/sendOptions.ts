/** The options of every node that sends events: how they are read, checked and sent. */
import type { INodeProperties } from 'n8n-workflow';

import { EVENT_TABLE, IDENTIFIERS } from '../../capi';
import { inOrder, LIMITED_DATA_USE_CHOICES } from './choices';
import { fieldProperty } from './fieldProperties';
import { FORMER_CONSENT_OPTIONS } from './consent';
import { INCLUDE_HTML_REPORT } from './htmlReport';

import { collectionField } from '../operations';

/** Takes the options that a node has besides the shared ones; gives the collection Options. */
export function optionsCollection(ownOptions: readonly INodeProperties[]): INodeProperties {
	return collectionField('Options', 'options', [...SEND_OPTIONS, ...ownOptions]);
}

/** Of a node that maps items automatically: what becomes of the fields whose names are not known. */
export const SEND_OTHER_FIELDS: INodeProperties = {
	displayName: 'Send Other Fields as Custom Data',
	name: 'sendOtherFields',
	type: 'boolean',
	default: false,
	description:
		'Whether fields whose names are not known are sent as custom properties. Make sure that they hold no personal data.',
};

const SEND_OPTIONS: readonly INodeProperties[] = [
	{
		displayName: 'Concurrent Requests',
		name: 'concurrentRequests',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: 4,
		description: 'How many requests may be under way at the same time',
	},
	...FORMER_CONSENT_OPTIONS,
	{
		displayName: 'Default Country',
		name: 'defaultCountry',
		type: 'string',
		default: '',
		placeholder: 'e.g. DE',
		description: 'The country of phone numbers and dates of items that name none. It is not sent.',
	},
	{
		displayName: 'Errors Without Input',
		name: 'errorsWithoutInput',
		type: 'boolean',
		default: false,
		description:
			'Whether items in the error output hold only what the node writes. Off, n8n adds the fields of the input item to them, personal data included.',
	},
	{
		displayName: 'Events per Request',
		name: 'eventsPerRequest',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 1000 },
		default: 1000,
		description: 'How many events go into one request at most',
	},
	{
		displayName: 'Hash External ID',
		name: 'hashExternalId',
		type: 'boolean',
		default: true,
		description:
			'Whether to hash the external ID. Turn it off where your website sends it unhashed.',
	},
	{
		...INCLUDE_HTML_REPORT,
		displayOptions: { show: { output: ['summary'] } },
	},
	{
		displayName: 'Include Payload',
		name: 'includePayload',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the event as it was sent, with hashed identifiers, and all that was found of it, to the output',
	},
	{
		...fieldProperty('limitedDataUse', EVENT_TABLE.data_processing_options),
		options: [...LIMITED_DATA_USE_CHOICES],
	},
	{
		displayName: 'Maximum Tries',
		name: 'maximumTries',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: 5,
		description: 'How often one request is tried at most when Meta or the network is down or busy',
	},
	{
		displayName: 'Maximum Waiting Time (Minutes)',
		name: 'maximumWaitMinutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 10,
		description: 'How long a run waits in total before tries and for Meta to lift a limit',
	},
	{
		displayName: 'Only These Identifiers',
		name: 'onlyIdentifiers',
		type: 'multiOptions',
		options: inOrder(IDENTIFIERS.map(({ key, displayName: name }) => ({ name, value: key }))),
		default: [],
		description:
			'Which identifiers of a person may leave n8n. Others are not even hashed, and the output says so. Empty lets all of them leave.',
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'One Item per Event', value: 'perEvent' },
			{
				name: 'One Item per Request',
				value: 'perRequest',
				description: 'Counts only; for runs of very many events',
			},
			{
				name: 'Summary',
				value: 'summary',
				description:
					'One item for the run: events by name, keys, what was left out, strength, delay, duplicates. Errors stay items.',
			},
		],
		default: 'perEvent',
		description: 'What the node gives out',
	},
	{
		displayName: 'Partner Agent',
		name: 'partnerAgent',
		type: 'string',
		default: '',
		placeholder: 'e.g. myplatform-1.0',
		description:
			'The name of your platform, if you send for clients: fewer than 23 characters, two of them letters. Others leave it empty.',
	},
	{
		displayName: 'Request Timeout (Seconds)',
		name: 'timeoutSeconds',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 60,
		description: 'How long to wait for an answer of Meta before trying again',
	},
	{
		displayName: 'Send Both Forms',
		name: 'sendBothForms',
		type: 'boolean',
		default: false,
		description:
			"Whether to send a second hash where Meta's documentation and its libraries write a value differently (accents in cities, states outside the US, case of external IDs). Whether it finds more people is yours to measure.",
	},
	{
		displayName: 'Test Event Code',
		name: 'testEventCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. TEST12345',
		description:
			'Shows the events under Test Events in Events Manager. They still count: remove the code when you are done.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description:
			'Whether to return one flat row per event, with the most important fields first. Off returns all warnings and what became of each identifier.',
	},
];
