import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { authorize } from '../nodes/shared/graph/authorize';
import { appCredentialTestRules } from '../nodes/shared/graph/credentialTest';
import { DEFAULT_API_VERSION, DEFAULT_BASE_URL } from '../nodes/shared/graph/endpoint';

export class MetaAppEventsApi implements ICredentialType {
	name = 'metaAppEventsApi';

	displayName = 'Meta App Events API';

	icon = { light: 'file:../icons/metaConversions.svg', dark: 'file:../icons/metaConversions.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-meta-conversions/n8n-nodes-meta-conversions#from-the-app-events-api';

	properties: INodeProperties[] = [
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1234567890123456',
			description: 'In the app dashboard of Meta for Developers: Settings, Basic',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'In the app dashboard: Settings, Basic. App ID and app secret together are the app access token, which must never be in an app on a device.',
		},
		{
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'string',
			default: DEFAULT_API_VERSION,
			description: 'The version of the Graph API to call',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: DEFAULT_BASE_URL,
			description: 'Change it only to send through a gateway of your own, or to a test server on this machine',
		},
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl || "https://graph.facebook.com" }}',
			url: '=/{{ $credentials.apiVersion || "v26.0" }}/{{ $credentials.appId }}',
			qs: { fields: 'id,name' },
			ignoreHttpStatusErrors: true,
		},
		rules: appCredentialTestRules,
	};

	/**
	 * Adds the app access token, `{app ID}|{app secret}`, as a header. It goes into no URL
	 * (meta-api.md section 6.1).
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const appId = String(credentials.appId ?? '').trim();
		const appSecret = String(credentials.appSecret ?? '').trim();
		return authorize(credentials, request, `${appId}|${appSecret}`);
	}
}
