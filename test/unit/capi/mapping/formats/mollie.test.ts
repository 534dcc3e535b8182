import { mollie, mollieOrder } from '../payloads/mollie';
import { outcomeOf, refusalOf, webhook, without } from '../support';

describe('Mollie', () => {
	it('a payment is a Purchase', () => {
		expect(outcomeOf(mollie)).toEqual({
			format: 'molliePayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:05+00:00',
				user_data: {
					em: 'jan.jansen@example.com',
					fn: 'Jan',
					ln: 'Jansen',
					ct: 'Amsterdam',
					zp: '1015 CJ',
					country: 'NL',
				},
				custom_data: { value: '49.99', currency: 'EUR', order_id: '6735' },
			},
		});
	});

	it('whoever paid stands in the details, too', () => {
		expect(outcomeOf(without(mollie, 'billingAddress')).event.user_data).toEqual({
			fn: 'Jan',
			ln: 'Jansen',
		});
	});

	it.each([
		[{ mode: 'test' }, 'test_payload'],
		[{ status: 'failed' }, 'payment_failed'],
		[{ status: 'expired' }, 'payment_failed'],
		[{ status: 'canceled' }, 'payment_failed'],
		[{ status: 'open' }, 'not_a_conversion'],
		[{ amountRefunded: { value: '10.00', currency: 'EUR' } }, 'refund'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...mollie, ...changes }).leftOut).toBe(leftOut);
	});

	it('nothing refunded is no refund', () => {
		expect(
			outcomeOf({ ...mollie, amountRefunded: { value: '0.00', currency: 'EUR' } }).leftOut,
		).toBeUndefined();
	});

	it('an authorized one is unpaid', () => {
		expect(outcomeOf({ ...mollie, status: 'authorized' }).unpaid).toBe(true);
	});

	it('an order is a Purchase', () => {
		expect(outcomeOf(mollieOrder)).toEqual({
			format: 'mollieOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:05+00:00',
				user_data: {
					em: 'luke.jansen@example.com',
					ph: '+31201234567',
					fn: 'Luke',
					ln: 'Jansen',
					db: '1993-10-21',
					ct: 'Amsterdam',
					zp: '1015 CW',
					country: 'NL',
				},
				custom_data: {
					value: '49.99',
					currency: 'EUR',
					order_id: '18475',
					contents: [{ id: '5702016116977', quantity: 1, item_price: '49.99', title: 'LEGO' }],
				},
			},
		});
		expect(outcomeOf({ ...mollieOrder, status: 'canceled' }).leftOut).toBe('order_canceled');
	});

	it('a refund names the payment', () => {
		const refund = {
			resource: 'refund',
			id: 're_4qqhO89gsT',
			amount: { value: '5.95', currency: 'EUR' },
			status: 'pending',
			createdAt: '2026-10-06T14:00:00+00:00',
			paymentId: 'tr_7UhSN1zuXS',
		};
		expect(outcomeOf(refund)).toMatchObject({
			format: 'mollieRefund',
			event: {
				custom_data: { value: '5.95' },
				original_event_data: { event_name: 'Purchase', order_id: 'tr_7UhSN1zuXS' },
			},
			leftOut: 'refund',
		});
	});
});

describe('the events of Mollie', () => {
	const event = (type: string, entityId: string, entity?: Record<string, unknown>) => ({
		resource: 'event',
		id: 'event_GvJ8WHrp5isUdRub9CJyH',
		type,
		entityId,
		createdAt: '2026-10-05T14:00:09+00:00',
		...(entity === undefined ? {} : { _embedded: { entity } }),
	});

	it('have the payment in them', () => {
		expect(outcomeOf(webhook(event('payment.paid', 'tr_5B8cwPMGnU6qLbRvo7qEZo', mollie)))).toEqual(
			outcomeOf(mollie),
		);
	});

	it('have the refund in them, which is left out', () => {
		const entity = { resource: 'refund', id: 're_4qqhO89gsT', mode: 'live', status: 'refunded' };
		expect(outcomeOf(event('refund.refunded', 're_4qqhO89gsT', entity))).toMatchObject({
			format: 'mollieRefund',
			leftOut: 'refund',
		});
	});

	it('are refused where they only name the payment', () => {
		expect(refusalOf(event('payment.paid', 'tr_5B8cwPMGnU6qLbRvo7qEZo'))?.code).toBe(
			'payload_incomplete',
		);
	});
});
