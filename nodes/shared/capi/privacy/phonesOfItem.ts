/** Phone numbers that an item has and nobody mapped: one of them in another field was mapped by mistake. */
import { findTarget } from '../mapping/aliases';
import type { RawValue } from '../types';
import { readText } from '../values';
import { openPlaces } from './consent/places';

/** An item has few; more are a list of something else. */
const MOST_PHONES = 10;
const MOST_FIELDS = 1000;

/** Takes the JSON of an item; gives what stands in its fields of phone numbers, wherever automatic mapping looks. */
export function phonesOfItem(json: RawValue): string[] {
	const phones: string[] = [];
	let room = MOST_FIELDS;
	for (const level of openPlaces(json).levels)
		for (const name of Object.keys(level)) {
			if (room-- <= 0 || phones.length >= MOST_PHONES) return phones;
			const target = findTarget(name);
			if (target?.section !== 'user_data' || target.field !== 'ph') continue;
			const text = readText(level[name]);
			if (text !== undefined) phones.push(text);
		}
	return phones;
}
