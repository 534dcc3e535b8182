/** What Meta says, made fit to be shown. */

const LONGEST_TEXT = 1000;
const LONGEST_SOURCE = 2 * LONGEST_TEXT;
/** Cutting a text may leave the beginning of something secret that is no longer recognized as such. */
const UNSURE_END = 100;

/** What may never be shown, in the order in which it is looked for: a token may hold digits, a hash an `@` never. */
const SECRETS: ReadonlyArray<readonly [RegExp, string]> = [
	[/\b(access_token|appsecret_proof|client_secret)=[^\s&"']+/giu, '$1=[removed]'],
	[/\bfbclid=[^\s&"']+/giu, 'fbclid=[removed]'],
	[/\bfb\.\d{1,2}\.\d{1,20}\.[\w.-]{1,600}/giu, '[click or browser ID]'],
	[/\bEAA[A-Za-z0-9_-]{8,}/gu, '[token]'],
	[/\b\d{5,}\|[A-Za-z0-9_-]{8,}/gu, '[token]'],
	[/\b[A-Fa-f0-9]{32,}\b/gu, '[hash]'],
	[/\b[\da-f]{8}-(?:[\da-f]{4}-){0,3}[\da-f]{4,12}\b/giu, '[ID]'],
	[/\b(?:[\da-f]{4}-){1,3}[\da-f]{12}\b/giu, '[ID]'],
	[/(?<![\w:])(?:[\da-f]{1,4}:){3,7}(?::?[\da-f]{1,4}){0,7}(?![\w:])/giu, '[IP address]'],
	[
		/(?<![\w:])(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4}:){0,6}[\da-f]{1,4}(?![\w:])/giu,
		'[IP address]',
	],
	[/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/gu, '[IP address]'],
	[/[^\s@<>"'“”„(),;:=&?]{1,64}(?:@|%40)[^\s@<>"'“”„(),;:=&?]{1,255}/gu, '[e-mail]'],
	[/\+?\p{Nd}(?:[\s().-]{0,2}\p{Nd}){6,}/gu, '[number]'],
];

/**
 * Removes what may identify a person or open an account from a text of Meta's, so that it can be shown and stored:
 * Meta's texts may echo the data sent (docs/meta-api.md section 11.1).
 * @returns the text on one line, at most 1,000 characters, with e-mail addresses, runs of 7 or more digits (also with
 * separators), hashes, UUIDs, IP addresses, click and browser IDs and tokens replaced by what they were, such as `[e-mail]`
 */
export function scrub(text: string): string {
	const line = text.slice(0, LONGEST_SOURCE).replace(/\s+/gu, ' ').trim();
	const clean = SECRETS.reduce(
		(shown, [pattern, replacement]) => shown.replace(pattern, replacement),
		line,
	);
	return (text.length > LONGEST_SOURCE ? clean.slice(0, -UNSURE_END) : clean).slice(
		0,
		LONGEST_TEXT,
	);
}
