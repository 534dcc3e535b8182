/**
 * Whether an item of no known format is a sale at all, by its fields for the status. A canceled, refunded, failed or test
 * order is no purchase, whoever sends it.
 */
import type { RawValue } from '../../types';
import { isPlainObject, readText } from '../../values';
import type { LeftOutCode } from '../leftOut';
import { fold } from '../aliases';
import { joinPaths } from '../paths';
import { isAboutUndoing } from './undoneFields';
import type { Leftovers, UnknownField } from './leftovers';
import { isOfRefund, type Sign, signOf } from './saleSigns';
import { LONGEST_STATUS } from './statusFields';
import { UNDONE_STATES } from '../../statuses';
import { readGivenBack, type SaleAmount } from './givenBack';

export interface SaleStatus {
	readonly leftOut: LeftOutCode | undefined;
	readonly isUnpaid: boolean;
	/** Where it stands how the sale stands. */
	readonly stateAt?: string;
	/** Where it stands that a part of the money was given back: the sale still holds. */
	readonly partlyGivenBackAt?: string;
}

/** The events that say that something was sold; a canceled appointment was not made either. */
const SALES: ReadonlySet<string> = new Set(['purchase', 'subscribe', 'starttrial', 'donate']);

/** Whether an event of this name says that something was sold. */
export function isSale(eventName: RawValue): boolean {
	return SALES.has(readText(eventName)?.toLowerCase() ?? '');
}

/** What people do on the way to a purchase, who may not come to it. */
const BEFORE_A_SALE: ReadonlySet<string> = new Set([
	...['InitiateCheckout', 'AddPaymentInfo', 'AddToCart', 'AddToWishlist', 'ViewContent', 'Search'],
]);

/** Whether an event of Meta's of this name comes before a sale: whoever calls it a purchase counts carts as sales. */
export function isBeforeSale(eventName: string | undefined): boolean {
	return eventName !== undefined && BEFORE_A_SALE.has(eventName);
}

const SALE: SaleStatus = { leftOut: undefined, isUnpaid: false };

/** What stands before the digits of an amount that was given back: a minus, or the bracket of bookkeepers. */
const GIVEN_BACK = /^[^\d]{0,6}(?:[-\u2212]|\()[^\d]{0,6}\d/;

function isGivenBack(amount: RawValue): boolean {
	if (typeof amount === 'number' && amount >= 0) return false;
	const text = readText(amount);
	return text !== undefined && text.length <= LONGEST_STATUS && GIVEN_BACK.test(text.trim());
}

/**
 * Takes what no table explains, the name of the event and its amount; gives whether it is a sale. A test is never one, and
 * what was given back neither.
 */
export function readSaleStatus(
	leftovers: Leftovers,
	eventName: RawValue,
	amount: SaleAmount,
): SaleStatus {
	const fields = withDebt(fieldsOfStatus(leftovers), leftovers);
	if (fields.length === 0 && !isGivenBack(amount.value)) return SALE;
	const sale = readStatus(fields, eventName);
	if (sale.leftOut === 'test_payload' || !isSale(eventName)) return sale;
	if (isGivenBack(amount.value))
		return { leftOut: sale.leftOut ?? 'refund', isUnpaid: false, stateAt: amount.path };
	const given = readGivenBack(fields, leftovers, amount);
	if (given === undefined) return sale;
	if ('whole' in given) return { leftOut: sale.leftOut ?? given.whole, isUnpaid: false };
	// How much was given back is known: a time or a state of the refund beside it tells of that part alone.
	const rest = readStatus(
		fields.filter((field) => !isOfRefund(field)),
		eventName,
	);
	return rest.leftOut === undefined ? { ...rest, partlyGivenBackAt: given.partAt } : rest;
}

/** Whether something is due was settled before, where what was paid stands beside it. */
function withDebt(
	fields: readonly UnknownField[],
	{ paidDebt, balance }: Leftovers,
): readonly UnknownField[] {
	if (paidDebt !== undefined) return fields.filter((field) => field !== paidDebt);
	return balance === undefined ? fields : [...fields, { ...balance, name: 'balance_due' }];
}

const NO_FIELDS: readonly UnknownField[] = [];

/** The fields that may say how the sale stands; in what only wraps something, those whose names say it by themselves. */
function fieldsOfStatus({ unknown, status, closed }: Leftovers): readonly UnknownField[] {
	const wrapping = [...(closed ?? NO_FIELDS), ...unknown.filter(holdsFields)];
	const within = wrapping.flatMap(fieldsWithin);
	if (status === undefined && within.length === 0) return unknown;
	return [...(status === undefined ? NO_FIELDS : [status]), ...unknown, ...within];
}

function holdsFields({ value }: UnknownField): boolean {
	return isPlainObject(value);
}

/** A bare `status` or `type` in an object of unknown name is that of something else: of a message, a device, a plan. */
const BARE = /^(?:status|state|type|kind|action|event|success|code|mode|topic|trigger)$/i;

/** Objects whose bare `status` or `mode` is that of the sale. */
const OF_SALE =
	/^(payment|gateway|transaction|order|checkout|charge|invoice)(?:gateway|info|information|details|data|object)?$/;

function fieldsWithin({ name: outer, value, path }: UnknownField): readonly UnknownField[] {
	if (!isPlainObject(value)) return NO_FIELDS;
	const fields = Object.entries(value).filter(([, held]) => typeof held !== 'object');
	const folded = fold(outer);
	const subject = isAboutUndoing(folded) ? folded : OF_SALE.exec(folded)?.[1];
	return fields
		.filter(([name]) => subject !== undefined || !BARE.test(name))
		.map(([name, held]) => ({
			name: subject === undefined ? name : nameWithin(subject, name),
			value: held,
			path: joinPaths(path, name),
		}));
}

/** `status` in `payment` is a payment_status, `amount` in `refund` a refund_amount; `refund_status` is what it is in both. */
function nameWithin(subject: string, name: string): string {
	return isAboutUndoing(subject) || BARE.test(name) ? `${subject}_${name}` : name;
}

/** `is_deleted`, `Deleted At`: says of any record, also of a person's, that it is no more. */
const DELETION = /^(?:is|was)?deleted(?:at|on|date|time)?$/;

function statusOfRecord(fields: readonly UnknownField[]): SaleStatus {
	const deletion = fields.find(
		(field) => DELETION.test(fold(field.name)) && signOf(field) !== undefined,
	);
	return deletion === undefined
		? SALE
		: { leftOut: 'deleted', isUnpaid: false, stateAt: deletion.path };
}

function readStatus(fields: readonly UnknownField[], eventName: RawValue): SaleStatus {
	const signs = new Map<Sign, string>();
	for (const field of fields) {
		const sign = signOf(field);
		if (sign !== undefined && !signs.has(sign)) signs.set(sign, field.path);
	}
	if (signs.size === 0) return SALE;
	const said = (leftOut: LeftOutCode | undefined) => ({
		leftOut,
		isUnpaid: false,
		stateAt: leftOut && signs.get(leftOut),
	});
	if (signs.has('test_payload')) return said('test_payload');
	const name = readText(eventName)?.toLowerCase() ?? '';
	if (name === 'schedule') return said(signs.has('order_canceled') ? 'order_canceled' : undefined);
	if (!isSale(name)) return statusOfRecord(fields);
	const leftOut =
		UNDONE_STATES.find((code) => signs.has(code)) ??
		(signs.has('not_a_conversion') ? 'not_a_conversion' : undefined);
	const isUnpaid = leftOut === undefined && signs.has('unpaid') && !signs.has('paid');
	return isUnpaid ? { leftOut, isUnpaid, stateAt: signs.get('unpaid') } : said(leftOut);
}
