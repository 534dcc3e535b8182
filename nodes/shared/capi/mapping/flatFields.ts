/** The fields of a payload without what only wraps them. */
import type { RawObject, RawValue } from '../types';
import { isObject, isPlainObject } from '../values';

const WRAPPERS = [
	'body',
	'data',
	'payload',
	'event',
	'properties',
	'attributes',
	'fields',
	'current',
	'record',
	'object',
	'lead',
	'deal',
	'opportunity',
	'contact',
];
const DEEPEST = 3;

/**
 * Takes a payload and its record; gives their fields on one level, those of the higher level before those below. What
 * wraps the answers of a form is not opened: they are no fields of the record.
 */
export function flatFields(
	payload: RawObject,
	record: RawObject | undefined,
	hasAnswers: boolean,
): RawObject {
	if (record === undefined) return unwrapped(payload, DEEPEST);
	return { ...unwrapped(record, hasAnswers ? 0 : DEEPEST), ...unwrapped(payload, 0) };
}

function unwrapped(fields: RawObject, depth: number): RawObject {
	const own: Record<string, RawValue> = {};
	for (const [name, value] of Object.entries(fields)) own[name] = plain(value);
	if (depth === 0) return own;
	const inner = WRAPPERS.flatMap((name) => {
		const value = fields[name];
		return isPlainObject(value) ? [unwrapped(value, depth - 1)] : [];
	});
	return Object.assign({}, ...inner.reverse(), own);
}

/** HubSpot and others give each property as an object with its value. */
function plain(value: RawValue): RawValue {
	return isObject(value) && 'value' in value && !isObject(value.value) ? value.value : value;
}
