/** Check digits and forms that the library of national IDs does not have. Each function takes the number without separators. */

/** Luhn's check digit of payment cards (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
	let sum = 0;
	for (let index = digits.length - 1, isSecond = false; index >= 0; index--) {
		const digit = digits.charCodeAt(index) - 48;
		const doubled = isSecond ? digit * 2 : digit;
		sum += doubled > 9 ? doubled - 9 : doubled;
		isSecond = !isSecond;
	}
	return sum % 10 === 0;
}

/** An IBAN's check digits: the number with its first four characters at the end leaves 1 in modulo 97 (ISO 13616, ISO 7064). */
export function passesMod97(iban: string): boolean {
	let rest = 0;
	for (const character of iban.slice(4) + iban.slice(0, 4)) {
		const value = Number.parseInt(character, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}

/**
 * A Japanese Individual Number (My Number) of 12 digits: the last is 11 minus the weighted sum of the others modulo 11, or 0
 * where that is above 9 (Ministry of Internal Affairs and Communications, ordinance no. 85 of 2014, article 5).
 */
export function isMyNumber(digits: string): boolean {
	let sum = 0;
	for (let place = 1; place <= 11; place++)
		sum += Number(digits[11 - place]) * (place <= 6 ? place + 1 : place - 5);
	const rest = sum % 11;
	return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

/** Codes of Indonesia's provinces (Kode Wilayah of the Ministry of Home Affairs). */
const PROVINCES: ReadonlySet<string> = new Set(
	'11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(
		' ',
	),
);

/**
 * An Indonesian NIK of 16 digits: province, regency and district, then the date of birth as DDMMYY, to the day of which 40 is added
 * for women, then a serial number above 0 (law no. 23 of 2006, article 13, and its ordinance no. 37 of 2007, article 37). It has no check digit.
 */
export function isNik(digits: string): boolean {
	const day = Number(digits.slice(6, 8)) % 40;
	const isWoman = Number(digits.slice(6, 8)) > 40;
	const month = Number(digits.slice(8, 10));
	return (
		PROVINCES.has(digits.slice(0, 2)) &&
		digits.slice(2, 4) !== '00' &&
		digits.slice(4, 6) !== '00' &&
		day >= 1 &&
		day <= 31 &&
		Number(digits.slice(6, 8)) <= (isWoman ? 71 : 31) &&
		month >= 1 &&
		month <= 12 &&
		digits.slice(12) !== '0000'
	);
}
