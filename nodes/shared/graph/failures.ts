import { type ErrorRule, type FailureKind, findErrorRule } from './errors';
import { sentence } from './sentence';
import { isObject } from './json';

export type { FailureKind } from './errors';

/** What a server answered: the parsed JSON, or the text as it came. */
export interface GraphReply {
	readonly statusCode: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: unknown;
}

/** Why a request did not succeed. No text in it holds an e-mail address, a phone number, a hash, an ID or a token. */
export interface GraphFailure {
	readonly kind: FailureKind;
	readonly statusCode?: number;
	readonly code?: number;
	readonly subcode?: number;
	/** What happened, Meta's own words included. */
	readonly message: string;
	/** What to do. */
	readonly cure: string;
	readonly metaMessage?: string;
	readonly userTitle?: string;
	readonly userMessage?: string;
	/** Whether the very same request can succeed later. */
	readonly isTransient: boolean;
	/** Whether Meta may have taken in the events all the same: nothing readable of Meta's says that it did not. */
	readonly mayHaveArrived: boolean;
	/** Tries altogether, where Meta allows fewer than the sender would make. */
	readonly maximumTries?: number;
	readonly fbtraceId?: string;
	/** Paths of the fields Meta blames, such as `data[0].user_data`. */
	readonly blameFields?: string[];
}

const LONGEST_TEXT = 1000;
const LONGEST_SOURCE = 2 * LONGEST_TEXT;
/** Cutting a text may leave the beginning of something secret that is no longer recognised as such. */
const UNSURE_END = 100;

/** What may never be shown, in the order in which it is looked for: a token may hold digits, a hash an `@` never. */
const SECRETS: ReadonlyArray<readonly [RegExp, string]> = [
	[/\b(access_token|appsecret_proof|client_secret)=[^\s&"']+/giu, '$1=[removed]'],
	[/\bEAA[A-Za-z0-9_-]{8,}/gu, '[token]'],
	[/\b\d{5,}\|[A-Za-z0-9_-]{8,}/gu, '[token]'],
	[/\b[A-Fa-f0-9]{32,}\b/gu, '[hash]'],
	[/[^\s@<>"'“”„(),;:=&?]{1,64}(?:@|%40)[^\s@<>"'“”„(),;:=&?]{1,255}/giu, '[e-mail]'],
	[/\+?\p{Nd}(?:[\s().-]{0,2}\p{Nd}){6,}/gu, '[number]'],
];

/**
 * Removes what may identify a person or open an account from a text of Meta's, so that it can be shown and stored:
 * Meta's texts may echo the data sent (docs/meta-api.md section 11.1).
 * @returns the text on one line, at most 1,000 characters, with e-mail addresses, runs of 7 or more digits (also with
 * separators), hashes and tokens replaced by what they were, such as `[e-mail]`
 */
export function scrub(text: string): string {
	const line = text.slice(0, LONGEST_SOURCE).replace(/\s+/gu, ' ').trim();
	const clean = SECRETS.reduce((shown, [pattern, replacement]) => shown.replace(pattern, replacement), line);
	return (text.length > LONGEST_SOURCE ? clean.slice(0, -UNSURE_END) : clean).slice(0, LONGEST_TEXT);
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

function readText(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? scrub(value) : undefined;
}

function readInteger(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/**
 * The support trace ID of a reply.
 * @returns undefined unless it is a short plain word, as all of Meta's are
 */
export function readTraceId(value: unknown): string | undefined {
	return typeof value === 'string' && /^[A-Za-z0-9_+/=-]{1,40}$/u.test(value) ? value : undefined;
}

function readBlameFields(errorData: unknown): string[] | undefined {
	const data = readReplyObject(errorData);
	const specs = data?.blame_field_specs;
	if (!Array.isArray(specs)) return undefined;
	const paths = specs.map((path: unknown) => (Array.isArray(path) ? path.join('.') : String(path)));
	return paths.length > 0 ? paths.map(scrub) : undefined;
}

function describeNumbers(failure: Pick<GraphFailure, 'statusCode' | 'code' | 'subcode' | 'fbtraceId'>): string {
	const parts = [
		failure.code === undefined ? undefined : `code ${failure.code}`,
		failure.subcode === undefined ? undefined : `subcode ${failure.subcode}`,
		failure.code === undefined ? `HTTP status ${failure.statusCode}` : undefined,
		failure.fbtraceId === undefined ? undefined : `trace ${failure.fbtraceId}`,
	];
	return `(${parts.filter((part) => part !== undefined).join(', ')})`;
}

function findWordsOfMeta(title?: string, userMessage?: string, metaMessage?: string): string {
	const words = userMessage === undefined ? metaMessage : [title, userMessage].filter(Boolean).join(': ');
	return words === undefined ? '' : ` Meta says: “${words}”`;
}

function findRuleOrGuess(statusCode: number, code: number | undefined, subcode: number | undefined): ErrorRule {
	const rule = code === undefined ? undefined : findErrorRule(code, subcode);
	if (rule) return rule;
	if (statusCode >= 500) {
		return {
			code: 0,
			kind: 'retry',
			what: 'Meta’s server had a problem.',
			cure: 'Run the workflow again later.',
		};
	}
	return {
		code: 0,
		kind: 'refused',
		what: 'Meta refused the request.',
		cure: 'Follow what Meta says; for help, give Meta’s support the trace.',
	};
}

function readGraphError(statusCode: number, error: Record<string, unknown>): GraphFailure {
	const code = readInteger(error.code);
	const subcode = readInteger(error.error_subcode);
	const rule = findRuleOrGuess(statusCode, code, subcode);
	const passes = error.is_transient === true || rule.kind === 'retry' || rule.kind === 'throttled';
	const metaMessage = readText(error.message);
	const userTitle = readText(error.error_user_title);
	const userMessage = readText(error.error_user_msg);
	const fbtraceId = readTraceId(error.fbtrace_id);
	const words = findWordsOfMeta(userTitle, userMessage, metaMessage);
	return {
		kind: passes && rule.kind !== 'throttled' ? 'retry' : rule.kind,
		statusCode,
		code,
		subcode,
		message: sentence(`${rule.what}${words} ${describeNumbers({ statusCode, code, subcode, fbtraceId })}`),
		cure: rule.cure,
		metaMessage,
		userTitle,
		userMessage,
		isTransient: passes,
		mayHaveArrived: statusCode >= 500 && rule.kind !== 'throttled',
		maximumTries: rule.maximumTries,
		fbtraceId,
		blameFields: readBlameFields(error.error_data),
	};
}

function describeForeignBody(body: unknown): string {
	if (body === undefined || body === null || (typeof body === 'string' && body.trim() === '')) return 'an empty reply';
	if (typeof body !== 'string') return 'a reply of another shape than Meta’s';
	if (!/<(?:!doctype|html|head|body|title)\b/iu.test(body)) return 'a text that is not Meta’s JSON';
	const title = /<title[^>]*>([^<]{1,200})/iu.exec(body)?.[1];
	return title === undefined ? 'a web page instead of JSON' : `a web page titled “${scrub(title)}” instead of JSON`;
}

const CHECK_WAY =
	'Check the Base URL in the credential and the proxy or firewall between n8n and graph.facebook.com.';

const TRANSIENT_STATUS: readonly number[] = [408, 425, 429];

/** A reply without Meta's error object comes from something between here and Meta, or from a Meta server in trouble. */
function readForeignReply(statusCode: number, body: unknown): GraphFailure {
	const isTransient = statusCode < 300 || statusCode >= 500 || TRANSIENT_STATUS.includes(statusCode);
	const fromWhom = `The server answered with ${describeForeignBody(body)} (HTTP status ${statusCode}).`;
	const common = { statusCode, isTransient, mayHaveArrived: isTransient && statusCode !== 429 };
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
	if (succeeded && ((body !== undefined && error === undefined) || reply.body === true)) return undefined;
	return readForeignReply(reply.statusCode, reply.body);
}
