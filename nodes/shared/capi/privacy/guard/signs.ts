/** How a text is written: what one pass over it tells of its digits, letters and signs. */

/** A longer text is read in its beginning only: it is no text of an event. */
export const LONGEST_TEXT = 20_000;

export interface Signs {
	readonly digits: number;
	/** Beyond ASCII everything counts as one. */
	readonly letters: number;
	readonly hasAt: boolean;
	readonly hasSlash: boolean;
	/** The most digits, and the most letters and digits, that stand side by side. */
	readonly digitsInARow: number;
	readonly signsInARow: number;
	/** The most digits with nothing but what people write within a phone number between them. */
	readonly digitsTogether: number;
	/** Digits, signs and spaces in other forms than ASCII's. */
	readonly isForeign: boolean;
}

/** Counts in one pass what tells which detectors are worth asking. */
export function signsOf(text: string): Signs {
	let [digits, letters, digitsInARow, signsInARow] = [0, 0, 0, 0];
	let [hasAt, hasSlash, isForeign] = [false, false, false];
	/** The rows in which the pass is. */
	let [digitRow, signRow, together, digitsTogether] = [0, 0, 0, 0];
	const end = Math.min(text.length, LONGEST_TEXT);
	for (let index = 0; index < end; index++) {
		const code = text.charCodeAt(index);
		if (isLetter(code)) {
			letters++;
			signRow++;
			digitRow = 0;
			together = 0;
			if (signRow > signsInARow) signsInARow = signRow;
			continue;
		}
		if (isDigit(code)) {
			digits++;
			digitRow++;
			signRow++;
			together++;
			if (digitRow > digitsInARow) digitsInARow = digitRow;
			if (together > digitsTogether) digitsTogether = together;
			if (signRow > signsInARow) signsInARow = signRow;
			continue;
		}
		digitRow = 0;
		signRow = 0;
		if (!isWithinPhones(code)) together = 0;
		if (code === AT) hasAt = true;
		else if (code === SLASH) hasSlash = true;
		else if (code > LAST_OF_ASCII) {
			letters++;
			isForeign ||= isForeignForm(code);
		}
	}
	return {
		digits,
		letters,
		hasAt,
		hasSlash,
		digitsInARow,
		signsInARow,
		digitsTogether,
		isForeign,
	};
}

/** Whether so many digits stand in a text with nothing but what people write within a phone number between them. */
export function hasDigitsTogether(text: string, fewest: number): boolean {
	let together = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (isDigit(code)) {
			together++;
			if (together >= fewest) return true;
		} else if (together > 0 && !isWithinPhones(code)) together = 0;
	}
	return false;
}

const AT = '@'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const LAST_OF_ASCII = 127;

function isLetter(code: number): boolean {
	return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Of ASCII. */
export function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** Whether people write it within a phone number: white space, ( ) + - . / | · */
export function isWithinPhones(code: number): boolean {
	return (
		code === 32 ||
		(code >= 45 && code <= 47) ||
		code === 40 ||
		code === 41 ||
		code === 43 ||
		(code >= 9 && code <= 13) ||
		code === 0xa0 ||
		code === 124 ||
		code === 0xb7
	);
}

/** No-break spaces, dashes, invisible characters; Arabic and Indian digits; full width. */
function isForeignForm(code: number): boolean {
	return (
		code === 0xa0 ||
		code === 0xad ||
		(code >= 0x2000 && code <= 0x2212) ||
		(code >= 0x660 && code <= 0x6f9) ||
		(code >= 0x966 && code <= 0x96f) ||
		(code >= 0xff01 && code <= 0xff5e) ||
		code === 0x3000 ||
		code === 0xfeff
	);
}
