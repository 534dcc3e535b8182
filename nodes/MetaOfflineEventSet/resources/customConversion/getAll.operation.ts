import {
	type ItemContext,
	type ItemOperation,
	listFields,
	simplifyField,
} from '../../../shared/n8n/operations';
import { adAccountLocator, businessLocator, datasetLocator } from '../../fields/locators';
import { chooseFields, CUSTOM_CONVERSION_FIELDS, presentAll } from '../../objectFields';

/** `GET /act_{id}/customconversions`, `GET /{business}/customconversions` or that of an old set (docs/meta-api.md section 7.3). */
export const getAll: ItemOperation = {
	name: 'Get Many',
	description: 'List custom conversions',
	action: 'Get many custom conversions',
	changes: false,
	needs:
		'the permission ads_read or ads_management, and access to the ad account, business or dataset',
	properties: [
		{
			displayName: 'Belonging To',
			name: 'owner',
			type: 'options',
			options: [
				{ name: 'Ad Account', value: 'adAccount' },
				{ name: 'Business', value: 'business' },
				{ name: 'Old Offline Event Set', value: 'oldEventSet' },
			],
			default: 'adAccount',
		},
		{ ...businessLocator, displayOptions: { show: { owner: ['business'] } } },
		{ ...datasetLocator, displayOptions: { show: { owner: ['oldEventSet'] } } },
		{ ...adAccountLocator, displayOptions: { show: { owner: ['adAccount', 'oldEventSet'] } } },
		...listFields,
		simplifyField,
		{
			displayName: 'Include Archived',
			name: 'includeArchived',
			type: 'boolean',
			default: false,
			description: 'Whether to list archived custom conversions too',
			displayOptions: { show: { owner: ['business'] } },
		},
	],

	async execute(item) {
		const simplify = item.flag('simplify');
		const { path, query } = targetOf(item);
		const fields = chooseFields(CUSTOM_CONVERSION_FIELDS, simplify);
		return presentAll(item, await item.list(path, query, fields), simplify, fields);
	},
};

function targetOf(item: ItemContext): { path: string; query: Record<string, string | boolean> } {
	switch (item.text('owner')) {
		case 'business':
			return {
				path: `/${item.id('businessId', 'Business')}/customconversions`,
				// Meta takes an absent one as true (docs/meta-api.md section 7.3).
				query: { include_archived: item.flag('includeArchived') },
			};
		case 'oldEventSet':
			return {
				path: `/${item.id('datasetId', 'Dataset')}/customconversions`,
				query: { ad_account: item.id('adAccountId', 'Ad Account', 'adAccount') },
			};
		default:
			return {
				path: `/${item.id('adAccountId', 'Ad Account', 'adAccount')}/customconversions`,
				query: {},
			};
	}
}
