import { mercadoPago, mercadoPagoNotification } from '../payloads/mercadoPago';
import { outcomeOf, refusalOf, webhook } from '../support';

describe('Mercado Pago Payment', () => {
	const purchase = {
		format: 'mercadoPagoPayment',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T10:00:05.000-04:00',
			user_data: {
				em: 'ana.lima@example.com',
				ph: '+5511987654321',
				fn: 'Ana',
				ln: 'Lima',
				ct: 'Buzios',
				st: 'Rio de Janeiro',
				zp: '12312-123',
				external_id: '1234567',
				client_ip_address: '177.12.34.56',
				fbp: 'fb.1.1791000000000.1234567890',
			},
			custom_data: {
				value: 58.8,
				currency: 'BRL',
				order_id: 'MP0001',
				contents: [
					{
						id: 'PR0001',
						quantity: '1',
						item_price: '58.8',
						title: 'Point Mini',
						category: 'electronics',
					},
				],
			},
		},
	};

	it('is a Purchase', () => {
		expect(outcomeOf(mercadoPago)).toEqual(purchase);
	});

	it('is one beside its notification, too', () => {
		expect(outcomeOf({ ...mercadoPagoNotification, ...mercadoPago })).toEqual(purchase);
	});

	it.each([
		['ARS', '+5411987654321'],
		['MXN', '+5211987654321'],
		['USD', '11987654321'],
	])('a phone number paid in %s is %s', (currency_id, ph) => {
		expect(outcomeOf({ ...mercadoPago, currency_id }).event.user_data).toMatchObject({ ph });
	});

	it('without a number of the shop the order of Mercado Pago counts', () => {
		expect(outcomeOf({ ...mercadoPago, external_reference: null }).event.custom_data).toMatchObject(
			{ order_id: '17064310' },
		);
	});

	it.each([
		['the webhook', webhook(mercadoPagoNotification)],
		['no more than type and ID', { type: 'payment', data: { id: '20359978' } }],
		[
			'the older form',
			webhook({
				resource: 'https://api.mercadolibre.com/collections/notifications/20359978',
				topic: 'payment',
			}),
		],
		['the older form with an ID', webhook({ resource: '20359978', topic: 'payment' })],
		['a query', { ...webhook({}), query: { topic: 'payment', id: '20359978' } }],
		[
			'a subscription',
			{ ...mercadoPagoNotification, type: 'subscription_preapproval', action: 'updated' },
		],
	])('a notification (%s) is refused with what to fetch', (_, json) => {
		expect(refusalOf(json)).toEqual({
			code: 'payload_incomplete',
			field: 'options.inputFormat',
			message:
				'Mercado Pago Payment: The item is a notification, which names a payment by its ID and says nothing else of it.',
			cure: 'Fetch the payment first (HTTP Request node: GET https://api.mercadopago.com/v1/payments/ and the ID), and pass that.',
		});
	});

	it.each([
		[{ live_mode: false }, 'test_payload'],
		[{ status: 'refunded', status_detail: 'refunded' }, 'refund'],
		[{ status: 'charged_back', status_detail: 'settled' }, 'refund'],
		[{ status_detail: 'partially_refunded' }, 'refund'],
		[{ status: 'rejected', status_detail: 'cc_rejected_other_reason' }, 'payment_failed'],
		[{ status: 'cancelled', status_detail: 'expired' }, 'payment_failed'],
		[{ status: 'in_mediation', status_detail: 'pending' }, 'not_a_conversion'],
	])('%j is left out as %s', (changes, leftOut) => {
		expect(outcomeOf({ ...mercadoPago, ...changes }).leftOut).toBe(leftOut);
	});

	it.each(['pending', 'in_process', 'authorized'])('%s is unpaid', (status) => {
		const pending = outcomeOf({
			...mercadoPago,
			status,
			status_detail: 'pending_waiting_transfer',
			date_approved: null,
		});
		expect(pending).toEqual({
			...purchase,
			event: { ...purchase.event, event_time: '2026-10-05T10:00:00.000-04:00' },
			unpaid: true,
		});
	});
});
