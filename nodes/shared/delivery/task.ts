/** A request on its way, with all that is known of it. */
import type { GraphFailure } from '../graph';
import type { Pair } from './singleEvents';
import type { Batch } from './types';

/** A request to make. */
export interface Task extends Batch {
	/** The other half of a refused batch: it waits until this half has shown what is known of it. */
	readonly followedBy?: Task;
	/** Not one of the planned requests, but a part of one. */
	readonly isPart?: boolean;
	/** Set on parts of a request of which Meta counted too few. */
	readonly short?: Shortfall;
	readonly spotCheck?: SpotCheck;
	/** Set on the two halves of a refused pair of events. */
	readonly pair?: Pair;
	/** Set on parts of a request that may have been taken in before Meta refused it. */
	readonly mayHaveArrived?: boolean;
}

/** What is known of events in a request of which Meta counted too few. */
export interface Shortfall {
	/** At most this many of the task's events are not counted. */
	readonly missing: number;
	/** The result of those of which it cannot be found out. */
	readonly unclear: GraphFailure;
}

/** Events picked at random and sent one by one. */
export interface SpotCheck {
	open: number;
	sent: number;
	readonly refusals: GraphFailure[];
}
