import type { INodeProperties } from 'n8n-workflow';

import { STANDARD_EVENTS } from '../../../shared/capi';
import { inOrder, SENT_ACTION_SOURCE_CHOICES } from '../../../shared/n8n/descriptions/choices';
import { collectionField } from '../../../shared/n8n/operations';

const STANDARD_TYPES = STANDARD_EVENTS.flatMap(({ displayName, customEventType }) =>
	customEventType === undefined ? [] : [{ name: displayName, value: customEventType }],
);

/** What a conversion can be that is no standard event. */
const OTHER_TYPES = [
	{
		name: 'Chosen by Meta',
		value: '',
		description: 'Meta predicts the type; for ad accounts only',
	},
	{ name: 'Facebook Selected', value: 'FACEBOOK_SELECTED' },
	{ name: 'Listing Interaction', value: 'LISTING_INTERACTION' },
	{ name: 'Other', value: 'OTHER' },
];

/** The spec's constants (docs/meta-api.md section 4.3), with which `custom_event_type` names what the conversion is. */
export const eventTypeProperty: INodeProperties = {
	displayName: 'Event Type',
	name: 'customEventType',
	type: 'options',
	options: inOrder([...STANDARD_TYPES, ...OTHER_TYPES]),
	default: 'PURCHASE',
	description: 'What the conversion is. It decides how reports name it.',
};

/** docs/meta-api.md section 7.3.2 (unverified). */
export const VALUE_DESCRIPTION =
	'The value of a conversion whose event has none. Meta does not say in which unit: one conversion that was read back showed minor units, such as cents. Compare it in Events Manager.';
const VALUE_OR_NONE_DESCRIPTION = `${VALUE_DESCRIPTION} 0 means no default.`;

/** The field of a condition by what it looks at; undefined where the condition names the field itself. */
export function fieldOfSubject(subject: string): string | undefined {
	return ['event', 'url', 'value'].includes(subject) ? subject : undefined;
}

export const ruleProperties: INodeProperties[] = [
	{
		displayName: 'Rule',
		name: 'ruleMode',
		type: 'options',
		options: [
			{ name: 'Conditions', value: 'rows' },
			{
				name: 'JSON',
				value: 'json',
				description: "Meta's own form, for rules with conditions inside conditions",
			},
		],
		default: 'rows',
	},
	{
		displayName: 'Which Must Hold',
		name: 'ruleCombination',
		type: 'options',
		options: [
			{ name: 'All Conditions', value: 'and' },
			{ name: 'Any Condition', value: 'or' },
		],
		default: 'and',
		displayOptions: { show: { ruleMode: ['rows'] } },
	},
	{
		displayName: 'Conditions',
		name: 'ruleRows',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Condition',
		default: {},
		displayOptions: { show: { ruleMode: ['rows'] } },
		options: [
			{
				displayName: 'Condition',
				name: 'rows',
				values: [
					{
						displayName: 'What',
						name: 'subject',
						type: 'options',
						options: [
							{ name: 'Event', value: 'event', description: 'The name of the event' },
							{ name: 'Other Field', value: 'other', description: 'The field that is named below' },
							{
								name: 'Page Address',
								value: 'url',
								description: 'The URL of the page, for events of a website',
							},
							{ name: 'Value', value: 'value', description: 'What the conversion is worth' },
						],
						default: 'other',
					},
					{
						displayName: 'Field',
						name: 'field',
						type: 'string',
						default: 'event_name',
						placeholder: 'e.g. custom_data.store',
						description:
							'The field of the event: currency, or for offline events custom_data with the name of your own field. The name of the event is written as its source wants it.',
						displayOptions: { show: { subject: ['other'] } },
					},
					{
						displayName: 'Operator',
						name: 'operator',
						type: 'options',
						options: [
							{
								name: 'Contains',
								value: 'i_contains',
								description: 'Upper and lower case do not count',
							},
							{ name: 'Contains (Case Counts)', value: 'contains' },
							{
								name: 'Does Not Contain',
								value: 'i_not_contains',
								description: 'Upper and lower case do not count',
							},
							{ name: 'Does Not Contain (Case Counts)', value: 'not_contains' },
							{ name: 'Is', value: 'eq' },
							{ name: 'Is at Least', value: 'gte' },
							{ name: 'Is at Most', value: 'lte' },
							{ name: 'Is Greater Than', value: 'gt' },
							{ name: 'Is Less Than', value: 'lt' },
							{
								name: 'Is None Of',
								value: 'is_not_any',
								description: 'Values with commas between',
							},
							{ name: 'Is Not', value: 'neq' },
							{ name: 'Is One Of', value: 'is_any', description: 'Values with commas between' },
							{ name: 'Matches Regex', value: 'regex_match' },
							{
								name: 'Starts With',
								value: 'i_starts_with',
								description: 'Upper and lower case do not count',
							},
						],
						default: 'eq',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. Purchase',
					},
				],
			},
		],
	},
	{
		displayName: 'Rule JSON',
		name: 'ruleJson',
		type: 'json',
		default: '',
		placeholder:
			'{ "and": [{ "event": { "eq": "Purchase" } }, { "url": { "i_contains": "thanks" } }] }',
		description:
			"The rule in Meta's form: for websites with event and URL, for offline events with event_name",
		displayOptions: { show: { ruleMode: ['json'] } },
	},
];

export const createOptions: INodeProperties = collectionField('Options', 'createOptions', [
	{
		displayName: 'Action Source',
		name: 'action_source_type',
		type: 'options',
		options: [...SENT_ACTION_SOURCE_CHOICES],
		default: 'physical_store',
		description: 'Where the events happened. Choose Physical Store for offline events.',
	},
	{
		displayName: 'Advanced Rule',
		name: 'advanced_rule',
		type: 'json',
		default: '',
		description: "Meta's second form of rules, passed on as it is",
	},
	{
		displayName: 'Default Value',
		name: 'default_conversion_value',
		type: 'number',
		default: 0,
		description: VALUE_OR_NONE_DESCRIPTION,
	},
	{ displayName: 'Description', name: 'description', type: 'string', default: '' },
	{
		displayName: 'Use Existing',
		name: 'useExisting',
		type: 'boolean',
		default: false,
		description:
			'Whether to take a custom conversion with exactly this name, where there is one, instead of creating another. Makes it safe to run the node again.',
	},
]);
