/** What earlier runs found: the node's own event rows, as a table or another node kept them. Pure. */
import { isObject } from '../../../shared/graph';

/** The quality of one event on one day. */
export interface HistoryPoint {
	/** ISO day. */
	readonly date: string;
	readonly channel: string;
	readonly eventName: string;
	/** 0 to 10. */
	readonly score: number | null;
	readonly coverage: number | null;
}

/** A season: more days cannot be told apart on a page. */
const MOST_DAYS = 92;

/**
 * Takes a list of earlier rows, or its JSON text; gives those that tell of an event on a day, in the order of time, the
 * last of each day. Undefined for what is no list. Rows of another kind, or without a day, are passed over.
 */
export function readHistory(value: unknown): HistoryPoint[] | undefined {
	const rows = typeof value === 'string' ? parse(value) : value;
	if (!Array.isArray(rows)) return undefined;
	const points = new Map<string, HistoryPoint>();
	for (const point of rows.flatMap(readPoint))
		points.set(`${point.date} ${point.channel} ${point.eventName}`, point);
	const days = [...new Set([...points.values()].map(({ date }) => date))].sort().slice(-MOST_DAYS);
	return [...points.values()]
		.filter(({ date }) => days.includes(date))
		.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function parse(text: string): unknown {
	if (text.trim() === '') return [];
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A row by itself, or n8n's item with the row in it. */
function readPoint(item: unknown): HistoryPoint[] {
	if (!isObject(item)) return [];
	const row = isObject(item.json) ? item.json : item;
	const { kind, event_name: eventName, channel, date, score, coverage_percent: coverage } = row;
	const day = typeof date === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] : undefined;
	if (kind !== 'event' || typeof eventName !== 'string' || day === undefined) return [];
	return [
		{
			date: day,
			channel: channel === 'offline' ? 'offline' : 'web',
			eventName,
			score: figureOf(score),
			coverage: figureOf(coverage),
		},
	];
}

function figureOf(value: unknown): number | null {
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
