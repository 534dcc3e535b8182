import { outcomeOf, webhook } from '../support';

const whop = {
	type: 'payment.succeeded',
	id: 'msg_1',
	api_version: 'v1',
	timestamp: '2026-10-05T14:00:06.000Z',
	company_id: 'biz_1',
	data: {
		id: 'pay_1',
		status: 'paid',
		substatus: 'succeeded',
		total: 49.5,
		subtotal: 45,
		usd_total: 53.1,
		currency: 'eur',
		created_at: '2026-10-05T13:59:00.000Z',
		paid_at: '2026-10-05T14:00:05.000Z',
		refunded_at: null,
		refunded_amount: 0,
		user: { id: 'user_1', name: 'Mia Reed', username: 'mia', email: 'mia@example.com' },
		member: { id: 'mber_1', phone: '+15125550147' },
		membership: { id: 'mem_1', status: 'active', phone_number: null },
		product: { id: 'prod_1', title: 'Course', route: 'course', metadata: {} },
		plan: { id: 'plan_1', internal_notes: null, metadata: {} },
		billing_address: {
			name: 'Mia Reed',
			line1: '1 St',
			line2: null,
			city: 'Austin',
			state: 'TX',
			postal_code: '78701',
			country: 'US',
		},
		company: { id: 'biz_1', title: 'Acme', route: 'acme' },
		metadata: { event_id: 'e-1' },
	},
};

describe('Whop', () => {
	it('a payment of API v1 is a Purchase of whole units in the currency of the payment', () => {
		expect(outcomeOf(webhook(whop))).toEqual({
			format: 'whopPayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:05.000Z',
				event_id: 'e-1',
				user_data: {
					em: 'mia@example.com',
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'US',
					external_id: 'user_1',
				},
				custom_data: {
					value: 49.5,
					currency: 'eur',
					order_id: 'pay_1',
					contents: [{ id: 'prod_1', quantity: 1, title: 'Course' }],
				},
			},
		});
	});

	it('a payment of the older API has other names, and no time', () => {
		const data = {
			id: 'pay_1D7SDQTMVeaufA',
			product: { id: 'pass_1', name: 'Demo', created_at: '2022-12-01 23:24:44 +0200' },
			membership: 'mem_1',
			plan: { id: 'plan_1', initial_price: '2.0', created_at: '2022-12-08 18:58:55 +0200' },
			user: { id: 'user_1', username: 'mia', email: 'mia@example.com' },
			final_amount: 2,
			subtotal: 2,
			currency: 'usd',
			refunded_at: null,
			status: 'paid',
		};
		expect(outcomeOf(webhook({ action: 'payment.succeeded', data }))).toEqual({
			format: 'whopPayment',
			eventName: 'Purchase',
			event: {
				user_data: { em: 'mia@example.com', external_id: 'user_1' },
				custom_data: {
					value: 2,
					currency: 'usd',
					order_id: 'pay_1D7SDQTMVeaufA',
					contents: [{ id: 'pass_1', quantity: 1, title: 'Demo' }],
				},
			},
		});
		const failed = { action: 'payment.failed', data: { ...data, status: 'open' } };
		expect(outcomeOf(webhook(failed)).leftOut).toBe('payment_failed');
	});

	it.each([
		[{ refunded_at: '2026-10-06T14:00:00.000Z' }, 'refund'],
		[{ substatus: 'auto_refunded' }, 'refund'],
		[{ status: 'void', substatus: 'canceled' }, 'order_canceled'],
		[{ status: 'open', substatus: 'failed' }, 'payment_failed'],
		[{ status: 'open', substatus: 'pending' }, 'not_a_conversion'],
	])('%j is left out as %s', (changes, leftOut) => {
		const json = webhook({ ...whop, data: { ...whop.data, ...changes } });
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});
});
