/** Whether an item of no known format is a sale. */
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { reasonToLeaveOut } from '../../../../nodes/shared/capi/mapping/reasonToLeaveOut';

const ORDER = { email: 'mia.reed@example.com', order_id: 'A-1', total: '10.00', currency: 'EUR' };

function read(fields: Record<string, unknown>, eventName = 'Purchase'): ItemEvent {
	const [reading] = readItem({ ...ORDER, ...fields }, { eventName });
	if (reading === undefined || 'refusal' in reading) throw new Error('refused');
	return reading;
}

const skipOf = (fields: Record<string, unknown>, eventName = 'Purchase') =>
	reasonToLeaveOut(read(fields, eventName), eventName, true, true)?.code;

describe('what was paid and what is due', () => {
	const OPEN = { total: undefined };
	const readOpen = (fields: Record<string, unknown>) => {
		const { event, isUnpaid } = read({ ...OPEN, ...fields });
		const data = event.custom_data;
		return { value: data && typeof data === 'object' && Reflect.get(data, 'value'), isUnpaid };
	};

	it.each([
		[{ amount_paid: 0, amount_due: 50 }, 50],
		[{ amount_due: '50.00', amount_paid: '0.00' }, '50.00'],
		[{ total_paid: 0, balance: 50 }, 50],
		[{ paid: 0, due: 50 }, 50],
		[{ amount_paid: 20, balance_due: 30 }, 50],
		[{ amount_paid_cents: 2000, amount_remaining_cents: 3000 }, 50],
		[{ order: { total_paid: 20, balance: 30 } }, 50],
		[{ amount_due: 50 }, 50],
		[{ total: 50, amount_paid: 20, amount_due: 30 }, 50],
		[{ total: 50, amount_paid: 0, balance: 50 }, 50],
		// It may be what is left, or all that was asked for.
		[{ amount_paid: 20, amount_due: 50 }, 20],
	])('is an unpaid sale of the whole: %j', (fields, value) => {
		expect(readOpen(fields)).toEqual({ value, isUnpaid: true });
	});

	it.each([
		[{ amount_paid: 50, amount_due: 0 }, 50],
		[{ amount_paid: 50, amount_due: 50 }, 50],
		[{ total: 50, amount_paid: 50, amount_due: 50 }, 50],
		[{ amount_paid: 50, balance: 0 }, 50],
		[{ total: 50, balance: 120 }, 50],
	])('is a paid one where nothing is left: %j', (fields, value) => {
		expect(readOpen(fields)).toEqual({ value, isUnpaid: false });
	});
});

describe('a part that was paid', () => {
	const order = {
		order_id: 'A-1',
		email: 'ana@example.com',
		currency: 'EUR',
		created_at: '2026-10-05T14:05:00Z',
	};
	const partOf = (fields: object) => {
		const [reading] = readItem({ ...order, ...fields }, { eventName: 'Purchase' });
		const warnings = reading !== undefined && 'event' in reading ? reading.warnings : [];
		return warnings.filter(({ code }) => code === 'amount_partly_paid');
	};

	it('is said with both places, where what is due may be the rest or the whole', () => {
		expect(partOf({ amount_paid: 20, amount_due: 50 })).toEqual([
			{
				code: 'amount_partly_paid',
				field: 'custom_data.value',
				message:
					'Value is what was paid so far, at amount_paid: more is due at amount_due, which may be the rest or the whole. Give Value if the whole sale counts.',
			},
		]);
	});

	it.each([
		[{ amount_paid: 20, balance_due: 50 }],
		[{ amount_paid: 50, amount_due: 50 }],
		[{ amount_paid: 0, amount_due: 50 }],
		[{ total: 70, amount_paid: 20, amount_due: 50 }],
	])('is not spoken of where the whole is known: %j', (fields) => {
		expect(partOf(fields)).toEqual([]);
	});
});

describe('a purchase that was none', () => {
	it.each([
		'status',
		'state',
		'Order Status',
		'payment_status',
		'paymentStatus',
		'financial_status',
		'Estado',
		'Bestellstatus',
		'订单状态',
		'Estado do pedido',
		'注文状況',
	])('is left out where %s says canceled', (name) => {
		expect(skipOf({ [name]: 'CANCELLED' })).toBe('order_canceled');
	});

	it.each([
		['cancelado', 'order_canceled'],
		['Annulée', 'order_canceled'],
		['storniert', 'order_canceled'],
		['No-Show', 'order_canceled'],
		['キャンセル', 'order_canceled'],
		['refunded', 'refund'],
		['charged_back', 'refund'],
		['Reembolsado', 'refund'],
		['已退款', 'refund'],
		['failed', 'payment_failed'],
		['expired', 'payment_failed'],
		['VOIDED', 'payment_failed'],
		['declined', 'payment_failed'],
		['Zurückerstattet', 'refund'],
		['Rückbuchung', 'refund'],
		['devuelta', 'refund'],
		['zwrócono', 'refund'],
		['iade edilmiş', 'refund'],
		['đã hoàn tiền', 'refund'],
		['返金完了', 'refund'],
		['退款成功', 'refund'],
		['全部退款', 'refund'],
		['返金しました', 'refund'],
		['환불완료', 'refund'],
		['تم الاسترداد', 'refund'],
		['annullata', 'order_canceled'],
		['đã hủy', 'order_canceled'],
		['注文キャンセル', 'order_canceled'],
		['取消订单', 'order_canceled'],
		['주문취소', 'order_canceled'],
		['रद्द', 'order_canceled'],
		['rechazada', 'payment_failed'],
		['başarısız', 'payment_failed'],
		['uncollectible', 'payment_failed'],
	])('is left out with the status %s', (status, code) => {
		expect(skipOf({ status })).toBe(code);
	});

	it.each([
		'返金申請中',
		'キャンセル待ち',
		'一部返金',
		'取消不可',
		'환불요청',
		'Rückerstattung beantragt',
		'devolución pendiente',
		'versandt',
		'支払い済み',
	])('is sent with the status %s, by which it still stands', (status) => {
		expect(skipOf({ status })).toBeUndefined();
	});

	it.each([
		[{ cancelled: true }, 'order_canceled'],
		[{ is_canceled: 1 }, 'order_canceled'],
		[{ canceledAt: '2026-01-31T14:05:00Z' }, 'order_canceled'],
		[{ fulfillmentStatus: 'CANCELED' }, 'order_canceled'],
		[{ refunded: 'true' }, 'refund'],
		[{ refunded_at: 1769868300 }, 'refund'],
		[{ success: 'false' }, 'payment_failed'],
		[{ is_successful: 0 }, 'payment_failed'],
		[{ test: true }, 'test_payload'],
		[{ testmode: 'true' }, 'test_payload'],
		[{ is_test: 1 }, 'test_payload'],
		[{ livemode: false }, 'test_payload'],
		[{ mode: 'test' }, 'test_payload'],
		[{ env: 'sandbox' }, 'test_payload'],
		[{ environment: 'Sandbox' }, 'test_payload'],
	])('is left out with %j', (fields, code) => {
		expect(skipOf(fields)).toBe(code);
	});

	it('is found in the order, too, and not in the person', () => {
		expect(skipOf({ order: { status: 'cancelled' } })).toBe('order_canceled');
		expect(skipOf({ customer: { status: 'cancelled' } })).toBeUndefined();
	});
});

describe('a purchase that is one', () => {
	it.each([
		{ status: 'paid' },
		{ status: 'Completed' },
		{ status: 'processing' },
		{ status: 'shipped' },
		{ status: 'closed' },
		{ status: 'partially_refunded' },
		{ cancelled: false },
		{ canceled_at: null },
		{ cancelled_at: '0000-00-00 00:00:00' },
		{ refunded_at: 0 },
		{ test: 'variant b' },
		{ test: 0 },
		{ livemode: true },
		{ mode: 'live' },
		{ fulfillment_status: 'pending' },
		{ amount_due: '0.00' },
		{ amount_due: null },
		{ balance_due: '-5.00' },
	])('stays one with %j', (fields) => {
		expect(skipOf(fields)).toBeUndefined();
		expect(read(fields).isUnpaid).toBe(false);
	});

	it('is not left out under a name of the user’s own', () => {
		expect(
			reasonToLeaveOut(read({ status: 'refunded' }, 'OrderRefunded'), 'OrderRefunded', false, true),
		).toBeUndefined();
	});

	it('lets leads be rejected and carts be abandoned', () => {
		expect(skipOf({ status: 'rejected' }, 'Lead')).toBeUndefined();
		expect(skipOf({ status: 'abandoned' }, 'AddToCart')).toBeUndefined();
	});

	it('lets the name in the item go before that of the node', () => {
		expect(skipOf({ event_name: 'Lead', status: 'rejected' })).toBeUndefined();
	});
});

describe('a purchase that is not paid yet', () => {
	it.each([
		{ payment_status: 'pending' },
		{ status: 'on-hold' },
		{ paid: false },
		{ status: 'awaiting_payment' },
		{ Estado: 'Pendiente' },
		{ amount_due: '50.00', amount_paid: '0.00' },
		{ 'Balance Due': '€ 10' },
	])('is told with %j', (fields) => {
		expect(read(fields).isUnpaid).toBe(true);
	});

	it('is paid where another field says so', () => {
		expect(read({ status: 'pending', payment_status: 'paid' }).isUnpaid).toBe(false);
	});
});

describe('a status in the field of the region', () => {
	it.each([
		'activated',
		'awaiting payment',
		'concluída',
		'finalizado',
		'livré',
		'Versendet',
		'キャンセル',
		'已付款',
		'完了',
		'ACTIVE_SUBSCRIPTION',
		'requires_action',
		'closed_won',
	])('%s is no region', (state) => {
		expect(read({ state }).event.user_data).toEqual({ em: 'mia.reed@example.com' });
	});
});

describe('the name of a webhook', () => {
	it.each([
		[{ event: 'order.refunded' }, 'refund'],
		[{ type: 'charge.refund.created' }, 'refund'],
		[{ event_type: 'PAYMENT_FAILED' }, 'payment_failed'],
		[{ eventType: 'subscription_cancelled' }, 'order_canceled'],
		[{ eventName: 'order.canceled' }, 'order_canceled'],
		[{ topic: 'checkout/abandoned' }, 'payment_failed'],
	])('%j says that it is no purchase', (fields, code) => {
		expect(skipOf(fields)).toBe(code);
	});

	it.each([
		{ event: 'order.completed' },
		{ type: 'payment.succeeded' },
		{ type: 'Gift after failed delivery' },
		{ action: 'created' },
	])('%j is one', (fields) => {
		expect(skipOf(fields)).toBeUndefined();
	});

	it('is none of the event, unless it stands under Meta’s own name', () => {
		expect(read({ eventName: 'order.completed' }).event).not.toHaveProperty('event_name');
		expect(read({ event_name: 'order.completed' }).event.event_name).toBe('order.completed');
		expect(read({ eventName: 'Subscribe' }).event.event_name).toBe('Subscribe');
	});
});
