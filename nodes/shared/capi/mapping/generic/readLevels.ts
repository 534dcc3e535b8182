/**
 * Reads an item whose format is not known, like a careful person: by the names of its fields, level by level. What
 * stands on a higher level wins, and so does the customer over the billing and that over the shipping address; members
 * of staff are never read.
 */
import { FREE_TEXT, isAbsent } from '../../absence';
import { isObject, isPlainObject, parseJson, readText } from '../../values';
import type { RawObject, RawValue } from '../../types';
import { findTarget, fold, type Target } from '../aliases';
import { readContacts } from '../conversions';
import { RANKS, type Draft } from '../draft';
import { expandNames } from '../envelope';
import { FULL_NAME } from '../fullName';
import { joinPaths } from '../paths';
import { nameOfMinorAmount, readAmountObject } from './amountObjects';
import { isWholeName } from './names';
import { isAddressObject, namesStaff, ownsItsId, PERSON_IF_ALONE, personOrder } from './people';
import { isStatusWord } from './regions';

/** A field that no name in the tables explains. */
export interface UnknownField {
	readonly name: string;
	readonly value: RawValue;
	readonly path: string;
}

/** What is left of an item after its fields were read. */
export interface Leftovers {
	readonly unknown: UnknownField[];
	/** An amount in the smallest unit of a currency that is not known yet. */
	minorAmount?: UnknownField;
	/** Whether there is a name that holds a path, such as `contact[email]`. */
	hasPathNames: boolean;
}

/** Objects that only wrap the fields of the event. */
const ENVELOPES = new Set(
	[
		...['body', 'data', 'object', 'payload', 'event', 'form_response', 'properties', 'attributes', 'fields', 'current'],
		...['record', 'result', 'resource', 'content', 'detail', 'details', 'message', 'item', 'entity', 'entry', 'values'],
		...['answers', 'submission', 'response', 'params', 'form_data', 'form', 'json', 'row', 'new', 'meta', 'form_fields'],
	].map(fold),
);

/** Objects that describe the order; their own `id` is its number. */
const ORDERS = new Set(
	['order', 'ecommerce', 'purchase', 'transaction', 'sale', 'checkout', 'cart', 'invoice', 'payment', 'deal', 'opportunity'].map(fold),
);

const DEEPEST = 4;
const RANK_OF_A_LEVEL = 5000;
const RANK_OF_A_PERSON = 60;

interface Level {
	readonly fields: RawObject;
	readonly at: string;
	readonly depth: number;
	readonly isOrder?: boolean;
}

/** Takes the fields of an item and the draft of its event; fills the draft and gives what could not be read. */
export function readLevels(fields: RawObject, at: string, draft: Draft): Leftovers {
	const leftovers: Leftovers = { unknown: [], hasPathNames: false };
	readLevel({ fields, at, depth: 0 }, draft, leftovers);
	return leftovers;
}

function readLevel(level: Level, draft: Draft, leftovers: Leftovers): void {
	const { fields, at, depth } = level;
	const base = depth * RANK_OF_A_LEVEL;
	const persons: Array<{ order: number; name: string; value: RawObject }> = [];
	const envelopes: Array<{ name: string; value: RawObject }> = [];
	let alone: { name: string; value: RawObject } | undefined;
	let speaks = false;
	for (const [name, value] of Object.entries(fields)) {
		if (isPlainObject(value)) {
			if (placeMetaShape(draft, name, value, at)) {
				speaks = true;
				continue;
			}
			const folded = fold(name);
			const order = personOrder(folded);
			if (order !== undefined) persons.push({ order, name, value });
			else if (isAddressObject(name)) persons.push({ order: ADDRESS_AT_THE_LEVEL, name, value });
			else if (folded === PERSON_IF_ALONE) alone = { name, value };
			else if (ORDERS.has(folded)) {
				if (depth < DEEPEST) readLevel({ fields: value, at: joinPaths(at, name), depth: depth + 1, isOrder: true }, draft, leftovers);
			} else if (findTarget(name) === undefined && ENVELOPES.has(folded)) envelopes.push({ name, value });
			else if (placeField(level, name, value, base, draft, leftovers)) speaks = true;
			continue;
		}
		if (placeField(level, name, value, base, draft, leftovers)) speaks = true;
	}
	for (const { order, name, value } of persons) {
		placePerson(draft, value, joinPaths(at, name), base + RANKS.nested + order * RANK_OF_A_PERSON, ownsItsId(fold(name)));
	}
	if (alone !== undefined && persons.length === 0 && !draft.knowsPerson()) {
		placePerson(draft, alone.value, joinPaths(at, alone.name), base + RANKS.nested, true);
	}
	const form = depth === 0 && leftovers.hasPathNames ? expandNames(fields) : undefined;
	if (form !== undefined) readLevel({ fields: form, at, depth: depth + 1 }, draft, leftovers);
	if (speaks || persons.length > 0 || depth >= DEEPEST) return;
	for (const { name, value } of envelopes) {
		readLevel({ fields: value, at: joinPaths(at, name), depth: depth + 1 }, draft, leftovers);
	}
}

const ADDRESS_AT_THE_LEVEL = 18;

/** An object in Meta's shape: its names are Meta's or the user's own and stay. */
function placeMetaShape(draft: Draft, name: string, value: RawObject, at: string): boolean {
	if (name === 'user_data' || name === 'match_keys') {
		placeMetaPerson(draft, value, joinPaths(at, name));
		return true;
	}
	if (name !== 'custom_data' && name !== 'app_data') return false;
	for (const [field, entry] of Object.entries(value)) {
		const isOwn = findTarget(field)?.section !== name;
		draft.place(name, field, entry, RANKS.metaShape, joinPaths(joinPaths(at, name), field), isOwn ? FREE_TEXT : field);
	}
	return true;
}

/** Meta's own names, the old offline API's and Google's, whose `user_data` holds an address or a list of them. */
function placeMetaPerson(draft: Draft, fields: RawObject, at: string): void {
	for (const [name, value] of Object.entries(fields)) {
		const path = joinPaths(at, name);
		const address = isAddressObject(name) ? firstObject(value) : undefined;
		if (address !== undefined) {
			placePerson(draft, address, path, RANKS.nested, false);
			continue;
		}
		const hashed = placeHashed(draft, name, value, RANKS.metaShape, path);
		if (hashed) continue;
		const target = findTarget(name);
		const rank = target?.section === 'user_data' ? target.rank + RANKS.metaShape : RANKS.metaShape;
		draft.place('user_data', target?.section === 'user_data' ? target.field : name, value, rank, path);
	}
}

const HASHED_NAME = /^(?:sha256|hashed|hash)_(\w+)$|^(\w+)_(?:sha256|hashed|hash)$/i;
const LONGEST_NAME = 60;
/** The hash of a phone number with its plus sign, as Google wants it, matches nobody at Meta. */
const HASHED_OTHERWISE = 'ph';

/** `sha256_email_address`, `email_hash`: the hash under the name without what says that it is one. */
function placeHashed(draft: Draft, name: string, value: RawValue, rank: number, path: string): boolean {
	if (name.length > LONGEST_NAME) return false;
	const match = HASHED_NAME.exec(name);
	const target = match === null ? undefined : findTarget(match[1] ?? match[2] ?? '');
	if (target?.section !== 'user_data') return false;
	if (target.field !== HASHED_OTHERWISE) draft.place('user_data', target.field, value, rank + target.rank, path);
	return true;
}

function firstObject(value: RawValue): RawObject | undefined {
	const entry = Array.isArray(value) ? value[0] : value;
	return isObject(entry) ? entry : undefined;
}

/** An object whose fields describe the person, with the address and the contact lists in it. */
function placePerson(draft: Draft, fields: RawObject, at: string, rank: number, ownsId: boolean): void {
	for (const [name, value] of Object.entries(fields)) {
		const path = joinPaths(at, name);
		if (isAddressObject(name)) {
			const address = firstObject(value);
			if (address !== undefined) placePerson(draft, address, path, rank + RANK_OF_A_PERSON / 2, false);
			continue;
		}
		const target = findTarget(name);
		if (target?.section === 'user_data') placeIdentifier(draft, target, value, rank + target.rank, path, fields);
		else if (isWholeName(name)) draft.place('user_data', FULL_NAME, value, rank, path);
		else if (ownsId && name === 'id' && String(value) !== '0') {
			draft.place('user_data', 'external_id', readText(value), rank + RANK_OF_A_PERSON - 1, path);
		} else placeHashed(draft, name, value, rank, path);
	}
}

function placeIdentifier(
	draft: Draft,
	{ field, section, rank: alias }: Target,
	value: RawValue,
	rank: number,
	path: string,
	fields: RawObject,
): boolean {
	if (field === 'st' && isStatusWord(value)) return false;
	if (field === 'external_id' && alias > 0 && (String(value) === '0' || namesAnother(path, fields))) return false;
	const read = isObject(value) || Array.isArray(value) ? unwrap(value) : value;
	draft.place(section, field, read, rank, path);
	return true;
}

/** `user_id` of a record that belongs to a member of staff. */
function namesAnother(path: string, fields: RawObject): boolean {
	return /(?:^|\.)user[\s_-]?id$/i.test(path) && namesStaff(fields);
}

/** Contact lists and `{ value }` give their values; a list of plain values stays. */
function unwrap(value: RawValue): RawValue {
	if (Array.isArray(value)) return value.some(isObject) ? readContacts(value) : value;
	return isObject(value) && 'value' in value ? unwrap(value.value) : value;
}

/** A field of a level; gives whether it speaks of the person or of what was done. */
function placeField(
	{ fields, at, isOrder }: Level,
	name: string,
	value: RawValue,
	base: number,
	draft: Draft,
	leftovers: Leftovers,
): boolean {
	const target = findTarget(name);
	if (isAbsent(value, target?.field ?? FREE_TEXT)) return false;
	const path = joinPaths(at, name);
	if (target === undefined) return placeUnnamed(name, value, path, base, draft, leftovers, isOrder === true);
	const rank = base + target.rank;
	if (target.section === 'user_data') {
		const isPlaced = placeIdentifier(draft, target, value, rank, path, fields);
		if (!isPlaced) leftovers.unknown.push({ name, value, path });
		return isPlaced;
	}
	if (target.section === 'custom_data') return placeCustom(draft, target, value, rank, path);
	draft.place(target.section, target.field, unwrap(value), rank, path);
	return false;
}

function placeCustom(draft: Draft, { field, rank: alias }: Target, value: RawValue, rank: number, path: string): boolean {
	// Other services use the word for the way in which an event was made; Meta's only value is crm.
	if (field === 'event_source' && readText(value)?.trim().toLowerCase() !== 'crm') return false;
	if (field === 'value' && isObject(value)) {
		const money = readAmountObject(value);
		if (money === undefined) return false;
		draft.place('custom_data', 'value', money.amount, rank, path);
		draft.place('custom_data', 'currency', money.currency, rank, path);
		return true;
	}
	draft.place('custom_data', field, alias === 0 ? value : unwrapProperty(value), rank, path);
	return true;
}

function unwrapProperty(value: RawValue): RawValue {
	return isObject(value) && 'value' in value ? value.value : value;
}

function placeUnnamed(
	name: string,
	value: RawValue,
	path: string,
	base: number,
	draft: Draft,
	leftovers: Leftovers,
	isOrder: boolean,
): boolean {
	if (isOrder && (name === 'id' || name === 'number')) {
		draft.place('custom_data', 'order_id', readText(value), base + RANK_OF_A_PERSON, path);
		return true;
	}
	if (isWholeName(name)) {
		draft.place('user_data', FULL_NAME, unwrap(value), base + (name.toLowerCase() === 'name' ? 1 : 0), path);
		leftovers.unknown.push({ name, value, path });
		return false;
	}
	if (placeHashed(draft, name, value, base, path)) return true;
	const amountName = name.length < LONGEST_NAME ? nameOfMinorAmount(name) : undefined;
	if (amountName !== undefined && findTarget(amountName)?.field === 'value') {
		leftovers.minorAmount ??= { name, value, path };
		return true;
	}
	leftovers.hasPathNames ||= name.includes('[') || name.includes('.');
	leftovers.unknown.push({ name, value: readJsonText(value), path });
	return false;
}

/** Spreadsheets and queues hold objects as text. */
function readJsonText(value: RawValue): RawValue {
	return typeof value === 'string' && value.startsWith('{') ? (parseJson(value, '{') ?? value) : value;
}
