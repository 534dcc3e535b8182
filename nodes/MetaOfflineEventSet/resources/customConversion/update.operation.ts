import { collectionField, type ItemOperation } from '../../../shared/n8n/operations';
import { customConversionLocator } from '../../fields/locators';
import { VALUE_DESCRIPTION } from './createProperties';

/** `POST /{custom conversion}` (docs/meta-api.md section 7.3). Meta does not let rules be changed. */
export const update: ItemOperation = {
	name: 'Update',
	description: 'Change a custom conversion',
	action: 'Update custom conversion',
	changes: true,
	needs:
		'the permission ads_management, and a role on its ad account or business that may manage ads',
	properties: [
		customConversionLocator,
		collectionField('Update Fields', 'updateFields', [
			{
				displayName: 'Default Value',
				name: 'default_conversion_value',
				type: 'number',
				default: 0,
				description: VALUE_DESCRIPTION,
			},
			{ displayName: 'Description', name: 'description', type: 'string', default: '' },
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				description: 'The new name',
			},
		]),
	],

	async execute(item) {
		const id = item.id('customConversionId', 'Custom Conversion');
		const changes = item.filled('updateFields');
		if (Object.keys(changes).length === 0) {
			throw item.refusal(
				'There is nothing to change.',
				'Add a field under Update Fields and fill it in.',
			);
		}
		await item.post(`/${id}`, changes);
		return [{ id, updated: Object.keys(changes) }];
	},
};
