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
