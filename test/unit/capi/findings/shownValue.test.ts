import { shownTime, shownValue } from '../../../../nodes/shared/capi/findings/shownValue';

describe('a value at fault', () => {
	it.each([
		['EURO', 'currency', ' “EURO”'],
		['US$', 'currency', ' “US$”'],
		['1,234', 'amount', ' “1,234”'],
		['12.50.3 EUR', 'amount', ' “12.50.3 EUR”'],
		['03/04/2026 14:05', 'time', ' “03/04/2026 14:05”'],
		['2026-13-45', 'time', ' “2026-13-45”'],
		['instore', 'word', ' “instore”'],
		['Order Shipped 2', 'name', ' “Order Shipped 2”'],
		['shop.example/thanks?email=mia@example.com#top', 'address', ' “shop.example/thanks”'],
	] as const)('%p of the form %s is shown', (value, form, shown) => {
		expect(shownValue(value, form)).toBe(shown);
	});

	const IDENTIFIERS = [
		'mia.reed@example.com',
		'+49 171 2345678',
		'0171-2345678',
		'415-555-0100',
		'01.23.45.67.89',
		'01-23-45-67-89',
		'4155550100',
		'5d41402abc4b2a76b9719d911017c592ae2f3c1d5d41402abc4b2a76b9719d91',
		'203.0.113.7',
		'fb.1.1700000000000.IwAR0abcdefgh',
		'2001:db8::1',
		{ email: 'mia.reed@example.com' },
		['mia.reed@example.com'],
	];

	it.each(['currency', 'amount', 'time', 'word', 'name', 'address'] as const)(
		'is not shown where it could be an identifier, in a field of the form %s',
		(form) => {
			for (const value of IDENTIFIERS)
				expect([value, shownValue(value, form)]).toEqual([value, '']);
		},
	);

	it.each(['Mia Reed', 'mia'])('%p is not shown as an amount, time or address', (name) => {
		for (const form of ['amount', 'time', 'address'] as const)
			expect(shownValue(name, form)).toBe('');
	});

	it('is shown in no form where it is a yes, a no or nothing', () => {
		for (const value of [true, false, null, undefined, ''])
			expect(shownValue(value, 'name')).toBe('');
	});

	it('that is a time is shown in UTC, and not where it is none', () => {
		expect(shownTime(1_772_633_100)).toBe(' (2026-03-04 14:05 UTC)');
		expect(shownTime(Number.MAX_VALUE)).toBe('');
	});
});
