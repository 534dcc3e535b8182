import type { INodeProperties } from 'n8n-workflow';

import { collectionField } from '../../../shared/n8n/operations';

export const insightOptions: INodeProperties = collectionField('Options', 'insightOptions', [
	{
		displayName: 'Action Breakdowns',
		name: 'actionBreakdowns',
		type: 'multiOptions',
		options: [
			{ name: 'Action Type', value: 'action_type' },
			{ name: 'Conversion Destination', value: 'conversion_destination' },
			{ name: 'Destination', value: 'action_destination' },
			{ name: 'Device', value: 'action_device' },
			{ name: 'Target ID', value: 'action_target_id' },
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
				description: 'May give nothing since January 2026',
			},
			{ name: '7 Days After Click', value: '7d_click' },
			{
				name: '7 Days After View',
				value: '7d_view',
				description: 'May give nothing since January 2026',
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
			{ name: 'DMA', value: 'dma' },
			{ name: 'Gender', value: 'gender' },
			{ name: 'Impression Device', value: 'impression_device' },
			{ name: 'Platform Position', value: 'platform_position' },
			{ name: 'Product ID', value: 'product_id' },
			{ name: 'Publisher Platform', value: 'publisher_platform' },
			{ name: 'Region', value: 'region' },
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
]);
