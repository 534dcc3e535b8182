/** Items that hold a list of records, as an HTTP Request node brings them. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { outcomesOf, webhook } from './support';

const order = (number: number) => ({
	order_id: `A-${number}`,
	email: `mia${number}@example.com`,
	total: '10.00',
	currency: 'EUR',
});
const woo = (id: number) => ({
	id,
	parent_id: 0,
	number: String(id),
	order_key: `wc_order_${id}`,
	status: 'processing',
	currency: 'GBP',
	total: '29.35',
	date_created_gmt: '2026-01-31T14:05:00',
	billing: { first_name: 'Owen', email: `owen${id}@example.com`, country: 'GB' },
	line_items: [{ id: 5, product_id: 93, quantity: 2, price: 3, sku: 'W1' }],
});
const orderIds = (json: unknown) =>
	outcomesOf(json).map(({ event: { custom_data: data } }) =>
		typeof data === 'object' && data !== null && 'order_id' in data ? data.order_id : undefined,
	);

describe('a list of records', () => {
	it.each([
		[{ orders: [order(1), order(2)] }],
		[{ count: 2, next: null, has_more: false, results: [order(1), order(2)] }],
		[{ data: [order(1), order(2)], meta: { page: 1 }, links: {} }],
		[{ '@odata.context': 'x', value: [order(1), order(2)] }],
		[{ items: [order(1), order(2)], total: 2 }],
		[webhook({ orders: [order(1), order(2)] })],
	])('is an event a record: %j', (json) => {
		expect(orderIds(json)).toEqual(['A-1', 'A-2']);
	});

	it.each([
		[{ '@odata.context': 'x', value: [order(1)] }],
		[webhook({ value: [order(1)] })],
		[{ total: 1, hits: [order(1)] }],
		[{ documents: [order(1)] }],
	])('may hold one alone, under a name that says nothing of it: %j', (json) => {
		expect(orderIds(json)).toEqual(['A-1']);
	});

	it('is read by the format of its records, also a list of one', () => {
		const [first, second] = outcomesOf({ data: [woo(1), woo(2)] });
		expect(first).toMatchObject({ event: { custom_data: { order_id: '1' } } });
		expect([first.format, second.format]).toEqual(['woocommerceOrder', 'woocommerceOrder']);
		expect(outcomesOf({ orders: [woo(3)] })).toMatchObject([{ format: 'woocommerceOrder' }]);
	});

	it.each([
		[
			'answers of a form',
			{
				data: [
					{ label: 'Email', value: 'mia@example.com' },
					{ label: 'x', value: 1 },
				],
			},
		],
		[
			'products',
			{
				email: 'mia@example.com',
				items: [
					{ sku: 'a', price: 1 },
					{ sku: 'b', price: 2 },
				],
			},
		],
		['one record of unknown shape', { orders: [order(1)] }],
	])('is none of %s', (_what, json) => {
		expect(outcomesOf(json)).toHaveLength(1);
	});

	it('beside fields of its own event is named, with what to do', () => {
		const json = { email: 'mia@example.com', orders: [order(1), order(2)] };
		expect(readItem(json)).toMatchObject([
			{
				warnings: [
					{
						code: 'records_not_read',
						message: expect.stringContaining('Put a Split Out node for orders before this node.'),
					},
				],
			},
		]);
	});
});

describe('what an item of several says of one of them', () => {
	const itemsOf = (json: unknown) =>
		readItem(json).map((reading) => ('event' in reading ? reading.item : reading));

	it('is the item with that one alone', () => {
		const [one, other] = [order(1), order(2)];
		expect(itemsOf({ request_id: '1', data: [one, other] })).toEqual([
			{ request_id: '1', ...one },
			{ request_id: '1', ...other },
		]);
		expect(itemsOf(webhook([one, other]))).toEqual([webhook(one), webhook(other)]);
		expect(itemsOf(one)).toEqual([undefined]);
	});
});
