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
		["1'234.50", 1234.5],
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

	it.each([
		'1,234',
		'1.234',
		'12,345',
		'12.000',
		'123,456',
		'-1,234',
		'€ 1.234',
		'$1,234',
		'999.999',
	])('takes %p as ambiguous', (raw) => {
		expect(readAmount(raw)).toMatchObject({ kind: 'ambiguous' });
	});

	it.each([
		'',
		'abc',
		'12 pcs',
		'12.50 XYZ',
		'1,23,45',
		'1.23.456',
		'1,234,56',
		'12.34.56',
		'1 23',
		'12€50',
		'--5',
		'+-5',
		'$5$5',
		'EUR 5 USD',
		'.',
		',',
		'1,2,3',
		'12.50%',
		'NaN',
		'Infinity',
		'1e999',
		'0x1F',
		'5-',
		'1 2345',
		'12 . 50',
		Number.NaN,
		Number.POSITIVE_INFINITY,
		true,
		null,
		undefined,
		{},
		[],
		[12.5],
		'1'.repeat(51),
	])('takes %p as no amount', (raw) => {
		expect(readAmount(raw)).toEqual({ kind: 'invalid' });
	});

	it('gives back a written currency code', () => {
		expect(readAmount('12.50 eur')).toEqual({ kind: 'amount', amount: 12.5, currencies: ['EUR'] });
		expect(readAmount("CHF 1'234.50")).toEqual({
			kind: 'amount',
			amount: 1234.5,
			currencies: ['CHF'],
		});
		expect(readAmount('12.50')).toEqual({ kind: 'amount', amount: 12.5 });
	});
});

describe('currency signs', () => {
	const ofOneCurrency: [string, number, string][] = [
		['R$ 1.250,00', 1250, 'BRL'],
		['R$1.250,00', 1250, 'BRL'],
		[`R$${NBSP}1.250,00`, 1250, 'BRL'],
		['US$ 49.90', 49.9, 'USD'],
		['US $49.90', 49.9, 'USD'],
		['U$S 49,90', 49.9, 'USD'],
		['$12.50 USD', 12.5, 'USD'],
		['USD $12.50', 12.5, 'USD'],
		['CAD$ 12.50', 12.5, 'CAD'],
		['1,250.00 $ MXN', 1250, 'MXN'],
		['A$49.90', 49.9, 'AUD'],
		['HK$ 1,250.00', 1250, 'HKD'],
		['NT$1,250.00', 1250, 'TWD'],
		['S$ 12.50', 12.5, 'SGD'],
		['NZ$12.50', 12.5, 'NZD'],
		['MX$ 1,250.00', 1250, 'MXN'],
		['250 zł', 250, 'PLN'],
		['1 250,00 zł', 1250, 'PLN'],
		['1 250,00 Kč', 1250, 'CZK'],
		['1 250,50 Ft', 1250.5, 'HUF'],
		['Rp 150.000', 150000, 'IDR'],
		['Rp150.000', 150000, 'IDR'],
		['Rp. 1.150.000', 1150000, 'IDR'],
		['RM 49.90', 49.9, 'MYR'],
		['S/ 49.90', 49.9, 'PEN'],
		['S/. 49.90', 49.9, 'PEN'],
		['S/.49.90', 49.9, 'PEN'],
		['1.250,00 TL', 1250, 'TRY'],
		['₺1.250,00', 1250, 'TRY'],
		['د.إ 1,250.00', 1250, 'AED'],
		['١٬٢٥٠٫٥٠ د.إ.', 1250.5, 'AED'],
		['1.250,00 \u200fد.إ.\u200f', 1250, 'AED'],
		['AED 1,250.00', 1250, 'AED'],
		['Fr. 12.50', 12.5, 'CHF'],
		['SFr. 12.50', 12.5, 'CHF'],
		['CHF 12.-', 12, 'CHF'],
		["Fr. 1'250.\u2013", 1250, 'CHF'],
		['€ 12,50', 12.5, 'EUR'],
		['12,50€', 12.5, 'EUR'],
		['€ 12,-', 12, 'EUR'],
		['12,-- €', 12, 'EUR'],
		['12,— €', 12, 'EUR'],
		['12,50 Euro', 12.5, 'EUR'],
		['1,250円', 1250, 'JPY'],
		['１，２５０円', 1250, 'JPY'],
		['12,500원', 12500, 'KRW'],
		['₩12,500', 12500, 'KRW'],
		['150.000 đ', 150000, 'VND'],
		['150.000₫', 150000, 'VND'],
		['฿1,250.00', 1250, 'THB'],
		['₹ 1,250.00', 1250, 'INR'],
		['₪1,250.00', 1250, 'ILS'],
		['1 250,00 ₽', 1250, 'RUB'],
		['1 250,00 ₴', 1250, 'UAH'],
		['₦1,250.00', 1250, 'NGN'],
		['₱1,250.00', 1250, 'PHP'],
		['₡1 250,00', 1250, 'CRC'],
		['₲ 150.000', 150000, 'PYG'],
		['R 1 250,00', 1250, 'ZAR'],
		['R250.50', 250.5, 'ZAR'],
		['KSh 1,250.00', 1250, 'KES'],
		['12.500 KD', 12.5, 'KWD'],
		['KWD 1.250', 1.25, 'KWD'],
		['1,250,000 RMB', 1250000, 'CNY'],
	];
	it.each(ofOneCurrency)('reads %p as %p %s', (raw, amount, code) => {
		expect(readAmount(raw)).toEqual({ kind: 'amount', amount, currencies: [code] });
	});

	const ofSeveral: [string, number, string[]][] = [
		['1.250,00 kr', 1250, ['SEK', 'NOK', 'DKK', 'ISK']],
		['1.250,00 kr.', 1250, ['SEK', 'NOK', 'DKK', 'ISK']],
		['kr 1 250,00', 1250, ['SEK', 'NOK', 'DKK', 'ISK']],
		['250 KR', 250, ['SEK', 'NOK', 'DKK', 'ISK']],
		['250,- kr', 250, ['SEK', 'NOK', 'DKK', 'ISK']],
		['kr 250,-', 250, ['SEK', 'NOK', 'DKK', 'ISK']],
		['Rs. 1,250.00', 1250, ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
		['Rs.1,250.00', 1250, ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
		['Rs 500/-', 500, ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
		['₨ 1,250.00', 1250, ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
		['250 lei', 250, ['RON', 'MDL']],
		['¥1200', 1200, ['JPY', 'CNY']],
		['1200元', 1200, ['CNY', 'TWD', 'HKD', 'MOP']],
		['C$ 12.50', 12.5, ['CAD', 'NIO']],
	];
	it.each(ofSeveral)('reads %p as %p of one of several currencies', (raw, amount, codes) => {
		const reading = readAmount(raw);
		expect(reading).toMatchObject({ kind: 'amount', amount });
		expect(reading).toHaveProperty('currencies', expect.arrayContaining(codes));
	});

	it.each([
		['250.-', 250],
		['250,-', 250],
		['250,--', 250],
		['250:-', 250],
		['1.250,-', 1250],
		['1.250:-', 'ambiguous'],
		['-R$ 5,00', -5],
		['R$ -5,00', -5],
		['٢٥٠٫٥٠', 250.5],
		['१२५०', 1250],
		['１２５０', 1250],
	])('reads %p as %p', (raw, amount) => {
		expect(readAmount(raw)).toMatchObject(
			amount === 'ambiguous' ? { kind: amount } : { kind: 'amount', amount },
		);
	});

	it.each([
		'12 km',
		'12 kg',
		'5k',
		'1.2M',
		'12 pcs',
		'250 تومان',
		'R$ 5 €',
		'USD 5 EUR',
		'kr 5 zł',
		'abc$ 5',
		'R$',
		'Rs.',
		'5 R$ 5',
		'250-',
		'--',
		'1/-2',
		'kr kr 5',
		'$$5',
		'5 %',
		'no 5',
		'5 of 7',
	])('takes %p as no amount', (raw) => {
		expect(readAmount(raw)).toEqual({ kind: 'invalid' });
	});

	it('knows every sign that Intl writes for a dollar or a pound', () => {
		for (const currency of Intl.supportedValuesOf('currency')) {
			const format = new Intl.NumberFormat('en', {
				style: 'currency',
				currency,
				currencyDisplay: 'narrowSymbol',
			});
			const sign = format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '';
			if (!['$', '£', '¥', '₹', '€'].includes(sign) || !SPENT_IN_2026.has(currency)) continue;
			expect({ sign, currency, reading: readAmount(`${sign}12.50`) }).toMatchObject({
				reading: { amount: 12.5, currencies: expect.arrayContaining([currency]) },
			});
		}
	});

	const asLocalsWrite: [string, string][] = [
		['pt-BR', 'BRL'],
		['en-US', 'USD'],
		['de-DE', 'EUR'],
		['fr-FR', 'EUR'],
		['nl-NL', 'EUR'],
		['sv-SE', 'SEK'],
		['nb-NO', 'NOK'],
		['da-DK', 'DKK'],
		['pl-PL', 'PLN'],
		['cs-CZ', 'CZK'],
		['ro-RO', 'RON'],
		['tr-TR', 'TRY'],
		['de-CH', 'CHF'],
		['en-IN', 'INR'],
		['hi-IN', 'INR'],
		['ms-MY', 'MYR'],
		['es-PE', 'PEN'],
		['es-MX', 'MXN'],
		['en-GB', 'GBP'],
		['en-AU', 'AUD'],
		['en-CA', 'CAD'],
		['fr-CA', 'CAD'],
		['en-AE', 'AED'],
		['ar-AE', 'AED'],
		['ar-SA', 'SAR'],
		['ar-EG', 'EGP'],
		['th-TH', 'THB'],
		['he-IL', 'ILS'],
		['uk-UA', 'UAH'],
		['ru-RU', 'RUB'],
		['zh-CN', 'CNY'],
		['zh-TW', 'TWD'],
		['zh-HK', 'HKD'],
		['en-ZA', 'ZAR'],
		['en-NG', 'NGN'],
		['en-PH', 'PHP'],
		['bg-BG', 'BGN'],
		['en-SG', 'SGD'],
		['en-NZ', 'NZD'],
		['es-AR', 'ARS'],
		['en-PK', 'PKR'],
	];
	it.each(asLocalsWrite)('reads what people in %s write for %s', (locale, currency) => {
		const text = new Intl.NumberFormat(locale, {
			style: 'currency',
			currency,
			minimumFractionDigits: 2,
		}).format(1250.5);
		expect({ text, reading: readAmount(text, currency) }).toMatchObject({
			text,
			reading: { kind: 'amount', amount: 1250.5, currencies: expect.arrayContaining([currency]) },
		});
	});

	it.each([
		['ja-JP', 'JPY'],
		['ko-KR', 'KRW'],
		['vi-VN', 'VND'],
		['id-ID', 'IDR'],
		['es-CL', 'CLP'],
		['es-CO', 'COP'],
		['hu-HU', 'HUF'],
	])('reads what people in %s write for %s, which has no decimals in use', (locale, currency) => {
		const text = new Intl.NumberFormat(locale, {
			style: 'currency',
			currency,
			maximumFractionDigits: 0,
		}).format(125_000);
		expect({ text, reading: readAmount(text, currency) }).toMatchObject({
			text,
			reading: { kind: 'amount', amount: 125_000 },
		});
	});
});

describe('three digits behind the only separator', () => {
	it.each([
		['150.000', 'IDR', 150000],
		['150,000', 'JPY', 150000],
		['$ 150.000', 'COP', 150000],
		['$150.000', 'CLP', 150000],
		['12.500', 'KWD', 12.5],
		['1.250', 'BHD', 1.25],
		['1,250', 'USD', 1250],
		['$12,000', 'USD', 12000],
		['NT$1,099', undefined, 1099],
		['¥10,995', undefined, 10995],
		['1,000 USD', undefined, 1000],
		['-1,234', 'GBP', -1234],
	])('%s in %s is %d', (raw, currency, amount) => {
		expect(readAmount(raw, currency)).toMatchObject({ kind: 'amount', amount });
	});

	it.each([
		['1.250', 'EUR'],
		['1,250', 'CAD'],
		['1.250', 'USD'],
		['12,500', 'KWD'],
		['12,500', 'TND'],
		['12.500', 'TND'],
		['1.250', undefined],
	])('%s in %s stays ambiguous', (raw, currency) => {
		expect(readAmount(raw, currency)).toEqual({ kind: 'ambiguous' });
	});

	it.each([
		['1,234', ['en-US', 'USD'], 1234],
		['1,234', ['ja-JP', 'JPY'], 1234],
		['1,234', ['zh-TW', 'TWD'], 1234],
		['1,234', ['en-IN', 'INR'], 1234],
		['1,234', ['es-MX', 'MXN'], 1234],
		['1,234', ['th-TH', 'THB'], 1234],
	] as const)('%s is what people in %j write for %d', (text, [locale, currency], amount) => {
		expect(new Intl.NumberFormat(locale).format(amount)).toBe(text);
		expect(readAmount(text, currency)).toEqual({ kind: 'amount', amount });
	});
});

/** Codes that Intl lists although their money is gone. */
const SPENT_IN_2026: ReadonlySet<string> = new Set(
	(
		'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BBD BSD BZD BMD BND KYD DOP FJD GYD JMD LRD NAD SBD SRD TTD XCD CUP GBP ' +
		'EGP FKP GIP LBP SHP SSP SYP JPY CNY INR EUR'
	).split(' '),
);

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

	it.each(['€', '$', 'EURO', 'Euro', 'US', 'XYZ', 'US$', '978', 978, true, {}, ['EUR']])(
		'refuses %p',
		(raw) => {
			expect(readCurrency(raw)).toBeUndefined();
			expect(refusalsOf(build(purchase({ custom_data: { value: 1, currency: raw } })))).toEqual([
				'currency_invalid custom_data.currency',
			]);
		},
	);

	it('knows the currencies of ISO 4217 only', () => {
		expect(CURRENCIES.has('SEK')).toBe(true);
		expect([...CURRENCIES].every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
	});
});

describe('value and currency of an event', () => {
	const money = (customData: Record<string, unknown>) =>
		build(purchase({ custom_data: customData }));

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
		expect(refusalsOf(money({ value: '$ 12,50' }))).toEqual([
			'required_field_missing custom_data.currency',
		]);
		expect(refusalsOf(money({ value: '250 kr' }))).toEqual([
			'required_field_missing custom_data.currency',
		]);
	});

	it('takes the currency of a sign that only one has', () => {
		expect(ready(money({ value: 'R$ 1.250,00' })).custom_data).toEqual({
			value: 1250,
			currency: 'BRL',
		});
		expect(ready(money({ value: '€ 12,50', currency: '' })).custom_data).toEqual({
			value: 12.5,
			currency: 'EUR',
		});
		expect(ready(money({ value: 'Rp 150.000' })).custom_data).toEqual({
			value: 150000,
			currency: 'IDR',
		});
	});

	it('takes a sign that several currencies have beside any of them', () => {
		expect(ready(money({ value: '1.250,00 kr', currency: 'sek' })).custom_data).toEqual({
			value: 1250,
			currency: 'SEK',
		});
		expect(ready(money({ value: '$ 150.000', currency: 'COP' })).custom_data).toEqual({
			value: 150000,
			currency: 'COP',
		});
	});

	it.each([
		['R$ 12,50', 'USD'],
		['250 zł', 'EUR'],
		['250 kr', 'EUR'],
		['$12.50', 'EUR'],
		['Rs. 500', 'USD'],
	])('refuses %s beside %s, which the sign cannot mean', (value, currency) => {
		expect(refusalsOf(money({ value, currency }))).toEqual([
			'currency_conflict custom_data.currency',
		]);
	});

	it('takes the currency code that is written next to the amount', () => {
		expect(ready(money({ value: '12,50 EUR' })).custom_data).toEqual({
			value: 12.5,
			currency: 'EUR',
		});
	});

	it('refuses a currency that contradicts the one written next to the amount', () => {
		expect(refusalsOf(money({ value: '12.50 USD', currency: 'EUR' }))).toEqual([
			'currency_conflict custom_data.currency',
		]);
	});

	it('accepts a value of nothing and a negative one: Meta names no lower limit', () => {
		expect(ready(money({ value: 0, currency: 'EUR' })).custom_data).toMatchObject({ value: 0 });
		expect(ready(money({ value: '-5.00', currency: 'EUR' })).custom_data).toMatchObject({
			value: -5,
		});
	});

	it('refuses an ambiguous or unreadable value of any event', () => {
		const lead = (value: unknown) => eventFrom('chat', { custom_data: { value, currency: 'EUR' } });
		expect(refusalsOf(build(lead('1,234')))).toEqual(['amount_ambiguous custom_data.value']);
		expect(refusalsOf(build(lead('a lot')))).toEqual(['amount_invalid custom_data.value']);
		expect(refusalsOf(build(lead(Number.POSITIVE_INFINITY)))).toEqual([
			'amount_invalid custom_data.value',
		]);
	});

	it('says what a sign can mean where it is all there is of a currency', () => {
		expect(build(purchase({ custom_data: { value: '$12.50' } }))).toMatchObject({
			refusals: [
				{
					message:
						'Currency is empty, but Meta refuses a Purchase without it, and the sign next to Value can mean several: USD, CAD, AUD and others.',
				},
			],
		});
		expect(refusalsOf(build(purchase({ custom_data: { value: '€ 1.234' } })))).toEqual([
			'amount_ambiguous custom_data.value',
		]);
	});

	it('warns of a purchase below zero, and of no other event', () => {
		const customData = { value: -5, currency: 'EUR' };
		expect(warningsOf(build(purchase({ custom_data: customData })))).toEqual([
			'value_negative custom_data.value',
		]);
		expect(warningsOf(build(eventFrom('chat', { custom_data: customData })))).toEqual([]);
	});

	it('needs neither for other events, and warns of a value without currency', () => {
		expect(ready(build(eventFrom('chat'))).custom_data).toBeUndefined();
		expect(warningsOf(build(eventFrom('chat', { custom_data: { value: 5 } })))).toEqual([
			'value_without_currency custom_data.currency',
		]);
	});
});
