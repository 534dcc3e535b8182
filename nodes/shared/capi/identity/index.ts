/**
 * Customer information: raw values in, Meta's normal form and SHA-256 out, with an account of what was done
 * (docs/meta-api.md section 3, docs/decisions.md section 1).
 */
import { USER_DATA_FIELDS } from '../fields/person';
import type { IdentifiedUser, MatchReport, RawObject, RawValue, Warning } from '../types';
import { clickIdFromFbclid, clickTimeOf } from './clickId';
import { countryCodeOf } from './country';
import { judge, type Judgement } from './judge';
import { MATCH_KEYS, type MatchKey } from './matchKeys';
import type { ItemContext } from './outcome';
import { givenValues, textOf } from './value';

export { countryCodeOf } from './country';
export { MATCH_KEYS, type MatchKey } from './matchKeys';
export { CHANGE_NOTES, DROP_REASONS, type ChangeNote, type DropReason } from './outcome';

export interface IdentityContext {
	/** Country of phones and ambiguous dates whose item has none, in any form countries are understood in. */
	readonly defaultCountry?: string;
	/** Is `external_id` hashed? */
	readonly hashExternalId: boolean;
	/** Now in Unix milliseconds: the end of the window of birth dates. */
	readonly nowMilliseconds: number;
	/** Time of the event in Unix milliseconds: the click time of an fbclid that has none of its own. */
	readonly eventTimeMilliseconds: number;
}

const KNOWN_KEYS: ReadonlySet<string> = new Set(USER_DATA_FIELDS.map(({ key }) => key));

/**
 * Turns raw or hashed identifiers by Meta's keys into what Meta takes: keys that must be hashed as lists of SHA-256,
 * all others as text. A value that cannot be made right is left out, and the report says why by a code of
 * `DROP_REASONS`; a code of `CHANGE_NOTES` says what was done to a value that is sent. The report never holds a value.
 * Any JSON value and any object may stand in `rawUserData`; nothing throws.
 */
export function identify(rawUserData: RawObject, context: IdentityContext): IdentifiedUser {
	const userData: Record<string, string | readonly string[]> = {};
	const match: MatchReport = { sent: [], dropped: [], changed: [] };
	const clickTime = clickTimeOf(rawUserData.click_time, context.nowMilliseconds);
	const item = itemContext(rawUserData, context, clickTime);
	const warnings: Warning[] = [];
	for (const matchKey of MATCH_KEYS) {
		const judgement = judgementOf(matchKey, rawUserData, context, item);
		if (judgement === undefined) continue;
		report(matchKey, judgement, userData, match);
		if (clickTime === undefined && judgement.changed.includes('built_from_click_id')) warnings.push(CLICK_TIME_UNKNOWN);
	}
	for (const key of Object.keys(rawUserData)) {
		if (!KNOWN_KEYS.has(key)) match.dropped.push({ key, reason: 'unknown_key' });
	}
	return { userData, match, warnings };
}

const CLICK_TIME_UNKNOWN: Warning = {
	code: 'click_time_unknown',
	field: 'user_data.fbc',
	message:
		'fbc was built from an fbclid with the time of the event, because the time of the click is not known. ' +
		'Map Click Time for a better match.',
};

function itemContext(rawUserData: RawObject, context: IdentityContext, clickTime: number | undefined): ItemContext {
	return {
		userData: rawUserData,
		country: firstCountry(rawUserData.country),
		defaultCountry: firstCountry(context.defaultCountry),
		nowMilliseconds: context.nowMilliseconds,
		clickMilliseconds: clickTime ?? context.eventTimeMilliseconds,
	};
}

function firstCountry(raw: RawValue): string | undefined {
	for (const value of givenValues(raw)) {
		const given = textOf(value, false);
		const code = given !== undefined && 'text' in given ? countryCodeOf(given.text) : undefined;
		if (code !== undefined) return code;
	}
	return undefined;
}

function judgementOf(
	matchKey: MatchKey,
	rawUserData: RawObject,
	context: IdentityContext,
	item: ItemContext,
): Judgement | undefined {
	const raw = rawUserData[matchKey.key];
	if (matchKey.key === 'fbc') return judgeClickId(matchKey, raw, rawUserData.fbclid, item);
	if (raw === undefined || raw === null) return undefined;
	const hashes = matchKey.hashed === 'always' || (matchKey.hashed === 'choice' && context.hashExternalId);
	return judge(raw, matchKey, hashes, item);
}

/** A valid `fbc` wins; without one it is built from `fbclid`. */
function judgeClickId(matchKey: MatchKey, fbc: RawValue, fbclid: RawValue, item: ItemContext): Judgement {
	const given = judge(fbc, matchKey, false, item);
	if (given.values.length > 0) return given;
	const built = judge(fbclid, { ...matchKey, normalise: clickIdFromFbclid }, false, item);
	return { ...built, dropped: [...new Set([...given.dropped, ...built.dropped])] };
}

function report(
	{ key, list, hashed }: MatchKey,
	{ values, dropped, changed }: Judgement,
	userData: Record<string, string | readonly string[]>,
	match: MatchReport,
): void {
	for (const reason of dropped) match.dropped.push({ key, reason });
	const [first] = values;
	if (first === undefined) return;
	userData[key] = list || hashed === 'always' ? values : first;
	match.sent.push(key);
	for (const what of changed) match.changed.push({ key, what });
	if (!list && values.length > 1) match.changed.push({ key, what: 'first_of_several' });
}
