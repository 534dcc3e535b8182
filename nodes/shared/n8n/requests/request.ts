/**
 * The only place that calls n8n's HTTP helper. The credential adds the access token as a header (docs/meta-api.md section 1.3);
 * nothing from an item reaches the host, and what an item gives for the path was checked to be digits.
 */
import { NodeOperationError, type IDataObject, type IHttpRequestOptions } from 'n8n-workflow';

import { type CallRoot, graphRoot, type GraphReply, warnOfVersionEnd } from '../../graph';
import {
	type Credential,
	type GraphContext,
	graphCredentialOf,
	readSignIn,
	secretsOf,
	type SignIn,
} from './credential';
import { withDeadline } from './deadline';
import { readBody } from './replyBody';

export interface GraphCall {
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** Below the version, where there is one, such as `/1234567890/events`. */
	readonly path: string;
	readonly query?: IDataObject;
	readonly headers?: Readonly<Record<string, string>>;
	/** JSON; sent byte for byte, so that a retry is the same request. */
	readonly body?: string | Buffer;
	readonly timeoutMilliseconds?: number;
}

/** Sends calls to one Graph endpoint with one credential. Made once per run: the credential is decrypted once for it. */
export type CallGraph = (call: GraphCall) => Promise<GraphReply>;

const DEFAULT_TIMEOUT_MILLISECONDS = 60_000;

/**
 * Takes the node's context, the name of the credential whose token, host and version the calls have, and where its paths begin; gives the function
 * that sends calls. That function gives the reply whatever its status, and rejects with n8n's NodeApiError where no reply
 * came whole and in time (network, time-out, cancelled run). A run is told in a hint where Meta removes the version soon. Throws NodeOperationError for a Base URL or an API Version that may not be used.
 */
export async function openGraph(
	context: GraphContext,
	credentialName = graphCredentialOf(context),
	rootOf: (credential: Credential) => CallRoot = graphRoot,
): Promise<CallGraph> {
	const credential = await context.getCredentials<Record<string, unknown>>(credentialName);
	const place = rootOf(credential);
	if ('problem' in place) throw new NodeOperationError(context.getNode(), place.problem);
	warnOfEnd(context, place.apiVersion);
	const signIn = readSignIn(context, credentialName, credential);
	return async (call) => {
		const request = requestOf(call, place.root);
		const { httpRequestWithAuthentication: send } = context.helpers;
		return await readReply(
			secretsOf(credential),
			signIn === undefined
				? await send.call(context, credentialName, request)
				: await send.call(context, credentialName, signedIn(request, signIn), IN_THE_HEADER),
		);
	};
}

function requestOf(call: GraphCall, root: string): Request {
	return {
		method: call.method,
		url: `${root}${call.path}`,
		qs: call.query,
		// As bytes: of a JSON text axios parses every byte once more before it sends it.
		body: typeof call.body === 'string' ? Buffer.from(call.body) : call.body,
		headers: {
			...call.headers,
			...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
		},
		timeout: call.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		// As it comes: only so a reply can be bounded, and the digits of its IDs be kept.
		encoding: 'stream',
	};
}

type Request = IHttpRequestOptions & { readonly timeout: number };

/** Whatever kind of token Meta calls it: n8n would put one that is not called a bearer into the URL. */
const IN_THE_HEADER = { oauth2: { tokenType: 'Bearer' } };

function signedIn(request: Request, { proof }: SignIn): IHttpRequestOptions {
	const proven = { ...request, qs: { ...request.qs, appsecret_proof: proof } };
	return withDeadline(proven, request.timeout);
}

async function readReply(
	secrets: readonly string[],
	response: { statusCode: number; headers: GraphReply['headers']; body: unknown },
): Promise<GraphReply> {
	return {
		statusCode: response.statusCode,
		headers: response.headers,
		body: await readBody(response.body, secrets),
	};
}

function warnOfEnd(context: GraphContext, apiVersion: string | undefined): void {
	const warning = apiVersion === undefined ? undefined : warnOfVersionEnd(apiVersion, Date.now());
	if (warning !== undefined && 'addExecutionHints' in context)
		context.addExecutionHints({ message: warning, type: 'warning', location: 'outputPane' });
}
