/** A lead's history in the forms in which CRMs export it: a list of changes, or an object of dates. */
import { fold, isAbsent, isObject, parseJson, readText } from '../../shared/capi';
import type { Stage } from '../stages/funnel';
import { looksLikeTime } from './writtenDates';

/** A stage of the history before its time is read; `stage` is set where the place in the item tells it. */
export interface HistoryEntry {
	readonly value: unknown;
	readonly stage?: Stage;
	readonly time: unknown;
}

const STAGE_NAMES = [
	...[
		'stage',
		'stage_name',
		'new_stage',
		'to_stage',
		'event_name',
		'new_value',
		'to_value',
		'lifecycle_stage',
	],
	...[
		'pipeline_stage',
		'deal_stage',
		'lead_status',
		'new_status',
		'to_status',
		'status',
		'value',
		'to',
		'name',
		'label',
	],
	...['stage_id', 'status_id', 'id'],
].map(fold);

const TIME_NAMES = [
	...[
		'at',
		'time',
		'date',
		'when',
		'stage_time',
		'stage_date',
		'changed_at',
		'change_time',
		'changed_time',
		'changed_on',
	],
	...[
		'change_date',
		'entered_at',
		'entered_on',
		'entered',
		'date_entered',
		'entered_date',
		'reached_at',
		'reached_on',
	],
	...[
		'moved_at',
		'moved_on',
		'started_at',
		'start_time',
		'start_date',
		'occurred_at',
		'occurred_on',
		'event_time',
	],
	...[
		'event_date',
		'timestamp',
		'ts',
		'datetime',
		'date_time',
		'log_time',
		'modified_time',
		'modified_at',
	],
	...[
		'modified_date',
		'updated_at',
		'updated_time',
		'created_date',
		'created_time',
		'created_at',
		'created_on',
	],
	...['created', 'on', 'since', 'from'],
].map(fold);

/** Where a change says which field it is about: the history of a record tells more than its stages. */
const FIELD_NAMES = [
	'field',
	'field_key',
	'field_name',
	'property',
	'property_name',
	'attribute',
].map(fold);

const STAGE_FIELD = /stage|status|pipeline|lifecycle/i;

/** No lead changes as often; looking at half a million entries would keep n8n's one thread from everything else. */
export const MOST_CHANGES = 10_000;

/**
 * Takes a history as a list of `{ stage, at }` under any of many names, as one such change, as an object of stage and
 * date, or as the JSON text of any of them, also inside an object with a list (`{ results: [...] }`); gives its entries.
 * Undefined for what is none of these. A history of more than `MOST_CHANGES` is read not at all: which of its stages
 * count could not be said from a part of it.
 */
export function readHistory(given: unknown): HistoryEntry[] | 'too_long' | undefined {
	if (isAbsent(given)) return [];
	const history =
		typeof given === 'string' ? (parseJson(given, '[') ?? parseJson(given, '{')) : given;
	if (isTooLong(history)) return 'too_long';
	if (Array.isArray(history)) return readChanges(history);
	return isObject(history) ? readHistoryObject(history) : undefined;
}

function isTooLong(history: unknown): boolean {
	if (Array.isArray(history)) return history.length > MOST_CHANGES;
	if (!isObject(history)) return false;
	let changes = 0;
	for (const value of Object.values(history)) {
		changes += Array.isArray(value) ? value.length : 1;
		if (changes > MOST_CHANGES) return true;
	}
	return false;
}

function readHistoryObject(history: Record<string, unknown>): HistoryEntry[] | undefined {
	const fields = Object.entries(history).filter(([, value]) => !isAbsent(value));
	const lists = fields.flatMap(([name, value]) =>
		Array.isArray(value) ? [[name, value] as const] : [],
	);
	if (lists.length > 0) return allRead(lists.map(([name, list]) => readNamedList(name, list)));
	const change = readChange(history);
	if (change !== undefined && isChange(change)) {
		return change.time === undefined && fields.some(([, value]) => looksLikeTime(value))
			? undefined
			: [change];
	}
	return fields.map(([value, time]) => ({
		value,
		time: isObject(time) ? (timeOf(time) ?? time) : time,
	}));
}

/** A list of times belongs to the stage whose name it has; any other list holds changes. */
function readNamedList(value: string, list: readonly unknown[]): HistoryEntry[] | undefined {
	return list.every(looksLikeTime) ? list.map((time) => ({ value, time })) : readChanges(list);
}

function readChanges(changes: readonly unknown[]): HistoryEntry[] | undefined {
	return allRead(changes.filter(isAboutStage).map((change) => toList(readChange(change))));
}

function toList(entry: HistoryEntry | undefined): HistoryEntry[] | undefined {
	return entry && [entry];
}

function allRead(parts: ReadonlyArray<HistoryEntry[] | undefined>): HistoryEntry[] | undefined {
	return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function isAboutStage(change: unknown): boolean {
	const field = isObject(change)
		? readText(firstPresent(foldNames(change), FIELD_NAMES))
		: undefined;
	return field === undefined || STAGE_FIELD.test(field);
}

function readChange(change: unknown): HistoryEntry | undefined {
	if (typeof change === 'string' || typeof change === 'number')
		return { value: change, time: undefined };
	if (!isObject(change)) return undefined;
	const named = foldNames(change);
	const value = firstPresent(named, STAGE_NAMES);
	return value === undefined ? undefined : { value, time: firstPresent(named, TIME_NAMES) };
}

/** An object of stage and date may have a stage called `status` or `name`: its value is a date then, and no stage. */
function isChange({ value }: HistoryEntry): boolean {
	return isObject(value) ? timeOf(value) === undefined : !looksLikeTime(value);
}

function timeOf(change: Record<string, unknown>): unknown {
	return firstPresent(foldNames(change), TIME_NAMES);
}

function foldNames(change: Record<string, unknown>): ReadonlyMap<string, unknown> {
	return new Map(Object.entries(change).map(([name, value]) => [fold(name), value]));
}

function firstPresent(named: ReadonlyMap<string, unknown>, names: readonly string[]): unknown {
	return names.map((name) => named.get(name)).find((value) => !isAbsent(value));
}
