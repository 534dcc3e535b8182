import type { Field } from '../fields/field';
import { PERSON_FIELDS, type PersonKey, type PersonRow } from '../fields/person';
import { normaliseBirthDate, normaliseBirthPart, normaliseBirthYear } from './birthDate';
import { normaliseCity } from './city';
import { normaliseBrowserId, normaliseClickId } from './clickId';
import { normaliseCountry } from './country';
import { normaliseEmail, separateEmails } from './email';
import { normaliseExternalId } from './externalId';
import { normaliseGender } from './gender';
import { normaliseIpAddress } from './ipAddress';
import { firstLetters, normaliseName } from './name';
import type { ItemContext, Normaliser } from './outcome';
import { normalisePhone, separatePhones } from './phone';
import { keepAsIs, normaliseAdvertisingId, normaliseDigitsId, normaliseLeadId } from './plainId';
import { normalisePostalCode } from './postalCode';
import { normaliseState } from './state';

/** How the values of one key are read. */
interface Reading {
	readonly normalise: Normaliser;
	/** Cuts a field that holds several values. */
	readonly separate?: (text: string, item: ItemContext) => readonly string[];
	readonly acceptsDates?: boolean;
}

/** One key of `user_data` (docs/meta-api.md section 3.1). */
export type MatchKey = Pick<Field<PersonKey, PersonRow>, 'key' | 'hashed' | 'list'> & Reading;

const READINGS: Readonly<Record<PersonKey, Reading>> = {
	em: { normalise: normaliseEmail, separate: separateEmails },
	ph: { normalise: normalisePhone, separate: separatePhones },
	fn: { normalise: normaliseName },
	ln: { normalise: normaliseName },
	db: { normalise: normaliseBirthDate, acceptsDates: true },
	ge: { normalise: normaliseGender },
	ct: { normalise: normaliseCity },
	st: { normalise: normaliseState },
	zp: { normalise: normalisePostalCode },
	country: { normalise: normaliseCountry },
	external_id: { normalise: normaliseExternalId },
	client_ip_address: { normalise: normaliseIpAddress },
	client_user_agent: { normalise: keepAsIs },
	fbc: { normalise: normaliseClickId },
	fbp: { normalise: normaliseBrowserId },
	subscription_id: { normalise: keepAsIs },
	fb_login_id: { normalise: normaliseDigitsId },
	lead_id: { normalise: normaliseLeadId },
	anon_id: { normalise: keepAsIs },
	madid: { normalise: normaliseAdvertisingId },
	app_user_id: { normalise: keepAsIs },
	page_id: { normalise: normaliseDigitsId },
	page_scoped_user_id: { normalise: normaliseDigitsId },
	ctwa_clid: { normalise: keepAsIs },
	whatsapp_business_account_id: { normalise: normaliseDigitsId },
	ig_account_id: { normalise: normaliseDigitsId },
	instagram_business_account_id: { normalise: normaliseDigitsId },
	ig_sid: { normalise: normaliseDigitsId },
	f5first: { normalise: firstLetters(5) },
	f5last: { normalise: firstLetters(5) },
	fi: { normalise: firstLetters(1) },
	dobd: { normalise: normaliseBirthPart(31) },
	dobm: { normalise: normaliseBirthPart(12) },
	doby: { normalise: normaliseBirthYear },
};

export const MATCH_KEYS: readonly MatchKey[] = PERSON_FIELDS.map(({ key, hashed, list }) => ({
	key,
	hashed,
	list,
	...READINGS[key],
}));
