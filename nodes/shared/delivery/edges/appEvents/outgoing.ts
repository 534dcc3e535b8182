/** Activities on their way: which request an event shares, and how a whole request looks (docs/meta-api.md section 6.1). */
import type { OutgoingEvent } from '../../types';
import type { JsonObject } from '../../../capi';
import type { Activity } from './activity';

/**
 * Takes an activity and the app's ID; gives it for delivery. Events of one device, told by all that their requests say
 * besides the events, share a request; an install is one alone. Meta deduplicates by `event_id`, which all of them have.
 */
export function toOutgoingActivity({ request, entry, forwardedFor }: Activity, appId: string): OutgoingEvent {
	const text = JSON.stringify(request);
	const headers = headersOf(forwardedFor);
	if (entry === undefined) {
		return { destination: { datasetId: appId, frame: { head: text, tail: '', mostEvents: 1, headers } }, json: '' };
	}
	const frame = { head: `${text.slice(0, -1)},"custom_events":[`, tail: ']}', headers };
	return { destination: { datasetId: appId, frame }, json: JSON.stringify(entry) };
}

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
