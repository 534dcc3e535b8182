import { squareCustomer, squareEvent, squarePayment, squareRefund } from '../payloads/square';
import { outcomeOf, webhook } from '../support';

describe('Square', () => {
	const purchase = {
		format: 'squarePayment',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00.000Z',
			event_id: 'KkAkhdMsgzn59SM8A89WgKwekxLZY',
			user_data: {
				em: 'mia.reed@example.com',
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Austin',
				st: 'TX',
				zp: '78701',
				country: 'US',
				external_id: 'W92WH6P11H4Z77CTET0RNTGFW8',
			},
			custom_data: { value: 49.99, currency: 'USD', order_id: 'POS-6735' },
		},
	};

	it.each([
		['a webhook', webhook(squareEvent('payment.updated', 'payment', squarePayment))],
		['the payment by itself', squarePayment],
		['the answer of the API', { payment: squarePayment }],
	])('%s is a Purchase, the tip included, and no member of the team the customer', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it.each([
		['CANCELED', 'payment_failed'],
		['FAILED', 'payment_failed'],
	])('%s is left out', (status, leftOut) => {
		expect(outcomeOf({ ...squarePayment, status }).leftOut).toBe(leftOut);
	});

	it('an approved one is unpaid', () => {
		expect(
			outcomeOf(
				squareEvent('payment.created', 'payment', { ...squarePayment, status: 'APPROVED' }),
			),
		).toEqual({ ...purchase, unpaid: true });
	});

	it('a payment with hardly anything is one', () => {
		const bare = { id: 'K1', status: 'COMPLETED', amount_money: { amount: 100, currency: 'USD' } };
		expect(outcomeOf(squareEvent('payment.updated', 'payment', bare)).event.custom_data).toEqual({
			value: 1,
			currency: 'USD',
			order_id: 'K1',
		});
	});

	it('a refund names the order', () => {
		expect(outcomeOf(webhook(squareEvent('refund.created', 'refund', squareRefund)))).toEqual({
			format: 'squareRefund',
			eventName: undefined,
			event: {
				event_time: '2026-10-06T14:00:00.000Z',
				user_data: {},
				custom_data: { value: 10, currency: 'USD', order_id: 'pRsjRTgFWATl7so6DxdKBJa7ssbZY' },
				original_event_data: { event_name: 'Purchase', order_id: 'pRsjRTgFWATl7so6DxdKBJa7ssbZY' },
			},
			leftOut: 'refund',
		});
	});

	it('a customer is a CompleteRegistration', () => {
		expect(outcomeOf(webhook(squareEvent('customer.created', 'customer', squareCustomer)))).toEqual(
			{
				format: 'squareCustomer',
				eventName: 'CompleteRegistration',
				event: {
					event_time: '2026-10-05T14:00:00.000Z',
					user_data: {
						...purchase.event.user_data,
						ph: '+15125550147',
						db: '1990-02-03',
						external_id: 'user_42',
					},
					custom_data: {},
				},
			},
		);
	});

	it('another event is no conversion', () => {
		const shift = squareEvent('labor.timecard.created', 'timecard', {
			id: 'T1',
			team_member_id: 'TM1',
		});
		expect(outcomeOf(shift)).toMatchObject({ format: 'squareOther', leftOut: 'not_a_conversion' });
	});
});
