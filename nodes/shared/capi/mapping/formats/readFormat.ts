/** Reads a payload by the table of its format. */
import { readAmount } from '../../events/amounts';
import type { RawObject, RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { isObject } from '../../values';
import { findTarget } from '../aliases';
import { CONVERSIONS } from '../conversions';
import { RANKS, type Draft, type Part } from '../draft';
import type { Payload } from '../envelope';
import { joinPaths, readPath } from '../paths';
import { placeAnswers, type Answer } from './answers';
import { allHold, anyHolds, type ReadValue } from './conditions';
import type { Format, Notes, PayloadRecord, PlaceRow, ProductRow, Row, Source } from './format';

/** What the tables of a format say of one record. */
export interface FormatReading {
	/** Meta's event for the vendor's, where the format knows one. */
	readonly eventName: string | undefined;
	readonly leftOut: NonNullable<Format['leftOut']>[number]['code'] | undefined;
	readonly isUnpaid: boolean;
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

/** Takes a record and the draft of its event; fills the draft by the rows and says what the record reports. */
export function readFormat(format: Format, payload: Payload, record: PayloadRecord, draft: Draft): FormatReading {
	const read = readerOf(payload, record);
	const pathOf = (path: string) => fullPath(payload, record, path);
	for (const row of format.rows) {
		if ('list' in row) placeProducts(row, read, pathOf, draft);
		else if ('places' in row) placeTogether(row, read, pathOf, draft);
		else placeRow(row, read, pathOf, draft);
	}
	for (const notes of format.notes ?? []) placeNotes(notes, read(notes.path), pathOf(notes.path), draft);
	if (format.answers) placeAnswers(withFullPaths(format.answers(record.fields), pathOf), draft);
	return {
		eventName: format.eventNames.find(({ when }) => allHold(when, read))?.event,
		leftOut: format.leftOut?.find(({ when }) => allHold(when, read))?.code,
		isUnpaid: format.unpaid !== undefined && anyHolds(format.unpaid, read),
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
	const slot: readonly [Part, string] = isPart(part) ? [part, field.slice(dot + 1)] : ['event', field];
	slots.set(field, slot);
	return slot;
}

const PARTS: ReadonlySet<string> = new Set<Part>(['user_data', 'custom_data', 'app_data', 'lead', 'original_event_data']);

function isPart(text: string): text is Part {
	return PARTS.has(text);
}

function placeRow(row: Row, read: ReadValue, pathOf: PathOf, draft: Draft): void {
	const [part, field] = slotOf(row.field);
	for (const source of row.from) {
		const value = valueOf(source, read);
		if (isAbsent(value)) continue;
		draft.place(part, field, value, RANKS.format, pathOf(source.path));
		return;
	}
	if (row.otherwise !== undefined) draft.place(part, field, row.otherwise, RANKS.format, '');
}

function placeTogether({ places, fields }: PlaceRow, read: ReadValue, pathOf: PathOf, draft: Draft): void {
	for (const place of places) {
		let isFound = false;
		for (const [field, names] of Object.entries(fields)) {
			const name = names.find((candidate) => !isAbsent(read(joinPaths(place, candidate))));
			if (name === undefined) continue;
			const path = joinPaths(place, name);
			const [part, key] = slotOf(field);
			draft.place(part, key, read(path), RANKS.format, pathOf(path));
			isFound = true;
		}
		if (isFound) return;
	}
}

function valueOf(source: Source, read: ReadValue): RawValue {
	if (source.when !== undefined && !allHold(source.when, read)) return undefined;
	const value = read(source.path);
	if (source.as === undefined || isAbsent(value)) return value;
	const second = source.with === undefined ? undefined : read(source.with);
	return CONVERSIONS[source.as].convert(value, second, source.units);
}

function placeProducts(row: ProductRow, read: ReadValue, pathOf: PathOf, draft: Draft): void {
	const path = row.list.find((candidate) => Array.isArray(read(candidate)) || isObject(read(candidate)));
	if (path === undefined) return;
	const list = read(path);
	const entries: readonly RawValue[] = Array.isArray(list) ? list : [list];
	const contents = entries.map((entry) => (isObject(entry) ? readProduct(row, entry, read) : entry));
	if (contents.length > 0) draft.place('custom_data', 'contents', contents, RANKS.format, pathOf(path));
}

function readProduct(row: ProductRow, entry: RawObject, read: ReadValue): RawObject {
	const first = (names: readonly string[] = []) =>
		names.map((name) => readPath(entry, name)).find((value) => !isAbsent(value) && String(value) !== '0');
	const quantity = first(row.quantity) ?? 1;
	const price = firstPresent(entry, row.price) ?? priceOfOne(firstPresent(entry, row.total), quantity);
	return {
		id: first(row.id),
		quantity,
		item_price: row.minorUnitsOf === undefined ? price : toWhole(price, row, read),
		title: first(row.title),
		category: first(row.category),
		brand: first(row.brand),
	};
}

function firstPresent(entry: RawObject, names: readonly string[] = []): RawValue {
	return names.map((name) => readPath(entry, name)).find((value) => !isAbsent(value));
}

function priceOfOne(total: RawValue, quantity: RawValue): RawValue {
	const amount = readAmount(total);
	const pieces = readAmount(quantity);
	if (amount.kind !== 'amount' || pieces.kind !== 'amount' || pieces.amount === 0) return undefined;
	return Number((amount.amount / pieces.amount).toFixed(6));
}

function toWhole(price: RawValue, { minorUnitsOf = '', units }: ProductRow, read: ReadValue): RawValue {
	return isAbsent(price) ? undefined : CONVERSIONS.minor_units.convert(price, read(minorUnitsOf), units);
}

/** What a theme or plugin may note of a visitor under a name of its own; the rest of a shop's notes is not about that. */
const NOTED_FIELDS: ReadonlySet<string> = new Set([
	...['fbp', 'fbc', 'fbclid', 'click_time', 'client_ip_address', 'client_user_agent', 'external_id', 'lead_id', 'madid'],
	...['event_id', 'event_source_url', 'referrer_url', 'ctwa_clid'],
]);

function placeNotes({ name = 'name', value = 'value' }: Notes, notes: RawValue, at: string, draft: Draft): void {
	const entries = Array.isArray(notes)
		? notes.filter(isObject).map((entry) => [entry[name], entry[value]] as const)
		: Object.entries(isObject(notes) ? notes : {});
	for (const [key, noted] of entries) {
		const target = typeof key === 'string' ? findTarget(key) : undefined;
		if (target === undefined || !NOTED_FIELDS.has(target.field)) continue;
		draft.place(target.section, target.field, noted, RANKS.format + 1 + target.rank, joinPaths(at, String(key)));
	}
}
