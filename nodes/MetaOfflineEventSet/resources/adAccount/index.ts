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
	displayOptions: { show: { resource: ['adAccount'] } },
	options: [
		{
			name: 'Get Many',
			value: 'getAll',
			description: 'List the ad accounts an event set is shared with',
			action: 'Get many ad accounts',
		},
		{
			name: 'Remove',
			value: 'remove',
			description: 'Stop sharing with an ad account',
			action: 'Remove ad account',
		},
		{
			name: 'Share',
			value: 'share',
			description: 'Let an ad account use an event set',
			action: 'Share with ad account',
		},
	],
	default: 'getAll',
};

export const adAccount = defineResource('adAccount', selector, { getAll, remove, share });
