import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { searchDatasets } from '../shared/n8n/requests/datasetSearch';
import { execute } from './execute';
import { additionalFields } from './fields/additionalFields';
import { appDataFields } from './fields/appData';
import { customDataFields } from './fields/customData';
import { customerInformationFields } from './fields/customerInformation';
import { eventFields } from './fields/event';
import { optionFields } from './fields/options';

export class MetaSendEvent implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Meta Send Event',
		name: 'metaSendEvent',
		icon: {
			light: 'file:../../icons/metaConversions.svg',
			dark: 'file:../../icons/metaConversions.dark.svg',
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
		credentials: [
			{
				name: 'metaConversionsApi',
				required: true,
				displayOptions: { show: { operation: ['send'] }, hide: { sendThrough: ['appEventsApi'] } },
			},
			{
				name: 'metaAppEventsApi',
				required: true,
				displayOptions: { show: { operation: ['send'], sendThrough: ['appEventsApi'] } },
			},
		],
		properties: [
			...eventFields,
			...customerInformationFields,
			...customDataFields,
			...appDataFields,
			...additionalFields,
			...optionFields,
		],
	};

	methods = { listSearch: { searchDatasets } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this);
	}
}
