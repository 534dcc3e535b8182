/** An event while it is being read from an item: of several sources of a field the strongest with a value wins. */
import { isAbsent, isDoubtful } from '../absence';
import type { RawEvent, RawValue } from '../types';
import type { Section } from './aliases';

/** The parts of an event, and what Lead Stage reads of a lead's stage. */
export type Part = Section | 'lead' | 'original_event_data';

/** Where each field of an event stood in its item: paths only, never values. */
export type FieldPaths = Record<string, string>;

/** A field of which two values are equally likely. */
export interface Rivals {
	readonly part: Part;
	readonly field: string;
	readonly paths: readonly [string, string];
}

const NO_RIVALS: readonly Rivals[] = [];

function isSame(one: RawValue, other: RawValue): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The strength of a source; the smallest wins. */
export const RANKS = {
	/** The item says it in Meta's own shape. */
	metaShape: -1,
	/** A row of the format of the item's vendor. */
	format: 20,
	/** What stands beside a vendor's payload. */
	beside: 60,
	/** A person or an address inside the item, each kind weaker than the one before. */
	nested: 100,
	/** The visitor's own request. */
	visitor: 500,
} as const;

/** Weaker than every source: a word that may be a value, or may stand for none. */
const DOUBTFUL_RANK = 100_000;

export class Draft {
	readonly parts: Record<Part, Record<string, RawValue>> = {
		event: {},
		user_data: {},
		custom_data: {},
		app_data: {},
		lead: {},
		original_event_data: {},
	};

	private readonly ranks = new Map<string, number>();

	/** Where a value stands that another of the same strength contradicts. */
	private readonly sources = new Map<string, string>();

	private readonly rivals = new Map<string, Rivals>();

	private readonly paths: FieldPaths | undefined;

	/** @param keepsPaths whether it is wanted where each field stood */
	constructor(keepsPaths: boolean) {
		this.paths = keepsPaths ? {} : undefined;
	}

	/**
	 * Takes a value found for a field; keeps it where it holds something and nothing stronger was found.
	 * @param meaning the field by which it is decided whether the value is one (absence.ts)
	 */
	place(part: Part, field: string, value: RawValue, strength: number, path: string, meaning = field): void {
		if (isAbsent(value, meaning)) return;
		const rank = isDoubtful(value, meaning) ? strength + DOUBTFUL_RANK : strength;
		const slot = `${part}.${field}`;
		const held = this.ranks.get(slot);
		if (held !== undefined && held <= rank) {
			if (held === rank && !isSame(this.parts[part][field], value)) this.noteRivals(slot, part, field, path);
			return;
		}
		if (held !== undefined) this.rivals.delete(slot);
		this.ranks.set(slot, rank);
		this.sources.set(slot, path);
		this.parts[part][field] = value;
		if (this.paths) this.paths[field] = path;
	}

	private noteRivals(slot: string, part: Part, field: string, path: string): void {
		const first = this.sources.get(slot) ?? '';
		if (first !== path && !this.rivals.has(slot)) this.rivals.set(slot, { part, field, paths: [first, path] });
	}

	/** Takes out the fields of which two values are equally likely, and gives them with both their paths. */
	takeRivals(): readonly Rivals[] {
		if (this.rivals.size === 0) return NO_RIVALS;
		const found = [...this.rivals.values()];
		for (const { part, field } of found) delete this.parts[part][field];
		return found;
	}

	/** Where a field that has a value stood. */
	pathOf(part: Part, field: string): string | undefined {
		return this.sources.get(`${part}.${field}`);
	}

	/** Whether a field has a value already. */
	has(part: Part, field: string): boolean {
		return this.ranks.has(`${part}.${field}`);
	}

	/** Whether anything of the person is known. */
	knowsPerson(): boolean {
		return Object.keys(this.parts.user_data).length > 0;
	}

	/** The paths of the fields that were read, where they were to be kept. */
	get fieldPaths(): FieldPaths | undefined {
		return this.paths;
	}

	/** The event in Meta's shape with raw values. `others` become custom properties, weaker than all that was read. */
	toEvent(others: Readonly<Record<string, RawValue>> = {}): RawEvent {
		const { event, user_data, custom_data, app_data } = this.parts;
		return {
			...event,
			user_data,
			custom_data: { ...others, ...custom_data },
			...(Object.keys(app_data).length > 0 ? { app_data } : {}),
		};
	}
}
