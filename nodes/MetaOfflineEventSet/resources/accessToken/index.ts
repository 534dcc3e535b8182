import type { Resource } from '../../../shared/n8n/operations';
import { check } from './check.operation';

export const accessToken: Resource = {
	name: 'Access Token',
	description: 'What the token of the credential can do',
	operations: { check },
	defaultOperation: 'check',
};
