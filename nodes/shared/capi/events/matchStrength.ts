/** How well Meta can match an event to a person, in words one can act on (docs/meta-api.md sections 3.3, 8.1 and 10.3). */
import type { PersonKey } from '../fields/person';
import type { ActionSource, MatchStrength, UserData } from '../types';

/** Meta refuses an event whose identifiers are only one of these sets or a part of it. */
export const TOO_BROAD_IDENTIFIERS: readonly ReadonlySet<string>[] = [
	new Set<PersonKey>(['ct', 'country', 'st', 'zp', 'ge', 'client_user_agent']),
	new Set<PersonKey>(['db', 'client_user_agent']),
	new Set<PersonKey>(['fn', 'ge']),
	new Set<PersonKey>(['ln', 'ge']),
];

/** True where Meta refuses the event for want of identifiers; keys without a value do not count. */
export function areTooBroad(keys: Iterable<string>): boolean {
	return TOO_BROAD_IDENTIFIERS.some((tooBroad) => areIn(keys, tooBroad));
}

function areIn(keys: Iterable<string>, known: ReadonlySet<string>): boolean {
	for (const key of keys) if (!known.has(key)) return false;
	return true;
}

/**
 * What names one person or click of Meta's. Of highest priority in the CRM payload specification (section 8.1) are
 * lead_id, fbc and em; the others are Meta's own ids of a person or click, and the ids of a device.
 */
const HIGHEST: readonly PersonKey[] = [
	'lead_id',
	'fbc',
	'em',
	'ctwa_clid',
	'page_scoped_user_id',
	'ig_sid',
	'fb_login_id',
	'madid',
	'anon_id',
];

/** ph is of high priority in section 8.1; Meta calls phone, IP address and name high-quality (section 10.3). */
const HIGH: readonly (readonly PersonKey[])[] = [['ph'], ['client_ip_address'], ['fn', 'ln']];

/** What would help, the most helpful first. A click id is named where events come from clicks, a lead ID where from leads. */
const HELPFUL: readonly PersonKey[] = ['em', 'ph', 'fn', 'ln'];
const HELPFUL_ON_WEBSITE: readonly PersonKey[] = [
	'em',
	'fbc',
	'ph',
	'client_ip_address',
	'fn',
	'ln',
];
const HELPFUL_BY_SOURCE: Readonly<Partial<Record<ActionSource, readonly PersonKey[]>>> = {
	website: HELPFUL_ON_WEBSITE,
	app: ['em', 'madid', 'ph', 'client_ip_address', 'fn', 'ln'],
	crm: ['lead_id', 'em', 'fbc', 'ph', 'fn', 'ln'],
	business_messaging: ['em', 'ph', 'fn', 'ln'],
};

const MOST_NAMED = 3;

/** Takes an action source; gives the keys that are asked for where an event has none: each of them is enough by itself. */
export function sufficientKeys(actionSource: ActionSource | undefined): readonly PersonKey[] {
	const helpful = (actionSource && HELPFUL_BY_SOURCE[actionSource]) ?? HELPFUL;
	const enough = helpful.filter((key) => !areTooBroad([key]) && key !== 'client_ip_address');
	return [...enough, 'external_id' as const].slice(0, MOST_NAMED);
}

export interface Strength {
	readonly strength: MatchStrength;
	/** The one key that would help most, left out where none of priority is missing. */
	readonly improve?: string;
}

/**
 * The strength of what is sent of a person, by Meta's stated priorities, and the one key that would help most:
 *
 * - `none`: nothing, or what Meta refuses as too broad;
 * - `weak`: nothing that Meta gives priority, such as city, customer ID or fbp alone;
 * - `fair`: one of phone, IP address and name (first and last);
 * - `good`: one of what names a single person or click (email, click id, lead id, Meta's own ids, a device), or two of
 *   phone, IP address and name;
 * - `strong`: one that names a single person or click, and another one, or one of phone, IP address and name.
 *
 * Meta computes its Event Match Quality itself and publishes no formula: this is no forecast of it.
 */
export function strengthOf(userData: UserData, actionSource: ActionSource | undefined): Strength {
	const keys = new Set<string>();
	for (const key in userData) if (userData[key].length > 0) keys.add(key);
	const helpful = (actionSource && HELPFUL_BY_SOURCE[actionSource]) ?? HELPFUL;
	const improve = helpful.find((key) => !keys.has(key));
	const strength = strengthOfKeys(keys);
	return improve === undefined ? { strength } : { strength, improve };
}

function strengthOfKeys(keys: ReadonlySet<string>): MatchStrength {
	if (keys.size === 0 || areTooBroad(keys)) return 'none';
	let highest = 0;
	for (const key of HIGHEST) if (keys.has(key)) highest += 1;
	let high = 0;
	for (const group of HIGH) if (group.every((key) => keys.has(key))) high += 1;
	if (highest > 0) return highest + high > 1 ? 'strong' : 'good';
	if (high === 0) return 'weak';
	return high > 1 ? 'good' : 'fair';
}
