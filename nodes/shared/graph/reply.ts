/** A reply of the Graph API, whose body may be anything. */
import { isObject } from './json';

/** What a server answered: the parsed JSON, or the text as it came. */
export interface GraphReply {
	readonly statusCode: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: unknown;
}

/**
 * The JSON object of a reply; also when the body came as text, because Meta sometimes labels JSON as `text/javascript`.
 * @returns undefined when the body is no JSON object
 */
export function readReplyObject(body: unknown): Record<string, unknown> | undefined {
	if (isObject(body)) return body;
	if (typeof body !== 'string' || !body.trimStart().startsWith('{')) return undefined;
	try {
		const parsed: unknown = JSON.parse(body);
		return isObject(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The support trace ID of a reply.
 * @returns undefined unless it is a short plain word, as all of Meta's are
 */
export function readTraceId(value: unknown): string | undefined {
	return typeof value === 'string' && /^[A-Za-z0-9_+/=-]{1,40}$/u.test(value) ? value : undefined;
}
