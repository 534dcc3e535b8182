/** A known vendor's payload within another object: it is read by its format, with what stands around it. */
import { isAbsent } from '../absence';
import type { RawObject, RawValue } from '../types';
import { isPlainObject } from '../values';
import { fold } from './aliases';
import type { Draft } from './draft';
import { type Payload, withExpandedNames } from './envelope';
import { flatFields } from './flatFields';
import { recognizeForReader } from './formats';
import { saysOtherEvent } from './generic/eventTypes';
import type { SaleAmount } from './generic/givenBack';
import { personOrder } from './generic/people';
import { readLevels } from './generic/readLevels';
import { readSaleStatus, type SaleStatus } from './generic/saleStatus';
import { joinPaths } from './paths';
import { openRecords } from './recordLists';
import { wrappedIn, wrapsAnything } from './wrappers';

const DEEPEST = 3;

/**
 * Takes a payload; gives the known vendor's ones that it only wraps, with what stands around them, else the records that it
 * lists, else the payload. It is not opened where what stands beside tells of a person, of a sale of its own or of another event than
 * a lead or a sale.
 */
export function openWrapping(payload: Payload): readonly Payload[] {
	if (!wrapsAnything(payload.fields)) return openRecords(payload);
	if (recognizeForReader(payload) !== undefined) return [payload];
	return findWrapped(payload, DEEPEST) ?? openRecords(payload);
}

function findWrapped(payload: Payload, depth: number): readonly Payload[] | undefined {
	for (const { name, step, fields } of wrappedIn(payload.fields)) {
		const at = joinPaths(payload.at, step);
		const inner: Payload = { ...payload, fields: withExpandedNames(fields), at };
		const found =
			knownIn(inner) ??
			(depth > 1 && wrapsAnything(inner.fields) ? findWrapped(inner, depth - 1) : undefined);
		if (found !== undefined) return withAround(found, payload, name);
	}
	return undefined;
}

function knownIn(inner: Payload): readonly Payload[] | undefined {
	const records = openRecords(inner);
	return recognizeForReader(records[0]) === undefined ? undefined : records;
}

/** Nothing where what stands beside the payload tells of something else. */
function withAround(
	found: readonly Payload[],
	{ fields, at }: Payload,
	name: string,
): readonly Payload[] | undefined {
	const beside = Object.entries(fields).filter(
		([other, value]) => other !== name && !isAbsent(value),
	);
	if (beside.length === 0) return found;
	if (beside.some(([other, value]) => isPlainObject(value) && isPerson(other))) return undefined;
	const outer = { fields: Object.fromEntries(beside), at };
	const { draft, leftovers } = readLevels(outer.fields, at);
	if (saysOtherEvent(leftovers.unknown) || tellsOfSale(draft)) return undefined;
	return found.map((payload) => ({ ...payload, around: [outer, ...(payload.around ?? [])] }));
}

/** An order with the payment of a part of it: its own amount counts. */
function tellsOfSale(draft: Draft): boolean {
	return ['value', 'order_id', 'contents'].some((field) => draft.has('custom_data', field));
}

function isPerson(name: string): boolean {
	return personOrder(fold(name)) !== undefined;
}

/** The fields of a payload, and those around it under names that it does not have itself. */
export function withFieldsAround({ around }: Payload, own: RawObject): RawObject {
	if (around === undefined) return own;
	const outer = around.map(({ fields }) => flatFields(fields, undefined, undefined));
	return Object.assign({}, ...outer, own);
}

/** Takes a payload, the name of its event and what its format says of it; gives that, or what the fields around it say. */
export function statusOf<Reading extends SaleStatus>(
	{ around = [] }: Payload,
	eventName: RawValue,
	reading: Reading,
): Reading {
	if (reading.leftOut !== undefined) return reading;
	for (const { fields, at } of around) {
		const { leftovers } = readLevels(fields, at);
		const { leftOut, stateAt } = readSaleStatus(leftovers, eventName, NO_AMOUNT);
		if (leftOut !== undefined) return { ...reading, leftOut, stateAt };
	}
	return reading;
}

const NO_AMOUNT: SaleAmount = { value: undefined, currency: undefined, path: undefined };
