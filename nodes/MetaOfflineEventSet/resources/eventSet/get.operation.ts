import { type ItemOperation, simplifyField, toDataObject } from '../../../shared/n8n/operations';
import { datasetLocator } from '../../fields/locators';
import { chooseFields, EVENT_SET_FIELDS, presentAll } from '../../objectFields';

/** `GET /{id}`: datasets and old offline event sets alike, by the fields that both have (docs/meta-api.md section 7.3). */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read a dataset',
	action: 'Get dataset',
	changes: false,
	needs:
		'the permission ads_read, ads_management or business_management, and access to the dataset',
	properties: [datasetLocator, simplifyField],

	async execute(item) {
		const simplify = item.flag('simplify');
		const fields = chooseFields(EVENT_SET_FIELDS, simplify);
		const eventSet = await item.get(`/${item.id('datasetId', 'Dataset')}`, {}, fields);
		return presentAll(item, [toDataObject(eventSet)], simplify, fields);
	},
};
