/** Fields that say how a sale stands, and how the value of each is read. */
import type { RawValue } from '../../types';
import { readBoolean, readText } from '../../values';
import { fold } from '../aliases';
import type { LeftOutCode } from '../leftOut';
import { EVENT_TYPE_NAMES } from './eventTypes';
import { nameOfMinorAmount } from './amountObjects';
import type { UnknownField } from './leftovers';
import type { UndoneState } from './saleStatusWords';
import { foldStatus, saleStateOf } from './statusWords';
import { isTestEvent, testReaderOf } from './testSigns';
import { amountsGivenBack, isUndone, undoneFieldOf } from './undoneFields';

/** What a field says: `paid` goes before `unpaid`, and everything else before both. */
export type Sign = LeftOutCode | 'unpaid' | 'paid';

/** Longer texts are sentences, and no status. */
export const LONGEST_STATUS = 40;

const PAID = new Set([
	'paid',
	'captured',
	'completed',
	'complete',
	'succeeded',
	'success',
	'settled',
	'settlement',
	'approved',
	'pagado',
	'pago',
	'paye',
	'bezahlt',
]);

function ofStatus(value: RawValue): Sign | undefined {
	const text = readText(value);
	if (text === undefined || text.length > LONGEST_STATUS) return undefined;
	return saleStateOf(text) ?? (PAID.has(foldStatus(text)) ? 'paid' : undefined);
}

/** What a service calls its webhook: `order.refunded`, `PAYMENT_FAILED`, `subscription.canceled`. */
function ofEventType(value: RawValue): Sign | undefined {
	if (typeof value !== 'string' || value.length > LONGEST_STATUS || /\s/.test(value.trim()))
		return undefined;
	if (isTestEvent(value.trim())) return 'test_payload';
	const words = value.toLowerCase().split(/[^a-z]+/);
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

const READERS: ReadonlyArray<
	readonly [names: readonly string[], read: (value: RawValue) => Sign | undefined]
> = [
	[
		[
			...[
				'status',
				'state',
				'order_status',
				'order_state',
				'payment_status',
				'payment_state',
				'financial_status',
				'invoice_status',
			],
			...[
				'transaction_status',
				'transaction_state',
				'purchase_status',
				'sale_status',
				'booking_status',
				'charge_status',
			],
			...[
				'estado',
				'estado del pedido',
				'estado del pago',
				'estado do pedido',
				'status do pedido',
				'status do pagamento',
				'situação',
				'statut',
			],
			...[
				'statut de la commande',
				'Bestellstatus',
				'Zahlungsstatus',
				'stato',
				'stato ordine',
				'zamówienie status',
				'durum',
			],
			...[
				'status pesanan',
				'status pembayaran',
				'trạng thái',
				'ステータス',
				'注文ステータス',
				'注文状況',
				'状态',
				'订单状态',
				'支付状态',
				'상태',
				'주문상태',
			],
		],
		ofStatus,
	],
	[
		[
			...EVENT_TYPE_NAMES,
			...['transaction_type', 'transaction_kind', 'txn_type', 'payment_type', 'order_type'],
		],
		ofEventType,
	],
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
const known = new Map<string, Reader>();
const MOST_KNOWN_NAMES = 2000;

function readerOf(name: string): Reader {
	const remembered = known.get(name);
	if (remembered !== undefined) return remembered;
	const reader = findReader(name);
	if (known.size < MOST_KNOWN_NAMES) known.set(name, reader);
	return reader;
}

function findReader(name: string): Reader {
	const folded = fold(name);
	const sign = readers.get(folded) ?? testReaderOf(folded);
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
