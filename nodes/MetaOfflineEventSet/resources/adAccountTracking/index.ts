import type { Resource } from '../../../shared/n8n/operations';
import { add } from './add.operation';
import { get } from './get.operation';

export const adAccountTracking: Resource = {
	name: 'Ad Account Tracking',
	description: 'Which datasets an ad account tracks',
	operations: { add, get },
	defaultOperation: 'get',
};
