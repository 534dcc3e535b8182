import type { INodeProperties } from 'n8n-workflow';

import { collectionField } from '../../../shared/n8n/operations';

/** docs/meta-api.md section 7.5. */
const NO_CONVERSIONS = 'Comes without the conversions of websites, apps and stores';
const OPT_IN = 'Needs an opt-in at Meta since August 3, 2026; without it direct reports are empty';

export const insightOptions: INodeProperties = collectionField('Options', 'insightOptions', [
	{
		displayName: 'Action Breakdowns',
		name: 'actionBreakdowns',
		type: 'multiOptions',
		options: [
			{ name: 'Action Type', value: 'action_type' },
			{ name: 'Conversion Destination', value: 'conversion_destination' },
			{ name: 'Destination', value: 'action_destination', description: NO_CONVERSIONS },
			{ name: 'Device', value: 'action_device', description: NO_CONVERSIONS },
			{ name: 'Target ID', value: 'action_target_id', description: NO_CONVERSIONS },
		],
		default: ['action_type'],
		description: 'How actions are divided',
	},
	{
		displayName: 'Attribution Windows',
		name: 'attributionWindows',
		type: 'multiOptions',
		options: [
			{ name: '1 Day After Click', value: '1d_click' },
			{ name: '1 Day After Engaged View', value: '1d_ev' },
			{ name: '1 Day After View', value: '1d_view' },
			{ name: '28 Days After Click', value: '28d_click' },
			{
				name: '28 Days After View',
				value: '28d_view',
				description: 'Meta gives nothing for it since January 12, 2026',
			},
			{ name: '7 Days After Click', value: '7d_click' },
			{
				name: '7 Days After View',
				value: '7d_view',
				description: 'Meta gives nothing for it since January 12, 2026',
			},
			{ name: 'Data-Driven', value: 'dda' },
			{ name: 'Default', value: 'default' },
			{ name: 'SKAdNetwork Click', value: 'skan_click' },
			{ name: 'SKAdNetwork View', value: 'skan_view' },
		],
		default: ['7d_click', '1d_view'],
		description: 'How long after an ad a conversion counts',
	},
	{
		displayName: 'Breakdowns',
		name: 'breakdowns',
		type: 'multiOptions',
		options: [
			{ name: 'Age', value: 'age' },
			{ name: 'Country', value: 'country' },
			{ name: 'Device Platform', value: 'device_platform' },
			{ name: 'DMA', value: 'dma', description: NO_CONVERSIONS },
			{ name: 'Gender', value: 'gender' },
			{ name: 'Impression Device', value: 'impression_device', description: OPT_IN },
			{ name: 'Platform Position', value: 'platform_position' },
			{ name: 'Product ID', value: 'product_id', description: NO_CONVERSIONS },
			{ name: 'Publisher Platform', value: 'publisher_platform' },
			{ name: 'Region', value: 'region', description: NO_CONVERSIONS },
		],
		default: [],
		description: 'How rows are divided',
	},
	{
		displayName: 'Filtering',
		name: 'filtering',
		type: 'json',
		default: '',
		placeholder: '[{ "field": "campaign.name", "operator": "CONTAIN", "value": "Store" }]',
		description: "A list of filters in Meta's form",
	},
	{
		displayName: 'Time Increment',
		name: 'timeIncrement',
		type: 'string',
		default: '1',
		placeholder: 'e.g. 1, 7 or monthly',
		description: 'A row for each so many days, or for each month',
	},
	{
		displayName: 'Other Breakdowns',
		name: 'otherBreakdowns',
		type: 'string',
		default: '',
		placeholder: 'e.g. hourly_stats_aggregated_by_advertiser_time_zone',
		description: "More breakdowns of Meta's Insights API, with commas between",
	},
	{
		displayName: 'Sort',
		name: 'sort',
		type: 'string',
		default: '',
		placeholder: 'e.g. spend_descending',
		description: 'One field with _ascending or _descending behind it',
	},
	{
		displayName: 'Summary Row',
		name: 'includeSummary',
		type: 'boolean',
		default: false,
		description:
			'Whether to add a last item with the figures of all rows together, marked by is_summary. Whether Meta gives it with asynchronous reports is not documented; where it does not, a hint says so.',
	},
	{
		displayName: 'Unified Attribution Setting',
		name: 'useUnifiedAttribution',
		type: 'boolean',
		default: false,
		description:
			'Whether conversions are counted by the attribution setting of each ad set, as Ads Manager does',
	},
]);
