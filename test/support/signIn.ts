/** A sign-in at Facebook as n8n keeps it, for the engine tests. */
import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { MetaConversionsOAuth2Api } from '../../credentials/MetaConversionsOAuth2Api.credentials';
import { APP, TOKENS } from '../graph/fixtures';

/** The value of Authentication with it. */
export const WITH_SIGN_IN = { authentication: 'oAuth2' } as const;

/** What n8n gives a node of the credential: its fields, n8n's own of OAuth2, and what Meta answered to the code. */
export function signIn(
	baseUrl: string,
	token: IDataObject = {},
	more: IDataObject = {},
): { type: MetaConversionsOAuth2Api; data: ICredentialDataDecryptedObject } {
	return {
		type: new MetaConversionsOAuth2Api(),
		data: {
			grantType: 'authorizationCode',
			authentication: 'body',
			clientId: APP.id,
			clientSecret: APP.secret,
			accessTokenUrl: `${baseUrl}/v26.0/oauth/access_token`,
			scope: 'ads_management',
			apiVersion: 'v26.0',
			baseUrl,
			oauthTokenData: {
				access_token: TOKENS.good.token,
				token_type: 'bearer',
				expires_in: 5183944,
				...token,
			},
			...more,
		},
	};
}
