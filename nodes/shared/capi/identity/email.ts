import type { Outcome } from './outcome';

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const DISPLAY_NAME_FORM = /<([^<>]*)>\s*$/;
const MAILTO = /^mailto:/i;
const WRAPPING_BEFORE = '"\'`“”‘’(<[';
const WRAPPING_AFTER = '"\'`“”‘’)>],;:.';

/**
 * One `@`; a local part of anything but white space and what separates addresses; a dotted domain of any script. Each
 * character can be read in one way only, so that no text takes long.
 */
const ADDRESS = new RegExp(
	String.raw`^[^\s@<>()[\]\\,;:"]+@` +
		String.raw`(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-+[\p{L}\p{M}\p{N}]+)*\.)+` +
		String.raw`(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$`,
	'u',
);
/** The same of ASCII alone, as nearly all are written, in lower case: it needs no Unicode to be put into its form. */
const PLAIN_ADDRESS = /^[\w!#$%&'*+/=?^`{|}~.-]+@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,}$/;
const LONGEST_ADDRESS = 320;

/**
 * `John Smith <John_Smith@gmail.com>` -> `john_smith@gmail.com`. Trimmed, lower-case, NFC; Unicode is allowed
 * (docs/meta-api.md section 3.1). What does not look like an address is dropped.
 */
export function normalizeEmail(text: string): Outcome {
	if (text.length > LONGEST_TEXT) return { dropped: 'not_an_email' };
	const lower = text.toLowerCase();
	if (lower.length <= LONGEST_ADDRESS && PLAIN_ADDRESS.test(lower)) return { value: lower };
	const given = text.normalize('NFC').replace(FULL_WIDTH, toAscii).toLowerCase();
	if (given.length <= LONGEST_ADDRESS && ADDRESS.test(given))
		return { value: given.normalize('NFC') };
	const bare = bareAddress(given);
	if (bare.length > LONGEST_ADDRESS || !ADDRESS.test(bare)) return { dropped: 'not_an_email' };
	return { value: bare.normalize('NFC'), changed: ['address_extracted'] };
}

/** With a display name. */
const LONGEST_TEXT = 1000;

function bareAddress(text: string): string {
	const inside = DISPLAY_NAME_FORM.exec(text)?.[1] ?? text;
	return unwrap(withoutMailto(unwrap(inside.trim())).trim());
}

/** `mailto:a@b.example?subject=Hello` is the address between. */
function withoutMailto(text: string): string {
	return MAILTO.test(text) ? text.replace(MAILTO, '').split('?', 1)[0] : text;
}

function unwrap(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && WRAPPING_BEFORE.includes(text.charAt(start))) start += 1;
	while (end > start && WRAPPING_AFTER.includes(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

function toAscii(character: string): string {
	return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

const SEPARATOR = /[,;|\r\n]+/;
const WHITE_SPACE = /\s+/;

/** The addresses of one field that holds several; display names with a comma in them keep the field whole. */
export function separateEmails(text: string): readonly string[] {
	if (text.indexOf('@') === text.lastIndexOf('@')) return [text];
	const parts = text.split(SEPARATOR).flatMap(piecesWithAddress);
	return parts.length > 1 ? parts : [text];
}

/** Cut before each word that holds an address: `a@x.de b@x.de`, `Jane Doe <a@x.de> b@x.de`. */
function piecesWithAddress(text: string): readonly string[] {
	return text.split(WHITE_SPACE).filter((word) => word.includes('@'));
}
