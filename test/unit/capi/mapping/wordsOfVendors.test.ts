/** Words and names that vendors document, in payloads of no known format. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { checkout, order } from './payloads/shopify';
import { outcomeOf } from './support';

const ORDER = { email: 'mia.reed@example.com', order_id: 'A-1', total: '10.00', currency: 'EUR' };

function read(json: Record<string, unknown>, eventName = 'Purchase'): ItemEvent {
	const [reading] = readItem(json, { eventName });
	if (reading === undefined || 'refusal' in reading) throw new Error('refused');
	return reading;
}

const sale = (fields: Record<string, unknown>) => {
	const { leftOut, isUnpaid } = read({ ...ORDER, ...fields });
	return isUnpaid ? 'unpaid' : leftOut;
};

describe('a sale that is none', () => {
	it.each([
		// Cakto and Adyen; Digital Manager Guru; Cashfree; M-Pesa; Braintree
		[{ status: 'refused' }, 'payment_failed'],
		[{ status: 'blocked' }, 'payment_failed'],
		[{ payment_status: 'USER_DROPPED' }, 'payment_failed'],
		[{ status: 'TIMEOUT' }, 'payment_failed'],
		[{ status: 'disputed' }, 'refund'],
		[{ status: 'spam' }, 'order_canceled'],
		[{ Status: 'Closed Lost' }, 'order_canceled'],
		// PerfectPay's name of a status, Loyverse's of a receipt
		[{ sale_status_enum_key: 'refunded' }, 'refund'],
		[{ receipt_type: 'REFUND' }, 'refund'],
		[{ object: 'refund' }, 'refund'],
		[{ resource_type: 'refund' }, 'refund'],
		[{ event: 'purchase_refused' }, 'payment_failed'],
		[{ event: 'charge.dispute.created' }, 'refund'],
		[{ event: 'order.deleted' }, 'order_canceled'],
		[{ operation: 'DELETE' }, 'order_canceled'],
		// Flutterwave
		[{ event: 'transfer.completed' }, 'not_a_conversion'],
		[{ type: 'payout.paid' }, 'not_a_conversion'],
	])('%j', (fields, code) => {
		expect(sale(fields)).toBe(code);
	});

	it.each([
		{ payment_type: 'transfer' },
		{ type: 'transfer' },
		{ status: 'dropped off' },
		{ object: 'order' },
		{ resource: 'orders' },
		{ approved: true },
		{ payment_status: 'paid' },
		{ status: 'open' },
		{ status: 'new' },
		{ status: 'queued' },
	])('but not %j', (fields) => {
		expect(sale(fields)).toBeUndefined();
	});
});

describe('a sale of which the money has not come', () => {
	it.each([
		{ payment_status: 'open' },
		{ payment_status: 'processing' },
		{ payment_status: 'partially_paid' },
		{ invoice_status: 'open' },
		{ transactionStatus: 'initiated' },
		{ status: 'incomplete' },
		{ type: 'quote' },
		{ 'Transaction Type': 'Estimate' },
		{ approved: false },
	])('%j', (fields) => {
		expect(sale(fields)).toBe('unpaid');
	});

	it('is one of Shopify of which a part was paid', () => {
		expect(read({ ...order, financial_status: 'partially_paid' }).isUnpaid).toBe(true);
	});

	it('is a cart or a checkout that the node calls a purchase', () => {
		expect(read(checkout).isUnpaid).toBe(true);
		expect(read(checkout, 'InitiateCheckout').isUnpaid).toBe(false);
		expect(sale({ event: 'checkout.created' })).toBe('unpaid');
		expect(sale({ event: 'add_to_cart' })).toBe('unpaid');
		expect(sale({ event: 'order.created' })).toBeUndefined();
	});
});

describe('the value', () => {
	const valueOf = (fields: Record<string, unknown>) => {
		const data = outcomeOf({ email: 'mia.reed@example.com', ...fields }).event.custom_data;
		return data && typeof data === 'object' ? Reflect.get(data, 'value') : undefined;
	};

	it.each([
		[{ total: { cents: 4550, currency_iso: 'USD' } }, 45.5],
		[{ amount: { cents: 4550, currency_iso: 'JPY' } }, 4550],
		[{ valor_em_centavos: 4550, moeda: 'BRL' }, 45.5],
		[{ total_net: 40, total_gross: 45.5, currency: 'EUR' }, 45.5],
		[{ amount: { cents: 4550 } }, undefined],
	])('of %j is %p', (fields, value) => {
		expect(valueOf(fields)).toBe(value);
	});
});

describe('the time of the event', () => {
	const timeOf = (fields: Record<string, unknown>) =>
		outcomeOf({ email: 'mia.reed@example.com', ...fields }).event.event_time;

	it('is when something was booked, and not the day for which', () => {
		expect(timeOf({ appointment_date: '2026-12-17', created_at: '2026-11-01T10:00:00Z' })).toBe(
			'2026-11-01T10:00:00Z',
		);
		expect(timeOf({ 'Reservation Date': '2026-12-17', 'Booking Date': '2026-11-01' })).toBe(
			'2026-11-01',
		);
	});

	it('is the day of an appointment where no other time is known', () => {
		expect(timeOf({ appointment_date: '2026-10-17' })).toBe('2026-10-17');
	});
});

describe('the person', () => {
	const person = (fields: Record<string, unknown>) => outcomeOf(fields).event.user_data;

	it('is not the user beside a customer whom one can reach', () => {
		expect(
			person({ user_email: 'agent@shop.example', user_id: 'u-1', customer_phone: '+13125550143' }),
		).toEqual({ ph: '+13125550143', external_id: 'u-1' });
		expect(person({ user_email: 'mia.reed@example.com', customer_phone: '' })).toEqual({
			em: 'mia.reed@example.com',
		});
	});

	it('has the email address that follows a word which is none', () => {
		expect(person({ Email: 'anonymous', 'What is your email?': 'mia.reed@example.com' })).toEqual({
			em: 'mia.reed@example.com',
		});
		expect(person({ Email: 'anonymous', phone: '+13125550143' })).toEqual({
			em: 'anonymous',
			ph: '+13125550143',
		});
	});

	it('may stand as an email address under the word for the customer', () => {
		expect(person({ buyer: 'mia.reed@example.com' })).toEqual({ em: 'mia.reed@example.com' });
		expect(person({ seller: 'shop@shop.example', phone: '+13125550143' })).toEqual({
			ph: '+13125550143',
		});
	});

	it.each([
		'Seu e-mail',
		'Seu melhor e-mail',
		'Deine E-Mail',
		'La tua email',
		'Best email',
		'Business email',
		'Dirección de correo electrónico',
	])('has an email address under %s', (name) => {
		expect(person({ [name]: 'mia.reed@example.com' })).toEqual({ em: 'mia.reed@example.com' });
	});

	it.each([
		'Seu WhatsApp',
		'Seu telefone',
		'Telefone com DDD',
		'Número de WhatsApp',
		'Best phone number',
		'WhatsApp no',
	])('has a phone number under %s', (name) => {
		expect(person({ [name]: '+13125550143' })).toEqual({ ph: '+13125550143' });
	});
});
