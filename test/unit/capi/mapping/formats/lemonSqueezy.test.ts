import { lemonEvent, lemonInvoice, lemonOrder, lemonSubscription } from '../payloads/lemonSqueezy';
import { outcomeOf, webhook } from '../support';

const FBP = 'fb.1.1791000000000.1234567890';

describe('Lemon Squeezy', () => {
	const MIA = {
		em: 'mia.reed@example.com',
		fn: 'Mia',
		ln: 'Reed',
		external_id: 'user_42',
		fbp: FBP,
	};

	it('an order is a Purchase', () => {
		expect(outcomeOf(webhook(lemonEvent('order_created', 'orders', lemonOrder)))).toEqual({
			format: 'lemonSqueezyOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.000000Z',
				user_data: MIA,
				custom_data: {
					value: 49.99,
					currency: 'USD',
					order_id: 6735,
					contents: [{ id: 7, quantity: 1, item_price: 45.45, title: 'Course' }],
				},
			},
		});
	});

	it('the answer of the API is one, too', () => {
		const answer = { data: { type: 'orders', id: '2001', attributes: lemonOrder } };
		expect(outcomeOf(answer)).toMatchObject({
			eventName: 'Purchase',
			event: { user_data: { external_id: 55 }, custom_data: { value: 49.99 } },
		});
	});

	it.each([
		[lemonEvent('order_created', 'orders', { ...lemonOrder, test_mode: true }), 'test_payload'],
		[lemonEvent('order_refunded', 'orders', { ...lemonOrder, refunded: true }), 'refund'],
		[lemonEvent('order_created', 'orders', { ...lemonOrder, status: 'failed' }), 'payment_failed'],
		[
			lemonEvent('subscription_cancelled', 'subscriptions', {
				...lemonSubscription,
				status: 'cancelled',
			}),
			'order_canceled',
		],
		[lemonEvent('subscription_updated', 'subscriptions', lemonSubscription), 'not_a_conversion'],
		[
			lemonEvent('subscription_payment_failed', 'subscription-invoices', {
				...lemonInvoice,
				status: 'pending',
			}),
			'payment_failed',
		],
		[
			lemonEvent('license_key_created', 'license-keys', {
				store_id: 1,
				user_email: 'mia.reed@example.com',
			}),
			'not_a_conversion',
		],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('a subscription starts, on trial or not', () => {
		expect(
			outcomeOf(lemonEvent('subscription_created', 'subscriptions', lemonSubscription)),
		).toEqual({
			format: 'lemonSqueezySubscription',
			eventName: 'Subscribe',
			event: {
				event_time: '2026-10-05T14:00:00.000000Z',
				user_data: { ...MIA, subscription_id: '2001' },
				custom_data: { order_id: 2000 },
			},
		});
		const trial = lemonEvent('subscription_created', 'subscriptions', {
			...lemonSubscription,
			status: 'on_trial',
		});
		expect(outcomeOf(trial).eventName).toBe('StartTrial');
	});

	it('a renewal is a Purchase, the first payment a Subscribe', () => {
		expect(
			outcomeOf(lemonEvent('subscription_payment_success', 'subscription-invoices', lemonInvoice)),
		).toMatchObject({
			eventName: 'Purchase',
			event: {
				user_data: { subscription_id: 2001 },
				custom_data: { value: 9.99, currency: 'USD' },
			},
		});
		const first = lemonEvent('subscription_payment_success', 'subscription-invoices', {
			...lemonInvoice,
			billing_reason: 'initial',
		});
		expect(outcomeOf(first).eventName).toBe('Subscribe');
	});
});
