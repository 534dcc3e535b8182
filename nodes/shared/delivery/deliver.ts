import { Engine } from './engine';
import type { Delivery, DeliveryOptions, DeliveryServices, OnResult, OutgoingEvent } from './types';

/**
 * What the options start from. Meta documents 1,000 events a request (docs/meta-api.md section 1.6) and no limit of the body;
 * 4 MB is our own choice: 1,000 events of 4 kB, several times the usual (unverified).
 */
export const DEFAULT_DELIVERY_OPTIONS: DeliveryOptions = {
	eventsPerRequest: 1000,
	maximumRequestBytes: 4_000_000,
	concurrentRequests: 4,
	maximumTries: 5,
	maximumTotalWaitMilliseconds: 600_000,
};

/** A delivery to which events are added as they are made. Nothing rejects for what Meta or the network does: that stands in the results. */
export interface OpenDelivery {
	/** Takes an event; gives its index, which counts from 0. */
	add(event: OutgoingEvent): number;
	/** Begins to send what was added; what is added from then on goes as soon as it makes a request. Before that nothing is sent. */
	start(): void;
	/** False once enough events wait or are under way; before the start there is always room. */
	readonly hasRoom: boolean;
	untilRoom(): Promise<void>;
	/** No more events come: begins to send where that was not yet, and resolves when each event has its result. */
	end(): Promise<Delivery>;
}

/**
 * Begins a delivery (docs/decisions.md section 2, docs/meta-api.md section 11).
 * @param onResult gets each event's result once, as soon as it is known
 */
export function openDelivery(
	options: DeliveryOptions,
	services: DeliveryServices,
	onResult: OnResult,
): OpenDelivery {
	return new Engine(options, services, onResult);
}
