/** Objects that hold a whole payload, as queues, proxies and nodes before this one hand it on: `{ "data": { … } }`. */
import { rememberingLast } from '../fields/remembering';
import type { RawObject, RawValue } from '../types';
import { isPlainObject, readObject } from '../values';
import { fold } from './aliases';
import { mayBeEncoded, readEncoded } from './encodedObject';

/** Names of what wraps a whole payload, and not the fields of a record, the answers of a form or custom fields only. */
const WRAPPERS: ReadonlySet<string> = new Set(
	[
		...['data', 'payload', 'body', 'json', 'result', 'results', 'response', 'content', 'message'],
		...['record', 'records', 'object', 'resource', 'event', 'item', 'items', 'entry', 'row'],
		...['input', 'output', 'detail', 'details', 'order', 'webhook', 'raw_body', 'raw', 'post'],
		...['payment', 'entity', 'charge', 'invoice', 'session', 'checkout', 'subscription'],
	].map(fold),
);

const BRACE = '{'.charCodeAt(0);

/** What is wrapped, and the name under which it stands; `[0]` behind that of a list of one. */
export interface Wrapped {
	readonly name: string;
	readonly step: string;
	readonly fields: Record<string, unknown>;
}

/** Whether anything may be wrapped in an item. Rows of a table, as most items are, are not looked at any further. */
export function wrapsAnything(fields: RawObject): boolean {
	return namesOfWrappers(Object.keys(fields)).some((name) => isWrapping(name, fields[name]));
}

const namesOfWrappers = rememberingLast((names) =>
	names.filter((name) => WRAPPERS.has(fold(name))),
);

/** The objects that an item wraps: as such, as the only one of a list, as JSON text or in base64. */
export function wrappedIn(fields: RawObject): readonly Wrapped[] {
	return namesOfWrappers(Object.keys(fields)).flatMap((name) => {
		const value = fields[name];
		if (!isWrapping(name, value) || (Array.isArray(value) && value.length !== 1)) return [];
		const found = readObject(value) ?? (typeof value === 'string' ? readEncoded(value) : undefined);
		const step = Array.isArray(value) ? `${name}[0]` : name;
		return isPlainObject(found) ? [{ name, step, fields: found }] : [];
	});
}

function isWrapping(name: string, value: RawValue): boolean {
	return typeof value === 'string'
		? value.charCodeAt(0) === BRACE || mayBeEncoded(name, value)
		: typeof value === 'object' && value !== null;
}
