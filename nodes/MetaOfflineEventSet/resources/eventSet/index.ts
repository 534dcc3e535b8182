import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const eventSet: Resource = {
	name: 'Event Set',
	description: 'Offline event sets, which are datasets today',
	operations: { create, get, getAll, update },
	defaultOperation: 'getAll',
};
