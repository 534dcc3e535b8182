import type { Resource } from '../../../shared/n8n/operations';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { send } from './send.operation';

export const upload: Resource = {
	name: 'Upload',
	description: 'Batches of offline events',
	operations: { get, getAll, send },
	defaultOperation: 'send',
};
