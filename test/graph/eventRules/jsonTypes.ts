import type { JsonObject } from '../json';
import { isJsonObject } from '../json';
import type { Refusal } from './rule';
import { refuseGenerally } from './rule';

export interface JsonType {
	readonly expected: string;
	readonly accepts: (value: unknown) => boolean;
}

export type TypeTable = Readonly<Record<string, JsonType>>;

const isText = (value: unknown) => typeof value === 'string';
const isInteger = (value: unknown) => typeof value === 'bigint' || Number.isInteger(value);
const NUMERIC_TEXT = /^-?\d+(\.\d+)?$/;

export const text: JsonType = { expected: 'a string', accepts: isText };
export const integer: JsonType = { expected: 'an integer', accepts: isInteger };
export const boolean: JsonType = {
	expected: 'true or false',
	accepts: (value) => typeof value === 'boolean',
};
/** docs/meta-api.md section 5.1: samples send 0 and 1. */
export const flag: JsonType = {
	expected: 'true, false, 0 or 1',
	accepts: (value) => typeof value === 'boolean' || value === 0 || value === 1,
};
/** docs/meta-api.md section 4.1: numeric strings are accepted. */
export const amount: JsonType = {
	expected: 'a number or a numeric string',
	accepts: (value) =>
		isInteger(value) || Number.isFinite(value) || (isText(value) && NUMERIC_TEXT.test(`${value}`)),
};
export const object: JsonType = { expected: 'an object', accepts: isJsonObject };
export const texts: JsonType = {
	expected: 'a list of strings',
	accepts: (value) => Array.isArray(value) && value.every(isText),
};
export const textOrTexts: JsonType = {
	expected: 'a string or a list of strings',
	accepts: (value) => isText(value) || texts.accepts(value),
};
export const textOrInteger: JsonType = {
	expected: 'a string or an integer',
	accepts: (value) => isText(value) || isInteger(value),
};
export const textsOrIntegers: JsonType = {
	expected: 'a list of strings or integers',
	accepts: (value) => Array.isArray(value) && value.every(textOrInteger.accepts),
};
export const objects: JsonType = {
	expected: 'a list of objects',
	accepts: (value) => Array.isArray(value) && value.every(isJsonObject),
};

export function oneOf(...values: readonly string[]): JsonType {
	return {
		expected: `one of ${values.join(', ')}`,
		accepts: (value) => typeof value === 'string' && values.includes(value),
	};
}

export function anyOf(...types: readonly JsonType[]): JsonType {
	return {
		expected: types.map((type) => type.expected).join(' or '),
		accepts: (value) => types.some((type) => type.accepts(value)),
	};
}

/** The first field of `holder` whose value is not of the type that the table gives it; unlisted fields are free. */
export function findWrongType(
	holder: JsonObject,
	table: TypeTable,
	path = '',
): Refusal | undefined {
	for (const field in holder) {
		if (!Object.hasOwn(table, field) || table[field].accepts(holder[field])) continue;
		return refuseGenerally(path + field, `${path}${field} must be ${table[field].expected}`);
	}
	return undefined;
}

/** The first of the fields that `holder` does not have, or has as blank text. */
export function findMissing(
	holder: JsonObject,
	fields: readonly string[],
	path = '',
): Refusal | undefined {
	const missing = fields.find((field) => isBlank(holder[field]));
	return missing === undefined
		? undefined
		: refuseGenerally(path + missing, `${path}${missing} is required`);
}

export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** The object at a field, or an empty one: for rules that only read. */
export function objectAt(holder: JsonObject, field: string): JsonObject {
	const value = holder[field];
	return isJsonObject(value) ? value : {};
}
