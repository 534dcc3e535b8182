/**
 * Whether an item of no known format is a sale at all, by its fields for the status. A canceled, refunded, failed or test
 * order is no purchase, whoever sends it.
 */
import type { RawValue } from '../../types';
import { readText } from '../../values';
import type { LeftOutCode } from '../leftOut';
import type { Leftovers } from './leftovers';
import { LONGEST_STATUS, type Sign, signOf } from './saleSigns';

export interface SaleStatus {
	readonly leftOut: LeftOutCode | undefined;
	readonly isUnpaid: boolean;
}

/** The events that say that something was sold; a canceled appointment was not made either. */
const SALES: ReadonlySet<string> = new Set(['purchase', 'subscribe', 'starttrial', 'donate']);

/** Whether an event of this name says that something was sold. */
export function isSale(eventName: RawValue): boolean {
	return SALES.has(readText(eventName)?.toLowerCase() ?? '');
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
	amount: RawValue,
): SaleStatus {
	const sale = readStatus(leftovers, eventName);
	return sale.leftOut === undefined && isSale(eventName) && isGivenBack(amount)
		? { leftOut: 'refund', isUnpaid: false }
		: sale;
}

function readStatus({ unknown, status }: Leftovers, eventName: RawValue): SaleStatus {
	if (unknown.length === 0 && status === undefined) return SALE;
	const fields = status === undefined ? unknown : [status, ...unknown];
	const signs = new Set<Sign>();
	for (const field of fields) {
		const sign = signOf(field);
		if (sign !== undefined) signs.add(sign);
	}
	if (signs.size === 0) return SALE;
	if (signs.has('test_payload')) return { leftOut: 'test_payload', isUnpaid: false };
	const name = readText(eventName)?.toLowerCase() ?? '';
	if (name === 'schedule')
		return { leftOut: signs.has('order_canceled') ? 'order_canceled' : undefined, isUnpaid: false };
	if (!isSale(name)) return SALE;
	const leftOut = UNDONE.find((code) => signs.has(code));
	return { leftOut, isUnpaid: leftOut === undefined && signs.has('unpaid') && !signs.has('paid') };
}

const UNDONE: readonly LeftOutCode[] = ['refund', 'order_canceled', 'payment_failed'];
