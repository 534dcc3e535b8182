/** What a user put beside a vendor's payload: Meta's own names, and identifiers that the vendor does not know. */
import type { RawObject, RawValue } from '../types';
import { isObject, isPlainObject } from '../values';
import { rememberingLast } from '../fields/remembering';
import { findTarget, fold, type Target } from './aliases';
import { RANKS, type Draft } from './draft';
import type { Payload } from './envelope';
import { type Columns, columnsFor, namesIn } from './formats/columns';
import type { Format, ProductRow } from './formats/format';
import type { UnknownField } from './generic/leftovers';
import { META_PARTS, placeMetaShape, readPart } from './generic/metaShape';
import { placePerson } from './generic/placePerson';
import { knowsContact } from './generic/dependents';
import { joinPaths } from './paths';
import { isAddressOfRecord } from './recordAddresses';

/** Words that vendors use for other things, too: beside a payload they only fill what the format leaves open. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
	...[
		'value',
		'currency',
		'country',
		'platform',
		'carrier',
		'locale',
		'contents',
		'content_type',
		'opt_out',
	],
]);
const NEVER_BESIDE: ReadonlySet<string> = new Set(['status', 'event_source', 'st']);
/** Weak names of a person's ID are those of staff in a vendor's payload. */
const WEAK_ID = fold('user_id');

/** Event fields that are understood beside a payload under other names than Meta's, too. */
const EVENT_FIELDS: ReadonlySet<string> = new Set(['event_id', 'event_source_url', 'referrer_url']);

const ownNames = new Map<Format, ReadonlySet<string>>();

/** A field beside a record: a part of an event in Meta's shape and a person's record have no target. */
interface BesideField {
	readonly name: string;
	readonly target: Target | undefined;
	readonly isPerson?: true;
}

/** Fills a draft with the fields beside the record that are no field of the format. */
export function readBeside(format: Format, payload: Payload, draft: Draft): void {
	for (const { name, target, isPerson } of fieldsFor(format, payload.fields)) {
		const value = payload.fields[name];
		const path = joinPaths(payload.at, name);
		if (isPerson === true) {
			if (isPlainObject(value) && !knowsContact(draft))
				placePerson(draft, value, path, RANKS.nested, false);
		} else if (target === undefined) {
			const part = readPart(draft, name, value, path);
			if (isPlainObject(part)) placeMetaShape(draft, name, part, payload.at);
		} else if (!isObject(value)) placeBeside(target, value, path, draft);
	}
}

/** CRMs name the person of a deal by an ID alone: users put the record beside it. */
const PERSONS: ReadonlySet<string> = new Set(
	['customer', 'buyer', 'contact', 'person', 'client', 'lead'].map(fold),
);

/** Whether a field beside a payload is the user's word on it: one under Meta's own name, which no vendor uses for other things. */
export function isUsersWord(name: string): boolean {
	const target = findTarget(name);
	return target?.rank === 0 && !COMMON_WORDS.has(target.field) && !NEVER_BESIDE.has(target.field);
}

function placeBeside(
	{ section, field, rank }: Target,
	value: RawValue,
	path: string,
	draft: Draft,
): void {
	const isOwnName = rank === 0 && !COMMON_WORDS.has(field);
	if (!isOwnName && section !== 'user_data' && section !== 'app_data' && !EVENT_FIELDS.has(field))
		return;
	if (field === 'event_source_url' && !isOwnName && isAddressOfRecord(value)) return;
	draft.place(section, field, value, isOwnName ? 0 : RANKS.beside + rank, path);
}

const besideOf = new Map<Format, (names: readonly string[]) => readonly BesideField[]>();

/** The fields of a payload that its format does not know and that mean something to Meta. */
function fieldsFor(format: Format, fields: RawObject): readonly BesideField[] {
	let known = besideOf.get(format);
	if (known === undefined) {
		known = rememberingLast((names) => {
			const own = ownNamesFor(format, names);
			// A person of that name within the record was read before, and one beside it may be called so, too.
			const isBeside = (name: string) =>
				!own.has(name) || (PERSONS.has(fold(name)) && format.ignored?.includes(name) !== true);
			return names.filter(isBeside).flatMap(toBesideField);
		});
		besideOf.set(format, known);
	}
	return known(Object.keys(fields));
}

function toBesideField(name: string): readonly BesideField[] {
	if (META_PARTS.has(name)) return [{ name, target: undefined }];
	if (PERSONS.has(fold(name))) return [{ name, target: undefined, isPerson: true }];
	const target = findTarget(name);
	return target === undefined || NEVER_BESIDE.has(target.field) || fold(name) === WEAK_ID
		? []
		: [{ name, target }];
}

/** The names at the top of a payload that a format reads or ignores. */
export function ownNamesOf(format: Format): ReadonlySet<string> {
	const known = ownNames.get(format);
	if (known !== undefined) return known;
	const paths = [
		...format.rows.flatMap(pathsOf),
		...format.recognizedBy.flat().map(({ path }) => path),
		...format.eventNames.flatMap(({ when }) => when.map(({ path }) => path)),
		...(format.leftOut ?? []).flatMap(({ when }) => when.map(({ path }) => path)),
		...(format.unpaid ?? []).flat().map(({ path }) => path),
		...(format.notes ?? []).map(({ path }) => path),
		...(format.recordAt ?? []),
		...(format.incomplete ?? []).flatMap(({ when }) => when.map(({ path }) => path)),
		...(format.timesWithoutZone ?? []),
		...(format.ignored ?? []),
	];
	const names = new Set(
		format.isTable === true
			? paths
			: paths.map((path) => path.replace(/^@body\./, '').split(/[.[]/)[0]),
	);
	ownNames.set(format, names);
	return names;
}

const ownColumns = new Map<
	Format,
	{ readonly columns: Columns; readonly own: ReadonlySet<string> }
>();

/** The same as a payload writes them: the headings of a table are compared without case, spaces and punctuation. */
export function ownNamesIn(format: Format, fields: RawObject): ReadonlySet<string> {
	return format.isTable === true ? ownNamesFor(format, Object.keys(fields)) : ownNamesOf(format);
}

function ownNamesFor(format: Format, payloadNames: readonly string[]): ReadonlySet<string> {
	const names = ownNamesOf(format);
	if (format.isTable !== true) return names;
	const columns = columnsFor(payloadNames);
	const known = ownColumns.get(format);
	if (known?.columns === columns) return known.own;
	const own = new Set([...names].flatMap((name) => namesIn(columns, name)));
	ownColumns.set(format, { columns, own });
	return own;
}

/** The fields at the top of a payload of which its format says nothing: the user put them there. */
export function fieldsBeside({ fields, at }: Payload, format: Format): readonly UnknownField[] {
	const known = ownNamesIn(format, fields);
	return Object.entries(fields).flatMap(([name, value]) =>
		known.has(name) ? [] : [{ name, value, path: joinPaths(at, name) }],
	);
}

function columnsOfProduct({
	id,
	quantity,
	price,
	total = [],
	title = [],
	category = [],
	brand = [],
}: ProductRow) {
	return [id, quantity, price, total, title, category, brand]
		.flat()
		.map((name) => (typeof name === 'string' ? name : name.path));
}

function pathsOf(row: Format['rows'][number]): readonly string[] {
	if ('list' in row) return row.isRow === true ? columnsOfProduct(row) : row.list;
	if ('places' in row) {
		const names = Object.values(row.fields)
			.flat()
			.map((name) => (typeof name === 'string' ? name : name.path));
		return row.places.flatMap((place) => names.map((name) => joinPaths(place, name)));
	}
	return row.from.flatMap(({ path, with: second = '', when = [] }) => [
		path,
		second,
		...when.map((condition) => condition.path),
	]);
}
