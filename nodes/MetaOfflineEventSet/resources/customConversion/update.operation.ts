import { customConversionLocator } from '../../fields/locators';
import type { ItemOperation } from '../../operation';

/** `POST /{custom conversion}` (docs/meta-api.md section 7.3). Meta does not let rules be changed. */
export const update: ItemOperation = {
	changes: true,
	needs: 'the permission ads_management, and a role on its ad account or business that may manage ads',
	properties: [
		customConversionLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Default Value',
					name: 'default_conversion_value',
					type: 'number',
					default: 0,
					description: 'The value of a conversion whose event has none',
				},
				{ displayName: 'Description', name: 'description', type: 'string', default: '' },
				{ displayName: 'Name', name: 'name', type: 'string', default: '', description: 'The new name' },
			],
		},
	],

	async execute(item) {
		const id = item.id('customConversionId', 'Custom Conversion');
		const changes = item.filled('updateFields');
		if (Object.keys(changes).length === 0) {
			throw item.refusal('There is nothing to change.', 'Add a field under Update Fields and fill it in.');
		}
		await item.post(`/${id}`, changes);
		return [{ id, updated: Object.keys(changes) }];
	},
};
