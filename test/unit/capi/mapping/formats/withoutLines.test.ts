/** Orders without a line, such as of a tip or a fee: their list of products is empty, and they are the vendor's all the same. */
import { outcomeOf, webhook } from '../support';

const THEN = '2026-10-05T14:00:00Z';
const EMAIL = 'mia.reed@example.com';

const ORDERS: readonly (readonly [format: string, value: unknown, item: unknown])[] = [
	[
		'clickFunnelsClassicPurchase',
		20,
		webhook({
			id: 1,
			status: 'paid',
			original_amount_cents: 2000,
			original_amount_currency: 'USD',
			created_at: THEN,
			contact: { email: EMAIL },
			products: [],
		}),
	],
	[
		'shoplineOrder',
		'20.00',
		{ id: 'o1', order_seq: '9', line_items: [], current_total_price: '20.00', created_at: THEN },
	],
	[
		'shopifyOrder',
		'20.00',
		{
			id: 1,
			order_number: 1001,
			line_items: [],
			financial_status: 'paid',
			total_price: '20.00',
			currency: 'USD',
			created_at: THEN,
		},
	],
	[
		'klarnaOrder',
		20,
		{ order_id: 'k', purchase_currency: 'EUR', order_amount: 2000, order_lines: [] },
	],
	[
		'pagarmeOrder',
		20,
		{ id: 'or_1', customer: { email: EMAIL }, items: [], amount: 2000, currency: 'BRL' },
	],
	[
		'payhipSale',
		20,
		{ payhip_fee: 1, items: [], signature: 's', price: 2000, currency: 'USD', type: 'paid' },
	],
	[
		'tiendanubeOrder',
		'20.00',
		{ contact_email: EMAIL, payment_status: 'paid', products: [], total: '20.00', currency: 'BRL' },
	],
];

it.each(ORDERS)('%s: Value %p', (format, value, item) => {
	const outcome = outcomeOf(item);
	expect(outcome.format).toBe(format);
	expect(outcome.event.custom_data).toMatchObject({ value });
});
