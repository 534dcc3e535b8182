/** An event while it is being read from an item: of several sources of a field the strongest with a value wins. */
import { isAbsent, isClearlyThere, isDoubtful, isEmpty } from '../absence';
import { holdsProduct } from '../events/productLines';
import { USER_DATA_FIELDS } from '../fields/person';
import { canBeLeadId } from '../identity';
import { isServer } from '../identity/userAgent';
import { PlainFields } from '../plainFields';
import type { RawEvent, RawValue } from '../types';
import { HeldFields, type Held, type Part } from './heldFields';

export type { Part } from './heldFields';

/** Where each field of an event stood in its item: paths only, never values. */
export type FieldPaths = Record<string, string>;

/** A value, and where it stood. */
export interface Found {
	readonly value: RawValue;
	readonly path: string;
}

/** A field of which two values are equally likely. */
export interface Rivals {
	readonly part: Part;
	readonly field: string;
	readonly paths: readonly [string, string];
}

const NO_RIVALS: readonly Rivals[] = [];
const NO_FILLERS: ReadonlyMap<string, RawValue> = new Map();

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

/**
 * Weaker than every source: a word that may be a value, or may stand for none, contents that hold no product, an ID of a
 * lead that cannot be Meta's, an email without its sign (Microsoft Forms writes "anonymous"), and the user agent of a server.
 */
const DOUBTFUL_RANK = 100_000;

const PERSON_KEYS: ReadonlySet<string> = new Set(USER_DATA_FIELDS.map(({ key }) => key));

/** Fields whose values are weak where they are not what the field is about. */
const IS_FITTING: ReadonlyMap<string, (value: RawValue) => boolean> = new Map([
	['em', mayBeEmail],
	['lead_id', canBeLeadId],
	['client_user_agent', (value: RawValue) => !isServer(value)],
	['contents', (value: RawValue) => !isDoubtful(value, 'contents') && holdsProduct(value)],
]);

const HASH = /^[\da-f]{64}/i;

function mayBeEmail(value: RawValue): boolean {
	return typeof value !== 'string' || value.includes('@') || HASH.test(value.trim());
}

function isWeak(value: RawValue, meaning: string): boolean {
	const isFitting = IS_FITTING.get(meaning);
	return isFitting === undefined ? isDoubtful(value, meaning) : !isFitting(value);
}

export class Draft {
	readonly parts: Record<Part, Record<string, RawValue>> = {
		event: new PlainFields(),
		user_data: new PlainFields(),
		custom_data: new PlainFields(),
		app_data: new PlainFields(),
		lead: new PlainFields(),
		original_event_data: new PlainFields(),
	};

	private readonly held = new HeldFields();

	/** Fillers where a person's data belongs: kept where nothing better is found, so that the match report tells of them. */
	private fillers: Map<string, RawValue> | undefined;

	private hasRivals = false;

	private appFields = 0;

	/**
	 * Takes a value found for a field; keeps it where it holds something and nothing stronger was found.
	 * @param meaning the field by which it is decided whether the value is one (absence.ts)
	 */
	place(
		part: Part,
		field: string,
		value: RawValue,
		strength: number,
		path: string,
		meaning = field,
	): void {
		let rank = strength;
		if (!isClearlyThere(value, meaning) || IS_FITTING.has(meaning)) {
			if (isAbsent(value, meaning)) {
				if (part === 'user_data') this.noteFiller(field, value);
				return;
			}
			if (isWeak(value, meaning)) rank += DOUBTFUL_RANK;
		}
		const held = this.held.find(part, field);
		if (held === undefined) this.held.add(part, field, rank, path);
		else if (held.rank < rank) return;
		else if (held.rank === rank) return this.noteRival(held, this.parts[part][field], value, path);
		else {
			held.rank = rank;
			held.path = path;
			held.rival = undefined;
		}
		if (part === 'app_data') this.appFields += 1;
		this.parts[part][field] = value;
	}

	/** Notes a field of the person that holds a filler, for the match report; an empty one says nothing. */
	noteFiller(field: string, value: RawValue): void {
		if (!PERSON_KEYS.has(field) || isEmpty(value)) return;
		this.fillers ??= new Map();
		if (!this.fillers.has(field)) this.fillers.set(field, value);
	}

	private noteRival(held: Held, first: RawValue, second: RawValue, path: string): void {
		if (held.path === path || isSame(first, second)) return;
		held.rival ??= path;
		this.hasRivals = true;
	}

	/** Takes out the fields of which two values are equally likely, and gives them with both their paths. */
	takeRivals(): readonly Rivals[] {
		if (!this.hasRivals) return NO_RIVALS;
		const found = this.held.all.flatMap(({ part, field, path, rival }) =>
			rival === undefined ? [] : [{ part, field, paths: [path, rival] as const }],
		);
		for (const { part, field } of found) delete this.parts[part][field];
		return found;
	}

	/** Takes a field out again if it was found at a strength between these two, and gives its value and where it stood. */
	takeBetween(part: Part, field: string, above: number, below: number): Found | undefined {
		const held = this.held.find(part, field);
		if (held === undefined || held.rank <= above || held.rank >= below) return undefined;
		const value = this.parts[part][field];
		this.held.remove(held);
		delete this.parts[part][field];
		return { value, path: held.path };
	}

	/** Where a field that has a value stood. */
	pathOf(part: Part, field: string): string | undefined {
		return this.held.find(part, field)?.path;
	}

	/** Whether two values of a field are equally likely. */
	isDoubtful(part: Part, field: string): boolean {
		return this.held.find(part, field)?.rival !== undefined;
	}

	/** Whether a field has a value already. */
	has(part: Part, field: string): boolean {
		return this.held.find(part, field) !== undefined;
	}

	/** Whether anything of the person is known. */
	knowsPerson(): boolean {
		return Object.keys(this.parts.user_data).length > 0;
	}

	/** Where every field that was read stood; what another value contradicts has no path. */
	fieldPaths(): FieldPaths {
		const paths: FieldPaths = {};
		for (const { part, field, path } of this.held.all) {
			if (field in this.parts[part] && path !== '') paths[field] = path;
		}
		return paths;
	}

	/**
	 * The event in Meta's shape with raw values. `others` become custom properties, weaker than all that was read. A
	 * part that could not be read stays as it came, for the checks to refuse.
	 */
	toEvent(others?: Readonly<Record<string, RawValue>>): RawEvent {
		const { event, user_data, custom_data, app_data } = this.parts;
		for (const [field, value] of this.fillers ?? NO_FILLERS) user_data[field] ??= value;
		event.user_data ??= user_data;
		event.custom_data ??= others === undefined ? custom_data : { ...others, ...custom_data };
		if (this.appFields > 0) event.app_data ??= app_data;
		return event;
	}
}
