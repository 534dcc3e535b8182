/** Fields that say how a sale stands, and how the value of each is read. */
import type { RawValue } from '../../types';
import { isPlainObject, readBoolean, readText } from '../../values';
import { fold } from '../aliases';
import type { LeftOutCode } from '../leftOut';
import { withoutSmallWords } from '../../fields/otherLanguages';
import { remembering } from '../../fields/remembering';
import {
	DOCUMENT_TYPE_NAMES,
	foldStatus,
	saleStateOf,
	STATUS_NAMES,
	undoneStateOfWord,
	type UndoneState,
	type WordsByLanguage,
} from '../../statuses';
import { EVENT_TYPE_NAMES } from './eventTypes';
import { nameOfMinorAmount } from './amountObjects';
import type { UnknownField } from './leftovers';
import { isTestEvent, testReaderOf } from './testSigns';
import { amountsGivenBack, isUndone, undoneFieldOf } from './undoneFields';

/** What a field says: `paid` goes before `unpaid`, and everything else before both. */
export type Sign = LeftOutCode | 'unpaid' | 'paid';

/** Longer texts are sentences, and no status. */
export const LONGEST_STATUS = 40;

/** `{ code: "refunded", label: "…" }`: records name their status by an object. */
const NAMES_OF_STATUS = ['code', 'name', 'value', 'key', 'slug', 'status', 'label', 'title'];

function textOfStatus(value: RawValue): string | undefined {
	if (!isPlainObject(value)) return readText(value);
	const key = NAMES_OF_STATUS.find((name) => typeof value[name] === 'string');
	return key === undefined ? undefined : readText(value[key]);
}

function ofStatus(value: RawValue): Sign | undefined {
	const text = textOfStatus(value);
	return text === undefined || text.length > LONGEST_STATUS ? undefined : saleStateOf(text);
}

/** In English `payment_status`, `orderState`, and the plain words. */
const STATUS_NAME =
	/^(?:order|payment|transaction|purchase|sale|booking|charge|invoice|financial|checkout|billing)?(?:status|state)(?:name|text|label|code|value|description)?$/;

/** What a service calls its webhook: `order.refunded`, `PAYMENT_FAILED`, `subscription.canceled`; or a kind of document: `Gutschrift`. */
function ofType(value: RawValue): Sign | undefined {
	if (typeof value !== 'string' || value.length > LONGEST_STATUS) return undefined;
	const type = value.trim();
	if (isTestEvent(type)) return 'test_payload';
	const state = undoneStateOfWord(foldStatus(type));
	if (state !== undefined || /\s/.test(type)) return state;
	const words = type.toLowerCase().split(/[^a-z]+/);
	return EVENT_WORDS.find(([, of]) => words.some((word) => of.has(word)))?.[0];
}

const EVENT_WORDS: ReadonlyArray<readonly [Sign, ReadonlySet<string>]> = [
	[
		'refund',
		new Set(['refund', 'refunded', 'refunds', 'chargeback', 'chargedback', 'reversal', 'reversed']),
	],
	['order_canceled', new Set(['cancel', 'canceled', 'cancelled', 'cancellation'])],
	[
		'payment_failed',
		new Set(['failed', 'declined', 'rejected', 'denied', 'expired', 'voided', 'abandoned']),
	],
];

const whenTrue = (sign: Sign) => (value: RawValue) =>
	readBoolean(value) === true ? sign : undefined;
const whenFalse = (sign: Sign) => (value: RawValue) =>
	readBoolean(value) === false ? sign : undefined;

/** The names of a table, with and without the small words that people leave out of headings. */
function namesOf(table: WordsByLanguage): readonly string[] {
	const names = Object.values(table).flatMap((row) => row.split(', '));
	return [...names, ...names.map(withoutSmallWords)];
}

const READERS: ReadonlyArray<
	readonly [names: readonly string[], read: (value: RawValue) => Sign | undefined]
> = [
	[namesOf(STATUS_NAMES), ofStatus],
	[[...EVENT_TYPE_NAMES, ...namesOf(DOCUMENT_TYPE_NAMES)], ofType],
	[
		['fulfillment_status'],
		(value) => (ofStatus(value) === 'order_canceled' ? 'order_canceled' : undefined),
	],
	[['success', 'is_success', 'successful', 'is_successful'], whenFalse('payment_failed')],
	[['paid', 'is_paid'], (value) => whenTrue('paid')(value) ?? whenFalse('unpaid')(value)],
	[['captured', 'is_captured', 'payment_captured'], whenFalse('unpaid')],
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
	const sign = readers.get(folded) ?? (STATUS_NAME.test(folded) ? ofStatus : testReaderOf(folded));
	if (sign !== undefined) return { sign };
	const undone = undoneFieldOf(name, fold(nameOfMinorAmount(name) ?? name));
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
