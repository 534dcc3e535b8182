import type { Resource } from '../../../shared/n8n/operations';
import { assign } from './assign.operation';
import { getAll } from './getAll.operation';

export const user: Resource = {
	name: 'User',
	description: 'The people and system users who may use a dataset',
	operations: { assign, getAll },
	defaultOperation: 'getAll',
};
