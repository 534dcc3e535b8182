import { CURRENCIES, readAmount, readCurrency } from '../../../../nodes/shared/capi/events';
import { build, eventFrom, purchase, ready, refusalsOf, warningsOf } from './support';

const NBSP = '\u00a0';
const NARROW = '\u202f';

describe('amounts in text', () => {
	const understood: [unknown, number][] = [
		[12.5, 12.5],
		[0, 0],
		[-3, -3],
		[1.234, 1.234],
		[12n, 12],
		['12', 12],
		['12.5', 12.5],
		['12.50', 12.5],
		[' 142.52 ', 142.52],
		['0', 0],
		['-12.50', -12.5],
		['+12.50', 12.5],
		['\u221212.50', -12.5],
		['12,50', 12.5],
		['12,5', 12.5],
		['.5', 0.5],
		[',5', 0.5],
		['5.', 5],
		['0.123', 0.123],
		['0,123', 0.123],
		['1234.567', 1234.567],
		['1234,567', 1234.567],
		['1.2345', 1.2345],
		['1.234,56', 1234.56],
		['1,234.56', 1234.56],
		['1,234.567', 1234.567],
		['1.234,567', 1234.567],
		['1,234,567', 1234567],
		['1.234.567', 1234567],
		['1.234.567,89', 1234567.89],
		['12,34,567.50', 1234567.5],
		['12,34,567', 1234567],
		['1 234,56', 1234.56],
		['1 234', 1234],
		['1 234 567.89', 1234567.89],
		[`1${NBSP}234,56`, 1234.56],
		[`1${NARROW}234,56`, 1234.56],
		['1\'234.50', 1234.5],
		['1\u2019234.50', 1234.5],
		['€ 12,50', 12.5],
		['12,50 €', 12.5],
		['€12.50', 12.5],
		['$1,234.56', 1234.56],
		['-$5.00', -5],
		['$-5.00', -5],
		['£12', 12],
		['￥1200', 1200],
		['₹ 12,34,567.50', 1234567.5],
		['12.50 EUR', 12.5],
		['EUR 12,50', 12.5],
		['usd12.50', 12.5],
		['１２.５', 12.5],
		['1e3', 1000],
		['1.5E-2', 0.015],
	];
	it.each(understood)('reads %p as %p', (raw, amount) => {
		expect(readAmount(raw)).toMatchObject({ kind: 'amount', amount });
	});

	it.each(['1,234', '1.234', '12,345', '12.000', '123,456', '-1,234', '€ 1.234', '1,000 USD', '999.999'])(
		'takes %p as ambiguous',
		(raw) => {
			expect(readAmount(raw)).toEqual({ kind: 'ambiguous' });
		},
	);

	it.each([
		'', 'abc', '12 pcs', '12.50 XYZ', '1,23,45', '1.23.456', '1,234,56', '12.34.56', '1 23', '12€50', '--5', '+-5',
		'$5$5', 'EUR 5 USD', '.', ',', '1,2,3', '12.50%', 'NaN', 'Infinity', '1e999', '0x1F', '5-', '1 2345', '12 . 50',
		Number.NaN, Number.POSITIVE_INFINITY, true, null, undefined, {}, [], [12.5], '1'.repeat(51),
	])('takes %p as no amount', (raw) => {
		expect(readAmount(raw)).toEqual({ kind: 'invalid' });
	});

	it('gives back a written currency code, but reads no currency out of a sign', () => {
		expect(readAmount('12.50 eur')).toEqual({ kind: 'amount', amount: 12.5, currency: 'EUR' });
		expect(readAmount('CHF 1\'234.50')).toEqual({ kind: 'amount', amount: 1234.5, currency: 'CHF' });
		expect(readAmount('$12.50')).toEqual({ kind: 'amount', amount: 12.5 });
	});
});

describe('currencies', () => {
	it.each([
		['EUR', 'EUR'],
		['usd', 'USD'],
		[' Gbp ', 'GBP'],
		['jpy', 'JPY'],
		['XCG', 'XCG'],
		['BHD', 'BHD'],
	])('reads %p as %p', (raw, code) => {
		expect(readCurrency(raw)).toBe(code);
	});

	it.each(['€', '$', 'EURO', 'Euro', 'US', 'XYZ', 'US$', '978', 978, true, {}, ['EUR']])('refuses %p', (raw) => {
		expect(readCurrency(raw)).toBeUndefined();
		expect(refusalsOf(build(purchase({ custom_data: { value: 1, currency: raw } })))).toEqual([
			'currency_invalid custom_data.currency',
		]);
	});

	it('knows the currencies of ISO 4217 only', () => {
		expect(CURRENCIES.has('SEK')).toBe(true);
		expect([...CURRENCIES].every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
	});
});

describe('value and currency of an event', () => {
	const money = (customData: Record<string, unknown>) => build(purchase({ custom_data: customData }));

	it('sends the value as a number and the currency in capitals', () => {
		expect(ready(money({ value: '142.52', currency: 'usd' })).custom_data).toEqual({
			value: 142.52,
			currency: 'USD',
		});
	});

	it('refuses a Purchase without value and currency, naming both', () => {
		expect(refusalsOf(money({}))).toEqual([
			'required_field_missing custom_data.value',
			'required_field_missing custom_data.currency',
		]);
		expect(refusalsOf(build(purchase({ custom_data: undefined })))).toHaveLength(2);
	});

	it('invents no currency', () => {
		expect(refusalsOf(money({ value: '€ 12,50' }))).toEqual(['required_field_missing custom_data.currency']);
	});

	it('takes the currency code that is written next to the amount', () => {
		expect(ready(money({ value: '12,50 EUR' })).custom_data).toEqual({ value: 12.5, currency: 'EUR' });
	});

	it('refuses a currency that contradicts the one written next to the amount', () => {
		expect(refusalsOf(money({ value: '12.50 USD', currency: 'EUR' }))).toEqual([
			'currency_conflict custom_data.currency',
		]);
	});

	it('accepts a value of nothing and a negative one: Meta names no lower limit', () => {
		expect(ready(money({ value: 0, currency: 'EUR' })).custom_data).toMatchObject({ value: 0 });
		expect(ready(money({ value: '-5.00', currency: 'EUR' })).custom_data).toMatchObject({ value: -5 });
	});

	it('refuses an ambiguous or unreadable value of any event', () => {
		const lead = (value: unknown) => eventFrom('chat', { custom_data: { value, currency: 'EUR' } });
		expect(refusalsOf(build(lead('1,234')))).toEqual(['amount_ambiguous custom_data.value']);
		expect(refusalsOf(build(lead('a lot')))).toEqual(['amount_invalid custom_data.value']);
		expect(refusalsOf(build(lead(Number.POSITIVE_INFINITY)))).toEqual(['amount_invalid custom_data.value']);
	});

	it('needs neither for other events, and warns of a value without currency', () => {
		expect(ready(build(eventFrom('chat'))).custom_data).toBeUndefined();
		expect(warningsOf(build(eventFrom('chat', { custom_data: { value: 5 } })))).toEqual([
			'value_without_currency custom_data.currency',
		]);
	});
});
