/** The forms beyond ASCII in which people write numbers and addresses. */
import { LONGEST_TEXT } from './signs';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Any of them. */
const FOREIGN_FORM =
	/[\u00a0\u00ad\u0660-\u06f9\u0966-\u096f\u2000-\u2212\u3000\ufeff\uff01-\uff5e]/;

/** The same text in ASCII's forms, as far as numbers and addresses are written in them. */
export function foldForms(text: string): string {
	if (!FOREIGN_FORM.test(text)) return text;
	return text
		.slice(0, LONGEST_TEXT)
		.replace(INVISIBLE, '')
		.replace(SPACES, ' ')
		.replace(DASHES, '-')
		.replace(OTHER_DIGITS, (digit) => String((digit.charCodeAt(0) - zeroOf(digit)) % 10))
		.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function zeroOf(digit: string): number {
	const code = digit.charCodeAt(0);
	if (code >= 0x966) return 0x966;
	return code >= 0x6f0 ? 0x6f0 : 0x660;
}
