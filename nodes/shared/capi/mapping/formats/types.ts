/**
 * What a format is: how a vendor's payload is recognized, and a table that says where each of Meta's fields stands in it.
 * A format holds data only; `readFormat.ts` reads every one of them in the same way, and the documentation prints them.
 */
import type { RawObject, RawValue } from '../../types';
import type { ConversionName } from '../conversions';
import type { Payload } from '../envelope';
import type { MinorUnits } from '../../fields/minorUnits';
import type { LeftOutCode } from '../leftOut';
import type { Columns } from './columns';
import type { Answer } from './answers';

/** A source of a field. `@body.`, `@headers.` and `@query.` lead out of the record, as do the names of `around`. */
export interface Source {
	readonly path: string;
	readonly as?: ConversionName;
	/** The path of the second value that the conversion needs, such as the currency of an amount. */
	readonly with?: string;
	/** The second value where none stands at that path: vendors of one country know one currency. */
	readonly withElse?: string;
	readonly units?: MinorUnits;
	/** The path of the time zone that a time without one is meant in. */
	readonly zone?: string;
	/** Counts only where all of these hold. */
	readonly when?: readonly Condition[];
}

/** Names in order: the first that holds something counts. */
export type Names = ReadonlyArray<string | Source>;

/** Where a field of Meta's stands: `user_data.em`, `event_time`, `custom_data.value`, `app_data.os_version`, `lead.stage`. */
export interface Row {
	readonly field: string;
	/** In order: the first that holds something counts. */
	readonly from: readonly Source[];
	/** The value where no source holds any. */
	readonly otherwise?: string;
}

/** The products of an order: where the list stands, and the names of each entry's fields in order. */
export interface ProductRow {
	readonly field: 'custom_data.contents';
	readonly list: readonly string[];
	/** Whether the only product stands in the columns of the record itself. */
	readonly isRow?: true;
	readonly id: Names;
	readonly quantity: Names;
	readonly price: Names;
	/** The amount of all pieces together, where the vendor gives no price of one. */
	readonly total?: Names;
	readonly title?: Names;
	readonly category?: Names;
	readonly brand?: Names;
	/** The path of the currency, where prices count in its smallest unit, and the currency where none stands there. */
	readonly minorUnitsOf?: string;
	readonly minorUnitsElse?: string;
	/** Currencies that the vendor counts in another way than ISO 4217. */
	readonly units?: MinorUnits;
	/** Entries that are no product of their own do not hold to these. */
	readonly when?: readonly Condition[];
}

/**
 * Fields that belong together, such as those of an address: all are read from one object, the first that has several of
 * them, else the first that has any.
 */
export interface PlaceRow {
	readonly places: readonly string[];
	/** Meta's field and its names in the object, in order. */
	readonly fields: Readonly<Record<string, Names>>;
}

/** Says something of a value of the payload; all conditions of a list have to hold. */
export interface Condition {
	readonly path: string;
	/** The name of the field at the top of the payload, where that holds a dot. */
	readonly name?: string;
	/** One of these, case aside; numbers and yes or no by their text. */
	readonly is?: readonly string[];
	readonly isNot?: readonly string[];
	readonly matches?: RegExp;
	/** Whether there is a value at all: an object, a list or a text that is no filler. */
	readonly present?: boolean;
	/** Whether a table has the column, with or without a value in this row. */
	readonly column?: true;
	/** A number above this one. */
	readonly above?: number;
}

export interface EventRule {
	readonly when: readonly Condition[];
	/** The name of Meta's event. */
	readonly event: string;
}

export interface LeftOutRule {
	readonly when: readonly Condition[];
	readonly code: LeftOutCode;
}

/** A payload of the vendor that tells of something without its details. */
export interface IncompleteRule {
	readonly when: readonly Condition[];
	/** What the payload is, as the refusal says it: a sentence without its full stop. */
	readonly what: string;
	/** How to get the details. */
	readonly cure: string;
}

/** Lists or objects in which shops keep what their theme or plugin noted of the visitor. */
export interface Notes {
	readonly path: string;
	/** The names of name and value in each entry of a list; an object's own names count otherwise. */
	readonly name?: string;
	readonly value?: string;
}

/** One record of a payload, which becomes one event. */
export interface PayloadRecord {
	readonly fields: RawObject;
	/** Where it stands below the payload. */
	readonly at: string;
	/** The headings of the row of a table. */
	readonly columns?: Columns;
	/** Places above the record by the names that rows give them: `@entry.id`. */
	readonly around?: Readonly<Record<string, { readonly value: RawValue; readonly at: string }>>;
}

export interface Format {
	/** The value of the option Input Format. */
	readonly id: string;
	/** Whether it takes what the other formats of a vendor leave, and so is none that one would choose. */
	readonly isRest?: boolean;
	readonly displayName: string;
	/** The vendor's own pages, by name, that describe the payload. */
	readonly sources: readonly string[];
	/** Whether it is a row of a table, whose headings are compared without case, spaces and punctuation. */
	readonly isTable?: true;
	/** Whether a row is one product of an order, so that an order of several is several purchases. */
	readonly isLine?: true;
	/** What of it is unverified, for the reader of the documentation. */
	readonly unverified?: string;
	/** Alternatives; in each all conditions hold. Never one common field alone. */
	readonly recognizedBy: ReadonlyArray<readonly Condition[]>;
	/** Payloads that only look like it. */
	readonly exceptWhere?: (payload: Payload) => boolean;
	/** Where the record stands; the first path with an object counts, the payload itself where none has one. */
	readonly recordAt?: readonly string[];
	/** For payloads with several records. An empty list says that the payload is not complete. */
	readonly records?: (payload: Payload) => readonly PayloadRecord[];
	/** Refused, because there is nothing in them that could be sent. */
	readonly incomplete?: readonly IncompleteRule[];
	/** Meta's event for the vendor's, first rule first; for Event Name "From Input". */
	readonly eventNames: readonly EventRule[];
	/** What is no conversion, or was none in the end. */
	readonly leftOut?: readonly LeftOutRule[];
	/** An order that nobody has paid yet. */
	readonly unpaid?: ReadonlyArray<readonly Condition[]>;
	readonly rows: ReadonlyArray<Row | ProductRow | PlaceRow>;
	readonly notes?: readonly Notes[];
	/** The answers of a form in a record. */
	readonly answers?: (record: RawObject) => readonly Answer[];
	/** Whether they are columns that the user of a CRM made, one of which may be the stage of a lead, and no form's. */
	readonly answersAreColumns?: boolean;
	/** Times whose zone the vendor does not document: they are not read, and a warning names the first of them. */
	readonly timesWithoutZone?: readonly string[];
	/** Fields of the vendor whose names mean something else in automatic mapping, such as those of staff. */
	readonly ignored?: readonly string[];
}
