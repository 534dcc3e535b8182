import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { get } from './get.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['statistics'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			description: 'Read how many events an event set received',
			action: 'Get statistics',
		},
	],
	default: 'get',
};

export const statistics = defineResource('statistics', selector, { get });
