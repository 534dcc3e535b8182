/** Which lead an item is about, and the ID of each of its stages: the same on every retry, replay and overlap. */
import { identify, type IdentityContext, type RawObject, sha256, type UserData } from '../../shared/capi';

/** By what a lead without a lead ID is recognised, the steadiest first. Addresses and browsers change too often. */
const STEADY_KEYS = ['em', 'ph', 'external_id', 'fbc', 'subscription_id', 'fb_login_id'];
const EVENT_ID_LENGTH = 32;
const LEAD_DIGEST_LENGTH = 16;

/**
 * Takes raw customer information; gives the text by which the lead is recognised in other items and runs: the lead ID,
 * else the steadiest identifier, hashed. Undefined where nothing identifies a person. For internal use: never shown.
 */
export function recogniseLead(rawUserData: RawObject, context: IdentityContext): string | undefined {
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
 * The event ID of a stage: 32 hex digits of a digest of dataset, lead and stage, and of the number of the entry where
 * the lead came back (0 for the first time).
 */
export function stageEventId(datasetId: string, lead: string, eventName: string, entry: number): string {
	return digest(['lead stage', datasetId, lead, eventName, ...(entry > 0 ? [entry] : [])], EVENT_ID_LENGTH);
}

/** What stands for a lead in n8n's static data, so that no identifier is stored there. */
export function leadDigest(datasetId: string, lead: string): string {
	return digest(['lead', datasetId, lead], LEAD_DIGEST_LENGTH);
}

function digest(parts: readonly unknown[], length: number): string {
	return sha256(JSON.stringify(parts)).slice(0, length);
}
