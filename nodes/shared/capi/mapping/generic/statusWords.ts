/** What the words of saleStatusWords.ts say of a sale, alone and in a phrase. */
import {
	SALE_STATUS_WORDS,
	type SaleState,
	UNDONE_STATES,
	type UndoneState,
	WORDS_WITHOUT_SPACES,
} from './saleStatusWords';

const ASCII = /^[\x20-\x7e]*$/;

const states = new Map(
	Object.entries(SALE_STATUS_WORDS).flatMap(([state, rows]) =>
		Object.values(rows).flatMap((row) =>
			row.split(', ').map((word) => [foldStatus(word), state] as const),
		),
	),
);

function isSaleState(state: string): state is SaleState {
	return state in SALE_STATUS_WORDS;
}

/** The same without English, whose words stand in names of fields that say something else: `error`, `void`. */
const undoneInOtherLanguages: ReadonlyMap<string, UndoneState> = new Map(
	UNDONE_STATES.flatMap((state) =>
		Object.entries(SALE_STATUS_WORDS[state])
			.filter(([language]) => language !== 'en')
			.flatMap(([, row]) => row.split(', ').map((word) => [foldStatus(word), state] as const)),
	),
);

/** Takes a word that `foldStatus` gave; gives what it says in another language than English of a sale that is none any more. */
export function undoneStateOfWord(word: string): UndoneState | undefined {
	return undoneInOtherLanguages.get(word);
}

/** A status without case, accents and underscores: `ON_HOLD` is `on hold`. */
export function foldStatus(text: string): string {
	const lower = text.trim().toLowerCase();
	const plain = ASCII.test(lower)
		? lower
		: lower
				.normalize('NFD')
				.replace(/[\u0300-\u036f]/g, '')
				.replaceAll('đ', 'd')
				.normalize('NFC');
	return plain.replace(/[\s_-]+/g, ' ');
}

/** What a status says of the sale; nothing where it is a sale, or says something else. */
export function saleStateOf(status: string): SaleState | undefined {
	return saleStateOfFolded(foldStatus(status));
}

/** As `saleStateOf`, of a status that `foldStatus` gave. */
export function saleStateOfFolded(status: string): SaleState | undefined {
	const state = states.get(status) ?? stateOfPhrase(status) ?? stateOfCompound(status);
	return state !== undefined && isSaleState(state) ? state : undefined;
}

const MOST_WORDS = 5;
const BETWEEN_WORDS = /[^\p{L}\p{M}]+/u;

/** Beside these a word says that it did not happen, not yet, or not to all of it. */
const NOT_YET_OR_NOT_ALL = new Set(
	(
		'not no non never without un nicht kein keine nao sin sans partial partially partly teilweise parcial parcialmente ' +
		'partiel partiellement request requested requesting pending policy window before if will may to ' +
		'beantragt angefragt offen ausstehend solicitado solicitada pendiente pendente demande demandee richiesto richiesta aangevraagd'
	).split(' '),
);

/** Words that say the same wherever they stand in a status: `Cancelled by customer`, `payment failed`, `Refund issued`. */
const ENDS: ReadonlySet<string> = new Set(['refund', 'order_canceled', 'payment_failed']);

function stateOfPhrase(status: string): string | undefined {
	const words = status.split(BETWEEN_WORDS).filter((word) => word !== '');
	if (words.length < 2 || words.length > MOST_WORDS) return undefined;
	if (words.some((word) => NOT_YET_OR_NOT_ALL.has(word))) return undefined;
	const found = words.map((word) => states.get(word));
	return found.find((state) => state !== undefined && ENDS.has(state));
}

const LONGEST_COMPOUND = 12;
/** Asked for, not yet, in part, not, possible: beside these it did not happen, or not to all of it. */
const NOT_DONE = /[未待申依请請可不无無前]|一部|部分|なし|신청|요청|부분|일부|불가|대기|가능/;

/** Japanese, Chinese and Korean write the words of a status together: `返金完了`, `주문취소`. */
function stateOfCompound(status: string): string | undefined {
	if (ASCII.test(status) || status.length > LONGEST_COMPOUND || NOT_DONE.test(status))
		return undefined;
	return COMPOUNDS.find(([word]) => status.includes(word))?.[1];
}

const COMPOUNDS = Object.entries(WORDS_WITHOUT_SPACES).flatMap(([state, words]) =>
	words.split(', ').map((word) => [word.normalize('NFC'), state] as const),
);
