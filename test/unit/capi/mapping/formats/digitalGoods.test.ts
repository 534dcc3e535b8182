import {
	digistore24,
	eduzz,
	eventbrite,
	monetizze,
	thriveCart,
	ticto,
} from '../payloads/digitalGoods';
import { outcomeOf, refusalOf, webhook } from '../support';

describe('ThriveCart', () => {
	it('an order counts in hundredths, and its time is the timestamp', () => {
		expect(outcomeOf(webhook(thriveCart))).toEqual({
			format: 'thriveCartOrder',
			eventName: 'Purchase',
			event: {
				event_time: '1791208800',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'US',
					external_id: '55',
					client_ip_address: '81.2.69.160',
				},
				custom_data: {
					value: 49.99,
					currency: 'USD',
					order_id: '9001',
					contents: [{ id: '12', quantity: '1', title: 'Course' }],
				},
			},
		});
	});

	it.each([
		[{ mode: 'test' }, 'test_payload'],
		[{ event: 'order.refund' }, 'refund'],
		[{ event: 'order.subscription_cancelled' }, 'order_canceled'],
		[{ event: 'order.rebill_failed' }, 'payment_failed'],
		[{ event: 'affiliate.commission_earned' }, 'not_a_conversion'],
	])('%j is left out', (state, leftOut) => {
		expect(outcomeOf({ ...thriveCart, ...state }).leftOut).toBe(leftOut);
	});
});

describe('Digistore24', () => {
	it('a payment is a Purchase of the buyer, at what was paid', () => {
		expect(outcomeOf(webhook(digistore24))).toEqual({
			format: 'digistore24Event',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05 16:00:00',
				user_data: {
					em: 'jana.krueger@example.com',
					ph: '0221 9950123',
					fn: 'Jana',
					ln: 'Krüger',
					ct: 'Köln',
					zp: '50667',
					country: 'DE',
					external_id: '99',
				},
				custom_data: {
					value: '97.00',
					currency: 'EUR',
					order_id: 'ABC12345',
					content_ids: ['4711'],
					content_name: 'Kurs',
				},
			},
		});
	});

	it.each([
		[{ api_mode: 'test' }, 'test_payload'],
		[{ event: 'on_refund' }, 'refund'],
		[{ event: 'on_payment_missed' }, 'payment_failed'],
		[{ event: 'on_affiliation' }, 'not_a_conversion'],
	])('%j is left out', (state, leftOut) => {
		expect(outcomeOf({ ...digistore24, ...state }).leftOut).toBe(leftOut);
	});
});

describe('Eduzz', () => {
	it('a paid invoice is a Purchase of the buyer, not of the producer', () => {
		expect(outcomeOf(webhook(eduzz))).toEqual({
			format: 'eduzzInvoice',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00.000Z',
				user_data: {
					em: 'ana.silva@example.com',
					ph: '+5511987654321',
					fn: 'Ana',
					ln: 'Silva',
					external_id: '1',
				},
				custom_data: {
					value: 21.45,
					currency: 'BRL',
					order_id: '92849',
					contents: [{ id: '15112', quantity: 1, item_price: 21.45, title: 'Curso' }],
				},
			},
		});
	});

	it.each([
		['myeduzz.invoice_refunded', 'refund'],
		['myeduzz.invoice_canceled', 'order_canceled'],
		['myeduzz.invoice_expired', 'payment_failed'],
		['myeduzz.invoice_scheduled', 'not_a_conversion'],
	])('%s is left out', (event, leftOut) => {
		expect(outcomeOf({ ...eduzz, event }).leftOut).toBe(leftOut);
	});
});

describe('Ticto', () => {
	it('an order counts in centavos of the real', () => {
		expect(outcomeOf(webhook(ticto))).toEqual({
			format: 'tictoOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05 10:59:00',
				user_data: {
					em: 'ana.silva@example.com',
					ph: '+5511987654321',
					fn: 'Ana',
					ln: 'Silva',
				},
				custom_data: {
					value: 97,
					currency: 'BRL',
					order_id: 'TOC1',
					contents: [{ id: 111, quantity: 1, title: 'Curso' }],
				},
			},
		});
	});

	it('a refunded one is left out, a bank slip unpaid', () => {
		expect(outcomeOf({ ...ticto, status: 'refunded' }).leftOut).toBe('refund');
		expect(outcomeOf({ ...ticto, status: 'waiting_payment' }).unpaid).toBe(true);
	});
});

describe('Monetizze', () => {
	it('a finished sale is a Purchase in reais', () => {
		expect(outcomeOf(webhook(monetizze))).toEqual({
			format: 'monetizzeSale',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05 11:00:00',
				user_data: {
					em: 'ana.silva@example.com',
					ph: '+5511987654321',
					fn: 'Ana',
					ln: 'Silva',
					ct: 'São Paulo',
					st: 'SP',
					zp: '01310-100',
					country: 'Brasil',
				},
				custom_data: {
					value: '97.00',
					currency: 'BRL',
					order_id: '123456',
					contents: [{ id: '77', quantity: 1, title: 'Curso' }],
				},
			},
		});
	});

	it('one that was given back is left out', () => {
		const venda = { ...monetizze.venda, status: 'Devolvida' };
		expect(outcomeOf({ ...monetizze, venda }).leftOut).toBe('refund');
	});
});

describe('Eventbrite', () => {
	it('an order counts by its value in whole units', () => {
		expect(outcomeOf(eventbrite)).toEqual({
			format: 'eventbriteOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed' },
				custom_data: {
					value: '54.32',
					currency: 'USD',
					order_id: '1000001',
					content_ids: ['22'],
				},
			},
		});
	});

	it('the webhook is refused: it only names the address', () => {
		const config = { action: 'order.placed', user_id: '1', webhook_id: '2' };
		const json = webhook({ config, api_url: 'https://www.eventbriteapi.com/v3/orders/1/' });
		expect(refusalOf(json)?.code).toBe('payload_incomplete');
	});
});
