/**
 * Customer information: raw values in, Meta's normal form and SHA-256 out, with an account of what was done
 * (docs/meta-api.md section 3, docs/decisions.md section 1).
 */
import { isAbsent } from '../absence';
import { knownKey } from '../fields/fieldNames';
import { type PersonKey, USER_DATA_FIELDS } from '../fields/person';
import { PlainFields } from '../plainFields';
import type { IdentifiedUser, MatchNotes, RawObject, RawValue, Warning } from '../types';
import { clickTimeOf } from './clickId';
import { type ClickTimes, judgeClick, namesClick, warningsOfClick } from './clickJudgment';
import { countryCodeOf } from './country';
import { judge, type JudgeOptions, type Judgment } from './judge';
import { MATCH_KEYS, type MatchKey } from './matchKeys';
import type { ItemContext } from './outcome';
import { givenValues, textOf } from './value';

export { countryCodeOf } from './country';
export { fbclidOfAddress, fbclidOfPages } from './fbclid';
export { DIFFERENCES } from './libraryForms';
export { MATCH_KEYS, type MatchKey } from './matchKeys';
export { joinDate } from './birthDate';
export { joinPhone } from './phoneParts';
export { canBeLeadId } from './plainId';
export { withoutTitle } from './titles';

export interface IdentityContext {
	/** Country of phones and ambiguous dates whose item has none, in any form countries are understood in. */
	readonly defaultCountry?: string;
	/** Is `external_id` hashed? */
	readonly hashExternalId: boolean;
	/** The keys that may leave; all of them, where left out. Of others nothing is read. */
	readonly onlyKeys?: ReadonlySet<string>;
	/** Is the form of Meta's libraries sent after that of its text, where the two differ (`DIFFERENCES`)? */
	readonly sendBothForms?: boolean;
	/** Now in Unix milliseconds: the end of the window of birth dates. */
	readonly nowMilliseconds: number;
	/** IANA zone in which a click time without an offset is meant, as is the time of the event. */
	readonly timezone: string;
	/** Time of the event in Unix milliseconds: the click time of an fbclid that has none of its own. */
	readonly eventTimeMilliseconds: number;
}

const KNOWN_KEYS: ReadonlySet<string> = new Set(USER_DATA_FIELDS.map(({ key }) => key));

/**
 * Turns raw or hashed identifiers by Meta's keys into what Meta takes: keys that must be hashed as lists of SHA-256,
 * all others as text. A value that cannot be made right is left out, and the report says why by a code of
 * `DROP_REASONS`; a code of `CHANGE_NOTES` says what was done to a value that is sent. Only what is empty leaves no
 * trace. The report never holds a value. Any JSON value and any object may stand in `rawUserData`; nothing throws.
 */
export function identify(rawUserData: RawObject, context: IdentityContext): IdentifiedUser {
	const userData = new PlainFields<string | readonly string[]>();
	const match: MatchNotes = { sent: [], dropped: [], changed: [] };
	const click = clickTimeOf(rawUserData.click_time, context);
	const times: ClickTimes = { click, event: context.eventTimeMilliseconds };
	const item = itemContext(rawUserData, context, click);
	const warnings: Warning[] = [];
	const sendBothForms = context.sendBothForms === true;
	const hashed: JudgeOptions = { hashes: true, sendBothForms };
	const plain: JudgeOptions = { hashes: false, sendBothForms };
	for (const matchKey of MATCH_KEYS) {
		if (context.onlyKeys?.has(matchKey.key) === false) {
			reportNotAllowed(matchKey.key, rawUserData, match);
			continue;
		}
		if (matchKey.key === 'fbc') {
			if (!namesClick(rawUserData)) continue;
			const judgment = judgeClick(matchKey, rawUserData, item, times);
			report(matchKey, judgment, userData, match);
			warnings.push(...warningsOfClick(judgment, times));
			continue;
		}
		const raw = rawUserData[matchKey.key];
		if (raw === undefined || raw === null) continue;
		const hashes =
			matchKey.hashed === 'always' || (matchKey.hashed === 'choice' && context.hashExternalId);
		report(matchKey, judge(raw, matchKey, hashes ? hashed : plain, item), userData, match);
	}
	reportUnknownKeys(rawUserData, match);
	return { userData, match, warnings };
}

function itemContext(
	rawUserData: RawObject,
	context: IdentityContext,
	click: number | undefined,
): ItemContext {
	return {
		userData: rawUserData,
		country: firstCountry(rawUserData.country),
		defaultCountry: firstCountry(context.defaultCountry),
		nowMilliseconds: context.nowMilliseconds,
		clickMilliseconds: click ?? context.eventTimeMilliseconds,
	};
}

const MOST_COUNTRIES = 100;

function firstCountry(raw: RawValue): string | undefined {
	if (raw === undefined || raw === null) return undefined;
	for (const value of givenValues(raw).slice(0, MOST_COUNTRIES)) {
		const given = textOf(value, false);
		const code = given !== undefined && 'text' in given ? countryCodeOf(given.text) : undefined;
		if (code !== undefined) return code;
	}
	return undefined;
}

/** A click ID is built from what the ad's link had, too. */
function reportNotAllowed(key: PersonKey, rawUserData: RawObject, match: MatchNotes): void {
	const given = key === 'fbc' ? [rawUserData.fbc, rawUserData.fbclid] : [rawUserData[key]];
	if (given.some((value) => !isAbsent(value))) match.dropped.push({ key, reason: 'not_allowed' });
}

const MOST_UNKNOWN_KEYS = 20;

/** A key may be personal data itself (rows keyed by email address), so only a known name is shown. */
function reportUnknownKeys(rawUserData: RawObject, match: MatchNotes): void {
	let unknown: Set<string> | undefined;
	for (const key of Object.keys(rawUserData)) {
		if (KNOWN_KEYS.has(key)) continue;
		unknown ??= new Set();
		unknown.add(knownKey(key));
		if (unknown.size >= MOST_UNKNOWN_KEYS) break;
	}
	for (const key of unknown ?? []) match.dropped.push({ key, reason: 'unknown_key' });
}

function report(
	{ key, list, hashed }: MatchKey,
	{ values, dropped, changed }: Judgment,
	userData: Record<string, string | readonly string[]>,
	match: MatchNotes,
): void {
	for (const reason of dropped) match.dropped.push({ key, reason });
	const [first] = values;
	if (first === undefined) return;
	userData[key] = list || hashed === 'always' ? values : first;
	match.sent.push(key);
	for (const what of changed) match.changed.push({ key, what });
	if (!list && values.length > 1) match.changed.push({ key, what: 'first_of_several' });
}
