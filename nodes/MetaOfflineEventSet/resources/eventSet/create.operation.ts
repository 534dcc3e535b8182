import type { IDataObject } from 'n8n-workflow';

import { isAbsent } from '../../../shared/capi';
import { adAccountDigits } from '../../../shared/graph';
import {
	collectionField,
	type ItemContext,
	type ItemOperation,
} from '../../../shared/n8n/operations';
import { adAccountLocator, businessLocator } from '../../fields/locators';

/**
 * `POST /{business}/ads_dataset`, or `POST /act_{id}/adspixels` (docs/meta-api.md sections 7.3 and 7.4). A pixel edge of the
 * business exists in the spec, but its reference page says that it is not supported (section 14, row 19): not used.
 */
export const create: ItemOperation = {
	name: 'Create',
	description: 'Create a dataset',
	action: 'Create dataset',
	changes: true,
	needs:
		'the permission ads_management or business_management, and the role of an admin of the business or ad account',
	properties: [
		{
			displayName: 'Create In',
			name: 'owner',
			type: 'options',
			options: [
				{ name: 'Ad Account', value: 'adAccount', description: 'As the dataset of one ad account' },
				{
					name: 'Business',
					value: 'business',
					description: 'As a dataset of the business, to be shared as you like',
				},
			],
			default: 'business',
		},
		{ ...businessLocator, displayOptions: { show: { owner: ['business'] } } },
		{ ...adAccountLocator, displayOptions: { show: { owner: ['adAccount'] } } },
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Store Sales Germany',
			description: 'The name that people see in Events Manager',
		},
		collectionField('Options', 'createOptions', [
			{
				displayName: 'Ad Account ID',
				name: 'adAccountId',
				type: 'string',
				default: '',
				placeholder: 'e.g. act_1234567890123456',
				description:
					'An ad account to connect the dataset with at once. For datasets of a business.',
			},
			{
				displayName: 'App ID',
				name: 'appId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234567890123456',
				description: 'A Meta app to connect the dataset with. For datasets of a business.',
			},
			{
				displayName: 'Is CRM',
				name: 'isCrm',
				type: 'boolean',
				default: false,
				description: 'Whether the dataset is for the leads of a CRM. For datasets of a business.',
			},
			{
				displayName: 'Use Existing',
				name: 'useExisting',
				type: 'boolean',
				default: false,
				description:
					'Whether to take a dataset with exactly this name, where there is one, instead of creating another. Makes it safe to run the node again.',
			},
		]),
	],

	async execute(item) {
		const name = item.requiredText('name', 'Name');
		const options = item.collection('createOptions');
		const target =
			item.text('owner') === 'adAccount'
				? {
						edge: `/${item.id('adAccountId', 'Ad Account', 'adAccount')}/adspixels`,
						parameters: { name },
					}
				: {
						edge: `/${item.id('businessId', 'Business')}/ads_dataset`,
						parameters: { name, ...businessOnly(item, options) },
					};
		const existing =
			options.useExisting === true ? await findByName(item, target.edge, name) : undefined;
		if (existing !== undefined) return [{ id: existing, name, created: false }];
		const { id } = await item.post(target.edge, target.parameters);
		return [{ id: String(id), name, created: true }];
	},
};

function businessOnly(item: ItemContext, options: Record<string, unknown>): IDataObject {
	const { adAccountId, appId, isCrm } = options;
	return {
		...(isAbsent(adAccountId)
			? {}
			: {
					ad_account_id: adAccountDigits(item.checkedId(adAccountId, 'Ad Account ID', 'adAccount')),
				}),
		...(isAbsent(appId) ? {} : { app_id: item.checkedId(appId, 'App ID') }),
		...(typeof isCrm === 'boolean' ? { is_crm: isCrm } : {}),
	};
}

/** Only the business edge filters by name, and that by a part of it; the whole name is compared here. */
async function findByName(
	item: ItemContext,
	edge: string,
	name: string,
): Promise<string | undefined> {
	const filter = edge.endsWith('/ads_dataset') ? { name_filter: name } : {};
	const rows = await item.all(edge, { fields: 'id,name', ...filter });
	const found = rows.find((row) => row.name === name);
	return found && String(found.id);
}
