import {
	collectionField,
	type ItemContext,
	type ItemOperation,
	listFields,
	simplifyField,
} from '../../../shared/n8n/operations';
import { adAccountLocator, businessLocator } from '../../fields/locators';
import {
	BUSINESS_DATASET_FIELDS,
	chooseFields,
	EVENT_SET_FIELDS,
	presentAll,
} from '../../objectFields';

/**
 * `GET /{business}/ads_dataset`, `GET /act_{id}/adspixels`, or for old sets `GET /{business}/offline_conversion_data_sets`,
 * which still has a reference page but is absent from the spec (docs/meta-api.md section 7.3, unverified).
 */
export const getAll: ItemOperation = {
	name: 'Get Many',
	description: 'List datasets',
	action: 'Get many datasets',
	changes: false,
	needs:
		'the permission ads_read, ads_management or business_management, and access to the business or ad account; for the datasets of a business Meta may ask for an app on its allowlist, for those of an ad account it does not',
	properties: [
		{
			displayName: 'Belonging To',
			name: 'owner',
			type: 'options',
			options: [
				{
					name: 'Ad Account',
					value: 'adAccount',
					description: 'The datasets that an ad account can use',
				},
				{ name: 'Business', value: 'business', description: 'The datasets of a business' },
				{
					name: 'Business, Old Offline Event Sets',
					value: 'oldEventSets',
					description:
						'Sets of the old Offline Conversions API that never became datasets, where Meta still lists them',
				},
			],
			default: 'business',
		},
		{ ...businessLocator, displayOptions: { show: { owner: ['business', 'oldEventSets'] } } },
		{ ...adAccountLocator, displayOptions: { show: { owner: ['adAccount'] } } },
		...listFields,
		simplifyField,
		{
			...collectionField('Filters', 'filters', [
				{
					displayName: 'ID',
					name: 'id_filter',
					type: 'string',
					default: '',
					description: 'Only the dataset with this ID',
				},
				{
					displayName: 'Name',
					name: 'name_filter',
					type: 'string',
					default: '',
					description: 'Only datasets whose name contains this',
				},
				{
					displayName: 'Sort By',
					name: 'sort_by',
					type: 'options',
					options: [
						{ name: 'Last Event', value: 'LAST_FIRED_TIME' },
						{ name: 'Name', value: 'NAME' },
					],
					default: 'NAME',
					description: 'What to sort by',
				},
			]),
			displayOptions: { show: { owner: ['business'] } },
		},
	],

	async execute(item) {
		const simplify = item.flag('simplify');
		const ofBusiness = item.text('owner') === 'business';
		const fields = chooseFields(ofBusiness ? BUSINESS_DATASET_FIELDS : EVENT_SET_FIELDS, simplify);
		const rows = await item.list(edgeOf(item), item.filled('filters'), fields);
		return presentAll(item, rows, simplify, fields);
	},
};

function edgeOf(item: ItemContext): string {
	const owner = item.text('owner');
	if (owner === 'adAccount')
		return `/${item.id('adAccountId', 'Ad Account', 'adAccount')}/adspixels`;
	const edge = owner === 'oldEventSets' ? 'offline_conversion_data_sets' : 'ads_dataset';
	return `/${item.id('businessId', 'Business')}/${edge}`;
}
