/** The fields of a payload without what only wraps them. */
import type { RawObject, RawValue } from '../types';
import { isObject, isPlainObject } from '../values';
import type { Format } from './formats/format';
import { readLabeledValues } from './labeledValues';

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
	'result',
	'response',
	'json',
	'lead',
	'deal',
	'opportunity',
	'contact',
];
/** Lists that hold one record. */
const LISTS = ['leads', 'contacts', 'people', 'deals', 'opportunities', 'results', 'records'];
const DEEPEST = 3;

/**
 * Takes a payload, its record and its format; gives their fields on one level, those of the higher level before those
 * below. What wraps or lists the answers of a form is not opened: they are no fields of the record, whatever they are called.
 */
export function flatFields(
	payload: RawObject,
	record: RawObject | undefined,
	format: Pick<Format, 'answers' | 'answersAreColumns'> | undefined,
): RawObject {
	if (record === undefined) return unwrapped(payload, DEEPEST);
	if (format?.answers === undefined)
		return { ...unwrapped(record, DEEPEST), ...unwrapped(payload, 0) };
	return format.answersAreColumns === true
		? { ...unwrapped(record, 0), ...unwrapped(payload, 0) }
		: { ...plainFields(record), ...plainFields(payload) };
}

function plainFields(fields: RawObject): Record<string, RawValue> {
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]));
}

function unwrapped(fields: RawObject, depth: number): RawObject {
	const own = plainFields(fields);
	for (const value of Object.values(fields))
		if (typeof value === 'object') addLabeled(value, own, fields);
	if (depth === 0) return own;
	const inner = [...WRAPPERS, ...LISTS].flatMap((name) => {
		const value = onlyOf(fields[name]);
		return isPlainObject(value) ? [unwrapped(value, depth - 1)] : [];
	});
	return Object.assign({}, ...inner.reverse(), own);
}

function onlyOf(value: RawValue): RawValue {
	return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** Custom fields in a list, by their labels; a field of the record itself goes before them. */
function addLabeled(list: RawValue, own: Record<string, RawValue>, fields: RawObject): void {
	for (const { labels, value } of readLabeledValues(list)) {
		const [label] = labels;
		if (!(label in fields)) own[label] ??= value;
	}
}

/** HubSpot and others give each property as an object with its value, Notion a date as one with its start. */
function plain(value: RawValue): RawValue {
	if (!isObject(value)) return value;
	if ('value' in value && !isObject(value.value)) return value.value;
	return 'start' in value && 'end' in value ? value.start : value;
}
