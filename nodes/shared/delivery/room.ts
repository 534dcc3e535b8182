import type { EventStore } from './eventStore';
import type { DeliveryOptions } from './types';

/**
 * Besides the requests under way so many more may wait, so that there is always a next one while events are made; what is
 * held in memory is bounded by that.
 */
const MOST_WAITING_REQUESTS = 2;

/** How many events may be held at a time. */
export class Room {
	private readonly mostEvents: number;

	private readonly mostBytes: number;

	constructor(
		{ eventsPerRequest, maximumRequestBytes, concurrentRequests }: DeliveryOptions,
		private readonly store: EventStore,
	) {
		const requests = concurrentRequests + MOST_WAITING_REQUESTS;
		this.mostEvents = requests * eventsPerRequest;
		this.mostBytes = requests * maximumRequestBytes;
	}

	/** Whether one more may be held. */
	get isLeft(): boolean {
		return this.store.size < this.mostEvents && this.store.bytes < this.mostBytes;
	}
}
