import { changes, expectFiller, expectDropped, expectNormalForm, run } from './support';

describe('zp: lower-case, no spaces, no dashes, five digits in the US (docs/meta-api.md section 3.1)', () => {
	it.each([
		['us', '94035', '94035'],
		['us', ' 94035 ', '94035'],
		['us', '94035-1234', '94035'],
		['us', '94035 1234', '94035'],
		['us', '940351234', '94035'],
		['us', '94035–1234', '94035'],
		['us', '98 121-9431', '98121'],
		['us', '02134', '02134'],
		['us', 94035, '94035'],
		['us', 2134, '02134'],
		['us', 501, '00501'],
		['us', 21341234, '02134'],
		['us', '９４０３５', '94035'],
		['us', 'z:94035', '94035'],
		['us', '94035.0', '94035'],
		['gb', 'M1 1AE', 'm11ae'],
		['gb', 'SW1A 1AA', 'sw1a1aa'],
		['gb', 'sw1a1aa', 'sw1a1aa'],
		['gb', 'sw1a-1aa', 'sw1a1aa'],
		['fr', '75018', '75018'],
		['fr', 75018, '75018'],
		['au', '1987', '1987'],
		['au', 1987, '1987'],
		['de', '80331', '80331'],
		['de', 'D-80331', 'd80331'],
		['de', '01067', '01067'],
		['at', '1010', '1010'],
		['ca', 'K1A 0B1', 'k1a0b1'],
		['ca', 'k1a-0b1', 'k1a0b1'],
		['br', '01310-100', '01310100'],
		['br', '01.310-100', '01310100'],
		['jp', '150-0002', '1500002'],
		['jp', '〒150-0002', '1500002'],
		['jp', '１５０－０００２', '1500002'],
		['nl', '1012 AB', '1012ab'],
		['ie', 'D02 X285', 'd02x285'],
		['pl', '00-950', '00950'],
		['pt', '1000-205', '1000205'],
		['se', '114 55', '11455'],
		['cz', '110 00', '11000'],
		['in', '110 001', '110001'],
		['sa', '١٢٣٤٥', '12345'],
		['tw', '100', '100'],
		['is', '101', '101'],
		['ir', '1234567890', '1234567890'],
		['gr', '104\u00a031', '10431'],
	])('in %s, %j -> %s', (country, given, normalForm) => {
		expectNormalForm('zp', given, normalForm, { country });
	});

	it.each([
		['94035-1234', '94035'],
		['94035', '94035'],
		['940351234', '940351234'],
		['01310-100', '01310100'],
		['M1 1AE', 'm11ae'],
		[2134, '2134'],
	])('without any country, %j -> %s', (given, normalForm) => {
		expectNormalForm('zp', given, normalForm);
	});

	it.each([
		['94035-1234', '94035'],
		['940351234', '94035'],
		[2134, '02134'],
		['M1 1AE', 'm11ae'],
	])('with default country US, %j -> %s', (given, normalForm) => {
		expectNormalForm('zp', given, normalForm, {}, { defaultCountry: 'us' });
	});

	it.each(['M1 1AE', '2134', '9403', '94035-12', '100-0001', 'Boston', 'K1A 0B1', '00000'])(
		'%j is no US ZIP',
		(given) => {
			expectDropped('zp', given, 'not_a_us_zip', { country: 'us' });
		},
	);

	it.each(['Berlin', '1', '00000', '000', '1234567890123', 'pickup'])(
		'%j is no postal code',
		(given) => {
			expectDropped('zp', given, 'not_a_postal_code', { country: 'de' });
		},
	);

	it('reports cutting and restoring', () => {
		expect(changes(run({ zp: '94035-1234', country: 'us' }), 'zp')).toEqual(['cut_to_five_digits']);
		expect(changes(run({ zp: 2134, country: 'us' }), 'zp')).toEqual(['leading_zeros_restored']);
		expect(changes(run({ zp: 21341234, country: 'us' }), 'zp')).toEqual([
			'leading_zeros_restored',
			'cut_to_five_digits',
		]);
		expect(changes(run({ zp: 'M1 1AE', country: 'gb' }), 'zp')).toEqual([]);
	});

	it('cuts a ZIP+4 with a dash in an item without a country', () => {
		expectNormalForm('zp', '98 121-9431', '98121');
		expectNormalForm('zp', '94035-1234', '94035');
		expectNormalForm('zp', '9.4035E4', '94035');
		expectFiller('zp', '-');
	});
});
