import type { INodeProperties } from 'n8n-workflow';

import { collectionField } from '../../../shared/n8n/operations';
import { adAccountLocator, businessLocator } from '../../fields/locators';
import { userIdField } from '../user/tasks';

export const createProperties: INodeProperties[] = [
	{
		displayName: 'Create In',
		name: 'owner',
		type: 'options',
		options: [
			{
				name: 'Ad Account',
				value: 'adAccount',
				description: 'As the dataset of one ad account. Needs the permission ads_management only.',
			},
			{
				name: 'Business',
				value: 'business',
				description:
					'As a dataset of the business. Meta must have put your app on its allowlist for the Datasets API, and the token needs business_management.',
			},
		],
		default: 'adAccount',
	},
	{ ...businessLocator, displayOptions: { show: { owner: ['business'] } } },
	{ ...adAccountLocator, displayOptions: { show: { owner: ['adAccount'] } } },
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Store Sales Germany',
		description: 'The name that people see in Events Manager',
	},
	{
		displayName: 'Assign',
		name: 'assignee',
		type: 'options',
		options: [
			{ name: 'Nobody', value: 'nobody' },
			{
				name: 'The User of the Access Token',
				value: 'tokenUser',
				description: 'So that this credential can send to the dataset and read it',
			},
			{ name: 'User by ID', value: 'userById' },
		],
		default: 'tokenUser',
		description: 'Who may send to the dataset, read it, use it in ads and change it',
	},
	{ ...userIdField, displayOptions: { show: { assignee: ['userById'] } } },
	collectionField('Options', 'createOptions', [
		{
			displayName: 'Ad Account ID',
			name: 'adAccountId',
			type: 'string',
			default: '',
			placeholder: 'e.g. act_1234567890123456',
			description:
				'An ad account to connect the dataset with at once. For datasets of a business only.',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1234567890123456',
			description: 'A Meta app to connect the dataset with. For datasets of a business only.',
		},
		{
			displayName: 'Is CRM',
			name: 'isCrm',
			type: 'boolean',
			default: false,
			description:
				'Whether the dataset is for the leads of a CRM. For datasets of a business only.',
		},
		{
			displayName: 'Use Existing',
			name: 'useExisting',
			type: 'boolean',
			default: false,
			description:
				'Whether to take a dataset with exactly this name, where there is one, instead of creating another. Makes it safe to run the node again.',
		},
	]),
];
