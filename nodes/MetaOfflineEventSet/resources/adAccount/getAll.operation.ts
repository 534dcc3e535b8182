import { type ItemOperation, listFields } from '../../../shared/n8n/operations';
import { oldEventSetField } from '../../fields/oldEventSet';
import { businessLocator, datasetLocator } from '../../fields/locators';

/**
 * `GET /{dataset}/shared_accounts` or `/adaccounts`; both ask for the business (docs/meta-api.md section 7.3). For old sets
 * `shared_accounts` also asks which kind of events is meant.
 */
export const getAll: ItemOperation = {
	name: 'Get Many',
	description: 'List the ad accounts a dataset is shared with',
	action: 'Get many ad accounts',
	changes: false,
	needs:
		'the permission ads_read, ads_management or business_management, and access to the dataset and the business',
	properties: [
		datasetLocator,
		businessLocator,
		{
			displayName: 'List',
			name: 'edge',
			type: 'options',
			options: [
				{
					name: 'Ad Accounts of the Business',
					value: 'adaccounts',
					description: 'Ad accounts of the business that use the dataset',
				},
				{
					name: 'Shared Ad Accounts',
					value: 'shared_accounts',
					description: 'Ad accounts that the business has shared the dataset with',
				},
			],
			default: 'shared_accounts',
		},
		oldEventSetField,
		...listFields,
	],

	async execute(item) {
		const edge = item.text('edge') === 'adaccounts' ? 'adaccounts' : 'shared_accounts';
		const path = `/${item.id('datasetId', 'Dataset')}/${edge}`;
		const needsSource = edge === 'shared_accounts' && item.flag('isOldEventSet');
		return await item.list(path, {
			business: item.id('businessId', 'Business'),
			fields: 'id,account_id,name',
			...(needsSource ? { action_source: 'PHYSICAL_STORE' } : {}),
		});
	},
};
