/** Why a request to the Graph API did not succeed. */

/**
 * What a failed request is, for whoever decides what to do next.
 * - `retry`: trouble on Meta's side that can pass. `throttled`: too many calls; the same request succeeds later.
 * - `invalid_request`: something in the data is wrong. `too_large`: the request has to be cut into smaller ones.
 * - `authentication`, `permission`, `version`, `unavailable_object`, `blocked`: no request of this kind can succeed
 *   until somebody changes the token, the rights, the version, the ID or the standing of the app.
 * - `refused`: Meta said no in a way that none of the others describes.
 * - `network`: no reply. `unreadable_reply`: a reply that is not Meta's (HTML, nothing, garbage).
 * - `not_counted`: Meta answered with success but did not count the event. `stopped_early`: not tried, because nearly
 *   everything before was refused. `canceled`: not tried, because the execution was canceled.
 */
export type FailureKind =
	| 'retry'
	| 'throttled'
	| 'invalid_request'
	| 'too_large'
	| 'authentication'
	| 'permission'
	| 'version'
	| 'unavailable_object'
	| 'blocked'
	| 'refused'
	| 'network'
	| 'unreadable_reply'
	| 'not_counted'
	| 'stopped_early'
	| 'canceled';

/** Why a request did not succeed. No text in it holds an e-mail address, a phone number, a hash, an ID or a token. */
export interface GraphFailure {
	readonly kind: FailureKind;
	readonly statusCode?: number;
	readonly code?: number;
	readonly subcode?: number;
	/** What happened, in one or two short sentences. */
	readonly message: string;
	/** What Meta says of it, in full, with the numbers that its support asks for; left out where no reply of Meta's came. */
	readonly details?: string;
	/** What to do. */
	readonly cure: string;
	readonly metaMessage?: string;
	readonly userTitle?: string;
	readonly userMessage?: string;
	/** Whether the very same request can succeed later. */
	readonly isTransient: boolean;
	/** Whether Meta may have taken in the events all the same: nothing readable of Meta's says that it did not. */
	readonly mayHaveArrived: boolean;
	/** Tries altogether, where Meta allows fewer than the sender would make. */
	readonly maximumTries?: number;
	readonly fbtraceId?: string;
	/** Paths of the fields Meta blames, such as `data[0].user_data`. */
	readonly blameFields?: string[];
}
