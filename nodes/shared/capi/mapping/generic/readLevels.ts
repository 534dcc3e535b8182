/**
 * Reads an item whose format is not known, like a careful person: by the names of its fields, level by level. What
 * stands on a higher level wins, and so does the customer over the billing and that over the shipping address; members
 * of staff are never read.
 */
import { FREE_TEXT, isAbsent } from '../../absence';
import type { RawObject, RawValue } from '../../types';
import { isPlainObject, readObject } from '../../values';
import { findTarget, fold } from '../aliases';
import { RANKS, type Draft } from '../draft';
import { expandNames } from '../envelope';
import { joinPaths } from '../paths';
import type { Leftovers } from './leftovers';
import { isAddressObject, isPersonIfAlone, ownsItsId, personOrder } from './people';
import { placeField, type Level } from './placeField';
import { placeMetaPerson, placePerson, RANK_OF_A_PERSON } from './placePerson';

/** Objects that only wrap the fields of the event. */
const ENVELOPES = new Set(
	[
		...[
			'body',
			'data',
			'object',
			'payload',
			'event',
			'form_response',
			'properties',
			'attributes',
			'fields',
			'current',
		],
		...[
			'record',
			'result',
			'resource',
			'content',
			'detail',
			'details',
			'message',
			'item',
			'entity',
			'entry',
			'values',
		],
		...[
			'merges',
			'merge_fields',
			'answers',
			'submission',
			'response',
			'params',
			'form_data',
			'form',
			'json',
			'row',
			'new',
			'meta',
			'form_fields',
			'custom_attributes',
			'custom_fields',
		],
	].map(fold),
);

/** Objects that describe the order; their own `id` is its number. */
const ORDERS = new Set(
	[
		...[
			'order',
			'ecommerce',
			'purchase',
			'transaction',
			'sale',
			'checkout',
			'cart',
			'invoice',
			'payment',
			'deal',
		],
		...['opportunity', 'booking', 'reservation', 'subscription'],
	].map(fold),
);

const DEEPEST = 4;
const RANK_OF_A_LEVEL = 5000;
/** An address at the level itself stands between billing and shipping. */
const ADDRESS_AT_THE_LEVEL = 21.5;

/** Takes the fields of an item and the draft of its event; fills the draft and gives what could not be read. */
export function readLevels(fields: RawObject, at: string, draft: Draft): Leftovers {
	const leftovers: Leftovers = { unknown: [], hasPathNames: false };
	readLevel({ fields, at, depth: 0, base: 0 }, draft, leftovers);
	return leftovers;
}

interface Found {
	readonly name: string;
	readonly value: RawObject;
}

/** The objects of a level by what they are. */
interface Objects {
	readonly persons: Array<Found & { readonly order: number }>;
	readonly envelopes: Found[];
	readonly orders: Found[];
	alone: Found | undefined;
}

function readLevel(level: Level, draft: Draft, leftovers: Leftovers): void {
	const { fields, at, depth } = level;
	const objects: Objects = { persons: [], envelopes: [], orders: [], alone: undefined };
	let speaks = false;
	for (const name in fields) {
		const value = META_PARTS.has(name)
			? readPart(draft, name, fields[name], joinPaths(at, name))
			: opened(name, fields[name]);
		if (isPlainObject(value) && sort(name, value, objects)) continue;
		if (isPlainObject(value) && placeMetaShape(draft, name, value, at)) speaks = true;
		else if (placeField(level, name, value, draft, leftovers)) speaks = true;
	}
	readPersons(objects, level, draft);
	if (depth === 0 && leftovers.hasPathNames)
		readLevel(below(level, '', expandNames(fields) ?? {}), draft, leftovers);
	if (depth >= DEEPEST) return;
	for (const { name, value } of objects.orders)
		readLevel(below(level, name, value, true), draft, leftovers);
	if (speaks || objects.persons.length > 0) return readAttributes(objects.envelopes, level, draft);
	for (const { name, value } of objects.envelopes)
		readLevel(below(level, name, value), draft, leftovers);
}

/** Contacts keep the customer's other fields in one of these, beside the email address. */
const ATTRIBUTES = new Set(
	['attributes', 'custom_attributes', 'custom_fields', 'merges', 'merge_fields'].map(fold),
);

function readAttributes(envelopes: readonly Found[], { at, base }: Level, draft: Draft): void {
	for (const { name, value } of envelopes) {
		if (ATTRIBUTES.has(fold(name)))
			placePerson(draft, value, joinPaths(at, name), base + RANK_OF_A_LEVEL, false);
	}
}

function below({ at, depth }: Level, name: string, fields: RawObject, isOrder = false): Level {
	return {
		fields,
		at: joinPaths(at, name),
		depth: depth + 1,
		base: (depth + 1) * RANK_OF_A_LEVEL,
		isOrder,
	};
}

const BRACE = '{'.charCodeAt(0);

/** Databases and queues hold an object as JSON text, and lists of one customer or order hold that one. */
function opened(name: string, value: RawValue): RawValue {
	if (typeof value === 'string')
		return value.charCodeAt(0) === BRACE && isKnown(fold(name))
			? (readObject(value) ?? value)
			: value;
	return Array.isArray(value) && value.length === 1 && isListOfOne(fold(name))
		? (readObject(value) ?? value)
		: value;
}

/** Envelopes that hold a list of records, and not one of answers or values. */
const LISTS = new Set(['data', 'body', 'payload', 'record', 'result', 'entry', 'row'].map(fold));

function isListOfOne(foldedName: string): boolean {
	const single = foldedName.replace(/s$/, '');
	return isPersonOrOrder(foldedName) || isPersonOrOrder(single) || LISTS.has(single);
}

function isPersonOrOrder(foldedName: string): boolean {
	return personOrder(foldedName) !== undefined || ORDERS.has(foldedName);
}

function isKnown(foldedName: string): boolean {
	return (
		isPersonOrOrder(foldedName) ||
		ENVELOPES.has(foldedName) ||
		isPersonIfAlone(foldedName) ||
		isAddressObject(foldedName)
	);
}

/** Whether an object is read apart from the fields of its level; it is put to its kind. */
function sort(name: string, value: RawObject, objects: Objects): boolean {
	const folded = fold(name);
	const order = personOrder(folded) ?? personOrder(folded.replace(/s$/, ''));
	if (order !== undefined) objects.persons.push({ name, value, order });
	else if (isAddressObject(name))
		objects.persons.push({ name, value, order: ADDRESS_AT_THE_LEVEL });
	else if (isPersonIfAlone(folded)) objects.alone = { name, value };
	else if (
		(ORDERS.has(folded) || ORDERS.has(folded.replace(/s$/, ''))) &&
		!('amount' in value && 'currency' in value)
	)
		objects.orders.push({ name, value });
	else if (ENVELOPES.has(folded) || LISTS.has(folded.replace(/s$/, '')))
		objects.envelopes.push({ name, value });
	else return false;
	return true;
}

function readPersons({ persons, alone }: Objects, { at, base }: Level, draft: Draft): void {
	for (const { order, name, value } of persons) {
		const rank = base + RANKS.nested + order * RANK_OF_A_PERSON;
		placePerson(draft, value, joinPaths(at, name), rank, ownsItsId(fold(name)));
	}
	if (alone !== undefined && persons.length === 0 && !draft.knowsPerson()) {
		placePerson(draft, alone.value, joinPaths(at, alone.name), base + RANKS.nested, true);
	}
}

const META_PARTS: ReadonlySet<string> = new Set([
	'user_data',
	'match_keys',
	'custom_data',
	'app_data',
]);

/** Meta's parts also come as JSON text and as lists of one; what cannot be read goes to the checks, which refuse it. */
function readPart(draft: Draft, name: string, given: RawValue, path: string): RawValue {
	const isData = Array.isArray(given) || (typeof given === 'string' && /^\s*[[{]/.test(given));
	if (!isData || isAbsent(given)) return given;
	const part = readObject(given);
	if (part === undefined)
		draft.place('event', name === 'match_keys' ? 'user_data' : name, given, RANKS.metaShape, path);
	return part;
}

/** An object in Meta's shape: its names are Meta's or the user's own and stay. */
function placeMetaShape(
	draft: Draft,
	name: string,
	value: Readonly<Record<string, RawValue>>,
	at: string,
): boolean {
	if (name === 'user_data' || name === 'match_keys') {
		placeMetaPerson(draft, value, joinPaths(at, name));
		return true;
	}
	if (name !== 'custom_data' && name !== 'app_data') return false;
	for (const [field, entry] of Object.entries(value)) {
		const isOwn = findTarget(field)?.section !== name;
		draft.place(
			name,
			field,
			entry,
			RANKS.metaShape,
			joinPaths(joinPaths(at, name), field),
			isOwn ? FREE_TEXT : field,
		);
	}
	return true;
}
