/** What a status in words says: of a sale, and whether it is one at all. */
import { OTHER_STATUS_WORDS } from './otherWords';
import { PAID_WORDS, TEST_WORDS, UNPAID_WORDS } from './paymentWords';
import {
	BETWEEN,
	MONEY_AWAITED,
	MONEY_AWAITED_TOGETHER,
	NOT,
	NOT_DONE_TOGETHER,
	NOT_YET_OR_NOT_ALL,
	NOTHING_DUE,
	RECEIVED,
	STILL_TO_PAY,
	SUBJECTS,
	WAITING,
} from './qualifiers';
import { englishWords } from './undoneInEnglish';
import {
	UNDONE_STATES,
	UNDONE_WORDS,
	type UndoneState,
	type WordsByLanguage,
	WORDS_WITHOUT_SPACES,
} from './undoneWords';

export type SaleState = UndoneState | 'unpaid' | 'paid' | 'test_payload';
type State = SaleState | 'other';

const ASCII = /^[\x20-\x7e]*$/;

/** A status without case, accents and underscores: `ON_HOLD` is `on hold`. */
export function foldStatus(text: string): string {
	const lower = separated(text.trim()).toLowerCase();
	const plain = ASCII.test(lower)
		? lower
		: lower
				.normalize('NFD')
				.replace(/[\u0300-\u036f]/g, '')
				.replaceAll('đ', 'd')
				.replaceAll('ı', 'i')
				.replaceAll('ł', 'l')
				.normalize('NFC');
	return plain.replace(/[\s_-]+/g, ' ');
}

const WRITTEN_TOGETHER = /^[A-Z]?[a-z]+(?:[A-Z][a-z]+)+$/;

/** `awaitingPayment`, `NotPaid`: as separate words. */
function separated(text: string): string {
	return WRITTEN_TOGETHER.test(text) ? text.replace(/(?<=[a-z])(?=[A-Z])/g, ' ') : text;
}

/** The words of a kind of state in all languages, and the beginnings of those that inflect. */
class Words<Name extends string> {
	private readonly whole = new Map<string, Name>();

	private readonly beginnings = new Map<string, Name>();

	/** The words as they are written, with their accents. */
	private readonly written = new Set<string>();

	add(name: Name, table: WordsByLanguage): this {
		for (const row of Object.values(table)) {
			for (const word of row.split(', ')) {
				const isBeginning = word.endsWith('*');
				const words = isBeginning ? this.beginnings : this.whole;
				const folded = foldStatus(isBeginning ? word.slice(0, -1) : word);
				if (!words.has(folded)) words.set(folded, name);
				this.written.add(word);
			}
		}
		return this;
	}

	find(word: string): Name | undefined {
		return this.whole.get(word) ?? this.findBeginning(word);
	}

	/**
	 * Whether a word is one of these with the accents that it has: `Salé` is a town, and no sale. Where words inflect, accents
	 * change with the endings.
	 */
	isWritten(word: string, folded: string): boolean {
		return this.written.has(word) || this.findBeginning(folded) !== undefined;
	}

	private findBeginning(word: string): Name | undefined {
		const shortest = Math.max(word.length - LONGEST_ENDING, SHORTEST_BEGINNING);
		for (let length = word.length; length >= shortest; length--) {
			const name = this.beginnings.get(word.slice(0, length));
			if (name !== undefined) return name;
		}
		return undefined;
	}
}

const LONGEST_ENDING = 4;
const SHORTEST_BEGINNING = 3;

const states = new Words<State>();
for (const state of UNDONE_STATES)
	states.add(state, { en: englishWords('status', state).join(', '), ...UNDONE_WORDS[state] });
states.add('unpaid', UNPAID_WORDS).add('paid', PAID_WORDS).add('test_payload', TEST_WORDS);
states.add('other', OTHER_STATUS_WORDS);

/** English words stand in names of fields that say something else: `error`, `void`. */
const undoneInOtherLanguages = new Words<UndoneState>();
for (const state of UNDONE_STATES) undoneInOtherLanguages.add(state, UNDONE_WORDS[state]);

/** Takes a word that `foldStatus` gave; gives what it says in another language than English of a sale that is none any more. */
export function undoneStateOfWord(word: string): UndoneState | undefined {
	return word === '' ? undefined : undoneInOtherLanguages.find(word);
}

/** WooCommerce keeps its statuses so in the database: `wc-on-hold`. */
const WOOCOMMERCE = /^wc /;

/** What a status says of the sale; nothing where it says something else. */
export function saleStateOf(status: string): SaleState | undefined {
	const state = stateOf(foldStatus(status).replace(WOOCOMMERCE, ''));
	return state === 'other' ? undefined : state;
}

/** As most are, and most regions too: there is nothing to take apart. */
const ONE_WORD = /^[a-z]*$/;

function stateOf(status: string): State | undefined {
	if (ONE_WORD.test(status)) return states.find(status);
	return states.find(status) ?? stateOfWords(wordsOf(status)) ?? stateOfCompound(status);
}

const MOST_WORDS = 5;
const BETWEEN_WORDS = /[^\p{L}\p{M}]+/u;
const SPACES_ALONE = /^[a-z ]*$/;

function wordsOf(status: string): readonly string[] {
	const words = SPACES_ALONE.test(status) ? status.split(' ') : status.split(BETWEEN_WORDS);
	return words.filter((word) => word !== '');
}

/** Words that say the same wherever they stand in a status: `Cancelled by customer`, `payment failed`, `Refund issued`. */
const ENDS: ReadonlySet<string> = new Set(UNDONE_STATES);

function stateOfWords(words: readonly string[]): State | undefined {
	if (words.length < 2 || words.length > MOST_WORDS) return undefined;
	const end = words.map((word) => states.find(word)).find((state) => ENDS.has(state ?? ''));
	if (end !== undefined && !words.some((word) => NOT_YET_OR_NOT_ALL.has(word))) return end;
	return isUnpaid(words) ? 'unpaid' : undefined;
}

/** `Warten auf Zahlung`, `Awaiting bank transfer`, `noch nicht bezahlt`, `unpaid order` */
function isUnpaid(words: readonly string[]): boolean {
	const text = words.join(' ');
	if (NOTHING_DUE.test(text)) return false;
	return (
		words.some(isWordForUnpaid) ||
		isNotPaid(words) ||
		isPaymentAwaited(words) ||
		STILL_TO_PAY.test(text)
	);
}

/** In `paid, not shipped` the no stands behind the word. */
function isNotPaid(words: readonly string[]): boolean {
	const paid = words.findIndex((word) => states.find(word) === 'paid');
	return paid > 0 && words.slice(0, paid).some((word) => NOT.has(word));
}

function isPaymentAwaited(words: readonly string[]): boolean {
	return (
		words.some((word) => WAITING.has(word)) &&
		words.some((word) => MONEY_AWAITED.test(word)) &&
		!words.some((word) => RECEIVED.test(word))
	);
}

/** A word for waiting may be about the parcel. */
function isWordForUnpaid(word: string): boolean {
	return states.find(word) === 'unpaid' && !WAITING.has(word);
}

const LONGEST_COMPOUND = 20;
/** Latin, Greek, Cyrillic, Hebrew, Arabic and Indian letters. */
const WITH_SPACES = /[a-z\u00df-\u052f\u0590-\u0dff]/;

/** Japanese, Chinese, Korean and Thai write the words of a status together: `返金完了`, `주문취소`. */
function stateOfCompound(status: string): UndoneState | 'unpaid' | undefined {
	if (WITH_SPACES.test(status) || status.length > LONGEST_COMPOUND) return undefined;
	if (MONEY_AWAITED_TOGETHER.test(status)) return 'unpaid';
	return NOT_DONE_TOGETHER.test(status) ? undefined : compoundOf(status);
}

function compoundOf(status: string): UndoneState | undefined {
	return COMPOUNDS.find(([word]) => status.includes(word))?.[1];
}

const COMPOUNDS = UNDONE_STATES.flatMap((state) =>
	(WORDS_WITHOUT_SPACES[state] ?? '')
		.split(', ')
		.filter((word) => word !== '')
		.map((word) => [foldStatus(word), state] as const),
);

/** No region begins so. */
const SENTENCE =
	/^(?:awaiting|waiting for|sent to|requires|pending|ready for|ready to|partially|in progress) /;

/** `installed`, `reactivated`: no region but short ones (Szeged) ends so. */
const PARTICIPLE = /^[a-z]{5,30}ed$/;

/**
 * Whether a text is a status of any kind: a word of the tables, a phrase of such words, or one that says what it is said of,
 * which no name of a region does.
 */
export function isStatus(text: string): boolean {
	const status = foldStatus(text);
	if (ONE_WORD.test(status)) return isStatusWord(status, text);
	if (states.find(status) !== undefined || SENTENCE.test(status)) return true;
	const words = wordsOf(status);
	if (words.some((word) => SUBJECTS.has(word))) return words.length > 1;
	if (stateOfWords(words) !== undefined || stateOfCompound(status) !== undefined) return true;
	if (words.length < 2 || words.length > MOST_WORDS || !words.some(isState)) return false;
	return words.includes('by') || words.every(isStateOrBetween);
}

function isStatusWord(status: string, text: string): boolean {
	const written = text.trim().toLowerCase();
	if (!ASCII.test(written)) return states.isWritten(written.normalize('NFC'), status);
	return states.find(status) !== undefined || PARTICIPLE.test(status);
}

function isState(word: string): boolean {
	return states.find(word) !== undefined;
}

function isStateOrBetween(word: string): boolean {
	return BETWEEN.has(word) || isState(word);
}
