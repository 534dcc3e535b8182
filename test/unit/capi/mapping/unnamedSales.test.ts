/** Items whose event nobody names: they are judged as what they are taken for. */
import { assumeEventName } from '../../../../nodes/shared/capi/mapping/assumedName';
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { reasonToLeaveOut } from '../../../../nodes/shared/capi/mapping/reasonToLeaveOut';

const ORDER = { email: 'mia.reed@example.com', order_id: 'A-1', total: '10.00', currency: 'EUR' };

function read(fields: Record<string, unknown>): ItemEvent {
	const [reading] = readItem({ ...ORDER, ...fields });
	if (reading === undefined || 'refusal' in reading) throw new Error('refused');
	return reading;
}

const skipOf = (fields: Record<string, unknown>) =>
	reasonToLeaveOut(read(fields), undefined, false, true)?.code;

describe('an item with an amount and no name of an event', () => {
	it.each([
		[{ status: 'refunded' }, 'refund'],
		[{ payment_status: 'failed' }, 'payment_failed'],
		[{ canceled_at: '2026-01-31T14:05:00Z' }, 'order_canceled'],
		[{ event: 'chargeback.created' }, 'refund'],
		[{ type: 'refund' }, 'refund'],
		[{ 'Attendee Status': 'Refunded' }, 'refund'],
		[{ event: 'subscription.cancelled' }, 'order_canceled'],
	])('is left out with %j', (fields, code) => {
		expect(skipOf(fields)).toBe(code);
	});

	it('is unpaid where it says so', () => {
		expect(read({ payment_status: 'pending' }).isUnpaid).toBe(true);
	});

	it.each([[{ status: 'processing' }], [{ status: 'paid' }], [{}]])(
		'is a sale with %j',
		(fields) => {
			expect(skipOf(fields)).toBeUndefined();
			expect(read(fields).isUnpaid).toBe(false);
		},
	);
});

describe('what happened under the name that everybody uses', () => {
	it.each([
		['AddToCart', 'AddToCart'],
		['add_to_cart', 'AddToCart'],
		['Order Completed', 'Purchase'],
		['begin_checkout', 'InitiateCheckout'],
		['sign_up', 'CompleteRegistration'],
		['trial_started', 'StartTrial'],
	])('%s is %s', (event, eventName) => {
		expect(read({ event })).toMatchObject({ eventName, leftOut: undefined });
		expect(read({ event_type: event })).toMatchObject({ eventName });
	});

	it.each(['cart_updated', 'checkout.opened', 'quote sent', 'product viewed by staff'])(
		'%s is no purchase',
		(event) => {
			expect(skipOf({ event })).toBe('not_a_conversion');
		},
	);

	it.each(['order.created', 'payment.succeeded', 'checkout.completed', 'new'])(
		'%s may be one',
		(event) => {
			expect(skipOf({ event })).toBeUndefined();
		},
	);

	it('gives way to the name that the user chose', () => {
		const [reading] = readItem({ ...ORDER, event: 'cart_updated' }, { eventName: 'AddToCart' });
		expect(reading).toMatchObject({ leftOut: undefined });
	});
});

describe('a status of several words', () => {
	it.each([
		['Cancelled by customer', 'order_canceled'],
		['Refund Issued', 'refund'],
		['payment_failed', 'payment_failed'],
		['PAYMENT DECLINED', 'payment_failed'],
		['Returned', 'refund'],
		['storno', 'order_canceled'],
	])('%s undoes the sale', (status, code) => {
		expect(skipOf({ status })).toBe(code);
	});

	it.each([
		'Not refunded',
		'partially refunded',
		'refund requested',
		'no chargeback',
		'ready to ship',
	])('%s does not', (status) => {
		expect(skipOf({ status })).toBeUndefined();
	});

	it('says that it is unpaid', () => {
		expect(read({ status: 'nicht bezahlt' }).isUnpaid).toBe(true);
	});
});

describe('flags and kinds of a transaction', () => {
	it.each([
		[{ refund: 'true' }, 'refund'],
		[{ is_fraud: true }, 'payment_failed'],
		[{ transaction_type: 'REVERSAL' }, 'refund'],
		[{ action: 'cancel' }, 'order_canceled'],
	])('%j undoes the sale', (fields, code) => {
		expect(skipOf(fields)).toBe(code);
	});

	it.each([
		[{ refund: 'false' }],
		[{ transaction_type: 'charge' }],
		[{ refund_policy: '30 days' }],
	])('%j does not', (fields) => {
		expect(skipOf(fields)).toBeUndefined();
	});
});

describe('an amount that was given back', () => {
	it.each(['-49.00', -49, '−49,00 €', '€ -49', '(49.00)'])('%s is a refund', (total) => {
		expect(skipOf({ total })).toBe('refund');
	});

	it.each(['49.00', 0, '49,- €', '49.00 (incl. VAT)'])('%s is none', (total) => {
		expect(skipOf({ total })).toBeUndefined();
	});

	it('is no matter of a lead', () => {
		const [reading] = readItem({ ...ORDER, total: -5, event_name: 'Lead' });
		expect(reading).toMatchObject({ leftOut: undefined });
	});
});

describe('an amount with its currency', () => {
	it.each(['€ 1.234,50', '49.90 USD', 'R$ 10,00', '12,- €'])('%s is a purchase', (value) => {
		expect(assumeEventName({ action_source: 'other', custom_data: { value } })?.name).toBe(
			'Purchase',
		);
	});

	it('is missing where the amount stands alone', () => {
		expect(assumeEventName({ action_source: 'other', custom_data: { value: '10' } })).toBe(
			undefined,
		);
	});
});

it('a total amount goes before an amount beside it', () => {
	expect(read({ total: undefined, amount: 10, total_amount: 12 }).event).toMatchObject({
		custom_data: { value: 12 },
	});
});

it('products under numbers, as PHP writes a list with gaps, are products', () => {
	const items = { '0': { sku: 'A', qty: 1, price: 10 }, '2': { sku: 'B', qty: 1, price: 5 } };
	expect(read({ items }).event).toMatchObject({ custom_data: { contents: items } });
});
