/** Texts that are the person's own, whatever they look like: columns are mixed up, and an ID of a click stands as the name of an event. */
import { readText } from '../values';
import type { RawValue } from '../types';

/** A shorter part of a value, such as a word of a user agent or a city in a name, says nothing of the person. */
const SHORTEST_PART = 8;
const MOST_LEVELS = 3;

/** Takes a text and the raw customer information of its event; true where the text is one of its values, or a part of one that tells as much. */
export function isOwnValue(text: string, person: RawValue): boolean {
	const lower = text.trim().toLowerCase();
	return lower !== '' && someValue(person, 0, (own) => isWithin(lower, own));
}

/** As `isOwnValue`; true also where one of the values is a part of the text. */
export function holdsOwnValue(text: string, person: RawValue): boolean {
	const lower = text.trim().toLowerCase();
	return (
		lower !== '' && someValue(person, 0, (own) => isWithin(lower, own) || isWithin(own, lower))
	);
}

function isWithin(part: string, whole: string): boolean {
	return part === whole || (part.length >= SHORTEST_PART && whole.includes(part));
}

function someValue(value: RawValue, level: number, isFound: (own: string) => boolean): boolean {
	if (typeof value === 'object' && value !== null)
		return (
			level < MOST_LEVELS &&
			Object.values(value).some((entry: RawValue) => someValue(entry, level + 1, isFound))
		);
	const own = level === 0 ? undefined : readText(value)?.trim();
	return own !== undefined && own !== '' && isFound(own.toLowerCase());
}
