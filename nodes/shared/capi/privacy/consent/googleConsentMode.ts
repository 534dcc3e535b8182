/**
 * Google Consent Mode: the text `gcs` of a tag (`G1`, then ad_storage and analytics_storage as 1 or 0), which server containers
 * name `x-ga-gcs`, and objects with `ad_storage`, `ad_user_data` and `ad_personalization`.
 * Source: Google's pages on consent mode and on the gcs parameter, as third parties describe the latter (docs/decisions.md section 5).
 */
import type { RawValue } from '../../types';
import { isPlainObject } from '../../values';
import { type ConsentAnswer, joinAnswers } from './answer';
import { type ConsentPlaces, valuesUnder } from './places';
import { readWord } from './words';

const TEXT_NAMES = ['gcs', 'x-ga-gcs'];
const TEXT = /^G1([01-])[01-]$/;

/** What is about advertising; analytics_storage and the others are not. */
const AD_FIELDS = ['ad_storage', 'ad_user_data', 'ad_personalization'];

/** Takes a text such as `G111` or an object of consent mode; gives what it says, or `undefined` where it is none. */
export function readConsentMode(value: RawValue): ConsentAnswer | undefined {
	if (typeof value === 'string') {
		const advertising = TEXT.exec(value.trim())?.[1];
		if (advertising === undefined) return undefined;
		return advertising === '-' ? 'missing' : advertising === '1' ? 'given' : 'withdrawn';
	}
	if (!isPlainObject(value)) return undefined;
	const answers = AD_FIELDS.filter((name) => name in value).map((name) => readWord(value[name]));
	if (answers.length === 0) return undefined;
	if (answers.includes('withdrawn')) return 'withdrawn';
	return joinAnswers(answers);
}

/** What consent mode says in an item. */
export function findConsentMode(places: ConsentPlaces): ConsentAnswer[] {
	const texts = valuesUnder(places, TEXT_NAMES).map(
		(value) => readConsentMode(value) ?? 'not_understood',
	);
	const objects = places.levels.flatMap((level) => readConsentMode(level) ?? []);
	return [...texts, ...objects];
}
