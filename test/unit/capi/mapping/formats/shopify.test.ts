import { checkout, customer, graphqlOrder, order, refund } from '../payloads/shopify';
import { outcomeOf, warningsOf, outcomesOf, webhook, without } from '../support';

const LENA = {
	em: 'lena.vogel@example.com',
	ph: '0171 3920012',
	fn: 'Lena',
	ln: 'Vogel',
	ct: 'München',
	st: 'BY',
	zp: '80331',
	country: 'DE',
	external_id: 7012345678901,
};

const ORDER_EVENT = {
	event_time: '2026-10-05T09:59:58-04:00',
	event_source_url: 'https://shop.example/',
	referrer_url: 'https://l.facebook.com/',
	user_data: {
		...LENA,
		client_ip_address: '81.2.69.160',
		client_user_agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)',
		fbclid: 'IwAR0abcDEFghi_JKL-mno123',
		fbp: 'fb.1.1791000000000.1234567890',
	},
	custom_data: {
		value: '403.90',
		currency: 'EUR',
		order_id: '5678901234567',
		contents: [
			{ id: 8123456789012, quantity: 2, item_price: '199.00', title: 'Lamp', brand: 'Acme' },
		],
	},
};

describe('Shopify Order', () => {
	const purchase = { format: 'shopifyOrder', eventName: 'Purchase', event: ORDER_EVENT };

	it.each([
		['a webhook', webhook(order, { 'x-shopify-topic': 'orders/create' })],
		['the order by itself', order],
		['the answer of the REST API', { order }],
		['the list of the REST API', { orders: [order] }],
		['a webhook whose body is a list', webhook([order])],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a test notification says so in a header', () => {
		const headers = { 'x-shopify-topic': 'orders/create', 'x-shopify-test': 'true' };
		expect(outcomeOf(webhook(order, headers)).leftOut).toBe('test_payload');
	});

	it('takes the text of an ID whose number has lost its last digits', () => {
		const json = {
			...order,
			id: Number('820982911946154508'),
			admin_graphql_api_id: 'gid://shopify/Order/820982911946154508',
		};
		expect(outcomeOf(json).event.custom_data).toMatchObject({ order_id: '820982911946154508' });
	});

	it('every order of a list is an event', () => {
		const list = {
			orders: [
				order,
				{ ...order, id: 5678901234568, admin_graphql_api_id: 'gid://shopify/Order/5678901234568' },
			],
		};
		expect(outcomesOf(list).map(({ event }) => event.custom_data)).toMatchObject([
			{ order_id: '5678901234567' },
			{ order_id: '5678901234568' },
		]);
	});

	it.each([
		[{ test: true }, 'test_payload'],
		[{ cancelled_at: '2026-10-05T12:00:00-04:00', financial_status: 'voided' }, 'order_canceled'],
		[{ financial_status: 'voided' }, 'payment_failed'],
		[{ financial_status: 'expired' }, 'payment_failed'],
		[{ financial_status: 'refunded' }, 'refund'],
		[
			{ admin_graphql_api_id: 'gid://shopify/DraftOrder/72885271', status: 'open' },
			'not_a_conversion',
		],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...order, ...changes }).leftOut).toBe(leftOut);
	});

	it.each(['pending', 'authorized'])('%s is unpaid', (status) => {
		expect(outcomeOf({ ...order, financial_status: status })).toEqual({
			...purchase,
			unpaid: true,
		});
	});

	it('what a canceled order undoes is named', () => {
		const { event } = outcomeOf({ ...order, cancelled_at: '2026-10-05T12:00:00-04:00' });
		expect(event.original_event_data).toEqual({
			event_name: 'Purchase',
			order_id: '5678901234567',
		});
	});
});

describe('Shopify Checkout', () => {
	const event = {
		event_time: '2026-10-05T08:49:05-05:00',
		event_id: 'a9de14647f2c1e7b58cafeac93c4712c',
		event_source_url: 'https://shop.example/',
		referrer_url: 'https://m.facebook.com/',
		user_data: {
			em: 'bob.biller@example.com',
			ph: '555-555-0134',
			fn: 'Bob',
			ln: 'Biller',
			ct: 'Billtown',
			st: 'ON',
			zp: 'K2P0B0',
			country: 'CA',
			external_id: 603851970716743,
			fbclid: 'IwAR1zyxWVUtsr_QPO-nml321',
		},
		custom_data: {
			value: '31.99',
			currency: 'CAD',
			contents: [
				{ id: 7339056169172, quantity: 1, item_price: '1.99', title: 'Jersey', brand: 'Demo' },
				{ id: 7788537905364, quantity: 1, item_price: '30.00', title: 'Cat Toy', brand: 'Demo' },
			],
		},
	};

	it.each([
		['a webhook', webhook(checkout, { 'x-shopify-topic': 'checkouts/create' })],
		['the checkout by itself', checkout],
		['the list of the REST API', { checkouts: [checkout] }],
	])('%s is an InitiateCheckout', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'shopifyCheckout',
			eventName: 'InitiateCheckout',
			event,
		});
	});

	it('needs no customer and no address', () => {
		expect(outcomeOf(without(checkout, 'customer', 'billing_address')).event.user_data).toEqual({
			em: 'bob.biller@example.com',
			fbclid: 'IwAR1zyxWVUtsr_QPO-nml321',
		});
	});
});

describe('Shopify Customer', () => {
	const event = {
		event_time: '2026-10-04T11:00:00-04:00',
		user_data: { ...LENA, ph: '+491713920012' },
		custom_data: {},
	};

	it.each([
		['a webhook', webhook(customer, { 'x-shopify-topic': 'customers/create' })],
		['the customer by itself', customer],
		['the answer of the REST API', { customer }],
	])('%s is a CompleteRegistration', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'shopifyCustomer',
			eventName: 'CompleteRegistration',
			event,
		});
	});

	it('an update registers nobody', () => {
		expect(outcomeOf(webhook(customer, { 'x-shopify-topic': 'customers/update' }))).toEqual({
			format: 'shopifyCustomer',
			eventName: undefined,
			event,
		});
	});

	it('a deletion is left out', () => {
		const json = webhook(
			{ id: 7012345678901, admin_graphql_api_id: 'gid://shopify/Customer/7012345678901' },
			{ 'x-shopify-topic': 'customers/delete' },
		);
		expect(outcomeOf(json).leftOut).toBe('not_a_conversion');
	});
});

describe('Shopify Refund', () => {
	const event = {
		event_time: '2026-10-06T09:00:00-04:00',
		user_data: {},
		custom_data: {
			value: '199.00',
			currency: 'EUR',
			order_id: 5678901234567,
			contents: [{ id: 8123456789012, quantity: 1, item_price: '199.00', title: 'Lamp' }],
		},
		original_event_data: { event_name: 'Purchase', order_id: 5678901234567 },
	};

	it.each([
		['a webhook', webhook(refund, { 'x-shopify-topic': 'refunds/create' })],
		['the refund by itself', refund],
		['the answer of the REST API', { refund }],
	])('%s is left out, names the order and not the member of staff', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'shopifyRefund',
			eventName: undefined,
			event,
			leftOut: 'refund',
		});
	});

	it('has no value where several transactions make it up', () => {
		const [transaction] = refund.transactions;
		const { event: several } = outcomeOf({
			...refund,
			transactions: [transaction, { ...transaction, id: 2 }],
		});
		expect(several.custom_data).not.toHaveProperty('value');
	});
});

describe('Shopify Order (GraphQL)', () => {
	const purchase = {
		format: 'shopifyGraphqlOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T13:59:58Z',
			event_source_url: 'https://shop.example/',
			user_data: { ...LENA, external_id: '7012345678901', fbp: 'fb.1.1791000000000.1234567890' },
			custom_data: {
				value: '403.9',
				currency: 'EUR',
				order_id: '5678901234567',
				contents: [
					{ id: '8123456789012', quantity: 2, item_price: '199.0', title: 'Lamp', brand: 'Acme' },
				],
			},
		},
	};

	it.each([
		['the order by itself', graphqlOrder],
		['the answer', { data: { order: graphqlOrder } }],
		['a list with edges', { data: { orders: { edges: [{ cursor: 'x', node: graphqlOrder }] } } }],
		['a list with nodes', { data: { orders: { nodes: [graphqlOrder] } } }],
		[
			'lines without edges',
			{ ...graphqlOrder, lineItems: { nodes: [graphqlOrder.lineItems.edges[0].node] } },
		],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it.each([
		[{ test: true }, 'test_payload'],
		[{ cancelledAt: '2026-10-05T15:00:00Z' }, 'order_canceled'],
		[{ displayFinancialStatus: 'VOIDED' }, 'payment_failed'],
		[{ displayFinancialStatus: 'EXPIRED' }, 'payment_failed'],
		[{ displayFinancialStatus: 'REFUNDED' }, 'refund'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...graphqlOrder, ...changes }).leftOut).toBe(leftOut);
	});

	it('an authorized one is unpaid', () => {
		expect(outcomeOf({ ...graphqlOrder, displayFinancialStatus: 'AUTHORIZED' }).unpaid).toBe(true);
	});
});

describe('other topics of Shopify', () => {
	it.each([
		['orders/delete', { id: 820982911946154508 }],
		[
			'carts/create',
			{
				id: 'eeaf',
				token: 'eeaf',
				line_items: [{ id: 1, product_id: 2, price: '1.00', quantity: 1 }],
			},
		],
		[
			'fulfillments/create',
			{
				id: 1,
				order_id: 2,
				email: 'lena.vogel@example.com',
				line_items: [{ id: 1, price: '1.00', quantity: 1 }],
			},
		],
		[
			'products/update',
			{ id: 1, title: 'Lamp', vendor: 'Acme', admin_graphql_api_id: 'gid://shopify/Product/1' },
		],
	])('%s is no conversion', (topic, body) => {
		expect(outcomeOf(webhook(body, { 'x-shopify-topic': topic }))).toMatchObject({
			format: 'shopifyOther',
			eventName: undefined,
			leftOut: 'not_a_conversion',
		});
	});
});

describe('Shopify Web Pixel Event', () => {
	const context = {
		document: {
			location: { href: 'https://shop.example/checkouts/thank_you?fbclid=IwAR0abc' },
			referrer: 'https://shop.example/',
		},
		navigator: { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)' },
	};
	const pixel = (name: string, data: object) =>
		webhook({
			id: 'sh-1',
			clientId: 'c-1',
			name,
			seq: 3,
			type: 'standard',
			timestamp: '2026-10-05T14:05:00.000Z',
			context,
			data,
		});
	const variant = {
		id: '44556677889901',
		sku: 'LAMP-RED',
		title: 'Red',
		price: { amount: 199, currencyCode: 'EUR' },
		product: { id: '8123456789012', title: 'Lamp', vendor: 'Acme' },
	};
	const lamp = { id: '8123456789012', item_price: 199, title: 'Lamp', brand: 'Acme' };

	it('a completed checkout is a Purchase of its buyer in its browser', () => {
		const checkout = {
			email: 'lena.vogel@example.com',
			phone: null,
			currencyCode: 'EUR',
			totalPrice: { amount: 403.9, currencyCode: 'EUR' },
			order: { id: '5678901234567', customer: { id: '7012345678901', isFirstOrder: true } },
			billingAddress: {
				firstName: 'Lena',
				lastName: 'Vogel',
				phone: '0171 3920012',
				city: 'München',
				provinceCode: 'BY',
				zip: '80331',
				countryCode: 'DE',
			},
			lineItems: [{ id: '1', quantity: 2, title: 'Lamp', variant }],
		};
		expect(outcomeOf(pixel('checkout_completed', { checkout }))).toEqual({
			format: 'shopifyWebPixel',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:05:00.000Z',
				event_id: 'sh-1',
				event_source_url: context.document.location.href,
				referrer_url: 'https://shop.example/',
				user_data: {
					...LENA,
					external_id: '7012345678901',
					fbclid: 'IwAR0abc',
					client_user_agent: context.navigator.userAgent,
				},
				custom_data: {
					value: 403.9,
					currency: 'EUR',
					order_id: '5678901234567',
					contents: [{ ...lamp, quantity: 2 }],
				},
			},
		});
	});

	it.each([
		[
			'product_added_to_cart',
			'AddToCart',
			{
				cartLine: {
					cost: { totalAmount: { amount: 398, currencyCode: 'EUR' } },
					quantity: 2,
					merchandise: variant,
				},
			},
			{ value: 398, currency: 'EUR', contents: [{ ...lamp, quantity: 2 }] },
		],
		[
			'product_viewed',
			'ViewContent',
			{ productVariant: variant },
			{ value: 199, currency: 'EUR', contents: [{ ...lamp, quantity: 1 }] },
		],
		['search_submitted', 'Search', { searchResult: { query: 'lamp' } }, { search_string: 'lamp' }],
		['page_viewed', 'PageView', {}, {}],
		['clicked', undefined, {}, {}],
	])('%s is %s', (name, eventName, data, customData) => {
		const outcome = outcomeOf(pixel(name, data));
		expect(outcome).toMatchObject({ format: 'shopifyWebPixel', eventName });
		expect(outcome.event.custom_data).toEqual(customData);
	});

	it('what leaves a cart is no conversion', () => {
		expect(outcomeOf(pixel('product_removed_from_cart', {})).leftOut).toBe('not_a_conversion');
	});
});

it('a draft order is a quote, whatever its webhook keeps of it', () => {
	const draft = without(order, 'admin_graphql_api_id', 'invoice_url');
	expect(outcomeOf(webhook(draft, { 'x-shopify-topic': 'draft_orders/create' })).leftOut).toBe(
		'not_a_conversion',
	);
});

it('what n8n’s own trigger gives of a shop or of a deleted customer names no customer', () => {
	const shop = {
		id: 548380009,
		name: 'Lamps',
		email: 'owner@shop.example',
		customer_email: 'help@shop.example',
		shop_owner: 'Olaf Owner',
		plan_name: 'basic',
		phone: '+4930123456',
		currency: 'EUR',
	};
	expect(outcomeOf(shop)).toMatchObject({ format: 'shopifyOther', leftOut: 'not_a_conversion' });
	const deleted = {
		id: 7012345678901,
		phone: null,
		addresses: [],
		tax_exemptions: [],
		tax_exempt: false,
		admin_graphql_api_id: 'gid://shopify/Customer/7012345678901',
	};
	expect(outcomeOf(deleted).leftOut).toBe('deleted');
});

it('an order of which a part was refunded is a Purchase with a warning', () => {
	const some = { ...order, financial_status: 'partially_refunded', refunds: [] };
	expect(outcomeOf(some)).toMatchObject({ eventName: 'Purchase' });
	expect(warningsOf(some)).toContain('partly_given_back custom_data.value');
});
