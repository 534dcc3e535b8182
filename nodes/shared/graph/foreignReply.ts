/** A reply without Meta's error object comes from something between here and Meta, or from a Meta server in trouble. */
import type { GraphFailure } from './failure';
import { scrub } from './scrub';

const CHECK_WAY =
	'Check the Base URL in the credential and the proxy or firewall between n8n and graph.facebook.com.';

const TRANSIENT_STATUS: readonly number[] = [408, 425, 429];

/** Takes the status and the body of such a reply; gives the failure. A success without Meta's JSON is a failure too. */
export function readForeignReply(statusCode: number, body: unknown): GraphFailure {
	const isTransient =
		statusCode < 300 || statusCode >= 500 || TRANSIENT_STATUS.includes(statusCode);
	const fromWhom = `The server answered with ${describeForeignBody(body)} (HTTP status ${statusCode}).`;
	const title = titleOf(body);
	const common = {
		statusCode,
		...(title === undefined ? {} : { details: `The web page is titled “${title}”.` }),
		isTransient,
		mayHaveArrived: isTransient && statusCode !== 429,
	};
	if (statusCode === 413) {
		return {
			...common,
			kind: 'too_large',
			message: `The request is too large. ${fromWhom}`,
			cure: 'Lower Events per Request in the options.',
		};
	}
	if (statusCode === 429) {
		return {
			...common,
			kind: 'throttled',
			message: `Too many requests in a short time. ${fromWhom}`,
			cure: 'Wait, lower Concurrent Requests in the options, and run the workflow again.',
		};
	}
	return {
		...common,
		kind: 'unreadable_reply',
		message: fromWhom,
		cure: isTransient ? `Run the workflow again later. If it stays: ${CHECK_WAY}` : CHECK_WAY,
	};
}

/** Where a page says what it is. */
const LONGEST_BEGINNING = 20_000;

function describeForeignBody(body: unknown): string {
	if (body === undefined || body === null || (typeof body === 'string' && body.trim() === ''))
		return 'an empty reply';
	if (typeof body !== 'string') return 'a reply of another shape than Meta’s';
	return isPage(body) ? 'a web page' : 'a text that is not Meta’s JSON';
}

function isPage(body: string): boolean {
	return /<(?:!doctype|html|head|body|title)\b/iu.test(body.slice(0, LONGEST_BEGINNING));
}

function titleOf(body: unknown): string | undefined {
	if (typeof body !== 'string' || !isPage(body)) return undefined;
	const beginning = body.slice(0, LONGEST_BEGINNING);
	const title = /<title[^<>]{0,200}>([^<]{1,200})/iu.exec(beginning)?.[1];
	return title === undefined ? undefined : scrub(title);
}
