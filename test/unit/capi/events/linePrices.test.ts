/** The price of one piece where a line of an order names only what all cost, or counts in cents. */
import { build, eventFrom, ready, warningsOf, withCustomData } from './support';

const LINE = { sku: 'A', quantity: 3 };

function sentOf(line: object, currency = 'EUR') {
	const outcome = build(withCustomData({ value: 30, currency, contents: [{ ...LINE, ...line }] }));
	const sent = ready(outcome).custom_data?.contents;
	return Array.isArray(sent) ? sent[0] : sent;
}

const warnedOf = (line: object, currency?: string) =>
	warningsOf(build(withCustomData({ value: 30, currency, contents: [{ ...LINE, ...line }] })));

describe('a line that names only what all pieces cost', () => {
	it.each([
		[{ line_total: '30.00' }, 10],
		[{ lineTotal: 30 }, 10],
		[{ row_total_incl_tax: '10.00' }, 3.33],
		[{ 'Line Total': '30,00 €' }, 10],
		[{ total: { amount: '30.00', currency: 'EUR' } }, 10],
		[{ subtotal: 30 }, 10],
		[{ line_total: 30, subtotal: 33 }, 10],
		[{ total_in_cents: 3000 }, 10],
		[{ price: null, total_price: '30.00' }, 10],
	])('gets the price of one: %j', (line, price) => {
		expect(sentOf(line)).toEqual({ id: 'A', quantity: 3, item_price: price });
	});

	it('is rounded to the decimals of the currency', () => {
		expect(sentOf({ line_total: 1000 }, 'JPY')).toMatchObject({ item_price: 333 });
		expect(sentOf({ line_total: 10 }, 'KWD')).toMatchObject({ item_price: 3.333 });
	});

	it('keeps the price of one where it has both', () => {
		expect(sentOf({ price: 11, line_total: 30 })).toMatchObject({ item_price: 11 });
		expect(sentOf({ price: 0, line_total: 30 })).toMatchObject({ item_price: 0 });
	});

	it('has a price in store events, as others have', () => {
		const raw = eventFrom('physical_store', {
			custom_data: { currency: 'EUR', contents: [{ ...LINE, line_total: 30 }] },
		});
		expect(ready(build(raw)).custom_data?.contents).toEqual([{ id: 'A', quantity: 3, price: 10 }]);
	});
});

describe('a line that counts in cents', () => {
	it.each([
		[{ unit_price_cents: 1000 }, 'EUR', 10],
		[{ price_in_cents: '1000' }, 'EUR', 10],
		[{ priceInCents: 1000 }, 'JPY', 1000],
		[{ unitAmountMinor: 1000 }, 'KWD', 1],
		[{ item_price_cents: 1000 }, 'EUR', 10],
		[{ product: { price_cents: 1000 } }, 'EUR', 10],
		[{ line_total_cents: 3000 }, 'EUR', 10],
		[{ price_micros: 9990000 }, 'EUR', 9.99],
		[{ price_paise: 1000 }, 'INR', 10],
		[{ price: 12, price_cents: 1000 }, 'EUR', 12],
	])('is sent in whole units: %j', (line, currency, price) => {
		expect(sentOf(line, currency)).toMatchObject({ quantity: 3, item_price: price });
	});

	it('is told of where no currency says how many are one unit', () => {
		const viewed = (line: object) =>
			build(
				eventFrom('other', {
					event_name: 'ViewContent',
					custom_data: { contents: [{ ...LINE, ...line }] },
				}),
			);
		const cents = viewed({ price_cents: 1000 });
		expect(ready(cents).custom_data?.contents).toEqual([{ id: 'A', quantity: 3 }]);
		expect(warningsOf(cents)).toEqual(['field_dropped custom_data.contents[0].price_cents']);
		expect(ready(viewed({ price_micros: 9990000 })).custom_data?.contents).toEqual([
			{ id: 'A', quantity: 3, item_price: 9.99 },
		]);
	});

	it("is no unknown field of Meta's own shape", () => {
		const raw = { sku: undefined, id: 'A', unit_price_cents: 1000 };
		expect(sentOf(raw)).toEqual({ id: 'A', quantity: 3, item_price: 10 });
		expect(warnedOf(raw, 'EUR')).toEqual([]);
	});
});

describe('a line whose money may be of one piece or of all', () => {
	it.each([{ amount: 10 }, { price_after_promo: '10.00' }, { net_amount: 30 }, { line_cost: 30 }])(
		'is told of: %j',
		(line) => {
			expect(sentOf(line)).toEqual({ id: 'A', quantity: 3 });
			expect(warnedOf(line, 'EUR')).toEqual([
				`field_dropped custom_data.contents[0].${Object.keys(line)[0]}`,
			]);
		},
	);

	it.each([
		{},
		{ tax_amount: 3 },
		{ total_discount: '1.00' },
		{ compare_at_price: 40 },
		{ amount: 0 },
		{ amount: 'three' },
	])('is not told of where it has none: %j', (line) => {
		expect(warnedOf(line, 'EUR')).toEqual([]);
	});
});

describe('unit_amount, which some services count in cents', () => {
	it.each([2000, '2000'])('is not sent without decimals, and a warning says so: %j', (amount) => {
		expect(sentOf({ unit_amount: amount })).toEqual({ id: 'A', quantity: 3 });
		expect(warnedOf({ unit_amount: amount })).toEqual([
			'field_dropped custom_data.contents[0].unit_amount',
		]);
	});

	it('is the price of one with decimals', () => {
		expect(sentOf({ unit_amount: '20.00' })).toMatchObject({ item_price: 20 });
		expect(sentOf({ unit_amount: 19.9 })).toMatchObject({ item_price: 19.9 });
	});
});
