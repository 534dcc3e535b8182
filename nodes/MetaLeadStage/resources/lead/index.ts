import type { Resource } from '../../../shared/n8n/operations';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const lead: Resource = {
	name: 'Lead',
	description: 'A lead that somebody left in an instant form',
	operations: { get, getAll },
	defaultOperation: 'getAll',
};
