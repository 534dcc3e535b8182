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
import { searchForms, searchPages } from './methods/listSearch';
import { operations } from './resources';

export class MetaLeadStage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meta Lead Stage',
		name: 'metaLeadStage',
		icon: {
			light: 'file:../../icons/leadStage.svg',
			dark: 'file:../../icons/leadStage.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: subtitleOf(operations),
		description:
			"Tell Meta which stages of your CRM's funnel the leads of instant forms reach (Conversion Leads)",
		defaults: { name: 'Meta Lead Stage' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: graphCredentials({ operation: ['validate', 'getReport'] }),
		properties: [
			authenticationField,
			...toolDescriptions(operations),
			...buildProperties(operations),
		],
	};

	methods = { listSearch: { searchDatasets, searchForms, searchPages } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runOperation(this, operations)];
	}
}
