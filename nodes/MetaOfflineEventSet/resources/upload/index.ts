import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { send } from './send.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['upload'] } },
	options: [
		{ name: 'Get', value: 'get', description: 'Read one upload and how far Meta is with it', action: 'Get upload' },
		{
			name: 'Get Many',
			value: 'getAll',
			description: 'List the uploads of an event set',
			action: 'Get many uploads',
		},
		{
			name: 'Send Rows',
			value: 'send',
			description: 'Send rows of store sales, also in the form of the old Offline Conversions API',
			action: 'Send rows to event set',
		},
	],
	default: 'send',
};

export const upload = defineResource('upload', selector, { get, getAll, send });
