import { event, order, payment, paymentLink, refund, subscription } from '../payloads/razorpay';
import { outcomeOf, webhook, without } from '../support';

const GAURAV = {
	em: 'gaurav.kumar@example.com',
	ph: '+919876543210',
	external_id: 'cust_C0WlbKhp3aLA7W',
};

describe('Razorpay Payment', () => {
	const purchase = {
		format: 'razorpayPayment',
		eventName: 'Purchase',
		event: {
			event_time: 1791000000,
			event_id: 'pay_DESlfW9H8K9uqM',
			user_data: { ...GAURAV, fbp: 'fb.1.1791000000000.1234567890' },
			custom_data: { value: 4999, currency: 'INR', order_id: 'order_DESlLckIVRkHWj' },
		},
	};
	const ofOrder = (order_id: string) => ({
		...purchase,
		event: { ...purchase.event, custom_data: { ...purchase.event.custom_data, order_id } },
	});

	it.each([
		['a webhook', webhook(event('payment.captured', { payment }))],
		['the payment by itself', payment],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('an order names the number of the shop; payment and order are one event', () => {
		expect(outcomeOf(event('order.paid', { payment, order }))).toEqual(ofOrder('R-6735'));
	});

	it('so does a payment link, which names the customer, too', () => {
		const outcome = outcomeOf(
			event('payment_link.paid', { payment_link: paymentLink, order, payment }),
		);
		expect(outcome.event).toMatchObject({
			event_id: 'pay_DESlfW9H8K9uqM',
			user_data: { fn: 'Gaurav', ln: 'Kumar' },
		});
	});

	it('a renewal names the subscription', () => {
		const outcome = outcomeOf(
			event('subscription.charged', { subscription, payment: { ...payment, captured: '1' } }),
		);
		expect(outcome).toMatchObject({
			eventName: 'Purchase',
			event: { user_data: { subscription_id: 'sub_DEX6xcJ1HSW4CR' } },
		});
	});

	it('an order and a payment link by themselves are Purchases', () => {
		expect(outcomeOf(order)).toEqual({
			format: 'razorpayPayment',
			eventName: 'Purchase',
			event: {
				event_time: 1790999990,
				event_id: 'order_DESlLckIVRkHWj',
				user_data: {},
				custom_data: { value: 4999, currency: 'INR', order_id: 'R-6735' },
			},
		});
		expect(outcomeOf(paymentLink)).toEqual({
			format: 'razorpayPayment',
			eventName: 'Purchase',
			event: {
				event_time: 1790999990,
				event_id: 'plink_ExjpAUN3gVHrPJ',
				user_data: {
					em: 'gaurav.kumar@example.com',
					ph: '+919876543210',
					fn: 'Gaurav',
					ln: 'Kumar',
				},
				custom_data: { value: 4999, currency: 'INR', order_id: 'TS1989' },
			},
		});
	});

	it('reads the address of an invoice', () => {
		const invoice = {
			id: 'inv_1',
			entity: 'invoice',
			receipt: '15',
			customer_details: {
				name: 'Gaurav Kumar',
				billing_address: {
					zipcode: '560096',
					city: 'Bangalore',
					state: 'Karnataka',
					country: 'in',
				},
			},
			user_id: 'BFQ7uKsprYMg6p',
		};
		expect(outcomeOf(event('invoice.paid', { payment, invoice })).event.user_data).toEqual({
			...GAURAV,
			fbp: 'fb.1.1791000000000.1234567890',
			fn: 'Gaurav',
			ln: 'Kumar',
			ct: 'Bangalore',
			st: 'Karnataka',
			zp: '560096',
			country: 'in',
		});
	});

	it("Razorpay's own address is no customer's", () => {
		expect(
			outcomeOf({ ...payment, email: 'void@razorpay.com' }).event.user_data,
		).not.toHaveProperty('em');
	});

	it.each([
		['JPY', 499900],
		['KWD', 499.9],
		['USD', 4999],
	])('499900 in the smallest unit of %s are %d', (currency, value) => {
		expect(outcomeOf({ ...payment, currency }).event.custom_data).toMatchObject({ value });
	});

	it.each([
		[
			event('payment.failed', { payment: { ...payment, status: 'failed', captured: false } }),
			'payment_failed',
		],
		[
			event('payment_link.cancelled', { payment_link: { ...paymentLink, status: 'cancelled' } }),
			'payment_failed',
		],
		[
			event('payment_link.expired', { payment_link: { ...paymentLink, status: 'expired' } }),
			'payment_failed',
		],
		[{ ...payment, status: 'refunded' }, 'refund'],
		[{ ...order, status: 'created', amount_paid: 0 }, 'not_a_conversion'],
		[{ ...paymentLink, status: 'created', amount_paid: 0 }, 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it.each([
		event('payment.authorized', { payment: { ...payment, status: 'authorized', captured: false } }),
		event('payment.pending', {
			payment: { ...payment, status: 'pending', method: 'cod', captured: false },
		}),
	])('case %# is unpaid', (json) => {
		expect(outcomeOf(json)).toEqual({ ...purchase, unpaid: true });
	});
});

describe('Razorpay Refund', () => {
	const refunded = {
		format: 'razorpayRefund',
		eventName: undefined,
		event: {
			event_time: 1791000050,
			user_data: GAURAV,
			custom_data: { value: 500, currency: 'INR', order_id: 'order_DESlLckIVRkHWj' },
			original_event_data: { event_name: 'Purchase', order_id: 'order_DESlLckIVRkHWj' },
		},
		leftOut: 'refund',
	};

	it.each(['refund.created', 'refund.processed'])('%s is left out and names the order', (type) => {
		expect(outcomeOf(webhook(event(type, { refund, payment })))).toEqual(refunded);
	});

	it('by itself it names the payment', () => {
		expect(outcomeOf(refund)).toMatchObject({
			event: { original_event_data: { order_id: 'pay_DESlfW9H8K9uqM' } },
			leftOut: 'refund',
		});
	});

	it('a failed one gives nothing back', () => {
		expect(
			outcomeOf(event('refund.failed', { refund: { ...refund, status: 'failed' }, payment }))
				.leftOut,
		).toBe('not_a_conversion');
	});
});

describe('Razorpay Subscription', () => {
	it('starts when it is activated', () => {
		expect(outcomeOf(webhook(event('subscription.activated', { subscription })))).toEqual({
			format: 'razorpaySubscription',
			eventName: 'Subscribe',
			event: {
				event_time: 1791000009,
				user_data: {
					em: 'gaurav.kumar@example.com',
					external_id: 'cust_C0WlbKhp3aLA7W',
					subscription_id: 'sub_DEX6xcJ1HSW4CR',
				},
				custom_data: {},
			},
		});
	});

	it('by itself it is a Subscribe, too', () => {
		expect(outcomeOf(subscription)).toMatchObject({
			eventName: 'Subscribe',
			event: { event_time: 1791000000 },
		});
	});

	it.each([
		['subscription.authenticated', 'authenticated', 'not_a_conversion'],
		['subscription.pending', 'pending', 'not_a_conversion'],
		['subscription.updated', 'active', 'not_a_conversion'],
		['subscription.completed', 'completed', 'not_a_conversion'],
		['subscription.halted', 'halted', 'payment_failed'],
		['subscription.cancelled', 'cancelled', 'order_canceled'],
	])('%s is left out', (type, status, leftOut) => {
		expect(outcomeOf(event(type, { subscription: { ...subscription, status } })).leftOut).toBe(
			leftOut,
		);
	});
});

it('another event of Razorpay is no conversion', () => {
	const settlement = { id: 'setl_1', entity: 'settlement', amount: 9973635, status: 'processed' };
	expect(outcomeOf(event('settlement.processed', { settlement }))).toMatchObject({
		format: 'razorpayOther',
		eventName: undefined,
		leftOut: 'not_a_conversion',
	});
});

it('a payment without anything but its amount is one', () => {
	const bare = {
		id: 'pay_X',
		amount: 5000,
		currency: 'INR',
		status: 'captured',
		order_id: 'order_X',
	};
	expect(outcomeOf(event('payment.captured', { payment: bare }))).toMatchObject({
		eventName: 'Purchase',
		event: { custom_data: { value: 50 } },
	});
	expect(outcomeOf(without(payment, 'email', 'contact', 'notes')).event.user_data).toEqual({
		external_id: 'cust_C0WlbKhp3aLA7W',
	});
});
