import type { FailureKind, GraphFailure } from '../graph';

export type Consequence =
	'find_bad_events' | 'give_up_request' | 'stop_frame' | 'stop_owner' | 'stop_run';

const CONSEQUENCES: Readonly<Record<FailureKind, Consequence>> = {
	invalid_request: 'find_bad_events',
	too_large: 'find_bad_events',
	refused: 'find_bad_events',
	retry: 'give_up_request',
	network: 'give_up_request',
	unreadable_reply: 'give_up_request',
	not_counted: 'give_up_request',
	permission: 'stop_owner',
	unavailable_object: 'stop_owner',
	authentication: 'stop_run',
	version: 'stop_run',
	blocked: 'stop_run',
	throttled: 'stop_run',
	stopped_early: 'stop_run',
	canceled: 'stop_run',
};

/** What a failure means for the events of its request and for the requests still to make. */
export function consequenceOf(failure: GraphFailure): Consequence {
	const consequence = CONSEQUENCES[failure.kind];
	switch (consequence) {
		case 'give_up_request':
			return failure.isTransient ? consequence : 'stop_run';
		case 'stop_run':
			return consequence;
		default:
			return blamesRequestItself(failure) ? 'stop_frame' : consequence;
	}
}

/** Fields of the request itself: when Meta blames only these, no event is at fault. */
const REQUEST_FIELDS = [
	'test_event_code',
	'partner_agent',
	'upload_tag',
	'upload_id',
	'upload_source',
	'namespace_id',
	'access_token',
	'appsecret_proof',
];

/** Whether Meta blames what all requests of the frame have in common, so that halving would find nothing. */
function blamesRequestItself(failure: GraphFailure): boolean {
	const fields = failure.blameFields ?? [];
	return fields.length > 0 && fields.every((field) => REQUEST_FIELDS.includes(field));
}
