import type { Batch, OutgoingEvent, RequestFrame } from './types';

/** The bytes of a planned request, outside the JavaScript heap. */
interface Parcel {
	readonly body: Buffer;
	readonly count: number;
}

/** What is kept of an event until its result is known. */
interface Held {
	readonly frame: RequestFrame;
	readonly privateValues?: OutgoingEvent['privateValues'];
	/** Its JSON, until its request is planned; then where that stands in the parcel. */
	json: string;
	parcel?: Parcel;
	start: number;
	end: number;
}

const COMMA = Buffer.from(',');

/**
 * The events that are to be sent or under way. One buffer holds those of a planned request as its body, so that there may be
 * very many, and so that a request that is repeated has the same bytes.
 */
export class EventStore {
	private readonly held = new Map<number, Held>();

	private added = 0;

	/** UTF-8 bytes of the events that are held, about. */
	bytes = 0;

	get size(): number {
		return this.held.size;
	}

	/** Takes an event; gives its index, which counts from 0. */
	add({ frame, json, privateValues }: OutgoingEvent): number {
		this.held.set(this.added, { frame, privateValues, json, start: 0, end: json.length });
		this.bytes += json.length;
		this.added += 1;
		return this.added - 1;
	}

	/** Writes the events of a planned request into its body. */
	pack({ frame, events }: Batch): void {
		const members = events.map((index) => this.at(index));
		const texts = members.map(({ json }) => json);
		const text = frame.head + texts.join(',') + frame.tail;
		const body = Buffer.from(text);
		// Where all characters are ASCII, and they mostly are, nothing has to be measured.
		const lengthOf =
			body.length === text.length ? (json: string) => json.length : Buffer.byteLength;
		const parcel = { body, count: events.length };
		let start = lengthOf(frame.head);
		for (const member of members) {
			const length = lengthOf(member.json);
			this.bytes += length - member.json.length;
			member.parcel = parcel;
			member.json = '';
			member.start = start;
			member.end = start + length;
			start = member.end + 1;
		}
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
		const { parcel, json, start, end } = this.at(index);
		return parcel === undefined ? Buffer.from(json) : parcel.body.subarray(start, end);
	}

	private at(index: number): Held {
		const held = this.held.get(index);
		if (held === undefined) throw new RangeError(`Event ${index} is not held`);
		return held;
	}
}
