/** What a request to Meta says beside its events, and where the node has it (docs/meta-api.md section 1.1). */
import { displayName, showableKey } from '../fields/fieldNames';
import type { Warning } from '../types';
import { warning } from './findings';

const PLACES: ReadonlyMap<string, string> = new Map([
	['test_event_code', 'Set the option Test Event Code instead'],
	['upload_tag', 'Set the option Upload Tag instead'],
	['access_token', 'The token of the credential is used: take this one out of the item'],
]);

/** The names that only a request has: no event and no vendor's record says them for anything else. */
const ONLY_OF_REQUESTS: ReadonlySet<string> = new Set(['test_event_code', 'upload_tag']);

/** Whether a field of an item or an event belongs to the request around it, whatever else stands beside it. */
export function isRequestField(name: string): boolean {
	return ONLY_OF_REQUESTS.has(name);
}

/** @param name a field of a whole request that stands beside its events, or in one of them */
export function warnOfRequestField(name: string): Warning {
	const field = showableKey(name);
	const place = PLACES.get(name) ?? 'The node sends events only';
	return warning(
		'request_field_left_out',
		field,
		`${displayName(field)} of the request was not sent. ${place}.`,
	);
}
