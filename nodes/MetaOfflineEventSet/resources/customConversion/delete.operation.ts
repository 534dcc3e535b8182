import { customConversionLocator } from '../../fields/locators';
import type { ItemOperation } from '../../operation';

/** `DELETE /{custom conversion}` (docs/meta-api.md section 7.3). */
export const remove: ItemOperation = {
	changes: true,
	needs: 'the permission ads_management, and a role on its ad account or business that may manage ads',
	properties: [customConversionLocator],

	async execute(item) {
		await item.delete(`/${item.id('customConversionId', 'Custom Conversion')}`);
		return [{ deleted: true }];
	},
};
