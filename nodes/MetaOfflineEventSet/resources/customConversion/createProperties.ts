import type { INodeProperties } from 'n8n-workflow';

import { collectionField } from '../../../shared/n8n/operations';

/** The spec's constants (docs/meta-api.md section 4.3), with which `custom_event_type` names what the conversion is. */
export const eventTypeProperty: INodeProperties = {
	displayName: 'Event Type',
	name: 'customEventType',
	type: 'options',
	options: [
		{ name: 'Add Payment Info', value: 'ADD_PAYMENT_INFO' },
		{ name: 'Add to Cart', value: 'ADD_TO_CART' },
		{ name: 'Add to Wishlist', value: 'ADD_TO_WISHLIST' },
		{ name: 'Chosen by Meta', value: '', description: 'Meta predicts the type; for ad accounts only' },
		{ name: 'Complete Registration', value: 'COMPLETE_REGISTRATION' },
		{ name: 'Contact', value: 'CONTACT' },
		{ name: 'Customize Product', value: 'CUSTOMIZE_PRODUCT' },
		{ name: 'Donate', value: 'DONATE' },
		{ name: 'Facebook Selected', value: 'FACEBOOK_SELECTED' },
		{ name: 'Find Location', value: 'FIND_LOCATION' },
		{ name: 'Initiate Checkout', value: 'INITIATED_CHECKOUT' },
		{ name: 'Lead', value: 'LEAD' },
		{ name: 'Listing Interaction', value: 'LISTING_INTERACTION' },
		{ name: 'Other', value: 'OTHER' },
		{ name: 'Purchase', value: 'PURCHASE' },
		{ name: 'Schedule', value: 'SCHEDULE' },
		{ name: 'Search', value: 'SEARCH' },
		{ name: 'Start Trial', value: 'START_TRIAL' },
		{ name: 'Submit Application', value: 'SUBMIT_APPLICATION' },
		{ name: 'Subscribe', value: 'SUBSCRIBE' },
		{ name: 'View Content', value: 'CONTENT_VIEW' },
	],
	default: 'PURCHASE',
	description: 'What the conversion is. It decides how reports name it.',
};

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
						displayName: 'Field',
						name: 'field',
						type: 'string',
						default: 'event_name',
						placeholder: 'e.g. custom_data.store',
						description:
							'The field of the event: event_name, value, currency, the page address, or custom_data with the name of your own field',
					},
					{
						displayName: 'Operator',
						name: 'operator',
						type: 'options',
						options: [
							{ name: 'Contains', value: 'i_contains', description: 'Upper and lower case do not count' },
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
							{ name: 'Is None Of', value: 'is_not_any', description: 'Values with commas between' },
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
					{ displayName: 'Value', name: 'value', type: 'string', default: '', placeholder: 'e.g. Purchase' },
				],
			},
		],
	},
	{
		displayName: 'Rule JSON',
		name: 'ruleJson',
		type: 'json',
		default: '',
		placeholder: '{ "and": [{ "event_name": { "eq": "Purchase" } }, { "value": { "gt": 100 } }] }',
		description: "The rule in Meta's form",
		displayOptions: { show: { ruleMode: ['json'] } },
	},
];

export const createOptions: INodeProperties = collectionField('Options', 'createOptions', [
	{
		displayName: 'Action Source',
		name: 'action_source_type',
		type: 'options',
		options: [
			{ name: 'App', value: 'app' },
			{ name: 'Business Messaging', value: 'business_messaging' },
			{ name: 'Chat', value: 'chat' },
			{ name: 'Email', value: 'email' },
			{ name: 'Other', value: 'other' },
			{ name: 'Phone Call', value: 'phone_call' },
			{ name: 'Physical Store', value: 'physical_store' },
			{ name: 'System Generated', value: 'system_generated' },
			{ name: 'Website', value: 'website' },
		],
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
		description: 'The value of a conversion whose event has none. 0 means no default.',
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
