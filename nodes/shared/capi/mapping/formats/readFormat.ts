/** Reads a payload by the table of its format. */
import type { RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { isObject } from '../../values';
import { findTarget } from '../aliases';
import { RANKS, type Draft, type Part } from '../draft';
import type { Payload } from '../envelope';
import { joinPaths, readPath } from '../paths';
import { placeAnswers, type Answer } from './answers';
import { allHold, anyHolds, type ReadValue } from './conditions';
import type {
	Format,
	IncompleteRule,
	Notes,
	PayloadRecord,
	PlaceRow,
	ProductRow,
	Row,
} from './format';
import { readProducts } from './products';
import { firstOf } from './sources';

/** What the tables of a format say of one record. */
export interface FormatReading {
	/** Meta's event for the vendor's, where the format knows one. */
	readonly eventName: string | undefined;
	readonly leftOut: NonNullable<Format['leftOut']>[number]['code'] | undefined;
	readonly isUnpaid: boolean;
	/** Where a time stands that could not be read for want of its zone. */
	readonly timeWithoutZone: string | undefined;
}

/** The records of a payload that is of this format. */
export function recordsOf(format: Format, payload: Payload): readonly PayloadRecord[] {
	if (format.records) return format.records(payload);
	for (const at of format.recordAt ?? []) {
		const fields = readPath(payload.fields, at);
		if (isObject(fields)) return [{ fields, at }];
	}
	return [{ fields: payload.fields, at: '' }];
}

/** The rule by which a payload tells of something without its details; nothing for a complete one. */
export function incompleteOf(format: Format, payload: Payload): IncompleteRule | undefined {
	const read = readerOf(payload, { fields: payload.fields, at: '' });
	return format.incomplete?.find(({ when }) => allHold(when, read));
}

/** Takes a record and the draft of its event; fills the draft by the rows and says what the record reports. */
export function readFormat(
	format: Format,
	payload: Payload,
	record: PayloadRecord,
	draft: Draft,
): FormatReading {
	const read = readerOf(payload, record);
	const pathOf = (path: string) => fullPath(payload, record, path);
	for (const row of format.rows) {
		if ('list' in row) placeProducts(row, read, pathOf, draft);
		else if ('places' in row) placeTogether(row, read, pathOf, draft);
		else placeRow(row, read, pathOf, draft);
	}
	for (const notes of format.notes ?? [])
		placeNotes(notes, read(notes.path), pathOf(notes.path), draft);
	if (format.answers) placeAnswers(withFullPaths(format.answers(record.fields), pathOf), draft);
	return {
		eventName: format.eventNames.find(({ when }) => allHold(when, read))?.event,
		leftOut: format.leftOut?.find(({ when }) => allHold(when, read))?.code,
		isUnpaid: format.unpaid !== undefined && anyHolds(format.unpaid, read),
		timeWithoutZone: format.timesWithoutZone
			?.filter((path) => !isAbsent(read(path)))
			.map(pathOf)[0],
	};
}

function withFullPaths(answers: readonly Answer[], pathOf: PathOf): readonly Answer[] {
	return answers.map((answer) => ({ ...answer, path: pathOf(answer.path) }));
}

/** Reads the paths of a record; those that start with @ lead out of it. */
export function readerOf(payload: Payload, record: PayloadRecord): ReadValue {
	return (path) => {
		if (!path.startsWith('@')) return readPath(record.fields, path);
		const [place, rest] = splitPlace(path);
		return readPath(placeOf(payload, record, place), rest);
	};
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

function fullPath(payload: Payload, record: PayloadRecord, path: string): string {
	if (!path.startsWith('@')) return joinPaths(joinPaths(payload.at, record.at), path);
	const [place, rest] = splitPlace(path);
	if (place === 'headers' || place === 'query') return joinPaths(place, rest);
	const at = place === 'body' ? '' : (record.around?.[place]?.at ?? '');
	return joinPaths(joinPaths(payload.at, at), rest);
}

type PathOf = (path: string) => string;

const slots = new Map<string, readonly [part: Part, field: string]>();

/** `user_data.em` gives user_data and em, `event_time` event and event_time. */
function slotOf(field: string): readonly [part: Part, field: string] {
	const known = slots.get(field);
	if (known !== undefined) return known;
	const dot = field.indexOf('.');
	const part = field.slice(0, dot);
	const slot: readonly [Part, string] = isPart(part)
		? [part, field.slice(dot + 1)]
		: ['event', field];
	slots.set(field, slot);
	return slot;
}

const PARTS: ReadonlySet<string> = new Set<Part>([
	'user_data',
	'custom_data',
	'app_data',
	'lead',
	'original_event_data',
]);

function isPart(text: string): text is Part {
	return PARTS.has(text);
}

function placeRow(row: Row, read: ReadValue, pathOf: PathOf, draft: Draft): void {
	const [part, field] = slotOf(row.field);
	const found = firstOf(row.from, read, field);
	if (found !== undefined) draft.place(part, field, found.value, RANKS.format, pathOf(found.path));
	else if (row.otherwise !== undefined) draft.place(part, field, row.otherwise, RANKS.format, '');
}

/** From the first object that has several of the fields: one field alone, such as a country, says little of the place. */
function placeTogether(
	{ places, fields }: PlaceRow,
	read: ReadValue,
	pathOf: PathOf,
	draft: Draft,
): void {
	let fullest: readonly FoundField[] = [];
	for (const place of places) {
		const found = fieldsAt(place, fields, read);
		if (found.length > fullest.length) fullest = found;
		if (fullest.length > 1) break;
	}
	for (const { field, value, path } of fullest) {
		const [part, key] = slotOf(field);
		draft.place(part, key, value, RANKS.format, pathOf(path));
	}
}

interface FoundField {
	readonly field: string;
	readonly value: RawValue;
	readonly path: string;
}

function fieldsAt(
	place: string,
	fields: PlaceRow['fields'],
	read: ReadValue,
): readonly FoundField[] {
	const below = read(place);
	const all: FoundField[] = [];
	if (!isObject(below)) return all;
	const readBelow = (path: string) => readPath(below, path);
	for (const field in fields) {
		const found = firstOf(fields[field], readBelow, slotOf(field)[1]);
		if (found !== undefined)
			all.push({ field, value: found.value, path: joinPaths(place, found.path) });
	}
	return all;
}

function placeProducts(row: ProductRow, read: ReadValue, pathOf: PathOf, draft: Draft): void {
	const found = readProducts(row, read);
	if (found !== undefined)
		draft.place('custom_data', 'contents', found.contents, RANKS.format, pathOf(found.path));
}

/** What a theme or plugin may note of a visitor under a name of its own; the rest of a shop's notes is not about that. */
const NOTED_FIELDS: ReadonlySet<string> = new Set([
	...[
		'fbp',
		'fbc',
		'fbclid',
		'click_time',
		'client_ip_address',
		'client_user_agent',
		'external_id',
		'lead_id',
		'madid',
	],
	...['event_id', 'event_source_url', 'referrer_url', 'ctwa_clid'],
]);

function placeNotes(
	{ name = 'name', value = 'value' }: Notes,
	notes: RawValue,
	at: string,
	draft: Draft,
): void {
	const entries = Array.isArray(notes)
		? notes.filter(isObject).map((entry) => [entry[name], entry[value]] as const)
		: Object.entries(isObject(notes) ? notes : {});
	for (const [key, noted] of entries) {
		const target = typeof key === 'string' ? findTarget(key) : undefined;
		if (target === undefined || !NOTED_FIELDS.has(target.field)) continue;
		draft.place(
			target.section,
			target.field,
			noted,
			RANKS.format + 1 + target.rank,
			joinPaths(at, String(key)),
		);
	}
}
