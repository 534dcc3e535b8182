/** What the requests of a node know of its credential, whichever it is. */
import {
	NodeOperationError,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
} from 'n8n-workflow';

import { DAYS_OF_WARNING, isObject, proveAppSecret } from '../../graph';
import { credentialOf, isSignIn } from '../credentials/graphCredentials';

/** Of a run, or of a picker in the editor. */
export type GraphContext = IExecuteFunctions | ILoadOptionsFunctions;

/** The decrypted fields of any credential of the nodes. */
export type Credential = Readonly<Record<string, unknown>>;

/** n8n's name of the credential that the user chose for the Graph API. */
export function graphCredentialOf(context: GraphContext): string {
	return credentialOf(
		'getCurrentNodeParameter' in context
			? context.getCurrentNodeParameter('authentication')
			: context.getNodeParameter('authentication', 0, ''),
	);
}

/** The access token, pasted or of a sign-in; empty where there is none. */
export function readToken({ accessToken, oauthTokenData }: Credential): string {
	const token = isObject(oauthTokenData) ? oauthTokenData.access_token : accessToken;
	return typeof token === 'string' ? token.trim() : '';
}

/** What opens an account. */
export function secretsOf(credential: Credential): string[] {
	const { appSecret, clientSecret, accessKeySecret, oauthTokenData } = credential;
	const refreshToken = isObject(oauthTokenData) ? oauthTokenData.refresh_token : undefined;
	return [readToken(credential), appSecret, clientSecret, accessKeySecret, refreshToken].filter(
		(secret) => typeof secret === 'string',
	);
}

/** What the node adds to requests of a sign-in, which n8n signs without asking the credential's class. */
export interface SignIn {
	/** Proves the app secret, whether or not the app requires it (docs/meta-api.md section 1.3). */
	readonly proof: string;
}

/**
 * Takes the credential of a sign-in; gives undefined for any other. Throws NodeOperationError where nobody has signed in yet. A
 * run is told in a hint where the sign-in ends soon, as far as n8n knows it.
 */
export function readSignIn(
	context: GraphContext,
	credentialName: string,
	credential: Credential,
): SignIn | undefined {
	if (!isSignIn(credentialName)) return undefined;
	const token = readToken(credential);
	if (token === '')
		throw new NodeOperationError(
			context.getNode(),
			'The credential is not connected with Meta yet',
			{
				description: 'Open the credential, choose Connect and sign in at Facebook.',
			},
		);
	const warning = warnOfEnd(credential, Date.now());
	if (warning !== undefined && 'addExecutionHints' in context)
		context.addExecutionHints({ message: warning, type: 'warning', location: 'outputPane' });
	return { proof: proveAppSecret(token, String(credential.clientSecret ?? '').trim()) };
}

const DAY_MILLISECONDS = 86_400_000;

/** n8n notes with a sign-in when it ends, as text of Unix milliseconds; older versions do not. */
function warnOfEnd({ oauthTokenData }: Credential, now: number): string | undefined {
	const end = Number(isObject(oauthTokenData) ? oauthTokenData.n8n_expires_at : undefined);
	if (!(end > 0) || end - now > DAYS_OF_WARNING * DAY_MILLISECONDS) return undefined;
	const time = `${new Date(end).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
	const what = end > now ? `ends at ${time}` : `ended at ${time}`;
	return `The sign-in of the credential ${what}. Open the credential and connect it again.`;
}
