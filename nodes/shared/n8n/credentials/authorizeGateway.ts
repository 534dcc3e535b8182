import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { isObject, readGateway } from '../../graph';
import { keepAtHost } from './authorize';

/**
 * Takes the credential of a gateway and a request; gives the request with the access key in its JSON body, where there is a body
 * and a key. The key goes into no URL and no header. Throws where the request goes to another host than the gateway's.
 */
export function authorizeGateway(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): IHttpRequestOptions {
	const kept = keepAtHost(request, readGateway(credentials), 'Gateway URL');
	const accessKey = String(credentials.accessKeySecret ?? '').trim();
	return accessKey === '' ? kept : { ...kept, body: withKey(kept.body, accessKey) };
}

type Body = IHttpRequestOptions['body'];

const OBJECT_BEGINS = '{'.charCodeAt(0);
const OBJECT_ENDS = '}'.charCodeAt(0);

/** The node gives bytes of a JSON object, which stay as they are: a retry is the same request. */
function withKey(body: Body, accessKey: string): Body {
	if (Buffer.isBuffer(body)) {
		if (body[0] !== OBJECT_BEGINS) return body;
		const comma = body[1] === OBJECT_ENDS ? '' : ',';
		const beginning = `{"accessKey":${JSON.stringify(accessKey)}${comma}`;
		return Buffer.concat([Buffer.from(beginning), body.subarray(1)]);
	}
	return isObject(body) && !Array.isArray(body) ? { ...body, accessKey } : body;
}
