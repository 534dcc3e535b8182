/**
 * An edge of Meta's that takes events, and everything in which one differs from the next. A new edge is a file beside this
 * one and its entry in `EDGES`, and a credential where it has its own: the run, the engine, the output and the editor ask
 * the edge.
 */
import type {
	AppEventDetails,
	CheckableEvent,
	JsonObject,
	MatchReport,
	Refusal,
	RunContext,
	Warning,
} from '../../capi';
import type { CallRoot, FailureKind } from '../../graph';
import type { OutgoingEvent } from '../types';

export interface Edge {
	/** The value of the parameter Send Through, kept in saved workflows. */
	readonly name: string;
	/** How Send Through shows it. */
	readonly displayName: string;
	readonly description: string;
	/**
	 * n8n's name of the credential that its requests go with: token, host and version are the credential's. Left out where it is
	 * the one that the user chose for the Graph API.
	 */
	readonly credential?: string;
	/** Where its paths begin, by the fields of the credential; left out where that is the Graph API. */
	readonly rootOf?: (credential: Readonly<Record<string, unknown>>) => CallRoot;
	/** The only action source that it takes; left out where it takes all. */
	readonly onlyActionSource?: string;
	/** Whose ID stands in the path. */
	readonly owner: EdgeOwner;
	/** The field of the output that holds the owner's ID. */
	readonly ownerField: string;
	/** What to do about a failure here, where the table of Meta's errors says what is meant for datasets and their tokens. */
	readonly cures: Readonly<Partial<Record<FailureKind, string>>>;
	/** Begins a run. `ownerId` is that of the credential: empty in a validation, which has none, and where events name it. */
	begin(run: RunContext, ownerId: string): EdgeRun;
}

/** Each event names its dataset, or a field of the credential names the owner of all of them. */
export type EdgeOwner =
	| { readonly namedBy: 'event' }
	| {
			readonly namedBy: 'credential';
			readonly field: string;
			/** For the user, where the field holds no ID. */
			readonly problem: string;
			readonly cure: string;
	  };

/** An edge in one run; it may remember what the run sent so far. */
export interface EdgeRun {
	/** Takes a mapped event and its place in the run; gives it ready to be sent, or the refusals. */
	check(mapped: EventToCheck, position: number): CheckedEvent;
}

/** A mapped event, with where it is to go. */
export interface EventToCheck extends CheckableEvent {
	readonly destination: Destination;
	/** Of an event of action source App that was mapped automatically. */
	readonly appEvent?: AppEventDetails;
}

/** Where the user sends an event, and the labels of its request (docs/meta-api.md section 1.1). */
export interface Destination {
	/** Digits; empty or anything where the edge's owner is named by the credential. */
	readonly datasetId: string;
	readonly testEventCode?: string;
	readonly uploadTag?: string;
	readonly partnerAgent?: string;
	readonly namespaceId?: string;
}

export type CheckedEvent =
	EventReady | { readonly status: 'refused'; readonly refusals: readonly Refusal[] };

export interface EventReady {
	readonly status: 'ready';
	readonly outgoing: OutgoingEvent;
	readonly warnings: readonly Warning[];
	readonly match: MatchReport;
	/** What leads its item in the output: where it goes, and what it is there. No identifier is in it. */
	describe(): JsonObject;
	/** What is sent of it, identifiers included, for the option Include Payload. */
	payload(): JsonObject;
	/** A request with this event alone as a person reads it, identifiers included. */
	request(): JsonObject;
	/** The line by which a page reports the same event; left out by an edge that no page reports to, empty for other events. */
	pixelCall?(): string;
}
