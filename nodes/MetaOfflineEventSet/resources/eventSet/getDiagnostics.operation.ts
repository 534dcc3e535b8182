import { AskedFields, collectionField, type ItemOperation } from '../../../shared/n8n/operations';
import { datasetLocator } from '../../fields/locators';
import { presentAll } from '../../objectFields';

/** Meta's SDK, object DACheck. */
const FIELDS = ['key', 'title', 'description', 'result', 'user_message', 'action_uri'];

/** `GET /{dataset}/da_checks` (docs/meta-api.md section 7.3). */
export const getDiagnostics: ItemOperation = {
	name: 'Get Diagnostics',
	description: 'Read what Meta checked of a dataset and found',
	action: 'Get dataset diagnostics',
	changes: false,
	needs: 'the permission ads_read or ads_management, and access to the dataset',
	properties: [
		datasetLocator,
		collectionField('Filters', 'diagnosticFilters', [
			{
				displayName: 'Checks',
				name: 'checks',
				type: 'multiOptions',
				options: [
					{ name: 'Missing Parameters', value: 'pixel_missing_param_in_events' },
					{ name: 'Pixel Decline', value: 'pixel_decline' },
				],
				default: [],
				description: 'Only these checks',
			},
			{
				displayName: 'Connection Method',
				name: 'connection_method',
				type: 'options',
				options: [
					{ name: 'All', value: 'ALL' },
					{ name: 'App', value: 'APP' },
					{ name: 'Browser', value: 'BROWSER' },
					{ name: 'Server', value: 'SERVER' },
				],
				default: 'ALL',
				description: 'Only events that came this way',
			},
		]),
	],

	async execute(item) {
		const { checks, ...filters } = item.filled('diagnosticFilters');
		const fields = new AskedFields(FIELDS);
		const rows = await item.all(
			`/${item.id('datasetId', 'Dataset')}/da_checks`,
			{ ...filters, ...(checks === undefined ? {} : { checks: JSON.stringify(checks) }) },
			fields,
		);
		return presentAll(item, rows, false, fields);
	},
};
