import { bigcommerce, ecwid, magento, NOTIFICATIONS, squarespace } from '../payloads/shops';
import { outcomeOf, outcomesOf, refusalOf, webhook, without } from '../support';

describe('BigCommerce Order', () => {
	const purchase = {
		format: 'bigcommerceOrder',
		eventName: 'Purchase',
		event: {
			event_time: 'Mon, 05 Oct 2026 14:00:00 +0000',
			user_data: {
				em: 'trisha@example.com',
				ph: '5125550147',
				fn: 'Trisha',
				ln: 'McLaughlin',
				ct: 'Austin',
				st: 'Texas',
				zp: '78757',
				country: 'US',
				external_id: 11,
				client_ip_address: '81.2.69.160',
			},
			custom_data: { value: '100.0000', currency: 'USD', order_id: 250 },
		},
	};

	it('is a Purchase, and its ID in another system nobody', () => {
		expect(outcomeOf(bigcommerce)).toEqual(purchase);
		expect(outcomeOf({ data: bigcommerce })).toEqual(purchase);
	});

	it.each([
		[{ status_id: 5, status: 'Cancelled' }, 'order_canceled'],
		[{ status_id: '4', status: 'Refunded' }, 'refund'],
		[{ status_id: 6, status: 'Declined' }, 'payment_failed'],
		[{ status_id: 0, status: 'Incomplete' }, 'not_a_conversion'],
		[{ is_deleted: true }, 'order_canceled'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...bigcommerce, ...changes }).leftOut).toBe(leftOut);
	});

	it.each([1, 7])('status %d is unpaid', (status_id) => {
		expect(outcomeOf({ ...bigcommerce, status_id })).toEqual({ ...purchase, unpaid: true });
	});
});

describe('Magento Order', () => {
	const purchase = {
		format: 'magentoOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00Z',
			user_data: {
				em: 'anna.berg@example.com',
				ph: '030 1234567',
				fn: 'Anna',
				ln: 'Berg',
				db: '1985-04-12 00:00:00',
				ct: 'Berlin',
				st: 'BER',
				zp: '10115',
				country: 'DE',
				external_id: 7,
				client_ip_address: '81.2.69.160',
			},
			custom_data: {
				value: 68,
				currency: 'EUR',
				order_id: '000000019',
				contents: [{ id: 'WS03-XS-Red', quantity: 2, item_price: 34, title: 'Iris Top' }],
			},
		},
	};

	it('is a Purchase in the currency that was paid, each product once', () => {
		expect(outcomeOf(magento)).toEqual(purchase);
	});

	it.each([
		[{ state: 'canceled' }, 'order_canceled'],
		[{ state: 'closed' }, 'refund'],
		[{ status: 'fraud' }, 'payment_failed'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...magento, ...changes }).leftOut).toBe(leftOut);
	});

	it.each(['new', 'pending_payment', 'holded'])('%s is unpaid', (state) => {
		expect(outcomeOf({ ...magento, state })).toEqual({ ...purchase, unpaid: true });
	});

	it('every order of a search is an event', () => {
		const search = {
			items: [magento, { ...magento, state: 'canceled' }],
			search_criteria: {},
			total_count: 2,
		};
		const [sale, canceled] = outcomesOf(search);
		expect(sale).toEqual(purchase);
		expect(canceled.leftOut).toBe('order_canceled');
	});
});

describe('Ecwid Order', () => {
	const purchase = {
		format: 'ecwidOrder',
		eventName: 'Purchase',
		event: {
			event_time: 1791208800,
			event_source_url: 'https://mysuperstore.example/',
			referrer_url: 'https://l.facebook.com/',
			user_data: {
				em: 'john.smith@example.com',
				ph: '212-555-0147',
				fn: 'John',
				ln: 'Smith',
				ct: 'New York',
				st: 'NY',
				zp: '10002',
				country: 'US',
				external_id: 15319410,
				client_ip_address: '83.217.8.241',
			},
			custom_data: {
				value: 40.5,
				currency: 'USD',
				order_id: 'XJ12H',
				contents: [{ id: 37208342, quantity: 2, title: 'Cherry' }],
			},
		},
	};

	it('is a Purchase in US dollars', () => {
		expect(outcomeOf(ecwid)).toEqual(purchase);
	});

	it('is one in the currency of the shop where it stands beside it', () => {
		expect(outcomeOf({ ...ecwid, currency: 'EUR' }).event.custom_data).toMatchObject({
			value: 37.39,
			currency: 'EUR',
		});
	});

	it.each([
		['CANCELLED', 'order_canceled'],
		['REFUNDED', 'refund'],
		['INCOMPLETE', 'not_a_conversion'],
	])('%s is left out as %s', (paymentStatus, leftOut) => {
		expect(outcomeOf({ ...ecwid, paymentStatus }).leftOut).toBe(leftOut);
	});

	it('one that awaits its payment is unpaid', () => {
		expect(outcomeOf({ ...ecwid, paymentStatus: 'AWAITING_PAYMENT' })).toEqual({
			...purchase,
			unpaid: true,
		});
	});
});

describe('Squarespace Order', () => {
	it.each([
		['by itself', squarespace],
		['in the list of the API', { result: [squarespace], pagination: {} }],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'squarespaceOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.123Z',
				user_data: {
					em: 'bob.loblaw@example.com',
					ph: '5555550134',
					fn: 'Bob',
					ln: 'Loblaw',
					ct: 'New York',
					st: 'NY',
					zp: '10003',
					country: 'US',
				},
				custom_data: {
					value: '56.00',
					currency: 'USD',
					order_id: '1',
					contents: [
						{ id: '565c8f3da7c8a3cf71d5fd0a', quantity: 1, item_price: '55.00', title: 'Product' },
					],
				},
			},
		});
	});

	it.each([
		[{ testmode: true }, 'test_payload'],
		[{ fulfillmentStatus: 'CANCELED' }, 'order_canceled'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...squarespace, ...changes }).leftOut).toBe(leftOut);
	});
});

describe('webhooks that only name an order or a payment', () => {
	it.each(NOTIFICATIONS)('%s is refused with what to fetch', (name, payload) => {
		for (const json of [payload, webhook(payload)]) {
			expect(refusalOf(json)).toMatchObject({
				code: 'payload_incomplete',
				message: expect.stringMatching(
					new RegExp(
						`^${name}: The item is a webhook, which names an? \\w+ by its ID and says nothing else of it\\.$`,
					),
				),
				cure: expect.stringMatching(/^Fetch the (?:order|payment) first \(.+\), and pass that\.$/),
			});
		}
	});

	it('an ID beside anything else is no webhook of Mollie', () => {
		expect(
			refusalOf({ id: 'tr_d0b0E3EA3v', email: 'mia.reed@example.com', value: 5, currency: 'EUR' }),
		).toBeUndefined();
		expect(refusalOf(without({ id: 'tr_1', email: 'mia.reed@example.com' }))).toBeUndefined();
	});
});
