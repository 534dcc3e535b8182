import { xendit } from '../payloads/xendit';
import { outcomeOf, webhook, without } from '../support';

describe('Xendit', () => {
	const purchase = {
		format: 'xenditInvoice',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:05.404Z',
			user_data: { em: 'wildan@example.com' },
			custom_data: { value: 50000, currency: 'IDR', order_id: 'invoice_123124123' },
		},
	};

	it('a paid invoice is a Purchase, its external ID the order and its user the shop', () => {
		expect(outcomeOf(webhook(xendit))).toEqual(purchase);
	});

	it('an expired one is left out, a pending one unpaid', () => {
		expect(outcomeOf({ ...xendit, status: 'EXPIRED' }).leftOut).toBe('payment_failed');
		const pending = outcomeOf({ ...without(xendit, 'paid_at', 'paid_amount'), status: 'PENDING' });
		expect(pending).toEqual({
			...purchase,
			event: { ...purchase.event, event_time: '2026-10-05T13:00:00.404Z' },
			unpaid: true,
		});
	});
});
