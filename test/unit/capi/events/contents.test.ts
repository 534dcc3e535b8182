import { build, eventFrom, ready, sentOf, warningsOf, withCustomData } from './support';

const contents = (raw: unknown) => sentOf({ contents: raw });
const warnings = (raw: unknown) => warningsOf(build(withCustomData({ contents: raw })));

it('the ID of a line is none of a product’s', () => {
	expect(
		contents([
			{ id: 'li_1', quantity: 1 },
			{ id: 'LI-1', quantity: 1 },
		]),
	).toEqual({
		contents: [{ id: 'LI-1', quantity: 1 }],
	});
});

it('the ID of a line of an invoice is none of a product’s', () => {
	const line = { id: 53341602, description: 'Project', quantity: 1, unit_price: 300, amount: 300 };
	expect(contents([line])).toEqual({});
	expect(contents([{ ...line, title: 'Project' }])).toMatchObject({
		contents: [{ id: '53341602' }],
	});
});

describe("entries in Meta's own shape", () => {
	it('are sent with every documented field, numbers as numbers and ids as text', () => {
		const product = {
			id: 4711,
			quantity: '2',
			item_price: '9,90',
			title: 'Shoe',
			description: 'Blue',
			brand: 'Acme',
			category: 'Shoes',
			delivery_category: 'Curbside',
		};
		expect(contents([product])).toEqual({
			contents: [
				{ ...product, id: '4711', quantity: 2, item_price: 9.9, delivery_category: 'curbside' },
			],
		});
		expect(warnings([product])).toEqual([]);
	});

	it.each([
		['a list', [{ id: 'A', quantity: 1 }]],
		['JSON text of a list', '[{"id":"A","quantity":1}]'],
		['JSON text of one product', '{"id":"A","quantity":1}'],
		['a list of JSON texts', ['{"id":"A","quantity":1}']],
		['a list as Python prints it', "[{'id': 'A', 'quantity': 1, 'title': None}]"],
		['one product', { id: 'A', quantity: 1 }],
		['an empty entry', [null, { id: 'A', quantity: 1 }]],
		[
			'empty foreign names that came out of a mapping',
			[{ id: 'A', quantity: 1, title: undefined, brand: null }],
		],
	])('are understood as %s', (_, raw) => {
		expect(contents(raw)).toEqual({ contents: [{ id: 'A', quantity: 1 }] });
		expect(warnings(raw)).toEqual([]);
	});

	it('take the price of an object that has decimals, and leave out one that may count in cents', () => {
		const price = (inside: object) => [{ id: 'A', quantity: 1, price: inside }];
		const sold = { contents: [{ id: 'A', quantity: 1, item_price: 5 }] };
		expect(contents(price({ value: '5.00', currency: 'USD' }))).toEqual(sold);
		expect(contents(price({ amount: '5.00', currencyCode: 'USD' }))).toEqual(sold);
		expect(contents(price({ amount: 500, currency: 'USD' }))).toEqual({
			contents: [{ id: 'A', quantity: 1 }],
		});
		expect(warnings(price({ amount: '500', currency: 'USD' }))).not.toEqual([]);
	});

	it.each([0, '0', -1])(
		'are left out with a quantity of %j, because nobody bought them',
		(quantity) => {
			const raw = [
				{ id: 'A', quantity, item_price: 5 },
				{ id: 'B', quantity: 1 },
			];
			expect(contents(raw)).toEqual({ contents: [{ id: 'B', quantity: 1 }] });
			expect(warnings(raw)).toEqual(['field_dropped custom_data.contents[0]']);
		},
	);

	it("warn once of what Meta's contents do not know", () => {
		const raw = [
			{ id: 'A', quantity: 1, color: 'red' },
			{ id: 'B', quantity: 1, color: 'blue', size: 3 },
		];
		const outcome = build(withCustomData({ contents: raw }));
		expect(warningsOf(outcome)).toEqual(['unknown_field custom_data.contents']);
		expect(outcome.warnings[0].message).toContain('color, size');
	});
});

describe('lists without measure', () => {
	it('of empty objects are told of twenty times and as a number', () => {
		const { warnings: given } = build(
			withCustomData({ contents: Array.from({ length: 500 }, () => ({})) }),
		);
		expect(given.filter(({ field }) => field.startsWith('custom_data.contents['))).toHaveLength(20);
		expect(given.at(-1)?.message).toBe(
			'Something of Contents was not sent in 480 more places, for reasons such as those before.',
		);
	});

	it('are cut at ten thousand products, with a warning', () => {
		const list = Array.from({ length: 10_003 }, (_, index) => ({ id: `P${index}`, quantity: 1 }));
		const outcome = build(withCustomData({ contents: list }));
		const { contents: sent } = sentOf({ contents: list });
		expect(sent).toHaveLength(10_000);
		expect(outcome.warnings.map(({ message }) => message)).toEqual([
			'Contents has more than 10,000 products: the last 3 were not sent.',
		]);
	});

	it.each(['content_ids', 'shelf_numbers'])('of %s are cut at ten thousand too', (key) => {
		const list = Array.from({ length: 10_003 }, (_, index) => `P${index}`);
		const outcome = build(withCustomData({ [key]: list }));
		expect(sentOf({ [key]: list })[key]).toHaveLength(10_000);
		expect(outcome.warnings.map(({ message }) => message)).toEqual([
			expect.stringMatching(/has more than 10,000 entries: the last 3 were not sent\.$/),
		]);
	});

	it('have no names of more than a thousand characters', () => {
		expect(sentOf({ ['n'.repeat(1000)]: 'a', ['n'.repeat(1001)]: 'b' })).toEqual(
			expect.objectContaining({ ['n'.repeat(1000)]: 'a' }),
		);
		expect(sentOf({ ['n'.repeat(1001)]: 'b' })).not.toHaveProperty('n'.repeat(1001));
	});
});

describe('entries as shops have them', () => {
	const lines: [string, Record<string, unknown>, Record<string, unknown>][] = [
		[
			'Stripe Checkout',
			{
				id: 'li_1',
				object: 'item',
				amount_total: 2000,
				currency: 'eur',
				description: 'Course',
				price: { id: 'price_1', product: 'prod_1', unit_amount: 1000 },
				quantity: 2,
			},
			{ id: 'prod_1', quantity: 2, item_price: 10, title: 'Course' },
		],
		[
			'Stripe Invoice',
			{
				id: 'il_1',
				currency: 'isk',
				pricing: { price_details: { product: 'prod_2' }, unit_amount_decimal: '500000' },
				quantity: 1,
			},
			{ id: 'prod_2', quantity: 1, item_price: 5000 },
		],
		[
			'WooCommerce',
			{
				id: 315,
				name: 'Single',
				product_id: 93,
				variation_id: 0,
				quantity: 2,
				tax_class: '',
				total: '6.00',
				sku: 'W1',
				price: 3,
			},
			{ id: '93', quantity: 2, item_price: 3, title: 'Single' },
		],
		[
			'Shopify',
			{
				id: 466157049,
				variant_id: 39072856,
				product_id: 632910392,
				title: 'IPod Nano',
				vendor: null,
				sku: 'IPOD2008GREEN',
				quantity: 1,
				price: '199.00',
				grams: 200,
				taxable: true,
				tax_lines: [{ price: '3.98' }],
				fulfillment_status: null,
			},
			{ id: '632910392', quantity: 1, item_price: 199, title: 'IPod Nano' },
		],
		[
			'Shopify without a product any more',
			{ id: 466157050, product_id: null, variant_id: 39072857, quantity: 1, price: '5.00' },
			{ id: '39072857', quantity: 1, item_price: 5 },
		],
		[
			'Magento',
			{
				item_id: 7,
				order_id: 3,
				product_id: 1556,
				sku: '24-MB01',
				name: 'Bag',
				qty_ordered: 2,
				price: 34,
				row_total: 68,
			},
			{ id: '1556', quantity: 2, item_price: 34, title: 'Bag' },
		],
		[
			'GA4',
			{
				item_id: 'SKU_1',
				item_name: 'Tee',
				item_brand: 'Acme',
				item_category: 'Shirts',
				item_variant: 'red',
				price: 10.01,
				quantity: 2,
			},
			{
				id: 'SKU_1',
				quantity: 2,
				item_price: 10.01,
				title: 'Tee',
				brand: 'Acme',
				category: 'Shirts',
			},
		],
		[
			'Segment',
			{
				product_id: '507f1f77',
				sku: '45790-32',
				name: 'Monopoly',
				brand: 'Hasbro',
				category: 'Games',
				price: 19,
				quantity: 1,
				position: 1,
			},
			{
				id: '507f1f77',
				quantity: 1,
				item_price: 19,
				title: 'Monopoly',
				brand: 'Hasbro',
				category: 'Games',
			},
		],
		[
			'a camel-case API',
			{
				id: 1,
				productId: 'P-1',
				productName: 'Shoe',
				qty: '3',
				unitPrice: '12,50',
				lineTotal: 37.5,
			},
			{ id: 'P-1', quantity: 3, item_price: 12.5, title: 'Shoe' },
		],
		[
			'a nested product',
			{
				id: 9,
				quantity: 1,
				price_per_unit: 4,
				product: { id: 'P-9', title: 'Cup', brand: 'Acme', tags: [] },
			},
			{ id: 'P-9', quantity: 1, item_price: 4, title: 'Cup', brand: 'Acme' },
		],
		[
			'a nested variant',
			{ id: 9, quantity: 1, variant: { id: 'V-9' } },
			{ id: 'V-9', quantity: 1 },
		],
		[
			'GraphQL',
			{ node: { id: 'gid://shop/LineItem/1', sku: 'S-1', quantity: 1 } },
			{ id: 'S-1', quantity: 1 },
		],
		[
			'an article',
			{ 'Item SKU': 'S-2', Qty: 1, 'Unit Price': '€ 5,00' },
			{ id: 'S-2', quantity: 1, item_price: 5 },
		],
		[
			'zero as text',
			{ id: 5, product_id: '0', sku: 'S-3', quantity: 1 },
			{ id: 'S-3', quantity: 1 },
		],
		['sku beside an id', { id: 'A', sku: 'B', quantity: 1 }, { id: 'B', quantity: 1 }],
	];
	it.each(lines)('are read: %s', (_, line, product) => {
		expect(contents([line])).toEqual({ contents: [product] });
		expect(warnings([line])).toEqual([]);
	});

	it('never send the id of an order line as that of a product', () => {
		const lines = [
			{
				id: 466157049,
				product_id: null,
				variant_id: null,
				sku: '',
				title: 'Gift wrapping',
				quantity: 1,
				price: '5.00',
			},
			{ id: 316, product_id: 0, variation_id: 0, quantity: 1 },
			{ id: 317, productId: '', quantity: 1 },
			{ id: 318, product: null, quantity: 1 },
		];
		expect(contents(lines)).toEqual({});
		expect(warnings(lines)).toEqual(
			[0, 1, 2, 3].map((index) => `field_dropped custom_data.contents[${index}]`),
		);
	});

	it.each([
		['a list in an object', { data: [{ product_id: 'A', quantity: 1 }] }],
		['a list of edges', { edges: [{ node: { sku: 'A', quantity: 1 } }] }],
		['items in an object', { items: [{ item_id: 'A', quantity: 1 }], coupon: 'X' }],
		['an object of numbered lines', { 0: { product_id: 'A', quantity: 1 } }],
		['an object of named lines', { a1b2: { product_id: 'A', quantity: 1 } }],
	])('are found in %s', (_, raw) => {
		expect(contents(raw)).toEqual({ contents: [{ id: 'A', quantity: 1 }] });
		expect(warnings(raw)).toEqual([]);
	});
});

describe('the price', () => {
	it('is item_price, but stays price in store events, where Meta asks for it', () => {
		const raw = [{ id: 'A', quantity: 1, price: 5 }];
		const inStore = (products: unknown) =>
			ready(build(eventFrom('physical_store', { custom_data: { contents: products } })))
				.custom_data;
		expect(contents(raw)).toEqual({ contents: [{ id: 'A', quantity: 1, item_price: 5 }] });
		expect(contents([{ id: 'A', quantity: 1, price: 6, item_price: 5 }])).toEqual({
			contents: [{ id: 'A', quantity: 1, item_price: 5 }],
		});
		expect(inStore(raw)).toEqual({ contents: [{ id: 'A', quantity: 1, price: 5 }] });
		expect(inStore([{ sku: 'A', qty: 1, unit_price: 5 }])).toEqual({
			contents: [{ id: 'A', quantity: 1, price: 5 }],
		});
	});

	it('is read in the currency of the event', () => {
		const products = (currency: string, price: string) =>
			ready(build(withCustomData({ currency, contents: [{ id: 'A', quantity: 1, price }] })))
				.custom_data?.contents;
		expect(products('IDR', '150.000')).toEqual([{ id: 'A', quantity: 1, item_price: 150000 }]);
		expect(products('BRL', 'R$ 1.250,00')).toEqual([{ id: 'A', quantity: 1, item_price: 1250 }]);
		expect(products('EUR', 'R$ 1.250,00')).toEqual([{ id: 'A', quantity: 1 }]);
	});

	it('and the delivery are left out where they cannot be read, and the product stays', () => {
		const raw = [{ id: 'A', quantity: 1, item_price: '1,234', delivery_category: 'drone' }];
		expect(contents(raw)).toEqual({ contents: [{ id: 'A', quantity: 1 }] });
		expect(warnings(raw)).toEqual([
			'field_dropped custom_data.contents[0].item_price',
			'field_dropped custom_data.contents[0].delivery_category',
		]);
	});
});

describe('what Meta does not take', () => {
	it.each([
		['without id', [{ quantity: 1 }]],
		['that is an id alone', ['A']],
		['that is a number', [7]],
		['that is a list', [[{ id: 'A', quantity: 1 }]]],
	])('a product %s is left out and the sale kept', (_, raw) => {
		expect(contents(raw)).toEqual({});
		expect(warnings(raw)).toEqual(['field_dropped custom_data.contents[0]']);
	});

	it.each([
		['without quantity', [{ product_id: 'p1', price: 10 }], ['p1']],
		['with an unreadable quantity', [{ id: 'A', quantity: 'some' }], ['A']],
		['with a filler as quantity', [{ product_id: 'A', qty: 'n/a' }], ['A']],
	])('a product %s is named in Content IDs only', (_, raw, ids) => {
		expect(contents(raw)).toEqual({ content_ids: ids });
		const outcome = build(withCustomData({ contents: raw }));
		expect(warningsOf(outcome)).toEqual(['field_dropped custom_data.contents[0]']);
		expect(outcome.warnings[0].message).toContain('Content IDs');
	});

	it('keeps whole products beside IDs alone, and IDs that were given beside both', () => {
		const raw = [{ id: 'A', quantity: 2 }, { id: 'B' }, { id: 'C' }];
		expect(contents(raw)).toEqual({
			contents: [{ id: 'A', quantity: 2 }],
			content_ids: ['B', 'C'],
		});
		expect(sentOf({ contents: raw, content_ids: ['A', 'B'] }).content_ids).toEqual(['A', 'B', 'C']);
	});

	it('loses no good product to a broken one', () => {
		const broken = [
			null,
			7,
			'x',
			[],
			{},
			{ id: {} },
			{ id: 'C', quantity: {} },
			{ product: 5 },
			{ id: true, quantity: NaN },
		];
		for (const entry of broken) {
			const raw = [{ id: 'A', quantity: 1 }, entry, { sku: 'B', quantity: 2 }];
			expect(contents(raw)).toMatchObject({
				contents: [
					{ id: 'A', quantity: 1 },
					{ id: 'B', quantity: 2 },
				],
			});
		}
	});

	it('contents that are no list of products are said to be none', () => {
		for (const raw of ['a shoe', 7, '[{"id":', "[{'id': A}]", true]) {
			expect(warnings(raw)).toEqual(['field_dropped custom_data.contents']);
		}
	});
});

it.each([
	['507; 508', ['507', '508']],
	['507,508', ['507', '508']],
	['507\n508', ['507', '508']],
])('%j in one cell is two products', (text, ids) => {
	expect(sentOf({ content_ids: text }).content_ids).toEqual(ids);
});

describe('lists as Python prints them', () => {
	it.each([
		["['a1', 'b2']", ['a1', 'b2']],
		["[\"it's\", 'b2']", ["it's", 'b2']],
		["['it\\'s', 7]", ["it's", '7']],
		['[\'say "hi"\', True, None]', ['say "hi"', 'true']],
		['[]', undefined],
	])('%s is read as content_ids', (text, ids) => {
		expect(sentOf({ content_ids: text }).content_ids).toEqual(ids);
	});

	it.each(["['a1', b2]", "['a1'", '[a1, b2]', "['a' 'b']"])('%s is said to be no list', (text) => {
		expect(sentOf({ content_ids: text })).toEqual({});
		expect(warningsOf(build(withCustomData({ content_ids: text })))).toEqual([
			'field_dropped custom_data.content_ids',
		]);
	});
});
