/** Meta's error object as a failure. Source: docs/meta-api.md section 11.1. */
import { type ErrorRule, WAIT_AND_RUN_AGAIN } from './errors/errorRule';
import { findErrorRule } from './errors/errorTable';
import { namedPermissions } from './errors/permissions';
import type { GraphFailure } from './failure';
import { toText } from './json';
import { readReplyObject, readTraceId } from './reply';
import { scrub } from './scrub';
import { sentence } from './sentence';

/** Takes the status of a reply and its error object, whatever stands in it; gives the failure by the table of codes. */
export function readGraphError(statusCode: number, error: Record<string, unknown>): GraphFailure {
	const code = readInteger(error.code);
	const subcode = readInteger(error.error_subcode);
	const rule = findRuleOrGuess(statusCode, code, subcode);
	const passes =
		rule.isFinal !== true &&
		(error.is_transient === true || rule.kind === 'retry' || rule.kind === 'throttled');
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
		message: messageOf(rule, words),
		details: detailsOf(words, { statusCode, code, subcode, fbtraceId }),
		cure: rule.cure,
		metaMessage,
		userTitle,
		userMessage,
		isTransient: passes,
		mayHaveArrived: mayHaveArrived(statusCode, rule),
		maximumTries: rule.maximumTries,
		fbtraceId,
		blameFields: readBlameFields(error.error_data),
	};
}

function findRuleOrGuess(
	statusCode: number,
	code: number | undefined,
	subcode: number | undefined,
): ErrorRule {
	const rule = code === undefined ? undefined : findErrorRule(code, subcode);
	return rule ?? (statusCode >= 500 ? UNKNOWN_TROUBLE : UNKNOWN_REFUSAL);
}

const UNKNOWN_TROUBLE: ErrorRule = {
	code: 0,
	kind: 'retry',
	what: 'Meta’s server had a problem.',
	cure: WAIT_AND_RUN_AGAIN,
	isVague: true,
};
const UNKNOWN_REFUSAL: ErrorRule = {
	code: 0,
	kind: 'refused',
	what: 'Meta refused the request.',
	cure: 'Follow what Meta says; for help, give Meta’s support the trace.',
	isVague: true,
};

/** Meta refuses with 4xx. Where the status says another thing than the error object, nobody knows which of them is true. */
function mayHaveArrived(statusCode: number, { kind }: ErrorRule): boolean {
	if (statusCode < 300) return true;
	return statusCode >= 500 && kind !== 'throttled';
}

function findWordsOfMeta(
	title?: string,
	userMessage?: string,
	metaMessage?: string,
): string | undefined {
	return userMessage === undefined ? metaMessage : [title, userMessage].filter(Boolean).join(': ');
}

function messageOf(rule: ErrorRule, words: string | undefined): string {
	if (rule.isVague === true) return inWordsOfMeta(rule.what, words);
	const named = rule.namesPermission === true ? namedPermissions(words ?? '') : [];
	return named.length === 0 ? rule.what : `${rule.what.replace(/\.$/u, '')}: ${named.join(', ')}.`;
}

/** Of a sentence with Meta's words in it; the whole words stand in the details. */
const MOST_WORDS_OF_META = 90;

function inWordsOfMeta(what: string, words: string | undefined): string {
	if (words === undefined) return what;
	return `${what.replace(/\.$/u, '')}: “${cut(words, MOST_WORDS_OF_META)}”.`;
}

/** n8n shows an error with all its details in a narrow tooltip of the canvas. */
const MOST_DETAILS = 120;

function cut(words: string, longest: number): string {
	return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}

function detailsOf(
	words: string | undefined,
	numbers: Parameters<typeof describeNumbers>[0],
): string {
	const said =
		words === undefined ? 'Meta says no more' : `Meta says: “${cut(words, MOST_DETAILS)}”`;
	return sentence(`${said} ${describeNumbers(numbers)}`);
}

function describeNumbers(
	failure: Pick<GraphFailure, 'statusCode' | 'code' | 'subcode' | 'fbtraceId'>,
): string {
	const parts = [
		failure.code === undefined ? undefined : `code ${failure.code}`,
		failure.subcode === undefined ? undefined : `subcode ${failure.subcode}`,
		failure.code === undefined ? `HTTP status ${failure.statusCode}` : undefined,
		failure.fbtraceId === undefined ? undefined : `trace ${failure.fbtraceId}`,
	];
	return `(${parts.filter((part) => part !== undefined).join(', ')})`;
}

const MOST_BLAME_FIELDS = 100;

function readBlameFields(errorData: unknown): string[] | undefined {
	const data = readReplyObject(errorData);
	const specs = data?.blame_field_specs;
	if (!Array.isArray(specs)) return undefined;
	const paths = specs
		.slice(0, MOST_BLAME_FIELDS)
		.map((path: unknown) => [path].flat().map(toText).join('.'));
	return paths.length > 0 ? paths.map(scrub) : undefined;
}

function readText(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? scrub(value) : undefined;
}

function readInteger(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
