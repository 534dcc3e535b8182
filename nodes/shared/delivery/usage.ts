import { type GraphReply, isObject } from '../graph';

/** How much of Meta's limits is used up, as a reply's headers tell. */
export interface Usage {
	/** The highest of all figures; 100 means throttled. Undefined when no header tells. */
	readonly percent?: number;
	/** Milliseconds until a reached limit lets calls through again; 0 when the headers name none. */
	readonly regainMilliseconds: number;
	/** Milliseconds until the ad account's counter starts anew; 0 when the headers do not tell. */
	readonly resetMilliseconds: number;
	/** Milliseconds that the server asks to wait (Retry-After, RFC 9110 section 10.2.3); 0 when it does not. */
	readonly retryAfterMilliseconds: number;
}

/** Longer than any limit of Meta's: a larger number is no time to wait. */
const LONGEST_MILLISECONDS = 7 * 24 * 60 * 60_000;

const MINUTE = 60_000;
const SECOND = 1000;

/** Distance of two requests at this usage or above. Meta names no figures: these spread calls without stopping. */
const PACES: ReadonlyArray<{
	readonly fromPercent: number;
	readonly distanceMilliseconds: number;
}> = [
	{ fromPercent: 95, distanceMilliseconds: 15 * SECOND },
	{ fromPercent: 90, distanceMilliseconds: 5 * SECOND },
	{ fromPercent: 80, distanceMilliseconds: 2 * SECOND },
	{ fromPercent: 75, distanceMilliseconds: SECOND },
];

const PERCENT_FIELDS = ['call_count', 'total_cputime', 'total_time', 'acc_id_util_pct'] as const;

function readText(headers: GraphReply['headers'], name: string): string | undefined {
	const found =
		headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
	return Array.isArray(found) ? found[0] : found;
}

/** Seconds, or the time at which to come again. */
function readRetryAfter(headers: GraphReply['headers'], nowMilliseconds: number): number {
	const text = readText(headers, 'retry-after')?.trim() ?? '';
	return /^\d+$/.test(text)
		? bounded(Number(text) * SECOND)
		: bounded(Date.parse(text) - nowMilliseconds);
}

function bounded(milliseconds: number): number {
	return milliseconds > 0 ? Math.min(LONGEST_MILLISECONDS, Math.ceil(milliseconds)) : 0;
}

function readHeader(headers: GraphReply['headers'], name: string): unknown {
	const text = readText(headers, name);
	if (text === undefined || text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function readNumber(value: unknown): number {
	const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
	return Number.isFinite(number) && number > 0 ? number : 0;
}

function highestPercent(figures: Record<string, unknown>): number {
	return Math.max(...PERCENT_FIELDS.map((field) => readNumber(figures[field])));
}

function businessFigures(header: unknown): Array<Record<string, unknown>> {
	return isObject(header) ? Object.values(header).flat().filter(isObject) : [];
}

/**
 * Reads the usage headers `X-App-Usage`, `X-Business-Use-Case-Usage` and `X-Ad-Account-Usage` (docs/meta-api.md section
 * 11.5: time to regain access in minutes, the ad account's reset in seconds), and `Retry-After`. Headers that cannot be
 * read are passed over; times are bounded by a week.
 */
export function readUsage(headers: GraphReply['headers'], nowMilliseconds: number): Usage {
	const app = readHeader(headers, 'x-app-usage');
	const account = readHeader(headers, 'x-ad-account-usage');
	const business = businessFigures(readHeader(headers, 'x-business-use-case-usage'));
	const figures = [...business, ...[app, account].filter(isObject)];
	return {
		percent: figures.length === 0 ? undefined : Math.max(...figures.map(highestPercent)),
		regainMilliseconds: Math.max(
			0,
			...business.map((entry) =>
				bounded(readNumber(entry.estimated_time_to_regain_access) * MINUTE),
			),
		),
		resetMilliseconds: isObject(account)
			? bounded(readNumber(account.reset_time_duration) * SECOND)
			: 0,
		retryAfterMilliseconds: readRetryAfter(headers, nowMilliseconds),
	};
}

/** Milliseconds to keep between the starts of two requests of all workers together; 0 below 75 %. */
export function paceOf(usage: Usage): number {
	const percent = usage.percent ?? 0;
	return PACES.find((pace) => percent >= pace.fromPercent)?.distanceMilliseconds ?? 0;
}
