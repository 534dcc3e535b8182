/**
 * The time of a message against that of the record that it brings. A queue, a bus and the trigger of a database stamp each
 * message anew, so that an order would be sold again with every change of it.
 */
import type { RawValue } from '../../types';
import type { Draft } from '../draft';
import { isSale } from './saleStatus';
import type { Leftovers } from './leftovers';

/** Takes the time of a level that only wraps a record out of the draft, unless it has Meta's own name. */
export function setTimeAside(
	draft: Draft,
	leftovers: Leftovers,
	base: number,
	rankOfALevel: number,
): void {
	const time = draft.takeBetween('event', 'event_time', base, base + rankOfALevel);
	if (time !== undefined) (leftovers.envelopeTimes ??= []).push(time);
}

/**
 * Chooses between both. Of a sale, and of a row that was changed, the record's own time counts; what else happened did so when
 * the message was made, which the record of a person that is years old does not tell.
 */
export function settleEnvelopeTime(
	draft: Draft,
	{ envelopeTimes: [time] = [], change, smallAmount }: Leftovers,
	eventName: RawValue,
): void {
	if (time === undefined) return;
	const isRecords =
		change !== undefined || (isSale(eventName) && isOfSale(draft, smallAmount?.path));
	if (knowsOwnTime(draft) && isRecords) return;
	draft.place('event', 'event_time', time.value, STRONGEST, time.path);
}

const STRONGEST = -1;

function knowsOwnTime(draft: Draft): boolean {
	return draft.has('event', 'event_time') && !draft.isDoubtful('event', 'event_time');
}

/** What is there before anything is sold or paid, or is paid again and again: when it was made is not when that was. */
const BEFORE_THE_SALE =
	/(?:^|\.)(?:subscription|membership|plan|contract|deal|opportunity|quote|estimate|proposal|invoice|cart|checkout|pledge)s?(?:$|[.[])/i;

/**
 * Whether the time stands in the object that holds the amount, the number or the products of the sale.
 * @param small where an amount in cents stands, which is not in the draft yet
 */
function isOfSale(draft: Draft, small: string | undefined): boolean {
	const time = draft.pathOf('event', 'event_time') ?? '';
	const record = time.slice(0, time.lastIndexOf('.') + 1);
	const sale = ['value', 'order_id', 'contents'].map((field) => draft.pathOf('custom_data', field));
	const place = [small, ...sale].find((path) => path !== undefined) ?? '';
	return place.startsWith(record) && !BEFORE_THE_SALE.test(record.slice(0, -1));
}
