import { type ItemOperation, simplifyField } from '../../../shared/n8n/operations';
import { customConversionLocator } from '../../fields/locators';
import { flattenStatistics } from '../../statisticsRows';

/** `GET /{custom conversion}/stats` (docs/meta-api.md section 7.3). */
export const getStatistics: ItemOperation = {
	name: 'Get Statistics',
	description: 'Read how often a custom conversion happened',
	action: 'Get custom conversion statistics',
	changes: false,
	needs: 'the permission ads_read or ads_management, and access to its ad account or business',
	properties: [
		customConversionLocator,
		{
			displayName: 'Group By',
			name: 'aggregation',
			type: 'options',
			options: [
				{ name: 'Count', value: 'count' },
				{ name: 'Device Type', value: 'device_type' },
				{ name: 'Host', value: 'host' },
				{ name: 'Time', value: 'pixel_fire' },
				{ name: 'Unmatched Amount in US Dollars', value: 'unmatched_usd_amount' },
				{ name: 'Unmatched Count', value: 'unmatched_count' },
				{ name: 'URL', value: 'url' },
				{ name: 'US Dollars', value: 'usd_amount' },
			],
			default: 'count',
			description: 'What to count by',
		},
		{
			displayName: 'From',
			name: 'startTime',
			type: 'dateTime',
			default: '',
			description: 'Empty means as far back as Meta goes',
		},
		{
			displayName: 'To',
			name: 'endTime',
			type: 'dateTime',
			default: '',
			description: 'Empty means now',
		},
		simplifyField,
	],

	async execute(item) {
		const { start, end } = item.timeWindow('startTime', 'endTime');
		const rows = await item.all(`/${item.id('customConversionId', 'Custom Conversion')}/stats`, {
			aggregation: item.text('aggregation'),
			...(start === undefined ? {} : { start_time: start }),
			...(end === undefined ? {} : { end_time: end }),
		});
		return item.flag('simplify') ? flattenStatistics(rows) : rows;
	},
};
