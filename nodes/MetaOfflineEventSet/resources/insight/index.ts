import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { get } from './get.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['insight'] } },
	options: [{ name: 'Get', value: 'get', description: 'Read what the ads achieved', action: 'Get insight' }],
	default: 'get',
};

export const insight = defineResource('insight', selector, { get });
