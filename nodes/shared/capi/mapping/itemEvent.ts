/** What automatic mapping is asked for, and what it gives of each event of an item. */
import type { RawEvent, RawObject, RawValue, Warning } from '../types';
import type { FieldPaths } from './draft';
import type { Format } from './formats/format';
import type { LeftOutCode } from './leftOut';

export interface ReadingOptions {
	/** The ID of a format; left out or `automatic` for whichever it is. */
	readonly format?: string;
	/** Whether fields of unknown names become custom properties. */
	readonly sendOtherFields?: boolean;
	/** Whether the visitor is read from the request that brought the item. */
	readonly readsVisitor?: boolean;
	/** The item of the webhook that the visitor called, where it is not the item itself. */
	readonly visitorItem?: RawValue;
	/** Whether it is wanted where each field stood. */
	readonly showsMapping?: boolean;
	/** The name that the event gets where the item gives none. */
	readonly eventName?: string;
}

/** Where the fields of an event stood in the item: paths only, never values. */
export interface MappingReport {
	/** The display name of the format; empty where none was recognized. */
	readonly format: string;
	readonly fields: FieldPaths;
	/** Paths that look like an identifier, an amount or a time, and were not used. */
	readonly unused: readonly string[];
}

/** One event of an item as it was read. */
export interface ItemEvent {
	readonly event: RawEvent;
	/** Meta's event for what the vendor reports; the item's own `event_name` stands in the event. */
	readonly eventName: string | undefined;
	readonly format: Format | undefined;
	/** Why it is no conversion, where the vendor or the visitor says so. */
	readonly leftOut: LeftOutCode | undefined;
	readonly isUnpaid: boolean;
	/** Where the item says that it is no conversion, or not paid, where one field says it. */
	readonly stateAt: string | undefined;
	/** Whether the sender says that something else happened than a lead or a sale, so that neither may be assumed. */
	readonly isOtherEvent: boolean;
	/** `stage`, `stage_time`, `created_time` and `history` of a lead, by the rows of its format. */
	readonly lead: RawObject;
	/** The fields of the record and those beside it under their own names, for whoever looks for more in them. */
	readonly fields: () => RawObject;
	readonly warnings: readonly Warning[];
	readonly mapping?: MappingReport;
	/** Of one of several events of an item: the item as it would be with this one alone. */
	readonly item?: RawObject;
}
