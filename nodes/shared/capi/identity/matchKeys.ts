import type { Field } from '../fields/field';
import { PERSON_FIELDS, type PersonKey, type PersonRow } from '../fields/person';
import { normaliseBirthDate, normaliseBirthPart, normaliseBirthYear } from './birthDate';
import { normaliseCity } from './city';
import { normaliseBrowserId, normaliseClickId } from './clickId';
import { LONGEST_COUNTRY, normaliseCountry } from './country';
import { normaliseEmail, separateEmails } from './email';
import { normaliseExternalId } from './externalId';
import { normaliseGender } from './gender';
import { normaliseIpAddress } from './ipAddress';
import { firstLetters, normaliseName } from './name';
import type { ItemContext, Normaliser } from './outcome';
import { LONGEST_PHONE, normalisePhone, separatePhones } from './phone';
import { keepAsIs, normaliseAdvertisingId, normaliseDigitsId, normaliseLeadId } from './plainId';
import { normalisePostalCode } from './postalCode';
import { normaliseState } from './state';

/** How the values of one key are read. */
interface Reading {
	readonly normalise: Normaliser;
	/** Cuts a field that holds several values. */
	readonly separate?: (text: string, item: ItemContext) => readonly string[];
	readonly acceptsDates?: boolean;
	/** Characters, of one value or of a cell with several. Meta states no limits: these leave room for whatever is real. */
	readonly longest?: number;
}

const LONGEST_OTHERWISE = 1000;

/** One key of `user_data` (docs/meta-api.md section 3.1). */
export type MatchKey = Pick<Field<PersonKey, PersonRow>, 'key' | 'hashed' | 'list'> & Reading & { readonly longest: number };

const READINGS: Readonly<Record<PersonKey, Reading>> = {
	em: { normalise: normaliseEmail, separate: separateEmails, longest: 10_000 },
	ph: { normalise: normalisePhone, separate: separatePhones, longest: LONGEST_PHONE },
	fn: { normalise: normaliseName },
	ln: { normalise: normaliseName },
	db: { normalise: normaliseBirthDate, acceptsDates: true, longest: 80 },
	ge: { normalise: normaliseGender, longest: 100 },
	ct: { normalise: normaliseCity },
	st: { normalise: normaliseState },
	zp: { normalise: normalisePostalCode, longest: 100 },
	country: { normalise: normaliseCountry, longest: LONGEST_COUNTRY },
	external_id: { normalise: normaliseExternalId },
	client_ip_address: { normalise: normaliseIpAddress, longest: 2_000 },
	client_user_agent: { normalise: keepAsIs, longest: 4_000 },
	fbc: { normalise: normaliseClickId, longest: 10_000 },
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
	partner_id: { normalise: keepAsIs },
	partner_name: { normalise: keepAsIs },
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
	longest: LONGEST_OTHERWISE,
	...READINGS[key],
}));
