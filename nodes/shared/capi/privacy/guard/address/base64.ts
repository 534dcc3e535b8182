/** Texts that a page address holds as Base64, as tools for newsletters write the reader's address. */

const BASE64 = /^[\w+/-]{10,}={0,2}$/;
/** Of the shortest address, a@b.de. */
const SHORTEST = 11;
const SMALL = /[a-z]/;
const CAPITAL = /[A-Z]/;
/** A longer one is a token of a program. */
const LONGEST = 400;
const PLAIN_TEXT = /^[\x20-\x7e]+$/;

/** Whether a value has the form of it: most words have no capitals within. */
export function mayBeBase64(value: string): boolean {
	return (
		value.length >= SHORTEST &&
		value.length <= LONGEST &&
		BASE64.test(value) &&
		SMALL.test(value) &&
		CAPITAL.test(value)
	);
}

/** The text behind it; `undefined` where it is none, or no text in ASCII. */
export function textOfBase64(value: string): string | undefined {
	if (!mayBeBase64(value)) return undefined;
	try {
		const text = atob(value.replaceAll('-', '+').replaceAll('_', '/'));
		return PLAIN_TEXT.test(text) ? text : undefined;
	} catch {
		return undefined;
	}
}
