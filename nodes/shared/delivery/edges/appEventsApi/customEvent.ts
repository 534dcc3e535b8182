/** An entry of `custom_events` (docs/meta-api.md sections 6.2 and 6.3). */
import {
	ENTRY_PARAMETERS,
	type JsonObject,
	type JsonValue,
	refusal,
	type Refusal,
	type ServerEvent,
	showableKey,
} from '../../../capi';

const NAMES_IN_ENTRY = new Map(
	ENTRY_PARAMETERS.filter(({ place }) => place === 'custom_data').map(({ name, field }) => [
		field,
		name,
	]),
);

/**
 * Takes a server event, its name in the App Events API and what only that API has of it; gives the entry in
 * `custom_events`. Custom properties stand under their own names, and none in the place of what was checked.
 */
export function toCustomEvent(
	event: ServerEvent,
	eventName: string,
	ownEntry: JsonObject,
): JsonObject {
	const entry: JsonObject = {
		_eventName: eventName,
		_logTime: event.event_time,
		event_id: event.event_id,
		...ownEntry,
	};
	const fields = Object.entries(event.custom_data ?? {});
	for (const [field, value] of fields) {
		const name = NAMES_IN_ENTRY.get(field);
		if (name !== undefined) entry[name] = entryValue(field, value);
	}
	for (const [field, value] of fields) {
		if (!NAMES_IN_ENTRY.has(field) && !Object.hasOwn(entry, field))
			entry[field] = entryValue(field, value);
	}
	return entry;
}

/** Of so many properties the refusal tells; the rest may be thousands. */
const MOST_REFUSALS = 5;

/** Refused are custom properties that begin with an underscore, as the App Events API's own parameters do. */
export function checkCustomProperties({ custom_data: customData = {} }: ServerEvent): Refusal[] {
	const reserved = Object.keys(customData).filter((key) => key.startsWith('_'));
	return reserved.slice(0, MOST_REFUSALS).map((key) => {
		const name = `_${showableKey(key.slice(1))}`;
		return refusal(
			'parameter_reserved',
			`custom_data.${name}`,
			`Custom property ${name} begins with an underscore, which the App Events API keeps for itself.`,
			`Rename ${name}, or give it as Event Name, Event Time or Value if that is what it is.`,
		);
	});
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
