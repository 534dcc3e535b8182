import type { SmallAmount } from '../../fields/smallAmountNames';
import type { RawObject, RawValue } from '../../types';
import type { Found } from '../draft';

/** A field that no name in the tables explains. */
export interface UnknownField {
	readonly name: string;
	readonly value: RawValue;
	readonly path: string;
}

/** A field or an object of a parent. */
export interface GuardianField {
	readonly path: string;
	/** Whether it says how to reach them. */
	readonly isContact: boolean;
}

/** What a database tells of a row that was changed. */
export interface RecordChange {
	readonly before: RawObject;
	readonly now: RawObject;
}

/** What is left of an item after its fields were read. */
export interface Leftovers {
	readonly unknown: UnknownField[];
	/** An amount in cents or another small unit, of a currency that is not known yet. */
	smallAmount?: UnknownField & Pick<SmallAmount, 'unit'>;
	/** What was asked for and is paid, and what an account or a sale has open beside what was paid. */
	paidDebt?: UnknownField;
	balance?: UnknownField;
	/** What the field `status` says, which is Meta's only of a registration. */
	status?: UnknownField;
	/** Where a name stands that may be the customer's or that of a thing. */
	doubtfulName?: string;
	/** A time of day in a field beside that of the date. */
	clock?: UnknownField;
	/** The time zone in a field of its own. */
	zone?: UnknownField;
	/** The times of what only wraps a record, the outermost first. */
	envelopeTimes?: Found[];
	/** A record as it was before and as it is now, where a database tells of a change. */
	change?: RecordChange;
	/** Objects that only wrap something, beside fields that speak of the event: not opened. */
	closed?: UnknownField[];
	/** What says of a parent or guardian who they are; not read where the item is the person's own. */
	readonly guardians: GuardianField[];
	/** Whether the item is read as one of a parent: without what may be the child's. */
	readonly isGuardians: boolean;
	/** What was not read because it is, or may be, a child's or somebody's for whom another one signed up. */
	readonly dependents: string[];
	/** Whether there is a name that holds a path, such as `contact[email]`. */
	hasPathNames: boolean;
}

export function nothingLeft(isGuardians = false): Leftovers {
	return { unknown: [], guardians: [], dependents: [], isGuardians, hasPathNames: false };
}
