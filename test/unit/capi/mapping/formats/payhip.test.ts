import { outcomeOf, webhook } from '../support';

const sale = {
	id: 'ZGjVj5x4GN',
	email: 'mia@example.com',
	currency: 'USD',
	price: 950,
	vat_applied: false,
	ip_address: '203.0.113.7',
	items: [
		{
			product_id: '2804256',
			product_name: 'The Adventures of Sherlock Holmes',
			product_key: 'RGsF',
			product_permalink: 'https://payhip.com/b/RGsF',
			quantity: '1',
			on_sale: false,
			has_variant: false,
		},
	],
	payment_type: 'card',
	stripe_fee: 48,
	payhip_fee: 33,
	is_gift: false,
	date: 1791208800,
	type: 'paid',
	signature: 'dbcdccb0',
};

describe('Payhip', () => {
	it('a sale is a Purchase of whole units', () => {
		expect(outcomeOf(webhook(sale))).toEqual({
			format: 'payhipSale',
			eventName: 'Purchase',
			event: {
				event_time: 1791208800,
				user_data: { em: 'mia@example.com', client_ip_address: '203.0.113.7' },
				custom_data: {
					value: 9.5,
					currency: 'USD',
					order_id: 'ZGjVj5x4GN',
					contents: [{ id: '2804256', quantity: '1', title: 'The Adventures of Sherlock Holmes' }],
				},
			},
		});
		const refunded = { type: 'refunded', amount_refunded: 950, date_refunded: 1791208900 };
		expect(outcomeOf(webhook({ ...sale, ...refunded })).leftOut).toBe('refund');
	});

	it('a subscription is a Subscribe without an amount; its end is left out', () => {
		const subscription = {
			subscription_id: 'rdWQN75zjq',
			customer_id: 'Q7zqVMy5Bg',
			status: 'active',
			customer_email: 'mia@example.com',
			plan_name: 'Silver Plan',
			product_name: 'My Course',
			product_link: 'nb7fD',
			gdpr_consent: 'Yes',
			date_subscription_started: 1791208800,
			customer_first_name: 'Mia',
			customer_last_name: 'Reed',
			type: 'subscription.created',
			signature: 'dbcdccb0',
		};
		expect(outcomeOf(webhook(subscription))).toEqual({
			format: 'payhipSale',
			eventName: 'Subscribe',
			event: {
				event_time: 1791208800,
				user_data: {
					em: 'mia@example.com',
					fn: 'Mia',
					ln: 'Reed',
					external_id: 'Q7zqVMy5Bg',
					subscription_id: 'rdWQN75zjq',
				},
				custom_data: {},
			},
		});
		const ended = webhook({ ...subscription, type: 'subscription.deleted' });
		expect(outcomeOf(ended).leftOut).toBe('not_a_conversion');
	});
});
