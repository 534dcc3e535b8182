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

/** One key of `user_data` (docs/meta-api.md section 3.1). */
export interface MatchKey {
	readonly key: string;
	readonly displayName: string;
	/** `always`: Meta takes hashes only. `choice`: the user may switch hashing off. `never`: Meta takes plain text. */
	readonly hashed: 'always' | 'choice' | 'never';
	/** Does Meta take several values? */
	readonly list: boolean;
	readonly normalise: Normaliser;
	/** Cuts a field that holds several values. */
	readonly separate?: (text: string, item: ItemContext) => readonly string[];
	readonly acceptsDates?: boolean;
}

function contact(key: string, displayName: string, normalise: Normaliser, more: Partial<MatchKey> = {}): MatchKey {
	return { key, displayName, hashed: 'always', list: true, normalise, ...more };
}

function plain(key: string, displayName: string, normalise: Normaliser): MatchKey {
	return { key, displayName, hashed: 'never', list: false, normalise };
}

export const MATCH_KEYS: readonly MatchKey[] = [
	contact('em', 'Email', normaliseEmail, { separate: separateEmails }),
	contact('ph', 'Phone', normalisePhone, { separate: separatePhones }),
	contact('fn', 'First Name', normaliseName),
	contact('ln', 'Last Name', normaliseName),
	contact('db', 'Date of Birth', normaliseBirthDate, { acceptsDates: true }),
	contact('ge', 'Gender', normaliseGender),
	contact('ct', 'City', normaliseCity),
	contact('st', 'State', normaliseState),
	contact('zp', 'Postal Code', normalisePostalCode),
	contact('country', 'Country', normaliseCountry),
	contact('external_id', 'External ID', normaliseExternalId, { hashed: 'choice' }),
	plain('client_ip_address', 'Client IP Address', normaliseIpAddress),
	plain('client_user_agent', 'Client User Agent', keepAsIs),
	plain('fbc', 'Click ID (fbc)', normaliseClickId),
	plain('fbp', 'Browser ID (fbp)', normaliseBrowserId),
	plain('subscription_id', 'Subscription ID', keepAsIs),
	plain('fb_login_id', 'Facebook Login ID', normaliseDigitsId),
	plain('lead_id', 'Lead ID', normaliseLeadId),
	plain('anon_id', 'Install ID (anon_id)', keepAsIs),
	plain('madid', 'Mobile Advertising ID', normaliseAdvertisingId),
	plain('app_user_id', 'App User ID', keepAsIs),
	plain('page_id', 'Facebook Page ID', normaliseDigitsId),
	plain('page_scoped_user_id', 'Page-Scoped User ID', normaliseDigitsId),
	plain('ctwa_clid', 'Click-to-WhatsApp Click ID', keepAsIs),
	plain('whatsapp_business_account_id', 'WhatsApp Business Account ID', normaliseDigitsId),
	plain('ig_account_id', 'Instagram Account ID', normaliseDigitsId),
	plain('instagram_business_account_id', 'Instagram Business Account ID', normaliseDigitsId),
	plain('ig_sid', 'Instagram-Scoped User ID', normaliseDigitsId),
	contact('f5first', 'First Five Letters of First Name', firstLetters(5)),
	contact('f5last', 'First Five Letters of Last Name', firstLetters(5)),
	contact('fi', 'First Initial', firstLetters(1)),
	contact('dobd', 'Day of Birth', normaliseBirthPart(31)),
	contact('dobm', 'Month of Birth', normaliseBirthPart(12)),
	contact('doby', 'Year of Birth', normaliseBirthYear),
];
