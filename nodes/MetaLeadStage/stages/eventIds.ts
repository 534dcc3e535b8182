/** Which lead an item is about, and the ID of each of its stages: the same on every retry, replay and overlap. */
import {
	identify,
	type IdentityContext,
	type PersonKey,
	type RawObject,
	shortSha256,
	type UserData,
} from '../../shared/capi';

/** By what a lead without a lead ID is recognized, the steadiest first. Addresses and browsers change too often. */
const STEADY_KEYS: readonly PersonKey[] = [
	'em',
	'ph',
	'external_id',
	'fbc',
	'subscription_id',
	'fb_login_id',
];
const EVENT_ID_LENGTH = 32;
const LEAD_DIGEST_LENGTH = 16;
const STAGE_DIGEST_LENGTH = 8;

/**
 * Takes raw customer information; gives the text by which the lead is recognized in other items and runs: the lead ID,
 * else the steadiest identifier, hashed. Undefined where nothing identifies a person. For internal use: never shown.
 */
export function recognizeLead(
	rawUserData: RawObject,
	context: IdentityContext,
): string | undefined {
	const { lead_id: leadId } = identify({ lead_id: rawUserData.lead_id }, context).userData;
	if (typeof leadId === 'string') return `lead_id:${leadId}`;
	const { userData } = identify(rawUserData, context);
	const key = STEADY_KEYS.find((candidate) => candidate in userData);
	if (key !== undefined) return `${key}:${steadyPart(key, userData)}`;
	return Object.keys(userData).length > 0 ? `all:${JSON.stringify(userData)}` : undefined;
}

/** Several addresses come in any order; the time inside fbc may be that of the run. */
function steadyPart(key: string, userData: UserData): string {
	const value = userData[key];
	if (typeof value !== 'string') return [...value].sort().join();
	return key === 'fbc' ? value.split('.').slice(3).join('.') : value;
}

/**
 * Which time in a stage an event is about. The first needs no time, so that a corrected or missing time makes no other
 * event. A lead that came back is told by when it did: numbers would be given out anew where a history begins later
 * than the one before, or where a memory forgot. Without a time only the number is left.
 */
export type StageEntry = 'first' | { readonly atSeconds: number } | { readonly number: number };

/** The event ID of a stage: 32 hex digits of a digest of dataset, lead and stage, and of the entry if it is a return. */
export function stageEventId(
	datasetId: string,
	lead: string,
	eventName: string,
	entry: StageEntry,
): string {
	return digest(['lead stage', datasetId, lead, eventName, ...partsOf(entry)], EVENT_ID_LENGTH);
}

function partsOf(entry: StageEntry): unknown[] {
	if (entry === 'first') return [];
	return 'atSeconds' in entry ? ['at', entry.atSeconds] : [entry.number];
}

/** What stands for a lead in n8n's static data, so that no identifier is stored there. */
export function leadDigest(datasetId: string, lead: string): string {
	return digest(['lead', datasetId, lead], LEAD_DIGEST_LENGTH);
}

/** What stands for a stage there: one that the funnel lacks may have any text for its name. */
export function stageDigest(eventName: string): string {
	return digest(['stage', eventName], STAGE_DIGEST_LENGTH);
}

function digest(parts: readonly unknown[], length: number): string {
	return shortSha256(JSON.stringify(parts), length);
}
