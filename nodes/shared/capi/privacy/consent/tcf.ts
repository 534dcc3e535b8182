/**
 * Consent strings of IAB Europe's Transparency and Consent Framework, version 2. Source: IAB Tech Lab, Consent string and
 * vendor list formats v2; IAB's own library reads them.
 *
 * Which vendor Meta is on the global vendor list could not be verified (docs/decisions.md section 5): the user enters the
 * number that the consent platform has for it. Without a number the purposes alone decide.
 */
import type { RawObject, RawValue } from '../../types';
import type { ConsentAnswer } from './answer';
import { type ConsentPlaces, valuesUnder } from './places';
import { RestrictionType, TCString } from './tcfLibrary';
import { isBounded } from './tcfSpans';

/** Store on the device, build a profile for ads, select ads by it, measure ads: what a conversion event serves. */
const PURPOSES = [1, 3, 4, 7];

const NAMES = [
	'tcString',
	'tc_string',
	'tcfString',
	'gdpr_consent',
	'gdprConsent',
	'IABTCF_TCString',
	'euconsent-v2',
	'euconsent_v2',
];
const IN_COOKIE = /(?:^|;\s*)euconsent-v2=([^;]{1,8000})/;

/** Longer than any of some 1,500 vendors. */
const LONGEST = 8000;
const LIKE_TC_STRING = /^C[\w-]{35,}(?:\.[\w-]*)*$/;

/** Whether a text has the form of a consent string. */
export function isLikeTcString(value: RawValue): value is string {
	return typeof value === 'string' && LIKE_TC_STRING.test(value.trim().slice(0, LONGEST + 1));
}

/**
 * Takes a consent string and the number of the vendor (0: none); gives `given` where each of the purposes and the vendor have
 * consent and the publisher restricts neither, `withdrawn` where not, `unreadable` where it is no consent string of version 2.
 */
export function readTcString(value: RawValue, vendorId: number): ConsentAnswer {
	if (!isLikeTcString(value)) return 'unreadable';
	const text = value.trim();
	if (text.length > LONGEST || !isBounded(text.split('.')[0] ?? '')) return 'unreadable';
	try {
		const model = TCString.decode(text);
		if (model.version !== 2) return 'unreadable';
		const hasVendor = vendorId === 0 || model.vendorConsents.has(vendorId);
		const isRestricted =
			vendorId !== 0 &&
			model.publisherRestrictions
				.getRestrictions(vendorId)
				.some(
					({ purposeId, restrictionType }) =>
						PURPOSES.includes(purposeId ?? 0) &&
						restrictionType !== RestrictionType.REQUIRE_CONSENT,
				);
		const isGiven =
			hasVendor && !isRestricted && PURPOSES.every((purpose) => model.purposeConsents.has(purpose));
		return isGiven ? 'given' : 'withdrawn';
	} catch {
		return 'unreadable';
	}
}

/** What the consent strings of an item say, in its fields and in the cookie of the visitor's browser. */
export function findTcStrings(places: ConsentPlaces, vendorId: number): ConsentAnswer[] {
	const cookie = cookieOf(places.headers);
	const texts = [...valuesUnder(places, NAMES), ...(cookie === undefined ? [] : [cookie])];
	return texts.map((text) => readTcString(text, vendorId));
}

function cookieOf({ cookie }: RawObject): string | undefined {
	return typeof cookie === 'string' ? IN_COOKIE.exec(cookie)?.[1] : undefined;
}
