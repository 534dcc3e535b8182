import { Engine } from './engine';
import type { Delivery, DeliveryServices, DeliveryOptions, OutgoingEvent } from './types';

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

/**
 * Sends events and says what became of each (docs/decisions.md section 2, docs/meta-api.md section 11).
 * Never rejects for what Meta or the network does: that stands in the results.
 */
export async function deliver(
	events: readonly OutgoingEvent[],
	options: DeliveryOptions,
	services: DeliveryServices,
): Promise<Delivery> {
	return await new Engine(events, options, services).run();
}
