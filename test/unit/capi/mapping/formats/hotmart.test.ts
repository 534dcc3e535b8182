import { hotmart, hotmartCart } from '../payloads/hotmart';
import { outcomeOf, webhook } from '../support';

describe('Hotmart Purchase', () => {
	const BIA = {
		em: 'bia.souza@example.com',
		ph: '34999990000',
		fn: 'Bia',
		ln: 'Souza',
		ct: 'Uberlândia',
		st: 'Minas Gerais',
		zp: '38400123',
		country: 'BR',
	};
	const purchase = {
		format: 'hotmartPurchase',
		eventName: 'Purchase',
		event: {
			event_time: 1791000005000,
			user_data: BIA,
			custom_data: {
				value: 1500,
				currency: 'BRL',
				order_id: 'HP16015479281022',
				contents: [{ id: 4774438, quantity: 1, title: 'Curso de Gelo' }],
			},
		},
	};
	const changed = (event: string, changes: Readonly<Record<string, unknown>>, others = {}) => ({
		...hotmart,
		event,
		data: { ...hotmart.data, ...others, purchase: { ...hotmart.data.purchase, ...changes } },
	});

	it.each([
		['a webhook', webhook(hotmart, { 'x-hotmart-hottok': 'secret' })],
		['the event by itself', hotmart],
		['its data', hotmart.data],
		['the end of the guarantee', changed('PURCHASE_COMPLETE', { status: 'COMPLETE' })],
		[
			'a product without a number',
			{
				...hotmart,
				data: { ...hotmart.data, product: { ...hotmart.data.product, id: '4774438' } },
			},
		],
	])('%s is a Purchase, and neither producer nor affiliate the customer', (_, json) => {
		expect(outcomeOf(json)).toMatchObject({
			...purchase,
			event: { ...purchase.event, custom_data: { value: 1500, order_id: 'HP16015479281022' } },
		});
	});

	it('has the whole event', () => {
		expect(outcomeOf(hotmart)).toEqual(purchase);
	});

	it('the first payment of a subscription is a Subscribe, the next a Purchase', () => {
		const subscription = {
			subscription: {
				status: 'ACTIVE',
				plan: { id: 1, name: 'Clube' },
				subscriber: { code: 'I9OT62C3' },
			},
		};
		const first = outcomeOf(changed('PURCHASE_APPROVED', { recurrence_number: 1 }, subscription));
		expect(first).toMatchObject({
			eventName: 'Subscribe',
			event: { user_data: { subscription_id: 'I9OT62C3' } },
		});
		expect(
			outcomeOf(changed('PURCHASE_APPROVED', { recurrence_number: 2 }, subscription)).eventName,
		).toBe('Purchase');
	});

	it('a slip or Pix code that was made out is unpaid', () => {
		const printed = outcomeOf(
			changed('PURCHASE_BILLET_PRINTED', { status: 'BILLET_PRINTED', approved_date: undefined }),
		);
		expect(printed).toEqual({
			...purchase,
			event: { ...purchase.event, event_time: 1791000000000 },
			unpaid: true,
		});
	});

	it.each([
		['PURCHASE_REFUNDED', 'REFUNDED', 'refund'],
		['PURCHASE_CHARGEBACK', 'CHARGEBACK', 'refund'],
		['PURCHASE_CANCELED', 'CANCELED', 'order_canceled'],
		['PURCHASE_EXPIRED', 'EXPIRED', 'payment_failed'],
		['PURCHASE_DELAYED', 'DELAYED', 'payment_failed'],
		['PURCHASE_PROTEST', 'DISPUTE', 'not_a_conversion'],
	])('%s is left out', (event, status, leftOut) => {
		expect(outcomeOf(changed(event, { status })).leftOut).toBe(leftOut);
	});

	it('a refund names the purchase', () => {
		const { event } = outcomeOf(changed('PURCHASE_REFUNDED', { status: 'REFUNDED' }));
		expect(event.original_event_data).toEqual({
			event_name: 'Purchase',
			order_id: 'HP16015479281022',
		});
	});

	it('a cart that was left is an InitiateCheckout', () => {
		expect(outcomeOf(webhook(hotmartCart))).toEqual({
			format: 'hotmartCart',
			eventName: 'InitiateCheckout',
			event: {
				event_time: 1791000009000,
				user_data: {
					em: 'bia.souza@example.com',
					ph: '5534999990000',
					fn: 'Bia',
					ln: 'Souza',
					country: 'BR',
					client_ip_address: '177.12.34.56',
				},
				custom_data: { contents: [{ id: 4774438, quantity: 1, title: 'Curso de Gelo' }] },
			},
		});
	});

	it.each([
		[
			'SUBSCRIPTION_CANCELLATION',
			{ subscriber: { name: 'Bia Souza', email: 'bia.souza@example.com', code: '1' } },
			'order_canceled',
		],
		[
			'CLUB_FIRST_ACCESS',
			{ product: { id: 0 }, user: { name: 'Bia Souza', email: 'bia.souza@example.com' } },
			'not_a_conversion',
		],
		['SWITCH_PLAN', { subscription: { status: 'ACTIVE' } }, 'not_a_conversion'],
	])('%s is left out', (event, data, leftOut) => {
		expect(outcomeOf({ ...hotmart, event, data })).toMatchObject({
			format: 'hotmartOther',
			eventName: undefined,
			leftOut,
		});
	});
});
