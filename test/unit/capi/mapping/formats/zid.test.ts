import { outcomeOf, webhook } from '../support';

const zid = {
	id: 27399481,
	code: '9ORZAwkq43',
	store_id: 224947,
	order_url: 'https://shop.example/o/9ORZAwkq43/inv',
	store_name: 'Shop',
	shipping_method_code: 'zid_zidship',
	store_url: 'https://shop.example/',
	order_status: { name: 'جديد', code: 'new' },
	currency_code: 'SAR',
	customer: {
		id: 179647,
		name: 'Sara Saleh',
		verified: 1,
		email: 'sara@example.com',
		mobile: '966500000005',
		note: '',
		type: 'individual',
	},
	has_different_consignee: true,
	is_guest_customer: 0,
	order_total: '899.10000000000000',
	order_total_string: '899.10 SAR',
	transaction_amount: 899.1,
	issue_date: '05-10-2026 | 05:00 م',
	payment_status: 'paid',
	created_at: '2026-10-05 14:00:00',
	updated_at: '2026-10-06 12:50:09',
	requires_shipping: true,
	shipping: {
		address: {
			street: 'Dd',
			city: { id: 1, name: 'الرياض' },
			country: { id: 184, name: 'السعودية' },
		},
	},
	consignee: { name: 'Ibrahim', email: 'other@example.com', mobile: '966500000009' },
	products: [
		{
			id: 'f91a678a76f44c5689b48db40ad049e9',
			parent_id: null,
			name: 'Lamp',
			sku: 'Z.224947.1',
			quantity: 1,
			net_price: 1000,
			price: 999,
			total: 999,
		},
	],
	histories: [{ changed_by_details: { by: 'Agent', email: 'agent@example.com' } }],
};

describe('Zid', () => {
	it.each([
		['of the webhook', webhook(zid)],
		['of the API', { payload: zid }],
	])('an order %s is a Purchase of who ordered, at a time of UTC', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'zidOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				event_source_url: 'https://shop.example/',
				user_data: {
					em: 'sara@example.com',
					ph: '966500000005',
					fn: 'Sara',
					ln: 'Saleh',
					ct: 'الرياض',
					country: 'السعودية',
					external_id: 179647,
				},
				custom_data: {
					value: '899.10000000000000',
					currency: 'SAR',
					order_id: 27399481,
					contents: [
						{
							id: 'f91a678a76f44c5689b48db40ad049e9',
							quantity: 1,
							item_price: 999,
							title: 'Lamp',
						},
					],
				},
			},
		});
	});

	it('is left out when canceled, and unpaid until it is paid', () => {
		const order_status = { name: 'x', code: 'cancelled' };
		expect(outcomeOf({ ...zid, order_status }).leftOut).toBe('order_canceled');
		expect(outcomeOf({ ...zid, payment_status: 'pending' }).unpaid).toBe(true);
		expect(outcomeOf({ ...zid, payment_status: 'refunded' }).leftOut).toBe('refund');
	});
});
