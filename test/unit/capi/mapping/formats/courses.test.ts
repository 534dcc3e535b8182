import {
	clickFunnelsClassic,
	clickFunnelsContact,
	clickFunnelsOrder,
	kajabiApi,
	kajabiFlat,
	kajabiForm,
	kajabiPurchase,
	teachableTransaction,
	teachableUser,
	thinkificOrder,
} from '../payloads/courses';
import { outcomeOf, webhook } from '../support';

describe('Teachable', () => {
	it.each([
		['in a webhook', webhook(teachableTransaction)],
		['by itself', teachableTransaction],
	])('%s a transaction is a Purchase in the currency of its price', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'teachable',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: 'lena.vogel@example.com',
					fn: 'Lena',
					ln: 'Vogel',
					external_id: 55555,
				},
				custom_data: {
					value: 49,
					currency: 'EUR',
					order_id: 88001,
					content_ids: [7001],
					content_name: 'Baking',
				},
			},
		});
	});

	it('a new user is a CompleteRegistration', () => {
		expect(outcomeOf(webhook(teachableUser))).toEqual({
			format: 'teachable',
			eventName: 'CompleteRegistration',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: 'lena.vogel@example.com',
					fn: 'Lena',
					ln: 'Vogel',
					external_id: 55555,
				},
				custom_data: {},
			},
		});
	});

	it.each([
		['Transaction.refunded', 'refund'],
		['Sale.subscription_canceled', 'order_canceled'],
		['Sale.created', 'not_a_conversion'],
		['Enrollment.completed', 'not_a_conversion'],
		['LectureProgress.created', 'not_a_conversion'],
	])('%s is left out as %s', (type, leftOut) => {
		expect(outcomeOf({ ...teachableTransaction, type }).leftOut).toBe(leftOut);
	});

	it('a chargeback is a refund, and what is not live a test', () => {
		const { object } = teachableTransaction;
		expect(
			outcomeOf({ ...teachableTransaction, object: { ...object, has_chargeback: true } }).leftOut,
		).toBe('refund');
		expect(outcomeOf({ ...teachableTransaction, livemode: false }).leftOut).toBe('test_payload');
	});
});

describe('Kajabi', () => {
	it('a purchase is a Purchase of whole units', () => {
		expect(outcomeOf(webhook(kajabiPurchase))).toEqual({
			format: 'kajabiWebhook',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: {
					em: 'ana.ruiz@example.com',
					ph: '+34612345678',
					fn: 'Ana',
					ln: 'Ruiz',
					ct: 'Madrid',
					zp: '28001',
					country: 'ES',
					external_id: 4,
				},
				custom_data: {
					value: 99,
					currency: 'EUR',
					order_id: 77,
					content_ids: [9],
					content_name: 'Bread Course',
				},
			},
		});
	});

	it('its older form with all fields at the top is one, too, of cents', () => {
		expect(outcomeOf(webhook(kajabiFlat))).toEqual({
			format: 'kajabiWebhook',
			eventName: 'Purchase',
			event: {
				user_data: {
					em: 'ana.ruiz@example.com',
					fn: 'Ana',
					ln: 'Ruiz',
					ct: 'Madrid',
					country: 'ES',
					external_id: 4,
				},
				custom_data: {
					value: 99,
					currency: 'EUR',
					order_id: '123',
					content_ids: [9],
					content_name: 'Bread Course',
				},
			},
		});
	});

	it('a form is a Lead', () => {
		expect(outcomeOf(webhook(kajabiForm))).toEqual({
			format: 'kajabiWebhook',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: { em: 'ana.ruiz@example.com', fn: 'Ana', ln: 'Ruiz' },
				custom_data: {},
			},
		});
	});

	it('the list of records of the API’s webhook is one event', () => {
		expect(outcomeOf(webhook(kajabiApi))).toEqual({
			format: 'kajabiApiWebhook',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.285Z',
				user_data: { em: 'john.doe@example.com', fn: 'John', ln: 'Doe', external_id: '8' },
				custom_data: { value: 12, currency: 'USD', order_id: 1007 },
			},
		});
	});

	it('a refund is none', () => {
		expect(outcomeOf({ ...kajabiPurchase, event: 'payment.refunded' }).leftOut).toBe('refund');
		const [transaction, ...others] = kajabiApi.payload;
		const refund = {
			...transaction,
			attributes: { ...transaction.attributes, action: 'refund' },
		};
		expect(outcomeOf({ ...kajabiApi, payload: [refund, ...others] }).leftOut).toBe('refund');
	});
});

describe('ClickFunnels', () => {
	it('a contact is a Lead', () => {
		expect(outcomeOf(webhook(clickFunnelsContact))).toEqual({
			format: 'clickFunnelsEvent',
			eventName: 'Lead',
			event: {
				event_id: '123b4741-3f2d-431a-90d1-ddca0f4d6721',
				event_time: '2026-10-05T14:00:00.660Z',
				user_data: {
					em: 'bob.dullan@example.com',
					ph: '+18475550155',
					fn: 'Bob',
					ln: 'Dullan',
					external_id: 236296209,
				},
				custom_data: {},
			},
		});
	});

	it('an order is a Purchase by its buyer, and its lines are the products', () => {
		expect(outcomeOf(webhook(clickFunnelsOrder))).toEqual({
			format: 'clickFunnelsEvent',
			eventName: 'Purchase',
			event: {
				event_id: 'e1',
				event_time: '2026-10-05T14:00:00.660Z',
				user_data: {
					em: 'bob.dullan@example.com',
					ph: '+18475550155',
					fn: 'Bob',
					ln: 'Dullan',
					ct: 'Boise',
					st: 'ID',
					zp: '83702',
					country: 'US',
					external_id: 5,
				},
				custom_data: {
					value: '49.00',
					currency: 'USD',
					order_id: '1001',
					contents: [{ id: 33, quantity: 1, item_price: '49.00', title: 'Book' }],
				},
			},
		});
	});

	it('an order of a test gateway is a test, a contact that was deleted nothing', () => {
		const data = { ...clickFunnelsOrder.data, live_mode: false };
		expect(outcomeOf({ ...clickFunnelsOrder, data }).leftOut).toBe('test_payload');
		expect(outcomeOf({ ...clickFunnelsContact, event_type: 'contact.deleted' }).leftOut).toBe(
			'deleted',
		);
	});

	it.each([
		['by itself', clickFunnelsClassic],
		['under its name', { purchase: clickFunnelsClassic }],
	])('a purchase of Classic is a Purchase of whole units: %s', (_, json) => {
		expect(outcomeOf(webhook(json))).toEqual({
			format: 'clickFunnelsClassicPurchase',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.000Z',
				user_data: {
					em: 'bob.dullan@example.com',
					ph: '+18475550155',
					fn: 'Bob',
					ln: 'Dullan',
					ct: 'Boise',
					st: 'ID',
					zp: '83702',
					country: 'US',
					external_id: 12345,
					client_ip_address: '81.2.69.160',
				},
				custom_data: {
					value: 49,
					currency: 'USD',
					order_id: 39,
					contents: [{ id: 111, quantity: 1, item_price: 49, title: 'Book' }],
				},
			},
		});
		expect(outcomeOf({ ...clickFunnelsClassic, status: 'refunded' }).leftOut).toBe('refund');
		const flat = { original_amount: undefined, original_amount_currency: 'USD', products: 'Book' };
		expect(outcomeOf({ ...clickFunnelsClassic, ...flat }).event.custom_data).toMatchObject({
			value: 49,
			currency: 'USD',
		});
	});
});

describe('Thinkific', () => {
	it('an order is a Purchase, whose currency stays to be mapped', () => {
		expect(outcomeOf(webhook(thinkificOrder))).toEqual({
			format: 'thinkific',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.400Z',
				user_data: {
					em: 'rob.smith@example.com',
					fn: 'Robert',
					ln: 'Smith',
					external_id: 123456,
				},
				custom_data: {
					value: 50,
					order_id: 1010,
					content_ids: [1],
					content_name: 'Introduction to Webhooks',
				},
			},
		});
		expect(outcomeOf({ ...thinkificOrder, currency: 'EUR' }).event.custom_data).toMatchObject({
			value: 50,
			currency: 'EUR',
		});
	});

	it.each([
		['user', 'signup', 'CompleteRegistration'],
		['lead', 'created', 'Lead'],
		['enrollment', 'trial', 'StartTrial'],
		['user', 'signin', undefined],
		['lesson', 'completed', undefined],
	])('%s.%s is %s', (resource, action, eventName) => {
		expect(outcomeOf({ ...thinkificOrder, resource, action }).eventName).toBe(eventName);
	});

	it('a refund is none', () => {
		const refund = { ...thinkificOrder, resource: 'order_transaction', action: 'refunded' };
		expect(outcomeOf(refund).leftOut).toBe('refund');
	});
});
