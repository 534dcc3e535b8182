import { isAbsent } from '../absence';
import type { RawValue } from '../types';
import { sha256 } from './sha256';
import { fillerBehind, isOtherDigest, readyHash } from './hash';
import type { MatchKey } from './matchKeys';
import type { ChangeNote, DropReason, ItemContext, Normaliser, Outcome } from './outcome';
import { givenValues, textOf } from './value';

/** What became of the values of one key: each distinct value that is sent, every reason, every change. */
export interface Judgement {
	readonly values: string[];
	readonly dropped: DropReason[];
	readonly changed: ChangeNote[];
}

/**
 * Normalises and, where the key asks for it, hashes all values of one key.
 * `hashes`: whether this key is hashed in this run.
 */
export function judge(raw: RawValue, matchKey: MatchKey, hashes: boolean, item: ItemContext): Judgement {
	const judgement: Judgement = { values: [], dropped: [], changed: [] };
	for (const value of givenValues(raw)) {
		const given = textOf(value, matchKey.acceptsDates === true);
		if (given === undefined) continue;
		if ('dropped' in given) {
			addOnce(judgement.dropped, given.dropped);
			continue;
		}
		const parts = matchKey.separate?.(given.text, item) ?? [given.text];
		if (parts.length > 1) addOnce(judgement.changed, 'several_values_split');
		for (const part of parts) add(judgement, judgeText(part, given.isNumber, matchKey, hashes, item));
	}
	return judgement;
}

function add({ values, dropped, changed }: Judgement, outcome: Outcome): void {
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

function judgeText(text: string, isNumber: boolean, matchKey: MatchKey, hashes: boolean, item: ItemContext): Outcome {
	if (isAbsent(text, matchKey.key, item.userData)) return undefined;
	const hash = readyHash(text);
	if (hash !== undefined) return judgeHash(hash, matchKey, item);
	if (matchKey.hashed === 'always' && isOtherDigest(text)) return { dropped: 'hashed_otherwise' };
	const outcome = matchKey.normalise(text, item, isNumber);
	if (!hashes || outcome === undefined || 'dropped' in outcome) return outcome;
	return { value: sha256(outcome.value), others: outcome.others?.map(sha256), changed: outcome.changed };
}

function judgeHash(hash: string, { key, hashed, normalise }: MatchKey, item: ItemContext): Outcome {
	if (hashed === 'never') return { dropped: 'hashed_but_wanted_raw' };
	const filler = fillerBehind(hash);
	if (filler !== undefined && !wouldBeSent(filler, key, normalise, item)) return { dropped: 'hashed_placeholder' };
	return { value: hash, changed: ['already_hashed'] };
}

/** A filler is junk in one key and a value in another: `test` is no phone number, but may be somebody's name. */
function wouldBeSent(text: string, key: string, normalise: Normaliser, item: ItemContext): boolean {
	if (isAbsent(text, key, {})) return false;
	const outcome = normalise(text, item, false);
	return outcome !== undefined && 'value' in outcome;
}
