import type { Field } from '../fields/field';
import { PERSON_FIELDS, type PersonKey, type PersonRow } from '../fields/person';
import type { RawValue } from '../types';
import { joinDate, normalizeBirthDate, normalizeBirthPart, normalizeBirthYear } from './birthDate';
import { normalizeCity } from './city';
import { normalizeBrowserId, normalizeClickId } from './clickId';
import { LONGEST_COUNTRY, normalizeCountry } from './country';
import { normalizeEmail, separateEmails } from './email';
import { normalizeExternalId } from './externalId';
import { normalizeGender } from './gender';
import { normalizeIpAddress } from './ipAddress';
import { firstLetters, normalizeFirstName, normalizeName } from './name';
import type { ItemContext, Normalizer } from './outcome';
import { LONGEST_PHONE, normalizePhone, separatePhones } from './phone';
import { joinPhone } from './phoneParts';
import {
	keepId,
	keepUserAgent,
	normalizeAdvertisingId,
	normalizeDigitsId,
	normalizeLeadId,
} from './plainId';
import { normalizePostalCode } from './postalCode';
import { normalizeState } from './state';

/** How the values of one key are read. */
interface Reading {
	readonly normalize: Normalizer;
	/** Cuts a field that holds several values. */
	readonly separate?: (text: string, item: ItemContext) => readonly string[];
	readonly acceptsDates?: boolean;
	/** Makes one value of an object that holds it in parts. */
	readonly join?: (value: RawValue) => RawValue;
	/** Characters, of one value or of a cell with several. Meta states no limits: these leave room for whatever is real. */
	readonly longest?: number;
}

const LONGEST_OTHERWISE = 1000;

/** One key of `user_data` (docs/meta-api.md section 3.1). */
export type MatchKey = Pick<Field<PersonKey, PersonRow>, 'key' | 'hashed' | 'list'> &
	Reading & { readonly longest: number };

const READINGS: Readonly<Record<PersonKey, Reading>> = {
	em: { normalize: normalizeEmail, separate: separateEmails, longest: 10_000 },
	ph: {
		normalize: normalizePhone,
		separate: separatePhones,
		join: joinPhone,
		longest: LONGEST_PHONE,
	},
	fn: { normalize: normalizeFirstName },
	ln: { normalize: normalizeName },
	db: { normalize: normalizeBirthDate, acceptsDates: true, join: joinDate, longest: 80 },
	ge: { normalize: normalizeGender, longest: 100 },
	ct: { normalize: normalizeCity },
	st: { normalize: normalizeState },
	zp: { normalize: normalizePostalCode, longest: 100 },
	country: { normalize: normalizeCountry, longest: LONGEST_COUNTRY },
	external_id: { normalize: normalizeExternalId },
	client_ip_address: { normalize: normalizeIpAddress, longest: 2_000 },
	client_user_agent: { normalize: keepUserAgent, longest: 4_000 },
	fbc: { normalize: normalizeClickId, longest: 10_000 },
	fbp: { normalize: normalizeBrowserId },
	subscription_id: { normalize: keepId },
	fb_login_id: { normalize: normalizeDigitsId },
	lead_id: { normalize: normalizeLeadId },
	anon_id: { normalize: keepId },
	madid: { normalize: normalizeAdvertisingId },
	app_user_id: { normalize: keepId },
	page_id: { normalize: normalizeDigitsId },
	page_scoped_user_id: { normalize: normalizeDigitsId },
	ctwa_clid: { normalize: keepId },
	whatsapp_business_account_id: { normalize: normalizeDigitsId },
	ig_account_id: { normalize: normalizeDigitsId },
	instagram_business_account_id: { normalize: normalizeDigitsId },
	ig_sid: { normalize: normalizeDigitsId },
	partner_id: { normalize: keepId },
	partner_name: { normalize: keepId },
	f5first: { normalize: firstLetters(5) },
	f5last: { normalize: firstLetters(5) },
	fi: { normalize: firstLetters(1) },
	dobd: { normalize: normalizeBirthPart(31) },
	dobm: { normalize: normalizeBirthPart(12) },
	doby: { normalize: normalizeBirthYear },
};

export const MATCH_KEYS: readonly MatchKey[] = PERSON_FIELDS.map(({ key, hashed, list }) => ({
	key,
	hashed,
	list,
	longest: LONGEST_OTHERWISE,
	...READINGS[key],
}));
