/**
 * Text into markup. Names of events and stages come from strangers, so nothing but this file puts text into a page.
 * What comes out is ASCII: n8n before 2.0 showed the bytes of a page, not its characters.
 */

/** Longer names are cut: a page is read by people. */
const LONGEST_TEXT = 300;

/** Control characters, half surrogates, and marks that turn the direction of what follows them. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** What has a meaning in markup, and whatever is not ASCII. */
const SPECIAL = /[&<>"'`]|[^\x20-\x7E]/gu;

/** Takes any text; gives it safe between tags and in quoted attributes, of HTML and of SVG. */
export function escapeText(text: string): string {
	return shorten(text.replace(/\s+/gu, ' ').replace(UNREADABLE, ''), LONGEST_TEXT).replace(
		SPECIAL,
		(character) => `&#${character.codePointAt(0) ?? 0};`,
	);
}

/** Takes a text and how many characters there is room for; gives it with an ellipsis where it is longer. */
export function shorten(text: string, most: number): string {
	const characters = [...text];
	return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}\u2026`;
}
