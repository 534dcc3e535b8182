import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';

export const testLead: Resource = {
	name: 'Test Lead',
	description: 'The lead by which a form is tried out',
	operations: { create, delete: remove, get },
	defaultOperation: 'get',
};
