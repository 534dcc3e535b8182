import { midtrans } from '../payloads/midtrans';
import { outcomeOf, webhook } from '../support';

describe('Midtrans', () => {
	const purchase = {
		format: 'midtransTransaction',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T21:00:05+07:00',
			event_id: '513f1f01-c9da-474c-9fc9-d5c64364b709',
			user_data: {
				em: 'budi.santoso@example.com',
				ph: '+6281234567890',
				fn: 'Budi',
				ln: 'Santoso',
			},
			custom_data: { value: '154600.00', currency: 'IDR', order_id: 'Order-5100' },
		},
	};

	it('a settled transaction is a Purchase at the time of Jakarta', () => {
		expect(outcomeOf(webhook(midtrans))).toEqual(purchase);
	});

	it.each([
		[{ transaction_status: 'refund' }, 'refund'],
		[{ transaction_status: 'deny' }, 'payment_failed'],
		[{ transaction_status: 'cancel' }, 'payment_failed'],
		[{ transaction_status: 'expire' }, 'payment_failed'],
		[{ transaction_status: 'capture', fraud_status: 'deny' }, 'payment_failed'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...midtrans, ...changes }).leftOut).toBe(leftOut);
	});

	it.each([
		{ transaction_status: 'pending', settlement_time: undefined },
		{ transaction_status: 'capture', fraud_status: 'challenge', settlement_time: undefined },
	])('%j is unpaid', (changes) => {
		expect(outcomeOf({ ...midtrans, ...changes })).toEqual({
			...purchase,
			event: { ...purchase.event, event_time: '2026-10-05T20:59:00+07:00' },
			unpaid: true,
		});
	});
});
