import type { ItemOperation } from '../../../shared/n8n/operations';
import { businessLocator, datasetLocator } from '../../fields/locators';
import { PARTNER_NEEDS } from './share.operation';

/** `DELETE /{dataset}/agencies` (docs/meta-api.md section 7.3). */
export const remove: ItemOperation = {
	name: 'Stop Sharing',
	description: 'Stop sharing with a business',
	action: 'Stop sharing with partner',
	changes: true,
	needs: PARTNER_NEEDS,
	properties: [
		datasetLocator,
		{
			...businessLocator,
			displayName: 'Partner Business',
			description: 'The business to stop sharing with',
		},
	],

	async execute(item) {
		await item.delete(`/${item.id('datasetId', 'Dataset')}/agencies`, {
			business: item.id('businessId', 'Partner Business'),
		});
		return [{ deleted: true }];
	},
};
