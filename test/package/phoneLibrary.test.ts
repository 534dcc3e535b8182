/** The build leaves out what of libphonenumber is not needed: what it knows of a number must not change by that. */
import { createRequire } from 'node:module';

import examples from 'libphonenumber-js/examples.mobile.json';
import {
	getCountries,
	parsePhoneNumberFromString,
	type CountryCode,
	type PhoneNumber,
} from 'libphonenumber-js/max';

type Parse = typeof parsePhoneNumberFromString;

const built: { parsePhoneNumberFromString: Parse } = createRequire(__filename)(
	'../../dist/nodes/shared/capi/identity/phoneLibrary.js',
);

function known(phone: PhoneNumber | undefined): unknown {
	return (
		phone && [phone.number, phone.country, phone.isValid(), phone.isPossible(), phone.getType()]
	);
}

/** An example of the country, and what is near to it: in other ranges, too long, too short, as dialed at home and abroad. */
function numbersOf(country: CountryCode): string[] {
	const example: string = examples[country] ?? '';
	const others = ['1', '2', '5', '8', '9'].map((digit) => digit + example.slice(1));
	return [example, ...others].flatMap((number) => [
		number,
		`0${number}`,
		`00${number}`,
		`${number}1`,
		number.slice(1),
	]);
}

describe.each(getCountries())('numbers of %s', (country) => {
	it('are read as by the whole library', () => {
		for (const number of numbersOf(country)) {
			const options = { defaultCountry: country, extract: false };
			expect([number, known(built.parsePhoneNumberFromString(number, options))]).toEqual([
				number,
				known(parsePhoneNumberFromString(number, options)),
			]);
			expect(known(built.parsePhoneNumberFromString(`+${number}`))).toEqual(
				known(parsePhoneNumberFromString(`+${number}`)),
			);
		}
	});
});

it('asks about numbers that are valid, too', () => {
	const valid = getCountries().filter((country) =>
		numbersOf(country).some((number) =>
			built.parsePhoneNumberFromString(number, country)?.isValid(),
		),
	);
	expect(valid.length).toBeGreaterThan(200);
});
