import { kiwify } from '../payloads/kiwify';
import { outcomeOf, webhook } from '../support';

describe('Kiwify Order', () => {
	const purchase = {
		format: 'kiwifyOrder',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05 11:01',
			user_data: {
				em: 'caio.reis@example.com',
				ph: '+5511987654321',
				fn: 'Caio',
				ln: 'Reis',
				ct: 'Campinas',
				st: 'SP',
				zp: '13010-000',
				client_ip_address: '177.12.34.56',
				fbclid: 'IwAR3kiwifyCLICK_abc-123',
			},
			custom_data: {
				value: 50.73,
				currency: 'BRL',
				order_id: 'b6ba3959-30b5-44fc-a3e5-2c61e3d68ee5',
				contents: [{ id: '9b2a4f4c-9e1e-4a3b', quantity: 1, title: 'Curso de Pão' }],
			},
		},
	};

	it.each([
		['a webhook', webhook(kiwify)],
		['the order by itself', kiwify],
		[
			'the order under its name',
			webhook({ url: 'https://n8n.example/webhook/x', signature: 'x', order: kiwify }),
		],
		[
			'an amount that is a number',
			{ ...kiwify, Commissions: { ...kiwify.Commissions, charge_amount: 5073 } },
		],
	])('%s is a Purchase, and no commission the customer', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('the first payment of a subscription is a Subscribe, the next a Purchase', () => {
		const charge = { order_id: 'x', amount: 5073, status: 'paid' };
		const first = {
			...kiwify,
			Subscription: { id: 'S1', status: 'active', charges: { completed: [charge], future: [] } },
		};
		expect(outcomeOf(first)).toMatchObject({
			eventName: 'Subscribe',
			event: { user_data: { subscription_id: 'S1' } },
		});
		const next = { ...first, webhook_event_type: 'subscription_renewed' };
		expect(outcomeOf(next).eventName).toBe('Purchase');
		const later = {
			...kiwify,
			Subscription: { id: 'S1', charges: { completed: [charge, charge] } },
		};
		expect(outcomeOf(later).eventName).toBe('Purchase');
	});

	it.each([
		[{ order_status: 'refunded', webhook_event_type: 'order_refunded' }, 'refund'],
		[{ order_status: 'chargedback', webhook_event_type: 'chargeback' }, 'refund'],
		[{ order_status: 'refused', webhook_event_type: 'order_rejected' }, 'payment_failed'],
		[{ webhook_event_type: 'subscription_late' }, 'payment_failed'],
		[{ webhook_event_type: 'subscription_canceled' }, 'order_canceled'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...kiwify, ...changes }).leftOut).toBe(leftOut);
	});

	it.each(['billet_created', 'pix_created'])('%s is unpaid', (webhook_event_type) => {
		const waiting = {
			...kiwify,
			order_status: 'waiting_payment',
			webhook_event_type,
			approved_date: null,
		};
		expect(outcomeOf(waiting)).toEqual({
			...purchase,
			event: { ...purchase.event, event_time: '2026-10-05 11:00' },
			unpaid: true,
		});
	});

	it('a cart that was left is an InitiateCheckout', () => {
		const cart = {
			id: '0e3f7d4a',
			checkout_link: 'E5DVEQe',
			country: 'br',
			cpf: '16842664700',
			created_at: '2026-10-05 11:00',
			email: 'caio.reis@example.com',
			name: 'Caio Reis',
			phone: '+5511987654321',
			product_id: '9b2a4f4c',
			product_name: 'Curso de Pão',
			status: 'abandoned',
			store_id: 'GFtX2L3hMUKUtX0',
		};
		expect(outcomeOf(webhook(cart))).toEqual({
			format: 'kiwifyCart',
			eventName: 'InitiateCheckout',
			event: {
				event_time: '2026-10-05 11:00',
				user_data: {
					em: 'caio.reis@example.com',
					ph: '+5511987654321',
					fn: 'Caio',
					ln: 'Reis',
					country: 'br',
				},
				custom_data: { content_ids: ['9b2a4f4c'], content_name: 'Curso de Pão' },
			},
		});
	});
});
