/** Sales that were undone or were tests, where no status says so but a flag, a time, an amount or the environment. */
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { reasonToLeaveOut } from '../../../../nodes/shared/capi/mapping/reasonToLeaveOut';

const ORDER = { email: 'mia.reed@example.com', order_id: 'A-1', total: '20.00', currency: 'EUR' };
const THEN = '2026-01-31T14:05:00Z';

function read(fields: Record<string, unknown>, eventName = 'Purchase'): ItemEvent {
	const [reading] = readItem({ ...ORDER, ...fields }, { eventName });
	if (reading === undefined || 'refusal' in reading) throw new Error('refused');
	return reading;
}

const skipOf = (fields: Record<string, unknown>, eventName = 'Purchase') =>
	reasonToLeaveOut(read(fields, eventName), eventName, true, true)?.code;

const codesOf = ({ warnings }: ItemEvent) => warnings.map(({ code }) => code);

describe('a sale whose money was given back in whole', () => {
	it.each([
		{ amount_refunded: 20 },
		{ refunded_amount: '20.00' },
		{ refund_total: '20,00' },
		{ total_refunded: 20 },
		{ base_total_refunded: '20.00' },
		{ refund: { amount: '20.00', reason: 'damaged' } },
		{ refunds: [{ amount: 5 }, { amount: '15.00' }] },
		{ refunds: [{ amount: { value: '20.00', currency: 'EUR' } }] },
		{ refunded: '€20.00' },
		{ amount_refunded_cents: 2000 },
		{ 'Importe reembolsado': 20 },
		{ 'montant remboursé': '20,00 €' },
		{ 退款金额: 20 },
		{ 返金額: '20' },
	])('is left out with %j', (fields) => {
		expect(skipOf(fields)).toBe('refund');
	});

	it('is left out in the smallest unit, too', () => {
		const cents = { total: undefined, amount_cents: 2000, amount_refunded: 2000 };
		expect(skipOf(cents)).toBe('refund');
		expect(skipOf({ ...cents, amount_refunded: 500 })).toBeUndefined();
	});

	it.each([[{ total_canceled: 20 }, 'order_canceled']])('or canceled: %j', (fields, code) => {
		expect(skipOf(fields)).toBe(code);
	});
});

describe('a sale of whose money a part was given back', () => {
	it.each([
		{ amount_refunded: 5 },
		{ refunds: [{ amount: 5 }] },
		{ total_refunded: '19.99' },
		{ refund: { status: 'succeeded', amount: '5.00' } },
		{ refund: { status: 'completed', amount: { value: '5.00', currency: 'EUR' } } },
		{ refunded_at: THEN, refund_amount: '5.00' },
		{ is_refunded: true, refund_amount: 5 },
	])('is sent with its whole value and a warning: %j', (fields) => {
		expect(skipOf(fields)).toBeUndefined();
		expect(codesOf(read(fields))).toContain('partly_given_back');
		expect(read(fields).event.custom_data).toMatchObject({ value: '20.00' });
	});
});

describe('a sale that was undone by a flag or a time', () => {
	it.each([
		[{ voided: true }, 'payment_failed'],
		[{ void: 'yes' }, 'payment_failed'],
		[{ voidedAt: THEN }, 'payment_failed'],
		[{ failed: true }, 'payment_failed'],
		[{ payment_failed: 1 }, 'payment_failed'],
		[{ expired: 'true' }, 'payment_failed'],
		[{ disputed: true }, 'refund'],
		[{ chargeback: true }, 'refund'],
		[{ chargebackDate: '2026-01-31' }, 'refund'],
		[{ reversed: true }, 'refund'],
		[{ has_been_refunded: true }, 'refund'],
		[{ date_refunded: '31.01.2026' }, 'refund'],
		[{ refunded: THEN }, 'refund'],
		[{ order_cancelled: true }, 'order_canceled'],
		[{ cancelled: THEN }, 'order_canceled'],
		[{ date_of_cancellation: '2026-01-31' }, 'order_canceled'],
		[{ 'Storniert am': '31.01.2026' }, 'order_canceled'],
		[{ 'fecha de reembolso': '2026-01-31' }, 'refund'],
		[{ 取消时间: '2026-01-31 10:00' }, 'order_canceled'],
		[{ payment: { refunded: true } }, 'refund'],
		[{ refund_status: 'full' }, 'refund'],
		[{ refundStatus: 'COMPLETED' }, 'refund'],
		[{ chargeback_status: 'lost' }, 'refund'],
		[{ dispute: { status: 'lost' } }, 'refund'],
		[{ cancellation: { reason: 'x', at: THEN } }, 'order_canceled'],
		[{ status: { code: 'refunded', label: 'x' } }, 'refund'],
		[{ orderStatus: { name: 'Cancelled' } }, 'order_canceled'],
		[{ state: { name: 'Voided' } }, 'payment_failed'],
		[{ status_code: 'CANCELLED' }, 'order_canceled'],
		[{ status: { code: '7', name: 'Refunded' } }, 'refund'],
		[{ status: { id: 'cancelled', label: 'x' } }, 'order_canceled'],
		[{ status: [{ name: 'refunded' }] }, 'refund'],
		[{ status: ['cancelled'] }, 'order_canceled'],
		[{ current_state: { name: 'Canceled' } }, 'order_canceled'],
		[{ orderStatus: { description: 'Order was cancelled' } }, 'order_canceled'],
		[{ payment_info: { status: 'failed' } }, 'payment_failed'],
		[{ cancellation_status: 'confirmed' }, 'order_canceled'],
		[{ return_status: 'RETURNED' }, 'refund'],
		[{ fraud_status: 'fraudulent' }, 'payment_failed'],
		[{ event: 'charge.charged_back' }, 'refund'],
		[{ event: 'order.returned' }, 'refund'],
		[{ type: 'payment_failure' }, 'payment_failed'],
		[{ document_type: 'Credit note' }, 'refund'],
		[{ data: { refunded_at: THEN } }, 'refund'],
	])('is left out with %j', (fields, code) => {
		expect(skipOf(fields)).toBe(code);
		expect(skipOf(fields, 'Lead')).toBeUndefined();
	});
});

describe('a test', () => {
	it.each([
		{ order_status: 'test' },
		{ data: { environment: 'Sandbox' } },
		{ gateway: { livemode: false } },
		{ live: false },
		{ is_live_mode: 'false' },
		{ is_production: 0 },
		{ sandbox: true },
		{ test_payment: true },
		{ isTestOrder: 'yes' },
		{ payment_mode: 'test' },
		{ transaction_mode: 'TEST' },
		{ app_env: 'staging' },
		{ mode: 'TEST_MODE' },
		{ environment: 'Sandbox (test)' },
		{ payment_gateway_mode: 'test' },
		{ stripe_livemode: false },
		{ gateway: { mode: 'sandbox' } },
		{ payment: { mode: 'test' } },
		{ order_type: 'test' },
		{ event: 'test' },
		{ type: 'webhook.test' },
	])('is never sent, whatever it is called: %j', (fields) => {
		expect(skipOf(fields)).toBe('test_payload');
		expect(skipOf(fields, 'Lead')).toBe('test_payload');
	});
});

describe('a sale that still stands', () => {
	it.each([
		{ amount_refunded: 0 },
		{ refund_amount: '0.00' },
		{ refunds: [] },
		{ refund_total: 'n/a' },
		{ refunded: 'no' },
		{ refunded_at: 'never' },
		{ cancelled_at: '' },
		{ cancelled_at: '0000-00-00 00:00:00' },
		{ cancel_at_period_end: true },
		{ cancel: 'https://shop.example/cancel' },
		{ expired: THEN },
		{ failed_attempts: 1 },
		{ failed: 0 },
		{ refundable: true },
		{ refundable_until: THEN },
		{ refund_policy: '30 days' },
		{ refund_reason: '' },
		{ refund_status: 'none' },
		{ refund_status: 'pending' },
		{ dispute: null },
		{ disputes: [] },
		{ mode: 'test drive' },
		{ live_chat: false },
		{ refund_status: 'not_refunded' },
		{ return_status: 'no_return' },
		{ refund: { status: 'failed' } },
		{ dispute: { status: 'won' } },
		{ dispute: { status: 'needs_response' } },
		{ fraud: { status: 'approved' } },
		{ fraud_status: 'accept' },
		{ document_type: 'Credit note request' },
		{ shipment: { status: 'returned' } },
		{ dark_mode: 'demo' },
		{ commode: 'test' },
		{ previous_status: 'cancelled' },
		{ email_status: 'bounced' },
		{ coupon_status: 'expired' },
		{ 'Rückgabe bis': '2026-01-31' },
		{ 'motivo de reembolso': '12' },
		{ disputed: false },
		{ captured: true },
		{ data: { status: 'failed', type: 'test' } },
		{ ab_test: 'B' },
		{ test_group: 'control' },
		{ test_drive: true },
		{ event: 'test_drive.booked' },
		{ mode: 'payment' },
		{ payment_mode: 'card' },
		{ environment: 'production' },
		{ live: true },
	])('is sent with %j', (fields) => {
		expect(skipOf(fields)).toBeUndefined();
		expect(read(fields).isUnpaid).toBe(false);
		expect(codesOf(read(fields))).not.toContain('partly_given_back');
	});

	it('is unpaid where its money was only reserved', () => {
		expect(read({ captured: false }).isUnpaid).toBe(true);
		expect(read({ captured: false, paid: true }).isUnpaid).toBe(false);
	});
});

it('a time of cancellation stands beside a part that was given back', () => {
	expect(skipOf({ cancelled_at: THEN, refund_amount: '5.00' })).toBe('order_canceled');
	expect(skipOf({ disputed: true, refund_amount: '5.00' })).toBe('refund');
});

describe('a sale that was undone or never made, by other signs', () => {
	it.each([
		[{ result: 'failed' }, 'payment_failed'],
		[{ outcome: 'declined' }, 'payment_failed'],
		[{ payment_result: 'FAILED' }, 'payment_failed'],
		[{ Storno: 'ja' }, 'order_canceled'],
		[{ Annulé: 'oui' }, 'order_canceled'],
		[{ iptal: 'evet' }, 'order_canceled'],
		[{ storniert: 'x' }, 'order_canceled'],
		[{ is_return: true }, 'refund'],
		[{ cancel_reason: 'customer' }, 'order_canceled'],
		[{ cancellationReason: 'Out of stock' }, 'order_canceled'],
		[{ refund_reason: 'damaged' }, 'refund'],
		[{ dry_run: true }, 'test_payload'],
		[{ demo_order: 'yes' }, 'test_payload'],
	])('%j', (fields, code) => expect(skipOf(fields)).toBe(code));

	it.each([
		{ result: 'ok' },
		{ outcome: 'Sold to a new customer' },
		{ Storno: 'nein' },
		{ Storno: '' },
		{ is_return: false },
		{ return_reason: 'damaged' },
		{ cancel_reason: null },
		{ cancel_reason: 'n/a' },
		{ cancel_reason: 0 },
		{ demo: true },
		{ is_demo: 'no' },
	])('is sent with %j', (fields) => expect(skipOf(fields)).toBeUndefined());
});

describe('a sale that is disputed or deleted', () => {
	it.each([
		[{ status: 'disputed' }, 'refund'],
		[{ event: 'charge.dispute.created' }, 'refund'],
		[{ action: 'deleted' }, 'order_canceled'],
		[{ type: 'order.deleted' }, 'order_canceled'],
	])('is left out with %j', (fields, code) => {
		expect(skipOf(fields)).toBe(code);
	});
});

describe('a record that was deleted', () => {
	it.each([{ is_deleted: true }, { deleted_at: THEN }, { Deleted: 'yes' }])(
		'is left out with %j',
		(fields) => {
			expect(skipOf(fields, 'Lead')).toBe('deleted');
			expect(skipOf(fields, 'Contact')).toBe('deleted');
			expect(skipOf(fields)).toBe('order_canceled');
			const named = read(fields, 'Deleted Lead');
			expect(reasonToLeaveOut(named, 'Deleted Lead', false, true)).toBeUndefined();
		},
	);

	it('is one still where something else of it was deleted', () => {
		expect(skipOf({ is_deleted: 'no' }, 'Lead')).toBeUndefined();
		expect(skipOf({ deleted_items_count: 2 }, 'Lead')).toBeUndefined();
	});
});
