/** Email addresses as people and pages write them so that programs do not find them: `mia(at)shop.example`, `mia&#64;shop.example`. */

const AT = 'at|ät|arroba|arobase|chiocciola';
const DOT = 'dot|punkt|punto|ponto|point';
const OPENING = '[([{<]';
const CLOSING = '[)\\]}>]';

/** One of these is in each of them, and in few other texts. */
const HIDES = new RegExp(
	`[([{<\\s_+-](?:${AT})[)\\]}>\\s_+-]|&(?:#|commat)|[＠﹫]|%(?:25){0,3}40`,
	'iu',
);

/** True where an email address may stand in a text without its plain sign. */
export function mayHideAddress(text: string): boolean {
	return HIDES.test(text);
}

const bracketed = (words: string): RegExp =>
	new RegExp(`\\s{0,2}${OPENING}\\s{0,2}(?:${words})\\s{0,2}${CLOSING}\\s{0,2}`, 'giu');

/** How a sign is hidden, and the sign, in the order in which they are read. */
const HIDDEN_SIGNS: ReadonlyArray<readonly [hidden: RegExp, sign: string]> = [
	[/%(?:25){0,3}40|&(?:#0{0,4}64|#x0{0,4}40|commat);?|[＠﹫]/giu, '@'],
	[/&(?:#0{0,4}46|#x0{0,4}2e|period);?|[．。｡]/giu, '.'],
	[bracketed(AT), '@'],
	[bracketed(DOT), '.'],
];
const DOT_BEHIND_HOST = new RegExp(
	`(@[\\p{L}\\p{N}-]{1,63})\\s{1,2}(?:${DOT})\\s{1,2}(?=\\p{L})`,
	'giu',
);

/** Takes a text that `mayHideAddress`; gives it with the plain signs, `@` and `.`, of addresses. */
export function withPlainSigns(text: string): string {
	let plain = text;
	for (const [hidden, sign] of HIDDEN_SIGNS) plain = plain.replaceAll(hidden, sign);
	return plain.replaceAll(DOT_BEHIND_HOST, '$1.');
}

/** Endings of domains, since other words stand behind `dot` too: `at the polka dot shop`. */
const ENDINGS =
	'com|net|org|info|biz|eu|de|ch|fr|es|pt|br|nl|pl|tr|cz|sk|hu|ro|se|dk|fi|gr|ie|uk|ca|au|nz|jp|cn|kr|mx|ar|cl|co|io|dev|app|shop|online|example';
/** These are words as well, and count at the end of a text. */
const ENDINGS_AND_WORDS = 'it|in|at|be|me|us|no|my|id|is|to';
/** What else has dots. */
const DOTTED = 'polka|pin|mini|micro|swiss|the|this|a';
const GAP = '[\\s_+-]{1,2}';
const SPOKEN_DOT = `(?:${GAP}(?:${DOT})${GAP}|\\s{0,2}${OPENING}\\s{0,2}(?:${DOT})\\s{0,2}${CLOSING}\\s{0,2})`;
const SPOKEN = new RegExp(
	`[\\p{L}\\p{N}]${GAP}(?:${AT})${GAP}(?!(?:${DOTTED})[^\\p{L}\\p{N}])[\\p{L}\\p{N}-]{1,63}?(?:${SPOKEN_DOT}[\\p{L}\\p{N}]{1,63}){0,2}${SPOKEN_DOT}` +
		`(?:(?:${ENDINGS})(?![\\p{L}\\p{N}])|(?:${ENDINGS_AND_WORDS})(?:$|[.,;!?)]))`,
	'iu',
);

/** True of `mia at shop dot example`. */
export function isSpokenAddress(text: string): boolean {
	return SPOKEN.test(text);
}
