/**
 * Replies of a server that says by its status alone whether it accepted a request: a Conversions API Gateway answers 202,
 * and nothing else means that it did (docs/meta-api.md section 1.8). What each other status means there is not documented; it is
 * read as HTTP defines it.
 */
import {
	type FailureKind,
	type GraphFailure,
	type GraphReply,
	isObject,
	readFailure,
	readReplyObject,
	scrub,
} from '../graph';

const ACCEPTED = 202;

const KINDS: Readonly<Record<number, FailureKind>> = {
	400: 'invalid_request',
	401: 'authentication',
	403: 'authentication',
	404: 'unavailable_object',
	413: 'too_large',
	422: 'invalid_request',
	429: 'throttled',
};

const CURES: Partial<Record<FailureKind, string>> = {
	invalid_request: 'Correct the event, or look into the log of the gateway.',
	authentication: 'Check the access key in the credential.',
	unavailable_object: 'Check the ID, and the address of the gateway in the credential.',
	too_large: 'Lower Events per Request in the options.',
	throttled: 'Wait, lower Concurrent Requests in the options, and run the workflow again.',
	retry: 'Run the workflow again later.',
	unreadable_reply:
		'Check the address of the gateway in the credential, and the proxy between it and n8n.',
};

/** Takes a reply; gives why the request was not accepted, undefined where it was. An error object of Meta's is read as such. */
export function readStatus(reply: GraphReply): GraphFailure | undefined {
	const { statusCode, body } = reply;
	if (statusCode === ACCEPTED) return undefined;
	if (isObject(readReplyObject(body)?.error)) return readFailure(reply);
	const kind = KINDS[statusCode] ?? (statusCode >= 500 ? 'retry' : 'unreadable_reply');
	const isTransient = kind === 'retry' || kind === 'throttled';
	const words = wordsOf(body);
	return {
		kind,
		statusCode,
		message: `The gateway did not accept the request (HTTP status ${statusCode}).`,
		cure: CURES[kind] ?? '',
		...(words === '' ? {} : { details: `The gateway says: “${words}”` }),
		isTransient,
		// A success that is none may be one; of a refusal nothing arrived.
		mayHaveArrived: kind === 'retry' || statusCode < 300,
	};
}

const LONGEST_WORDS = 200;

/** What a person may read of the body; pages of HTML say nothing. */
function wordsOf(body: unknown): string {
	const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
	return text.trimStart().startsWith('<') ? '' : scrub(text.slice(0, LONGEST_WORDS)).trim();
}
