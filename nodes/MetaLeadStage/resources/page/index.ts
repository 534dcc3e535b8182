import type { Resource } from '../../../shared/n8n/operations';
import { subscribe } from './subscribe.operation';

export const page: Resource = {
	name: 'Page',
	description: 'The Page whose forms people fill in',
	operations: { subscribe },
	defaultOperation: 'subscribe',
};
