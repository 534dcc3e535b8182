/** Puts a field of a level into a draft, by its name. */
import { FREE_TEXT, isAbsent } from '../../absence';
import { readCurrency } from '../../events/amounts';
import type { RawObject, RawValue } from '../../types';
import { isObject, parseJson, readId, readText } from '../../values';
import { findLoosely, findTarget, fold, type Target } from '../aliases';
import { asUtc } from '../conversions';
import type { Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { toWholeUnits } from '../minorUnits';
import { joinPaths } from '../paths';
import { isMinorMoney, nameOfMinorAmount, readAmountObject } from './amountObjects';
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
export function placeField(
	level: Level,
	name: string,
	value: RawValue,
	draft: Draft,
	leftovers: Leftovers,
): boolean {
	const target = findLoosely(name);
	if (isAbsent(value, target?.field ?? FREE_TEXT)) {
		if (target?.section === 'user_data') draft.noteFiller(target.field, value);
		return false;
	}
	const path = joinPaths(level.at, name);
	if (target === undefined && isClock(name, value)) leftovers.clock ??= { name, value, path };
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
			return placeCustom(draft, target, name, value, level.base + target.rank, path);
		case 'event':
			placeOfEvent(name, target, value, level.base + target.rank, path, draft, leftovers);
			return false;
		default:
			draft.place(target.section, target.field, value, level.base + target.rank, path);
			return false;
	}
}

const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?$/i;
/** How the column of the time of day is called beside that of the date. */
const CLOCK_NAMES = new Set(
	[
		'hora',
		'horario',
		'uhrzeit',
		'zeit',
		'heure',
		'ora',
		'orario',
		'tijd',
		'godzina',
		'saat',
		'waktu',
		'jam',
		'giờ',
		'時刻',
		'時間',
		'时间',
		'시간',
	].map(fold),
);

function isClock(name: string, value: RawValue): boolean {
	return typeof value === 'string' && CLOCK.test(value.trim()) && CLOCK_NAMES.has(fold(name));
}

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
	name: string,
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
		const currency = isMinorMoney(name, money.amount) ? readCurrency(money.currency) : undefined;
		const amount =
			currency === undefined ? money.amount : toWholeUnits(Number(money.amount), currency);
		draft.place('custom_data', 'value', amount, rank, path);
		draft.place('custom_data', 'currency', money.currency, rank, path);
		return true;
	}
	const sign = field === 'value' ? /\p{Sc}/u.exec(name)?.[0] : undefined;
	if (sign !== undefined) {
		draft.place('custom_data', 'value', withSign(value, sign), rank, path);
		return true;
	}
	const isWrapped = alias > 0 && isObject(value) && 'value' in value;
	draft.place('custom_data', field, isWrapped ? value.value : value, rank, path);
	return true;
}

/** `Amount (€)`: the sign in the heading of a column is that of its amounts. */
function withSign(value: RawValue, sign: string): RawValue {
	const text = readText(value);
	return text !== undefined && /^-?[\d.,\s]+$/.test(text) ? `${sign}${text}` : value;
}

/** Meta's status is that of a registration; elsewhere the word says how an order or a deal stands. */
function isRegistration({ event_name: name }: RawObject): boolean {
	return (
		readText(name)
			?.replace(/[\s_-]+/g, '')
			.toLowerCase() === 'completeregistration'
	);
}

const PRODUCT_KEYS = new Set(
	[
		'product_id',
		'sku',
		'item_id',
		'variant_id',
		'id',
		'price',
		'item_price',
		'quantity',
		'qty',
		'unit_price',
	].map(fold),
);

/** `items` may be anything; products have an ID, a price or a quantity. */
function isProductList(value: RawValue): boolean {
	const list = typeof value === 'string' ? (parseJson(value, '[') ?? parseJson(value, '{')) : value;
	const first: unknown = Array.isArray(list) ? list[0] : list;
	return isObject(first) && Object.keys(first).some((key) => PRODUCT_KEYS.has(fold(key)));
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
		draft.place(
			'user_data',
			FULL_NAME,
			unwrap(value),
			base + (name.toLowerCase() === 'name' ? 1 : 0),
			path,
		);
		return false;
	}
	if (placeHashed(draft, name, value, base, path)) return true;
	if (name.endsWith(')') && placeWithCurrency(name, value, base, path, draft)) return true;
	const amountName = nameOfMinorAmount(name);
	if (amountName !== undefined && findTarget(amountName)?.field === 'value') {
		leftovers.minorAmount ??= { name, value, path };
		return true;
	}
	leftovers.hasPathNames ||= name.includes('[') || name.includes('.');
	leftovers.unknown.push({ name, value: readJsonText(value), path });
	return false;
}

const WITH_CURRENCY = /^(.{2,40}?)\s*\(([^()]{1,5})\)$/;

/** `Total (EUR)`: the heading of a column that names the currency of its amounts. */
function placeWithCurrency(
	name: string,
	value: RawValue,
	base: number,
	path: string,
	draft: Draft,
): boolean {
	const [, heading = '', unit = ''] = WITH_CURRENCY.exec(name) ?? [];
	const target = findTarget(heading);
	const currency = readCurrency(unit);
	if (target?.field !== 'value' || currency === undefined) return false;
	draft.place('custom_data', 'value', value, base + target.rank, path);
	draft.place('custom_data', 'currency', currency, base + RANK_OF_A_PERSON, path);
	return true;
}

/** Spreadsheets and queues hold objects as text. */
function readJsonText(value: RawValue): RawValue {
	return typeof value === 'string' && value.startsWith('{')
		? (parseJson(value, '{') ?? value)
		: value;
}
