/** Payment services of the Gulf: Tap and Moyasar. */
import { outcomeOf, webhook } from '../support';

const tap = {
	id: 'chg_TS03A2220231551Ha3j1408926',
	object: 'charge',
	live_mode: true,
	customer_initiated: true,
	api_version: 'V2',
	method: 'GET',
	status: 'CAPTURED',
	amount: 10.125,
	currency: 'KWD',
	threeDSecure: true,
	card_threeDSecure: false,
	product: 'GOSELL',
	statement_descriptor: 'Sample',
	description: 'Shoes',
	metadata: { udf1: 'test 1', fbp: 'fb.1.1791000000000.1234567890' },
	order: { id: 'ord_lWdQ29231251p2pQ14NO7c311' },
	transaction: {
		authorization_id: '030982',
		timezone: 'UTC+03:00',
		created: '1791208800505',
		amount: 10.125,
		currency: 'KWD',
	},
	reference: {
		track: 'tck_TS01A2220231551t1K31408958',
		payment: '2214231551089588145',
		transaction: 'txn_0001',
		order: 'A-1001',
	},
	receipt: { id: '202314231551081692', email: true, sms: false },
	customer: {
		id: 'cus_TS06A5220231551Rl7y1408020',
		first_name: 'Waleed',
		last_name: 'Saleh',
		email: 'waleed@example.com',
		phone: { country_code: '965', number: '51234567' },
	},
	merchant: { country: 'KW', currency: 'KWD', id: '14583257' },
	activities: [{ created: 1791208800505, status: 'INITIATED', amount: 10.125 }],
};

const moyasar = {
	id: '6a1d9b0e-7f0c-4f3a-9f2b-0c1d2e3f4a5b',
	type: 'payment_paid',
	created_at: '2026-10-05T14:00:05.000Z',
	secret_token: 'shared',
	account_name: 'Shop',
	live: true,
	data: {
		id: '760878ec-d1d3-5f72-9056-191683f55872',
		status: 'paid',
		amount: 12950,
		fee: 150,
		currency: 'SAR',
		refunded: 0,
		refunded_at: null,
		captured: 0,
		captured_at: null,
		voided_at: null,
		description: 'Order A-1001',
		amount_format: '129.50 SAR',
		fee_format: '1.50 SAR',
		invoice_id: null,
		ip: '203.0.113.7',
		callback_url: 'https://shop.example/orders',
		created_at: '2026-10-05T13:59:00.000Z',
		updated_at: '2026-10-05T14:00:04.000Z',
		metadata: { order_id: 'A-1001', email: 'sara@example.com' },
		source: { type: 'creditcard', company: 'mada', number: 'XXXX-XXXX-XXXX-1111' },
	},
};

describe('Tap', () => {
	it.each([
		['of its webhook', webhook(tap)],
		['of its API', tap],
	])('a captured charge %s is a Purchase with the shop’s number of the order', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'tapCharge',
			eventName: 'Purchase',
			event: {
				event_time: '1791208800505',
				user_data: {
					em: 'waleed@example.com',
					ph: '+96551234567',
					fn: 'Waleed',
					ln: 'Saleh',
					external_id: 'cus_TS06A5220231551Rl7y1408020',
					fbp: 'fb.1.1791000000000.1234567890',
				},
				custom_data: { value: 10.125, currency: 'KWD', order_id: 'A-1001' },
			},
		});
	});

	it.each([
		[{ live_mode: false }, 'test_payload'],
		[{ status: 'INITIATED' }, 'not_a_conversion'],
		[{ status: 'DECLINED' }, 'payment_failed'],
		[{ status: 'VOID' }, 'order_canceled'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...tap, ...changes }).leftOut).toBe(leftOut);
	});
});

describe('Moyasar', () => {
	const purchase = {
		format: 'moyasarPayment',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:05.000Z',
			user_data: { em: 'sara@example.com' },
			custom_data: { value: 129.5, currency: 'SAR', order_id: 'A-1001' },
		},
	};

	it('a paid payment is a Purchase of whole units', () => {
		expect(outcomeOf(webhook(moyasar))).toEqual(purchase);
	});

	it('the payment of the API tells its own time, and three decimals count', () => {
		const payment = { ...moyasar.data, amount: 12950, currency: 'KWD' };
		expect(outcomeOf(payment)).toEqual({
			...purchase,
			event: {
				...purchase.event,
				event_time: '2026-10-05T13:59:00.000Z',
				custom_data: { value: 12.95, currency: 'KWD', order_id: 'A-1001' },
			},
		});
	});

	it.each([
		['failed', 'payment_failed'],
		['refunded', 'refund'],
		['voided', 'order_canceled'],
		['initiated', 'not_a_conversion'],
	])('%s is left out as %s', (status, leftOut) => {
		expect(outcomeOf(webhook({ ...moyasar, data: { ...moyasar.data, status } })).leftOut).toBe(
			leftOut,
		);
	});

	it('is left out in test mode, and unpaid while only authorized', () => {
		expect(outcomeOf(webhook({ ...moyasar, live: false })).leftOut).toBe('test_payload');
		const data = { ...moyasar.data, status: 'authorized' };
		expect(outcomeOf(webhook({ ...moyasar, data })).unpaid).toBe(true);
	});
});
