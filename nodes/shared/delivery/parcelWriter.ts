import type { RequestFrame } from './types';

/** The bytes of a planned request, outside the JavaScript heap. */
export interface Parcel {
	readonly body: Buffer;
	/** How many events it has. */
	readonly count: number;
}

const COMMA = 44;
/** UTF-8 needs at most this many bytes for one UTF-16 code unit. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * Writes the events of a request as they come into a buffer that serves one request after the other, so that the text of an event is
 * gone before the next one is made.
 */
export class ParcelWriter {
	private readonly head: Buffer;

	private readonly tail: Buffer;

	private space: Buffer;

	private length: number;

	private count = 0;

	/** @param frame what stands around the events */
	constructor({ head, tail }: RequestFrame) {
		this.head = Buffer.from(head);
		this.tail = Buffer.from(tail);
		this.space = Buffer.from(this.head);
		this.length = this.head.length;
	}

	/** How many bytes stand around the events. */
	get frameBytes(): number {
		return this.head.length + this.tail.length;
	}

	/** Takes the JSON of an event; gives where it stands in the body. */
	write(json: string): { start: number; end: number } {
		this.makeRoom(1 + json.length * MOST_BYTES_PER_UNIT);
		if (this.count > 0) this.length = this.space.writeUInt8(COMMA, this.length);
		const start = this.length;
		this.length += this.space.write(json, start);
		this.count += 1;
		return { start, end: this.length };
	}

	/** The body with all events that were written since the last one. */
	finish(): Parcel {
		const body = Buffer.concat([this.space.subarray(0, this.length), this.tail]);
		const parcel = { body, count: this.count };
		this.length = this.head.length;
		this.count = 0;
		return parcel;
	}

	private makeRoom(bytes: number): void {
		const needed = this.length + bytes;
		if (needed <= this.space.length) return;
		const larger = Buffer.alloc(2 * needed);
		this.space.copy(larger, 0, 0, this.length);
		this.space = larger;
	}
}
