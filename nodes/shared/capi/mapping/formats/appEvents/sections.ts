/** The parts of an app event while its parameters are put where the Conversions API has them. */
import { UD_COUNTRY_ALIAS, type Parameter, type Place } from '../../../fields/appEventParameters';
import type { RawObject, RawValue } from '../../../types';
import { readObject } from '../../../values';
import { findTarget } from '../../aliases';
import { findAppAlias } from './aliases';

/** What was found for each part of the event. */
export type Sections = Record<Place, Record<string, RawValue>>;

/** Puts a parameter where the table says; gives whether it is in the table. */
export function placeParameter(
	name: string,
	value: RawValue,
	table: readonly Parameter[],
	sections: Sections,
): boolean {
	const parameter = table.find((candidate) => candidate.name === name);
	if (parameter !== undefined) sections[parameter.place][parameter.field] = value;
	return parameter !== undefined;
}

const UD_KEY = /^ud\[(\w+)\]$/;

/** Advanced matching: `ud` as an object or its JSON text, or `ud[em]` as forms write it; and Limited Data Use. */
export function placeMatching(name: string, value: RawValue, sections: Sections): boolean {
	if (name === 'limited_data_use') {
		sections.event.data_processing_options ??= value;
		return true;
	}
	const formKey = UD_KEY.exec(name)?.[1];
	const matching =
		name === 'ud' ? readObject(value) : formKey === undefined ? undefined : { [formKey]: value };
	for (const [key, identifier] of Object.entries(matching ?? {})) {
		sections.user_data[key === UD_COUNTRY_ALIAS ? 'country' : key] = identifier;
	}
	return matching !== undefined;
}

/** Names that mean something in app events only fill what no stronger name of automatic mapping fills. */
export function placeAliases(rest: Record<string, RawValue>, sections: Sections): void {
	const ranks = new Map<string, number>();
	const strong = new Set(Object.keys(rest).map((name) => findTarget(name)?.field));
	for (const [name, value] of Object.entries(rest)) {
		const target = findTarget(name) === undefined ? findAppAlias(name) : undefined;
		if (target === undefined) continue;
		delete rest[name];
		const { place, field, rank } = target;
		const held =
			ranks.get(field) ?? (strong.has(field) || field in sections[place] ? -1 : Infinity);
		if (held <= rank) continue;
		ranks.set(field, rank);
		sections[place][field] = value;
	}
}

/** The sections in Meta's shape, with what the item has in that shape itself. */
export function mergedInto(rest: RawObject, { event, ...sections }: Sections): RawObject {
	const merged = Object.entries(sections).flatMap(([name, fields]) => {
		const given = readObject(rest[name]);
		return Object.keys(fields).length === 0 ? [] : [[name, { ...given, ...fields }] as const];
	});
	return { ...event, ...Object.fromEntries(merged) };
}
