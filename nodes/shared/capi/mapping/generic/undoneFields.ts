/**
 * Fields by whose name alone a sale was undone: flags (`is_refunded`), times (`cancelled_at`, `Storniert am`) and, of money
 * that was given back, amounts (`amount_refunded`). What a status says stands in capi/statuses.
 */
import { isDoubtful } from '../../absence';
import type { RawValue } from '../../types';
import { isObject, readBoolean, readText } from '../../values';
import { englishWords, foldStatus, UNDONE_STATES, type UndoneState } from '../../statuses';
import { fold } from '../aliases';
import { type Form, type UndoneField, undoneInOtherLanguage } from './undoneInOtherLanguages';

/** The words, as a folded name has them. */
const STATES: ReadonlyMap<string, UndoneState> = new Map(
	UNDONE_STATES.flatMap((state) =>
		englishWords('name', state).map((word) => [fold(word), state] as const),
	),
);
/** A time in such a field may be one to come, a text a reason: only a plain yes counts. */
const FLAGS_ONLY = new Set(['cancel', 'expired', 'dispute', 'fraud']);

const OF_WHAT = '(?:order|payment|sale|transaction|purchase|invoice|charge|fully)?';
const WORD = `(${[...STATES.keys()].join('|')})`;
const FLAG_OR_TIME = new RegExp(
	`^(?:is|was|has|hasbeen)?${OF_WHAT}${WORD}(at|on|date|datetime|time|timestamp|flag)?$`,
);
const TIME_BEFORE = new RegExp(`^(?:date|time)(?:of)?${OF_WHAT}${WORD}$`);
const STATUS_OF = new RegExp(`^${OF_WHAT}${WORD}(?:status|state)$`);
/** A mere return is no word for it: a `return_date` is that of a flight as well. */
const STATUS_OF_RETURN = /^(?:order)?return(?:status|state)$/;
/** Why it was undone; empty where it was not. */
const REASON_OF = new RegExp(`^${OF_WHAT}${WORD}reason$`);
const IS_RETURN = /^isa?return$/;
const SUM = '(?:amount|total|sum|value|price)';
const SUM_BEFORE = new RegExp(`^(?:base)?(?:total)?${SUM}(?:of)?${OF_WHAT}${WORD}$`);
const SUM_BEHIND = new RegExp(`^${OF_WHAT}${WORD}(?:total)?${SUM}$`);

/** What says that it happened: to a refund or cancellation, or in the end of a dispute or suspicion, which may clear the sale. */
const CONFIRMED: Readonly<Record<'status' | 'judgment', ReadonlySet<string>>> = {
	status: new Set(
		(
			'refunded full fully complete completed succeeded success successful processed done issued paid accepted approved ' +
			'confirmed returned canceled cancelled voided yes true'
		).split(' '),
	),
	judgment: new Set([
		'lost',
		'accepted',
		'charged back',
		'fraud',
		'fraudulent',
		'confirmed',
		'declined',
		'rejected',
	]),
};
const JUDGED = /^(?:disput|chargeback|chargedback|fraud)/;

function formOfStatus(word: string): Form {
	return JUDGED.test(word) ? 'judgment' : 'status';
}

/** Takes a field's name, as it is and folded; gives what its value tells of, nothing for most names. */
export function undoneFieldOf(name: string, folded: string): UndoneField | undefined {
	const [, summed] = SUM_BEFORE.exec(folded) ?? SUM_BEHIND.exec(folded) ?? [];
	if (summed !== undefined) return withSign(summed, 'amount');
	const [, judged] = STATUS_OF.exec(folded) ?? [];
	if (judged !== undefined) return withSign(judged, formOfStatus(judged));
	if (STATUS_OF_RETURN.test(folded)) return { sign: 'refund', form: 'status' };
	if (IS_RETURN.test(folded)) return { sign: 'refund', form: 'flag' };
	const [, explained] = REASON_OF.exec(folded) ?? [];
	if (explained !== undefined) return withSign(explained, 'reason');
	const [, dated] = TIME_BEFORE.exec(folded) ?? [];
	if (dated !== undefined) return withSign(dated, 'time');
	const [, word, end] = FLAG_OR_TIME.exec(folded) ?? [];
	if (word === undefined) return undoneInOtherLanguage(name);
	if (FLAGS_ONLY.has(word) || end === 'flag') return withSign(word, 'flag');
	return withSign(word, end === undefined ? 'any' : 'time');
}

function withSign(word: string, form: Form): UndoneField | undefined {
	const sign = STATES.get(word);
	return sign === undefined ? undefined : { sign, form };
}

/** Takes the value of such a field; whether it says that the sale was undone. How much was given back is asked apart. */
export function isUndone({ form }: UndoneField, value: RawValue): boolean {
	switch (form) {
		case 'amount':
			return false;
		case 'flag':
			return isYes(value);
		case 'reason':
			return isReason(value);
		case 'status':
		case 'judgment':
			return CONFIRMED[form].has(foldStatus(readText(value) ?? ''));
		case 'time':
			return isTime(value);
		case 'any':
			return isYes(value) || (isWrittenTime(value) && isTime(value));
	}
}

/** A yes in the languages of the names of such fields, `Storno: ja`. */
const YES: ReadonlySet<string> = new Set(
	'ja oui si sì sí sim da tak evet ya có co はい 是 예 네 نعم हाँ हां kyllä kylla ano áno igen ναι nai כן ใช่ так да x ✓ ✔'.split(
		' ',
	),
);

function isYes(value: RawValue): boolean {
	const asBoolean = readBoolean(value);
	return asBoolean ?? YES.has((readText(value) ?? '').trim().toLowerCase());
}

function isReason(value: RawValue): boolean {
	const text = readText(value);
	return (
		typeof value === 'string' &&
		!isDoubtful(value, 'event_time') &&
		readBoolean(value) === undefined &&
		/\p{L}{3}/u.test(text ?? '')
	);
}

/** Shops write a zero, a no or a word such as never where it did not happen. */
function isTime(value: RawValue): boolean {
	if (value instanceof Date) return true;
	if (typeof value === 'object' || isDoubtful(value, 'event_time')) return false;
	return readBoolean(value) !== false && /\d/.test(readText(value) ?? '');
}

const WRITTEN_TIME = /\d{1,4}[-/.年월]\s?\d{1,2}[-/.月]|^\d{10}(?:\d{3})?$/;

function isWrittenTime(value: RawValue): boolean {
	return value instanceof Date || WRITTEN_TIME.test(readText(value) ?? '');
}

/** Takes the value of a field of money that was given back; gives its amount, or the amounts of a list of refunds. */
export function amountsGivenBack({ form }: UndoneField, value: RawValue): readonly RawValue[] {
	if (form !== 'amount' && form !== 'any') return [];
	if (form === 'any' && (readBoolean(value) !== undefined || isWrittenTime(value))) return [];
	return Array.isArray(value) ? value.filter(isObject) : [value];
}

const WORD_ALONE = new RegExp(`^${OF_WHAT}${WORD}$`);

/** Whether an object of this folded name is about what undid the sale: `dispute`, `refund`. */
export function isAboutUndoing(folded: string): boolean {
	return WORD_ALONE.test(folded);
}
