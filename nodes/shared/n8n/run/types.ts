/**
 * An event on its way through a run, station by station: mapped, checked, ready, delivered, and at last an item of the
 * output. Each station gives no more to the next than that needs, because there may be a million events.
 */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { JsonObject, RawEvent, Refusal, Skip, Warning } from '../../capi';
import type { EventResult, EventToCheck, OutgoingEvent } from '../../delivery';
import type { GraphFailure } from '../../graph';

/** Mapped: what the parameters and an input item say of one event; or why it is left out, or cannot be read. */
export type Mapped =
	| { readonly kind: 'event'; readonly event: MappedEvent }
	| {
			readonly kind: 'skipped';
			readonly itemIndex: number;
			readonly raw: RawEvent;
			readonly skip: Skip;
			readonly output?: JsonObject;
	  }
	| {
			readonly kind: 'refused';
			readonly itemIndex: number;
			readonly refusal: Refusal;
			/** Left out where nothing could be read. */
			readonly raw?: RawEvent;
	  };

/** One event of an input item before it is checked. */
export interface MappedEvent extends EventToCheck {
	/** The item that it was read from, as it would be with this event alone. */
	readonly json: unknown;
	/** What the node itself has to say of the event, besides what the checks find. */
	readonly notes?: EventNotes;
	/** That the event goes out without consent, and how. */
	readonly consentWarning?: Warning;
}

/** Output fields and warnings that a node adds to an event; no value of the item may be in them. */
export interface EventNotes {
	readonly output: JsonObject;
	/** The display name of the format that the item was recognized as. */
	readonly format?: string;
	readonly warnings: readonly Warning[];
}

/** Checked: left out on purpose, with its item; refused, because Meta would refuse it; or ready. */
export type Checked = Skipped | Refused | Ready;

export interface Skipped {
	readonly kind: 'skipped';
	readonly item: INodeExecutionData;
}

/** An event that is not sent, or was not, and why. */
export interface Refused {
	readonly kind: 'refused';
	readonly itemIndex: number;
	readonly reason: Reason;
	/** What the output says of the event besides the reason. */
	readonly row: IDataObject;
}

/** Rules that were checked here, or what Meta said. */
export type Reason = { readonly refusals: readonly Refusal[] } | { readonly failure: GraphFailure };

/** Ready: it waits for its delivery, which holds its JSON, or, in a validation, would be sent. */
export interface Ready {
	readonly kind: 'ready';
	readonly itemIndex: number;
	/** Its place among all events of the run. */
	readonly position: number;
	readonly outgoing: OutgoingEvent;
	readonly warnings: readonly Warning[];
	/** Kept for an item per event. */
	readonly report?: EventReport;
	/** Kept where the node wants to know what Meta took. */
	readonly mapped?: MappedEvent;
}

/** What an output item says of an event, before it is known what became of it. */
export interface EventReport {
	/** Whether the item is a flat row. */
	readonly isFlat: boolean;
	readonly event: IDataObject;
	readonly findings: IDataObject;
}

/** Delivered: a ready event, and what became of it. */
export interface Delivered {
	readonly kind: 'delivered';
	readonly ready: Ready;
	readonly result: EventResult;
}
