import type { Batch, DeliveryOptions, OutgoingEvent, RequestFrame } from './types';

interface Group {
	readonly frame: RequestFrame;
	readonly deduplicable: boolean;
	readonly events: number[];
}

/** UTF-8 needs at most this many bytes for one UTF-16 code unit. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * Cuts events into requests: by frame in the order of first appearance, then by number and by bytes.
 * @returns batches that hold each event's index once; within a frame in input order
 */
export function planBatches(events: readonly OutgoingEvent[], options: DeliveryOptions): Batch[] {
	return groupEvents(events).flatMap((group) => cut(group, events, options));
}

/** Events Meta does not deduplicate get requests of their own, because other rules of sending again hold for them. */
function groupEvents(events: readonly OutgoingEvent[]): Group[] {
	const groups = new Map<string, Group>();
	const frames = new Map<string, RequestFrame>();
	let previous: OutgoingEvent | undefined;
	let group: Group | undefined;
	events.forEach((event, index) => {
		const isDeduplicable = event.deduplicable !== false;
		if (!group || event.frame !== previous?.frame || isDeduplicable !== group.deduplicable) {
			const name = JSON.stringify(event.frame);
			const frame = frames.get(name) ?? event.frame;
			frames.set(name, frame);
			const groupName = `${isDeduplicable}${name}`;
			group = groups.get(groupName) ?? { frame, deduplicable: isDeduplicable, events: [] };
			groups.set(groupName, group);
		}
		previous = event;
		group.events.push(index);
	});
	return [...groups.values()];
}

function cut(group: Group, events: readonly OutgoingEvent[], options: DeliveryOptions): Batch[] {
	const { frame, deduplicable } = group;
	const frameBytes = Buffer.byteLength(frame.head) + Buffer.byteLength(frame.tail);
	const eventsPerRequest = Math.min(options.eventsPerRequest, frame.mostEvents);
	const largestUnits = options.maximumRequestBytes / MOST_BYTES_PER_UNIT / eventsPerRequest;
	const batches: Batch[] = [];
	let current: number[] = [];
	let bytes = frameBytes;
	for (const index of group.events) {
		const { json } = events[index];
		// Measuring UTF-8 costs more than all other planning, so that a text too short to matter is only estimated.
		const isSmall = json.length + frameBytes < largestUnits;
		const eventBytes = 1 + (isSmall ? json.length * MOST_BYTES_PER_UNIT : Buffer.byteLength(json));
		const isFull =
			current.length >= eventsPerRequest || bytes + eventBytes > options.maximumRequestBytes;
		if (isFull && current.length > 0) {
			batches.push({ frame, deduplicable, events: current });
			current = [];
			bytes = frameBytes;
		}
		current.push(index);
		bytes += eventBytes;
	}
	if (current.length > 0) batches.push({ frame, deduplicable, events: current });
	return batches;
}

/**
 * The body of a request: the serialized events as they are, in their frame.
 * @returns JSON; the same text for the same events every time
 */
export function renderBody(
	events: readonly OutgoingEvent[],
	{ frame, events: indexes }: Batch,
): string {
	return frame.head + indexes.map((index) => events[index].json).join(',') + frame.tail;
}
