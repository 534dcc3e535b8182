import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { add } from './add.operation';
import { get } from './get.operation';
import { remove } from './remove.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['adTracking'] } },
	options: [
		{ name: 'Add', value: 'add', description: 'Let an ad track an event set too', action: 'Add ad tracking' },
		{ name: 'Get', value: 'get', description: 'Read what an ad tracks', action: 'Get ad tracking' },
		{
			name: 'Remove',
			value: 'remove',
			description: 'Stop an ad from tracking an event set',
			action: 'Remove ad tracking',
		},
	],
	default: 'get',
};

export const adTracking = defineResource('adTracking', selector, { add, get, remove });
