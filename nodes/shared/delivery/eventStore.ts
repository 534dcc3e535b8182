import type { Parcel } from './parcelWriter';
import type { Batch, OutgoingEvent } from './types';

/** What is kept of an event until its result is known. */
interface Held {
	readonly privateValues?: OutgoingEvent['privateValues'];
	/** Where its JSON stands in the parcel. */
	readonly start: number;
	readonly end: number;
	/** Set once its request is planned. */
	parcel?: Parcel;
}

const COMMA = Buffer.from(',');

/**
 * The events that are to be sent or under way. One buffer holds those of a planned request as its body, outside the JavaScript
 * heap, so that there may be very many, and so that a request that is repeated has the same bytes.
 */
export class EventStore {
	private readonly held = new Map<number, Held>();

	private added = 0;

	/** UTF-8 bytes of the events that are held. */
	bytes = 0;

	get size(): number {
		return this.held.size;
	}

	/** Takes where an event was written, and its identifiers; gives its index, which counts from 0. */
	add(
		{ start, end }: { readonly start: number; readonly end: number },
		privateValues: OutgoingEvent['privateValues'],
	): number {
		this.held.set(this.added, { privateValues, start, end });
		this.bytes += end - start;
		this.added += 1;
		return this.added - 1;
	}

	/** Takes the body of a planned request that has these events. */
	keep(events: readonly number[], parcel: Parcel): void {
		for (const index of events) this.at(index).parcel = parcel;
	}

	/** The body of a request: JSON, the same bytes for the same events every time. */
	render({ frame, events }: Batch): Buffer {
		const [first] = events;
		const { parcel } = this.at(first);
		const isWhole =
			parcel?.count === events.length && events.every((index) => this.at(index).parcel === parcel);
		if (isWhole) return parcel.body;
		const parts = events.flatMap((index) => [COMMA, this.bytesOf(index)]).slice(1);
		return Buffer.concat([Buffer.from(frame.head), ...parts, Buffer.from(frame.tail)]);
	}

	/** The identifiers of an event, given and sent. */
	privateValuesOf(index: number): readonly string[] {
		const { privateValues } = this.at(index);
		return privateValues?.(this.bytesOf(index).toString()) ?? [];
	}

	/** Lets go of events whose result is known. */
	release(events: readonly number[]): void {
		for (const index of events) {
			const { start, end } = this.at(index);
			this.bytes -= end - start;
			this.held.delete(index);
		}
	}

	private bytesOf(index: number): Buffer {
		const { parcel, start, end } = this.at(index);
		if (parcel === undefined) throw new RangeError(`The request of event ${index} is not planned`);
		return parcel.body.subarray(start, end);
	}

	private at(index: number): Held {
		const held = this.held.get(index);
		if (held === undefined) throw new RangeError(`Event ${index} is not held`);
		return held;
	}
}
