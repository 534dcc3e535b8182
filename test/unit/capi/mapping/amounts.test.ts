/** Amounts of items of no known format: in whole units or cents, with their currency, by a price alone. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { outcomeOf, warningsOf } from './support';

const BUYER = { email: 'mia.reed@example.com', order_id: 'A-1' };
const PURCHASE = { eventName: 'Purchase' };

const data = (json: Record<string, unknown>) => outcomeOf(json).event.custom_data;

function sold(json: Record<string, unknown>) {
	const [reading] = readItem({ ...BUYER, ...json }, PURCHASE);
	return 'event' in reading ? reading.event.custom_data : reading;
}

describe('an amount in millionths of a unit', () => {
	it.each([
		[{ amount_micros: 4990000 }, 4.99],
		[{ totalMicros: '4990000' }, 4.99],
		[{ price_micros: 4990000 }, 4.99],
		[{ priceAmountMicros: 4990000 }, 4.99],
		[{ price_cents: 499 }, 4.99],
		[{ total: { amountMicros: 4990000, currencyCode: 'EUR' } }, 4.99],
	])('is read in whole units: %j', (json, value) => {
		expect(sold({ ...json, currency: 'EUR' })).toEqual({
			order_id: 'A-1',
			value,
			currency: 'EUR',
		});
	});

	it('needs no currency, and cents of a price do', () => {
		expect(sold({ price_micros: 4990000 })).toEqual({ order_id: 'A-1', value: 4.99 });
		expect(sold({ price_cents: 499 })).toEqual({ order_id: 'A-1' });
		const [reading] = readItem({ ...BUYER, price_cents: 499 }, PURCHASE);
		expect('event' in reading && reading.warnings.map(({ code }) => code)).toEqual([
			'amount_units_unknown',
		]);
	});

	it('of which all was given back is no sale', () => {
		const paid = { ...BUYER, total_micros: 4990000, currency: 'EUR' };
		const refunded = (json: object) => {
			const [reading] = readItem({ ...paid, ...json }, PURCHASE);
			return 'event' in reading && reading.leftOut;
		};
		expect(refunded({ refunded_amount: 4990000 })).toBe('refund');
		expect(refunded({ refunded_amount_micros: 4990000 })).toBe('refund');
		expect(refunded({ refunded_amount_cents: 499 })).toBe('refund');
		expect(refunded({ refunded_amount_cents: 100 })).toBeUndefined();
	});
});

describe('an amount that stands twice', () => {
	it.each([
		[{ amount_paid: 4999, amount_paid_decimal: 49.99 }, 49.99],
		[{ total: '4999', total_str: '49.99' }, '49.99'],
		[{ revenue: 999, revenue_float: 9.99 }, 9.99],
		[{ amount: 500, amount_decimal: null }, 500],
		[{ amount: 1000, amount_format: '10.00 USD' }, '10.00 USD'],
	])('counts in whole units in %j', (json, value) => {
		expect(data({ ...json, currency: 'USD' })).toEqual({ value, currency: 'USD' });
	});

	it('names the field that was taken', () => {
		const [reading] = readItem(
			{ data: { amount: 4999, amount_decimal: '49.99' } },
			{ showsMapping: true },
		);
		expect('event' in reading && reading.mapping?.fields.value).toBe('data.amount_decimal');
	});

	it.each([
		[{ total: { value: 5432, major_value: '54.32', currency: 'USD' } }, '54.32', 'USD'],
		[{ total: { amount: 1299, scale: 2, currency: { code: 'EUR', exponent: 2 } } }, 12.99, 'EUR'],
		[{ amount: { amount: 1299, currency: { code: 'EUR', exponent: 2 } } }, 12.99, 'EUR'],
		[{ amount: { amount: '12.99', currency: { code: 'EUR' } } }, '12.99', 'EUR'],
		[{ price_summary: { total: { amount: '85.00', currency: 'USD' } } }, '85.00', 'USD'],
		[{ totals: { total: '85.00', currency: 'USD' } }, '85.00', 'USD'],
		[{ donation: { amount: 25, currency: 'USD' } }, 25, 'USD'],
		[{ order_details: { total: '25.00', currency: 'USD' } }, '25.00', 'USD'],
		[{ grandtotal: { amount: 2650, divisor: 100, currency_code: 'USD' } }, 26.5, 'USD'],
		[{ OrderTotal: { CurrencyCode: 'USD', Amount: '25.00' } }, '25.00', 'USD'],
		[
			{ amount: { fractional: '4900.0', currency: { iso_code: 'USD', subunit_to_unit: 100 } } },
			49,
			'USD',
		],
		[{ amount: { value: 5000, currency: 'EUR', decimals: 2 } }, 50, 'EUR'],
		[{ total: { currencyCode: 'USD', units: '50', nanos: 250_000_000 } }, 50.25, 'USD'],
		[{ total: { currencyCode: 'JPY', units: '5000' } }, 5000, 'JPY'],
	])('is read from the object in %j', (json, value, currency) => {
		expect(data(json)).toEqual({ value, currency });
	});

	it.each([
		[{ total: 5000, currency: { base_multiplier: 100, code: 'USD' } }, 50, 'USD'],
		[{ total: 5000, currency: { code: 'KWD', exponent: 3 } }, 5, 'KWD'],
		[{ total: 4999, currency: 'USD', currency_minor_unit: 2 }, 49.99, 'USD'],
		[{ total: 4999, currency: 'USD', currency_exponent: 2 }, 49.99, 'USD'],
		[{ total: 4999, currency: 'USD', amount_unit: 'cents' }, 49.99, 'USD'],
		[{ total: 4999, currency: 'JPY', currency_unit: 'minor' }, 4999, 'JPY'],
		[{ total: '49.99', currency: 'USD', amount_unit: 'cents' }, '49.99', 'USD'],
		[{ total: 50, currency: 'USD', amount_unit: 'kg' }, 50, 'USD'],
		[{ total: '5000', currency: { code: 'USD' } }, '5000', 'USD'],
		[{ total_satang: 4999, currency: 'THB' }, 49.99, 'THB'],
	])('is counted as what stands beside it says: %j', (json, value, currency) => {
		expect(data(json)).toEqual({ value, currency });
	});
});

describe('a currency', () => {
	it('may be a pair of number and name', () => {
		expect(data({ amount_total: 120.5, currency: [1, 'EUR'] })).toEqual({
			value: 120.5,
			currency: 'EUR',
		});
	});

	it('may be a record of its own', () => {
		const currency = { isoCode: 'EUR', symbol: '€', factor: 1 };
		expect(data({ amount_total: 120.5, currency })).toEqual({ value: 120.5, currency: 'EUR' });
	});
});

describe('a price', () => {
	it.each([
		[{ price: '9.99', currency: 'EUR' }],
		[{ price: '9.99', currency: 'EUR', quantity: '1' }],
		[{ price: { value: '9.99', currency: 'EUR' } }],
	])('is what was paid for the only thing in %j', (json) => {
		expect(sold(json)).toMatchObject({ value: '9.99', currency: 'EUR' });
	});

	it.each([
		[{ price: '9.99', quantity: 2 }],
		[{ price: '9.99', items: [{ id: 'A', quantity: 1, price: 5 }] }],
		[{ price: '9.99', item_count: 2 }],
	])('of one of several is not in %j', (json) => {
		expect(sold(json)).not.toHaveProperty('value');
	});

	it('stays weaker than a name for the whole', () => {
		expect(sold({ price: '9.99', total: '19.98' })).toMatchObject({ value: '19.98' });
	});

	it('is no value of a lead: it may be that of a house', () => {
		expect(data({ ...BUYER, event_name: 'Lead', price: 450000 })).toEqual({ order_id: 'A-1' });
	});
});

describe('a whole number of a payment service', () => {
	const payment = { ...BUYER, amount: 4999, currency: 'MXN', created_at: 1795000000 };
	const WARNING = 'amount_units_doubtful custom_data.value';

	it('may count in cents, and is sent with a warning', () => {
		const json = { ...payment, captured: true, fee_amount: 200 };
		expect(warningsOf(json)).toEqual([WARNING]);
		expect(data(json)).toMatchObject({ value: 4999 });
	});

	it.each([
		['a shop', payment],
		['one sign alone', { ...payment, captured: true }],
		['a currency without decimals', { ...payment, currency: 'JPY', captured: true, fees: 2 }],
		['an amount with decimals', { ...payment, amount: '49.99', captured: true, fees: 2 }],
	])('is not doubtful of %s', (_, json) => {
		expect(warningsOf(json)).toEqual([]);
	});
});
