import type { INodeProperties } from 'n8n-workflow';

/** Where events go; nodes that use it give the list search `searchDatasets`. */
export const DATASET: INodeProperties = {
	displayName: 'Dataset',
	name: 'datasetId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description: 'The dataset (pixel) that receives the events. Its ID is shown in Meta Events Manager.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchDatasets', searchable: true },
		},
		{
			displayName: 'ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 1234567890123456',
			validation: [
				{
					type: 'regex',
					properties: { regex: '\\s*[0-9]{1,20}\\s*', errorMessage: 'A dataset ID has digits only' },
				},
			],
		},
	],
};
