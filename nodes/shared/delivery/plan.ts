import type { Batch, DeliveryOptions, Destination, OutgoingEvent } from './types';

interface Group {
	readonly destination: Destination;
	readonly deduplicable: boolean;
	readonly events: number[];
}

/** Meta refuses requests with more (docs/meta-api.md section 1.6). */
const MOST_EVENTS = 1000;

/** UTF-8 needs at most this many bytes for one UTF-16 code unit. */
const MOST_BYTES_PER_UNIT = 3;

/** Fields of the request body beside `data`, in Meta's spelling (docs/meta-api.md section 1.1). */
const LABELS = [
	['test_event_code', 'testEventCode'],
	['partner_agent', 'partnerAgent'],
	['upload_tag', 'uploadTag'],
	['namespace_id', 'namespaceId'],
] as const;

function describeDestination(destination: Destination): string {
	const { datasetId, frame } = destination;
	return JSON.stringify([datasetId, ...LABELS.map(([, property]) => destination[property] ?? ''), frame]);
}

/** Events Meta does not deduplicate get requests of their own, because other rules of sending again hold for them. */
function groupEvents(events: readonly OutgoingEvent[]): Group[] {
	const groups = new Map<string, Group>();
	const destinations = new Map<string, Destination>();
	let previous: OutgoingEvent | undefined;
	let group: Group | undefined;
	events.forEach((event, index) => {
		const isDeduplicable = event.deduplicable !== false;
		if (!group || event.destination !== previous?.destination || isDeduplicable !== group.deduplicable) {
			const name = describeDestination(event.destination);
			const destination = destinations.get(name) ?? event.destination;
			destinations.set(name, destination);
			const groupName = `${isDeduplicable}${name}`;
			group = groups.get(groupName) ?? { destination, deduplicable: isDeduplicable, events: [] };
			groups.set(groupName, group);
		}
		previous = event;
		group.events.push(index);
	});
	return [...groups.values()];
}

function renderTail(destination: Destination): string {
	if (destination.frame) return destination.frame.tail;
	const labels = LABELS.filter(([, property]) => (destination[property] ?? '') !== '').map(
		([name, property]) => `,"${name}":${JSON.stringify(destination[property])}`,
	);
	return `]${labels.join('')}}`;
}

function renderHead({ frame }: Destination): string {
	return frame ? frame.head : '{"data":[';
}

/**
 * The body of a request: the serialised events as they are, and the destination's labels that are not empty.
 * @returns JSON; the same text for the same events every time
 */
export function renderBody(events: readonly OutgoingEvent[], batch: Batch): string {
	const texts = batch.events.map((index) => events[index].json);
	return renderHead(batch.destination) + texts.join(',') + renderTail(batch.destination);
}

function cut(group: Group, events: readonly OutgoingEvent[], options: DeliveryOptions): Batch[] {
	const { destination, deduplicable } = group;
	const frameBytes = Buffer.byteLength(renderHead(destination)) + Buffer.byteLength(renderTail(destination));
	const eventsPerRequest = Math.min(options.eventsPerRequest, destination.frame?.mostEvents ?? MOST_EVENTS, MOST_EVENTS);
	const largestUnits = options.maximumRequestBytes / MOST_BYTES_PER_UNIT / eventsPerRequest;
	const batches: Batch[] = [];
	let current: number[] = [];
	let bytes = frameBytes;
	for (const index of group.events) {
		const { json } = events[index];
		// Measuring UTF-8 costs more than all other planning, so that a text too short to matter is only estimated.
		const isSmall = json.length + frameBytes < largestUnits;
		const eventBytes = 1 + (isSmall ? json.length * MOST_BYTES_PER_UNIT : Buffer.byteLength(json));
		const isFull = current.length >= eventsPerRequest || bytes + eventBytes > options.maximumRequestBytes;
		if (isFull && current.length > 0) {
			batches.push({ destination, deduplicable, events: current });
			current = [];
			bytes = frameBytes;
		}
		current.push(index);
		bytes += eventBytes;
	}
	if (current.length > 0) batches.push({ destination, deduplicable, events: current });
	return batches;
}

/**
 * Cuts events into requests: by destination in the order of first appearance, then by number and by bytes.
 * @returns batches that hold each event's index once; within a destination in input order
 */
export function planBatches(events: readonly OutgoingEvent[], options: DeliveryOptions): Batch[] {
	return groupEvents(events).flatMap((group) => cut(group, events, options));
}
