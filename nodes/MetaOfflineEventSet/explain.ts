/** What to do when Meta refuses a call that administers something: the shared texts speak of sending events. */
import type { FailureKind, GraphFailure } from '../shared/graph';

const CURES: Partial<Record<FailureKind, string>> = {
	retry: 'Run the node again in a few minutes.',
	throttled: 'Wait until the limit has recovered, then run the node again; ask for less at a time.',
	invalid_request: 'Correct what Meta names in the node and run it again.',
};

const LESS_DATA = 'Turn on the asynchronous report, or ask for a shorter time, fewer fields or fewer breakdowns.';

/** Answers of the Insights API to too large a question. Source: its "Limits and Best Practices" page (unverified). */
const TOO_MUCH_DATA: ReadonlySet<number> = new Set([1487534, 1504018, 1504038, 1504045]);

/**
 * Takes Meta's refusal and what the operation needs; gives it with a cure that fits the operation, names the missing
 * permission or role, and ends with the item.
 */
export function explain(failure: GraphFailure, needs: string, itemIndex: number): GraphFailure {
	return { ...failure, cure: `${cureOf(failure, needs)} [item ${itemIndex}]` };
}

function cureOf(failure: GraphFailure, needs: string): string {
	if (failure.subcode !== undefined && TOO_MUCH_DATA.has(failure.subcode)) return LESS_DATA;
	if (failure.kind === 'permission') return `${failure.cure} This operation needs ${needs}.`;
	if (failure.kind === 'unavailable_object') {
		return `Check the ID, and that the access token may see it: a token of another business does not. This operation needs ${needs}.`;
	}
	return CURES[failure.kind] ?? failure.cure;
}
