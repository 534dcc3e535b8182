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

describe('Xendit, webhooks of payments', () => {
	const payment = {
		event: 'payment.capture',
		business_id: '6094fa76c2fd53701b8e079c',
		created: '2026-10-05T14:00:05.566Z',
		data: {
			payment_id: 'py-1fdaf346-dd2e-4b6c-b938-124c7167a822',
			business_id: '6094fa76c2fd53701b8e079c',
			status: 'SUCCEEDED',
			payment_request_id: 'pr-1fdaf346-dd2e-4b6c-b938-124c7167a822',
			request_amount: 10000,
			customer_id: 'cust-5ed61c4e-499f-49bd-9d90-f3f45028a7a3',
			channel_code: 'BRI_VIRTUAL_ACCOUNT',
			country: 'ID',
			currency: 'IDR',
			reference_id: 'A-1001',
			channel_properties: { success_return_url: 'https://shop.example/thanks' },
			metadata: { email: 'wildan@example.com', fbp: 'fb.1.1791000000000.1234567890' },
			type: 'SINGLE_PAYMENT',
			created: '2026-10-05T13:52:21.566Z',
			updated: '2026-10-05T14:00:04.566Z',
		},
	};
	const wallet = {
		event: 'ewallet.capture',
		business_id: '6551f678273a62fd8d86e25a',
		created: '2026-10-05T14:00:05Z',
		data: {
			id: 'ewc_5b2ad2c6-11a3-410a-b5ab-b41d16e39879',
			reference_id: 'A-1001',
			status: 'SUCCEEDED',
			currency: 'PHP',
			charge_amount: 1000.5,
			capture_amount: 1000.5,
			refunded_amount: 0,
			customer: null,
			customer_id: 'cust-1',
			metadata: null,
		},
	};

	it('a captured payment is a Purchase of whole units, and its channel’s country nobody’s', () => {
		expect(outcomeOf(webhook(payment))).toEqual({
			format: 'xenditPayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:05.566Z',
				user_data: {
					em: 'wildan@example.com',
					external_id: 'cust-5ed61c4e-499f-49bd-9d90-f3f45028a7a3',
					fbp: 'fb.1.1791000000000.1234567890',
				},
				custom_data: { value: 10000, currency: 'IDR', order_id: 'A-1001' },
			},
		});
	});

	it('a captured charge of an e-wallet is a Purchase', () => {
		expect(outcomeOf(webhook(wallet))).toEqual({
			format: 'xenditPayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:05Z',
				user_data: { external_id: 'cust-1' },
				custom_data: { value: 1000.5, currency: 'PHP', order_id: 'A-1001' },
			},
		});
	});

	it.each([
		['payment.failure', 'FAILED', 'payment_failed'],
		['payment.authorization', 'AUTHORIZED', 'not_a_conversion'],
		['refund.succeeded', 'SUCCEEDED', 'refund'],
	])('%s (%s) is left out as %s', (event, status, leftOut) => {
		const json = webhook({ ...payment, event, data: { ...payment.data, status } });
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});
});
