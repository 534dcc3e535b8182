/**
 * What a database tells of a row that was changed: the row as it was stands beside the row as it is. Hasura, Event Triggers:
 * Payload (`old`, `new`); Supabase, Database Webhooks: Payload (`old_record`, `record`); Debezium, connectors: Change event
 * values (`before`, `after`); MongoDB, Change Events (`fullDocumentBeforeChange`, `fullDocument`); Maxwell, Output format
 * (`old` with the changed columns only, `data`).
 */
import type { RawObject } from '../../types';
import { isPlainObject } from '../../values';
import type { RecordChange, UnknownField } from './leftovers';

/** Under which name the row as it was stands, by that of the row as it is. */
const FORMER: ReadonlyMap<string, string> = new Map([
	['new', 'old'],
	['record', 'old_record'],
	['after', 'before'],
	['fullDocument', 'fullDocumentBeforeChange'],
	['data', 'old'],
]);

const FORMER_NAMES: ReadonlySet<string> = new Set(FORMER.values());

/** Takes a level and a record in it; gives both states of the record where the level tells of its change. */
export function changeIn(
	fields: RawObject,
	name: string,
	now: RawObject,
): RecordChange | undefined {
	const former = FORMER.get(name);
	const before = former === undefined ? undefined : fields[former];
	return isPlainObject(before) ? { before, now } : undefined;
}

/** Whether a record is told of that is no more: as it was stands there alone. */
export function tellsOfDeletion(unknown: readonly UnknownField[]): boolean {
	return unknown.some(({ name, value }) => FORMER_NAMES.has(name) && isPlainObject(value));
}
