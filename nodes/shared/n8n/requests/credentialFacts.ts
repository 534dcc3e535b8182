/**
 * What Meta says of the credential's own access token: its permissions and its end. `debug_token` takes the token as a
 * parameter; as part of a batch request that parameter stands in the body, so that the token comes into no URL
 * (docs/meta-api.md section 1.3). Neither the token nor the reply as it came leaves this file.
 */
import type { IExecuteFunctions } from 'n8n-workflow';

import {
	type GraphFailure,
	isObject,
	readEndpoint,
	readFailure,
	readReplyObject,
} from '../../graph';
import { graphCredentialOf, readToken } from './credential';
import type { CallGraph } from './request';

export interface CredentialFacts {
	readonly apiVersion: string;
	/** Left out where Meta does not tell. */
	readonly permissions?: readonly string[];
	/** As Meta names it, such as `SYSTEM_USER`. */
	readonly tokenType?: string;
	/** Unix seconds; 0 for never, left out where Meta does not tell. */
	readonly tokenEnds?: number;
	/** Unix seconds, when the app may no longer read the user's data; 0 for never. */
	readonly dataAccessEnds?: number;
}

/**
 * Asks Meta about the credential's token, once.
 * @returns the failure where Meta refused the request itself, as for a dead token; where it only does not let the token be
 * inspected (docs/meta-api.md section 1.3), facts without what it would have told
 */
export async function readCredentialFacts(
	context: IExecuteFunctions,
	callGraph: CallGraph,
): Promise<CredentialFacts | { readonly failure: GraphFailure }> {
	const credential = await context.getCredentials<Record<string, unknown>>(
		graphCredentialOf(context),
	);
	const endpoint = readEndpoint(credential);
	const apiVersion = 'problem' in endpoint ? '' : endpoint.apiVersion;
	const token = encodeURIComponent(readToken(credential));
	const reply = await callGraph({
		method: 'POST',
		path: '',
		body: JSON.stringify({
			batch: [{ method: 'GET', relative_url: `debug_token?input_token=${token}` }],
			include_headers: false,
		}),
	});
	if (!Array.isArray(reply.body)) {
		const failure = readFailure(reply);
		return failure?.kind === 'authentication' ? { failure } : { apiVersion };
	}
	const [answer]: unknown[] = reply.body;
	const body = readReplyObject(isObject(answer) ? answer.body : undefined);
	return { apiVersion, ...(isObject(body?.data) ? readFacts(body.data) : {}) };
}

function readFacts(data: Record<string, unknown>): Omit<CredentialFacts, 'apiVersion'> {
	const { scopes, type, expires_at: ends, data_access_expires_at: dataEnds } = data;
	return {
		...(Array.isArray(scopes) ? { permissions: scopes.map(String) } : {}),
		...(typeof type === 'string' ? { tokenType: type } : {}),
		...(typeof ends === 'number' ? { tokenEnds: ends } : {}),
		...(typeof dataEnds === 'number' ? { dataAccessEnds: dataEnds } : {}),
	};
}
