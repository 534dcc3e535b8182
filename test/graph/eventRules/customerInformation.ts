import { isIP } from 'node:net';

import type { JsonObject } from '../json';
import { withoutAppendix } from './appendix';
import { anyOf, findWrongType, integer, isBlank, objectAt, text, textOrTexts } from './jsonTypes';
import type { JsonType, TypeTable } from './jsonTypes';
import type { EventRule } from './rule';
import { REFUSALS, refuse } from './rule';

const SHA_256 = /^[0-9a-f]{64}$/;
const isHash = (value: unknown) =>
	typeof value === 'string' && SHA_256.test(withoutAppendix(value));

/** Contact data is accepted as SHA-256 in lower-case hex only (docs/meta-api.md sections 3.1 and 12.3). */
const hashed: JsonType = {
	expected: 'SHA-256 in lower-case hex (unhashed contact data is not accepted)',
	accepts: (value) => (Array.isArray(value) ? value.every(isHash) : isHash(value)),
};
const ipAddress: JsonType = {
	expected: 'a valid IPv4 or IPv6 address',
	accepts: (value) => typeof value === 'string' && isIP(withoutAppendix(value)) !== 0,
};
const digits: JsonType = {
	expected: 'digits only',
	accepts: (value) => typeof value === 'string' && /^\d+$/.test(value),
};

/** docs/meta-api.md section 3.1, the SDK-only extras of the same section among them. */
const USER_DATA_KEYS: TypeTable = {
	em: hashed,
	ph: hashed,
	fn: hashed,
	ln: hashed,
	db: hashed,
	ge: hashed,
	ct: hashed,
	st: hashed,
	zp: hashed,
	country: hashed,
	f5first: hashed,
	f5last: hashed,
	fi: hashed,
	dobd: hashed,
	dobm: hashed,
	doby: hashed,
	external_id: textOrTexts,
	client_ip_address: ipAddress,
	client_user_agent: text,
	fbc: text,
	fbp: text,
	subscription_id: text,
	fb_login_id: anyOf(integer, digits),
	// Any type: the lead id rule has a subcode of its own.
	lead_id: { expected: '', accepts: () => true },
	anon_id: text,
	madid: text,
	app_user_id: text,
	page_id: text,
	page_scoped_user_id: text,
	ctwa_clid: text,
	whatsapp_business_account_id: text,
	ig_account_id: text,
	instagram_business_account_id: text,
	ig_sid: text,
};

/** Customers who share no more than one of these sets are too many to tell apart (docs/meta-api.md section 3.3). */
const TOO_BROAD: readonly ReadonlySet<string>[] = [
	new Set(['ct', 'country', 'st', 'zp', 'ge', 'client_user_agent']),
	new Set(['db', 'client_user_agent']),
	new Set(['fn', 'ge']),
	new Set(['ln', 'ge']),
];

const hasValue = (value: unknown) =>
	Array.isArray(value) ? value.some((entry) => !isBlank(entry)) : !isBlank(value);

/** The known keys of user_data that carry at least one value. */
export function identifiersOf(userData: JsonObject): string[] {
	return Object.keys(userData).filter(
		(key) => Object.hasOwn(USER_DATA_KEYS, key) && hasValue(userData[key]),
	);
}

export const customerInformationTypes: EventRule = (event) =>
	findWrongType(objectAt(event, 'user_data'), USER_DATA_KEYS, 'user_data.');

export const customerInformationSufficient: EventRule = (event) => {
	const identifiers = identifiersOf(objectAt(event, 'user_data'));
	const tooBroad = TOO_BROAD.some((set) => identifiers.every((identifier) => set.has(identifier)));
	if (!tooBroad) return undefined;
	const reason =
		identifiers.length === 0 ? 'no identifier at all' : `only ${identifiers.join(', ')}`;
	return refuse(REFUSALS.customerInformationTooBroad, 'user_data', reason);
};
