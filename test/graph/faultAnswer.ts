import type { FastifyReply } from 'fastify';

import type { Answer } from './answer';
import { errorAnswer, JSON_TYPE } from './answer';
import { GRAPH_ERRORS, GraphError } from './errors';
import type { Fault } from './faults';
import { limitHeader } from './usageHeaders';

export type LimitFault = Extract<Fault, { kind: 'throttled' }>;

/** The owner of the limits that a throttled call is told of. */
const LIMITED_BUSINESS = '800000000000001';

/** The answer that a fault puts in the place of the usual one. */
export function faultAnswer(fault: Fault | undefined, fbtraceId: string): Answer | undefined {
	if (fault?.kind === 'http')
		return { status: fault.status, headers: fault.headers, body: fault.body ?? '' };
	if (fault?.kind === 'garbage') return { status: 200, body: fault.body ?? '<html>not JSON' };
	if (fault?.kind === 'throttled') return limitAnswer(fault, fbtraceId);
	if (fault?.kind !== 'error') return undefined;
	const { code, subcode, transient, message = `(#${code}) Planned error` } = fault;
	const status = fault.status ?? GRAPH_ERRORS.invalidParameter.status;
	const kind = { ...GRAPH_ERRORS.invalidParameter, code, subcode, transient, message, status };
	return errorAnswer(new GraphError(kind, { headers: fault.headers }), fbtraceId);
}

/** The usual answer as a fault alters it. */
export function alteredAnswer(answer: Answer, fault: Fault | undefined, fbtraceId: string): Answer {
	if (answer.status !== 200) return answer;
	if (fault?.kind === 'nested_messages') {
		// As text: JSON.stringify has no room for so many levels.
		const nested = '['.repeat(fault.levels) + ']'.repeat(fault.levels);
		return { ...answer, body: answer.body.replace('"messages":[]', `"messages":[${nested}]`) };
	}
	if (fault?.kind !== 'count_and_error') return answer;
	const { code } = fault;
	const kind = { ...GRAPH_ERRORS.invalidParameter, code, message: `(#${code}) Planned error` };
	const both: object = { ...JSON.parse(answer.body), ...new GraphError(kind).body(fbtraceId) };
	return { ...answer, body: JSON.stringify(both) };
}

function limitAnswer({ code, subcode, header, seconds }: LimitFault, fbtraceId: string): Answer {
	const message = `(#${code}) There have been too many calls. Wait a bit and try again.`;
	const kind = { ...GRAPH_ERRORS.adsManagementThrottled, code, subcode, message };
	return errorAnswer(
		new GraphError(kind, { headers: limitHeader(header, LIMITED_BUSINESS, seconds) }),
		fbtraceId,
	);
}

/** Resets the connection. */
export function cut(reply: FastifyReply): FastifyReply {
	reply.hijack();
	reply.request.raw.socket.resetAndDestroy();
	return reply;
}

/** The headers and half of the body; the end that was announced never comes. */
export function cutAnswer(reply: FastifyReply, { status, body }: Answer): FastifyReply {
	reply.hijack();
	const headers = [`content-type: ${JSON_TYPE}`, `content-length: ${Buffer.byteLength(body)}`];
	const head = [`HTTP/1.1 ${status} OK`, ...headers, '', ''].join('\r\n');
	reply.request.raw.socket.end(head + body.slice(0, body.length / 2));
	return reply;
}
