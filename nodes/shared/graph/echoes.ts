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
 * Takes a reply and the values of its request that nobody may read, those of each event together; gives the reply without them in
 * its texts. They are asked for only where there is a text. The trace ID stays: Meta's support needs it. Yields after each event,
 * because there may be a thousand.
 */
export function* withoutEchoes(
	reply: GraphReply,
	valuesOfEvents: Iterable<readonly string[]>,
): Generator<void, GraphReply> {
	const body = readReplyObject(reply.body) ?? reply.body;
	const texts: string[] = [];
	collectTexts(body, texts, 0);
	if (texts.length === 0) return reply;
	const lower = texts.join('\n').toLowerCase();
	const found = new Set<string>();
	for (const values of valuesOfEvents) {
		for (const value of values) if (isIn(lower, value)) found.add(value);
		yield;
	}
	return found.size === 0 ? reply : { ...reply, body: replaceTexts(body, patternsOf(found), 0) };
}

/** Takes a text and values; gives the text in which each of the values, where it stands alone, is `[removed]`. */
export function removeValues(text: string, values: readonly string[]): string {
	const lower = text.toLowerCase();
	const found = new Set(values.filter((value) => isIn(lower, value)));
	return patternsOf(found).reduce((shown, pattern) => shown.replace(pattern, REMOVED), text);
}

function isIn(lower: string, value: string): boolean {
	return value.length > 1 && lower.includes(value.toLowerCase());
}

/** More in one pattern would take long to compile. */
const MOST_IN_A_PATTERN = 200;

/** Longest first, each where no letter or digit goes on; many in one pattern, because a text is then passed over once. */
function patternsOf(values: ReadonlySet<string>): RegExp[] {
	const sorted = [...values].sort((one, other) => other.length - one.length);
	const long = sorted.filter(({ length }) => length > LONGEST_AS_SENT);
	const short = sorted.slice(long.length);
	return [...inPatterns(long, 'giu'), ...inPatterns(short, 'gu')];
}

function inPatterns(values: readonly string[], flags: string): RegExp[] {
	const patterns: RegExp[] = [];
	for (let first = 0; first < values.length; first += MOST_IN_A_PATTERN) {
		const choices = values
			.slice(first, first + MOST_IN_A_PATTERN)
			.map(escaped)
			.join('|');
		patterns.push(new RegExp(`(?<![\\p{L}\\p{N}_])(?:${choices})(?![\\p{L}\\p{N}_])`, flags));
	}
	return patterns;
}

function escaped(value: string): string {
	return value.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
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
