import { chargebeeContent, chargebeeEvent } from '../payloads/chargebee';
import { outcomeOf, webhook } from '../support';

describe('Chargebee', () => {
	const JOHN = {
		em: 'john.doe@example.com',
		ph: '+15125550147',
		fn: 'John',
		ln: 'Doe',
		ct: 'Austin',
		st: 'TX',
		zp: '78701',
		country: 'US',
		external_id: '16BHbhF4s42tO2lI',
		subscription_id: '16BHbhF4s42tO2lJ',
	};

	it('a payment is a Purchase, and no member of staff the customer', () => {
		expect(outcomeOf(webhook(chargebeeEvent('payment_succeeded', chargebeeContent)))).toEqual({
			format: 'chargebeePayment',
			eventName: 'Purchase',
			event: {
				event_time: 1791208801,
				event_id: 'txn_16BHbhF4s42tO2lM',
				user_data: JOHN,
				custom_data: { value: 49.99, currency: 'USD', order_id: '203' },
			},
		});
	});

	it('a subscription starts, on trial or not', () => {
		const { subscription, customer } = chargebeeContent;
		expect(outcomeOf(chargebeeEvent('subscription_created', { subscription, customer }))).toEqual({
			format: 'chargebeeSubscription',
			eventName: 'Subscribe',
			event: {
				event_time: 1791208809,
				event_id: '16BHbhF4s42tO2lJ',
				user_data: JOHN,
				custom_data: { currency: 'USD' },
			},
		});
		const trial = chargebeeEvent('subscription_created', {
			subscription: { ...subscription, status: 'in_trial' },
			customer,
		});
		expect(outcomeOf(trial).eventName).toBe('StartTrial');
	});

	it.each([
		['payment_failed', 'payment_failed'],
		['payment_refunded', 'refund'],
		['subscription_cancelled', 'order_canceled'],
		['subscription_renewed', 'not_a_conversion'],
		['subscription_changed', 'not_a_conversion'],
		['invoice_generated', 'not_a_conversion'],
	])('%s is left out', (type, leftOut) => {
		expect(outcomeOf(chargebeeEvent(type, chargebeeContent)).leftOut).toBe(leftOut);
	});
});
