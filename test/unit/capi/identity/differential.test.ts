import { ParamBuilder, type PiiDataType } from 'capi-param-builder-nodejs';

import { run } from './support';

/**
 * Meta's own libraries as oracles. They disagree with each other on more than half of the inputs and with Meta's text
 * on many, so every difference is listed with its reason: an unlisted difference fails, and so does a listed one that
 * is gone.
 */
interface BusinessSdk {
	ServerSideUtils: { normalizeAndHash(input: string, field: string): string | null };
}
const { ServerSideUtils } = jest.requireActual<BusinessSdk>('facebook-nodejs-business-sdk');
const paramBuilder = new ParamBuilder(['example.com']);

const PARAM_BUILDER_TYPES: Record<string, PiiDataType> = {
	em: 'email',
	ph: 'phone',
	fn: 'first_name',
	ln: 'last_name',
	db: 'date_of_birth',
	ge: 'gender',
	ct: 'city',
	st: 'state',
	zp: 'zip_code',
	country: 'country',
	external_id: 'external_id',
};

/** Why we do not do as the library does. "Docs" is docs/meta-api.md section 3.1, "decision" docs/decisions.md section 1. */
const REASONS = {
	unicode_email:
		'Docs: trim and lower-case, nothing else. The library drops addresses with letters beyond ASCII.',
	dots_in_email:
		'Docs: trim and lower-case. Two dots in a row exist (Japanese carriers); the library drops them.',
	wrapped_email:
		'Decision: the address is taken out of mailto:, name or punctuation. The library drops it.',
	several_values: 'Docs: the key takes a list. The library drops a field with two values.',
	no_country_code: 'Docs: the country code is required. The library adds none.',
	trunk_zero:
		'Docs: no leading zeros. The library keeps the (0) of the national form after the country code.',
	phone_characters:
		'Docs: digits only. The library keeps dots or colons, or does not know digits of other scripts.',
	extension: 'Docs: a phone number. The library merges the digits of the extension into it.',
	vanity: 'Decision: letters by the keypad. The library drops the number or only its letters.',
	two_forms:
		"Decision: today's form and the old one by which people are stored. The library sends the one that was given.",
	leading_zeros: 'Docs: no leading zeros. The library takes off two at most, or keeps them.',
	no_area_code:
		"Decision: what has no area code is nobody's number. The library hashes its digits.",
	exponent:
		'Decision: every digit is there. The library hashes the exponent too, or drops the number.',
	dialling_prefix: 'Decision: 011 is how the US dials abroad. The library keeps it as digits.',
	not_a_phone: 'Decision: what is no phone number is dropped. The library hashes its digits.',
	filler: 'Decision: fillers are no values, and reported as such. The library hashes them.',
	name_punctuation: 'Docs: no punctuation. The library only trims and lower-cases.',
	typographic_punctuation: 'Docs: no punctuation. The library takes off ASCII punctuation only.',
	composed:
		'Decision: NFC, so that one name has one hash. The library hashes the bytes as they come.',
	no_letters:
		'Decision: what has no letter is no name. The library hashes the digits or the empty text.',
	date_form: 'Docs: YYYYMMDD. The library hashes the text as written.',
	month_name: 'Decision: month names are understood. The library drops them.',
	eight_digits: 'Docs: YYYYMMDD. The library passes any eight digits.',
	date_order:
		'Decision: day first outside the US, dropped without a country. The library reads month first.',
	impossible_date:
		'Docs: real dates from 1900 to now. The library takes any day up to 31, or earlier years.',
	gender_words: 'Decision: a word list in many languages. The library knows fewer words.',
	city_letters: 'Docs: UTF-8 letters stay in cities. The library deletes them, or drops the city.',
	city_digits:
		'Decision: letters and digits stay. The library takes digits off, or drops a city that starts with one.',
	city_punctuation: 'Docs: no punctuation. The library takes off some of it only.',
	us_state:
		'Docs: two-letter code in the US. The library does not know the name, or takes another state for it.',
	state_cut:
		'Docs: the whole name outside the US. The library cuts it to two letters, maps it, or drops it.',
	us_zip: 'Docs: the first five digits in the US. The library keeps all nine.',
	zip_space: 'Docs: no spaces. The library keeps the inner space.',
	zip_dash: 'Docs: no dash. The library cuts the code at the dash.',
	zip_script: 'Decision: digits of every script are digits. The library hashes them as they come.',
	not_a_zip: 'Decision: what is no postal code is dropped. The library hashes it.',
	country_name: 'Decision: names and alpha-3 codes are understood. The library refuses them.',
	country_cut:
		'Docs: the ISO code. The library cuts to two letters, which gives another country or none.',
	country_unknown:
		'Decision: what is no country is dropped. The library takes any two letters, or part of a name.',
	raw_id: 'Docs: hashing recommended. The library sends the id as it is.',
	changed_id:
		'Docs: any id, same form in every channel. The library lower-cases it and takes spaces off.',
} as const;

type Reason = keyof typeof REASONS;

/** Key, given, country of the item, why the Business SDK 24 differs, why the Parameter Builder 1.3.2 differs. */
type Row = [string, string, string | null, Reason | null, Reason | null];

const EMAILS: Row[] = [
	['em', 'John_Smith@gmail.com', null, null, null],
	['em', '  John.Doe@Example.COM ', null, null, null],
	['em', 'first.last+news@sub.example.co.uk', null, null, null],
	['em', "o'brien@example.ie", null, null, null],
	['em', '1234567@qq.com', null, null, null],
	['em', 'user@xn--exmple-cua.de', null, null, null],
	['em', 'josé@exämple.de', null, 'unicode_email', 'unicode_email'],
	['em', '用户@例子.公司', null, 'unicode_email', 'unicode_email'],
	['em', 'abc..def@docomo.ne.jp', null, 'dots_in_email', 'dots_in_email'],
	['em', 'Jane Doe <jane@example.org>', null, 'wrapped_email', 'wrapped_email'],
	['em', 'mailto:jane@example.org', null, 'wrapped_email', 'wrapped_email'],
	['em', 'jane@example.org;', null, 'wrapped_email', 'wrapped_email'],
	['em', 'a@x.de, b@x.de', null, 'several_values', 'several_values'],
	['em', 'john doe@example.com', null, null, null],
	['em', 'x@localhost', null, null, null],
	['em', 'jane@@example.org', null, null, null],
	['em', 'jane', null, null, null],
	['em', 'n/a', null, null, null],
	['em', 'null', null, null, null],
	['em', '', null, null, null],
];

const PHONES: Row[] = [
	['ph', '16505551212', null, null, null],
	['ph', '+16505551212', null, null, null],
	['ph', '+1 (650) 555-1212', null, null, null],
	['ph', '+1.650.555.1212', null, 'phone_characters', null],
	['ph', '(650)555-1212', 'us', 'no_country_code', 'no_country_code'],
	['ph', '650.555.1212', 'us', 'no_country_code', 'no_country_code'],
	['ph', '+49 151 23456789', null, null, null],
	['ph', '0049 151 23456789', null, null, null],
	['ph', '+49 (0)151 234-567-89', null, 'trunk_zero', 'trunk_zero'],
	['ph', '0151 23456789', 'de', 'no_country_code', 'no_country_code'],
	['ph', '030/123456', 'de', 'no_country_code', 'no_country_code'],
	['ph', '+44 7911 123456', null, null, null],
	['ph', '+44 (0)20 7946 0958', null, 'trunk_zero', 'trunk_zero'],
	['ph', '07911 123456', 'gb', 'no_country_code', 'no_country_code'],
	['ph', '+39 06 1234567', null, null, null],
	['ph', '06 1234567', 'it', 'no_country_code', 'no_country_code'],
	['ph', '+33 6 12 34 56 78', null, null, null],
	['ph', '06 12 34 56 78', 'fr', 'no_country_code', 'no_country_code'],
	['ph', '+55 11 91234-5678', null, null, null],
	['ph', '(11) 91234-5678', 'br', 'no_country_code', 'no_country_code'],
	['ph', '+91 98765 43210', null, null, null],
	['ph', '098765 43210', 'in', 'no_country_code', 'no_country_code'],
	['ph', '+81 90-1234-5678', null, null, null],
	['ph', '090-1234-5678', 'jp', 'no_country_code', 'no_country_code'],
	['ph', '+82 (0)10-1234-5678', null, 'trunk_zero', 'trunk_zero'],
	['ph', '+52 1 55 1234 5678', null, 'two_forms', 'two_forms'],
	['ph', '+61 412 345 678', null, null, null],
	['ph', '+971 50 123 4567', null, null, null],
	['ph', '٠٥٠١٢٣٤٥٦٧', 'ae', 'phone_characters', 'phone_characters'],
	['ph', '＋４９１５１２３４５６７８９', null, 'phone_characters', 'phone_characters'],
	['ph', '+1 650-555-1212 ext. 34', null, 'extension', 'extension'],
	['ph', '1-800-FLOWERS', null, 'vanity', 'vanity'],
	['ph', 'tel:+1-650-555-1212', null, 'phone_characters', null],
	['ph', 'p:+16505551212', null, 'phone_characters', null],
	['ph', '+45 20 12 34 56', null, null, null],
	['ph', '20 12 34 56', 'dk', 'no_country_code', 'no_country_code'],
	['ph', '011 44 20 7946 0958', 'us', 'dialling_prefix', 'dialling_prefix'],
	['ph', '12345', null, null, 'not_a_phone'],
	['ph', '0000000000', 'us', 'not_a_phone', null],
	['ph', '4.91512E+12', null, 'not_a_phone', 'not_a_phone'],
	['ph', 'n/a', null, null, null],
	['ph', 'abc', null, null, null],
	['ph', '1(650)123-4567', null, null, null],
	['ph', '12223334444', null, null, null],
	['ph', '5215512345678', null, 'two_forms', 'two_forms'],
	['ph', '558587123456', null, 'two_forms', 'two_forms'],
	['ph', '22997123456', null, 'two_forms', 'two_forms'],
	['ph', '5491123456789', null, null, null],
	['ph', '01(650)253-0000', 'us', null, null],
	['ph', '+01 650 253 0000', null, null, null],
	['ph', '000016502530000', null, 'leading_zeros', null],
	['ph', '+001 (616) 954-78 88', null, null, null],
	['ph', '+1|650|253|0000', null, 'phone_characters', null],
	['ph', '+1@650@253@0000', null, null, null],
	['ph', '+1$650$253$0000', null, 'phone_characters', null],
	['ph', '0612345678', 'us', 'not_a_phone', 'not_a_phone'],
	['ph', '7800099', 'gb', 'no_area_code', 'no_area_code'],
	['ph', '9876 5432', 'au', 'no_area_code', 'no_area_code'],
	['ph', '1.6505551212E10', null, 'exponent', 'exponent'],
	['ph', '1-800-555-1234-CALL', null, null, null],
	['ph', '+1 650-253-0000#123', null, 'extension', 'extension'],
];

const NAMES: Row[] = [
	['fn', 'Mary', null, null, null],
	['fn', '  MARY ', null, null, null],
	['fn', 'Valéry', null, null, null],
	['fn', '정', null, null, null],
	['fn', 'Müller', null, null, null],
	['fn', 'Weiß', null, null, null],
	['fn', 'محمد', null, null, null],
	['fn', 'İbrahim', null, null, null],
	['fn', 'Jean-Luc', null, 'name_punctuation', null],
	['fn', 'Mary Ann', null, 'name_punctuation', null],
	['fn', "O'Brien", null, 'name_punctuation', null],
	['fn', 'O’Brien', null, 'name_punctuation', 'typographic_punctuation'],
	['fn', 'van der Berg', null, 'name_punctuation', null],
	['fn', 'St. John', null, 'name_punctuation', null],
	['fn', 'Smith, Jr.', null, 'name_punctuation', null],
	['fn', '山田　太郎', null, 'name_punctuation', null],
	['fn', 'Анна-Мария', null, 'name_punctuation', null],
	['fn', 'VALE\u0301RY', null, 'composed', 'composed'],
	['fn', 'n/a', null, 'filler', 'filler'],
	['fn', '-', null, 'filler', null],
	['fn', '12345', null, 'no_letters', 'no_letters'],
	['ln', 'Łukasz', null, null, null],
	['ln', 'Nguyễn', null, null, null],
	['ln', 'García López', null, 'name_punctuation', null],
	['ln', 'd’Angelo', null, 'name_punctuation', 'typographic_punctuation'],
];

const BIRTH_DATES: Row[] = [
	['db', '19970216', null, null, null],
	['db', '1997-02-16', null, 'date_form', null],
	['db', '2/16/1997', null, 'date_form', null],
	['db', '16.02.1997', null, 'date_form', null],
	['db', '31-12-1990', null, 'date_form', null],
	['db', '1997/2/16', null, 'date_form', null],
	['db', '1997-02-16T00:00:00Z', null, 'date_form', null],
	['db', '2/16/1997 12:00 AM', null, 'date_form', null],
	['db', '1997年2月16日', null, 'date_form', null],
	['db', 'Feb 16, 1997', null, 'date_form', 'month_name'],
	['db', '16-Feb-1997', null, 'date_form', 'month_name'],
	['db', '16021997', null, 'date_form', 'eight_digits'],
	['db', '3/4/1990', 'us', 'date_form', null],
	['db', '3/4/1990', 'de', 'date_form', 'date_order'],
	['db', '3/4/1990', null, 'date_form', 'date_order'],
	['db', '31.02.1990', null, 'date_form', 'impossible_date'],
	['db', '1850-01-01', null, 'date_form', 'impossible_date'],
	['db', '16/2/97', null, 'date_form', null],
	['db', 'unknown', null, 'filler', null],
];

const GENDERS: Row[] = [
	['ge', 'f', null, null, null],
	['ge', 'F', null, null, null],
	['ge', 'm', null, null, null],
	['ge', 'Female', null, null, null],
	['ge', 'MALE', null, null, null],
	['ge', 'woman', null, 'gender_words', null],
	['ge', 'Mr', null, 'gender_words', null],
	['ge', 'Mrs', null, 'gender_words', null],
	['ge', 'Mujer', null, 'gender_words', 'gender_words'],
	['ge', '女', null, 'gender_words', 'gender_words'],
	['ge', 'w', null, 'gender_words', 'gender_words'],
	['ge', 'sir', null, 'gender_words', null],
	['ge', 'madam', null, 'gender_words', null],
	['ge', 'she', null, 'gender_words', null],
	['ge', 'husband', null, 'gender_words', null],
	['ge', 'he/him', null, 'gender_words', 'gender_words'],
	['ge', 'they', null, null, null],
	['ge', 'non-binary', null, null, null],
	['ge', 'unknown', null, null, null],
	['ge', '1', null, null, null],
];

const CITIES: Row[] = [
	['ct', 'Paris', null, null, null],
	['ct', 'New York', null, null, null],
	['ct', 'NEW YORK', null, null, null],
	['ct', 'St. Louis', null, null, null],
	['ct', 'Frankfurt (Oder)', null, null, null],
	['ct', 'San José', null, null, 'city_letters'],
	['ct', 'São Paulo', null, null, 'city_letters'],
	['ct', 'Zürich', null, null, 'city_letters'],
	['ct', 'München', null, null, 'city_letters'],
	['ct', 'Saint-Étienne', null, null, 'city_letters'],
	['ct', '東京', null, null, 'city_letters'],
	['ct', 'Москва', null, null, 'city_letters'],
	['ct', "L'Aquila", null, 'city_punctuation', null],
	['ct', 'Frankfurt/Main', null, 'city_punctuation', null],
	['ct', 'Washington, D.C.', null, 'city_punctuation', null],
	['ct', 'Paris 16', null, 'city_digits', null],
	['ct', '6th of October City', null, 'city_digits', 'city_digits'],
	['ct', '10', null, 'no_letters', null],
	['ct', 'n/a', null, 'filler', 'filler'],
];

const STATES: Row[] = [
	['st', 'CA', null, null, null],
	['st', 'az', null, null, null],
	['st', 'D.C.', null, null, null],
	['st', 'California', null, 'us_state', null],
	['st', 'New York', null, 'us_state', null],
	['st', 'Washington DC', null, 'us_state', 'us_state'],
	['st', 'Puerto Rico', null, 'us_state', 'us_state'],
	['st', 'US-CA', null, 'us_state', 'us_state'],
	['st', 'Kansas City', 'us', 'us_state', 'us_state'],
	['st', '06', 'us', 'no_letters', null],
	['st', 'Bayern', 'de', null, 'state_cut'],
	['st', 'Baden-Württemberg', 'de', null, 'state_cut'],
	['st', 'New South Wales', 'au', null, 'state_cut'],
	['st', 'NSW', 'au', null, 'state_cut'],
	['st', 'Ontario', 'ca', null, 'state_cut'],
	['st', 'São Paulo', 'br', null, 'state_cut'],
	['st', 'Île-de-France', 'fr', null, 'state_cut'],
	['st', 'Georgia', 'ge', null, 'state_cut'],
	['st', '東京都', 'jp', null, 'state_cut'],
];

const POSTAL_CODES: Row[] = [
	['zp', '94035', 'us', null, null],
	['zp', '94035-1234', 'us', null, null],
	['zp', '940351234', 'us', 'us_zip', 'us_zip'],
	['zp', 'sw1a1aa', 'gb', null, null],
	['zp', '75018', 'fr', null, null],
	['zp', '1987', 'au', null, null],
	['zp', '80331', 'de', null, null],
	['zp', 'M1 1AE', 'gb', null, 'zip_space'],
	['zp', 'SW1A 1AA', 'gb', null, 'zip_space'],
	['zp', 'K1A 0B1', 'ca', null, 'zip_space'],
	['zp', '1012 AB', 'nl', null, 'zip_space'],
	['zp', '114 55', 'se', null, 'zip_space'],
	['zp', 'D-80331', 'de', 'zip_dash', 'zip_dash'],
	['zp', '01310-100', 'br', 'zip_dash', 'zip_dash'],
	['zp', '150-0002', 'jp', 'zip_dash', 'zip_dash'],
	['zp', '00-950', 'pl', 'zip_dash', 'zip_dash'],
	['zp', '١٢٣٤٥', 'sa', 'zip_script', 'zip_script'],
	['zp', '00000', 'de', 'not_a_zip', 'not_a_zip'],
	['zp', '98 121-9431', null, null, 'zip_space'],
	['zp', 'Berlin', 'de', 'not_a_zip', 'not_a_zip'],
	['zp', 'n/a', null, 'filler', 'filler'],
];

const COUNTRIES: Row[] = [
	['country', 'us', null, null, null],
	['country', 'US', null, null, null],
	['country', 'de', null, null, null],
	['country', ' GB ', null, null, null],
	['country', 'USA', null, 'country_name', null],
	['country', 'United States', null, 'country_name', null],
	['country', 'United Kingdom', null, 'country_name', null],
	['country', 'Germany', null, 'country_name', null],
	['country', 'Deutschland', null, 'country_name', null],
	['country', 'South Korea', null, 'country_name', null],
	['country', 'Türkiye', null, 'country_name', null],
	['country', 'España', null, 'country_name', null],
	['country', '日本', null, 'country_name', 'country_name'],
	['country', 'UK', null, 'country_name', 'country_unknown'],
	['country', 'AUT', null, 'country_name', 'country_cut'],
	['country', 'CHN', null, 'country_name', 'country_cut'],
	['country', 'IRL', null, 'country_name', 'country_cut'],
	['country', 'Great Britain', null, 'country_name', 'country_cut'],
	['country', 'England', null, 'country_name', 'country_cut'],
	['country', 'Northern Ireland', null, 'country_name', 'country_cut'],
	['country', 'Côte d’Ivoire', null, 'country_name', 'country_cut'],
	['country', 'Republic of Nigeria', null, 'country_name', 'country_cut'],
	['country', 'Hindustan', null, null, 'country_unknown'],
	['country', 'XX', null, null, 'country_unknown'],
	['country', 'n/a', null, null, 'country_unknown'],
];

const EXTERNAL_IDS: Row[] = [
	['external_id', 'crm-00123', null, 'raw_id', null],
	['external_id', '12345', null, 'raw_id', null],
	['external_id', '顧客42', null, 'raw_id', null],
	['external_id', 'CRM-00123 ', null, 'raw_id', 'changed_id'],
	['external_id', 'A b C', null, 'raw_id', 'changed_id'],
	['external_id', '0', null, 'filler', 'filler'],
	['external_id', 'null', null, 'filler', 'filler'],
	['external_id', '---', null, 'filler', 'filler'],
	['external_id', 'guest', null, 'filler', 'filler'],
];

const ROWS = [
	...EMAILS,
	...PHONES,
	...NAMES,
	...BIRTH_DATES,
	...GENDERS,
	...CITIES,
	...STATES,
	...POSTAL_CODES,
	...COUNTRIES,
	...EXTERNAL_IDS,
];

function ours(key: string, given: string, country: string | null): string[] {
	const sent = run({ ...(country !== null && { country }), [key]: given }).userData[key];
	return sent === undefined ? [] : [sent].flat();
}

/** The SDK throws on what it refuses, which loses the whole event; here that counts as no value. */
function businessSdk(key: string, given: string): string[] {
	if (key === 'external_id') return [given];
	try {
		const hash = ServerSideUtils.normalizeAndHash(given, key);
		return hash === null ? [] : [hash];
	} catch {
		return [];
	}
}

/** The library appends a tag about itself to each hash. */
function parameterBuilder(key: string, given: string): string[] {
	const type = PARAM_BUILDER_TYPES[key];
	const hash = type === undefined ? undefined : paramBuilder.getNormalizedAndHashedPII(given, type);
	return typeof hash === 'string' ? [hash.slice(0, 64)] : [];
}

describe("against Meta's libraries", () => {
	it('covers every contact key with enough inputs, each once', () => {
		expect(ROWS.length).toBeGreaterThanOrEqual(150);
		expect(
			new Set(ROWS.map(([key, given, country]) => JSON.stringify([key, given, country]))).size,
		).toBe(ROWS.length);
		expect(new Set(ROWS.map(([key]) => key))).toEqual(new Set(Object.keys(PARAM_BUILDER_TYPES)));
	});

	it('uses every reason', () => {
		const used = new Set(
			ROWS.flatMap(([, , , sdk, builder]) => [sdk, builder]).filter((reason) => reason !== null),
		);
		expect([...used].sort()).toEqual(Object.keys(REASONS).sort());
	});

	it.each(ROWS)('Business SDK: %s %j (country %s) differs: %s', (key, given, country, reason) => {
		const differs =
			JSON.stringify(businessSdk(key, given)) !== JSON.stringify(ours(key, given, country));
		expect(differs).toBe(reason !== null);
	});

	it.each(ROWS)(
		'Parameter Builder: %s %j (country %s; SDK: %s) differs: %s',
		(key, given, country, _, reason) => {
			const differs =
				JSON.stringify(parameterBuilder(key, given)) !== JSON.stringify(ours(key, given, country));
			expect(differs).toBe(reason !== null);
		},
	);
});
