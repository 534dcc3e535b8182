import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { authenticationField, graphCredentials } from '../shared/n8n/credentials/graphCredentials';
import {
	buildProperties,
	runOperation,
	subtitleOf,
	toolDescriptions,
} from '../shared/n8n/operations';
import { searchDatasets } from '../shared/n8n/requests/datasetSearch';
import {
	searchAdAccounts,
	searchAds,
	searchBusinesses,
	searchCustomConversions,
} from './methods/listSearch';
import { operations } from './resources';

export class MetaOfflineEventSet implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meta Offline Event Set',
		name: 'metaOfflineEventSet',
		icon: {
			light: 'file:../../icons/offlineEventSet.svg',
			dark: 'file:../../icons/offlineEventSet.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: subtitleOf(operations),
		description:
			'Administer datasets for offline events at Meta: share, track, upload, measure, check quality',
		defaults: { name: 'Meta Offline Event Set' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: graphCredentials(),
		properties: [
			authenticationField,
			...toolDescriptions(operations),
			...buildProperties(operations),
		],
	};

	methods = {
		listSearch: {
			searchAdAccounts,
			searchAds,
			searchBusinesses,
			searchCustomConversions,
			searchDatasets,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runOperation(this, operations)];
	}
}
