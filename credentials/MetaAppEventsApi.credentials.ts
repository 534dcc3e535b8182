import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { authorize } from '../nodes/shared/n8n/credentials/authorize';
import {
	ADVANCED_SETTINGS,
	ENDPOINT_FIELDS,
	testRequest,
} from '../nodes/shared/n8n/credentials/credentialFields';
import { appCredentialTestRules } from '../nodes/shared/n8n/credentials/credentialTest';

export class MetaAppEventsApi implements ICredentialType {
	name = 'metaAppEventsApi';

	displayName = 'Meta App Events API';

	icon = {
		light: 'file:../icons/metaConversions.svg',
		dark: 'file:../icons/metaConversions.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-meta-conversions/n8n-nodes-meta-conversions/blob/main/docs/app-events.md#sending-through-the-app-events-api';

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
			...ADVANCED_SETTINGS,
			description: 'Whether to show API Version and Base URL, which few need',
		},
		...ENDPOINT_FIELDS,
	];

	test: ICredentialTestRequest = {
		request: testRequest('/{{ $credentials.appId }}'),
		rules: appCredentialTestRules,
	};

	/**
	 * Adds the app access token, `{app ID}|{app secret}`, as a header. It goes into no URL
	 * (docs/meta-api.md section 6.1).
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
