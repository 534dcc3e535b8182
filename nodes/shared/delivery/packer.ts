import type { EventStore } from './eventStore';
import { ParcelWriter } from './parcelWriter';
import type { Batch, DeliveryOptions, OutgoingEvent, RequestFrame } from './types';

/** Events that share requests, and those of them for the next one. */
interface Group {
	readonly name: string;
	readonly frame: RequestFrame;
	readonly deduplicable: boolean;
	readonly writer: ParcelWriter;
	events: number[];
	bytes: number;
}

/** UTF-8 needs at most this many bytes for one UTF-16 code unit. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * Puts events into requests as they come: by frame, then by number and by bytes. Within a frame they stay in input order, and each is
 * in one request. A request is planned when the next event does not fit any more, or at the end.
 */
export class Packer {
	private readonly groups = new Map<string, Group>();

	/** One object for all equal frames, by which they are told apart. */
	private readonly frames = new Map<string, RequestFrame>();

	private previous: { readonly frame: RequestFrame; readonly group: Group } | undefined;

	constructor(
		private readonly options: DeliveryOptions,
		private readonly store: EventStore,
		private readonly plan: (batch: Batch) => void,
	) {}

	/** Takes an event; gives its index and the frame under which it is sent. */
	add(event: OutgoingEvent): { readonly index: number; readonly frame: RequestFrame } {
		const group = this.groupOf(event);
		const { frame, writer } = group;
		const { frameBytes } = writer;
		const { eventsPerRequest, maximumRequestBytes } = this.options;
		const mostEvents = Math.min(eventsPerRequest, frame.mostEvents);
		// Measuring UTF-8 costs more than all other planning, so that a text too short to matter is only estimated.
		const largestUnits = maximumRequestBytes / MOST_BYTES_PER_UNIT / mostEvents;
		const { json } = event;
		const isSmall = json.length + frameBytes < largestUnits;
		const bytes = 1 + (isSmall ? json.length * MOST_BYTES_PER_UNIT : Buffer.byteLength(json));
		if (group.events.length > 0 && group.bytes + bytes > maximumRequestBytes) this.close(group);
		const index = this.store.add(writer.write(json), event.privateValues);
		group.events.push(index);
		group.bytes += bytes;
		if (group.events.length >= mostEvents) this.close(group);
		return { index, frame };
	}

	/** Plans the requests that are not full, the first begun first. */
	closeAll(): void {
		for (const group of this.groups.values()) this.close(group);
	}

	/** Plans some of the requests that are not full, those with the most events, so that half of their events go. */
	closeFullest(): void {
		const groups = [...this.groups.values()].sort(
			(one, other) => other.events.length - one.events.length,
		);
		let left = groups.reduce((sum, { events }) => sum + events.length, 0) / 2;
		for (const group of groups) {
			if (left <= 0) return;
			left -= group.events.length;
			this.close(group);
		}
	}

	private close(group: Group): void {
		const { frame, deduplicable, events, writer, name } = group;
		if (events.length === 0) return;
		const batch: Batch = { frame, deduplicable, events };
		group.events = [];
		group.bytes = writer.frameBytes;
		// A frame for each device: there may be as many as events.
		if (frame.judgedBy === 'owner') this.forget(name);
		this.store.keep(events, writer.finish());
		this.plan(batch);
	}

	private forget(name: string): void {
		this.groups.delete(name);
		this.frames.delete(name.slice(1));
		this.previous = undefined;
	}

	/** Events Meta does not deduplicate get requests of their own, because other rules of sending again hold for them. */
	private groupOf({ frame, deduplicable = true }: OutgoingEvent): Group {
		const { previous } = this;
		if (previous?.frame === frame && previous.group.deduplicable === deduplicable)
			return previous.group;
		const frameName = JSON.stringify(frame);
		const name = `${deduplicable ? 1 : 0}${frameName}`;
		const group = this.groups.get(name) ?? this.begin(name, frameName, frame, deduplicable);
		this.previous = { frame, group };
		return group;
	}

	private begin(
		name: string,
		frameName: string,
		given: RequestFrame,
		deduplicable: boolean,
	): Group {
		const frame = this.frames.get(frameName) ?? given;
		const writer = new ParcelWriter(frame);
		const group = { name, frame, deduplicable, writer, events: [], bytes: writer.frameBytes };
		this.frames.set(frameName, frame);
		this.groups.set(name, group);
		return group;
	}
}
