/** Every way in which Meta, and what stands before it, can fail, with words that repeat what was sent. */
import type { Fault, FaultPlan } from '../../graph/faults';
import type { RecordedRequest } from '../../graph/requestLog';

/** Gives what a reply repeats of its request, another part of it each time it is asked. */
export type Echo = (request: RecordedRequest) => string;

export interface Failure {
	readonly name: string;
	/** Left out where nothing fails. */
	readonly fault?: (request: RecordedRequest, n: number, echo: Echo) => Fault | undefined;
	/** Whether the server keeps silent. */
	readonly isSilent?: boolean;
	/** Whether only requests with events can meet it. */
	readonly ofEvents?: boolean;
}

const HTML = { 'content-type': 'text/html' };

/** Meta's error object, whose texts repeat the request (docs/meta-api.md section 11.1). */
function refusal(status: number, code: number, more: Readonly<Record<string, unknown>> = {}) {
	return (request: RecordedRequest, _: number, echo: Echo): Fault => ({
		kind: 'http',
		status,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			error: {
				message: `(#${code}) Param ${echo(request)} is wrong`,
				type: 'OAuthException',
				code,
				fbtrace_id: 'AbcDefGhi1',
				...more,
			},
		}),
	});
}

function page(status: number) {
	return (request: RecordedRequest, _: number, echo: Echo): Fault => ({
		kind: 'http',
		status,
		headers: HTML,
		body: `<!DOCTYPE html><html><head><title>Blocked: ${echo(request)}</title></head><body>${echo(request)}</body></html>`,
	});
}

function text(status: number, bodyOf: (echoed: string) => string, headers = {}) {
	return (request: RecordedRequest, _: number, echo: Echo): Fault => ({
		kind: 'http',
		status,
		headers: { 'content-type': 'application/json', ...headers },
		body: bodyOf(echo(request)),
	});
}

const words = (request: RecordedRequest, echo: Echo) => ({
	error_subcode: 2804003,
	error_user_title: echo(request),
	error_user_msg: `${echo(request)} cannot be read; ${echo(request)} neither.`,
	error_data: { blame_field_specs: [[echo(request)]], note: echo(request) },
});

/** The first request of each edge succeeds, as a run that is cut off half-way. */
const later =
	(fault: NonNullable<Failure['fault']>): NonNullable<Failure['fault']> =>
	(request, n, echo) =>
		n === 1 ? undefined : fault(request, n, echo);

export const FAILURES: readonly Failure[] = [
	{ name: 'nothing fails' },
	{ name: 'Meta refuses with 100', fault: refusal(400, 100) },
	{
		name: 'Meta refuses in words for users',
		fault: (request, n, echo) => refusal(400, 100, words(request, echo))(request, n, echo),
	},
	{ name: 'a trouble that passes', fault: refusal(500, 2, { is_transient: true }) },
	{ name: 'a code nobody knows', fault: refusal(400, 987_654) },
	{ name: 'a code nobody knows, of a server in trouble', fault: refusal(503, 987_654) },
	{ name: 'a token that is refused', fault: refusal(400, 190, { error_subcode: 463 }) },
	{ name: 'a permission that is missing', fault: later(refusal(403, 200)) },
	{ name: 'an object that is not there', fault: refusal(400, 100, { error_subcode: 33 }) },
	{ name: 'too many calls, for a while', fault: refusal(400, 80_004) },
	{
		name: 'too many calls, for too long',
		fault: () => ({
			kind: 'throttled',
			code: 80_005,
			header: 'business',
			seconds: 7200,
		}),
	},
	{ name: 'a page of a proxy', fault: page(200) },
	{ name: 'a page of a proxy that refuses', fault: page(403) },
	{ name: 'a page of a gateway in trouble', fault: page(502) },
	{ name: 'too many calls, by a proxy', fault: text(429, (echoed) => `Slow down, ${echoed}`) },
	{ name: 'a request too large', fault: text(413, (echoed) => `Too large: ${echoed}`) },
	{
		name: 'JSON that is cut off',
		fault: text(200, (echoed) => `{"events_received":1,"messages":["${echoed}`),
	},
	{
		name: 'JSON of another shape',
		fault: text(400, (echoed) => JSON.stringify({ errors: [echoed], error: echoed })),
	},
	{ name: 'a text in the place of an error', fault: text(500, (echoed) => JSON.stringify(echoed)) },
	{
		name: 'a redirect',
		fault: text(302, (echoed) => echoed, {
			location: 'https://elsewhere.example/?mia.reed@example.com',
		}),
	},
	{ name: 'silence', fault: () => ({ kind: 'no_answer' }), isSilent: true },
	{ name: 'a connection that is cut', fault: () => ({ kind: 'reset_after_storing' }) },
	{ name: 'an answer that is cut off', fault: later(() => ({ kind: 'cut_answer' })) },
	{ name: 'fewer events counted', ofEvents: true, fault: () => ({ kind: 'counts_fewer', by: 2 }) },
	{
		name: 'a success with warnings',
		ofEvents: true,
		fault: (request, n, echo) =>
			text(200, (echoed) =>
				JSON.stringify({
					events_received: eventsIn(request),
					messages: [echoed, { note: echo(request) }],
					fbtrace_id: 'A1',
				}),
			)(request, n, echo),
	},
	{
		name: 'a success and an error at once',
		fault: (request, n, echo) =>
			text(200, (echoed) =>
				JSON.stringify({ events_received: eventsIn(request), error: { message: echoed, code: 1 } }),
			)(request, n, echo),
	},
	{
		name: 'refuses every request with more than one',
		ofEvents: true,
		fault: () => ({ kind: 'refuses_batches' }),
	},
	{ name: 'an empty answer', fault: () => ({ kind: 'http', status: 503, body: '' }) },
];

function eventsIn({ body }: RecordedRequest): number {
	return body.split('"event_time"').length - 1;
}

/** The plan of a failure for every request of every edge. */
export function planOf({ fault }: Failure, echo: Echo): FaultPlan | [] {
	return fault === undefined ? [] : (request, n) => fault(request, n, echo);
}
