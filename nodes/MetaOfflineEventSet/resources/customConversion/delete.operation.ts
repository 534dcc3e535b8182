import type { ItemOperation } from '../../../shared/n8n/operations';
import { customConversionLocator } from '../../fields/locators';

/** `DELETE /{custom conversion}` (docs/meta-api.md section 7.3). */
export const remove: ItemOperation = {
	name: 'Delete',
	description: 'Delete a custom conversion',
	action: 'Delete custom conversion',
	changes: true,
	needs:
		'the permission ads_management, and a role on its ad account or business that may manage ads',
	properties: [customConversionLocator],

	async execute(item) {
		await item.delete(`/${item.id('customConversionId', 'Custom Conversion')}`);
		return [{ deleted: true }];
	},
};
