import {
	collectionField,
	type ItemContext,
	type ItemOperation,
	listFields,
	simplifyField,
} from '../../../shared/n8n/operations';
import { oldEventSetField } from '../../fields/oldEventSet';
import { datasetLocator } from '../../fields/locators';
import { chooseFields, presentAll, UPLOAD_FIELDS } from '../../objectFields';

/** `GET /{dataset}/offline_event_uploads`, of an old event set `GET /{set}/uploads` (docs/meta-api.md section 7.3). */
export const getAll: ItemOperation = {
	name: 'Get Many',
	description: 'List the uploads of a dataset',
	action: 'Get many uploads',
	changes: false,
	needs: 'the permission ads_read or ads_management, and access to the dataset',
	properties: [
		datasetLocator,
		oldEventSetField,
		...listFields,
		simplifyField,
		collectionField('Filters', 'filters', [
			{
				displayName: 'From',
				name: 'startTime',
				type: 'dateTime',
				default: '',
				description: 'Only uploads from here on',
			},
			{
				displayName: 'Order',
				name: 'order',
				type: 'options',
				options: [
					{ name: 'Ascending', value: 'ASCENDING' },
					{ name: 'Descending', value: 'DESCENDING' },
				],
				default: 'DESCENDING',
			},
			{
				displayName: 'Sort By',
				name: 'sort_by',
				type: 'options',
				options: [
					{ name: 'Created', value: 'CREATION_TIME' },
					{ name: 'Earliest Event', value: 'EVENT_TIME_MIN' },
					{ name: 'Excluded for Lift', value: 'IS_EXCLUDED_FOR_LIFT' },
					{ name: 'First Upload', value: 'FIRST_UPLOAD_TIME' },
					{ name: 'Last Upload', value: 'LAST_UPLOAD_TIME' },
					{ name: 'Latest Event', value: 'EVENT_TIME_MAX' },
					{ name: 'Number of Calls', value: 'API_CALLS' },
				],
				default: 'LAST_UPLOAD_TIME',
			},
			{
				displayName: 'To',
				name: 'endTime',
				type: 'dateTime',
				default: '',
				description: 'Only uploads up to here',
			},
			{
				displayName: 'Upload Tag',
				name: 'upload_tag',
				type: 'string',
				default: '',
				description: 'Only this batch',
			},
		]),
	],

	async execute(item) {
		const simplify = item.flag('simplify');
		const edge = item.flag('isOldEventSet') ? 'uploads' : 'offline_event_uploads';
		const path = `/${item.id('datasetId', 'Dataset')}/${edge}`;
		const fields = chooseFields(UPLOAD_FIELDS, simplify);
		return presentAll(item, await item.list(path, readFilters(item), fields), simplify, fields);
	},
};

function readFilters(item: ItemContext) {
	const { startTime, endTime, ...filters } = item.filled('filters');
	const start = item.unixSeconds(startTime, 'From');
	const end = item.unixSeconds(endTime, 'To');
	return {
		...filters,
		...(start === undefined ? {} : { start_time: start }),
		...(end === undefined ? {} : { end_time: end }),
	};
}
