import { adAccountDigits } from '../../../shared/graph';
import type { ItemOperation } from '../../../shared/n8n/operations';
import { adAccountLocator, businessLocator, datasetLocator } from '../../fields/locators';
import { SHARING_NEEDS } from './share.operation';

/** `DELETE /{dataset}/shared_accounts` (docs/meta-api.md section 7.3). */
export const remove: ItemOperation = {
	name: 'Stop Sharing',
	description: 'Stop sharing with an ad account',
	action: 'Stop sharing with ad account',
	changes: true,
	needs: SHARING_NEEDS,
	properties: [datasetLocator, businessLocator, adAccountLocator],

	async execute(item) {
		const datasetId = item.id('datasetId', 'Dataset');
		const business = item.id('businessId', 'Business');
		const account = adAccountDigits(item.id('adAccountId', 'Ad Account', 'adAccount'));
		await item.delete(`/${datasetId}/shared_accounts`, { account_id: account, business });
		return [{ deleted: true }];
	},
};
