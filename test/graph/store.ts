import { deduplicationKey } from './deduplication';
import { isOlderThanItsLead } from './eventRules/leads';
import type { JsonObject } from './json';
import { objectWithIntegersAsText } from './json';
import { notesOn, notesOnPartnerAgent } from './notes';
import type { GraphDataset, GraphLead } from './world';

/** The parameters beside `data` that are kept with every event of the request. */
export interface EventLabels {
	readonly testEventCode?: string;
	readonly uploadTag?: string;
	readonly uploadId?: string;
	readonly uploadSource?: string;
	readonly partnerAgent?: string;
	readonly namespaceId?: string;
}

export interface StoredEvent extends EventLabels {
	readonly datasetId: string;
	/** Number of the request that brought the event. */
	readonly request: number;
	/** Milliseconds. */
	readonly receivedAt: number;
	/** The event as it was sent; integers beyond 2^53 are their digits as text. */
	readonly event: JsonObject;
	/** How many more times the event came and was recognized. */
	duplicates: number;
	/** What Meta accepts silently although it is wrong. */
	readonly notes: readonly string[];
}

/** received = stored + duplicates + dropped (events that are older than their lead). */
export interface Counters {
	received: number;
	stored: number;
	duplicates: number;
	dropped: number;
}

export type KeepEvents = 'all' | 'counts';

interface Seen {
	readonly at: number;
	readonly stored: StoredEvent | undefined;
}

/** What the datasets hold, each event once. */
export class EventStore {
	private readonly seen = new Map<string, Seen>();
	private readonly stored: StoredEvent[] = [];
	private readonly countersByDataset = new Map<string, Counters>();

	constructor(
		private readonly keep: KeepEvents,
		private readonly leads: ReadonlyMap<string, GraphLead>,
	) {}

	/** Takes accepted events in; the first of equal ones wins. `now` in milliseconds. */
	add(
		dataset: GraphDataset,
		events: readonly JsonObject[],
		labels: EventLabels,
		request: number,
		now: number,
	): void {
		const counters = this.countersOf(dataset.id);
		counters.received += events.length;
		for (const event of events) {
			if (isOlderThanItsLead(event, this.leads)) {
				counters.dropped += 1;
				continue;
			}
			const key = deduplicationKey(dataset.id, event);
			const first = key && this.seen.get(key.digest);
			if (key !== undefined && first !== undefined && now - first.at < key.window) {
				counters.duplicates += 1;
				if (first.stored !== undefined) first.stored.duplicates += 1;
				continue;
			}
			counters.stored += 1;
			const stored =
				this.keep === 'all' ? this.store(dataset.id, event, labels, request, now) : undefined;
			if (key !== undefined) this.seen.set(key.digest, { at: now, stored });
		}
	}

	private store(
		datasetId: string,
		event: JsonObject,
		labels: EventLabels,
		request: number,
		now: number,
	): StoredEvent {
		const stored: StoredEvent = {
			datasetId,
			request,
			receivedAt: now,
			...labels,
			event: objectWithIntegersAsText(event),
			duplicates: 0,
			notes: [...notesOn(event), ...notesOnPartnerAgent(labels.partnerAgent)],
		};
		this.stored.push(stored);
		return stored;
	}

	/** The stored events in the order of their arrival, of one dataset or of all. */
	events(datasetId?: string): StoredEvent[] {
		return this.stored.filter((event) => datasetId === undefined || event.datasetId === datasetId);
	}

	/** The counters of one dataset, or the sums over all. */
	counters(datasetId?: string): Counters {
		if (datasetId !== undefined) return { ...this.countersOf(datasetId) };
		const total: Counters = { received: 0, stored: 0, duplicates: 0, dropped: 0 };
		for (const counters of this.countersByDataset.values()) {
			total.received += counters.received;
			total.stored += counters.stored;
			total.duplicates += counters.duplicates;
			total.dropped += counters.dropped;
		}
		return total;
	}

	private countersOf(datasetId: string): Counters {
		let counters = this.countersByDataset.get(datasetId);
		if (counters === undefined) {
			counters = { received: 0, stored: 0, duplicates: 0, dropped: 0 };
			this.countersByDataset.set(datasetId, counters);
		}
		return counters;
	}

	reset(): void {
		this.seen.clear();
		this.stored.length = 0;
		this.countersByDataset.clear();
	}
}
