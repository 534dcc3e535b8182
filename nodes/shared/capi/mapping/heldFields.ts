/** Which fields of a draft have a value, how strong it is and where it stood. */
import type { Section } from './aliases';

/** The parts of an event, and what Lead Stage reads of a lead's stage. */
export type Part = Section | 'lead' | 'original_event_data';

/** What is known of a field that has a value. */
export interface Held {
	readonly part: Part;
	readonly field: string;
	rank: number;
	path: string;
	/** Where a value of the same strength contradicts it. */
	rival: string | undefined;
}

/** So many are looked through faster than a Map is made, and most events have no more. */
const FEW = 32;

export class HeldFields {
	readonly all: Held[] = [];

	/** Of those after the first few, by part and field. */
	private more: Map<string, Held> | undefined;

	find(part: Part, field: string): Held | undefined {
		const { length } = this.all;
		for (let index = 0; index < length && index < FEW; index += 1) {
			const held = this.all[index];
			if (held.field === field && held.part === part) return held;
		}
		return this.more?.get(keyOf(part, field));
	}

	add(part: Part, field: string, rank: number, path: string): void {
		const held = { part, field, rank, path, rival: undefined };
		if (this.all.length >= FEW) {
			this.more ??= new Map();
			this.more.set(keyOf(part, field), held);
		}
		this.all.push(held);
	}

	remove(held: Held): void {
		this.more?.delete(keyOf(held.part, held.field));
		this.all.splice(this.all.indexOf(held), 1);
	}
}

function keyOf(part: Part, field: string): string {
	return `${part}.${field}`;
}
