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

const setOf = (words: string): ReadonlySet<string> => new Set(words.split('|'));
const AT_WORDS = setOf(AT);
const DOT_WORDS = setOf(DOT);
/** Endings of domains, since other words stand behind `dot` too: `at the polka dot shop`. */
const ENDINGS = setOf(
	'com|net|org|info|biz|eu|de|ch|fr|es|pt|br|nl|pl|tr|cz|sk|hu|ro|se|dk|fi|gr|ie|uk|ca|au|nz|jp|cn|kr|mx|ar|cl|co|io|dev|app|shop|online|example',
);
/** These are words as well, and count at the end of a text. */
const ENDINGS_AND_WORDS = setOf('it|in|at|be|me|us|no|my|id|is|to');
/** What else has dots. */
const DOTTED = setOf('polka|pin|mini|micro|swiss|the|this|a');

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;
const MOST_WORDS = 500;
const MOST_DOTS = 4;

/** True of `mia at shop dot example`, its dots perhaps in brackets. */
export function isSpokenAddress(text: string): boolean {
	const words = text
		.toLowerCase()
		.split(BETWEEN_WORDS, MOST_WORDS)
		.filter((word) => word !== '');
	return words.some((word, index) => index > 0 && AT_WORDS.has(word) && isHost(words, index + 1));
}

/** Whether a host begins here: a word, and `dot` and another one behind it, the last of them an ending. */
function isHost(words: readonly string[], first: number): boolean {
	if (DOTTED.has(words[first])) return false;
	let last = first;
	for (let dots = 0; dots < MOST_DOTS && DOT_WORDS.has(words[last + 1]); dots++) last += 2;
	if (last === first || last >= words.length) return false;
	return (
		ENDINGS.has(words[last]) || (ENDINGS_AND_WORDS.has(words[last]) && last === words.length - 1)
	);
}
