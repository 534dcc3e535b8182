/** JSON mode: one event or a list of events in Meta's shape, as text or as a value (docs/meta-api.md section 2). */
import { warnOfRequestField } from '../findings/requestFields';
import type { RawEvent, RawValue, Refusal, Warning } from '../types';
import { isPlainObject } from '../values';
import { holdsEventOfMeta, namesBesideEvents, withPartnerAgent } from './envelope';
import { parseLosslessJson } from './losslessJson';
import { warnOfRecords } from './mappingFindings';

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
	cure: 'Check quotes, commas and brackets, or give an object instead of text.',
};

/** One entry of Event JSON. */
export interface JsonReading {
	readonly event: RawEvent | { refusal: Refusal };
	readonly warnings: readonly Warning[];
}

/**
 * Takes the value of Event JSON for an item; gives its events, each as a raw event or the reason why it is none. The
 * `{ "data": [...] }` of a whole request is understood as its list; its partner agent is that of each event, what else
 * stands beside the list is said to be left out.
 */
export function readJsonEvents(value: unknown): readonly JsonReading[] {
	const parsed = typeof value === 'string' ? parseLosslessJson(value) : { value };
	if (parsed === undefined) return [{ event: { refusal: NOT_JSON }, warnings: [] }];
	const { list, beside, partnerAgent } = eventsOf(parsed.value);
	if (list.length === 0) return [{ event: { refusal: NOT_AN_EVENT }, warnings: [] }];
	const warnings = beside.map(warnOfRequestField);
	return list.map((entry) => readEntry(entry, partnerAgent, warnings));
}

/** A list of further events in an event is no field of it, and is said to be left out. */
function readEntry(
	entry: unknown,
	partnerAgent: RawValue,
	warnings: readonly Warning[],
): JsonReading {
	if (!isEvent(entry)) return { event: { refusal: NOT_AN_EVENT }, warnings };
	const lists = Object.keys(entry).filter((name) => holdsEventOfMeta(entry[name]));
	if (lists.length === 0) return { event: withPartnerAgent(entry, partnerAgent), warnings };
	const own = Object.fromEntries(Object.entries(entry).filter(([name]) => !lists.includes(name)));
	return {
		event: withPartnerAgent(own, partnerAgent),
		warnings: [...warnings, ...lists.map(warnOfRecords)],
	};
}

/** The events, and of a whole request its partner agent and the names of all else that stands beside them. */
function eventsOf(value: unknown): {
	readonly list: readonly unknown[];
	readonly beside: readonly string[];
	readonly partnerAgent?: RawValue;
} {
	if (Array.isArray(value)) return { list: value, beside: [] };
	if (!isPlainObject(value) || !Array.isArray(value.data) || value.event_name !== undefined) {
		return { list: [value], beside: [] };
	}
	return {
		list: value.data,
		beside: namesBesideEvents(value),
		partnerAgent: value.partner_agent,
	};
}

function isEvent(value: unknown): value is Record<string, unknown> {
	return (
		isPlainObject(value) && ('event_name' in value || 'user_data' in value || 'event_time' in value)
	);
}
