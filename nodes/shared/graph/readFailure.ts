import type { GraphFailure } from './failure';
import { readForeignReply } from './foreignReply';
import { readGraphError } from './graphError';
import { isObject } from './json';
import { type GraphReply, readReplyObject } from './reply';

/**
 * Understands a reply of the Graph API (docs/meta-api.md section 11).
 * @returns undefined when the request succeeded: a 2xx with a JSON object (or `true`) without an error object;
 * else the failure, never throwing, whatever the body is: HTML, nothing, garbage
 */
export function readFailure(reply: GraphReply): GraphFailure | undefined {
	const body = readReplyObject(reply.body);
	const error = body?.error;
	if (isObject(error)) return readGraphError(reply.statusCode, error);
	const succeeded = reply.statusCode >= 200 && reply.statusCode < 300;
	if (succeeded && ((body !== undefined && error === undefined) || reply.body === true))
		return undefined;
	return readForeignReply(reply.statusCode, reply.body);
}
