import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getStatistics } from './getStatistics.operation';
import { update } from './update.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['customConversion'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			description: 'Define a conversion by a rule',
			action: 'Create custom conversion',
		},
		{
			name: 'Delete',
			value: 'delete',
			description: 'Delete a custom conversion',
			action: 'Delete custom conversion',
		},
		{ name: 'Get', value: 'get', description: 'Read a custom conversion', action: 'Get custom conversion' },
		{
			name: 'Get Many',
			value: 'getAll',
			description: 'List custom conversions',
			action: 'Get many custom conversions',
		},
		{
			name: 'Get Statistics',
			value: 'getStatistics',
			description: 'Read how often a custom conversion happened',
			action: 'Get custom conversion statistics',
		},
		{
			name: 'Update',
			value: 'update',
			description: 'Change a custom conversion',
			action: 'Update custom conversion',
		},
	],
	default: 'getAll',
};

export const customConversion = defineResource('customConversion', selector, {
	create,
	delete: remove,
	get,
	getAll,
	getStatistics,
	update,
});
