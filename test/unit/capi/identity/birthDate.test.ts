import { DateTime } from 'luxon';

import { changes, expectFiller, expectDropped, expectNormalForm, run } from './support';

describe('db: YYYYMMDD (docs/meta-api.md section 3.1)', () => {
	it.each([
		'2/16/1997',
		'02/16/1997',
		'16/2/1997',
		'16.02.1997',
		'16-02-1997',
		'16 02 1997',
		'1997-02-16',
		'1997/2/16',
		'1997.02.16',
		'1997. 2. 16.',
		'19970216',
		'16021997',
		'02161997',
		'1997-16-02',
		'16/02/1997',
		'16-1997-02',
		'1997-02-16T00:00:00Z',
		'1997-02-16T23:59:59.999-08:00',
		'1997-02-16 00:00:00',
		'1997-02-16T00:00:00+09:00',
		'19970216T000000Z',
		'16.02.1997 00:00',
		'2/16/1997 12:00:00 AM',
		'2/16/1997, 12:00 AM',
		'Feb 16, 1997',
		'February 16th, 1997',
		'16 February 1997',
		'16-Feb-1997',
		'16FEB1997',
		'1997 Feb 16',
		'16th of February 1997',
		'Sunday, 16 February 1997',
		'Sun Feb 16 1997 00:00:00 GMT+0100 (Central European Standard Time)',
		'16. Februar 1997',
		'16 février 1997',
		'16 de febrero de 1997',
		'16 febbraio 1997',
		'16 de fevereiro de 1997',
		'16 lutego 1997',
		'16 февраля 1997 г.',
		'16 Şubat 1997',
		'16 helmikuuta 1997',
		'16 فبراير 1997',
		'1997年2月16日',
		'1997년 2월 16일',
		'１９９７／０２／１６',
		'١٦/٠٢/١٩٩٧',
		'१६/०२/१९९७',
	])('%j is 16 February 1997', (given) => {
		expectNormalForm('db', given, '19970216');
	});

	it.each([
		['a number', 19970216],
		['a Date', new Date('1997-02-16T00:00:00Z')],
		[
			'a luxon date, by its own calendar day',
			DateTime.fromISO('1997-02-16T01:00:00', { zone: 'Asia/Tokyo' }),
		],
	])('takes %s', (_, given) => {
		expectNormalForm('db', given, '19970216');
	});

	it.each([
		['us', '3/4/1990', '19900304'],
		['United States', '03-04-1990', '19900304'],
		['us', '03041990', '19900304'],
		['de', '3/4/1990', '19900403'],
		['gb', '03/04/1990', '19900403'],
		['ca', '03/04/1990', '19900403'],
		['jp', '03041990', '19900403'],
	])('in %s, %j is %s', (country, given, normalForm) => {
		expectNormalForm('db', given, normalForm, { country });
		expectNormalForm('db', given, normalForm, {}, { defaultCountry: country });
		expect(changes(run({ db: given, country }), 'db')).toEqual(['ordered_by_country']);
	});

	it.each(['3/4/1990', '03.04.1990', '10121990'])('%j without a country is ambiguous', (given) => {
		expectDropped('db', given, 'ambiguous_date');
	});

	it('takes equal day and month without a country, and says nothing', () => {
		expectNormalForm('db', '5/5/1990', '19900505');
		expect(changes(run({ db: '5/5/1990' }), 'db')).toEqual([]);
	});

	it.each([
		'31.02.1990',
		'1990-02-30',
		'29.02.1991',
		'1990-13-13',
		'00.00.1990',
		'0000-00-00',
		'2026-11-24',
		'2540-02-16',
		'1899-12-31',
		'32.01.1990',
		'19970231',
		'31/31/1990',
		'99999999',
	])('%j is impossible', (given) => {
		expectDropped('db', given, 'impossible_date');
	});

	it.each([
		['29.02.1992', '19920229'],
		['1900-01-01', '19000101'],
		['2026-11-22', '20261122'],
	])('%j is possible', (given, normalForm) => {
		expectNormalForm('db', given, normalForm);
	});

	it.each(['16/2/97', '970216', '16-Feb-97', '2.3.90'])('%j has no century', (given) => {
		expectDropped('db', given, 'two_digit_year');
	});

	it.each([
		'February 1997',
		'1997',
		'adult',
		'16 foo 1997',
		'3 listopada 1990',
		'1/2/3/1990',
		'1997-2',
		'35',
		'856051200',
		'1.5',
		'16.02.1997 or 17.02.1997',
	])('%j is no date', (given) => {
		expectDropped('db', given, 'not_a_date');
	});

	it('takes an invalid Date for no value that can be read', () => {
		expectDropped('db', new Date('nonsense'), 'not_text');
		expectFiller('db', 'Invalid Date');
	});
});

describe('dobd, dobm, doby (docs/meta-api.md section 3.1, SDK-only extras)', () => {
	it.each([
		['dobd', '5', '05'],
		['dobd', 31, '31'],
		['dobm', '2', '02'],
		['dobm', 'February', '02'],
		['dobm', '１２', '12'],
		['doby', '1997', '1997'],
		['doby', 1997, '1997'],
	])('%s %j -> %s', (key, given, normalForm) => {
		expectNormalForm(key, given, normalForm);
	});

	it.each([
		['dobd', '32'],
		['dobd', '0'],
		['dobm', '13'],
		['dobm', 'spring'],
		['doby', '97'],
		['doby', '2099'],
		['doby', '1899'],
	])('%s %j is dropped', (key, given) => {
		expectDropped(key, given, 'not_a_birth_part');
	});
});

describe('a birth date in parts', () => {
	it.each([[{ month: '05', day: '17', year: '1990' }], [{ year: 1990, month: 5, day: 17 }]])(
		'is one: %j',
		(parts) => {
			expectNormalForm('db', parts, '19900517');
		},
	);

	it('is none where a part is missing', () => {
		expectDropped('db', { month: '05', day: '', year: '1990' }, 'not_text');
	});
});
