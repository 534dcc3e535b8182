/**
 * Turns an item into a raw event without being told how. Understood are events in Meta's shape, flat items by Meta's
 * names or the alias table, rows of the old Offline Conversions API (`match_keys`, docs/meta-api.md section 7.2), and items of
 * n8n's Webhook node, whose body is read.
 */
import { isAbsent, isDoubtful, FREE_TEXT } from '../absence';
import type { RawEvent } from '../types';
import { findTarget, fold, PERSON_OBJECTS, type Section } from './aliases';
import { isPlainObject } from '../values';

const NESTED_RANK = 100;
/** Weaker than every name: a word that may be a value, or may stand for none. */
const DOUBTFUL_RANK = 1000;
const personObjects = new Set(PERSON_OBJECTS.map(fold));

type Sections = Record<Section, Record<string, unknown>>;

/** A field that was found, with the strength of the name under which it was found. */
interface Draft {
	readonly sections: Sections;
	readonly ranks: Map<string, number>;
	readonly unknown: Record<string, unknown>;
}

/**
 * Takes an item's JSON; gives the raw event. Of several names for one field the strongest with a value wins: what is
 * absent (absence.ts) is not placed at all. An object in Meta's shape wins over flat fields. Fields with unknown names are left out, or become custom properties
 * where `sendOtherFields` is set.
 */
export function autoMap(json: unknown, sendOtherFields: boolean): RawEvent {
	const item = readBody(json);
	const draft: Draft = {
		sections: { event: {}, user_data: {}, custom_data: {}, app_data: {} },
		ranks: new Map(),
		unknown: {},
	};
	for (const [name, value] of Object.entries(item)) placeField(draft, name, value);
	const { event, user_data, custom_data, app_data } = draft.sections;
	return {
		...event,
		user_data,
		custom_data: sendOtherFields ? { ...draft.unknown, ...custom_data } : custom_data,
		...(Object.keys(app_data).length > 0 ? { app_data } : {}),
	};
}

/** The body of an item that n8n's Webhook node gave out, else the item itself. */
export function readBody(json: unknown): Record<string, unknown> {
	if (!isPlainObject(json)) return {};
	const { headers, query, body } = json;
	const isWebhookItem = isPlainObject(headers) && isPlainObject(query) && isPlainObject(body);
	return isWebhookItem ? body : json;
}

function placeField(draft: Draft, name: string, value: unknown): void {
	if (isPlainObject(value)) {
		if (name === 'user_data' || name === 'match_keys') return placePerson(draft, value, -1);
		if (name === 'custom_data' || name === 'app_data') return placeSection(draft, name, value);
		if (personObjects.has(fold(name))) return placePerson(draft, value, NESTED_RANK);
	}
	const target = findTarget(name);
	if (target) place(draft, target.section, target.field, value, target.rank);
	else draft.unknown[name] = value;
}

/** An object whose fields describe the person, by Meta's names or the alias table. */
function placePerson(draft: Draft, fields: Record<string, unknown>, rankOffset: number): void {
	for (const [name, value] of Object.entries(fields)) {
		const target = findTarget(name);
		if (target?.section === 'user_data') place(draft, 'user_data', target.field, value, target.rank + rankOffset);
		else if (rankOffset < 0) place(draft, 'user_data', name, value, rankOffset);
	}
}

/** An object in Meta's shape: its names are Meta's or the user's own and stay. */
function placeSection(draft: Draft, section: Section, fields: Record<string, unknown>): void {
	for (const [name, value] of Object.entries(fields)) {
		const isOwn = findTarget(name)?.section !== section;
		place(draft, section, name, value, -1, isOwn ? FREE_TEXT : name);
	}
}

/** `meaning` is the field by which it is decided whether the value is one. */
function place(draft: Draft, section: Section, field: string, value: unknown, strength: number, meaning = field): void {
	if (isAbsent(value, meaning)) return;
	const rank = isDoubtful(value, meaning) ? strength + DOUBTFUL_RANK : strength;
	const slot = `${section}.${field}`;
	const held = draft.ranks.get(slot);
	if (held !== undefined && held <= rank) return;
	draft.ranks.set(slot, rank);
	draft.sections[section][field] = value;
}
