import { countryCodeOf } from '../../../../nodes/shared/capi/identity';
import { changes, expectDropped, expectNormalForm, hashOf, run } from './support';

const NAMES_BY_CODE: Record<string, string[]> = {
	us: [
		'US',
		'us',
		' Us ',
		'U.S.',
		'USA',
		'usa',
		'U.S.A.',
		'United States',
		'united states',
		'United States of America',
		'The United States',
		'America',
		'Estados Unidos',
		'EE.UU.',
		'EEUU',
		'EUA',
		'États-Unis',
		'Vereinigte Staaten',
		'Stati Uniti',
		'США',
		'アメリカ合衆国',
		'美国',
		'미국',
	],
	gb: [
		'GB',
		'UK',
		'uk',
		'U.K.',
		'GBR',
		'United Kingdom',
		'Great Britain',
		'Britain',
		'England',
		'Scotland',
		'Wales',
		'Northern Ireland',
		'Vereinigtes Königreich',
		'Großbritannien',
		'Royaume-Uni',
		'Reino Unido',
		'Storbritannien',
		'イギリス',
		'United Kingdom of Great Britain and Northern Ireland',
	],
	de: [
		'DE',
		'DEU',
		'GER',
		'Germany',
		'GERMANY',
		'Deutschland',
		'Allemagne',
		'Alemania',
		'Tyskland',
		'Niemcy',
		'Германия',
		'ドイツ',
		'Germany (DE)',
		'DE - Deutschland',
	],
	at: ['AT', 'AUT', 'Austria', 'Österreich', 'Autriche'],
	ch: ['CH', 'CHE', 'SUI', 'Switzerland', 'Schweiz', 'Suisse', 'Svizzera'],
	cn: ['CN', 'CHN', 'China', '中国', "People's Republic of China", 'PRC'],
	tw: ['TW', 'TWN', 'Taiwan', 'Taiwan, Province of China', '台灣'],
	ie: ['IE', 'IRL', 'Ireland', 'Republic of Ireland', 'Éire'],
	pt: ['PT', 'PRT', 'Portugal'],
	mx: ['MX', 'MEX', 'Mexico', 'México'],
	es: ['ES', 'ESP', 'Spain', 'España', 'Espana', 'Spanien'],
	nl: [
		'NL',
		'NLD',
		'Netherlands',
		'The Netherlands',
		'Holland',
		'Nederland',
		'Niederlande',
		'Pays-Bas',
	],
	kr: ['KR', 'KOR', 'South Korea', 'Korea, Republic of', 'Republic of Korea', '대한민국', '한국'],
	kp: ['KP', 'PRK', 'North Korea', "Korea, Democratic People's Republic of"],
	tr: ['TR', 'TUR', 'Turkey', 'Türkiye', 'Turkiye', 'TÜRKİYE', 'Türkei'],
	ae: ['AE', 'ARE', 'UAE', 'U.A.E.', 'United Arab Emirates', 'الإمارات العربية المتحدة'],
	cd: [
		'CD',
		'COD',
		'DR Congo',
		'Democratic Republic of the Congo',
		'Congo, The Democratic Republic of the',
	],
	ng: ['NG', 'NGA', 'Nigeria', 'Republic of Nigeria', 'Federal Republic of Nigeria'],
	ne: ['NE', 'NER', 'Niger'],
	ci: ['CI', 'Ivory Coast', 'Côte d’Ivoire', "Cote d'Ivoire"],
	cz: ['CZ', 'CZE', 'Czechia', 'Czech Republic', 'Česko', 'Tschechien'],
	mk: ['MK', 'North Macedonia', 'Macedonia'],
	ru: ['RU', 'RUS', 'Russia', 'Russian Federation', 'Россия'],
	vn: ['VN', 'Vietnam', 'Viet Nam', 'Việt Nam'],
	gr: ['GR', 'EL', 'Greece', 'Hellas', 'Ελλάδα'],
	br: ['BR', 'BRA', 'Brazil', 'Brasil', 'Brasilien'],
	jp: ['JP', 'JPN', 'Japan', '日本'],
	in: ['IN', 'IND', 'India', 'भारत', 'Indien'],
	eg: ['EG', 'Egypt', 'مصر'],
	il: ['IL', 'Israel', 'ישראל'],
	th: ['TH', 'Thailand', 'ไทย'],
	na: ['NA', 'NAM', 'Namibia'],
	hk: ['HK', 'Hong Kong', '香港'],
	ba: ['BA', 'Bosnia and Herzegovina', 'Bosnia & Herzegovina'],
	md: ['MD', 'Moldova', 'Moldova, Republic of'],
	gm: ['GM', 'Gambia', 'The Gambia', 'Gambia, The'],
	gn: ['GN', 'Guinea'],
	gw: ['GW', 'Guinea-Bissau'],
	dm: ['DM', 'Dominica'],
	do: ['DO', 'Dominican Republic'],
	xk: ['XK', 'Kosovo'],
};

describe('country: ISO 3166-1 alpha-2, lower-case (docs/meta-api.md section 3.1)', () => {
	it.each(Object.entries(NAMES_BY_CODE))('%s', (code, names) => {
		for (const name of names) expectNormalForm('country', name, code);
	});

	it.each([
		'XX',
		'EU',
		'Europe',
		'AN',
		'SU',
		'YU',
		'DD',
		'ZZ',
		'EN',
		'SC0',
		'XYZ',
		'Hindustan',
		'Kongo',
		'Atlantis',
		'Bavaria',
		'Georgia / Germany',
		'1',
		276,
		'+49',
		'de-DE',
	])('%j is no country', (given) => {
		expectDropped('country', given, 'unknown_country');
	});

	it('says when it changed more than the case', () => {
		expect(changes(run({ country: 'DE' }), 'country')).toEqual([]);
		expect(changes(run({ country: 'UK' }), 'country')).toEqual(['code_corrected']);
		expect(changes(run({ country: 'Germany' }), 'country')).toEqual(['name_to_code']);
	});

	it('remembers nothing wrong: the same name gives the same code, however many others come between', () => {
		expectNormalForm('country', 'Germany', 'de');
		for (let index = 0; index < 1200; index += 1) run({ country: `Nowhere ${index}` });
		expectNormalForm('country', 'Germany', 'de');
		expectDropped('country', 'Nowhere 7', 'unknown_country');
	});

	it('tells the code of a country in any form, hashed too, for those who only need to know it', () => {
		expect(countryCodeOf('Deutschland')).toBe('de');
		expect(countryCodeOf(hashOf('de').toUpperCase())).toBe('de');
		expect(countryCodeOf(hashOf('germany'))).toBeUndefined();
		expect(countryCodeOf('Atlantis')).toBeUndefined();
	});

	it('ignores a default country that is none', () => {
		expectDropped('ph', '0151 23456789', 'no_country_code', {}, { defaultCountry: 'Atlantis' });
	});
});
