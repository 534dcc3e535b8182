import type { Resource } from '../../../shared/n8n/operations';
import { get } from './get.operation';

export const statistics: Resource = {
	name: 'Statistic',
	description: 'How many events a dataset received',
	operations: { get },
	defaultOperation: 'get',
};
