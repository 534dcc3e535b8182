/** Fields that say how a sale stands, and how the value of each is read. */
import type { RawValue } from '../../types';
import { readBoolean, readText } from '../../values';
import { fold } from '../aliases';
import type { LeftOutCode } from '../leftOut';
import { withoutSmallWords } from '../../fields/otherLanguages';
import { remembering } from '../../fields/remembering';
import { smallAmountOf } from '../../fields/smallAmountNames';
import {
	DOCUMENT_TYPE_NAMES,
	englishWords,
	foldStatus,
	STATUS_NAMES,
	UNDONE_STATES,
	undoneStateOfWord,
	type UndoneState,
	type WordsByLanguage,
} from '../../statuses';
import { EVENT_TYPE_NAMES } from './eventTypes';
import type { UnknownField } from './leftovers';
import { DUE, REMAINING } from './settleDebt';
import { LONGEST_STATUS, ofStatus, statusReaderOf } from './statusFields';
import { isTestEvent, testReaderOf } from './testSigns';
import { amountsGivenBack, isUndone, undoneFieldOf } from './undoneFields';

/** What a field says: `paid` goes before `unpaid`, and everything else before both. */
export type Sign = LeftOutCode | 'unpaid' | 'paid';

/** What a service calls its webhook: `order.refunded`, `PAYMENT_FAILED`, `subscription.canceled`; or a kind of document: `Gutschrift`. */
function ofType(value: RawValue): Sign | undefined {
	if (typeof value !== 'string' || value.length > LONGEST_STATUS) return undefined;
	const type = value.trim();
	if (isTestEvent(type)) return 'test_payload';
	const state = undoneStateOfWord(foldStatus(type));
	if (state !== undefined) return state;
	const words = ` ${type.toLowerCase().split(BETWEEN_WORDS).join(' ')} `;
	if (OFFERS.has(words.trim())) return 'unpaid';
	if (MONEY_PAID_OUT.test(type)) return 'not_a_conversion';
	const isPhrase = /\s/.test(type);
	return TYPE_WORDS.find(({ word }) => (isPhrase ? words === word : words.includes(word)))?.state;
}

const BETWEEN_WORDS = /[^a-z]+/;

/** Papers that ask for an order, and are none. */
const OFFERS: ReadonlySet<string> = new Set([
	'quote',
	'quotation',
	'estimate',
	'proforma',
	'pro forma',
]);

/** `payout.paid`, `TRANSFER_COMPLETED`: money that the seller gets or sends; a bare `transfer` is a way to pay. */
const MONEY_PAID_OUT = /^(?:payout|transfer|withdrawal|disbursement)s?[._:/][a-z]/i;
const TYPE_WORDS = UNDONE_STATES.flatMap((state) =>
	englishWords('type', state).map((word) => ({ word: ` ${word} `, state })),
);

const whenTrue = (sign: Sign) => (value: RawValue) =>
	readBoolean(value) === true ? sign : undefined;
const whenFalse = (sign: Sign) => (value: RawValue) =>
	readBoolean(value) === false ? sign : undefined;

function ofDebt(value: RawValue): Sign | undefined {
	const text = readText(value)?.trim() ?? '';
	return text.length <= LONGEST_STATUS && /^[^-]*[1-9]/.test(text) ? 'unpaid' : undefined;
}

/** The names of a table, with and without the small words that people leave out of headings. */
function namesOf(table: WordsByLanguage): readonly string[] {
	const names = Object.values(table).flatMap((row) => row.split(', '));
	return [...names, ...names.map(withoutSmallWords)];
}

/** Of whoever comes to what was sold, as exports of tickets and appointments have it. */
const STATUS_OF_AN_ATTENDEE = [
	...['attendee_status', 'appointment_status', 'appt_status', 'reservation_status'],
];

const READERS: ReadonlyArray<
	readonly [names: readonly string[], read: (value: RawValue) => Sign | undefined]
> = [
	[[...namesOf(STATUS_NAMES), ...STATUS_OF_AN_ATTENDEE], ofStatus],
	[['result', 'outcome', 'payment_result', 'transaction_result', 'payment_outcome'], ofStatus],
	[[...EVENT_TYPE_NAMES, ...namesOf(DOCUMENT_TYPE_NAMES)], ofType],
	[
		['fulfillment_status'],
		(value) => (ofStatus(value) === 'order_canceled' ? 'order_canceled' : undefined),
	],
	[['success', 'is_success', 'successful', 'is_successful'], whenFalse('payment_failed')],
	[['paid', 'is_paid'], (value) => whenTrue('paid')(value) ?? whenFalse('unpaid')(value)],
	[
		['captured', 'is_captured', 'payment_captured', 'is_approved', 'payment_approved', 'approved'],
		whenFalse('unpaid'),
	],
	[[...REMAINING, ...DUE], ofDebt],
];

const readers = new Map(
	READERS.flatMap(([names, read]) => names.map((name) => [fold(name), read] as const)),
);
const LONGEST_NAME = 40;

/** How a field of a name is read: what it says of the sale, and how much money was given back. */
interface Reader {
	readonly sign: (value: RawValue) => Sign | undefined;
	readonly given?: GivenBackField;
}
interface GivenBackField {
	readonly sign: UndoneState;
	readonly amounts: (value: RawValue) => readonly RawValue[];
}

const NOTHING: Reader = { sign: () => undefined };
const MOST_KNOWN_NAMES = 2000;

const readerOf = remembering(findReader, MOST_KNOWN_NAMES);

function findReader(name: string): Reader {
	const folded = fold(name);
	const plain = fold(smallAmountOf(name)?.name ?? name);
	const sign = statusReaderOf(folded) ?? readers.get(plain) ?? testReaderOf(folded);
	if (sign !== undefined) return { sign };
	const undone = undoneFieldOf(name, plain);
	if (undone === undefined) return NOTHING;
	return {
		sign: (value) => (isUndone(undone, value) ? undone.sign : undefined),
		given: { sign: undone.sign, amounts: (value) => amountsGivenBack(undone, value) },
	};
}

/** Takes a field that no table explains; gives what it says of the sale, nothing for most fields. */
export function signOf({ name, value }: UnknownField): Sign | undefined {
	return name.length > LONGEST_NAME ? undefined : readerOf(name).sign(value);
}

/** Whether a field with this value may say of a sale that it was undone, is not paid or a test; most fields never do. */
export function maySayOfSale(name: string, value: RawValue): boolean {
	if (name.length > LONGEST_NAME) return false;
	const reader = readerOf(name);
	if (reader === NOTHING) return false;
	const sign = reader.sign(value);
	return (sign !== undefined && sign !== 'paid') || (reader.given?.amounts(value).length ?? 0) > 0;
}

/** Whether a field of this name holds money that was given back; most names never do. */
export function isOfMoneyBack(name: string): boolean {
	return name.length <= LONGEST_NAME && readerOf(name).given?.sign === 'refund';
}

/** Money of the sale that was given back, or not taken in the end. */
export interface GivenBack {
	readonly sign: UndoneState;
	readonly amounts: readonly RawValue[];
	readonly field: UnknownField;
}

/** Takes a field that no table explains; gives what it says of money that was given back, nothing for most fields. */
export function givenBackOf(field: UnknownField): GivenBack | undefined {
	const given = field.name.length > LONGEST_NAME ? undefined : readerOf(field.name).given;
	return given && { sign: given.sign, amounts: given.amounts(field.value), field };
}

/** Whether a field tells of a refund by its name, and not how the sale stands: `refunded_at`, `refund_status`. */
export function isOfRefund({ name }: UnknownField): boolean {
	return isOfMoneyBack(name) && !DISPUTE.test(name);
}

const DISPUTE = /disput|charge/i;
