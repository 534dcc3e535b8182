/**
 * Reads what comes out of spreadsheets, CRMs and shops as the kind of value Meta wants. A reader gives `undefined`
 * for what it cannot read; ask `isAbsent` (absence.ts) first to tell "nothing there" from "something else there".
 */
import { isAbsent } from './absence';
import { pythonToJson } from './pythonText';
import type { JsonValue, RawObject, RawValue } from './types';

/** Whether a number is a whole one beyond 2^53: as an id its last digits are wrong already. */
export function hasLostDigits(value: RawValue): boolean {
	return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** A text, trimmed; numbers and booleans become text, because shops give ids as numbers. None that has lost digits. */
export function readText(value: RawValue): string | undefined {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number')
		return Number.isFinite(value) && !hasLostDigits(value) ? String(value) : undefined;
	if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
	return undefined;
}

/** As `readText`; a number that has lost digits stays one, for the checks to say so. */
export function readId(value: RawValue): RawValue {
	return hasLostDigits(value) ? value : readText(value);
}

const BOOLEAN_WORDS = new Map([
	['true', true],
	['1', true],
	['yes', true],
	['y', true],
	['on', true],
	['false', false],
	['0', false],
	['no', false],
	['n', false],
	['off', false],
]);

/** true or false from a boolean, 0 or 1, or a word such as `yes`. */
export function readBoolean(value: RawValue): boolean | undefined {
	const text = readText(value);
	return text === undefined ? undefined : BOOLEAN_WORDS.get(text.toLowerCase());
}

const INTEGER_TEXT = /^[+-]?\d{1,15}(?:\.0*)?$/;

/** A whole number from a number or its plain text (`3`, `3.0`). */
export function readInteger(value: RawValue): number | undefined {
	const text = readText(value);
	if (text === undefined || typeof value === 'boolean' || !INTEGER_TEXT.test(text))
		return undefined;
	return Number(text);
}

/** An object, a list of this one object (as n8n's Aggregate gives it), or the JSON text of either. */
export function readObject(value: RawValue): RawObject | undefined {
	const parsed =
		typeof value === 'string' ? (parseJson(value, '{') ?? parseJson(value, '[')) : value;
	const only: RawValue = Array.isArray(parsed) && parsed.length === 1 ? parsed[0] : parsed;
	return isObject(only) ? only : undefined;
}

/** A list, the JSON text of one, a comma text (`A1, B2`), or a single value as a list of one. */
export function readList(value: RawValue): readonly RawValue[] | undefined {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'string')
		return isObject(value) || readText(value) === undefined ? undefined : [value];
	if (value.trimStart().startsWith('[')) {
		const parsed = parseJson(value, '[');
		return Array.isArray(parsed) ? parsed : undefined;
	}
	return value.split(/[,;\n]/);
}

/** A list of texts without its empty entries; `undefined` where it is no list or an entry is no text. */
export function readTextList(value: RawValue): string[] | undefined {
	const list = readList(value);
	if (list === undefined) return undefined;
	const texts: string[] = [];
	for (const entry of list) {
		if (isAbsent(entry)) continue;
		const text = readText(entry);
		if (text === undefined) return undefined;
		texts.push(text);
	}
	return texts;
}

/** True for an object with fields: no list, no Date. */
export function isObject(value: RawValue): value is RawObject {
	return (
		typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
	);
}

/** Whether a value is an object with keys, and neither a list nor a date or another class's instance. */
export function isPlainObject(value: RawValue): value is Record<string, unknown> {
	return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';
}

/** The value of JSON text, or of what Python prints, that starts with `opening`; `undefined` for any other text. */
export function parseJson(text: string, opening: string): unknown {
	if (!text.trimStart().startsWith(opening)) return undefined;
	return parse(text) ?? (text.includes("'") ? parse(pythonToJson(text)) : undefined);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Lists nested deeper than this are no data of a shop; the limit keeps the reader from running out of stack. */
const DEEPEST_LIST = 20;

/**
 * A value as JSON holds it, types kept: numbers stay numbers, lists stay lists, a Date becomes ISO text.
 * `undefined` for what JSON cannot hold.
 */
export function readJson(value: RawValue, depth = 0): JsonValue | undefined {
	if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (typeof value === 'bigint') return String(value);
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	if (depth > DEEPEST_LIST) return undefined;
	if (Array.isArray(value)) return readJsonList(value, depth + 1);
	return isObject(value) ? readJsonObject(value, depth + 1) : undefined;
}

/** In one pass and without lists in between: a list may hold a million values. */
function readJsonList(list: readonly RawValue[], depth: number): JsonValue[] {
	const values: JsonValue[] = [];
	for (const entry of list) {
		const json = readJson(entry, depth);
		if (json !== undefined) values.push(json);
	}
	return values;
}

/** One for all: a list may hold half a million of them. */
const WITHOUT_FIELDS: JsonValue = Object.freeze({});

function readJsonObject(object: RawObject, depth: number): JsonValue {
	const names = Object.keys(object);
	if (names.length === 0) return WITHOUT_FIELDS;
	const fields: Array<[string, JsonValue]> = [];
	for (const name of names) {
		const json = readJson(object[name], depth);
		if (json !== undefined) fields.push([name, json]);
	}
	return Object.fromEntries(fields);
}
