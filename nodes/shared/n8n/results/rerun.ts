/** Whether events can come again: for the error that ends a run, and for the workflow that sends them later. */
import type { EventResult } from '../../delivery';
import type { Delivered, Ready, Refused } from '../run/types';

/** Whether the events that Meta has, or may have, can come again, by what keeps Meta from recognizing some of them. */
export type Rerun = 'safe' | 'messaging' | 'unstable_ids';

/** What was not sent, or refused at once, is not at Meta: it may come again whatever it is. */
export function isPerhapsAtMeta(result: EventResult): boolean {
	return result.status === 'sent' || result.failure.mayHaveArrived;
}

/** What keeps Meta from recognizing an event that comes again (docs/meta-api.md section 10.2). */
export function rerunOf({ outgoing, warnings }: Ready): Rerun {
	if (outgoing.deduplicable === false) return 'messaging';
	return warnings.some(({ code }) => code === 'event_id_unstable') ? 'unstable_ids' : 'safe';
}

/** What holds for several events together. */
export function worstOf(reruns: ReadonlySet<Rerun>): Rerun {
	if (reruns.has('messaging')) return 'messaging';
	return reruns.has('unstable_ids') ? 'unstable_ids' : 'safe';
}

/**
 * Whether an event that was not sent for sure may be sent again later as it is: it is not at fault, and Meta counts it once.
 * So may an event that waits for a new token; one that Meta refused, or left with many that it refused, would be refused
 * again.
 */
export function isRetryable({ ready, result }: Delivered): boolean {
	switch (result.status) {
		case 'not_sent':
			return result.failure.kind !== 'stopped_early';
		case 'uncertain':
			return rerunOf(ready) === 'safe';
		default:
			return false;
	}
}

/** Refusals for the node's Dataset, whatever the event is. */
const OF_THE_NODE = 'datasetId';

/** Whether events that the checks refused may be sent again as they are, once the node's Dataset is mended. */
export function isForTheNode({ reason }: Pick<Refused, 'reason'>): boolean {
	return 'refusals' in reason && reason.refusals.every(({ field }) => field === OF_THE_NODE);
}
