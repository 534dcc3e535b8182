import type { RawEvent, RawObject } from '../types';
import { readObject } from '../values';
import { ALL_FIELDS } from './allFields';
import type { Section } from './field';

const SECTION_OF: ReadonlyMap<string, Section> = new Map(
	ALL_FIELDS.map(({ key, section }) => [key, section]),
);

/** What a field is made from where it is not given: it would go before what was put in its place. */
const MADE_FROM: Readonly<Record<string, string>> = { fbc: 'fbclid' };

/** An event, and Meta's paths of the fields that were put into it. */
export interface Placed {
	readonly event: RawEvent;
	readonly paths: readonly string[];
}

/**
 * Takes an event and values by Meta's name of their field; gives the event with each in its section, in the place of what
 * stood there. What is undefined, and names that are no field's, leave the event as it is.
 */
export function placeFields(event: RawEvent, values: RawObject): Placed {
	const placed: Record<string, unknown> = { ...event };
	const paths: string[] = [];
	for (const [key, value] of Object.entries(values)) {
		const section = SECTION_OF.get(key);
		if (section === undefined || value === undefined) continue;
		if (section === 'event') placed[key] = value;
		else placed[section] = withField(placed[section], key, value);
		paths.push(section === 'event' ? key : `${section}.${key}`);
	}
	return { event: placed, paths };
}

function withField(section: unknown, key: string, value: unknown): RawObject {
	const others = Object.entries(readObject(section) ?? {}).filter(
		([name]) => name !== MADE_FROM[key],
	);
	return { ...Object.fromEntries(others), [key]: value };
}
