/** The last digits of phone numbers, which are the same in each form: country codes and leading zeros are written or not. */
import { isDigit, isWithinPhones } from '../signs';

const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;
const COMPARED_DIGITS = 9;
/** Of the last digits, what all but the first of them can be. */
const LIMIT = 10 ** (COMPARED_DIGITS - 1);

export interface LastDigits {
	/** As a whole number. */
	readonly digits: number;
	readonly length: number;
	/** The first number that has more digits. */
	readonly limit: number;
}

const ZERO = 48;
const SEPARATOR = /[,;|]/;

/** Takes what stands under a key for phone numbers, perhaps several; gives the last digits of each. */
export function lastDigitsOf(phones: string): LastDigits[] {
	return phones.split(SEPARATOR).flatMap((phone) => {
		let count = 0;
		let last = 0;
		for (let index = 0; index < phone.length; index++) {
			const code = phone.charCodeAt(index);
			if (!isDigit(code)) continue;
			if (code !== ZERO || count > 0) count++;
			last = withDigit(last, code);
		}
		return count >= FEWEST_DIGITS && count <= MOST_DIGITS ? readyToCompare(last, count) : [];
	});
}

function readyToCompare(digits: number, count: number): LastDigits {
	const length = Math.min(count, COMPARED_DIGITS);
	return { digits, length, limit: 10 ** length };
}

/** Whether the digits of one of the phones stand in a text, whatever people write between them. */
export function standsAmongDigits(phones: readonly LastDigits[], text: string): boolean {
	/** Of the row of digits in which the pass is. */
	let count = 0;
	let last = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (isDigit(code)) {
			count++;
			last = withDigit(last, code);
			if (count >= FEWEST_DIGITS && endsWithOne(phones, last, count)) return true;
		} else if (count > 0 && !isWithinPhones(code)) count = 0;
	}
	return false;
}

function withDigit(last: number, code: number): number {
	return (last % LIMIT) * 10 + (code - ZERO);
}

function endsWithOne(phones: readonly LastDigits[], last: number, count: number): boolean {
	for (const { digits, length, limit } of phones)
		if (count >= length && last % limit === digits) return true;
	return false;
}
