import type { DeliveryOptions, Destination, OutgoingEvent } from '../../../nodes/shared/delivery';
import { frameRequest } from '../../../nodes/shared/delivery/edges/conversionsApi';
import { deliverAll, type Delivered } from '../../support/deliverAll';
import { OPTIONS, type World } from './virtualWorld';

export const WEB: Destination = { datasetId: '1234567890' };

export function buildEvent(id: string, destination = WEB, deduplicable?: boolean): OutgoingEvent {
	return {
		frame: frameRequest(destination),
		json: JSON.stringify({ event_name: 'Lead', event_id: id }),
		deduplicable,
	};
}

/** Events with the ids `e0`, `e1`, …: the number is the index. */
export function buildEvents(
	count: number,
	destination = WEB,
	deduplicable?: boolean,
): OutgoingEvent[] {
	return Array.from({ length: count }, (_, index) =>
		buildEvent(`e${index}`, destination, deduplicable),
	);
}

export async function run(
	world: World,
	events: readonly OutgoingEvent[],
	options: Partial<DeliveryOptions> = {},
): Promise<Delivered> {
	return await world.clock.runUntil(deliverAll(events, { ...OPTIONS, ...options }, world.services));
}

export function statusesOf(delivery: Delivered): string[] {
	return delivery.results.map(({ status }) => status);
}

/** The failure of an event; fails the test when it has none. */
export function failureOf(delivery: Delivered, index: number) {
	const result = delivery.results[index];
	if (result.status === 'sent') throw new Error(`event ${index} was sent`);
	return result.failure;
}
