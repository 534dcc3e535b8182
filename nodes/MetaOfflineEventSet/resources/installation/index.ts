import type { Resource } from '../../../shared/n8n/operations';
import { get } from './get.operation';
import { getToken } from './getToken.operation';
import { uninstall } from './uninstall.operation';

export const installation: Resource = {
	name: 'Installation',
	description: 'What clients have installed for a partner by the Meta Business Extension',
	operations: { get, getToken, uninstall },
	defaultOperation: 'get',
};
