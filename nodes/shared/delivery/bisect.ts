import type { Task } from './task';

/**
 * Halves a batch of more than one event that holds a bad one. The second half waits behind the first: when all of the
 * first is good, the second is known to hold a bad one and is halved without being sent. The requests beyond the refused
 * one stay within 2·b·log2(n) for b bad events among n, as each level of halving costs each bad event two at most.
 */
export function halve(task: Task): Task {
	const { frame, deduplicable, events, short, mayHaveArrived } = task;
	const middle = Math.ceil(events.length / 2);
	const pair = events.length === 2 ? { taken: 0 } : undefined;
	const half = { frame, deduplicable, short, mayHaveArrived, pair, isPart: true };
	return {
		...half,
		events: events.slice(0, middle),
		followedBy: { ...half, events: events.slice(middle) },
	};
}

/** Every event of a batch for itself, in their order. */
export function separate({ frame, deduplicable, events, short, mayHaveArrived }: Task): Task[] {
	return events.map((event) => ({
		frame,
		deduplicable,
		short,
		mayHaveArrived,
		isPart: true,
		events: [event],
	}));
}

/**
 * The half that waited, now that the first one is settled.
 * @param isFirstCounted whether Meta counted all of the first half
 * @param missing how many of the first half Meta did not count
 * @returns the task to send. Of a request that was counted in part it is sent even when all missing events were found,
 * because only a request counted in full shows that its events arrived
 */
export function followUp(waiting: Task, isFirstCounted: boolean, missing: number): Task {
	const { short } = waiting;
	const left = short && { ...short, missing: Math.max(0, short.missing - missing) };
	const task = { ...waiting, short: left };
	return isFirstCounted && task.events.length > 1 ? halve(task) : task;
}
