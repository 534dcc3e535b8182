import { gumroad } from '../payloads/gumroad';
import { outcomeOf, webhook, without } from '../support';

describe('Gumroad', () => {
	const purchase = {
		format: 'gumroadSale',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00Z',
			event_source_url: 'https://maker.gumroad.com/l/ice',
			referrer_url: 'https://l.facebook.com/',
			user_data: {
				em: 'mia.reed@example.com',
				fn: 'Mia',
				ln: 'Reed',
				country: 'United States',
				external_id: '5550321502811',
				fbclid: 'IwAR4gumroadCLICK_abc',
			},
			custom_data: {
				value: 10,
				currency: 'USD',
				order_id: '524459935',
				content_ids: ['YVkLxkbRNHVmTPgVlrFbXQ=='],
				content_name: 'Ice Book',
			},
		},
	};

	it('a sale is a Purchase in US dollars, and neither seller nor affiliate the customer', () => {
		expect(outcomeOf(webhook(gumroad))).toEqual(purchase);
		expect(outcomeOf(gumroad)).toEqual(purchase);
	});

	it('names in brackets are read', () => {
		const form = {
			...without(gumroad, 'url_params'),
			'url_params[fbclid]': 'IwAR4gumroadCLICK_abc',
		};
		expect(outcomeOf(webhook(form))).toEqual(purchase);
	});

	it('of a gift the giver is the customer', () => {
		const gift = {
			...gumroad,
			is_gift_receiver_purchase: 'true',
			gifter_email: 'gus.giver@example.com',
			gift_price: '1500',
			price: '0',
		};
		const { event } = outcomeOf(gift);
		expect(event.user_data).toMatchObject({ em: 'gus.giver@example.com' });
		expect(event.user_data).not.toHaveProperty('fn');
		expect(event.custom_data).toMatchObject({ value: 15 });
	});

	it.each([
		[{ test: 'true' }, 'test_payload'],
		[{ refunded: 'true' }, 'refund'],
		[{ disputed: 'true' }, 'refund'],
		[{ resource_name: 'cancellation' }, 'order_canceled'],
		[{ is_preorder_authorization: 'true' }, 'not_a_conversion'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...gumroad, ...changes }).leftOut).toBe(leftOut);
	});
});
