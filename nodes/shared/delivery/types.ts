import type { FailureKind, GraphFailure, GraphReply } from '../graph';

/** Where events go and under which labels. Events of equal destinations share requests (docs/meta-api.md section 1.1). */
export interface Destination {
	readonly datasetId: string;
	readonly testEventCode?: string;
	readonly uploadTag?: string;
	readonly partnerAgent?: string;
	readonly namespaceId?: string;
	/** For another edge than `/events`; `datasetId` is then the ID of the object that owns the edge. */
	readonly frame?: RequestFrame;
}

/**
 * What is checked, and stopped, together when most of its events are refused: a destination, or all frames of an edge,
 * which may hold one event each.
 */
export function suspectOf(destination: Destination): unknown {
	return destination.frame ? destination.datasetId : destination;
}

/** How a request to another edge looks around its events, and that its reply is `{"success": true}`, without a count. */
export interface RequestFrame {
	/** The body before and behind the events. */
	readonly head: string;
	readonly tail: string;
	/** Fewer than the options allow. */
	readonly mostEvents?: number;
	readonly headers: Readonly<Record<string, string>>;
}

export interface OutgoingEvent {
	readonly destination: Destination;
	/** One server event as JSON. It goes into the request as it is. */
	readonly json: string;
	/** False when Meta does not recognise the event sent twice (business messaging); true when left out. */
	readonly deduplicable?: boolean;
}

export interface DeliveryProgress {
	/** Events whose result is known. */
	readonly settled: number;
	readonly total: number;
	readonly sent: number;
	readonly requests: number;
	/** Set while the delivery waits: until when, in Unix milliseconds. */
	readonly waitingUntil?: number;
}

/** What delivery needs of the world. Only `post` may reject. */
export interface DeliveryDoors {
	/**
	 * Sends a JSON body to `/{datasetId}/events`, or the edge of the frame; resolves with any reply, rejects on network
	 * trouble and time-outs.
	 */
	post(datasetId: string, body: string, frame?: RequestFrame): Promise<GraphReply>;
	sleep(milliseconds: number): Promise<void>;
	nowMilliseconds(): number;
	/** 0 up to 1, as `Math.random`. */
	random(): number;
	isCancelled(): boolean;
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
	readonly destination: Destination;
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

export interface Delivery {
	/** One per event, in the order of the events. Results of one request may be one and the same object. */
	readonly results: readonly EventResult[];
	/** In the order in which they were begun. */
	readonly requests: readonly RequestRecord[];
	readonly counts: Readonly<Record<EventResult['status'], number>>;
	/** Requests beyond the planned ones, made to find bad events. */
	readonly extraRequests: number;
	/** Time in which at least one request was held back. */
	readonly waitedMilliseconds: number;
	/** Why all sending ended early; undefined when it did not. A single dataset's stop stands in its events' results. */
	readonly stopped?: GraphFailure;
}

/** Events that share a request. `events` are indices into the input. */
export interface Batch {
	readonly destination: Destination;
	readonly deduplicable: boolean;
	readonly events: number[];
}
