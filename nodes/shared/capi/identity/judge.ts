import { isAbsent } from '../absence';
import type { RawValue } from '../types';
import { fillerBehind, isOtherDigest, readyHash } from './hash';
import { libraryForm } from './libraryForms';
import type { MatchKey } from './matchKeys';
import type { ChangeNote, DropReason, ItemContext, Kept, Normalizer, Outcome } from './outcome';
import { sha256 } from './sha256';
import { isObject, readText } from '../values';
import { cleanText, givenValues, mayBeList, textOf } from './value';

/** What became of the values of one key: each distinct value that is sent, every reason, every change. */
export interface Judgment {
	readonly values: readonly string[];
	readonly dropped: readonly DropReason[];
	readonly changed: readonly ChangeNote[];
}

/** A judgment of several values while it grows. */
interface Judgments extends Judgment {
	readonly values: string[];
	readonly dropped: DropReason[];
	readonly changed: ChangeNote[];
}

const NONE: readonly never[] = [];
const NOTHING: Judgment = { values: NONE, dropped: NONE, changed: NONE };

export interface JudgeOptions {
	/** Is this key hashed in this run? */
	readonly hashes: boolean;
	/** Is the form of Meta's libraries sent too, where it is another one? */
	readonly sendBothForms: boolean;
}

/** Nobody has more addresses or numbers than this; a longer list is a column that was mapped by mistake. */
const MOST_VALUES = 100;

/** Of a list whose first thousand objects make less than a hundred values the others are not put together. */
const MOST_OBJECTS = 1000;

/**
 * Normalizes and, where the key asks for it, hashes all values of one key. Nothing is looked at of a value that is longer
 * than the key can hold, nor of what follows the hundredth value: the time grows no faster than what is given.
 */
export function judge(
	raw: RawValue,
	matchKey: MatchKey,
	options: JudgeOptions,
	item: ItemContext,
): Judgment {
	const judgment = typeof raw === 'string' ? judgeOne(raw, matchKey, options, item) : undefined;
	return judgment ?? judgeAll(givenValues(raw), matchKey, options, item);
}

/**
 * The judgment of a text that holds one value, as most do: without the lists that several need, of which there would be
 * thirty an event. `undefined` for any other text.
 */
function judgeOne(
	raw: string,
	matchKey: MatchKey,
	options: JudgeOptions,
	item: ItemContext,
): Judgment | undefined {
	if (mayBeList(raw)) return undefined;
	const text = cleanText(raw);
	if (partsOf(text, matchKey, item).length > 1) return undefined;
	const outcome = judgeText(text, false, matchKey, options, item);
	if (outcome === undefined) return NOTHING;
	if ('dropped' in outcome) return { values: NONE, dropped: [outcome.dropped], changed: NONE };
	const { value, others, changed = NONE } = outcome;
	if (others === undefined && changed.length < 2)
		return { values: [value], dropped: NONE, changed };
	const judgment: Judgments = { values: [], dropped: [], changed: [] };
	add(judgment, outcome);
	return judgment;
}

function judgeAll(
	raws: readonly RawValue[],
	matchKey: MatchKey,
	options: JudgeOptions,
	item: ItemContext,
): Judgment {
	const judgment: Judgments = { values: [], dropped: [], changed: [] };
	let room = MOST_VALUES;
	let objects = 0;
	for (const value of raws) {
		if (typeof value === 'object') objects += 1;
		const isInParts = typeof value === 'object' && objects <= MOST_OBJECTS;
		const whole = isInParts ? joined(value, matchKey) : value;
		const given = textOf(whole, matchKey.acceptsDates === true);
		if (given === undefined) continue;
		if ('dropped' in given) {
			addOnce(judgment.dropped, given.dropped);
			continue;
		}
		const parts = partsOf(given.text, matchKey, item);
		if (parts.length > 1) addOnce(judgment.changed, 'several_values_split');
		if (parts.length > room) addOnce(judgment.dropped, 'too_many_values');
		for (const part of parts.slice(0, room)) {
			add(judgment, judgeText(part, given.isNumber, matchKey, options, item));
		}
		room = Math.max(0, room - parts.length);
		if (judgment.dropped.includes('too_many_values')) break;
	}
	return judgment;
}

/** Names under which an entry of a list has its value: `[{ value, primary }]`, `[{ email, type: 'work' }]`. */
const NAMES_OF_A_VALUE = ['value', 'email', 'email_address', 'address', 'text'];
const OF_EMAILS_ALONE: ReadonlySet<string> = new Set(['email', 'email_address', 'address']);

/** A value in parts, or under a name of its own, as one; where there is none it stays, and is reported as no text. */
function joined(value: RawValue, { join, key }: MatchKey): RawValue {
	const whole = join === undefined ? value : (join(value) ?? value);
	if (!isObject(whole)) return whole;
	const name = NAMES_OF_A_VALUE.find(
		(candidate) =>
			(key === 'em' || !OF_EMAILS_ALONE.has(candidate)) && readText(whole[candidate]) !== undefined,
	);
	return name === undefined ? whole : whole[name];
}

function partsOf(
	text: string,
	{ separate, longest }: MatchKey,
	item: ItemContext,
): readonly string[] {
	return text.length > longest ? [text] : (separate?.(text, item) ?? [text]);
}

function add({ values, dropped, changed }: Judgments, outcome: Outcome): void {
	if (outcome === undefined) return;
	if ('dropped' in outcome) {
		addOnce(dropped, outcome.dropped);
		return;
	}
	addOnce(values, outcome.value);
	for (const other of outcome.others ?? []) addOnce(values, other);
	for (const note of outcome.changed ?? []) addOnce(changed, note);
}

/** Lists of one or two entries: a Set would cost more than it saves, ten times an event. */
function addOnce<T>(list: T[], entry: T): void {
	if (!list.includes(entry)) list.push(entry);
}

function judgeText(
	text: string,
	isNumber: boolean,
	matchKey: MatchKey,
	options: JudgeOptions,
	item: ItemContext,
): Outcome {
	if (text === '') return undefined;
	const hash = readyHash(text);
	if (hash !== undefined) return judgeHash(hash, matchKey, item);
	if (matchKey.hashed === 'always' && isOtherDigest(text)) return { dropped: 'hashed_otherwise' };
	if (text.length > matchKey.longest) return { dropped: 'too_long' };
	if (isAbsent(text, matchKey.key, item.userData)) return { dropped: 'filler' };
	const outcome = matchKey.normalize(text, item, isNumber);
	if (outcome === undefined || 'dropped' in outcome) return outcome;
	const kept = options.sendBothForms ? withLibraryForm(outcome, text, matchKey, item) : outcome;
	if (!options.hashes) return kept;
	return { value: sha256(kept.value), others: kept.others?.map(sha256), changed: kept.changed };
}

function withLibraryForm(kept: Kept, text: string, { key }: MatchKey, item: ItemContext): Kept {
	const other = libraryForm(key, text, item);
	if (other === undefined || other === kept.value) return kept;
	return {
		...kept,
		others: [...(kept.others ?? []), other],
		changed: [...(kept.changed ?? []), 'both_forms_sent'],
	};
}

function judgeHash(hash: string, { key, hashed, normalize }: MatchKey, item: ItemContext): Outcome {
	if (hashed === 'never') return { dropped: 'hashed_but_wanted_raw' };
	const filler = fillerBehind(hash);
	if (filler !== undefined && !wouldBeSent(filler, key, normalize, item))
		return { dropped: 'hashed_placeholder' };
	return { value: hash, changed: ['already_hashed'] };
}

/** A filler is junk in one key and a value in another: `test` is no phone number, but may be somebody's name. */
function wouldBeSent(text: string, key: string, normalize: Normalizer, item: ItemContext): boolean {
	if (isAbsent(text, key, {})) return false;
	const outcome = normalize(text, item, false);
	return outcome !== undefined && 'value' in outcome;
}
