/** JSON mode: one event or a list of events in Meta's shape, as text or as a value (docs/meta-api.md section 2). */
import type { RawEvent, Refusal } from '../types';
import { isPlainObject } from '../values';

const NOT_AN_EVENT: Refusal = {
	code: 'not_an_event',
	field: 'eventJson',
	message: 'Event JSON is not an event.',
	cure: 'Give an object with event_name and user_data, or a list of such objects.',
};
const NOT_JSON: Refusal = {
	code: 'not_json',
	field: 'eventJson',
	message: 'Event JSON cannot be read as JSON.',
	cure: 'Check quotes, commas and brackets, or map an object instead of text.',
};

/**
 * Takes the value of Event JSON for an item; gives its events, each as a raw event or the reason why it is none. The
 * `{ "data": [...] }` of a whole request is understood as its list.
 */
export function readJsonEvents(value: unknown): ReadonlyArray<RawEvent | { refusal: Refusal }> {
	const parsed = typeof value === 'string' ? parseLosslessJson(value) : { value };
	if (parsed === undefined) return [{ refusal: NOT_JSON }];
	const list = listOf(parsed.value);
	if (list.length === 0) return [{ refusal: NOT_AN_EVENT }];
	return list.map((entry) => (isEvent(entry) ? entry : { refusal: NOT_AN_EVENT }));
}

/**
 * Parses JSON text; gives undefined where it is none. Lead ids exceed 2^53: a bare integer of 16 digits or more under a
 * name of theirs is taken as text, so that it keeps all its digits.
 */
export function parseLosslessJson(text: string): { value: unknown } | undefined {
	const lossless = text.replace(/("(?:\w*lead_?(?:gen_?)?id|fb_login_id)"\s*:\s*)(\d{16,})(?=\s*[,}\]])/gi, '$1"$2"');
	try {
		return { value: JSON.parse(lossless) };
	} catch {
		return undefined;
	}
}

function listOf(value: unknown): readonly unknown[] {
	if (Array.isArray(value)) return value;
	if (isPlainObject(value) && Array.isArray(value.data) && value.event_name === undefined) return value.data;
	return [value];
}

function isEvent(value: unknown): value is Record<string, unknown> {
	return isPlainObject(value) && ('event_name' in value || 'user_data' in value || 'event_time' in value);
}
