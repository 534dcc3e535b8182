import type { INodeProperties } from 'n8n-workflow';

import { defineResource } from '../../operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';
import { share } from './share.operation';

const selector: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['partner'] } },
	options: [
		{
			name: 'Get Many',
			value: 'getAll',
			description: 'List the businesses an event set is shared with',
			action: 'Get many partners',
		},
		{ name: 'Remove', value: 'remove', description: 'Stop sharing with a business', action: 'Remove partner' },
		{
			name: 'Share',
			value: 'share',
			description: 'Give another business permitted tasks on an event set',
			action: 'Share with partner',
		},
	],
	default: 'getAll',
};

export const partner = defineResource('partner', selector, { getAll, remove, share });
