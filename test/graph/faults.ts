import type { JsonObject } from './json';
import { isJsonObject } from './json';
import type { RecordedRequest } from './requestLog';

/** What can go wrong on the way to Meta and back. */
export type Fault =
	/** The connection is cut before the request is looked at. */
	| { readonly kind: 'reset_before_storing' }
	/** The events are stored, then the connection is cut: the sender cannot know. */
	| { readonly kind: 'reset_after_storing' }
	/** The connection stays open and silent. */
	| { readonly kind: 'no_answer'; readonly stores?: boolean }
	/** The usual answer, after a while. */
	| { readonly kind: 'slow'; readonly milliseconds: number }
	/** An answer of any status, nothing stored: a gateway's HTML page, an empty 503. */
	| {
			readonly kind: 'http';
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: string;
	  }
	/** 200 with a body that is not JSON, nothing stored. */
	| { readonly kind: 'garbage'; readonly body?: string }
	/** 200, but the last `by` events (default: all of them) are neither counted nor stored. */
	| { readonly kind: 'counts_fewer'; readonly by?: number }
	/** Meta's error object, nothing stored. */
	| {
			readonly kind: 'error';
			readonly code: number;
			readonly subcode?: number;
			readonly message?: string;
			readonly transient?: boolean;
			readonly status?: number;
			readonly headers?: Readonly<Record<string, string>>;
	  };

/**
 * Decides for each request to the Graph side whether and how it goes wrong; `n` is 1 for the first request of the same
 * method and edge (the first POST to `/events`, the first GET of `/me`).
 */
export type FaultPlan = (request: RecordedRequest, n: number) => Fault | undefined;

/** One line of a plan given as data: which request of which edge (default: `events`). */
export type PlannedFault = Fault & { readonly request: number | 'every'; readonly edge?: string };

/** A plan from its lines; the first that fits a request is played. */
export function planOf(faults: readonly PlannedFault[]): FaultPlan {
	return ({ edge }, n) =>
		faults.find((fault) => (fault.edge ?? 'events') === edge && (fault.request === 'every' || fault.request === n));
}

/** Reads a plan from JSON; throws an Error that says which line is wrong and how. */
export function readPlan(value: unknown): PlannedFault[] {
	if (!Array.isArray(value)) throw new Error('A plan is a list of faults');
	return value.map((line: unknown, index) => {
		if (!isJsonObject(line)) throw new Error(`Fault ${index} is not an object`);
		const { request } = line;
		if (request !== 'every' && typeof request !== 'number') {
			throw new Error(`Fault ${index}: request must be a number or "every"`);
		}
		const fault = readFault(line);
		if (fault === undefined) throw new Error(`Fault ${index}: unknown kind, or a number is missing`);
		return { ...fault, request, ...(typeof line.edge === 'string' && { edge: line.edge }) };
	});
}

function readFault(line: JsonObject): Fault | undefined {
	const milliseconds = numberAt(line, 'milliseconds');
	const status = numberAt(line, 'status');
	const code = numberAt(line, 'code');
	const by = numberAt(line, 'by');
	const subcode = numberAt(line, 'subcode');
	const body = typeof line.body === 'string' ? { body: line.body } : {};
	const headers = isJsonObject(line.headers) ? { headers: textHeaders(line.headers) } : {};
	switch (line.kind) {
		case 'reset_before_storing':
		case 'reset_after_storing':
			return { kind: line.kind };
		case 'no_answer':
			return { kind: 'no_answer', stores: line.stores === true };
		case 'slow':
			return milliseconds === undefined ? undefined : { kind: 'slow', milliseconds };
		case 'http':
			return status === undefined ? undefined : { kind: 'http', status, ...headers, ...body };
		case 'garbage':
			return { kind: 'garbage', ...body };
		case 'counts_fewer':
			return { kind: 'counts_fewer', ...(by !== undefined && { by }) };
		case 'error':
			if (code === undefined) return undefined;
			return {
				kind: 'error',
				code,
				...(subcode !== undefined && { subcode }),
				...(typeof line.message === 'string' && { message: line.message }),
				...(status !== undefined && { status }),
				transient: line.transient === true,
				...headers,
			};
		default:
			return undefined;
	}
}

function numberAt(line: JsonObject, key: string): number | undefined {
	const value = line[key];
	return typeof value === 'number' ? value : undefined;
}

function textHeaders(headers: JsonObject): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
