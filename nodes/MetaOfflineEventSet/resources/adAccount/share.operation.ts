import { adAccountDigits } from '../../../shared/graph';
import type { ItemOperation } from '../../../shared/n8n/operations';
import { adAccountLocator, businessLocator, datasetLocator } from '../../fields/locators';

export const SHARING_NEEDS =
	'the permission business_management, an admin of the business, and that the business has access to both the dataset and the ad account';

/** `POST /{dataset}/shared_accounts` (docs/meta-api.md section 7.3). */
export const share: ItemOperation = {
	name: 'Share',
	description: 'Let an ad account use a dataset',
	action: 'Share with ad account',
	changes: true,
	needs: SHARING_NEEDS,
	properties: [datasetLocator, businessLocator, adAccountLocator],

	async execute(item) {
		const datasetId = item.id('datasetId', 'Dataset');
		const business = item.id('businessId', 'Business');
		const account = adAccountDigits(item.id('adAccountId', 'Ad Account', 'adAccount'));
		await item.post(`/${datasetId}/shared_accounts`, { account_id: account, business });
		return [{ dataset_id: datasetId, business_id: business, account_id: account, shared: true }];
	},
};
