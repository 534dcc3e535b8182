/** The quick way to a number says what libphonenumber says, for all countries. */
import {
	getCountries,
	getCountryCallingCode,
	getExampleNumber,
	parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

import {
	findInternational,
	findNational,
	type PhoneNumber,
} from '../../../../nodes/shared/capi/identity/numbersInUse';

const COUNTRIES = getCountries();

/** Digits of a fixed pseudo-random row: the same in every run. */
function* digitsLike(count: number): Generator<string> {
	let state = 20261126;
	const next = (limit: number) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
	for (let index = 0; index < count; index += 1)
		yield Array.from({ length: 6 + next(8) }, () => String(next(10))).join('');
}

function facts(phone: PhoneNumber | undefined) {
	return (
		phone && [
			phone.number,
			phone.country,
			phone.countryCallingCode,
			phone.nationalNumber,
			phone.getType(),
			phone.isValid(),
			phone.isPossible(),
		]
	);
}

function national(digits: string, country: (typeof COUNTRIES)[number]) {
	return parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
}

describe('a number that is found quickly is the one that libphonenumber finds', () => {
	it.each(COUNTRIES)('in %s', (country) => {
		const mobile = getExampleNumber(country, examples)?.nationalNumber ?? '';
		const code = getCountryCallingCode(country);
		let found = 0;
		for (const random of digitsLike(40)) {
			const like = mobile.slice(0, 3) + random.slice(0, Math.max(0, mobile.length - 3));
			for (const digits of [random, like, `0${like}`, `1${like}`, `8${like}`, code + like]) {
				const quick = findNational(digits, country);
				if (quick === undefined) continue;
				found += 1;
				expect([digits, facts(quick)]).toEqual([digits, facts(national(digits, country))]);
			}
			for (const digits of [random, code + like, code + random, `${code}0${like}`]) {
				const quick = findInternational(digits);
				if (quick === undefined) continue;
				found += 1;
				const whole = parsePhoneNumberFromString(`+${digits}`);
				expect([digits, facts(quick)]).toEqual([digits, facts(whole)]);
			}
		}
		expect(found).toBeGreaterThan(0);
	});
});

describe('most numbers are found quickly', () => {
	it.each([
		['015123451000', 'DE', '+4915123451000'],
		['07400123456', 'GB', '+447400123456'],
		['5125551234', 'US', '+15125551234'],
		['11961231234', 'BR', '+5511961231234'],
		['4165550123', 'CA', '+14165550123'],
		['612345678', 'ES', '+34612345678'],
	] as const)('%s of %s', (digits, country, number) => {
		expect(findNational(digits, country)?.number).toBe(number);
		expect(findInternational(number.slice(1))?.country).toBe(country);
	});
});

describe('what takes a closer look is left to libphonenumber', () => {
	it.each([
		['a carrier code', '01511961231234', 'BR'],
		['a number abroad', '0014165550123', 'DE'],
		['perhaps the country code', '491512345678', 'DE'],
		['no range in use', '1234567', 'DE'],
	] as const)('%s: %s of %s', (what, digits, country) => {
		expect([what, findNational(digits, country)]).toEqual([what, undefined]);
	});
});
