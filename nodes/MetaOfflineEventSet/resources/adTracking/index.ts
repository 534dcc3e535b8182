import type { Resource } from '../../../shared/n8n/operations';
import { add } from './add.operation';
import { get } from './get.operation';
import { remove } from './remove.operation';

export const adTracking: Resource = {
	name: 'Ad Tracking',
	description: 'Which datasets an ad tracks',
	operations: { add, get, remove },
	defaultOperation: 'get',
};
