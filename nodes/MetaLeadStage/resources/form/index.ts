import type { Resource } from '../../../shared/n8n/operations';
import { getAll } from './getAll.operation';

export const form: Resource = {
	name: 'Form',
	description: 'The instant forms of a Page',
	operations: { getAll },
	defaultOperation: 'getAll',
};
