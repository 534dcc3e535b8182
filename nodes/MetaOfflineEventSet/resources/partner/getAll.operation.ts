import { AskedFields, type ItemOperation, listFields } from '../../../shared/n8n/operations';
import { oldEventSetField } from '../../fields/oldEventSet';
import { datasetLocator } from '../../fields/locators';
import { presentAll } from '../../objectFields';

/** `GET /{dataset}/agencies` with the tasks, or `/shared_agencies` (docs/meta-api.md sections 7.3 and 7.3.1). */
export const getAll: ItemOperation = {
	name: 'Get Many',
	description: 'List the businesses a dataset is shared with',
	action: 'Get many partners',
	changes: false,
	needs:
		'the permission ads_read, ads_management or business_management, and access to the dataset',
	properties: [
		datasetLocator,
		{
			displayName: 'List',
			name: 'edge',
			type: 'options',
			options: [
				{
					name: 'Agencies',
					value: 'agencies',
					description: 'Businesses with their permitted tasks on the dataset',
				},
				{
					name: 'Shared Agencies',
					value: 'shared_agencies',
					description: 'All businesses the dataset is shared with',
				},
			],
			default: 'agencies',
		},
		oldEventSetField,
		...listFields,
	],

	async execute(item) {
		const edge = item.text('edge') === 'shared_agencies' ? 'shared_agencies' : 'agencies';
		const needsSource = edge === 'shared_agencies' && item.flag('isOldEventSet');
		const path = `/${item.id('datasetId', 'Dataset')}/${edge}`;
		const fields = new AskedFields([
			'id',
			'name',
			...(edge === 'agencies' ? ['permitted_tasks'] : []),
		]);
		const query = needsSource ? { action_source: 'PHYSICAL_STORE' } : {};
		return presentAll(item, await item.list(path, query, fields), false, fields);
	},
};
