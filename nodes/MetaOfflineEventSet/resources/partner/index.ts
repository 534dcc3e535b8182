import type { Resource } from '../../../shared/n8n/operations';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';
import { share } from './share.operation';

export const partner: Resource = {
	name: 'Partner',
	description: 'The businesses a dataset is shared with',
	operations: { getAll, remove, share },
	defaultOperation: 'getAll',
};
