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
	WHERE_ADVANCED,
} from '../nodes/shared/n8n/credentials/credentialFields';
import { credentialTestRules } from '../nodes/shared/n8n/credentials/credentialTest';
import { proveAppSecret } from '../nodes/shared/graph';

export class MetaConversionsApi implements ICredentialType {
	name = 'metaConversionsApi';

	displayName = 'Meta Conversions API';

	icon = {
		light: 'file:../icons/metaConversions.svg',
		dark: 'file:../icons/metaConversions.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-meta-conversions/n8n-nodes-meta-conversions/blob/main/docs/installation.md#access-token';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'In Meta Events Manager: your dataset, then Settings, Conversions API, Generate Access Token. A token of a system user that may manage the dataset works as well.',
			hint: 'A token made in Events Manager can only send: choose datasets By ID. Lists, leads and administration need a token of a system user, with business_management for lists and sharing and pages_manage_ads for leads.',
		},
		{
			...ADVANCED_SETTINGS,
			description: 'Whether to show App Secret, API Version and Base URL, which few need',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for apps of your own that have "Require App Secret" turned on. Every request then carries a proof made from it, never the secret itself.',
			displayOptions: WHERE_ADVANCED,
		},
		...ENDPOINT_FIELDS,
	];

	test: ICredentialTestRequest = {
		request: testRequest('/me'),
		rules: credentialTestRules,
	};

	/**
	 * Adds the access token as a header and, where an app secret is set, its proof. The token goes into no URL, and to no
	 * host but the credential's own (docs/meta-api.md section 1.3).
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const accessToken = String(credentials.accessToken ?? '').trim();
		const appSecret = String(credentials.appSecret ?? '').trim();
		return {
			...authorize(credentials, request, accessToken),
			qs: appSecret
				? { ...request.qs, appsecret_proof: proveAppSecret(accessToken, appSecret) }
				: request.qs,
		};
	}
}
