/** Percent signs and pluses of an address. */
const ENCODED = /%[0-9a-f]{2}/i;
const MOST_ENCODINGS = 3;
/** A plus is a space, but one that begins a number is that of a country code. Several stand together: each is one of the text's steps. */
const SPACES = /\+{2,1000}|\+(?!\d)|(?<=[^=])\+(?=\d)/g;

/**
 * Takes an address or a part of one; gives it without percent signs, however often it was encoded, and as it stands where it cannot be
 * decoded.
 */
export function decode(text: string): string {
	let decoded = text.includes('+')
		? text.replace(SPACES, ({ length }) => ' '.repeat(length))
		: text;
	for (
		let round = 0;
		round < MOST_ENCODINGS && decoded.includes('%') && ENCODED.test(decoded);
		round++
	) {
		try {
			const next = decodeURIComponent(decoded);
			if (next === decoded) return decoded;
			decoded = next;
		} catch {
			return decoded.replaceAll(/%40/g, '@');
		}
	}
	return decoded;
}

/** The text before the first such sign, and what stands behind it; `undefined` where there is none. */
export function cut(text: string, sign: string): [before: string, behind: string | undefined] {
	const at = text.indexOf(sign);
	return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
