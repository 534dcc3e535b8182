/** The options of automatic mapping: which vendor's payload an item is, and what is read of it besides. */
import type { INodeProperties } from 'n8n-workflow';

import { FORMATS } from '../../capi';

const formatChoices = FORMATS.filter(({ isRest }) => isRest !== true)
	.map(({ id, displayName }) => ({ name: displayName, value: id }))
	.sort((one, other) => one.name.localeCompare(other.name, 'en'));

export const INPUT_FORMAT: INodeProperties = {
	displayName: 'Input Format',
	name: 'inputFormat',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Recognize the format of each item by its fields',
		},
		...formatChoices,
	],
	default: 'automatic',
	description:
		'Whose payload the items are. With a format chosen here, items of any other are refused.',
};

/** Show what automatic mapping reads, and what only website events have. */
export const MAPPING_OPTIONS: readonly INodeProperties[] = [
	INPUT_FORMAT,
	{
		displayName: 'Read Visitor From Webhook',
		name: 'readVisitor',
		type: 'boolean',
		default: true,
		description:
			"Whether browser, IP address, cookies, page and click of website events are read from the request where the visitor's own browser called the webhook",
	},
	{
		displayName: 'Show Mapping',
		name: 'showMapping',
		type: 'boolean',
		default: false,
		description:
			'Whether to add to the output from which field of the item each value came. Validate always does.',
	},
	{
		displayName: 'Unpaid Orders',
		name: 'unpaidOrders',
		type: 'options',
		options: [
			{
				name: 'Send With Warning',
				value: 'send',
				description: 'The pixel has counted them already',
			},
			{ name: 'Skip', value: 'skip', description: 'Leave them out until they are paid' },
		],
		default: 'send',
		description:
			'What to do with orders that are pending or on hold, such as cash on delivery or bank transfer',
	},
	{
		displayName: 'Visitor Item',
		name: 'visitorItem',
		type: 'json',
		default: '',
		placeholder: "e.g. {{ $('Webhook').item.json }}",
		description:
			"The item of an earlier Webhook node that the visitor's browser called, from which browser, IP address, cookies, page and click are read",
	},
];
