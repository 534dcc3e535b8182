import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { calledAddress, isAtHost, readEndpoint } from '../../graph';

/** n8n's HTTP Request node calls with the older helper, whose requests name their address and redirects otherwise. */
interface Request extends IHttpRequestOptions {
	readonly uri?: string;
}

interface Authorized extends Request {
	readonly followRedirect?: boolean;
	readonly followAllRedirects?: boolean;
}

/**
 * Takes a credential, a request and the access token; gives the request with the token as a header. The token goes into
 * no URL, and to no host but the credential's own: throws where the request goes elsewhere (docs/meta-api.md section 1.3).
 * The address that was compared is written into the request whole, so that it is the one that is called, and no redirect
 * is followed: n8n would hand the token to wherever that leads.
 */
export function authorize(
	credentials: ICredentialDataDecryptedObject,
	request: Request,
	accessToken: string,
): Authorized {
	const endpoint = readEndpoint(credentials);
	if ('problem' in endpoint) throw new Error(endpoint.problem);
	const address = calledAddress(request.url ?? request.uri ?? '', request.baseURL);
	if (address === undefined || !isAtHost(address, endpoint.baseUrl)) {
		throw new Error('This credential is sent to the host of its own Base URL only.');
	}
	return {
		...request,
		url: address,
		baseURL: undefined,
		...('uri' in request ? { uri: address, followRedirect: false, followAllRedirects: false } : {}),
		disableFollowRedirect: true,
		headers: { ...request.headers, Authorization: `Bearer ${accessToken}` },
	};
}
