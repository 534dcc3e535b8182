/** Payments of Dodo Payments, Przelewy24 and Recharge, which count money and time in ways of their own. */
import { outcomeOf, webhook } from '../support';

const dodo = {
	payload_type: 'Payment',
	payment_id: 'pay_gr4RizvMOXFJ6xca3y2tU',
	business_id: 'bus_1',
	brand_id: 'bus_1',
	status: 'succeeded',
	total_amount: 4990,
	tax: 490,
	currency: 'USD',
	settlement_amount: 4620,
	settlement_currency: 'EUR',
	created_at: '2026-10-05T14:00:00Z',
	updated_at: '2026-10-05T14:00:09Z',
	customer: {
		customer_id: 'cus_1',
		email: 'mia.reed@example.com',
		name: 'Mia Reed',
		phone_number: '+13125550143',
	},
	billing: { city: 'Denver', country: 'US', state: 'CO', street: '1 Elm', zipcode: '80202' },
	card_holder_name: 'Somebody Else',
	card_issuing_country: 'FR',
	product_cart: [{ product_id: 'pdt_1', quantity: 2 }],
	subscription_id: null,
	refund_status: null,
	is_update_payment_method: false,
	metadata: { fbp: 'fb.1.1791000000000.1234567890' },
};
const dodoEvent = (data: object, type = 'payment.succeeded') =>
	webhook({ business_id: 'bus_1', type, timestamp: '2026-10-05T14:00:10Z', data });

describe('Dodo Payments Payment', () => {
	const whole = {
		format: 'dodoPayment',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00Z',
			user_data: {
				em: 'mia.reed@example.com',
				ph: '+13125550143',
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Denver',
				st: 'CO',
				zp: '80202',
				country: 'US',
				external_id: 'cus_1',
				fbp: 'fb.1.1791000000000.1234567890',
			},
			custom_data: {
				value: 49.9,
				currency: 'USD',
				order_id: 'pay_gr4RizvMOXFJ6xca3y2tU',
				contents: [{ id: 'pdt_1', quantity: 2 }],
			},
		},
	};

	it.each([
		['a webhook', dodoEvent(dodo)],
		['the payment of its API', dodo],
	])('%s is a Purchase in whole units', (_, json) => {
		expect(outcomeOf(json)).toEqual(whole);
	});

	it('is recognized by the type of the payload', () => {
		const { format } = outcomeOf(dodoEvent({ ...dodo, settlement_currency: undefined }));
		expect(format).toBe('dodoPayment');
	});

	it('of a currency without smaller units keeps its amount', () => {
		const { event } = outcomeOf(dodoEvent({ ...dodo, currency: 'JPY', total_amount: 4990 }));
		expect(event.custom_data).toMatchObject({ value: 4990, currency: 'JPY' });
	});

	it.each([
		[{ status: 'failed' }, 'payment_failed'],
		[{ status: 'cancelled' }, 'order_canceled'],
		[{ status: 'processing' }, 'not_a_conversion'],
		[{ refund_status: 'full' }, 'refund'],
		[{ is_update_payment_method: true }, 'not_a_conversion'],
		[{ payment_link: 'https://test.checkout.dodopayments.com/x' }, 'test_payload'],
	])('with %j is none', (fields, leftOut) => {
		expect(outcomeOf(dodoEvent({ ...dodo, ...fields })).leftOut).toBe(leftOut);
	});
});

describe('Przelewy24 Notification', () => {
	const paid = {
		merchantId: 11111,
		posId: 11111,
		sessionId: 'A-1001',
		amount: 12300,
		originAmount: 12300,
		currency: 'PLN',
		orderId: 302182000,
		methodId: 181,
		statement: 'p24-A1',
		sign: 'x',
	};

	it('is a Purchase in whole units, of whom the workflow names beside it', () => {
		expect(outcomeOf({ ...paid, email: 'mia.reed@example.com' })).toEqual({
			format: 'przelewy24Notification',
			eventName: 'Purchase',
			event: {
				user_data: { em: 'mia.reed@example.com' },
				custom_data: { value: 123, currency: 'PLN', order_id: 'A-1001' },
			},
		});
	});
});

describe('Recharge Charge', () => {
	const address = {
		address1: '12 Oak St',
		city: 'Chicago',
		company: null,
		country_code: 'US',
		first_name: 'Nora',
		last_name: 'Lind',
		phone: '+13125550182',
		province: 'Illinois',
		zip: '60614',
	};
	const charge = {
		id: 58193723,
		address_id: 6439221,
		billing_address: address,
		client_details: { browser_ip: '81.2.69.160', user_agent: 'Mozilla/5.0 (X11; Linux)' },
		created_at: '2026-09-04T10:00:00+00:00',
		currency: 'USD',
		customer: {
			id: 27565,
			email: 'nora.lind@example.com',
			external_customer_id: { ecommerce: '7310627314723' },
		},
		external_order_id: { ecommerce: '5982911946154' },
		line_items: [
			{
				purchase_item_id: 1,
				external_product_id: { ecommerce: '632910392' },
				external_variant_id: { ecommerce: '808950810' },
				quantity: 1,
				title: 'Mug',
				unit_price: '36.00',
				total_price: '36.00',
			},
		],
		processed_at: '2026-10-04T10:00:00+00:00',
		scheduled_at: '2026-10-04',
		shipping_address: { ...address, first_name: 'Somebody', last_name: 'Else' },
		status: 'success',
		total_price: '41.00',
		type: 'recurring',
		updated_at: '2026-10-04T10:00:05+00:00',
	};
	const event = (fields: object = {}) => webhook({ charge: { ...charge, ...fields } });

	it('is a Purchase of the time at which it was paid', () => {
		expect(outcomeOf(event())).toEqual({
			format: 'rechargeCharge',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-04T10:00:00+00:00',
				user_data: {
					em: 'nora.lind@example.com',
					ph: '+13125550182',
					fn: 'Nora',
					ln: 'Lind',
					ct: 'Chicago',
					st: 'Illinois',
					zp: '60614',
					country: 'US',
					external_id: '7310627314723',
					client_ip_address: '81.2.69.160',
					client_user_agent: 'Mozilla/5.0 (X11; Linux)',
				},
				custom_data: {
					value: '41.00',
					currency: 'USD',
					order_id: '5982911946154',
					contents: [{ id: '632910392', quantity: 1, item_price: '36.00', title: 'Mug' }],
				},
			},
		});
	});

	it('has the time of no other day where it is not known when it was paid', () => {
		const { event_time: time } = outcomeOf(event({ processed_at: '2026-10-04T10:00:00' })).event;
		expect(time).toBeUndefined();
	});

	it.each([
		[{ status: 'queued', processed_at: null }, 'not_a_conversion'],
		[{ status: 'skipped' }, 'not_a_conversion'],
		[{ status: 'error' }, 'payment_failed'],
		[{ status: 'refunded' }, 'refund'],
	])('with %j is none', (fields, leftOut) => {
		expect(outcomeOf(event(fields)).leftOut).toBe(leftOut);
	});

	it('that is paid by hand waits for its money', () => {
		expect(outcomeOf(event({ status: 'pending_manual_payment' })).unpaid).toBe(true);
	});
});
