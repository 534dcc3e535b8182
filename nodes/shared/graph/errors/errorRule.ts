/** A row of the tables of Meta's error codes, and the cures that stand in several of them. */
import type { FailureKind } from '../failure';

export interface ErrorRule {
	/** Meta's `error.code`, or the first of a range that ends with `lastCode`. */
	readonly code: number;
	readonly lastCode?: number;
	/** Meta's `error.error_subcode`; a rule without one holds for all subcodes that have no rule of their own. */
	readonly subcode?: number;
	readonly kind: FailureKind;
	/** What happened: one short sentence. */
	readonly what: string;
	/** True where only Meta's own words say what is wrong. */
	readonly isVague?: true;
	/** True where Meta's words may name the permission that is missing. */
	readonly namesPermission?: true;
	/** True where trying again never helps, even where Meta calls the error transient. */
	readonly isFinal?: true;
	/** What to do: one or two sentences. */
	readonly cure: string;
	/** True when it is known from third parties only. */
	readonly unverified?: true;
	/** Tries altogether, where Meta's text allows fewer than the sender would make. */
	readonly maximumTries?: number;
}

/** Cures of several rules. */
export const WAIT_AND_RUN_AGAIN = 'Run the workflow again later.';
export const CORRECT_AND_SEND = 'Correct what Meta names and send the event again.';
