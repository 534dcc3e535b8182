/**
 * The English words for a sale that is none any more, and where each of them says so. English is also the language of
 * names and of types, in which some of the words mean something else: a `return_url`, an `error` that is empty, a
 * `customer.deleted`.
 */
import type { UndoneState } from './undoneWords';

/** A status in words; the type of a webhook, such as `order.refunded`; the name of a field, such as `refunded_at`. */
export type Place = 'status' | 'type' | 'name';

type Row = readonly [places: readonly Place[], words: string];

const EVERYWHERE: readonly Place[] = ['status', 'type', 'name'];

const ENGLISH: Readonly<Record<UndoneState, readonly Row[]>> = {
	refund: [
		[
			EVERYWHERE,
			'refund, refunded, refunds, chargeback, chargedback, reversed, reversal, returned',
		],
		[['status', 'type'], 'charged back, credit note, credit memo, disputed'],
		[['status'], 'fully refunded, money back'],
		[['type'], 'dispute'],
		[['name'], 'chargebacks, chargebacked, disputed, dispute, moneyback'],
	],
	order_canceled: [
		[EVERYWHERE, 'cancel, canceled, cancelled, cancellation'],
		[['status', 'type'], 'no show, noshow, annulled, deleted'],
		[['status'], 'trashed, spam, lost, closed lost, duplicate'],
		[['type'], 'delete'],
		[['name'], 'deleted'],
	],
	payment_failed: [
		[EVERYWHERE, 'failed, declined, rejected, expired, void, voided'],
		[['status', 'type'], 'failure, denied, abandoned, refused, unsuccessful, aborted'],
		[['status', 'name'], 'fraud, fraudulent'],
		[
			['status'],
			'deny, expire, error, uncollectible, bounced, timed out, timeout, user dropped, blocked',
		],
	],
};

/** Takes a place and a state; gives the words that say it there. */
export function englishWords(place: Place, state: UndoneState): readonly string[] {
	return ENGLISH[state]
		.filter(([places]) => places.includes(place))
		.flatMap(([, words]) => words.split(', '));
}
