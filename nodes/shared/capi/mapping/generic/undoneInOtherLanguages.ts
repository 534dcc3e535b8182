/** Fields of other languages by whose name a sale was undone: `Storniert am`, `fecha de reembolso`, `退款金额`. */
import { foldStatus, undoneStateOfWord, type UndoneState } from '../../statuses';

/**
 * How a field says it: a yes, a time at which it happened, an amount of money, how far it has come, how it was judged, or why; a
 * plain word may stand for each of the first three.
 */
export type Form = 'flag' | 'time' | 'amount' | 'status' | 'judgment' | 'reason' | 'any';

export interface UndoneField {
	readonly sign: UndoneState;
	readonly form: Form;
}

/** Words beside the word for what happened, that say that the field holds its time. */
const TIME_WORDS: ReadonlySet<string> = new Set(
	(
		'fecha hora data date heure datum zeit zeitpunkt am vom uhrzeit ora il le el op tijd kiedy tarihi tarih tanggal waktu ' +
		'ngay thoi gian den dne kdy dátum pvm paiva dato дата время час коли ημερομηνια'
	)
		.split(' ')
		.map(foldStatus),
);
/** Words that say that it holds the amount of money. */
const AMOUNT_WORDS: ReadonlySet<string> = new Set(
	(
		'importe monto total valor montant montante betrag summe importo totale bedrag totaal kwota suma tutar tutari jumlah ' +
		'nilai so tien castka ciastka osszeg belopp beløb belop сумма сума ποσο'
	)
		.split(' ')
		.map(foldStatus),
);
const SMALL_WORDS: ReadonlySet<string> = new Set(
	'de del della dell da do du des la der die das wurde ist est a e y et und van het na'.split(' '),
);

const LONGEST_NAME = 40;
const MOST_WORDS = 5;
const WITHOUT_SPACES =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
/** What stands behind the word in languages that write words together. */
const BEHIND: ReadonlyArray<readonly [form: Form, ends: readonly string[]]> = [
	['any', ['']],
	['amount', ['額', '额', '金額', '金额', '总额', '總額', '금액']],
	['time', ['日', '日時', '日期', '時間', '时间', '時刻', '일', '일시', '일자', '날짜']],
];

/** Takes a field's name; gives what its value tells of. English names have a table of their own. */
export function undoneInOtherLanguage(name: string): UndoneField | undefined {
	if (name.length > LONGEST_NAME) return undefined;
	const folded = foldStatus(name);
	if (WITHOUT_SPACES.test(folded)) return ofCompound(folded);
	const words = folded.split(' ');
	if (words.length > MOST_WORDS) return undefined;
	const found = words.map(undoneStateOfWord);
	const sign = found.find((state) => state !== undefined);
	if (sign === undefined) return undefined;
	const others = words.filter(
		(word, index) => found[index] === undefined && !SMALL_WORDS.has(word),
	);
	if (others.length === 0) return { sign, form: 'any' };
	if (others.every((word) => TIME_WORDS.has(word))) return { sign, form: 'time' };
	return others.every((word) => AMOUNT_WORDS.has(word)) ? { sign, form: 'amount' } : undefined;
}

function ofCompound(name: string): UndoneField | undefined {
	for (const [form, ends] of BEHIND) {
		for (const end of ends) {
			const isWord = name.endsWith(end) && name.length > end.length;
			const sign = isWord ? undoneStateOfWord(name.slice(0, name.length - end.length)) : undefined;
			if (sign !== undefined) return { sign, form };
		}
	}
	return undefined;
}
