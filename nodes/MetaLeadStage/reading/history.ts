/** A lead's history in the forms in which CRMs export it: a list of changes, an object of dates, or a date per column. */
import { fold, isAbsent, isObject, parseJson, readUnixSeconds } from '../../shared/capi';
import { foldValue, type Funnel, type Stage } from '../stages/funnel';

/** A stage of the history before its time is read; `stage` is set where the place in the item tells it. */
export interface HistoryEntry {
	readonly value: unknown;
	readonly stage?: Stage;
	readonly time: unknown;
}

const STAGE_NAMES = [
	'stage',
	'stage_name',
	'new_stage',
	'to_stage',
	'event_name',
	'new_value',
	'to_value',
	'lifecycle_stage',
	'lead_status',
	'new_status',
	'status',
	'value',
	'name',
	'stage_id',
].map(fold);
const TIME_NAMES = [
	'at',
	'time',
	'date',
	'stage_time',
	'stage_date',
	'changed_at',
	'change_time',
	'changed_time',
	'entered_at',
	'entered_on',
	'reached_at',
	'occurred_at',
	'event_time',
	'timestamp',
	'log_time',
	'modified_time',
	'created_date',
	'created_time',
	'created_at',
	'since',
].map(fold);

/**
 * Takes a history as a list of `{ stage, at }` under any of many names, as an object of stage and date, or as the JSON
 * text of either; gives its entries. Undefined for what is none of these.
 */
export function readHistory(given: unknown): HistoryEntry[] | undefined {
	if (isAbsent(given)) return [];
	const history = typeof given === 'string' ? (parseJson(given, '[') ?? parseJson(given, '{')) : given;
	if (Array.isArray(history)) {
		const entries = history.map(readChange);
		return entries.every((entry) => entry !== undefined) ? entries : undefined;
	}
	if (!isObject(history)) return undefined;
	return Object.entries(history)
		.filter(([, time]) => !isAbsent(time))
		.map(([value, time]) => ({ value, time }));
}

function readChange(change: unknown): HistoryEntry | undefined {
	if (typeof change === 'string' || typeof change === 'number') return { value: change, time: undefined };
	if (!isObject(change)) return undefined;
	const named = new Map(Object.entries(change).map(([name, value]) => [fold(name), value]));
	const value = firstPresent(named, STAGE_NAMES);
	return value === undefined ? undefined : { value, time: firstPresent(named, TIME_NAMES) };
}

function firstPresent(named: ReadonlyMap<string, unknown>, names: readonly string[]): unknown {
	return names.map((name) => named.get(name)).find((value) => !isAbsent(value));
}

/** Reads the dates of stages that stand in columns of an item's own. */
export type DateColumns = (item: Record<string, unknown>) => HistoryEntry[];

/**
 * Looks at the funnel once; gives the reader of date columns. The date of a stage stands in the field that the funnel
 * names for it, else in one called after it, such as `qualified_at`, `Date Qualified` or HubSpot's
 * `hs_v2_date_entered_qualified`. A column that has the stage's bare name counts only where it holds a written date.
 */
export function compileDateColumns(funnel: Funnel, timezone: string): DateColumns {
	const named = funnel.stages.map((stage) => ({ stage, ...namesOf(stage) }));
	return (item) => {
		const columns = new Map(Object.keys(item).map((name) => [fold(name), name]));
		const columnOf = (names: readonly string[]) => columns.get(names.find((name) => columns.has(name)) ?? '');
		return named.flatMap(({ stage, sure, bare }) => {
			const bareColumn = sure.some((name) => columns.has(name)) ? undefined : columnOf(bare);
			const column = columnOf(sure) ?? (isWrittenDate(item[bareColumn ?? ''], timezone) ? bareColumn : undefined);
			const time = column === undefined ? undefined : item[column];
			return isAbsent(time) ? [] : [{ value: stage.eventName, stage, time }];
		});
	};
}

/** The folded names of a stage's column: those that mean it for sure, and the bare names of the stage. */
function namesOf({ dateField, crmValues }: Stage): { sure: string[]; bare: string[] } {
	if (dateField !== undefined) return { sure: [fold(dateField)], bare: [] };
	const bare = crmValues.map((value) => fold(foldValue(value))).filter((value) => value !== '');
	return { sure: bare.flatMap(namesAfter), bare };
}

function namesAfter(value: string): string[] {
	return [
		...['at', 'on', 'date', 'time', 'since'].map((suffix) => value + suffix),
		...['date', 'dateentered', 'entered', 'became'].map((prefix) => prefix + value),
		`hsdateentered${value}`,
		`hsv2dateentered${value}`,
		`hslifecyclestage${value}date`,
	];
}

function isWrittenDate(value: unknown, timezone: string): boolean {
	const isWritten = typeof value === 'string' ? !/^\d+(?:[.,]\d+)?$/.test(value.trim()) : isObject(value) || value instanceof Date;
	return isWritten && readUnixSeconds(value, timezone) !== undefined;
}
