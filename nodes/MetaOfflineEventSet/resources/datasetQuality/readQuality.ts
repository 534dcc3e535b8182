/**
 * Reads the reply of `GET /dataset_quality`. Shape of `web`: docs/meta-api.md section 10.1. Shape of `offline`, which is a
 * beta: `composite`, `match_key`, `frequency` and `freshness`, each with `score` and `recommendation` (Meta's page on
 * offline events; docs/meta-api.md names the fields only, unverified). Pure.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/graph';
import type { EventFigures } from './eventFigures';

/** An event name's figures, the keys that came with it, and all that Meta says of it as fields of an output item. */
export interface EventQuality {
	readonly figures: EventFigures;
	readonly keys: readonly KeyFigures[];
	/** What Meta found wrong, by its own names. */
	readonly diagnostics: readonly string[];
	readonly fields: IDataObject;
}

/** How many of the events have a match key; both in percent, undefined where Meta gives none. */
export interface KeyFigures {
	/** Meta's name, such as `email` or `ip_address`. */
	readonly key: string;
	readonly coverage?: number;
	/** More conversions that Meta expects where all events have it. */
	readonly gain?: number;
}

/** The fields asked for; `dedupe_key_feedback` is spelled as in Meta's spec and samples (section 10.1). */
export const QUALITY_FIELDS = {
	web: [
		'web{event_name',
		'event_match_quality{composite_score',
		'match_key_feedback{identifier,coverage{percentage},potential_aly_acr_increase{percentage}}',
		'diagnostics{name,description,solution,percentage,affected_event_count,total_event_count}}',
		'event_potential_aly_acr_increase{percentage,description}',
		'acr{percentage,description}',
		'event_coverage{percentage,goal_percentage,description,potential_aly_acr_increase{percentage,description}}',
		'dedupe_key_feedback{dedupe_key',
		'browser_events_with_dedupe_key{percentage}',
		'server_events_with_dedupe_key{percentage}',
		'overall_browser_coverage_from_dedupe_key{percentage}}',
		'data_freshness{upload_frequency,description}}',
	].join(','),
	offline: 'offline{event_name,composite,match_key,frequency,freshness}',
} as const;

export function readWeb(reply: Record<string, unknown>): EventQuality[] {
	return listOf(reply.web).map((row) => {
		const keys = listOf(at(row, 'event_match_quality', 'match_key_feedback')).map(readKey);
		const diagnostics = listOf(at(row, 'event_match_quality', 'diagnostics')).map(
			(entry) => textAt(entry, 'name') ?? '',
		);
		const dedupe = listOf(row.dedupe_key_feedback).map(readDedupeKey);
		const figures: EventFigures = {
			channel: 'web',
			eventName: nameOf(row),
			score: numberAt(row, 'event_match_quality', 'composite_score'),
			coverage: numberAt(row, 'event_coverage', 'percentage'),
			coverageGoal: numberAt(row, 'event_coverage', 'goal_percentage'),
			overlap: sum(dedupe.map(({ overlap }) => overlap)),
			keyCoverage: largest(dedupe.map(({ browser, server }) => smaller(browser, server))),
			uploadFrequency: textAt(row, 'data_freshness', 'upload_frequency'),
			additionalConversions: numberAt(row, 'acr', 'percentage'),
			gainFromScore: largest(keys.map(({ gain }) => gain)),
			gainFromCoverage: numberAt(row, 'event_coverage', 'potential_aly_acr_increase', 'percentage'),
		};
		const fields: IDataObject = {
			match_quality_score: figures.score ?? null,
			match_key_coverage: Object.fromEntries(
				keys.map(({ key, coverage }) => [key, coverage ?? null]),
			),
			event_coverage_percent: figures.coverage ?? null,
			event_coverage_goal_percent: figures.coverageGoal ?? null,
			dedup_overlap_percent: figures.overlap ?? null,
			dedup_key_coverage_percent: figures.keyCoverage ?? null,
			dedup_keys: dedupe.map(({ key, browser, server }) => ({
				key,
				browser: browser ?? null,
				server: server ?? null,
			})),
			upload_frequency: figures.uploadFrequency ?? null,
			potential_additional_conversions_percent:
				numberAt(row, 'event_potential_aly_acr_increase', 'percentage') ?? null,
			diagnostics,
		};
		return { figures, keys, diagnostics, fields };
	});
}

const OFFLINE_SCORES = ['match_key', 'frequency', 'freshness'] as const;

export function readOffline(reply: Record<string, unknown>): EventQuality[] {
	return listOf(reply.offline).map((row) => {
		const scores = OFFLINE_SCORES.map((name) => ({ name, score: scoreOf(row[name]) }));
		const known = scores.filter(({ score }) => score !== undefined);
		const [weakest] = known.sort((one, other) => (one.score ?? 0) - (other.score ?? 0));
		const figures: EventFigures = {
			channel: 'offline',
			eventName: nameOf(row),
			score: scoreOf(row.composite),
			advice: weakest && textAt(row, weakest.name, 'recommendation'),
		};
		const coverage = isObject(row.match_key) ? row.match_key.coverage : undefined;
		const keys = Object.entries(isObject(coverage) ? coverage : {}).map(([key, percent]) => ({
			key,
			coverage: toNumber(percent),
		}));
		const fields: IDataObject = {
			offline_score: figures.score ?? null,
			...Object.fromEntries(scores.map(({ name, score }) => [`${name}_score`, score ?? null])),
			match_key_coverage: Object.fromEntries(
				keys.map(({ key, coverage: percent }) => [key, percent ?? null]),
			),
		};
		return { figures, keys, diagnostics: [], fields };
	});
}

function readDedupeKey(entry: Record<string, unknown>) {
	return {
		key: textAt(entry, 'dedupe_key') ?? '',
		browser: numberAt(entry, 'browser_events_with_dedupe_key', 'percentage'),
		server: numberAt(entry, 'server_events_with_dedupe_key', 'percentage'),
		/** Of each key on top of the keys before it: together they are the whole overlap. */
		overlap: numberAt(entry, 'overall_browser_coverage_from_dedupe_key', 'percentage'),
	};
}

/** A score as an object with `score`, as Meta's sample has it, or as the bare number of its field table. */
function scoreOf(value: unknown): number | undefined {
	return isObject(value) ? numberAt(value, 'score') : toNumber(value);
}

function readKey(entry: Record<string, unknown>): KeyFigures {
	return {
		key: textAt(entry, 'identifier') ?? '',
		coverage: numberAt(entry, 'coverage', 'percentage'),
		gain: numberAt(entry, 'potential_aly_acr_increase', 'percentage'),
	};
}

function nameOf(row: Record<string, unknown>): string {
	return textAt(row, 'event_name') ?? '';
}

function listOf(value: unknown): Array<Record<string, unknown>> {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

function at(object: unknown, ...path: readonly string[]): unknown {
	return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), object);
}

function numberAt(object: unknown, ...path: readonly string[]): number | undefined {
	return toNumber(at(object, ...path));
}

function toNumber(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function textAt(object: unknown, ...path: readonly string[]): string | undefined {
	const value = at(object, ...path);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function smaller(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? undefined : Math.min(one, other);
}

function largest(numbers: ReadonlyArray<number | undefined>): number | undefined {
	const known = numbers.filter((number) => number !== undefined);
	return known.length > 0 ? Math.max(...known) : undefined;
}

function sum(numbers: ReadonlyArray<number | undefined>): number | undefined {
	const known = numbers.filter((number) => number !== undefined);
	return known.length > 0
		? Math.round(known.reduce((total, number) => total + number, 0) * 100) / 100
		: undefined;
}
