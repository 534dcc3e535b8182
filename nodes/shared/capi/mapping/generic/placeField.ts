/** Puts a field of a level into a draft, by its name. */
import { FREE_TEXT, isAbsent } from '../../absence';
import type { RawObject, RawValue } from '../../types';
import { isObject, parseJson, readId, readText } from '../../values';
import { findTarget, type Target } from '../aliases';
import { asUtc } from '../conversions';
import type { Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { joinPaths } from '../paths';
import { nameOfMinorAmount, readAmountObject } from './amountObjects';
import type { Leftovers } from './leftovers';
import { isWholeName } from './names';
import { placeHashed, placeIdentifier, RANK_OF_A_PERSON, unwrap } from './placePerson';

/** The fields of an item, or of an object in it. */
export interface Level {
	readonly fields: RawObject;
	readonly at: string;
	readonly depth: number;
	/** The rank of Meta's own names at this level. */
	readonly base: number;
	readonly isOrder?: boolean;
}

/** Takes a field of a level; gives whether it speaks of the person or of what was done. */
export function placeField(level: Level, name: string, value: RawValue, draft: Draft, leftovers: Leftovers): boolean {
	const target = findTarget(name);
	if (isAbsent(value, target?.field ?? FREE_TEXT)) {
		if (target?.section === 'user_data') draft.noteFiller(target.field, value);
		return false;
	}
	const path = joinPaths(level.at, name);
	if (target === undefined) return placeUnnamed(level, name, value, path, draft, leftovers);
	switch (target.section) {
		case 'user_data': {
			const isPlaced = placeIdentifier(draft, name, target, value, level.base, path, level.fields);
			if (!isPlaced) leftovers.unknown.push({ name, value, path });
			return isPlaced;
		}
		case 'custom_data':
			if (target.field === 'status' && !isRegistration(level.fields)) {
				leftovers.status ??= { name, value, path };
				return false;
			}
			return placeCustom(draft, target, value, level.base + target.rank, path);
		case 'event':
			placeOfEvent(name, target, value, level.base + target.rank, path, draft, leftovers);
			return false;
		default:
			draft.place(target.section, target.field, value, level.base + target.rank, path);
			return false;
	}
}

const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?$/i;
const NAMES_UTC = /(?:gmt|utc)$/i;

/** A name may say that its time is UTC, and a time of day may stand apart from its date. */
function placeOfEvent(
	name: string,
	{ section, field }: Target,
	value: RawValue,
	rank: number,
	path: string,
	draft: Draft,
	leftovers: Leftovers,
): void {
	if (field !== 'event_time') return draft.place(section, field, unwrap(value), rank, path);
	if (typeof value === 'string' && CLOCK.test(value.trim())) {
		leftovers.clock ??= { name, value, path };
		return;
	}
	const plain = isObject(value) && 'value' in value ? value.value : value;
	draft.place('event', 'event_time', NAMES_UTC.test(name) ? asUtc(plain) : plain, rank, path);
}

function placeCustom(
	draft: Draft,
	{ field, rank: alias }: Target,
	value: RawValue,
	rank: number,
	path: string,
): boolean {
	// Other services use the word for the way in which an event was made; Meta's only value is crm.
	if (field === 'event_source' && readText(value)?.trim().toLowerCase() !== 'crm') return false;
	if (field === 'contents' && alias > 0 && !isProductList(value)) return false;
	if (field === 'value' && isObject(value)) {
		const money = readAmountObject(value);
		if (money === undefined) return false;
		draft.place('custom_data', 'value', money.amount, rank, path);
		draft.place('custom_data', 'currency', money.currency, rank, path);
		return true;
	}
	const isWrapped = alias > 0 && isObject(value) && 'value' in value;
	draft.place('custom_data', field, isWrapped ? value.value : value, rank, path);
	return true;
}

/** Meta's status is that of a registration; elsewhere the word says how an order or a deal stands. */
function isRegistration({ event_name: name }: RawObject): boolean {
	return readText(name)?.replace(/[\s_-]+/g, '').toLowerCase() === 'completeregistration';
}

const PRODUCT_KEYS = ['product_id', 'productId', 'sku', 'item_id', 'variant_id', 'id', 'price', 'item_price', 'quantity', 'qty', 'unit_price'];

/** `items` may be anything; products have an ID, a price or a quantity. */
function isProductList(value: RawValue): boolean {
	const list = typeof value === 'string' ? (parseJson(value, '[') ?? parseJson(value, '{')) : value;
	const first: unknown = Array.isArray(list) ? list[0] : list;
	return isObject(first) && PRODUCT_KEYS.some((key) => key in first);
}

function placeUnnamed(
	{ base, isOrder }: Level,
	name: string,
	value: RawValue,
	path: string,
	draft: Draft,
	leftovers: Leftovers,
): boolean {
	if (isOrder === true && (name === 'id' || name === 'number')) {
		draft.place('custom_data', 'order_id', readId(value), base + RANK_OF_A_PERSON, path);
		return true;
	}
	if (isWholeName(name)) {
		draft.place('user_data', FULL_NAME, unwrap(value), base + (name.toLowerCase() === 'name' ? 1 : 0), path);
		return false;
	}
	if (placeHashed(draft, name, value, base, path)) return true;
	const amountName = nameOfMinorAmount(name);
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
