import type { Resource } from '../../../shared/n8n/operations';
import { get } from './get.operation';

export const insight: Resource = {
	name: 'Insight',
	description: 'What the ads achieved',
	operations: { get },
	defaultOperation: 'get',
};
