import type { FastifyRequest } from 'fastify';

import type { TokenPlace } from './authentication';
import type { Refusal } from './eventRules/rule';

/** A request to the Graph side as it arrived, so that tests can search it for tokens and raw identifiers. */
export interface RecordedRequest {
	/** 1 for the first request since the start or the last reset. */
	readonly number: number;
	/** 1 for the first request to the same method and edge: what faults are planned by. */
	readonly numberOfEdge: number;
	/** The last part of the path, such as `events` or `me`; `node` for the read of one object. */
	readonly edge: string;
	/** Milliseconds. */
	readonly receivedAt: number;
	readonly method: string;
	readonly path: string;
	/** Everything behind the question mark, as sent. */
	readonly query: string;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	/** The body as sent; empty when the double keeps counts only. */
	readonly body: string;
	readonly bodyBytes: number;
	/** Filled in while the request is handled. */
	tokenSentBy: readonly TokenPlace[];
	/** HTTP status of the answer; undefined while there is none, or when the connection was cut. */
	status: number | undefined;
	/** Kind of the fault that was played. */
	fault: string | undefined;
	/** Number of events in the request. */
	eventCount: number | undefined;
	/** Which event was refused and why: more than Meta says. */
	refusal:
		| (Pick<Refusal, 'field' | 'reason'> & { eventIndex: number; code: number; subcode?: number })
		| undefined;
}

export class RequestLog {
	private readonly requests: RecordedRequest[] = [];
	private readonly countByEdge = new Map<string, number>();

	constructor(
		private readonly keepBodies: boolean,
		private readonly now: () => number,
	) {}

	add(request: Pick<FastifyRequest, 'url' | 'method' | 'headers'>, body: Buffer): RecordedRequest {
		const [path, ...query] = request.url.split('?');
		const edge = edgeOf(path);
		const numberOfEdge = (this.countByEdge.get(`${request.method} ${edge}`) ?? 0) + 1;
		this.countByEdge.set(`${request.method} ${edge}`, numberOfEdge);
		const recorded: RecordedRequest = {
			number: this.requests.length + 1,
			numberOfEdge,
			edge,
			receivedAt: this.now(),
			method: request.method,
			path,
			query: query.join('?'),
			headers: request.headers,
			body: this.keepBodies ? body.toString() : '',
			bodyBytes: body.length,
			tokenSentBy: [],
			status: undefined,
			fault: undefined,
			eventCount: undefined,
			refusal: undefined,
		};
		this.requests.push(recorded);
		return recorded;
	}

	all(): RecordedRequest[] {
		return [...this.requests];
	}

	reset(): void {
		this.requests.length = 0;
		this.countByEdge.clear();
	}
}

function edgeOf(path: string): string {
	const [, , object = '', edge] = path.split('/');
	return edge ?? (/^(act_)?\d+$/.test(object) ? 'node' : object);
}
