import { changes, expectDropped, expectNormalForm, hashOf, run } from './support';

describe('ph: digits with country code (docs/meta-api.md section 3.1)', () => {
	it.each([
		['us', '(650)555-1212', '16505551212'],
		['us', '650.555.1212', '16505551212'],
		['us', '1-650-555-1212', '16505551212'],
		['us', '011 44 20 7946 0958', '442079460958'],
		['ca', '(416) 967-1111', '14169671111'],
		['gb', '07911 123456', '447911123456'],
		['gb', '020 7946 0958', '442079460958'],
		['de', '0151 23456789', '4915123456789'],
		['de', '030/123456', '4930123456'],
		['de', '(030) 123456', '4930123456'],
		['de', '0049 151 23456789', '4915123456789'],
		['de', '4915123456789', '4915123456789'],
		['it', '06 1234567', '39061234567'],
		['it', '347 123 4567', '393471234567'],
		['dk', '20 12 34 56', '4520123456'],
		['dk', '45 20 12 34 56', '4520123456'],
		['br', '(11) 91234-5678', '5511912345678'],
		['br', '(011) 91234-5678', '5511912345678'],
		['in', '098765 43210', '919876543210'],
		['in', '91 98765 43210', '919876543210'],
		['jp', '090-1234-5678', '819012345678'],
		['jp', '03-1234-5678', '81312345678'],
		['kr', '010-1234-5678', '821012345678'],
		['kr', '02-312-3456', '8223123456'],
		['mx', '55 1234 5678', '525512345678'],
		['au', '0412 345 678', '61412345678'],
		['au', '(02) 9876 5432', '61298765432'],
		['au', '0011 44 20 7946 0958', '442079460958'],
		['fr', '06 12 34 56 78', '33612345678'],
		['fr', '06.12.34.56.78', '33612345678'],
		['es', '612 345 678', '34612345678'],
		['ar', '011 15 2345-6789', '5491123456789'],
		['za', '082 123 4567', '27821234567'],
		['ae', '050 123 4567', '971501234567'],
		['ae', '٠٥٠١٢٣٤٥٦٧', '971501234567'],
		['sg', '9123 4567', '6591234567'],
		['nl', '06-12345678', '31612345678'],
		['be', '0470/12.34.56', '32470123456'],
		['ch', '078 123 45 67', '41781234567'],
		['at', '0664 123456', '43664123456'],
		['se', '070-123 45 67', '46701234567'],
		['no', '406 12 345', '4740612345'],
		['pl', '512 345 678', '48512345678'],
		['pt', '912 345 678', '351912345678'],
		['tr', '0501 234 56 78', '905012345678'],
		['ru', '8 (912) 345-67-89', '79123456789'],
		['il', '050-234-5678', '972502345678'],
		['eg', '٠١٠٠١٢٣٤٥٦٧', '201001234567'],
		['ng', '0802 123 4567', '2348021234567'],
		['cn', '131 2345 6789', '8613123456789'],
		['hk', '5123 4567', '85251234567'],
		['tw', '0912-345-678', '886912345678'],
		['id', '0812-3456-7890', '6281234567890'],
		['ph', '0905 123 4567', '639051234567'],
		['nz', '021 123 4567', '64211234567'],
	])("of the item's country %s: %j -> %s", (country, given, normalForm) => {
		expectNormalForm('ph', given, normalForm, { country });
		expectNormalForm('ph', given, normalForm, {}, { defaultCountry: country });
	});

	it.each([
		['+1 (650) 555-1212', '16505551212'],
		['+1.650.555.1212', '16505551212'],
		['+44 (0)20 7946 0958', '442079460958'],
		['+44 07911 123456', '447911123456'],
		['+49 (0)151 234-567-89', '4915123456789'],
		['+49 30/123456', '4930123456'],
		['(+49) 151 23456789', '4915123456789'],
		['(0049) 151 23456789', '4915123456789'],
		['00 49 151 23456789', '4915123456789'],
		['++49 151 23456789', '4915123456789'],
		['+ 49 151 23456789', '4915123456789'],
		['＋４９　１５１　２３４５６７８９', '4915123456789'],
		['+٤٩١٥١٢٣٤٥٦٧٨٩', '4915123456789'],
		['+४९ १५१ २३४५६७८९', '4915123456789'],
		['+39 06 1234567', '39061234567'],
		['+34 (0)612 345 678', '34612345678'],
		['+81 (0)90-1234-5678', '819012345678'],
		['+82 (0)10-1234-5678', '821012345678'],
		['+54 9 11 2345-6789', '5491123456789'],
		['4915123456789@c.us', '4915123456789'],
		['https://wa.me/4915123456789', '4915123456789'],
		['tel:+1-650-555-1212', '16505551212'],
		['tel:650-555-1212;phone-context=+1', '16505551212'],
		['p:+16505551212', '16505551212'],
		['Mobile: +49 151 23456789', '4915123456789'],
		["'+4915123456789", '4915123456789'],
		['\u202a+49 151 23456789\u202c', '4915123456789'],
		['+49\u00a0151\u2011234\u2011567\u201189', '4915123456789'],
	])("with its own country code, whatever the item's country: %j -> %s", (given, normalForm) => {
		expectNormalForm('ph', given, normalForm);
		expectNormalForm('ph', given, normalForm, { country: 'fr' });
	});

	it.each([
		['16505551212', '16505551212'],
		[16505551212, '16505551212'],
		['16505551212.0', '16505551212'],
		[4915123456789, '4915123456789'],
		['447911123456', '447911123456'],
		['12345678901', '12345678901'],
	])('that is valid with a plus in front needs no country: %j -> %s', (given, normalForm) => {
		expectNormalForm('ph', given, normalForm);
	});

	it.each([
		['+1 650-555-1212 ext. 34', '16505551212', 'extension_removed'],
		['+1 650-555-1212 x34', '16505551212', 'extension_removed'],
		['tel:+1-650-555-1212;ext=12', '16505551212', 'extension_removed'],
		['+49 30 1234567 Durchwahl 12', '49301234567', 'number_extracted'],
		['+1 (650) 555-1212 (mobile)', '16505551212', 'number_extracted'],
		['1-800-FLOWERS', '18003569377', 'letters_to_digits'],
		['+1 800 flowers', '18003569377', 'letters_to_digits'],
	])('%j -> %s, reported as %s', (given, normalForm, note) => {
		expectNormalForm('ph', given, normalForm);
		expect(changes(run({ ph: given }), 'ph')).toEqual([note]);
	});

	it('says that a country code was added, and only then', () => {
		expect(changes(run({ ph: '0151 23456789', country: 'de' }), 'ph')).toEqual([
			'country_code_added',
		]);
		expect(changes(run({ ph: '0049 151 23456789', country: 'de' }), 'ph')).toEqual([]);
		expect(changes(run({ ph: '011 44 20 7946 0958', country: 'us' }), 'ph')).toEqual([]);
	});

	it("takes the item's country before the default country, in every form a country has", () => {
		expectNormalForm(
			'ph',
			'0151 23456789',
			'4915123456789',
			{ country: 'Deutschland' },
			{ defaultCountry: 'us' },
		);
		expectNormalForm(
			'ph',
			'0151 23456789',
			'4915123456789',
			{ country: hashOf('de') },
			{ defaultCountry: 'us' },
		);
		expectNormalForm(
			'ph',
			'0151 23456789',
			'4915123456789',
			{ country: 'Atlantis' },
			{ defaultCountry: 'Germany' },
		);
	});

	it('never sends the default country itself', () => {
		expect(run({ ph: '0151 23456789' }, { defaultCountry: 'de' }).userData).toEqual({
			ph: [hashOf('4915123456789')],
		});
	});

	it('keeps a number of the right length in a range that the metadata does not know', () => {
		expectNormalForm('ph', '+1 555 555 0100', '15555550100');
		expectNormalForm('ph', '(555) 555-0100', '15555550100', { country: 'us' });
		expectNormalForm('ph', '0155 1234567', '491551234567', { country: 'de' });
	});

	it.each([['(650)555-1212'], ['0151 23456789'], ['45 12 34 56 78'], [1512345678]])(
		'%j without any country: no country code',
		(given) => {
			expectDropped('ph', given, 'no_country_code');
		},
	);

	it.each([
		['us', '12345'],
		['us', '1234567890'],
		['us', '0000000000'],
		['us', '07911 123456'],
		['us', '1'.repeat(30)],
		['de', '99999999'],
		['de', 'call me'],
		['de', 'order 4711'],
		['dk', '12345678'],
		['us', '+1 111 111 1111'],
		['us', '+49'],
		['us', '+999 12345678'],
	])('in %s drops %j', (country, given) => {
		expectDropped('ph', given, 'not_a_phone', { country });
	});

	it.each([
		['gb', '7800099'],
		['us', '555-0147'],
		['ca', '2345678'],
		['br', '98765-4321'],
		['au', '9876 5432'],
		['fr', '61 23 45'],
		['nl', '612345'],
		['jp', '1234-5678'],
		['kr', '1234-5678'],
		['cn', '6512 3456'],
		['in', '2345 6789'],
		['mx', '5512 3456'],
		['ar', '4321-1234'],
		['ru', '123-45-67'],
		['tr', '212 34 56'],
		['se', '12 34 56'],
		['at', '1234567'],
		['ch', '123 45 67'],
		['be', '123 45 67'],
		['nz', '123 4567'],
		['fi', '123 4567'],
		['de', '471 12 34'],
	])('in %s drops %j, which has no area code', (country, given) => {
		expectDropped('ph', given, 'no_area_code', { country });
	});

	it.each([
		['+44 7800099'],
		['+39 3331234'],
		['+1 234 5678'],
		['+31 612345'],
		['+1 061 234 5678'],
		['+45 12 34 56 78'],
		['10612345678'],
		['061 234 5678'],
	])('drops %j: no number of that country looks so', (given) => {
		expectDropped('ph', given, 'not_a_phone', { country: 'us' });
	});

	it('drops what a spreadsheet has rounded', () => {
		expectDropped('ph', '4.91512E+12', 'precision_lost');
		expectDropped('ph', '4,91512E+12', 'precision_lost');
		expectDropped('ph', 491512345678901234567, 'precision_lost');
	});

	it.each([
		['+49 151 23456789 / +49 171 1234567'],
		['+49 151 23456789; 0171 1234567'],
		['0151 23456789, 0171 1234567'],
		['0151 23456789 oder 0171 1234567'],
		['0151 23456789\n0171 1234567'],
		['0151/23456789, 0171/1234567'],
		[['0151 23456789', '+49 171 1234567', '0049151 23456789']],
		['["0151 23456789","0171 1234567"]'],
	])('%j holds two numbers', (given) => {
		expect(run({ ph: given, country: 'de' }).userData.ph).toEqual([
			hashOf('4915123456789'),
			hashOf('491711234567'),
		]);
	});

	it('does not cut one number in two at a slash or a comma', () => {
		expectNormalForm('ph', '+49 (0)30 / 12 34 56 78', '493012345678');
		expectNormalForm('ph', '+1 650-555-1212,34', '16505551212');
	});
});

describe('ph: digits that carry a country code without a plus', () => {
	it.each([
		['12223334444', '12223334444'],
		['1(650)123-4567', '16501234567'],
		['447700900123', '447700900123'],
		['8613812345678', '8613812345678'],
		['2348021234567', '2348021234567'],
		['380671234567', '380671234567'],
	])("%j, whatever the item's country and without one", (given, normalForm) => {
		expectNormalForm('ph', given, normalForm);
		expectNormalForm('ph', given, normalForm, { country: 'fr' });
	});

	it.each([['6505551212'], ['15551234'], ['0151 23456789'], ['61987654321']])(
		'%j may be a national number: dropped without a country',
		(given) => {
			expectDropped('ph', given, 'no_country_code');
		},
	);
});

describe('ph: zeros before the country code (docs/meta-api.md section 3.1)', () => {
	it.each([
		['01(650)253-0000', 'us', '16502530000'],
		['+01 650 253 0000', 'us', '16502530000'],
		['+01 650 253 0000', 'fr', '16502530000'],
		['000016502530000', 'fr', '16502530000'],
		['+001 (616) 954-78 88', 'de', '16169547888'],
		['+0049 151 23456789', 'us', '4915123456789'],
		['0049 0151 23456789', 'us', '4915123456789'],
		['04915123456789', 'de', '4915123456789'],
		['00000447911123456', 'gb', '447911123456'],
		['+0151 23456789', 'de', '4915123456789'],
	])('%j in %s -> %s', (given, country, normalForm) => {
		expectNormalForm('ph', given, normalForm, { country });
	});
});

describe('ph: symbols between the digits', () => {
	it.each([
		'650|253|0000',
		'650@253@0000',
		'650,253,0000',
		'650$253$0000',
		'650%253%0000',
		'[650] 253-0000',
		'{650} 253-0000',
		'650=253=0000',
		'!6@5#0$2%5^3&0*0(0)0',
		'***650***253***0000***',
		'650•253•0000',
		'650\u2028253 0000',
		'📞 650 253 0000',
	])('%j', (given) => {
		expectNormalForm('ph', given, '16502530000', { country: 'us' });
	});

	it('does not mistake them for the end of a number', () => {
		expectNormalForm('ph', '+49|151|23456789', '4915123456789');
		expect(run({ ph: '+49 151 23456789 | +49 171 1234567' }).userData.ph).toEqual(
			['4915123456789', '491711234567'].map(hashOf),
		);
	});
});

describe('ph: letters', () => {
	it.each([
		['1-800-555-1234-CALL', '18005551234', 'number_extracted'],
		['1-800-GO-FEDEX', '18004633339', 'letters_to_digits'],
		['1-888-MATTRESS', '18886288737', 'letters_to_digits'],
		['+44 7911 123456 WORK', '447911123456', 'number_extracted'],
		['phoneCode: "1", phoneNumber: "(650)123-4567"', '16501234567', 'number_extracted'],
		['+1 650-253-0000#123', '16502530000', 'extension_removed'],
		['+1 650-253-0000 extn 9', '16502530000', 'extension_removed'],
	])('%j -> %s, reported as %s', (given, normalForm, note) => {
		expectNormalForm('ph', given, normalForm);
		expect(changes(run({ ph: given }), 'ph')).toEqual([note]);
	});
});

describe('ph: numbers of which people are stored by two forms (docs/meta-api.md section 3.1)', () => {
	it.each([
		['Mexico', '+52 1 55 1234 5678', '525512345678', '5215512345678'],
		['Mexico', '5215512345678', '525512345678', '5215512345678'],
		['Mexico', '5215512345678@s.whatsapp.net', '525512345678', '5215512345678'],
		['Mexico', '+521 81 8123 4567', '528181234567', '5218181234567'],
		['Brazil', '558587123456', '5585987123456', '558587123456'],
		['Brazil', '553199887766', '5531999887766', '553199887766'],
		['Brazil', '+55 (51) 6123-4567', '5551961234567', '555161234567'],
		['Brazil', '+55 (031) 9988-7766', '5531999887766', '553199887766'],
		['Benin', '+229 97 12 34 56', '2290197123456', '22997123456'],
		["Côte d'Ivoire, Orange", '+225 47 12 34 56', '2250747123456', '22547123456'],
		["Côte d'Ivoire, MTN", '+225 05 12 34 56', '2250505123456', '22505123456'],
		["Côte d'Ivoire, Moov", '+225 01 12 34 56', '2250101123456', '22501123456'],
		["Côte d'Ivoire, a landline", '+225 20 21 23 45', '2252720212345', '22520212345'],
	])('%s: %j', (_, given, today, before) => {
		for (const country of [undefined, 'us', 'de', 'mx', 'br']) {
			const user = run({ ph: given, ...(country && { country }) });
			expect(user.userData.ph).toEqual([hashOf(today), hashOf(before)]);
			expect(changes(user, 'ph')).toEqual(['two_forms_sent']);
		}
	});

	it.each([
		['22997123456', '2290197123456'],
		['22507123456', '2250707123456'],
	])('WhatsApp id %s', (given, today) => {
		expect(run({ ph: given }).userData.ph).toEqual([hashOf(today), hashOf(given)]);
	});

	it.each([
		['mx', '1 55 1234 5678', '525512345678', '5215512345678'],
		['br', '(31) 9988-7766', '5531999887766', '553199887766'],
		['br', '031 9988-7766', '5531999887766', '553199887766'],
		['bj', '97 12 34 56', '2290197123456', '22997123456'],
		['ci', '07 12 34 56', '2250707123456', '22507123456'],
	])('as written in %s: %j', (country, given, today, before) => {
		const user = run({ ph: given, country });
		expect(user.userData.ph).toEqual([hashOf(today), hashOf(before)]);
		expect(changes(user, 'ph')).toEqual(['country_code_added', 'two_forms_sent']);
	});

	it.each([
		['+52 55 1234 5678', '525512345678'],
		['044 55 1234 5678', '525512345678'],
		['01 55 1234 5678', '525512345678'],
		['+55 31 99988-7766', '5531999887766'],
		['+55 11 3123-4567', '551131234567'],
		['+55 11 7123-4567', '551171234567'],
		['+54 9 11 2345-6789', '5491123456789'],
		['5491123456789', '5491123456789'],
		['+54 11 2345-6789', '541123456789'],
		['54 11 15 2345-6789', '5491123456789'],
		['+229 01 97 12 34 56', '2290197123456'],
		['+225 07 07 12 34 56', '2250707123456'],
	])("%j is in today's form, which stands alone", (given, normalForm) => {
		expectNormalForm('ph', given, normalForm, { country: 'mx' });
	});
});

describe('ph: an exponent', () => {
	it.each(['1.6505551212E10', '1,6505551212e+10', '1.65055512120E10', 1.6505551212e10])(
		'%p has every digit',
		(given) => expectNormalForm('ph', given, '16505551212'),
	);

	it.each(['1.65055512E10', '1.650555121E10', '4.91512E+12'])('%p has lost some', (given) =>
		expectDropped('ph', given, 'precision_lost'),
	);
});
