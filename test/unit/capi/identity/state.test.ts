import { changes, expectFiller, expectDropped, expectNormalForm, run } from './support';

describe('st: two-letter code in the United States, the whole name elsewhere (docs/meta-api.md section 3.1)', () => {
	const US_STATES: [string, string][] = [
		['AZ', 'az'],
		['ca', 'ca'],
		['Ca.', 'ca'],
		['California', 'ca'],
		['CALIFORNIA', 'ca'],
		['Calif.', 'ca'],
		['US-CA', 'ca'],
		['New York', 'ny'],
		['new  york', 'ny'],
		['N.Y.', 'ny'],
		['North Carolina', 'nc'],
		['West Virginia', 'wv'],
		['W. Va.', 'wv'],
		['Virginia', 'va'],
		['Washington', 'wa'],
		['Washington State', 'wa'],
		['Washington, D.C.', 'dc'],
		['Washington DC', 'dc'],
		['District of Columbia', 'dc'],
		['D.C.', 'dc'],
		['Kansas', 'ks'],
		['Arkansas', 'ar'],
		['Tex.', 'tx'],
		['Penn.', 'pa'],
		['Mass.', 'ma'],
		['Hawaiʻi', 'hi'],
		['Puerto Rico', 'pr'],
		['Guam', 'gu'],
		['U.S. Virgin Islands', 'vi'],
		['American Samoa', 'as'],
		['Armed Forces Pacific', 'ap'],
		['AE', 'ae'],
	];

	it.each(US_STATES)(
		'%j -> %s, with country US, by default country, or with none at all',
		(given, normalForm) => {
			expectNormalForm('st', given, normalForm, { country: 'USA' });
			expectNormalForm('st', given, normalForm, {}, { defaultCountry: 'us' });
			expectNormalForm('st', given, normalForm);
		},
	);

	it.each([
		['de', 'Bayern', 'bayern'],
		['de', 'Baden-Württemberg', 'badenwürttemberg'],
		['de', 'DE-BY', 'by'],
		['au', 'New South Wales', 'newsouthwales'],
		['au', 'NSW', 'nsw'],
		['au', 'AU-NSW', 'nsw'],
		['au', 'WA', 'wa'],
		['ca', 'Ontario', 'ontario'],
		['ca', 'ON', 'on'],
		['ca', 'Québec', 'québec'],
		['br', 'São Paulo', 'sãopaulo'],
		['br', 'SP', 'sp'],
		['fr', 'Île-de-France', 'îledefrance'],
		['fr', 'Provence-Alpes-Côte d’Azur', 'provencealpescôtedazur'],
		['es', 'Comunidad de Madrid', 'comunidaddemadrid'],
		['it', "Valle d'Aosta", 'valledaosta'],
		['in', 'Tamil Nadu', 'tamilnadu'],
		['in', 'उत्तर प्रदेश', 'उत्तरप्रदेश'],
		['jp', '東京都', '東京都'],
		['kr', '경기도', '경기도'],
		['ru', 'Московская область', 'московскаяобласть'],
		['mx', 'Nuevo León', 'nuevoleón'],
		['ge', 'Georgia', 'georgia'],
		['mx', 'California', 'california'],
		['gb', 'Greater London', 'greaterlondon'],
		['at', 'Niederösterreich', 'niederösterreich'],
		['cn', '广东省', '广东省'],
	])('in %s, %j -> %s', (country, given, normalForm) => {
		expectNormalForm('st', given, normalForm, { country });
		expectNormalForm('st', given, normalForm, {}, { defaultCountry: country });
	});

	it.each([
		['Bayern', 'bayern'],
		['New South Wales', 'newsouthwales'],
		['Ontario', 'ontario'],
		['東京都', '東京都'],
	])('without a country, %j is taken whole', (given, normalForm) => {
		expectNormalForm('st', given, normalForm);
		expectNormalForm('st', given, normalForm, {}, { defaultCountry: 'us' });
	});

	it.each(['Bavaria', 'Kansas City', 'New South Wales', 'XX', '06'])(
		'%j is no state of an item in the US',
		(given) => {
			expectDropped('st', given, 'unknown_us_state', { country: 'us' });
		},
	);

	it('drops what has no letters', () => {
		expectDropped('st', '13', 'no_letters', { country: 'jp' });
		expectDropped('st', 'EMEA', 'world_region', { country: 'de' });
		expectDropped('st', 'eu-west-1', 'world_region', { country: 'de' });
		expectDropped('st', 'FR-75', 'no_letters', { country: 'fr' });
		expectFiller('st', '--');
	});

	it('says when a name became a code', () => {
		expect(changes(run({ st: 'California' }), 'st')).toEqual(['name_to_code']);
		expect(changes(run({ st: 'CA' }), 'st')).toEqual([]);
	});
});
