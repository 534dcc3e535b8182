import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { get } from './get.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['datasetQuality'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			description: 'Read how good the events of a dataset are and what to do next',
			action: 'Get dataset quality',
		},
	],
	default: 'get',
};

export const datasetQuality = defineResource('datasetQuality', selector, { get });
