import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Administration } from './administration/state';
import type { Answer } from './answer';
import { errorAnswer, JSON_TYPE } from './answer';
import { authenticate, readCredentials } from './authentication';
import { GRAPH_ERRORS, GraphError } from './errors';
import { alteredAnswer, cut, cutAnswer, faultAnswer } from './faultAnswer';
import type { LimitFault } from './faultAnswer';
import type { Fault, FaultPlan } from './faults';
import type { JsonObject } from './json';
import type { RecordedRequest, RequestLog } from './requestLog';
import { readBodyParameters } from './requestParameters';
import type { EventStore } from './store';
import type { Usage } from './usageHeaders';
import { usageHeaders } from './usageHeaders';
import { checkVersion } from './versions';
import type { EdgeSchedule } from './versions';
import type { GraphToken, World } from './world';

/** Everything the Graph side of the double works with. */
export interface GraphSide {
	readonly world: World;
	/** What the administration edges read and change. */
	readonly administration: Administration;
	readonly store: EventStore;
	readonly log: RequestLog;
	/** Milliseconds. */
	readonly now: () => number;
	readonly usage: Usage;
	faultPlan: FaultPlan | undefined;
	/** A limit that was reached, and until when, in milliseconds. */
	limit: { readonly fault: LimitFault; readonly until: number } | undefined;
}

/** A call whose token is good: what a handler gets. */
export interface GraphCall {
	readonly token: GraphToken;
	readonly version: string;
	/** The id in the path; empty for calls without one. */
	readonly objectId: string;
	/** Edge in the path; empty for the read of one object. */
	readonly edge: string;
	/** Query and body together. */
	readonly parameters: JsonObject;
	readonly fbtraceId: string;
	readonly record: RecordedRequest;
	/** `protocol://host:port/path` of the call. */
	readonly url: string;
	/** What goes wrong with the call. */
	readonly fault: Fault | undefined;
}

export type GraphHandler = (call: GraphCall, side: GraphSide) => JsonObject;

interface Route {
	Params: Record<string, string>;
	Querystring: JsonObject;
}

export interface GraphRoute {
	readonly method: HTTPMethods | HTTPMethods[];
	/** Path behind the version. */
	readonly path: string;
	/** Which of Meta's two version schedules the edge follows. */
	readonly schedule: (edge: string) => EdgeSchedule;
	/** A batch request answers with a list. */
	readonly handle: (call: GraphCall, side: GraphSide) => JsonObject | JsonObject[];
}

/** Puts a route of the Graph side on the server, with faults, recording, authentication and Meta's error object. */
export function addGraphRoute(app: FastifyInstance, side: GraphSide, route: GraphRoute): void {
	app.route<Route>({
		method: route.method,
		url: `/:version${route.path}`,
		handler: (request, reply) => answerWithFaults(request, reply, side, route),
	});
}

/** Paths of one segment, such as an edge without a version, are no part of the Graph side: recorded, then 2500. */
export function refuseUnknownPaths(app: FastifyInstance, side: GraphSide): void {
	app.setNotFoundHandler((request, reply) => {
		const record = side.log.add(request, bodyOf(request));
		const answer = errorAnswer(new GraphError(GRAPH_ERRORS.queryNotParsed), newTraceId());
		record.status = answer.status;
		return reply.code(answer.status).type(JSON_TYPE).send(answer.body);
	});
}

/** Without vowels and digits: a text by chance is never somebody's name or number. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const newTraceId = () =>
	`A${Array.from(randomBytes(22), (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
const bodyOf = ({ body }: { body: unknown }) => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

/** One request on its way through the double. */
interface Exchange {
	readonly request: FastifyRequest<Route>;
	readonly body: Buffer;
	readonly record: RecordedRequest;
	readonly fault: Fault | undefined;
	readonly fbtraceId: string;
}

async function answerWithFaults(
	request: FastifyRequest<Route>,
	reply: FastifyReply,
	side: GraphSide,
	route: GraphRoute,
): Promise<FastifyReply> {
	const body = bodyOf(request);
	const record = side.log.add(request, body);
	const fault = findFault(record, side);
	record.fault = fault?.kind;
	if (fault?.kind === 'reset_before_storing') return cut(reply);
	if (fault?.kind === 'no_answer' && !fault.stores) return reply.hijack();
	const fbtraceId = newTraceId();
	const exchange = { request, body, record, fault, fbtraceId };
	const instead = faultAnswer(fault, fbtraceId);
	const stores = fault !== undefined && 'stores' in fault && fault.stores === true;
	if (instead !== undefined && stores) await usualAnswer(exchange, side, route);
	const answer =
		instead ?? alteredAnswer(await usualAnswer(exchange, side, route), fault, fbtraceId);
	if (fault?.kind === 'slow') await wait(fault.milliseconds, undefined, { ref: false });
	if (fault?.kind === 'reset_after_storing') return cut(reply);
	if (fault?.kind === 'no_answer') return reply.hijack();
	if (fault?.kind === 'cut_answer') return cutAnswer(reply, answer);
	record.status = answer.status;
	return reply
		.code(answer.status)
		.headers({ 'content-type': JSON_TYPE, 'x-fb-trace-id': fbtraceId, ...answer.headers })
		.send(answer.body);
}

/** The planned fault, or a limit that was reached before and still holds. */
function findFault(record: RecordedRequest, side: GraphSide): Fault | undefined {
	const now = side.now();
	if (side.limit !== undefined && now < side.limit.until) {
		return { ...side.limit.fault, seconds: (side.limit.until - now) / 1000 };
	}
	side.limit = undefined;
	const planned = side.faultPlan?.(record, record.numberOfEdge);
	if (planned?.kind === 'throttled')
		side.limit = { fault: planned, until: now + planned.seconds * 1000 };
	return planned;
}

async function usualAnswer(
	exchange: Exchange,
	side: GraphSide,
	route: GraphRoute,
): Promise<Answer> {
	const { request, body, record, fault, fbtraceId } = exchange;
	const headers: Record<string, string> = {};
	try {
		const { version, objectId = '', edge = '' } = request.params;
		checkVersion(version, route.schedule(edge), side.now());
		headers['facebook-api-version'] = version;
		const bodyParameters = await readBodyParameters(request.headers['content-type'] ?? '', body);
		const credentials = readCredentials(
			request.headers.authorization,
			request.query,
			bodyParameters,
		);
		record.tokenSentBy = credentials.sentBy;
		if (fault?.kind === 'token_expires') side.world.expire(credentials.token);
		const token = authenticate(credentials, side.world, side.now());
		const usage =
			fault?.kind === 'usage' ? { ...side.usage, callCount: fault.percent } : side.usage;
		Object.assign(headers, usageHeaders(token.businessIds[0] ?? token.appId, usage));
		const call: GraphCall = {
			token,
			version,
			objectId,
			edge,
			parameters: { ...request.query, ...bodyParameters },
			fbtraceId,
			record,
			url: `${request.protocol}://${request.host}${record.path}`,
			fault,
		};
		return { status: 200, headers, body: JSON.stringify(route.handle(call, side)) };
	} catch (error) {
		if (error instanceof GraphError) return errorAnswer(error, fbtraceId, headers);
		throw error;
	}
}
