/** What is said of an item whose fields were mapped by hand, where the item itself says that nothing was sold. */
import { judgeMapped } from '../../../../nodes/shared/capi/mapping/mappedByHand';
import type { RawEvent } from '../../../../nodes/shared/capi/types';

const warningsOfItem = (json: unknown, event: RawEvent, name: string) =>
	judgeMapped(json, event, name).warnings;

const warnOfItem = (json: unknown, name: string) => warningsOfItem(json, {}, name)[0];

const ROW = { email: 'mia.reed@example.com', order: 'A-1', total: '20.00', currency: 'EUR' };

const SHOPIFY = {
	id: 820982911946154500,
	admin_graphql_api_id: 'gid://shopify/Order/820982911946154508',
	checkout_token: 'x',
	order_number: 1001,
	total_price: '20.00',
	currency: 'EUR',
	financial_status: 'paid',
	line_items: [{ id: 1, product_id: 2, quantity: 1, price: '20.00' }],
	cancelled_at: null,
	test: false,
};

const WEBHOOK = { headers: { 'x-shopify-topic': 'orders/paid' }, params: {}, query: {} };
const webhook = (body: object) => ({ ...WEBHOOK, body });

it.each([
	[{ ...ROW, status: 'refunded' }, 'says at status that money was given back'],
	[{ ...ROW, order_status: 'Cancelled' }, 'says at order_status that the order was canceled'],
	[{ ...ROW, Zahlungsstatus: 'fehlgeschlagen' }, 'that the payment failed'],
	[{ ...ROW, payment_status: 'pending' }, 'says at payment_status that the order is not paid yet'],
	[{ ...ROW, livemode: false }, 'says at livemode that it is a test'],
	[{ ...ROW, amount_refunded: '20.00' }, 'that money was given back'],
	[{ body: { ...ROW, status: 'refunded' } }, 'says at body.status that money was given back'],
	[{ data: { order: { ...ROW, status: 'canceled' } } }, 'at data.order.status that the order was'],
	[webhook({ ...SHOPIFY, test: true }), 'says at body.test that it is a test'],
	[
		webhook({ ...SHOPIFY, cancelled_at: '2026-01-31T10:00:00Z' }),
		'says at body.cancelled_at that the order was canceled',
	],
	[
		webhook({ ...SHOPIFY, financial_status: 'pending' }),
		'says at body.financial_status that the order is not paid yet',
	],
])('%j', (item, words) => {
	const warning = warnOfItem(item, 'Purchase');
	expect(warning).toMatchObject({ code: 'sent_despite_state', field: 'event' });
	expect(warning?.message).toContain(words);
});

it.each([
	ROW,
	{ ...ROW, status: 'paid' },
	{ ...ROW, amount_refunded: '5.00' },
	{ ...ROW, livemode: true },
	webhook(SHOPIFY),
	[{ ...ROW, status: 'refunded' }],
	{ orders: [{ ...ROW, status: 'refunded' }, ROW] },
	undefined,
	'refunded',
])('nothing is said of %j', (item) => {
	expect(warnOfItem(item, 'Purchase')).toBeUndefined();
});

it('nothing is said of an event that is no sale, unless it is a test', () => {
	expect(warnOfItem({ ...ROW, status: 'refunded' }, 'Refund')).toBeUndefined();
	expect(warnOfItem({ ...ROW, status: 'refunded' }, 'Lead')).toBeUndefined();
	expect(warnOfItem({ ...ROW, is_test: true }, 'Lead')?.message).toContain('it is a test');
});

it('shows no name of a field that may be a person’s', () => {
	const item = { 'mia.reed@example.com': { ...ROW, status: 'refunded' } };
	expect(JSON.stringify(warnOfItem(item, 'Purchase') ?? '')).not.toContain('mia');
});

describe('a value that is not what the user took it for', () => {
	const STRIPE = {
		id: 'evt_1',
		object: 'event',
		type: 'checkout.session.completed',
		data: {
			object: {
				id: 'cs_1',
				object: 'checkout.session',
				amount_total: 5350,
				currency: 'eur',
				customer_details: { email: 'mia.reed@example.com' },
				payment_status: 'paid',
				status: 'complete',
			},
		},
	};
	const told = (json: unknown, custom_data: object, user_data: object = {}) =>
		warningsOfItem(json, { custom_data, user_data }, 'Purchase').map(({ code }) => code);

	it.each([
		[STRIPE, { value: 5350, currency: 'eur' }],
		[STRIPE, { value: '5350' }],
		[
			{ ...ROW, total: undefined, total_cents: 1250 },
			{ value: 1250, currency: 'EUR' },
		],
		[
			{ total_in_fils: 1250, currency: 'KWD' },
			{ value: 1250, currency: 'KWD' },
		],
	])('an amount in cents is told of: %j', (item, custom) => {
		expect(told(item, custom)).toEqual(['amount_mapped_in_cents']);
	});

	it.each([
		[STRIPE, { value: 53.5, currency: 'eur' }],
		[
			{ total_cents: 1250, currency: 'EUR' },
			{ value: 12.5, currency: 'EUR' },
		],
		[
			{ total_cents: 1250, currency: 'JPY' },
			{ value: 1250, currency: 'JPY' },
		],
		[
			{ ...ROW, owner_email: 'x@example.com' },
			{ value: 20, currency: 'EUR' },
		],
		[{ ...ROW, total_cents: 2000 }, {}],
	])('nothing is said of %j with %j', (item, custom) => {
		expect(told(item, custom)).toEqual([]);
	});

	it('the contact of somebody who works there is told of by its path', () => {
		const item = { ...ROW, owner: { email: 'rep@example.com' }, owner_phone: '+12025550143' };
		expect(told(item, {}, { em: 'rep@example.com' })).toEqual(['contact_of_staff_mapped']);
		expect(told({ ...item, phone: '+12025550199' }, {}, { ph: '+12025550143' })).toEqual([
			'contact_of_staff_mapped',
		]);
		const [warning] = warningsOfItem(item, { user_data: { em: 'rep@example.com' } }, 'Lead');
		expect(warning.message).toContain('owner.email');
		expect(warning.message).not.toContain('rep@');
	});

	it.each([
		[{ em: 'mia.reed@example.com' }, { ...ROW, owner: { email: 'rep@example.com' } }],
		[{ em: 'Mia.Reed@example.com' }, { ...ROW, owner: { email: 'mia.reed@example.com' } }],
		[{ em: 'rep@example.com' }, { owner: { email: 'rep@example.com' } }],
		[{ em: 'us@example.com' }, { ...ROW, company_email: 'us@example.com' }],
		[{ em: 'other@example.com' }, { ...ROW, owner: { email: 'rep@example.com' } }],
	])('nothing is said of %j', (user, item) => {
		expect(told(item, {}, user)).toEqual([]);
	});
});

describe('a time that was mapped without its zone', () => {
	const WOO = {
		id: 727,
		status: 'processing',
		currency: 'EUR',
		total: '29.35',
		date_created: '2026-01-31T11:00:00',
		date_created_gmt: '2026-01-31T10:00:00',
		order_key: 'wc_order_x',
		billing: { email: 'jo@example.com' },
		line_items: [{ product_id: 93, quantity: 1, price: 29.35 }],
	};
	const timeOf = (json: unknown, event_time: unknown) =>
		judgeMapped(json, { event_time }, 'Purchase').event.event_time;

	it('has that which the item’s format documents', () => {
		expect(timeOf(WOO, '2026-01-31T10:00:00')).toBe('2026-01-31T10:00:00Z');
		expect(timeOf({ body: WOO, headers: {}, query: {} }, '2026-01-31 10:00:00')).toBe(
			'2026-01-31T10:00:00Z',
		);
	});

	it.each(['2026-01-31T11:00:00', '2026-01-31T10:00:00+02:00', '2026-01-31', 1769853600])(
		'stays as it is where it is another one, or has a zone: %j',
		(time) => {
			expect(timeOf(WOO, time)).toBe(time);
		},
	);
});
