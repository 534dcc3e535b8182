import type { FailureKind } from '../../../nodes/shared/graph';

/** For people whose event was refused by Meta: what each kind of failure makes the node do, and what helps. */
export const FAILURE_KINDS: Readonly<Record<FailureKind, readonly [node: string, person: string]>> =
	{
		invalid_request: [
			'finds the event at fault; all others arrive',
			'correct the field that the message names',
		],
		too_large: ['cuts the request into smaller ones', 'lower **Events per Request**'],
		authentication: ['stops the run', 'make a new access token, or check the app secret (104)'],
		permission: [
			'stops that dataset',
			"give the token's user access to the dataset, then make a new token",
		],
		unavailable_object: [
			'stops that dataset',
			'check the ID, and that the token is of the same business',
		],
		version: ['stops the run', 'set a current API version in the credential'],
		blocked: ['stops the run', 'look at Account Quality in Meta Business Suite'],
		throttled: [
			'waits as Meta says, up to **Maximum Waiting Time**',
			'run it again later, with fewer concurrent requests',
		],
		retry: ['sends the same bytes again, up to **Maximum Tries**', 'run it again later'],
		network: [
			'sends the same bytes again; messaging events only if nothing was sent',
			'check network, proxy and firewall',
		],
		unreadable_reply: [
			'sends the same bytes again; messaging events only if nothing was sent',
			'check network, proxy and firewall',
		],
		not_counted: [
			'finds the events that Meta did not count',
			'look at Diagnostics in Events Manager',
		],
		stopped_early: [
			'stops a dataset of which nearly every event is refused',
			'correct the mapping and run it again',
		],
		canceled: ['sends nothing more once the execution is canceled', 'run it again'],
		refused: ['reports what Meta says', 'do what the message names'],
	};
