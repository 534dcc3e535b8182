/** What both credentials ask for, and where both are tested: the Graph endpoint (docs/contract.md). */
import type { ICredentialTestRequest, INodeProperties } from 'n8n-workflow';

import { DEFAULT_API_VERSION, DEFAULT_BASE_URL } from '../../graph';
import { REDIRECTS } from './credentialTest';

/** Folds away what few need. */
export const ADVANCED_SETTINGS: INodeProperties = {
	displayName: 'Advanced Settings',
	name: 'advancedSettings',
	type: 'boolean',
	default: false,
};

/** Shown with Advanced Settings; n8n gives a credential without what is hidden. */
export const WHERE_ADVANCED = { show: { advancedSettings: [true] } };

export const ENDPOINT_FIELDS: INodeProperties[] = [
	{
		displayName: 'API Version',
		name: 'apiVersion',
		type: 'string',
		default: DEFAULT_API_VERSION,
		description: 'The version of the Graph API to call',
		displayOptions: WHERE_ADVANCED,
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: DEFAULT_BASE_URL,
		description:
			'Change it only to send through a gateway of your own, or to a test server on this machine',
		displayOptions: WHERE_ADVANCED,
	},
];

/** The request of a credential's test: reads an object, given below the version (an expression may stand in it). */
export function testRequest(path: string): ICredentialTestRequest['request'] {
	return {
		baseURL: `={{ $credentials.baseUrl || "${DEFAULT_BASE_URL}" }}`,
		url: `=/{{ $credentials.apiVersion || "${DEFAULT_API_VERSION}" }}${path}`,
		qs: { fields: 'id,name' },
		disableFollowRedirect: true,
		// Meta says in the body what is wrong; a redirect is not Meta's, and its body proves nothing.
		ignoreHttpStatusErrors: { ignore: true, except: [...REDIRECTS] },
	};
}
