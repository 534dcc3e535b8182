import { paddleEvent, paddleSubscription, paddleTransaction } from '../payloads/paddle';
import { outcomeOf, webhook } from '../support';

const FBP = 'fb.1.1791000000000.1234567890';

describe('Paddle Billing', () => {
	const purchase = {
		format: 'paddleTransaction',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00.000Z',
			event_id: 'txn_01hv8wptq8987qeep44cyrewp9',
			user_data: {
				em: 'mia.reed@example.com',
				external_id: 'ctm_01hv6y1jedq4p1n0yqn5ba3ky4',
				fbp: FBP,
			},
			custom_data: {
				value: 49.99,
				currency: 'USD',
				order_id: '6735',
				contents: [{ id: 'pro_1', quantity: 1, item_price: 49.99, title: 'Course' }],
			},
		},
	};

	it.each([
		['completed', webhook(paddleEvent('transaction.completed', paddleTransaction))],
		['paid', paddleEvent('transaction.paid', { ...paddleTransaction, status: 'paid' })],
		['the transaction by itself', paddleTransaction],
	])('%s is a Purchase of one ID', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('the yen has no smaller unit', () => {
		expect(
			outcomeOf({ ...paddleTransaction, currency_code: 'JPY' }).event.custom_data,
		).toMatchObject({ value: 4999 });
	});

	it.each([
		[
			{ ...paddleEvent('transaction.completed', paddleTransaction), event_id: 'ntfsimevt_01hv8' },
			'test_payload',
		],
		[
			paddleEvent('transaction.payment_failed', { ...paddleTransaction, status: 'ready' }),
			'payment_failed',
		],
		[
			paddleEvent('transaction.created', { ...paddleTransaction, status: 'draft' }),
			'not_a_conversion',
		],
		[
			paddleEvent('subscription.canceled', { ...paddleSubscription, status: 'canceled' }),
			'order_canceled',
		],
		[paddleEvent('subscription.updated', paddleSubscription), 'not_a_conversion'],
		[paddleEvent('price.created', { id: 'pri_1' }), 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('a subscription starts', () => {
		expect(outcomeOf(webhook(paddleEvent('subscription.created', paddleSubscription)))).toEqual({
			format: 'paddleSubscription',
			eventName: 'Subscribe',
			event: {
				event_time: '2026-10-05T14:00:00.000Z',
				event_id: 'sub_01hv8x29kz0t586xy6zn1a62ny',
				user_data: { external_id: 'user_42', subscription_id: 'sub_01hv8x29kz0t586xy6zn1a62ny' },
				custom_data: { currency: 'USD', order_id: 'txn_01hv8wptq8987qeep44cyrewp9' },
			},
		});
		const trial = paddleEvent('subscription.trialing', {
			...paddleSubscription,
			status: 'trialing',
		});
		expect(outcomeOf(trial).eventName).toBe('StartTrial');
	});

	it('an adjustment gives money back', () => {
		const adjustment = {
			id: 'adj_1',
			action: 'refund',
			transaction_id: 'txn_01hv8wptq8987qeep44cyrewp9',
			customer_id: 'ctm_1',
			currency_code: 'USD',
			status: 'approved',
			totals: { total: '1000', currency_code: 'USD' },
			created_at: '2026-10-06T14:00:00.000Z',
		};
		expect(outcomeOf(paddleEvent('adjustment.created', adjustment))).toEqual({
			format: 'paddleAdjustment',
			eventName: undefined,
			event: {
				event_time: '2026-10-06T14:00:00.000Z',
				user_data: { external_id: 'ctm_1' },
				custom_data: { value: 10, currency: 'USD', order_id: 'txn_01hv8wptq8987qeep44cyrewp9' },
				original_event_data: { event_name: 'Purchase', order_id: 'txn_01hv8wptq8987qeep44cyrewp9' },
			},
			leftOut: 'refund',
		});
		expect(
			outcomeOf(paddleEvent('adjustment.created', { ...adjustment, action: 'credit' })).leftOut,
		).toBe('not_a_conversion');
	});

	it('a customer is a CompleteRegistration', () => {
		const customer = {
			id: 'ctm_1',
			email: 'mia.reed@example.com',
			name: 'Mia Reed',
			created_at: '2026-10-05T14:00:00.000Z',
		};
		expect(outcomeOf(paddleEvent('customer.created', customer))).toEqual({
			format: 'paddleCustomer',
			eventName: 'CompleteRegistration',
			event: {
				event_time: '2026-10-05T14:00:00.000Z',
				user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed', external_id: 'ctm_1' },
				custom_data: {},
			},
		});
	});
});
