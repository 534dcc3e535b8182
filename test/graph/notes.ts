import { createHash } from 'node:crypto';

import { withoutAppendix } from './eventRules/appendix';
import { objectAt } from './eventRules/jsonTypes';
import type { JsonObject } from './json';
import { isJsonObject } from './json';

/** Texts that a careless sender hashes when it means "nothing" (docs/meta-api.md section 3.1). */
const JUNK_HASHES = new Map(
	['', 'null', 'undefined', '[object Object]', 'NaN', 'test'].map((text) => [
		createHash('sha256').update(text).digest('hex'),
		text,
	]),
);

const NEVER_HASHED = [
	'client_user_agent',
	'subscription_id',
	'anon_id',
	'madid',
	'page_id',
	'page_scoped_user_id',
];
const NEVER_HASHED_MESSAGING = [
	'ctwa_clid',
	'whatsapp_business_account_id',
	'ig_account_id',
	'ig_sid',
];
const HASH = /^[0-9a-f]{64}$/i;
const CLICK_OR_BROWSER_ID = /^fb\.\d\.\d{13}\.[^.]+$/;
/** One character before the sign is enough: a longer run would be looked at anew from each of its characters. */
const EMAIL = /[^\s"'@=&](?:@|%40)[^\s"'@=&%]+\.[a-z]{2,}/i;

/**
 * What Meta accepts without a word although it is wrong, for the reader of the page: junk hashes, malformed fbc and
 * fbp, hashed ids that must not be hashed, addresses outside user_data. Never holds a value of the event.
 */
export function notesOn(event: JsonObject): string[] {
	const userData = objectAt(event, 'user_data');
	return [
		...junkHashes(userData),
		...wrongIdentifiers(userData),
		...personalData(event),
		...nestedProperties(event),
		...missingUserAgent(event, userData),
	];
}

function junkHashes(userData: JsonObject): string[] {
	return Object.entries(userData).flatMap(([key, value]) =>
		(Array.isArray(value) ? value : [value])
			.map((entry) => JUNK_HASHES.get(withoutAppendix(String(entry))))
			.filter((junk) => junk !== undefined)
			.map((junk) => `${key} is the hash of "${junk}"`),
	);
}

function wrongIdentifiers(userData: JsonObject): string[] {
	const malformed = ['fbc', 'fbp'].filter((key) => {
		const value = userData[key];
		return typeof value === 'string' && !CLICK_OR_BROWSER_ID.test(withoutAppendix(value));
	});
	const hashed = [...NEVER_HASHED, ...NEVER_HASHED_MESSAGING].filter((key) =>
		HASH.test(String(userData[key])),
	);
	return [
		...malformed.map((key) => `${key} is malformed`),
		...hashed.map((key) => `${key} must not be hashed`),
	];
}

/** docs/meta-api.md section 14, row 28. */
function missingUserAgent(event: JsonObject, userData: JsonObject): string[] {
	return event.action_source === 'website' && userData.client_user_agent === undefined
		? ['client_user_agent is missing, which the documentation requires']
		: [];
}

/** docs/meta-api.md section 11.6. */
function personalData(event: JsonObject): string[] {
	return ['event_name', 'event_id', 'event_source_url', 'referrer_url', 'custom_data']
		.filter((field) => event[field] !== undefined && EMAIL.test(JSON.stringify(event[field])))
		.map((field) => `${field} seems to hold an email address`);
}

/** docs/meta-api.md section 4.1: a custom property is a scalar or a list. */
function nestedProperties(event: JsonObject): string[] {
	return Object.entries(objectAt(event, 'custom_data'))
		.filter(([key, value]) => isJsonObject(value) && key !== 'store_data' && key !== 'mileage')
		.map(([key]) => `custom_data.${key} is an object`);
}

/** docs/meta-api.md section 1.5. */
export function notesOnPartnerAgent(partnerAgent: string | undefined): string[] {
	if (partnerAgent === undefined) return [];
	const letters = partnerAgent.match(/\p{L}/gu)?.length ?? 0;
	return partnerAgent.length < 23 && letters >= 2
		? []
		: ['partner_agent must have fewer than 23 characters and at least two letters'];
}
