import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['eventSet'] } },
	options: [
		{ name: 'Create', value: 'create', description: 'Create an event set', action: 'Create event set' },
		{ name: 'Get', value: 'get', description: 'Read an event set', action: 'Get event set' },
		{ name: 'Get Many', value: 'getAll', description: 'List event sets', action: 'Get many event sets' },
		{ name: 'Update', value: 'update', description: 'Change an event set', action: 'Update event set' },
	],
	default: 'getAll',
};

export const eventSet = defineResource('eventSet', selector, { create, get, getAll, update });
