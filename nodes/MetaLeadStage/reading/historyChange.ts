/** One change of a lead's stage, under the names that CRMs have for it. */
import { fold, isAbsent, isObject, readText } from '../../shared/capi';
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

/** Whether a change is one of the stage, and not of another field of the record. */
export function isAboutStage(change: unknown): boolean {
	const field = isObject(change)
		? readText(firstPresent(foldNames(change), FIELD_NAMES))
		: undefined;
	return field === undefined || STAGE_FIELD.test(field);
}

/** Takes one change: a stage alone, or an object under any of many names; nothing where no stage is in it. */
export function readChange(change: unknown): HistoryEntry | undefined {
	if (typeof change === 'string' || typeof change === 'number')
		return { value: change, time: undefined };
	if (!isObject(change)) return undefined;
	const named = foldNames(change);
	const value = firstPresent(named, STAGE_NAMES);
	return value === undefined ? undefined : { value, time: firstPresent(named, TIME_NAMES) };
}

/** An object of stage and date may have a stage called `status` or `name`: its value is a date then, and no stage. */
export function isChange({ value }: HistoryEntry): boolean {
	return isObject(value) ? timeOf(value) === undefined : !looksLikeTime(value);
}

/** The time of a change, under any of many names. */
export function timeOf(change: Record<string, unknown>): unknown {
	return firstPresent(foldNames(change), TIME_NAMES);
}

function foldNames(change: Record<string, unknown>): ReadonlyMap<string, unknown> {
	return new Map(Object.entries(change).map(([name, value]) => [fold(name), value]));
}

function firstPresent(named: ReadonlyMap<string, unknown>, names: readonly string[]): unknown {
	return names.map((name) => named.get(name)).find((value) => !isAbsent(value));
}
