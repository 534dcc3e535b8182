import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { calledAddress, isAtHost, readEndpoint } from '../../graph';

/** n8n's HTTP Request node calls with the older helper, whose requests name their address and redirects otherwise. */
interface Request extends IHttpRequestOptions {
	readonly uri?: string;
}

export interface Authorized extends Request {
	readonly followRedirect?: boolean;
	readonly followAllRedirects?: boolean;
}

/**
 * Takes a credential, a request and the access token; gives the request with the token as a header. The token goes into
 * no URL, and to no host but the credential's own (docs/meta-api.md section 1.3).
 */
export function authorize(
	credentials: ICredentialDataDecryptedObject,
	request: Request,
	accessToken: string,
): Authorized {
	return {
		...keepAtHost(request, readEndpoint(credentials)),
		headers: { ...request.headers, Authorization: `Bearer ${accessToken}` },
	};
}

/**
 * Takes a request and the host of its credential; throws where the request goes elsewhere, and where the credential names no
 * host. The address that was compared is written into the request whole, so that it is the one that is called, and no redirect
 * is followed: n8n would hand the secret to wherever that leads. A request with a time-out ends by then.
 */
export function keepAtHost(
	request: Request,
	host: { readonly baseUrl: string } | { readonly problem: string },
	field = 'Base URL',
): Authorized {
	if ('problem' in host) throw new Error(host.problem);
	const address = calledAddress(request.url ?? request.uri ?? '', request.baseURL);
	if (address === undefined || !isAtHost(address, host.baseUrl)) {
		throw new Error(`This credential is sent to the host of its own ${field} only.`);
	}
	return {
		...request,
		url: address,
		baseURL: undefined,
		...('uri' in request ? { uri: address, followRedirect: false, followAllRedirects: false } : {}),
		disableFollowRedirect: true,
		...deadlineOf(request),
	};
}

/**
 * The time-out of a request as a deadline: n8n's own is for silence, and a server that sends a byte now and then never
 * keeps silent. n8n gives every request its own signal, so that this is the last place to add one.
 */
function deadlineOf({ timeout, abortSignal }: Request): Pick<Request, 'abortSignal'> {
	if (timeout === undefined || timeout <= 0) return {};
	const either = new AbortController();
	const end = () => either.abort();
	if (abortSignal?.aborted) end();
	// Listeners, because Node lets go of signals that are only joined by AbortSignal.any.
	AbortSignal.timeout(timeout).addEventListener('abort', end, { once: true });
	abortSignal?.addEventListener?.('abort', end, { once: true });
	return { abortSignal: either.signal };
}
