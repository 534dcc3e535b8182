/** Fields that say how a sale stands, and how the value of each is read. */
import { isDoubtful } from '../../absence';
import type { RawValue } from '../../types';
import { readBoolean, readText } from '../../values';
import { fold } from '../aliases';
import type { LeftOutCode } from '../leftOut';
import { EVENT_TYPE_NAMES } from './eventTypes';
import type { UnknownField } from './leftovers';
import { foldStatus, saleStateOf } from './statusWords';

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

/** A time at which it happened; shops write a zero or false where it did not. */
const whenSet = (sign: Sign) => (value: RawValue) =>
	typeof value === 'object' || isDoubtful(value, 'event_time') || readBoolean(value) === false
		? undefined
		: sign;

const whenTest = (value: RawValue): Sign | undefined =>
	/^(?:test|sandbox|testing)$/i.test(readText(value) ?? '') ? 'test_payload' : undefined;

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
	[['cancelled', 'canceled', 'is_cancelled', 'is_canceled'], whenTrue('order_canceled')],
	[
		[
			...['refund', 'refunded', 'is_refund', 'is_refunded', 'chargeback', 'is_chargeback'],
			...['charged_back', 'is_charged_back', 'chargebacked'],
		],
		whenTrue('refund'),
	],
	[
		['is_fraud', 'fraud', 'is_fraudulent', 'voided', 'is_voided', 'declined', 'is_declined'],
		whenTrue('payment_failed'),
	],
	[
		['test', 'is_test', 'test_mode', 'test_order', 'is_test_order', 'sandbox', 'is_sandbox'],
		whenTrue('test_payload'),
	],
	[['success', 'is_success', 'successful', 'is_successful'], whenFalse('payment_failed')],
	[['livemode', 'live_mode', 'is_live'], whenFalse('test_payload')],
	[['mode', 'environment', 'env'], whenTest],
	[['paid', 'is_paid'], (value) => whenTrue('paid')(value) ?? whenFalse('unpaid')(value)],
	[
		[
			'cancelled_at',
			'canceled_at',
			'cancelled_on',
			'canceled_on',
			'cancellation_date',
			'date_cancelled',
			'date_canceled',
		],
		whenSet('order_canceled'),
	],
	[
		['refunded_at', 'refunded_on', 'refund_date', 'date_refunded', 'charged_back_at'],
		whenSet('refund'),
	],
	[['voided_at', 'failed_at'], whenSet('payment_failed')],
];

const readers = new Map(
	READERS.flatMap(([names, read]) => names.map((name) => [fold(name), read] as const)),
);
const LONGEST_NAME = 40;

/** Takes a field that no table explains; gives what it says of the sale, nothing for most fields. */
export function signOf({ name, value }: UnknownField): Sign | undefined {
	return name.length > LONGEST_NAME ? undefined : readers.get(fold(name))?.(value);
}
