/** Activities on their way: which request an event shares, and how a whole request looks (docs/meta-api.md section 6.1). */
import type { JsonObject } from '../../../capi';
import type { OutgoingEvent, RequestFrame } from '../../types';
import type { Activity } from './activity';

/**
 * Takes an activity and the app's ID; gives it for delivery. Events of one device, told by all that their requests say
 * besides the events, share a request; an install is one alone. Meta deduplicates by `event_id`, which all of them have.
 */
export function toOutgoingActivity(
	{ request, entry, forwardedFor }: Activity,
	appId: string,
): OutgoingEvent {
	const text = JSON.stringify(request);
	const frame = {
		ownerId: appId,
		path: `/${appId}/activities`,
		headers: headersOf(forwardedFor),
		confirms: 'all',
		judgedBy: 'owner',
	} satisfies Partial<RequestFrame>;
	if (entry === undefined)
		return { frame: { ...frame, head: text, tail: '', mostEvents: 1 }, json: '' };
	const head = `${text.slice(0, -1)},"custom_events":[`;
	return {
		frame: { ...frame, head, tail: ']}', mostEvents: MOST_EVENTS },
		json: JSON.stringify(entry),
	};
}

/** Meta names no limit here; this is that of the Conversions API. */
const MOST_EVENTS = 1000;

/** The request as a person reads it; the app's ID stands in the credential. */
export function showActivity({ request, entry, forwardedFor }: Activity): JsonObject {
	return {
		request: 'POST /{app_id}/activities',
		headers: headersOf(forwardedFor),
		body: entry === undefined ? request : { ...request, custom_events: [entry] },
	};
}

function headersOf(forwardedFor: string | undefined): Record<string, string> {
	return forwardedFor === undefined ? {} : { 'X-Forwarded-For': forwardedFor };
}
