import { type Batch, type RequestFrame, suspectOf } from './types';

/**
 * So many refused pairs of which both events are taken alone, with no request of more than one event taken between: then it
 * is the number of events that Meta refuses. Halving 1,000 events comes to these after two dozen requests.
 */
const ENOUGH_GOOD_PAIRS = 4;

/** Two events whose request was refused, and how many of them were taken alone. */
export interface Pair {
	taken: number;
}

/**
 * Notices where Meta refuses every request with more than one event. Halving would cost two requests for each event then;
 * sent singly from the first, they cost one.
 */
export class SingleEvents {
	private readonly goodPairs = new Map<unknown, number>();

	/** Takes note of a request that Meta counted in full. `pair` is the one that an event alone was half of. */
	noteTaken({ frame, events }: Batch, pair: Pair | undefined): void {
		const suspect = suspectOf(frame);
		if (events.length > 1) this.goodPairs.delete(suspect);
		if (!pair) return;
		pair.taken += 1;
		if (pair.taken === 2) this.goodPairs.set(suspect, (this.goodPairs.get(suspect) ?? 0) + 1);
	}

	/** Whether events of this frame are to be sent one by one. */
	areRequired(frame: RequestFrame): boolean {
		return (this.goodPairs.get(suspectOf(frame)) ?? 0) >= ENOUGH_GOOD_PAIRS;
	}
}
