import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { readGraphId } from '../../graph';

/**
 * The app that the credential Meta App Events API belongs to: it becomes part of the request's path. Throws
 * NodeOperationError where it is no ID of digits.
 */
export async function readAppId(context: IExecuteFunctions): Promise<string> {
	const { appId } = await context.getCredentials<{ appId?: unknown }>('metaAppEventsApi');
	const id = readGraphId(appId, 'object');
	if (id !== undefined) return id;
	throw new NodeOperationError(context.getNode(), 'The App ID of the credential Meta App Events API is not an ID of digits.', {
		description: 'Copy the App ID from the app dashboard (Settings, Basic).',
	});
}
