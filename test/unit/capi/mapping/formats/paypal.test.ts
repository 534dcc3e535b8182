import { capture, event, ipn, order, refundResource, sale, subscription } from '../payloads/paypal';
import { outcomeOf, webhook, without } from '../support';

const JOHN = {
	em: 'buyer@example.com',
	ph: '4085550147',
	fn: 'John',
	ln: 'Doe',
	ct: 'San Jose',
	st: 'CA',
	zp: '95131',
	country: 'US',
	external_id: 'QYR5Z8XDVJNXQ',
};

describe('PayPal Payment', () => {
	const purchase = {
		format: 'paypalPayment',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:05Z',
			event_id: '5O190127TN364715T',
			user_data: {},
			custom_data: { value: 100, currency: 'USD', order_id: 'INV-6735' },
		},
	};

	it.each([
		['a webhook', webhook(event('PAYMENT.CAPTURE.COMPLETED', capture))],
		['the capture by itself', capture],
	])('%s is a Purchase; the payee is nobody', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a sale is a Purchase', () => {
		expect(outcomeOf(event('PAYMENT.SALE.COMPLETED', sale))).toEqual({
			format: 'paypalPayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:05Z',
				user_data: {},
				custom_data: { value: 0.48, currency: 'USD', order_id: 'PAY-1PA12106FU478450MKRETS4A' },
			},
		});
	});

	it('the payment of a subscription names it', () => {
		const renewal = { ...without(sale, 'parent_payment'), billing_agreement_id: 'I-BW452GLLEP1G' };
		expect(outcomeOf(event('PAYMENT.SALE.COMPLETED', renewal)).event).toMatchObject({
			user_data: { subscription_id: 'I-BW452GLLEP1G' },
			custom_data: { order_id: '80021663DE681814L' },
		});
	});

	it('a refund has what was given back, and names the order and not the seller who gave it', () => {
		expect(outcomeOf(event('PAYMENT.CAPTURE.REFUNDED', refundResource))).toEqual({
			format: 'paypalPayment',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:09.000Z',
				user_data: {},
				custom_data: { value: 40, currency: 'USD', order_id: 'INV-6735' },
				original_event_data: { event_name: 'Purchase', order_id: 'INV-6735' },
			},
			leftOut: 'refund',
		});
	});

	it('the refund of a sale is negative', () => {
		const refund = {
			id: '6Y199803HC987805L',
			sale_id: '80021663DE681814L',
			amount: { total: '-0.48', currency: 'USD' },
			state: 'completed',
		};
		expect(outcomeOf(event('PAYMENT.SALE.REFUNDED', refund))).toMatchObject({
			event: { custom_data: { value: 0.48, order_id: '80021663DE681814L' } },
			leftOut: 'refund',
		});
	});

	it.each([
		[event('PAYMENT.CAPTURE.DENIED', { ...capture, status: 'DECLINED' }), 'payment_failed'],
		[event('PAYMENT.CAPTURE.REVERSED', refundResource), 'refund'],
		[event('PAYMENT.SALE.DENIED', { ...sale, state: 'denied' }), 'payment_failed'],
		[
			event('PAYMENT.CAPTURE.COMPLETED', {
				...capture,
				links: [{ href: 'https://api.sandbox.paypal.com/v2/x', rel: 'self' }],
			}),
			'test_payload',
		],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('a pending one is unpaid', () => {
		expect(outcomeOf(event('PAYMENT.CAPTURE.PENDING', { ...capture, status: 'PENDING' }))).toEqual({
			...purchase,
			unpaid: true,
		});
	});
});

describe('PayPal Order', () => {
	const purchase = {
		format: 'paypalOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:05Z',
			event_id: '5O190127TN364715T',
			user_data: JOHN,
			custom_data: {
				value: '100.00',
				currency: 'USD',
				order_id: 'INV-6735',
				contents: [{ id: 'LAMP-RED', quantity: '2', item_price: '45.00', title: 'Lamp' }],
			},
		},
	};

	it.each([
		['a webhook', webhook(event('CHECKOUT.ORDER.COMPLETED', order))],
		['the order by itself', order],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('an approved one is not captured yet', () => {
		expect(outcomeOf(event('CHECKOUT.ORDER.APPROVED', { ...order, status: 'APPROVED' }))).toEqual({
			...purchase,
			unpaid: true,
		});
	});

	it('several purchase units have no value', () => {
		const [unit] = order.purchase_units;
		const { custom_data } = outcomeOf({
			...order,
			purchase_units: [unit, { ...unit, reference_id: 'second' }],
		}).event;
		expect(custom_data).toMatchObject({ currency: 'USD', order_id: '5O190127TN364715T' });
		expect(custom_data).not.toHaveProperty('value');
	});

	it('reads the payer where newer versions have it', () => {
		const source = {
			paypal: {
				email_address: 'buyer@example.com',
				account_id: 'QYR5Z8XDVJNXQ',
				name: { given_name: 'John', surname: 'Doe' },
			},
		};
		const { user_data } = outcomeOf({ ...without(order, 'payer'), payment_source: source }).event;
		expect(user_data).toEqual(without(JOHN, 'ph'));
	});

	it.each([
		[event('CHECKOUT.ORDER.VOIDED', { ...order, status: 'VOIDED' }), 'payment_failed'],
		[{ ...order, status: 'CREATED' }, 'not_a_conversion'],
		[{ ...order, status: 'PAYER_ACTION_REQUIRED' }, 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});
});

describe('PayPal Subscription', () => {
	const started = {
		format: 'paypalSubscription',
		eventName: 'Subscribe',
		event: {
			event_time: '2026-10-05T14:00:05Z',
			event_id: 'I-BW452GLLEP1G',
			user_data: { ...without(JOHN, 'ph'), subscription_id: 'I-BW452GLLEP1G' },
			custom_data: { value: '12.00', currency: 'USD' },
		},
	};

	it.each([
		['a webhook', webhook(event('BILLING.SUBSCRIPTION.ACTIVATED', subscription))],
		['the subscription by itself', subscription],
	])('%s is a Subscribe', (_, json) => {
		expect(outcomeOf(json)).toEqual(started);
	});

	it('one that has billed nothing but its trial is a StartTrial', () => {
		const [trial, regular] = subscription.billing_info.cycle_executions;
		const billing_info = { cycle_executions: [trial, { ...regular, cycles_completed: 0 }] };
		expect(
			outcomeOf(event('BILLING.SUBSCRIPTION.ACTIVATED', { ...subscription, billing_info }))
				.eventName,
		).toBe('StartTrial');
	});

	it('reads the first version of the API', () => {
		const agreement = {
			id: 'I-PE7JWXKGVN0R',
			state: 'Active',
			plan: { curr_code: 'USD' },
			payer: {
				payer_info: {
					email: 'coolbuyer@example.com',
					first_name: 'Cool',
					last_name: 'Buyer',
					payer_id: 'XLHKRXRA4H7QY',
					shipping_address: {
						city: 'San Jose',
						state: 'CA',
						postal_code: '95112',
						country_code: 'US',
					},
				},
			},
		};
		expect(outcomeOf(event('BILLING.SUBSCRIPTION.ACTIVATED', agreement))).toEqual({
			format: 'paypalSubscription',
			eventName: 'Subscribe',
			event: {
				event_time: '2026-10-05T14:00:09.000Z',
				event_id: 'I-PE7JWXKGVN0R',
				user_data: {
					em: 'coolbuyer@example.com',
					fn: 'Cool',
					ln: 'Buyer',
					ct: 'San Jose',
					st: 'CA',
					zp: '95112',
					country: 'US',
					external_id: 'XLHKRXRA4H7QY',
					subscription_id: 'I-PE7JWXKGVN0R',
				},
				custom_data: { currency: 'USD' },
			},
		});
	});

	it.each([
		['CREATED', 'APPROVAL_PENDING', 'not_a_conversion'],
		['UPDATED', 'ACTIVE', 'not_a_conversion'],
		['RE-ACTIVATED', 'ACTIVE', 'not_a_conversion'],
		['CANCELLED', 'CANCELLED', 'order_canceled'],
		['SUSPENDED', 'SUSPENDED', 'order_canceled'],
		['EXPIRED', 'EXPIRED', 'not_a_conversion'],
		['PAYMENT.FAILED', 'ACTIVE', 'payment_failed'],
	])('%s is left out', (type, status, leftOut) => {
		expect(
			outcomeOf(event(`BILLING.SUBSCRIPTION.${type}`, { ...subscription, status })).leftOut,
		).toBe(leftOut);
	});
});

describe('PayPal IPN', () => {
	const purchase = {
		format: 'paypalIpn',
		eventName: 'Purchase',
		event: {
			event_time: '20:12:59 Jan 13, 2026 PST',
			user_data: {
				em: 'gpmac_1231902590_per@paypal.example',
				fn: 'Test',
				ln: 'Buyer',
				ct: 'San Jose',
				st: 'CA',
				zp: '95131',
				country: 'US',
				external_id: 'LPLWNMTBWMFAY',
			},
			custom_data: {
				value: 19.95,
				currency: 'USD',
				order_id: 'INV-6735',
				content_ids: ['LAMP-RED'],
				content_name: 'Lamp',
			},
		},
	};

	it.each([
		['a webhook', webhook(ipn, { 'content-type': 'application/x-www-form-urlencoded' })],
		['the form by itself', ipn],
	])('%s is a Purchase; the receiver is nobody', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('without a number of the shop the payment names the order', () => {
		expect(outcomeOf(without(ipn, 'invoice')).event.custom_data).toMatchObject({
			order_id: '61E67681CH3238416',
		});
	});

	it('a refund has a positive value and names the order', () => {
		const refund = {
			...ipn,
			payment_status: 'Refunded',
			mc_gross: '-19.95',
			parent_txn_id: '61E67681CH3238416',
			txn_id: '9X',
		};
		expect(outcomeOf(refund)).toMatchObject({
			event: {
				custom_data: { value: 19.95 },
				original_event_data: { event_name: 'Purchase', order_id: 'INV-6735' },
			},
			leftOut: 'refund',
		});
	});

	it.each([
		[
			{ txn_type: 'subscr_signup', period3: '1 M', mc_amount3: '9.00', subscr_id: 'S-1' },
			'Subscribe',
			'9.00',
		],
		[
			{
				txn_type: 'subscr_signup',
				period1: '7 D',
				mc_amount1: '0.00',
				period3: '1 M',
				mc_amount3: '9.00',
				subscr_id: 'S-1',
			},
			'StartTrial',
			undefined,
		],
	])('%j starts a subscription', (fields, eventName, value) => {
		const signup = {
			...without(ipn, 'payment_status', 'mc_gross', 'txn_id', 'payment_date'),
			subscr_date: '20:12:59 Jan 13, 2026 PST',
			...fields,
		};
		const outcome = outcomeOf(signup);
		expect(outcome).toMatchObject({
			eventName,
			event: { event_time: '20:12:59 Jan 13, 2026 PST', user_data: { subscription_id: 'S-1' } },
		});
		expect(outcome.event.custom_data).toMatchObject(
			value === undefined ? { currency: 'USD' } : { value },
		);
	});

	it.each([
		[{ test_ipn: '1' }, 'test_payload'],
		[{ payment_status: 'Denied' }, 'payment_failed'],
		[{ payment_status: 'Failed' }, 'payment_failed'],
		[{ payment_status: 'Voided' }, 'payment_failed'],
		[{ payment_status: 'Reversed' }, 'refund'],
		[{ payment_status: 'Canceled_Reversal' }, 'not_a_conversion'],
		[{ txn_type: 'subscr_cancel', payment_status: undefined }, 'order_canceled'],
		[{ txn_type: 'masspay' }, 'not_a_conversion'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...ipn, ...changes }).leftOut).toBe(leftOut);
	});

	it('a pending one is unpaid', () => {
		expect(outcomeOf({ ...ipn, payment_status: 'Pending', pending_reason: 'echeck' })).toEqual({
			...purchase,
			unpaid: true,
		});
	});
});

describe('other events of PayPal', () => {
	it.each([
		'PAYMENT.AUTHORIZATION.CREATED',
		'BILLING.PLAN.CREATED',
		'CUSTOMER.DISPUTE.CREATED',
		'PAYMENT.PAYOUTS-ITEM.SUCCEEDED',
	])('%s is no conversion', (type) => {
		const resource = {
			id: 'X',
			amount: { currency_code: 'USD', value: '9.00' },
			payer: { email_address: 'buyer@example.com' },
		};
		expect(outcomeOf(event(type, resource))).toMatchObject({
			format: 'paypalOther',
			eventName: undefined,
			leftOut: 'not_a_conversion',
		});
	});
});
