import {
	odooSaleOrder,
	openCartOrder,
	prestaShopOrder,
	sallaOrder,
	shoplineOrder,
	shopwareOrder,
	snipcartOrder,
	tiendanubeOrder,
	vtexOrder,
	webflowOrder,
	wixOrder,
	yampiOrder,
} from '../payloads/otherShops';
import { outcomeOf, refusalOf, webhook, without } from '../support';

describe('Wix', () => {
	const purchase = {
		format: 'wixOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:00:00.000Z',
			user_data: {
				em: 'mia.reed@example.com',
				ph: '5125550147',
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Austin',
				st: 'US-TX',
				zp: '78701',
				country: 'US',
				external_id: '07e3fcd9',
			},
			custom_data: {
				value: '85.00',
				currency: 'USD',
				order_id: '10005',
				contents: [{ id: 'c8539b66', quantity: 2, item_price: '40.00', title: 'Lamp' }],
			},
		},
	};

	it.each([
		['the order by itself', wixOrder],
		['the answer of the API', { order: wixOrder }],
		['a search', { orders: [wixOrder] }],
		[
			'the event Order Approved',
			webhook({ data: { slug: 'approved', actionEvent: { body: { order: wixOrder } } } }),
		],
		['the event Order Created', webhook({ slug: 'created', createdEvent: { entity: wixOrder } })],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it.each([
		[{ status: 'CANCELED' }, 'order_canceled'],
		[{ status: 'INITIALIZED' }, 'not_a_conversion'],
		[{ paymentStatus: 'FULLY_REFUNDED' }, 'refund'],
		[{ paymentStatus: 'DECLINED' }, 'payment_failed'],
	])('%j is left out', (state, leftOut) => {
		expect(outcomeOf({ ...wixOrder, ...state }).leftOut).toBe(leftOut);
	});

	it('an order without payment is unpaid', () => {
		expect(outcomeOf({ ...wixOrder, paymentStatus: 'NOT_PAID' }).unpaid).toBe(true);
	});
});

describe('Tiendanube', () => {
	it('an order is a Purchase of the buyer, not of the owner', () => {
		expect(outcomeOf(tiendanubeOrder)).toEqual({
			format: 'tiendanubeOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T11:00:00-0300',
				event_source_url: 'https://tienda.example/',
				user_data: {
					em: 'ana.suarez@example.com',
					ph: '+541155550123',
					fn: 'Ana',
					ln: 'Suárez',
					ct: 'Buenos Aires',
					st: 'Capital Federal',
					zp: '1043',
					country: 'AR',
					external_id: 101,
					client_ip_address: '200.45.1.10',
					client_user_agent: 'Mozilla/5.0 (iPhone)',
					fbclid: 'IwAR0abcDEFghi_JKL-mno123',
				},
				custom_data: {
					value: '1150.50',
					currency: 'ARS',
					order_id: 306,
					contents: [{ id: 58979310, quantity: '2', item_price: '500.00', title: 'Remera' }],
				},
			},
		});
	});

	it.each([
		[{ status: 'cancelled' }, 'order_canceled'],
		[{ payment_status: 'refunded' }, 'refund'],
		[{ payment_status: 'voided' }, 'payment_failed'],
	])('%j is left out', (state, leftOut) => {
		expect(outcomeOf({ ...tiendanubeOrder, ...state }).leftOut).toBe(leftOut);
	});

	it('the webhook is refused: it only names the order', () => {
		const json = webhook({ store_id: 123456, event: 'order/paid', id: 871254203 });
		expect(refusalOf(json)?.code).toBe('payload_incomplete');
	});
});

describe('VTEX', () => {
	it('an order counts in cents, and the address of conversation tracking is nobody’s', () => {
		expect(outcomeOf(vtexOrder)).toEqual({
			format: 'vtexOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.0000000+00:00',
				user_data: {
					ph: '+5511987654321',
					fn: 'Ana',
					ln: 'Silva',
					ct: 'São Paulo',
					st: 'SP',
					zp: '01310-100',
					country: 'BRA',
					external_id: '5a3692de',
				},
				custom_data: {
					value: 44.5,
					currency: 'BRL',
					order_id: 'v5195004lux-01',
					contents: [{ id: '1234568', quantity: 1, item_price: 32.9, title: 'Bay Max L' }],
				},
			},
		});
	});

	it('takes the address of a customer', () => {
		const clientProfileData = { ...vtexOrder.clientProfileData, email: 'ana.silva@example.com' };
		expect(outcomeOf({ ...vtexOrder, clientProfileData }).event.user_data).toMatchObject({
			em: 'ana.silva@example.com',
		});
	});

	it('takes the readable mask of the Conversation Tracker off', () => {
		const email = 'ana.silva@example.com-207700027841b.ct.vtex.com.br';
		const clientProfileData = { ...vtexOrder.clientProfileData, email };
		expect(outcomeOf({ ...vtexOrder, clientProfileData }).event.user_data).toMatchObject({
			em: 'ana.silva@example.com',
		});
	});

	it('a canceled one is left out, a pending one unpaid', () => {
		expect(outcomeOf({ ...vtexOrder, status: 'canceled' }).leftOut).toBe('order_canceled');
		expect(outcomeOf({ ...vtexOrder, status: 'payment-pending' }).unpaid).toBe(true);
	});

	it('the hook is refused: it only names the order', () => {
		const json = { OrderId: 'v40-01', State: 'payment-approved', Origin: { Account: 'a' } };
		expect(refusalOf(json)?.code).toBe('payload_incomplete');
	});
});

describe('SHOPLINE', () => {
	const purchase = {
		format: 'shoplineOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T22:00:00+08:00',
			event_source_url: 'https://shop.example/',
			user_data: {
				em: 'mia.reed@example.com',
				ph: '+15125550147',
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Austin',
				st: 'TX',
				zp: '78701',
				country: 'US',
				external_id: '4201057495',
				client_ip_address: '93.184.216.34',
			},
			custom_data: {
				value: '90.00',
				currency: 'USD',
				order_id: '21057380172848113388',
				contents: [{ id: '1607', quantity: 2, item_price: '45.00', title: 'Bag' }],
			},
		},
	};

	it.each([
		['the order', shoplineOrder],
		[
			'a webhook',
			webhook(without(shoplineOrder, 'order_seq'), { 'x-shopline-topic': 'orders/create' }),
		],
	])('%s is a Purchase of the customer, not of the cashier', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a canceled one is left out', () => {
		const canceled = { ...shoplineOrder, cancelled_at: '2026-10-06T10:00:00+08:00' };
		expect(outcomeOf(canceled).leftOut).toBe('order_canceled');
	});
});

describe('OpenCart', () => {
	it('an order is of whoever pays, not of whom it is sent to', () => {
		expect(outcomeOf(openCartOrder)).toEqual({
			format: 'openCartOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05 14:00:00',
				event_source_url: 'https://shop.example/',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'Texas',
					zp: '78701',
					country: 'US',
					external_id: '3',
					client_ip_address: '93.184.216.34',
					client_user_agent: 'Mozilla/5.0',
				},
				custom_data: { value: 106, currency: 'USD', order_id: '1042' },
			},
		});
	});

	it('amounts count in the currency of the shop, at the rate of the order', () => {
		const products = [{ product_id: '40', name: 'Lamp', quantity: '2', price: '50.0000' }];
		const order = { ...openCartOrder, currency_value: '1.08000000', products };
		expect(outcomeOf(order).event.custom_data).toEqual({
			value: 114.48,
			currency: 'USD',
			order_id: '1042',
			contents: [{ id: '40', quantity: '2', item_price: 54, title: 'Lamp' }],
		});
	});

	it('without a rate they are taken as they are', () => {
		expect(outcomeOf(without(openCartOrder, 'currency_value')).event.custom_data).toMatchObject({
			value: '106.0000',
		});
	});

	it.each([
		['Canceled', 'order_canceled'],
		['Refunded', 'refund'],
		['Failed', 'payment_failed'],
	])('%s is left out', (order_status, leftOut) => {
		expect(outcomeOf({ ...openCartOrder, order_status }).leftOut).toBe(leftOut);
	});
});

describe('Odoo', () => {
	it('a sale order is of the partner, its currency the name of the pair, its time UTC', () => {
		expect(outcomeOf(odooSaleOrder)).toEqual({
			format: 'odooSaleOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: { em: 'mia.reed@example.com', external_id: 14 },
				custom_data: { value: 120.5, currency: 'EUR', order_id: 'S00077' },
			},
		});
	});

	it('a quotation is no conversion', () => {
		expect(outcomeOf({ ...odooSaleOrder, state: 'draft' }).leftOut).toBe('not_a_conversion');
		expect(outcomeOf({ ...odooSaleOrder, state: 'cancel' }).leftOut).toBe('order_canceled');
	});
});

describe('Salla', () => {
	it('a new order is a Purchase, the phone number with its calling code', () => {
		expect(outcomeOf(webhook(sallaOrder))).toEqual({
			format: 'sallaOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00+03:00',
				user_data: {
					em: 'm.ali@example.com',
					ph: '+966501806978',
					fn: 'Mohammed',
					ln: 'Ali',
					ct: 'الرياض',
					country: 'SA',
					external_id: 225167971,
				},
				custom_data: {
					value: 201.5,
					currency: 'SAR',
					order_id: 41027662,
					contents: [{ id: 99, quantity: 1, title: 'Lamp' }],
				},
			},
		});
	});

	it('the order by itself has the zone of its time beside it', () => {
		expect(outcomeOf(sallaOrder.data).event.event_time).toEqual({
			date: '2026-10-05 14:00:00.000000',
			timezone: 'Asia/Riyadh',
		});
	});

	it.each([
		['order.refunded', 'refund'],
		['order.cancelled', 'order_canceled'],
		['order.status.updated', 'not_a_conversion'],
	])('%s is left out', (event, leftOut) => {
		expect(outcomeOf({ ...sallaOrder, event }).leftOut).toBe(leftOut);
	});
});

describe('Snipcart', () => {
	it('a completed order is a Purchase, and the name of the webhook is none of an event', () => {
		expect(outcomeOf(webhook(snipcartOrder))).toEqual({
			format: 'snipcartOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '5125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'US',
				},
				custom_data: {
					value: 49.99,
					currency: 'usd',
					order_id: 'SNIP-1039',
					contents: [{ id: 'prod-1', quantity: 1, item_price: 49.99, title: 'Lamp' }],
				},
			},
		});
	});

	it.each([
		['Failed', 'payment_failed'],
		['ChargedBack', 'refund'],
	])('a payment that is %s is left out', (paymentStatus, leftOut) => {
		const content = { ...snipcartOrder.content, paymentStatus };
		expect(outcomeOf({ ...snipcartOrder, content }).leftOut).toBe(leftOut);
	});

	it('one that is authorized is unpaid', () => {
		const content = { ...snipcartOrder.content, paymentStatus: 'Authorized' };
		expect(outcomeOf({ ...snipcartOrder, content }).unpaid).toBe(true);
	});

	it('the name of an address is whole where no first name stands beside it', () => {
		const { billingAddress } = snipcartOrder.content;
		const content = {
			...snipcartOrder.content,
			billingAddress: { ...without(billingAddress, 'fullName', 'firstName'), name: 'Mia Reed' },
		};
		expect(outcomeOf({ ...snipcartOrder, content }).event.user_data).toMatchObject({
			fn: 'Mia',
			ln: 'Reed',
		});
	});

	it('a test is left out', () => {
		expect(outcomeOf({ ...snipcartOrder, mode: 'Test' }).leftOut).toBe('test_payload');
		expect(outcomeOf({ ...snipcartOrder, eventName: 'order.refund.created' }).leftOut).toBe(
			'refund',
		);
	});
});

describe('Yampi', () => {
	it('a paid order is a Purchase, its time in the zone beside it', () => {
		expect(outcomeOf(webhook(yampiOrder))).toEqual({
			format: 'yampiOrder',
			eventName: 'Purchase',
			event: {
				event_time: { date: '2026-10-05 11:00:00.000000', timezone: 'America/Sao_Paulo' },
				user_data: {
					em: 'ana.silva@example.com',
					ph: '11987654321',
					fn: 'Ana',
					ln: 'Silva',
					ct: 'São Paulo',
					st: 'SP',
					zp: '01310100',
					country: 'BR',
					external_id: 179128559,
					client_ip_address: '187.95.31.48',
					fbp: 'fb.1.1791000000000.1234567890',
				},
				custom_data: {
					value: 136.29,
					currency: 'BRL',
					order_id: 739383970908649,
					contents: [{ id: 22194035, quantity: 1, item_price: 124.52, title: 'Luminária' }],
				},
			},
		});
	});

	const ofStatus = (alias: string, event = 'order.paid') => ({
		...yampiOrder,
		event,
		resource: { ...yampiOrder.resource, status: { data: { alias } } },
	});

	it.each([
		[ofStatus('cancelled'), 'order_canceled'],
		[ofStatus('refused'), 'payment_failed'],
		[ofStatus('delivered', 'order.status.updated'), 'not_a_conversion'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('one that waits for its payment is unpaid', () => {
		expect(outcomeOf(ofStatus('waiting_payment', 'order.created')).unpaid).toBe(true);
	});
});

describe('PrestaShop', () => {
	const custom_data = {
		value: '20.900000',
		order_id: 'KHWLILZLL',
		contents: [{ id: '1', quantity: '2', item_price: '9.450000', title: 'Hummingbird' }],
	};
	const customer = {
		id: 7,
		email: 'john.doe@example.com',
		firstname: 'John',
		lastname: 'Doe',
		birthday: '1970-01-15',
		passwd: 'x',
	};
	const address = { id: 2, city: 'Paris', postcode: '75002', phone_mobile: '+33612345678' };

	it.each([
		['by itself', prestaShopOrder],
		['under its name', { order: prestaShopOrder }],
		['in the list of the API', { orders: [prestaShopOrder] }],
	])('an order %s is a Purchase by the number of its customer', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'prestaShopOrder',
			eventName: 'Purchase',
			event: { event_time: '2026-10-05 14:00:00', user_data: { external_id: '7' }, custom_data },
		});
	});

	it('has what was fetched of customer, address and currency beside it', () => {
		const json = { order: prestaShopOrder, customer, address, currency: { iso_code: 'EUR' } };
		expect(outcomeOf(json).event).toEqual({
			event_time: '2026-10-05 14:00:00',
			user_data: {
				em: 'john.doe@example.com',
				ph: '+33612345678',
				fn: 'John',
				ln: 'Doe',
				db: '1970-01-15',
				ct: 'Paris',
				zp: '75002',
				external_id: '7',
			},
			custom_data: { ...custom_data, currency: 'EUR' },
		});
	});

	it.each([
		['6', 'order_canceled'],
		['7', 'refund'],
		['8', 'payment_failed'],
	])('in state %s it is left out as %s', (current_state, leftOut) => {
		expect(outcomeOf({ ...prestaShopOrder, current_state }).leftOut).toBe(leftOut);
	});

	it('is unpaid while a transfer or a check is awaited', () => {
		for (const current_state of ['1', '10'])
			expect(outcomeOf({ ...prestaShopOrder, current_state }).unpaid).toBe(true);
	});
});

describe('Shopware', () => {
	it.each([
		['by itself', shopwareOrder],
		['of a flow', { order: shopwareOrder }],
		['in the list of the API', { total: 1, data: [shopwareOrder] }],
		[
			'in the event of an app, without its own billing address',
			{
				data: {
					payload: {
						order: {
							...without(shopwareOrder, 'billingAddress'),
							addresses: [{ city: 'Bonn' }, shopwareOrder.billingAddress],
							deliveries: [{ shippingOrderAddress: shopwareOrder.billingAddress }],
						},
					},
					event: 'checkout.order.placed',
				},
				source: { url: 'https://shop.example', shopId: 's', eventId: 'e' },
				timestamp: 1791208801,
			},
		],
	])('an order %s is a Purchase, and a promotion no product', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'shopwareOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.000+00:00',
				user_data: {
					em: 'anna.berg@example.com',
					ph: '030 123456',
					fn: 'Anna',
					ln: 'Berg',
					ct: 'Berlin',
					zp: '10115',
					country: 'DE',
					external_id: '10',
				},
				custom_data: {
					value: 119,
					currency: 'EUR',
					order_id: '10001',
					contents: [{ id: 'SW1', quantity: 1, item_price: 119, title: 'Lamp' }],
				},
			},
		});
	});

	it('is left out by the states of order and payment', () => {
		const inState = (technicalName: string) => ({ stateMachineState: { technicalName } });
		const paidAs = (name: string) => outcomeOf({ ...shopwareOrder, transactions: [inState(name)] });
		expect(outcomeOf({ ...shopwareOrder, ...inState('cancelled') }).leftOut).toBe('order_canceled');
		expect(paidAs('refunded').leftOut).toBe('refund');
		expect(paidAs('failed').leftOut).toBe('payment_failed');
		expect(paidAs('open').unpaid).toBe(true);
		const twice = [inState('failed'), inState('paid')];
		expect(outcomeOf({ ...shopwareOrder, transactions: twice }).leftOut).toBeUndefined();
		expect(
			outcomeOf({
				...shopwareOrder,
				transactions: [...twice].reverse(),
				primaryOrderTransaction: inState('failed'),
			}).leftOut,
		).toBe('payment_failed');
	});

	it.each([
		['203.0.113.10', '203.0.113.10'],
		['203.0.113.7', '203.0.113.7'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6'],
		['203.0.113.0', undefined],
		['2001:db8:1:2::', undefined],
	])('of the visitor’s address %s it sends %s', (remoteAddress, client_ip_address) => {
		const orderCustomer = { ...shopwareOrder.orderCustomer, remoteAddress };
		const { event } = outcomeOf({ ...shopwareOrder, orderCustomer });
		expect(event).toMatchObject({ user_data: { em: 'anna.berg@example.com' } });
		if (client_ip_address === undefined)
			expect(event).not.toHaveProperty('user_data.client_ip_address');
		else expect(event).toMatchObject({ user_data: { client_ip_address } });
	});

	it('a webhook about what was written is refused with what to fetch', () => {
		const payload = [{ entity: 'order', operation: 'insert', primaryKey: '7b0' }];
		expect(refusalOf(webhook({ data: { payload, event: 'order.written' } }))).toMatchObject({
			code: 'payload_incomplete',
			cure: 'Use the event checkout.order.placed, or fetch the order first by its primaryKey, and pass that.',
		});
	});
});

describe('Webflow', () => {
	const purchase = {
		format: 'webflowOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-11-26T16:10:54.483Z',
			user_data: {
				em: 'mia.reed@example.com',
				fn: 'Mia',
				ln: 'Reed',
				ct: 'Austin',
				st: 'Texas',
				zp: '78701',
				country: 'US',
			},
			custom_data: {
				value: 66.5,
				currency: 'USD',
				order_id: 'dfa-3f1',
				contents: [{ id: 'LMP-1', quantity: 2, item_price: 30, title: 'Lamp' }],
			},
		},
	};

	it.each([
		['the order by itself', webflowOrder],
		['the webhook of version 1', webhook(webflowOrder)],
		[
			'the webhook of version 2',
			webhook({ triggerType: 'ecomm_new_order', payload: webflowOrder }),
		],
	])('%s is a Purchase in whole units', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it.each([
		[{ status: 'refunded' }, 'refund'],
		[{ status: 'dispute-lost' }, 'refund'],
	])('%j is left out', (state, leftOut) => {
		expect(outcomeOf({ ...webflowOrder, ...state }).leftOut).toBe(leftOut);
	});

	it('a change of an order is no sale once more, unless it was paid by it', () => {
		const changed = (status: string) =>
			outcomeOf(
				webhook({
					triggerType: 'ecomm_order_changed',
					payload: { ...webflowOrder, status },
				}),
			).leftOut;
		expect(changed('fulfilled')).toBe('not_a_conversion');
		expect(changed('unfulfilled')).toBeUndefined();
	});

	it('a pending one is unpaid', () => {
		expect(outcomeOf({ ...webflowOrder, status: 'pending' }).unpaid).toBe(true);
	});
});
