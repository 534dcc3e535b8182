import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { authenticationField } from '../shared/n8n/credentials/graphCredentials';
import { buildProperties, runOperation, toolDescriptions } from '../shared/n8n/operations';
import { searchDatasets } from '../shared/n8n/requests/datasetSearch';
import { edgeCredentials } from './fields/sendThrough';
import { operations } from './resources';

export class MetaSendEvent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meta Send Event',
		name: 'metaSendEvent',
		icon: {
			light: 'file:../../icons/sendEvent.svg',
			dark: 'file:../../icons/sendEvent.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle:
			'={{ ($parameter["operation"] + ": " + $parameter["actionSource"].replaceAll("_", " ")).toTitleCase().replace("Crm", "CRM") }}',
		description: "Send web, app, store, CRM and messaging events to Meta's Conversions API",
		defaults: { name: 'Meta Send Event' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: edgeCredentials,
		properties: [
			authenticationField,
			...toolDescriptions(operations),
			...buildProperties(operations),
		],
	};

	methods = { listSearch: { searchDatasets } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runOperation(this, operations)];
	}
}
