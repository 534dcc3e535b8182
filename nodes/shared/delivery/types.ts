import type { Stretches } from './stretches';
import type { FailureKind, GraphFailure, GraphReply } from '../graph';

/**
 * Where a request goes and what stands around its events, as an edge makes it. Events of equal frames share requests
 * (docs/meta-api.md section 1.1).
 */
export interface RequestFrame {
	/** The object that owns the edge, a dataset or an app. What Meta refuses for its sake is not sent in any of its frames. */
	readonly ownerId: string;
	/** Below where the edge begins, such as `/1234567890/events`. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	/** The body before and behind the events, which have commas between them. */
	readonly head: string;
	readonly tail: string;
	/** Of one request. */
	readonly mostEvents: number;
	/** What a reply confirms: a number of events, with `{"success": true}` all of the request, or so by its status 202. */
	readonly confirms: 'number' | 'all' | 'allByStatus';
	/** Whose events are stopped when most are refused: the frame's, or the owner's where a frame may hold a single one. */
	readonly judgedBy: 'frame' | 'owner';
}

/** What is checked, and stopped, together when most of its events are refused. */
export function suspectOf(frame: RequestFrame): unknown {
	return frame.judgedBy === 'owner' ? frame.ownerId : frame;
}

export interface OutgoingEvent {
	readonly frame: RequestFrame;
	/** One event as JSON. It goes into the request as it is. */
	readonly json: string;
	/** False when Meta does not recognize the event sent twice (business messaging); true when left out. */
	readonly deduplicable?: boolean;
	/** The values of it that are taken out of what Meta says, should Meta repeat them. `json` is handed in, as it is kept elsewhere. */
	privateValues?(json: string): readonly string[];
}

export interface DeliveryProgress {
	/** Events whose result is known. */
	readonly settled: number;
	/** Events so far. */
	readonly total: number;
	readonly sent: number;
	readonly requests: number;
	/** Set while the delivery waits: until when, in Unix milliseconds. */
	readonly waitingUntil?: number;
}

/** What delivery needs of the world. Only `post` may reject. */
export interface DeliveryServices {
	/** Sends JSON to the path of the frame, with its headers; resolves with any reply, rejects where none came. */
	post(frame: RequestFrame, body: Buffer): Promise<GraphReply>;
	sleep(milliseconds: number): Promise<void>;
	nowMilliseconds(): number;
	/** 0 up to 1, as `Math.random`. */
	random(): number;
	isCancelled(): boolean;
	/** What it shares with other works of the same thread. */
	readonly stretches?: Stretches;
	onProgress?(progress: DeliveryProgress): void;
}

export interface DeliveryOptions {
	/** 1 to 1,000. */
	readonly eventsPerRequest: number;
	/** UTF-8 bytes of a request body. A single larger event still goes, alone. */
	readonly maximumRequestBytes: number;
	readonly concurrentRequests: number;
	/** Of the same request, the first one included. */
	readonly maximumTries: number;
	/** Of the whole delivery: the time in which at least one request was held back. */
	readonly maximumTotalWaitMilliseconds: number;
}

export interface SentResult {
	readonly status: 'sent';
	readonly fbtraceId?: string;
	/** Meta's warnings on the request. */
	readonly messages: readonly string[];
	/** Index into `Delivery.requests`. */
	readonly request: number;
}

/**
 * What became of one event.
 * - `sent`: Meta counted it. `refused`: Meta refused this very event, or did not count it.
 * - `not_sent`: it never arrived; sending it again is right.
 * - `uncertain`: it may have arrived. Sending it again is safe unless it is a messaging event.
 */
export type EventResult =
	| SentResult
	| { readonly status: 'refused'; readonly failure: GraphFailure }
	| { readonly status: 'not_sent'; readonly failure: GraphFailure }
	| { readonly status: 'uncertain'; readonly failure: GraphFailure };

/** A try that did not succeed and was repeated. */
export interface Retry {
	readonly kind: FailureKind;
	readonly code?: number;
	readonly waitedMilliseconds: number;
}

/** One request and its tries. */
export interface RequestRecord {
	readonly frame: RequestFrame;
	readonly eventsSent: number;
	/** What Meta counted; undefined when it did not take the request. */
	eventsReceived?: number;
	fbtraceId?: string;
	messages: readonly string[];
	tries: number;
	readonly retries: Retry[];
	waitedMilliseconds: number;
	failure?: GraphFailure;
}

/**
 * Gets the result of events as soon as it is known, by their indices: those of one request together, in their order.
 * `request` is the record of the request in which they were sent.
 */
export type OnResult = (
	events: readonly number[],
	result: EventResult,
	request?: RequestRecord,
) => void;

export interface Delivery {
	/** How many there were. */
	readonly events: number;
	/** In the order in which they were begun. */
	readonly requests: readonly RequestRecord[];
	readonly counts: Readonly<Record<EventResult['status'], number>>;
	/** Requests beyond the planned ones, made to find bad events. */
	readonly extraRequests: number;
	/** Whether Meta refused every request with more than one event, so that they went one by one. */
	readonly wentSingly: boolean;
	/** Time in which at least one request was held back. */
	readonly waitedMilliseconds: number;
	/** Why all sending ended early; undefined when it did not. A single dataset's stop stands in its events' results. */
	readonly stopped?: GraphFailure;
}

/** Events that share a request. `events` are indices into the input. */
export interface Batch {
	readonly frame: RequestFrame;
	readonly deduplicable: boolean;
	readonly events: number[];
}
