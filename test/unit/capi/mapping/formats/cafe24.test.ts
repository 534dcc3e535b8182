import { outcomeOf, webhook } from '../support';

const resource = {
	mall_id: 'cafe24bestshop',
	event_shop_no: '1',
	event_code: 'create_order',
	order_id: '20261005-0029236',
	payment_gateway_name: '',
	currency: 'KRW',
	order_date: '2026-10-05T23:00:00+09:00',
	member_id: 'gdhong',
	member_authentication: null,
	buyer_name: 'Jessica Hong',
	buyer_email: 'jessica@example.com',
	buyer_phone: '02-0000-0000',
	buyer_cellphone: '010-2424-2424',
	paid: 'T',
	payment_date: '2026-10-05T23:01:00+09:00',
	billing_name: 'Jessica Hong',
	bank_account_no: '',
	order_price_amount: '24680.00',
	actual_payment_amount: '22680.00',
	mileage_spent_amount: '2000.00',
	shipping_fee: '0.00',
	wished_delivery_date: '0000-00-00',
	ordering_product_code: 'P00000BO,P00000DQ',
	ordering_product_name: 'Sample 1,Sample 2',
};
const orderWith = (changes: object) =>
	webhook({ event_no: 90023, resource: { ...resource, ...changes } });

describe('Cafe24', () => {
	it('a new order is a Purchase of what was paid', () => {
		expect(outcomeOf(orderWith({}))).toEqual({
			format: 'cafe24Order',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T23:00:00+09:00',
				user_data: {
					em: 'jessica@example.com',
					ph: '010-2424-2424',
					fn: 'Jessica',
					ln: 'Hong',
					external_id: 'gdhong',
				},
				custom_data: { value: '22680.00', currency: 'KRW', order_id: '20261005-0029236' },
			},
		});
	});

	it('an order that points paid for is worth its goods', () => {
		const { event } = outcomeOf(orderWith({ actual_payment_amount: '0.00' }));
		expect(event.custom_data).toMatchObject({ value: '24680.00' });
	});

	it.each([
		['cancel_order', 'order_canceled'],
		['cancellation_complete', 'order_canceled'],
		['auto_order_cancel', 'order_canceled'],
		['return_complete_refunded', 'refund'],
		['refund_order', 'refund'],
		['shipping_start', 'not_a_conversion'],
	])('%s is left out as %s', (event_code, leftOut) => {
		expect(outcomeOf(orderWith({ event_code })).leftOut).toBe(leftOut);
	});

	it('is unpaid until the transfer is there, and then the same order is paid', () => {
		expect(outcomeOf(orderWith({ paid: 'F' })).unpaid).toBe(true);
		expect(outcomeOf(orderWith({ event_code: 'paid_order' }))).toMatchObject({
			eventName: 'Purchase',
			event: { custom_data: { order_id: '20261005-0029236' } },
		});
	});
});
