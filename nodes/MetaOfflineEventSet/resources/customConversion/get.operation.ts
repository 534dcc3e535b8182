import { type ItemOperation, simplifyField, toDataObject } from '../../../shared/n8n/operations';
import { customConversionLocator } from '../../fields/locators';
import { chooseFields, CUSTOM_CONVERSION_FIELDS, presentAll } from '../../objectFields';

/** `GET /{custom conversion}` (docs/meta-api.md section 7.3). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read a custom conversion',
	action: 'Get custom conversion',
	changes: false,
	needs: 'the permission ads_read or ads_management, and access to its ad account or business',
	properties: [customConversionLocator, simplifyField],

	async execute(item) {
		const simplify = item.flag('simplify');
		const fields = chooseFields(CUSTOM_CONVERSION_FIELDS, simplify);
		const conversion = await item.get(
			`/${item.id('customConversionId', 'Custom Conversion')}`,
			{},
			fields,
		);
		return presentAll(item, [toDataObject(conversion)], simplify, fields);
	},
};
