/** Where consent is looked for in an item: wherever automatic mapping finds the fields of a person. */
import { isAbsent } from '../../absence';
import { openFirst } from '../../mapping/envelope';
import { wrappedIn } from '../../mapping/wrappers';
import type { RawObject, RawValue } from '../../types';
import { isPlainObject } from '../../values';

/** An item as it is searched: its fields at each level, the widest first, and the headers of a webhook. */
export interface ConsentPlaces {
	readonly levels: readonly RawObject[];
	readonly headers: RawObject;
}

/** Objects in which shops, CRMs and apps put what a person agreed to; staff is none of them. */
const INNER =
	/^(?:consent|consents|consent_state|consentMode|consent_mode|privacy|customer|buyer|contact|user|lead|person|subscriber|order|data|payload|properties|attributes|traits|fields|user_data|user_properties|custom_data|billing|billing_address|context|event_data)$/;
const MOST_LEVELS = 40;
const DEEPEST = 3;

/** Takes the JSON of an item; gives the levels at which consent may stand: of itself, of a webhook's body and query, and below. */
export function openPlaces(json: RawValue): ConsentPlaces {
	const { fields, headers, query } = openFirst(json);
	const outer = [...(isPlainObject(json) ? [json] : []), fields, query];
	const levels = [...new Set(outer)];
	let last = levels.filter((level) => level !== json || fields === json);
	for (let depth = 0; depth < DEEPEST && levels.length < MOST_LEVELS; depth++) {
		last = last.flatMap(innerObjects);
		levels.push(...last.slice(0, MOST_LEVELS));
	}
	return { levels, headers };
}

/** Also what only wraps the payload: in a list of one, or as JSON text. */
function innerObjects(level: RawObject): RawObject[] {
	const inner = Object.entries(level).flatMap(([name, value]) =>
		isPlainObject(value) && INNER.test(name) ? [value] : [],
	);
	return [...new Set([...inner, ...wrappedIn(level).map(({ fields }) => fields)])];
}

/** Every value that stands under one of the names, at any level; empty ones are left out. */
export function valuesUnder({ levels }: ConsentPlaces, names: readonly string[]): RawValue[] {
	return levels.flatMap((level) =>
		names.flatMap((name) =>
			Object.hasOwn(level, name) && !isAbsent(level[name]) ? [level[name]] : [],
		),
	);
}

/** The values of a field by its name or by a path with dots, at the widest level that has it. */
export function valuesOfField({ levels }: ConsentPlaces, path: string): RawValue[] {
	for (const level of levels) {
		const value = readPath(level, path);
		if (value !== undefined && value !== null && value !== '') return [value];
	}
	return [];
}

function readPath(fields: RawObject, path: string): RawValue {
	if (Object.hasOwn(fields, path)) return fields[path];
	return path
		.split('.')
		.reduce<RawValue>(
			(value, name) =>
				isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined,
			fields,
		);
}
