/** Known payloads within others, and what stands around them. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { outcomeOf, outcomesOf, webhook } from './support';
import { order as shopifyOrder } from './payloads/shopify';
import { session } from './payloads/stripe';
import { order as wooOrder } from './payloads/woocommerce';

describe('a known payload within another object', () => {
	it('keeps what its format says: a checkout and a trashed order are no purchases', () => {
		expect(outcomeOf({ data: { ...wooOrder, status: 'trash' } })).toMatchObject({
			format: 'woocommerceOrder',
			leftOut: 'order_canceled',
		});
	});

	it('is read with what was put beside it', () => {
		const { event } = outcomeOf({
			payload: shopifyOrder,
			event_id: 'pixel-1',
			lead_id: '1234567890123456',
		});
		expect(event).toMatchObject({
			event_id: 'pixel-1',
			user_data: { lead_id: '1234567890123456' },
		});
	});

	it('is one event a record where it lists several', () => {
		expect(
			outcomesOf({ response: { orders: [wooOrder, { ...wooOrder, id: 2, number: '2' }] } }),
		).toMatchObject([
			{ format: 'woocommerceOrder' },
			{ format: 'woocommerceOrder', event: { custom_data: { order_id: '2' } } },
		]);
	});

	it('shows the whole path of each field', () => {
		const [reading] = readItem(webhook({ data: wooOrder }), { showsMapping: true });
		expect('mapping' in reading && reading.mapping?.fields.value).toBe('body.data.total');
	});

	it.each([
		['another event', { event: 'order.refund_requested', data: wooOrder }],
		['a sale', { order_number: 'A-1', total: '100.00', payment: session }],
		['an amount', { total: '100.00', email: 'mia@example.com', payload: session }],
		['a person', { customer: { email: 'other@example.com' }, data: wooOrder }],
	])('is not opened beside %s', (_, json) => {
		expect(outcomeOf(json).format).toBeUndefined();
	});

	it('is left out where the fields around it say that the sale was undone, or is a test', () => {
		expect(outcomeOf({ order_status: 'refunded', data: wooOrder }).leftOut).toBe('refund');
		expect(outcomeOf({ test: true, data: wooOrder }).leftOut).toBe('test_payload');
	});

	it('has the bracketed names of forms in a list, too', () => {
		const form = {
			type: 'unsubscribe',
			date_time: '2026-01-31T14:05:00-06:00',
			'contact[id]': '4',
			'contact[email]': 'mia@example.com',
		};
		expect(outcomesOf(webhook([form]))).toEqual(outcomesOf(webhook(form)));
	});
});

it('a message of n8n’s RabbitMQ Trigger gives its text, and no kind of its content', () => {
	const message = {
		content: JSON.stringify({
			order_id: 'A-1',
			email: 'mia@example.com',
			total: 5,
			currency: 'EUR',
			created_at: '2026-10-05T14:05:00Z',
		}),
		fields: { deliveryTag: 1, redelivered: false, exchange: '', routingKey: 'orders' },
		properties: { contentType: 'application/json', headers: {} },
	};
	expect(outcomeOf(message).event).toEqual({
		event_time: '2026-10-05T14:05:00Z',
		user_data: { em: 'mia@example.com' },
		custom_data: { order_id: 'A-1', value: 5, currency: 'EUR' },
	});
});

describe('a message of Google Cloud Pub/Sub', () => {
	const push = (data: string) => ({
		message: {
			data,
			messageId: '2070443601311540',
			publishTime: '2026-10-05T14:06:00.123Z',
			attributes: {},
		},
		subscription: 'projects/shop/subscriptions/orders',
	});
	const encoded = (value: object, space?: number) =>
		Buffer.from(JSON.stringify(value, undefined, space)).toString('base64');
	const order = {
		order_number: 'A-1',
		email: 'mia@example.com',
		first_name: 'Zoë',
		total: 5,
		currency: 'EUR',
		created_at: '2026-10-05T14:05:00Z',
	};

	it.each([[undefined], [2]])('gives what it holds in base64, indented by %s', (space) => {
		expect(outcomeOf(webhook(push(encoded(order, space)))).event).toEqual({
			event_time: '2026-10-05T14:05:00Z',
			user_data: { em: 'mia@example.com', fn: 'Zoë' },
			custom_data: { order_id: 'A-1', value: 5, currency: 'EUR' },
		});
	});

	it('is read by the format of what it holds', () => {
		expect(outcomeOf(webhook(push(encoded(wooOrder)))).format).toBe('woocommerceOrder');
	});

	it('stays what it is where it holds something else', () => {
		const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
		expect(outcomeOf(push(token)).event).toMatchObject({ user_data: {}, custom_data: {} });
	});
});
