import { businessLocator, datasetLocator } from '../../fields/locators';
import type { ItemOperation } from '../../operation';
import { PARTNER_NEEDS } from './share.operation';

/** `DELETE /{dataset}/agencies` (docs/meta-api.md section 7.3). */
export const remove: ItemOperation = {
	changes: true,
	needs: PARTNER_NEEDS,
	properties: [
		datasetLocator,
		{ ...businessLocator, displayName: 'Partner Business', description: 'The business to stop sharing with' },
	],

	async execute(item) {
		await item.delete(`/${item.id('datasetId', 'Event Set')}/agencies`, {
			business: item.id('businessId', 'Partner Business'),
		});
		return [{ deleted: true }];
	},
};
