import { pagarmeCharge, pagarmeOrder, pagarmeSubscription } from '../payloads/pagarme';
import { outcomeOf, webhook, without } from '../support';

const TONY = {
	em: 'tony.stark@example.com',
	ph: '+5511987654321',
	fn: 'Tony',
	ln: 'Stark',
	db: '1980-05-03T00:00:00Z',
	ge: 'male',
	ct: 'São Paulo',
	st: 'SP',
	zp: '01310100',
	country: 'BR',
	external_id: 'C-42',
};

describe('Pagar.me Order', () => {
	const purchase = {
		format: 'pagarmeOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:05Z',
			event_id: 'or_ZdnB5BBCmYhk534R',
			user_data: {
				...TONY,
				client_ip_address: '177.12.34.56',
				fbp: 'fb.1.1791000000000.1234567890',
			},
			custom_data: {
				value: 123.56,
				currency: 'BRL',
				order_id: '1303724',
				contents: [{ id: 'SKU-1', quantity: 2, item_price: 50.83, title: 'Produto' }],
			},
		},
	};
	const changed = (changes: Readonly<Record<string, unknown>>, type = 'order.paid') => ({
		...pagarmeOrder,
		type,
		data: { ...pagarmeOrder.data, ...changes },
	});

	it.each([
		['a webhook', webhook(pagarmeOrder)],
		['the order by itself', pagarmeOrder.data],
		[
			'an order without a currency',
			{ ...pagarmeOrder, data: without(pagarmeOrder.data, 'currency') },
		],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a number without its country code stays local, and a company has no first name', () => {
		const customer = {
			...pagarmeOrder.data.customer,
			type: 'company',
			name: 'Stark Indústrias',
			phones: { home_phone: { area_code: '11', number: '33334444' } },
		};
		const { user_data } = outcomeOf(changed({ customer })).event;
		expect(user_data).toMatchObject({ ph: '1133334444' });
		expect(user_data).not.toHaveProperty('fn');
		expect(user_data).not.toHaveProperty('db');
	});

	it.each([
		[changed({ status: 'canceled' }, 'order.canceled'), 'order_canceled'],
		[changed({ status: 'failed' }, 'order.payment_failed'), 'payment_failed'],
		[changed({}, 'order.closed'), 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('one whose slip or Pix is not paid yet is unpaid', () => {
		expect(outcomeOf(changed({ status: 'pending', charges: [] }, 'order.created'))).toMatchObject({
			eventName: 'Purchase',
			unpaid: true,
		});
	});
});

describe('Pagar.me Charge', () => {
	const purchase = {
		format: 'pagarmeCharge',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:05Z',
			event_id: 'or_ZdnB5BBCmYhk534R',
			user_data: TONY,
			custom_data: { value: 123.56, currency: 'BRL', order_id: '1303724' },
		},
	};
	const changed = (changes: Readonly<Record<string, unknown>>, type: string) => ({
		...pagarmeCharge,
		type,
		data: { ...pagarmeCharge.data, ...changes },
	});

	it.each([
		['a webhook', webhook(pagarmeCharge)],
		['the charge by itself', pagarmeCharge.data],
	])('%s is a Purchase, and one event with its order', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a refund has what was given back and names the order', () => {
		expect(
			outcomeOf(changed({ status: 'canceled', canceled_amount: 5000 }, 'charge.refunded')),
		).toMatchObject({
			event: {
				custom_data: { value: 50 },
				original_event_data: { event_name: 'Purchase', order_id: '1303724' },
			},
			leftOut: 'refund',
		});
	});

	it.each([
		[changed({ status: 'chargedback' }, 'charge.chargedback'), 'refund'],
		[changed({ status: 'failed' }, 'charge.payment_failed'), 'payment_failed'],
		[changed({ status: 'underpaid' }, 'charge.underpaid'), 'payment_failed'],
		[changed({ status: 'pending' }, 'charge.antifraud_pending'), 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('a pending one is unpaid', () => {
		const pending = changed(
			{ status: 'pending', paid_at: null, paid_amount: 0, payment_method: 'boleto' },
			'charge.pending',
		);
		expect(outcomeOf(pending)).toEqual({
			...purchase,
			event: { ...purchase.event, event_time: '2026-10-05T14:00:00Z' },
			unpaid: true,
		});
	});
});

describe('Pagar.me Subscription', () => {
	it('starts when it is created', () => {
		expect(outcomeOf(webhook(pagarmeSubscription))).toEqual({
			format: 'pagarmeSubscription',
			eventName: 'Subscribe',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				event_id: 'sub_6YlLZXEU4Fl7rPAV',
				user_data: { ...TONY, subscription_id: 'sub_6YlLZXEU4Fl7rPAV' },
				custom_data: { order_id: 'SUB-1' },
			},
		});
	});

	it('a canceled one is left out, as is any other event', () => {
		const canceled = {
			...pagarmeSubscription,
			type: 'subscription.canceled',
			data: { ...pagarmeSubscription.data, status: 'canceled' },
		};
		expect(outcomeOf(canceled).leftOut).toBe('order_canceled');
		const other = {
			...pagarmeSubscription,
			type: 'customer.created',
			data: { id: 'cus_1', name: 'Tony Stark' },
		};
		expect(outcomeOf(other)).toMatchObject({ format: 'pagarmeOther', leftOut: 'not_a_conversion' });
	});
});
