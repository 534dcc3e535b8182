import type { JsonObject } from './json';
import type { RecordedRequest } from './requestLog';
import type { LimitHeader } from './usageHeaders';

/**
 * What can go wrong on the way to Meta and back. Where a kind has `stores`, the events are taken in all the same when it
 * is true, so that the sender cannot know.
 */
export type Fault =
	/** The connection is cut before the request is looked at. */
	| { readonly kind: 'reset_before_storing' }
	/** The events are stored, then the connection is cut. */
	| { readonly kind: 'reset_after_storing' }
	/** The events are stored, then the connection is cut in the middle of the answer. */
	| { readonly kind: 'cut_answer' }
	/** The connection stays open and silent. */
	| { readonly kind: 'no_answer'; readonly stores?: boolean }
	/** The events are stored at once; the usual answer comes after a while. */
	| { readonly kind: 'slow'; readonly milliseconds: number }
	/** An answer of any status: a gateway's HTML page, an empty 503. */
	| {
			readonly kind: 'http';
			readonly status: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly body?: string;
			readonly stores?: boolean;
	  }
	/** 200 with a body that is not JSON. */
	| { readonly kind: 'garbage'; readonly body?: string; readonly stores?: boolean }
	/** 200, but the last `by` events (default: all of them) are not counted. */
	| { readonly kind: 'counts_fewer'; readonly by?: number; readonly stores?: boolean }
	/** 200, but `by` events more are counted than came. */
	| { readonly kind: 'counts_more'; readonly by: number }
	/** The events are stored and counted, and the answer has an error object besides. */
	| { readonly kind: 'count_and_error'; readonly code: number }
	/** The usual answer with a message that is a list of lists, so many deep. */
	| { readonly kind: 'nested_messages'; readonly levels: number }
	/** A request with more than one event is refused, whatever they are. */
	| { readonly kind: 'refuses_batches' }
	/** Meta's error object. */
	| {
			readonly kind: 'error';
			readonly code: number;
			readonly subcode?: number;
			readonly message?: string;
			readonly transient?: boolean;
			readonly status?: number;
			readonly headers?: Readonly<Record<string, string>>;
			readonly stores?: boolean;
	  }
	/**
	 * A limit is reached: this request and all that come in the next `seconds` are refused, and the named header says how
	 * long that is (X-App-Usage cannot).
	 */
	| {
			readonly kind: 'throttled';
			readonly code: number;
			readonly subcode?: number;
			readonly header: LimitHeader;
			readonly seconds: number;
	  }
	/** The usual answer, whose headers say that so much of the limit is used up. */
	| { readonly kind: 'usage'; readonly percent: number }
	/** The token of the request expires now. */
	| { readonly kind: 'token_expires' };

/**
 * Decides for each request to the Graph side whether and how it goes wrong; `n` is 1 for the first request of the same
 * method and edge (the first POST to `/events`, the first GET of `/me`).
 */
export type FaultPlan = (request: RecordedRequest, n: number) => Fault | undefined;

/** One line of a plan given as data: which request of which edge (default: `events`). */
export type PlannedFault = Fault & { readonly request: number | 'every'; readonly edge?: string };

/** A plan from its lines; the first that fits a request is played. */
export function planOf(faults: readonly PlannedFault[]): FaultPlan {
	return ({ edge }, n) =>
		faults.find(
			(fault) =>
				(fault.edge ?? 'events') === edge && (fault.request === 'every' || fault.request === n),
		);
}

/** What a fault leaves of the events of a good request: those that are stored, and how many are counted. */
export function takenIn(
	events: readonly JsonObject[],
	fault: Fault | undefined,
): { stored: readonly JsonObject[]; counted: number } {
	if (fault?.kind === 'counts_more') return { stored: events, counted: events.length + fault.by };
	if (fault?.kind !== 'counts_fewer') return { stored: events, counted: events.length };
	const counted = Math.max(0, events.length - (fault.by ?? Infinity));
	return { stored: fault.stores === true ? events : events.slice(0, counted), counted };
}
