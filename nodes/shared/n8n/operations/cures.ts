/** What to do when Meta refuses the call of an item's operation; Meta's own texts and the shared ones speak of events. */
import type { FailureKind, GraphFailure } from '../../graph';

const CURES: Partial<Record<FailureKind, string>> = {
	retry: 'Run the node again in a few minutes.',
	throttled: 'Wait until the limit has recovered, then run the node again; ask for less at a time.',
	invalid_request: 'Correct what Meta names in the node and run it again.',
};

/** What an operation says of its refusals. */
export interface RefusalWords {
	/** What the access token needs: the end of "This operation needs …". */
	readonly needs: string;
	/**
	 * What to do about a refusal where the words for all operations do not fit; undefined for those that they fit.
	 * @param waitMilliseconds how long Meta asks to wait, where that was too long for the run
	 */
	readonly cureOf?: (
		failure: GraphFailure,
		waitMilliseconds: number | undefined,
	) => string | undefined;
}

/** What is said of a refused request that the words of its operation do not fit. */
export interface RequestWords extends Partial<RefusalWords> {
	/** What was done before and stays, as a sentence; it stands before what happened. No value of the item may be in it. */
	readonly done?: string;
	/** Values of the request about a person: nobody may read them, should Meta repeat them. */
	readonly withheld?: readonly string[];
}

/**
 * Takes Meta's refusal and the operation; gives it with a cure that fits the operation, naming the permission or role
 * that is missing.
 * @param waitMilliseconds how long Meta asks to wait, where that was too long for the run
 */
export function withCure(
	failure: GraphFailure,
	operation: RefusalWords,
	waitMilliseconds?: number,
): GraphFailure {
	return {
		...failure,
		cure: operation.cureOf?.(failure, waitMilliseconds) ?? cureOf(failure, operation.needs),
	};
}

function cureOf({ kind, cure }: GraphFailure, needs: string): string {
	if (kind === 'permission') return `${cure} This operation needs ${needs}.`;
	if (kind === 'unavailable_object') {
		return `Check the ID, and that the access token may see it: a token of another business does not. This operation needs ${needs}.`;
	}
	return CURES[kind] ?? cure;
}
