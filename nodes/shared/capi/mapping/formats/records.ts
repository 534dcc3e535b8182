/** The records of a payload, and how the paths of a format lead into one and out of it. */
import type { RawObject, RawValue } from '../../types';
import { isObject } from '../../values';
import type { Payload } from '../envelope';
import { joinPaths, readPath } from '../paths';
import { type Columns, columnIn, columnsOf } from './columns';
import type { ReadValue } from './conditions';
import type { Format, PayloadRecord } from './format';

/** The records of a payload that is of this format. */
export function recordsOf(format: Format, payload: Payload): readonly PayloadRecord[] {
	if (format.records) return format.records(payload);
	if (format.isTable === true) return [wholeOf(format, payload)];
	for (const at of format.recordAt ?? []) {
		const fields = readPath(payload.fields, at);
		if (isObject(fields)) return [{ fields, at }];
	}
	return [{ fields: payload.fields, at: '' }];
}

/** A payload as one record of a format, in the way in which the format is recognized. */
export function wholeOf({ isTable }: Format, { fields }: Payload): PayloadRecord {
	return isTable === true ? { fields, at: '', columns: columnsOf(fields) } : { fields, at: '' };
}

/** Reads the paths of a record; those that start with @ lead out of it. */
export function readerOf(payload: Payload, record: PayloadRecord): ReadValue {
	const { columns, fields } = record;
	return (path) => {
		if (!path.startsWith('@'))
			return columns === undefined ? readPath(fields, path) : readColumn(columns, fields, path);
		const [place, rest] = splitPlace(path);
		return readPath(placeOf(payload, record, place), rest);
	};
}

function readColumn(columns: Columns, fields: RawObject, heading: string): RawValue {
	const name = columnIn(columns, fields, heading);
	return name === undefined ? undefined : fields[name];
}

/** Where a path of a record leads in the item. */
export type PathOf = (path: string) => string;

/** Takes a path of a format; gives the same from the top of the item, as users see it. */
export function fullPath(payload: Payload, record: PayloadRecord, path: string): string {
	if (!path.startsWith('@')) {
		const { columns, fields } = record;
		const name = columns === undefined ? path : (columnIn(columns, fields, path) ?? path);
		return joinPaths(joinPaths(payload.at, record.at), name);
	}
	const [place, rest] = splitPlace(path);
	if (place === 'headers' || place === 'query') return joinPaths(place, rest);
	const at = place === 'body' ? '' : (record.around?.[place]?.at ?? '');
	return joinPaths(joinPaths(payload.at, at), rest);
}

function splitPlace(path: string): [place: string, rest: string] {
	const dot = path.indexOf('.');
	return dot < 0 ? [path.slice(1), ''] : [path.slice(1, dot), path.slice(dot + 1)];
}

function placeOf(payload: Payload, { around }: PayloadRecord, place: string): RawValue {
	if (place === 'body') return payload.fields;
	if (place === 'headers') return payload.headers;
	return place === 'query' ? payload.query : around?.[place]?.value;
}
