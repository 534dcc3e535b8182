import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import {
	ADVANCED_SETTINGS,
	ENDPOINT_FIELDS,
	testRequest,
} from '../nodes/shared/n8n/credentials/credentialFields';
import { signInTestRules } from '../nodes/shared/n8n/credentials/credentialTest';
import {
	APP_FIELDS,
	HIDDEN_FIELDS,
	PERMISSION_FIELDS,
} from '../nodes/shared/n8n/credentials/signInFields';

/**
 * Sign in at Facebook instead of pasting a token, with a Meta app of one's own. n8n signs the requests itself, by a header; what
 * it does not do for OAuth2 (the proof, the deadline) the nodes do (n8n/requests/credential.ts).
 */
export class MetaConversionsOAuth2Api implements ICredentialType {
	name = 'metaConversionsOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Meta Conversions OAuth2 API';

	icon = {
		light: 'file:../icons/metaConversions.svg',
		dark: 'file:../icons/metaConversions.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-meta-conversions/n8n-nodes-meta-conversions/blob/main/docs/installation.md#sign-in-instead-of-pasting-a-token';

	properties: INodeProperties[] = [
		...APP_FIELDS,
		...PERMISSION_FIELDS,
		{
			...ADVANCED_SETTINGS,
			description: 'Whether to show API Version and Base URL, which few need',
		},
		...ENDPOINT_FIELDS,
		...HIDDEN_FIELDS,
	];

	test: ICredentialTestRequest = {
		request: testRequest('/me'),
		rules: signInTestRules,
	};
}
