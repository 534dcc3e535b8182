import type { RawEvent, RawObject } from '../types';
import { copyOf } from '../plainFields';
import { readObject } from '../values';
import { ALL_FIELDS } from './allFields';
import type { Section } from './field';

const SECTION_OF: ReadonlyMap<string, Section> = new Map(
	ALL_FIELDS.map(({ key, section }) => [key, section]),
);

/** What a field is made from where it is not given: it would go before what was put in its place. */
const MADE_FROM: Readonly<Partial<Record<string, string>>> = { fbc: 'fbclid' };

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
	const keys = Object.keys(values);
	if (keys.length === 0) return { event, paths: [] };
	const placed: Record<string, unknown> = copyOf(event);
	const opened = new Map<Section, Record<string, unknown>>();
	const paths: string[] = [];
	for (const key of keys) {
		const value = values[key];
		const section = SECTION_OF.get(key);
		if (section === undefined || value === undefined) continue;
		if (section === 'event') placed[key] = value;
		else putField(openSection(section, placed, opened), key, value);
		paths.push(section === 'event' ? key : `${section}.${key}`);
	}
	return { event: placed, paths };
}

/** A copy of a section to put fields into, made once for all of them. */
function openSection(
	section: Section,
	placed: Record<string, unknown>,
	opened: Map<Section, Record<string, unknown>>,
): Record<string, unknown> {
	const known = opened.get(section);
	if (known !== undefined) return known;
	const fields: Record<string, unknown> = copyOf(readObject(placed[section]) ?? {});
	opened.set(section, fields);
	placed[section] = fields;
	return fields;
}

function putField(fields: Record<string, unknown>, key: string, value: unknown): void {
	const source = MADE_FROM[key];
	if (source !== undefined && source in fields) delete fields[source];
	fields[key] = value;
}
