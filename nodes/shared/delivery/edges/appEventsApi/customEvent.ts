/** An entry of `custom_events` (docs/meta-api.md sections 6.2 and 6.3). */
import { ENTRY_PARAMETERS, type JsonObject, type JsonValue, type ServerEvent } from '../../../capi';

const NAMES_IN_ENTRY = new Map(
	ENTRY_PARAMETERS.filter(({ place }) => place === 'custom_data').map(({ name, field }) => [field, name]),
);

/**
 * Takes a server event, its name in the App Events API and what only that API has of it; gives the entry in
 * `custom_events`.
 */
export function toCustomEvent(event: ServerEvent, eventName: string, ownEntry: JsonObject): JsonObject {
	const entry: JsonObject = { _eventName: eventName, _logTime: event.event_time, event_id: event.event_id, ...ownEntry };
	for (const [field, value] of Object.entries(event.custom_data ?? {})) {
		entry[NAMES_IN_ENTRY.get(field) ?? field] = entryValue(field, value);
	}
	return entry;
}

/** The App Events API writes lists as JSON text and yes or no as 1 or 0. */
function entryValue(field: string, value: JsonValue): JsonValue {
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (!Array.isArray(value)) return value;
	if (field === 'content_ids' && value.length === 1) return value[0];
	return JSON.stringify(field === 'contents' ? value.map(withPrice) : value);
}

function withPrice(product: JsonValue): JsonValue {
	if (typeof product !== 'object' || product === null || Array.isArray(product)) return product;
	const { item_price: price, ...others } = product;
	return price === undefined ? product : { ...others, price };
}
