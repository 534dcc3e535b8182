import type { Resource } from '../../../shared/n8n/operations';
import { get } from './get.operation';

export const statistics: Resource = {
	name: 'Statistic',
	description: 'How many events an event set received',
	operations: { get },
	defaultOperation: 'get',
};
