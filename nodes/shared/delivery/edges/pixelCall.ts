/**
 * The line of Meta Pixel that a page runs for the same event as the server's: with the same name and event ID Meta counts
 * the two as one (docs/meta-api.md section 10.2).
 */
import {
	holdsPersonalData,
	isStandardEvent,
	type JsonObject,
	type JsonValue,
	type ServerEvent,
} from '../../capi';

/**
 * Takes a checked server event; gives `fbq('track', 'Purchase', {…}, {"eventID": "…"});`, `trackCustom` for a name that is no
 * standard event. Custom data is in it, which the checks have freed of data about a person; customer information is not.
 * Empty for an event that did not happen on a website: no page reports it.
 */
export function pixelCall(event: ServerEvent): string {
	if (event.action_source !== 'website') return '';
	const method = isStandardEvent(event.event_name) ? 'track' : 'trackCustom';
	const parameters = [
		quoted(method),
		quoted(event.event_name),
		literal(dataOfPage(event.custom_data ?? {})),
		literal({ eventID: event.event_id }),
	];
	return `fbq(${parameters.join(', ')});`;
}

/** What the server alone says of itself; the checks warn of contact data that is left, and no page is given it. */
const SERVER_FIELDS: ReadonlySet<string> = new Set(['event_source', 'lead_event_source']);

function dataOfPage(customData: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(customData).filter(
			([key, value]) => !SERVER_FIELDS.has(key) && !holdsPersonalData(value),
		),
	);
}

function quoted(text: string): string {
	return `'${literal(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** What would end the script element, a comment or a line of JavaScript is written as an escape. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/** JSON that may stand in a script of a page. */
function literal(value: JsonValue): string {
	return JSON.stringify(value).replace(
		UNSAFE,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
