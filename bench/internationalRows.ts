/**
 * Rows of customers from all countries, as shops, CRMs and forms hold them, each with what must come of it: the normal
 * form before hashing, known from how the row was made, or nothing where the value is junk. The same seed gives the same
 * rows.
 */
import {
	type CountryCode,
	getCountries,
	getExampleNumber,
	parsePhoneNumberFromString,
	type PhoneNumber,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';

import { seededRandom } from '../test/support/seededRandom';

/** A value as it is given, and its normal forms; none where nothing may be sent. */
export interface Cell {
	readonly given: unknown;
	readonly wanted: readonly string[];
	/** How it was written, such as `national` or `filler`. */
	readonly manner: string;
}

export type Row = Readonly<Record<string, Cell>>;

/** Those whose numbers tell their country by themselves; Ascension and Tristan da Cunha have no ISO code. */
const COUNTRIES = getCountries().filter((country) => {
	if (country === 'AC' || country === 'TA') return false;
	const example = getExampleNumber(country, examples)?.number ?? '';
	return parsePhoneNumberFromString(example)?.country === country;
});

class Dice {
	private readonly random: () => number;

	constructor(seed: number) {
		this.random = seededRandom(seed);
	}

	below(limit: number): number {
		return Math.floor(this.random() * limit);
	}

	one<T>(values: readonly T[]): T {
		return values[this.below(values.length)];
	}

	chance(percent: number): boolean {
		return this.random() * 100 < percent;
	}

	digits(count: number): string {
		return Array.from({ length: count }, () => this.below(10)).join('');
	}
}

const FILLERS = ['n/a', '-', '---', 'unknown', 'null', '{{customer}}', 'none', '0000', '.'];

/** `count` rows; the country of a third of them is missing or written as a name. */
export function makeRows(count: number, seed: number): readonly Row[] {
	const dice = new Dice(seed);
	return Array.from({ length: count }, (_, index) => makeRow(dice, index));
}

function makeRow(dice: Dice, index: number): Row {
	const country = dice.one(COUNTRIES);
	const code = country.toLowerCase();
	const hasCountry = dice.chance(85);
	const row: Record<string, Cell> = {
		ph: dice.chance(12) ? junkPhone(dice, country, hasCountry) : phone(dice, country, hasCountry),
		em: email(dice, index),
		fn: name(dice),
		ln: name(dice),
		ge: gender(dice),
		db: birthDate(dice),
		ct: city(dice),
		external_id: externalId(dice, index),
		fbc: click(dice),
		client_ip_address: address(dice),
	};
	if (!hasCountry) return row;
	const isName = dice.chance(20);
	const english = new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
	return {
		...row,
		country: {
			given: isName ? english : country,
			wanted: [code],
			manner: isName ? 'name' : 'code',
		},
	};
}

/** Today's number and the form in which WhatsApp still has it. */
const OLD_FORMS: readonly (readonly [string, string])[] = [
	['52551234####', '521551234####'],
	['553199987####', '55319987####'],
	['229019712####', '2299712####'],
	['225074712####', '2254712####'],
];

function oldForm(dice: Dice): Cell {
	const last = dice.digits(4);
	const [today, before] = dice.one(OLD_FORMS).map((form) => form.replace('####', last));
	return { given: `+${before}`, wanted: [today, before], manner: 'old form' };
}

function phone(dice: Dice, country: CountryCode, hasCountry: boolean): Cell {
	if (dice.chance(3)) return oldForm(dice);
	const number = someNumber(dice, country);
	const wanted = number.number.slice(1);
	const manners: (readonly [string, string])[] = [
		['plus', number.number],
		['international', number.formatInternational()],
		['zeros', `00${wanted}`],
		[
			'symbols',
			number.formatInternational().replaceAll(' ', dice.one(['|', '@', '/', '.', '-', ' - '])),
		],
		['extension', `${number.formatInternational()} ext. ${dice.digits(2)}`],
		['words', `call ${number.formatInternational()} now`],
		['label', `p:${number.number}`],
		['code without plus', wanted],
		['exponent', `${wanted[0]}.${wanted.slice(1)}E${wanted.length - 1}`],
	];
	if (hasCountry)
		manners.push(
			['national', number.formatNational()],
			['national symbols', number.formatNational().replaceAll(' ', '·')],
		);
	const [manner, given] = dice.one(manners);
	return { given, wanted: [wanted], manner };
}

/** The example of the country with other last digits, where that is a number too. */
function someNumber(dice: Dice, country: CountryCode): PhoneNumber {
	const example = getExampleNumber(country, examples);
	if (example === undefined) throw new Error(`No example of a number in ${country}`);
	const number = parsePhoneNumberFromString(example.number.slice(0, -3) + dice.digits(3));
	return number?.isValid() === true && number.country === country ? number : example;
}

const DIGITS_OF_AREA_CODE = 3;

function junkPhone(dice: Dice, country: CountryCode, hasCountry: boolean): Cell {
	const local = someNumber(dice, country).nationalNumber.slice(DIGITS_OF_AREA_CODE);
	const manners: (readonly [string, string])[] = [
		['filler', dice.one(FILLERS)],

		['rounded', `${1 + dice.below(9)}.${dice.digits(4)}E+11`],
		['one digit', String(dice.below(10)).repeat(10)],
		['no digits', dice.one(['call me', 'same as above', 'xxx'])],
		['too long', dice.digits(25)],
	];
	// An island that is one area writes whole numbers so.
	if (parsePhoneNumberFromString(local, country)?.isValid() !== true)
		manners.push(['no area code', local]);
	if (!hasCountry)
		manners.push(['national without country', `0${1 + dice.below(9)}${dice.digits(8)}`]);
	const [manner, given] = dice.one(manners);
	return { given, wanted: [], manner };
}

function email(dice: Dice, index: number): Cell {
	if (dice.chance(6)) return { given: dice.one(FILLERS), wanted: [], manner: 'filler' };
	if (dice.chance(3))
		return {
			given: dice.one(['jane', 'jane@localhost', 'jane@@x.de', 'jane(at)x.de']),
			wanted: [],
			manner: 'no address',
		};
	const address = `${dice.one(['anna', 'josé', 'li.wei', "o'neil", 'x+news'])}.${index}@${dice.one(['example.org', 'shop.example', 'exämple.de'])}`;
	const given = dice.one([
		address,
		` ${address.toUpperCase()} `,
		`Anna B <${address}>`,
		`mailto:${address}`,
		`${address};`,
	]);
	return { given, wanted: [address], manner: 'address' };
}

const NAMES: readonly (readonly [string, string])[] = [
	['Anna', 'anna'],
	[' JOSÉ ', 'josé'],
	['O’Brien', 'obrien'],
	['Jean-Luc', 'jeanluc'],
	['정', '정'],
	['Müller', 'müller'],
	['van der Berg', 'vanderberg'],
	['محمد', 'محمد'],
	['Nguyễn', 'nguyễn'],
	['山田　太郎', '山田太郎'],
	['Łukasz', 'łukasz'],
];

function name(dice: Dice): Cell {
	if (dice.chance(5))
		return {
			given: dice.one(['-', 'n/a', 'unknown', '{{first_name}}', 'null']),
			wanted: [],
			manner: 'filler',
		};
	if (dice.chance(2)) return { given: dice.digits(6), wanted: [], manner: 'digits' };
	const [given, wanted] = dice.one(NAMES);
	return { given, wanted: [wanted], manner: 'name' };
}

const CITIES: readonly (readonly [string, string])[] = [
	['New York', 'newyork'],
	['São Paulo', 'sãopaulo'],
	['Zürich', 'zürich'],
	['東京', '東京'],
	['St. Louis', 'stlouis'],
	['Frankfurt (Oder)', 'frankfurtoder'],
	['Saint-Étienne', 'saintétienne'],
	['Москва', 'москва'],
	['6th of October City', '6thofoctobercity'],
];

function city(dice: Dice): Cell {
	if (dice.chance(5)) return { given: dice.one(FILLERS), wanted: [], manner: 'filler' };
	const [given, wanted] = dice.one(CITIES);
	return { given, wanted: [wanted], manner: 'city' };
}

const GENDERS: readonly (readonly [string, readonly string[]])[] = [
	['f', ['f']],
	['M', ['m']],
	['Female', ['f']],
	['Herr', ['m']],
	['mujer', ['f']],
	['he/him', ['m']],
	['Mrs.', ['f']],
	['sir', ['m']],
	['女性', ['f']],
	['diverse', []],
	['they', []],
	['1', []],
	['n/a', []],
];

function gender(dice: Dice): Cell {
	const [given, wanted] = dice.one(GENDERS);
	return { given, wanted, manner: wanted.length === 0 ? 'neither' : 'word' };
}

function birthDate(dice: Dice): Cell {
	const [year, month, day] = [1940 + dice.below(60), 1 + dice.below(12), 13 + dice.below(16)].map(
		(part) => String(part).padStart(2, '0'),
	);
	const wanted = [`${year}${month}${day}`];
	const [given, isDate] = dice.one<readonly [string, boolean]>([
		[`${year}-${month}-${day}`, true],
		[`${day}.${month}.${year}`, true],
		[`${month}/${day}/${year}`, true],
		[`${year}${month}${day}`, true],
		[`${year}-${month}-${day}T00:00:00Z`, true],
		[`${day}.${month}.${year?.slice(2)}`, false],
		[`${year}-02-31`, false],
		['unknown', false],
	]);
	return { given, wanted: isDate ? wanted : [], manner: isDate ? 'date' : 'no date' };
}

function externalId(dice: Dice, index: number): Cell {
	if (dice.chance(8))
		return {
			given: dice.one<unknown>(['0', 0, '---', 'guest', 'null']),
			wanted: [],
			manner: 'nobody',
		};
	const id = dice.one([`CRM-${index}`, `${index + 1}`, `user ${index}`, `a_${index}`]);
	return { given: ` ${id}`, wanted: [id], manner: 'id' };
}

const EVENT_TIME = Date.UTC(2026, 10, 22, 11);

function click(dice: Dice): Cell {
	const fbclid = dice.one([
		'IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2o',
		'PAZXh0bgNhZW0CMTEAAafg8z2j23RgG_GUxCooyzpc',
	]);
	const cookie = `fb.1.${EVENT_TIME - dice.below(80) * 86_400_000}.${fbclid}`;
	const [given, wanted] = dice.one<readonly [string, readonly string[]]>([
		[cookie, [cookie]],
		[`_fbc=${cookie}`, [cookie]],
		[fbclid, [`fb.1.${EVENT_TIME}.${fbclid}`]],
		[`https://shop.example/?fbclid=${fbclid}`, [`fb.1.${EVENT_TIME}.${fbclid}`]],
		['organic_search', []],
		[String(EVENT_TIME), []],
		[`customer-${dice.digits(5)}`, []],
	]);
	return { given, wanted, manner: wanted.length === 0 ? 'no click' : 'click' };
}

function address(dice: Dice): Cell {
	const [given, wanted] = dice.one<readonly [string, readonly string[]]>([
		['8.8.8.8', ['8.8.8.8']],
		['10.0.0.1, 81.2.69.160', ['81.2.69.160']],
		['[2001:4860:4860::8888]:443', ['2001:4860:4860::8888']],
		['8.8.8.8.BA', ['8.8.8.8.BA']],
		['192.168.0.1', []],
		['unknown', []],
	]);
	return { given, wanted, manner: wanted.length === 0 ? 'no address' : 'address' };
}
