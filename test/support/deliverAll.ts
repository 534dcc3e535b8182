/** Deliveries of a list of events: all known before the first request, or added while requests are under way. */
import {
	openDelivery,
	type Delivery,
	type DeliveryOptions,
	type DeliveryServices,
	type EventResult,
	type OutgoingEvent,
} from '../../nodes/shared/delivery';

/** What was done, with the result of each event in their order. */
export interface Delivered extends Delivery {
	readonly results: readonly EventResult[];
}

/** Adds all events, then begins to send. */
export async function deliverAll(
	events: readonly OutgoingEvent[],
	options: DeliveryOptions,
	services: DeliveryServices,
): Promise<Delivered> {
	const results: EventResult[] = [];
	const delivery = openDelivery(options, services, noteIn(results));
	for (const event of events) delivery.add(event);
	const done = await delivery.end();
	return { ...done, results };
}

/**
 * Begins to send at once, and adds each event when there is room.
 * @param onAdded gets how many were added and how many of them have no result yet
 */
export async function deliverAsTheyCome(
	events: readonly OutgoingEvent[],
	options: DeliveryOptions,
	services: DeliveryServices,
	onAdded?: (added: number, held: number) => void,
): Promise<Delivered> {
	const results: EventResult[] = [];
	let settled = 0;
	const note = noteIn(results);
	const delivery = openDelivery(options, services, (indices, result) => {
		settled += indices.length;
		note(indices, result);
	});
	delivery.start();
	for (const event of events) {
		if (!delivery.hasRoom) await delivery.untilRoom();
		const added = delivery.add(event) + 1;
		onAdded?.(added, added - settled);
	}
	const done = await delivery.end();
	return { ...done, results };
}

/** Each event may have one result. */
function noteIn(results: EventResult[]) {
	return (indices: readonly number[], result: EventResult) => {
		for (const index of indices) {
			if (index in results) throw new Error(`Event ${index} has two results`);
			results[index] = result;
		}
	};
}
