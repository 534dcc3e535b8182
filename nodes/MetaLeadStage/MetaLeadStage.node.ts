import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { searchDatasets } from '../shared/n8n/requests/datasetSearch';
import { leadFields } from './fields/lead';
import { optionFields } from './fields/options';
import { resourceFields } from './fields/resource';
import { stageFields } from './fields/stage';
import { router } from './router';

export class MetaLeadStage implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meta Lead Stage',
		name: 'metaLeadStage',
		icon: {
			light: 'file:../../icons/metaConversions.svg',
			dark: 'file:../../icons/metaConversions.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: "Tell Meta which stages of your CRM's funnel the leads of instant forms reach (Conversion Leads)",
		defaults: { name: 'Meta Lead Stage' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'metaConversionsApi',
				required: true,
				// Not as "show": n8n's editor takes an operation whose choices all need a credential for the choice of the
				// authentication, and hides it.
				displayOptions: { hide: { operation: ['validate', 'getReport'] } },
			},
		],
		properties: [...resourceFields, ...stageFields, ...leadFields, ...optionFields],
	};

	methods = { listSearch: { searchDatasets } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await router(this);
	}
}
