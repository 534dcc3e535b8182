import { customer, order, refund, subscription } from '../payloads/woocommerce';
import { outcomeOf, warningsOf, webhook, without } from '../support';

const OWEN = {
	em: 'owen.oshea@example.com',
	ph: '07911 123456',
	fn: 'Owen',
	ln: "O'Shea",
	ct: 'Bath',
	st: 'Somerset',
	zp: 'BA1 1AA',
	country: 'GB',
	external_id: 25,
};

const BROWSER = {
	client_ip_address: '81.2.69.160',
	client_user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
};

describe('WooCommerce Order', () => {
	const purchase = {
		format: 'woocommerceOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00Z',
			event_source_url: 'https://shop.example/?fbclid=IwAR2qwertyUIOP_asd-987',
			referrer_url: 'https://l.facebook.com/',
			user_data: {
				...OWEN,
				...BROWSER,
				fbclid: 'IwAR2qwertyUIOP_asd-987',
				fbp: 'fb.1.1791000000000.1234567890',
			},
			custom_data: {
				value: '29.35',
				currency: 'GBP',
				order_id: '990',
				contents: [
					{ id: 93, quantity: 2, item_price: 3, title: 'Woo Single' },
					{ id: 22, quantity: 1, item_price: 12, title: 'Ship' },
				],
			},
		},
	};

	it.each([
		[
			'a webhook',
			webhook(order, {
				'x-wc-webhook-topic': 'order.created',
				'x-wc-webhook-source': 'https://shop.example/',
			}),
		],
		['the order by itself', order],
		['a list of one', webhook([order])],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a guest has no ID', () => {
		expect(outcomeOf({ ...order, customer_id: 0 }).event.user_data).not.toHaveProperty(
			'external_id',
		);
	});

	it.each([
		['cancelled', 'order_canceled'],
		['trash', 'order_canceled'],
		['failed', 'payment_failed'],
		['checkout-draft', 'payment_failed'],
		['refunded', 'refund'],
	])('%s is left out as %s', (status, leftOut) => {
		expect(outcomeOf({ ...order, status }).leftOut).toBe(leftOut);
	});

	it('what a refunded order undoes is named', () => {
		expect(outcomeOf({ ...order, status: 'refunded' }).event.original_event_data).toEqual({
			event_name: 'Purchase',
			order_id: '990',
		});
	});

	it.each([
		[{ status: 'pending', date_paid: null, date_paid_gmt: null }],
		[{ status: 'on-hold', payment_method: 'bacs', date_paid: null, date_paid_gmt: null }],
		[{ status: 'processing', payment_method: 'cod' }],
	])('%j is unpaid', (changes) => {
		expect(outcomeOf({ ...order, ...changes })).toEqual({ ...purchase, unpaid: true });
	});
});

it('an order of WooCommerce that has a fee and no lines keeps its number', () => {
	const outcome = outcomeOf({ ...order, line_items: [] });
	expect(outcome).toMatchObject({
		format: 'woocommerceOrder',
		event: { custom_data: { order_id: order.number, value: order.total } },
	});
});

describe('WooCommerce Refund', () => {
	const event = {
		event_time: '2026-10-06T17:07:11Z',
		user_data: {},
		custom_data: { value: 10, order_id: 990 },
		original_event_data: { event_name: 'Purchase', order_id: 990 },
	};

	it('is left out, names the order and not the member of staff', () => {
		expect(outcomeOf(refund)).toEqual({
			format: 'woocommerceRefund',
			eventName: undefined,
			event,
			leftOut: 'refund',
		});
	});

	it('finds the order in its links', () => {
		expect(outcomeOf(without(refund, 'parent_id')).event.original_event_data).toEqual({
			event_name: 'Purchase',
			order_id: '990',
		});
	});
});

describe('WooCommerce Subscription', () => {
	const event = {
		event_time: '2026-10-05T14:00:01Z',
		user_data: { ...OWEN, ...BROWSER, subscription_id: 801 },
		custom_data: {
			value: '12.00',
			currency: 'GBP',
			order_id: 800,
			contents: [{ id: 77, quantity: 1, item_price: 12, title: 'Coffee club' }],
		},
	};

	it.each([
		['a webhook', webhook(subscription, { 'x-wc-webhook-topic': 'subscription.created' })],
		['the subscription by itself', subscription],
	])('%s is a Subscribe', (_, json) => {
		expect(outcomeOf(json)).toMatchObject({
			format: 'woocommerceSubscription',
			eventName: 'Subscribe',
			event,
		});
	});

	it('a trial is a StartTrial', () => {
		expect(
			outcomeOf({ ...subscription, trial_end_date_gmt: '2026-10-19T14:00:01' }).eventName,
		).toBe('StartTrial');
	});

	it('an update starts nothing', () => {
		expect(
			outcomeOf(webhook(subscription, { 'x-wc-webhook-topic': 'subscription.updated' })).eventName,
		).toBeUndefined();
	});

	it('is unpaid until the first payment', () => {
		expect(
			outcomeOf({ ...subscription, status: 'pending', last_payment_date_gmt: '' }),
		).toMatchObject({ eventName: 'Subscribe', unpaid: true });
	});

	it.each([
		['cancelled', 'order_canceled'],
		['pending-cancel', 'order_canceled'],
		['expired', 'not_a_conversion'],
		['switched', 'not_a_conversion'],
	])('%s is left out as %s', (status, leftOut) => {
		expect(outcomeOf({ ...subscription, status }).leftOut).toBe(leftOut);
	});
});

describe('WooCommerce Customer', () => {
	const event = { event_time: '2026-10-05T14:00:00Z', user_data: OWEN, custom_data: {} };

	it.each([
		['by itself', customer],
		['a webhook', webhook(customer, { 'x-wc-webhook-topic': 'customer.created' })],
	])('%s is a CompleteRegistration', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'woocommerceCustomer',
			eventName: 'CompleteRegistration',
			event,
		});
	});

	it('an update registers nobody', () => {
		expect(
			outcomeOf(webhook(customer, { 'x-wc-webhook-topic': 'customer.updated' })).eventName,
		).toBeUndefined();
	});

	it.each(['administrator', 'shop_manager', 'editor'])(
		'a member of staff (%s) is left out',
		(role) => {
			expect(outcomeOf({ ...customer, role }).leftOut).toBe('not_a_conversion');
		},
	);
});

describe('other deliveries of WooCommerce', () => {
	it.each([
		[
			'the ping of a new webhook',
			webhook({ webhook_id: '5' }, { 'user-agent': 'WooCommerce/9.8.1 Hookshot (WordPress/6.8)' }),
		],
		['a deleted order', webhook({ id: 727 }, { 'x-wc-webhook-topic': 'order.deleted' })],
		[
			'a product',
			webhook({ id: 93, name: 'Cup', price: '3' }, { 'x-wc-webhook-topic': 'product.updated' }),
		],
	])('%s is left out', (_, json) => {
		expect(outcomeOf(json)).toMatchObject({
			format: 'woocommerceOther',
			leftOut: 'not_a_conversion',
		});
	});
});

it('a part of an order that was given back is told of', () => {
	const refunds = [{ id: 1, reason: '', total: '-5.00' }];
	expect(warningsOf({ ...order, status: 'completed', refunds })).toContain(
		'partly_given_back custom_data.value',
	);
	expect(warningsOf({ ...order, status: 'completed', refunds: [] })).not.toContain(
		'partly_given_back custom_data.value',
	);
});

it('the mobile phone of the plugin for Brazil is the buyer’s', () => {
	const billing = { ...order.billing, phone: '', cellphone: '(11) 98765-4321', country: 'BR' };
	expect(outcomeOf({ ...order, billing }).event.user_data).toMatchObject({ ph: '(11) 98765-4321' });
});

it('a subscription that waits for a renewal did not start', () => {
	const waiting = {
		...subscription,
		status: 'on-hold',
		last_payment_date_gmt: '2026-09-05T14:05:00',
	};
	expect(outcomeOf(waiting).leftOut).toBe('payment_failed');
});

it('an order as the API wrote it before version 2.6 is a Purchase', () => {
	const legacy = {
		id: 645,
		order_number: 645,
		order_key: 'wc_order_x',
		created_at: '2026-10-05T14:05:00Z',
		status: 'processing',
		currency: 'USD',
		total: '79.87',
		billing_address: { first_name: 'Owen', last_name: "O'Shea", email: 'owen.oshea@example.com' },
		shipping_address: { first_name: 'Gift', last_name: 'Taker' },
		line_items: [{ id: 504, price: '21.99', quantity: 2, name: 'X', product_id: 546 }],
	};
	const topic = { 'x-wc-webhook-topic': 'order.created' };
	expect(outcomeOf(webhook({ order: legacy }, topic)).event).toMatchObject({
		event_time: '2026-10-05T14:05:00Z',
		user_data: { em: 'owen.oshea@example.com', fn: 'Owen', ln: "O'Shea" },
		custom_data: { value: '79.87', currency: 'USD', order_id: 645 },
	});
	expect(outcomeOf(webhook({ id: 645 }, topic)).leftOut).toBe('not_a_conversion');
});
