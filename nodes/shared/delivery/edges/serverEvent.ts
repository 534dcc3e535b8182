/** How a server event is shown in the node's output. */
import type { JsonObject, ServerEvent } from '../../capi';

/** What tells an event from others; no identifier is in it. */
export function describeEvent(event: ServerEvent): JsonObject {
	return {
		event_name: event.event_name,
		event_time: event.event_time,
		event_id: event.event_id,
		action_source: event.action_source,
	};
}

/** The event as it is sent; `lead_id` stays text, because no JavaScript number holds 17 digits. */
export function showEvent(event: ServerEvent): JsonObject {
	return JSON.parse(JSON.stringify(event));
}
