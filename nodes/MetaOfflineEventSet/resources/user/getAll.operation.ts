import { type ItemOperation, listFields } from '../../../shared/n8n/operations';
import { businessLocator, datasetLocator } from '../../fields/locators';

/** `GET /{dataset}/assigned_users` of one business (docs/meta-api.md section 7.3). */
export const getAll: ItemOperation = {
	name: 'Get Many',
	description: 'List the users who are assigned to a dataset',
	action: 'Get many users',
	changes: false,
	needs:
		'the permission ads_read, ads_management or business_management, and access to the dataset and the business',
	properties: [datasetLocator, businessLocator, ...listFields],

	async execute(item) {
		return await item.list(`/${item.id('datasetId', 'Dataset')}/assigned_users`, {
			business: item.id('businessId', 'Business'),
			fields: 'id,name,user_type,tasks',
		});
	},
};
