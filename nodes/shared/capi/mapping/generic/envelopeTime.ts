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
	{ envelopeTimes: [time] = [], change }: Leftovers,
	eventName: RawValue,
): void {
	if (time === undefined) return;
	const isRecords = isSale(eventName) || change !== undefined;
	if (isRecords && draft.has('event', 'event_time')) return;
	draft.place('event', 'event_time', time.value, STRONGEST, time.path);
}

const STRONGEST = -1;
