/** Puts what the rows of a format find in a record into the draft of its event. */
import type { RawValue } from '../../types';
import { isObject } from '../../values';
import { findTarget } from '../aliases';
import { RANKS, type Draft, type Part } from '../draft';
import { joinPaths, readPath } from '../paths';
import type { ReadValue } from './conditions';
import type { Notes, PlaceRow, ProductRow, Row } from './format';
import { readProducts } from './products';
import type { PathOf } from './records';
import { firstOf } from './sources';

/** Takes a row of any kind. */
export function placeRow(
	row: Row | PlaceRow | ProductRow,
	read: ReadValue,
	pathOf: PathOf,
	draft: Draft,
): void {
	if ('list' in row) placeProducts(row, read, pathOf, draft);
	else if ('places' in row) placeTogether(row, read, pathOf, draft);
	else placeField(row, read, pathOf, draft);
}

function placeField(row: Row, read: ReadValue, pathOf: PathOf, draft: Draft): void {
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

/** Takes the notes of a record, as a list of names and values or as an object. */
export function placeNotes(
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
