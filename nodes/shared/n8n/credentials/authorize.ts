import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { isAtHost, readEndpoint } from '../../graph';

/**
 * Takes a credential, a request and the access token; gives the request with the token as a header. The token goes into
 * no URL, and to no host but the credential's own: throws where the request goes elsewhere (docs/meta-api.md section 1.3).
 */
export function authorize(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
	accessToken: string,
): IHttpRequestOptions {
	const endpoint = readEndpoint(credentials);
	if ('problem' in endpoint) throw new Error(endpoint.problem);
	const address = /^https?:/i.test(request.url) ? request.url : `${request.baseURL ?? endpoint.baseUrl}${request.url}`;
	if (!isAtHost(address, endpoint.baseUrl)) {
		throw new Error('This credential is sent to the host of its own Base URL only.');
	}
	return { ...request, headers: { ...request.headers, Authorization: `Bearer ${accessToken}` } };
}
