import { invalidParameter } from '../errors';
import { selectFields } from '../fields';
import { objectAt } from '../eventRules/jsonTypes';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import { pageOf } from '../paging';
import type { StoredEvent } from '../store';
import type { PastEvents } from './state';
import { groupBy } from './groupBy';
import { checkParameters, FLAG, NUMBER, oneOf, required, TEXT, UNIX_TIME } from './parameters';
import { readSet } from './sharing';

const HOUR = 3600;
const LONGEST_WINDOW = 7 * 24 * HOUR;

/** What one event counts as, by aggregation; those the double has nothing for are empty. */
const VALUES_OF: Readonly<Record<string, (event: JsonObject) => string[]>> = {
	browser_type: () => [],
	custom_data_field: (event) => Object.keys(objectAt(event, 'custom_data')),
	device_os: () => [],
	device_type: () => [],
	event: ({ event_name: name }) => [String(name)],
	event_detection_method: () => [],
	event_processing_results: () => [],
	event_source: () => ['SERVER'],
	event_total_counts: ({ event_name: name }) => [String(name)],
	event_value_count: ({ event_name: name }) => [String(name)],
	had_pii: () => [],
	host: () => [],
	match_keys: (event) => Object.keys(objectAt(event, 'user_data')),
	pixel_fire: () => ['all'],
	url: () => [],
	url_by_rule: () => [],
};

/** `GET /{dataset}/stats` or `GET /{old set}/stats` (docs/meta-api.md section 7.3). */
export function readStatistics(call: GraphCall, side: GraphSide): JsonObject {
	const setId = readSet(call, side);
	return side.administration.oldEventSets.has(setId)
		? oldStatistics(call)
		: datasetStatistics(call, setId, side);
}

function datasetStatistics(call: GraphCall, setId: string, side: GraphSide): JsonObject {
	checkParameters(call, {
		aggregation: required(oneOf(...Object.keys(VALUES_OF))),
		event: TEXT,
		event_source: oneOf('WEB_ONLY', 'SERVER_ONLY'),
		agent: TEXT,
		start_time: UNIX_TIME,
		end_time: UNIX_TIME,
	});
	const {
		aggregation,
		event,
		event_source: source,
		agent,
		start_time: start,
		end_time: end,
	} = call.parameters;
	const until = Number(end ?? side.now() / 1000);
	const from = Number(start ?? until - LONGEST_WINDOW);
	if (until - from > LONGEST_WINDOW)
		throw invalidParameter('Param start_time must be within 7 days of end_time');
	const events = side.store
		.events(setId)
		.filter(() => source !== 'WEB_ONLY')
		.filter((stored) => event === undefined || stored.event.event_name === event)
		.filter(
			(stored) =>
				agent === undefined || stored.partnerAgent?.toLowerCase().startsWith(String(agent)),
		)
		.filter(({ receivedAt }) => receivedAt / 1000 >= from && receivedAt / 1000 <= until);
	const past = pastRows(
		side.administration.pastEvents.get(setId),
		{ aggregation: String(aggregation), source, event },
		until,
	);
	return pageOf([...rowsOf(events, String(aggregation)), ...past], call);
}

/** Events of an earlier time are known by their names alone; they stand in the last hour. */
function pastRows(
	past: PastEvents | undefined,
	asked: { aggregation: string; source: unknown; event: unknown },
	until: number,
): JsonObject[] {
	if (past === undefined || !['event', 'event_total_counts'].includes(asked.aggregation)) return [];
	const sources = (['WEB_ONLY', 'SERVER_ONLY'] as const).filter(
		(source) => asked.source === undefined || asked.source === source,
	);
	return sources.map((source) => ({
		aggregation: asked.aggregation,
		start_time: timeOf(Math.floor(until / HOUR) * HOUR),
		data: Object.entries(past[source])
			.filter(([name]) => asked.event === undefined || asked.event === name)
			.map(([value, count]) => ({ value, count })),
	}));
}

function timeOf(seconds: number): string {
	return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, '+0000');
}

/** A row for each hour, with a figure for each value. */
function rowsOf(events: readonly StoredEvent[], aggregation: string): JsonObject[] {
	const byHour = groupBy(events, ({ receivedAt }) => Math.floor(receivedAt / 1000 / HOUR) * HOUR);
	return [...byHour].map(([hour, stored]) => {
		const counts = new Map<string, number>();
		for (const value of stored.flatMap(({ event }) => VALUES_OF[aggregation](event))) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		return {
			aggregation,
			start_time: timeOf(hour),
			data: [...counts].map(([value, count]) => ({ value, count })),
		};
	});
}

/** Those of section 7.2.3 that the double still gives; Meta does not say which it does. */
const OLD_FIGURES = {
	name: 'OfflineConversionDataSetStats',
	fields: new Set(['count', 'event', 'time', 'matched_count']),
};

/** Figures of an old set: the fields of section 7.2.3. */
function oldStatistics(call: GraphCall): JsonObject {
	checkParameters(call, {
		aggr_time: oneOf('event_time', 'upload_time'),
		start: UNIX_TIME,
		end: UNIX_TIME,
		granularity: oneOf('daily', 'hourly', 'six_hourly'),
		skip_empty_values: FLAG,
		user_timezone_id: NUMBER,
	});
	const figures = { count: 1000, event: 'Purchase', time: 1570000000, matched_count: 700 };
	const { fields } = call.parameters;
	return pageOf(
		[fields === undefined ? figures : selectFields(figures, OLD_FIGURES, fields)],
		call,
	);
}

const CONVERSION_AGGREGATIONS =
	'count device_type host pixel_fire unmatched_count unmatched_usd_amount url usd_amount'.split(
		' ',
	);

/** `GET /{custom conversion}/stats`: one figure, made up. */
export function readConversionStatistics(call: GraphCall): JsonObject {
	checkParameters(call, {
		aggregation: oneOf(...CONVERSION_AGGREGATIONS),
		start_time: UNIX_TIME,
		end_time: UNIX_TIME,
	});
	const aggregation = String(call.parameters.aggregation ?? 'count');
	return pageOf(
		[{ aggregation, timestamp: '2026-11-20T00:00:00+0000', data: [{ value: 'count', count: 12 }] }],
		call,
	);
}
