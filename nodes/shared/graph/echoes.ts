/** What Meta repeats of a request, taken out of its reply before anything is made of it. */
import { isObject } from './json';
import { type GraphReply, readReplyObject } from './reply';

const REMOVED = '[removed]';

/** Meta's texts are short; what else stands in a reply is not shown. */
const MOST_TEXTS = 1000;
const LONGEST_TEXT = 20_000;
const MOST_LEVELS = 10;
/** A shorter value is a word of many languages in lower case: it is looked for as it was sent. */
const LONGEST_AS_SENT = 3;

/**
 * Takes a reply and what asks for the values of its request that nobody may read; gives the reply without them in its texts.
 * They are asked for only where there is a text. The trace ID stays: Meta's support needs it.
 */
export function withoutEchoes(reply: GraphReply, valuesOf: () => readonly string[]): GraphReply {
	const body = readReplyObject(reply.body) ?? reply.body;
	const texts: string[] = [];
	collectTexts(body, texts, 0);
	if (texts.length === 0) return reply;
	const found = findValues(texts.join('\n'), valuesOf());
	return found.length === 0 ? reply : { ...reply, body: replaceTexts(body, found, 0) };
}

/** Takes a text and values; gives the text in which each of the values, where it stands alone, is `[removed]`. */
export function removeValues(text: string, values: readonly string[]): string {
	return findValues(text, values).reduce((shown, pattern) => shown.replace(pattern, REMOVED), text);
}

/** The values that the text holds, longest first, each as the pattern of it where no letter or digit goes on. */
function findValues(text: string, values: readonly string[]): RegExp[] {
	const lower = text.toLowerCase();
	return [...new Set(values)]
		.filter((value) => value.length > 1 && lower.includes(value.toLowerCase()))
		.sort((one, other) => other.length - one.length)
		.map((value) => patternOf(value));
}

function patternOf(value: string): RegExp {
	const flags = value.length > LONGEST_AS_SENT ? 'giu' : 'gu';
	return new RegExp(
		`(?<![\\p{L}\\p{N}_])${value.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}(?![\\p{L}\\p{N}_])`,
		flags,
	);
}

const isTraceId = (key: string): boolean => key === 'fbtrace_id';

function collectTexts(value: unknown, texts: string[], level: number): void {
	if (texts.length >= MOST_TEXTS || level > MOST_LEVELS) return;
	if (typeof value === 'string') texts.push(value.slice(0, LONGEST_TEXT));
	else if (Array.isArray(value)) for (const entry of value) collectTexts(entry, texts, level + 1);
	else if (isObject(value)) {
		for (const [key, entry] of Object.entries(value))
			if (!isTraceId(key)) collectTexts(entry, texts, level + 1);
	}
}

function replaceTexts(value: unknown, patterns: readonly RegExp[], level: number): unknown {
	if (level > MOST_LEVELS) return undefined;
	if (typeof value === 'string')
		return patterns.reduce(
			(shown, pattern) => shown.replace(pattern, REMOVED),
			value.slice(0, LONGEST_TEXT),
		);
	if (Array.isArray(value)) return value.map((entry) => replaceTexts(entry, patterns, level + 1));
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, entry]) => [
			key,
			isTraceId(key) ? entry : replaceTexts(entry, patterns, level + 1),
		]),
	);
}
