import type { IDataObject } from 'n8n-workflow';

import {
	AskedFields,
	collectionField,
	type ItemContext,
	type ItemOperation,
	simplifyField,
} from '../../../shared/n8n/operations';
import { oldEventSetField } from '../../fields/oldEventSet';
import { datasetLocator } from '../../fields/locators';
import { presentAll } from '../../objectFields';
import { flattenStatistics } from '../../statisticsRows';

/**
 * `GET /{dataset}/stats`, which looks back up to 7 days, or the edge of the same name of an old offline event set, which
 * has other parameters (docs/meta-api.md sections 7.2.3, 7.3 and 7.4).
 */
export const get: ItemOperation = {
	name: 'Get',
	description: 'Read how many events a dataset received',
	action: 'Get statistics',
	changes: false,
	needs:
		'the permission ads_read or ads_management, and the task Analyze on the dataset; a token that may only send events cannot read them',
	properties: [
		datasetLocator,
		oldEventSetField,
		{
			displayName: 'Group By',
			name: 'aggregation',
			type: 'options',
			options: [
				{ name: 'Browser', value: 'browser_type' },
				{ name: 'Custom Data Field', value: 'custom_data_field' },
				{ name: 'Device Operating System', value: 'device_os' },
				{ name: 'Device Type', value: 'device_type' },
				{ name: 'Event', value: 'event' },
				{ name: 'Event Detection Method', value: 'event_detection_method' },
				{ name: 'Event Processing Results', value: 'event_processing_results' },
				{ name: 'Event Source', value: 'event_source', description: 'Browser or server' },
				{ name: 'Event Total Counts', value: 'event_total_counts' },
				{ name: 'Event Value Count', value: 'event_value_count' },
				{ name: 'Had Personal Data', value: 'had_pii' },
				{ name: 'Host', value: 'host' },
				{ name: 'Match Keys', value: 'match_keys' },
				{ name: 'Time', value: 'pixel_fire', description: 'All events together, hour by hour' },
				{ name: 'URL', value: 'url' },
				{ name: 'URL by Rule', value: 'url_by_rule' },
			],
			default: 'event',
			description: 'What to count by',
			displayOptions: { show: { isOldEventSet: [false] } },
		},
		{
			displayName: 'Time Of',
			name: 'aggrTime',
			type: 'options',
			options: [
				{ name: 'Event', value: 'event_time' },
				{ name: 'Upload', value: 'upload_time' },
			],
			default: 'event_time',
			description: 'Which time counts',
			displayOptions: { show: { isOldEventSet: [true] } },
		},
		{
			displayName: 'Granularity',
			name: 'granularity',
			type: 'options',
			options: [
				{ name: 'Daily', value: 'daily' },
				{ name: 'Every Six Hours', value: 'six_hourly' },
				{ name: 'Hourly', value: 'hourly' },
			],
			default: 'daily',
			description: 'How much time one row covers',
			displayOptions: { show: { isOldEventSet: [true] } },
		},
		{
			displayName: 'From',
			name: 'startTime',
			type: 'dateTime',
			default: '',
			description: 'Empty means as far back as Meta goes; for datasets up to 7 days',
		},
		{
			displayName: 'To',
			name: 'endTime',
			type: 'dateTime',
			default: '',
			description: 'Empty means now',
		},
		simplifyField,
		{
			...collectionField('Filters', 'filters', [
				{
					displayName: 'Agent',
					name: 'agent',
					type: 'string',
					default: '',
					description: 'Only events of this partner platform',
				},
				{
					displayName: 'Event',
					name: 'event',
					type: 'string',
					default: '',
					placeholder: 'e.g. Purchase',
				},
				{
					displayName: 'Event Source',
					name: 'event_source',
					type: 'options',
					options: [
						{ name: 'Browser', value: 'WEB_ONLY' },
						{ name: 'Server', value: 'SERVER_ONLY' },
					],
					default: 'SERVER_ONLY',
					description: 'Only events that came this way',
				},
			]),
			displayOptions: { show: { isOldEventSet: [false] } },
		},
		{
			...collectionField('Options', 'oldOptions', [
				{
					displayName: 'Fields',
					name: 'fields',
					type: 'multiOptions',
					options: [
						{ name: 'Attributed Count', value: 'attributed_count' },
						{ name: 'Attributed US Dollars', value: 'attributed_usd_amount' },
						{ name: 'Count', value: 'count' },
						{ name: 'Duplicate Count', value: 'duplicate_count' },
						{ name: 'Event', value: 'event' },
						{ name: 'Matched Count', value: 'matched_count' },
						{ name: 'Matched US Dollars', value: 'matched_usd_amount' },
						{ name: 'Time', value: 'time' },
						{ name: 'US Dollars', value: 'usd_amount' },
					],
					default: ['count', 'event', 'time', 'matched_count'],
					description:
						'What to read. These fields are of the old API: those that Meta no longer gives are left out, and the output says which.',
				},
				{
					displayName: 'Skip Empty Values',
					name: 'skip_empty_values',
					type: 'boolean',
					default: true,
					description: 'Whether to leave out times without events',
				},
				{
					displayName: 'Time Zone ID',
					name: 'user_timezone_id',
					type: 'number',
					default: 0,
					description: "Meta's number of the time zone in which days begin",
				},
			]),
			displayOptions: { show: { isOldEventSet: [true] } },
		},
	],

	async execute(item) {
		const path = `/${item.id('datasetId', 'Dataset')}/stats`;
		if (item.flag('isOldEventSet')) return await readOld(item, path);
		return presentStatistics(item, await item.all(path, datasetQuery(item)));
	},
};

function datasetQuery(item: ItemContext): IDataObject {
	const { start, end } = item.timeWindow('startTime', 'endTime');
	return {
		aggregation: item.text('aggregation'),
		...(start === undefined ? {} : { start_time: start }),
		...(end === undefined ? {} : { end_time: end }),
		...item.filled('filters'),
	};
}

function presentStatistics(item: ItemContext, rows: IDataObject[]): IDataObject[] {
	return item.flag('simplify') ? flattenStatistics(rows) : rows;
}

/** The old fields (docs/meta-api.md section 7.2.3) are asked for where the user chose some. */
async function readOld(item: ItemContext, path: string): Promise<IDataObject[]> {
	const { fields: chosen, ...options } = item.filled('oldOptions');
	const query = {
		aggr_time: item.text('aggrTime'),
		granularity: item.text('granularity'),
		...item.timeWindow('startTime', 'endTime'),
		...options,
	};
	if (!Array.isArray(chosen)) return presentStatistics(item, await item.all(path, query));
	const fields = new AskedFields(chosen.map(String));
	const rows = await item.all(path, query, fields);
	return presentAll(item, presentStatistics(item, rows), false, fields);
}
