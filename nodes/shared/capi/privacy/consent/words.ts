/** What a field says of a person's consent, in words (docs/meta-api.md section 12.2). */
import { isAbsent } from '../../absence';
import type { RawValue } from '../../types';
import type { ConsentAnswer } from './answer';
import { NO_IN_OTHER_LANGUAGES, YES_IN_OTHER_LANGUAGES } from './otherWords';

const YES = [
	'true, yes, y, 1, on, ok, okay, granted, given, allow, allowed, permitted, accept, accepted, agree, agreed, checked, ticked, confirmed',
	'i agree, i accept, i consent, consented, opt in, optin, opted in, subscribed, ✓, ✔, ☑, ✅, ○, ◯',
];
const NO = [
	'false, no, n, 0, off, denied, deny, withdrawn, revoked, declined, decline, refused, refuse, rejected, reject, disagree, disagreed',
	'i disagree, i decline, i refuse, opt out, optout, opted out, unsubscribed, not subscribed, unchecked, not checked, no consent',
	'not given, not granted, not allowed, not accepted, not consented, never, ✗, ✘, ✕, ×, ☐, ❌',
];

const GIVEN = wordsOf([...YES, ...Object.values(YES_IN_OTHER_LANGUAGES)]);
const WITHDRAWN = wordsOf([...NO, ...Object.values(NO_IN_OTHER_LANGUAGES)]);

function wordsOf(rows: readonly string[]): ReadonlySet<string> {
	return new Set(rows.flatMap((row) => row.split(', ')).map(fold));
}

const LONGEST_ANSWER = 60;

/** Without case, accents, punctuation at the end, and what stands between the words: `OPT_IN` is `opt in`. */
function fold(text: string): string {
	const lower = text.trim().toLowerCase();
	return lower
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.replaceAll('’', "'")
		.replaceAll('đ', 'd')
		.replaceAll('ı', 'i')
		.replace(/[\s_-]+/g, ' ')
		.replace(/[.!。！]$/, '');
}

/** Takes a value; gives what it says. Only a clear yes (true, 1, "granted", "oui", …) is consent. */
export function readWord(value: RawValue): ConsentAnswer {
	if (Array.isArray(value) && value.length === 1) return readWord(value[0]);
	const text = String(value);
	if (typeof value === 'object' || text.length > LONGEST_ANSWER)
		return isAbsent(value) ? 'missing' : 'not_understood';
	const word = fold(text);
	if (WITHDRAWN.has(word)) return 'withdrawn';
	if (GIVEN.has(word)) return 'given';
	if (isAbsent(value)) return 'missing';
	return answerTwice(word) ?? 'not_understood';
}

/** `Yes, I agree`, `No, gracias`: both parts say the same. */
function answerTwice(word: string): ConsentAnswer | undefined {
	const parts = word.split(/[,،、，]\s*/);
	if (parts.length !== 2) return undefined;
	if (parts.every((part) => GIVEN.has(part))) return 'given';
	return WITHDRAWN.has(parts[0]) && (WITHDRAWN.has(parts[1]) || THANKS.has(parts[1]))
		? 'withdrawn'
		: undefined;
}

/** Not the Danish one, which is a yes in Polish. */
const THANKS: ReadonlySet<string> = new Set(
	'thanks, thank you, gracias, obrigado, obrigada, merci, danke, grazie, dank je, dziekuje, kiitos'.split(
		', ',
	),
);

/** Whether a field of withdrawals tells of one: a date, whenever it lies, or anything but a clear no. */
export function tellsOfWithdrawal(value: RawValue): boolean {
	return !isAbsent(value) && readWord(value) !== 'withdrawn';
}
