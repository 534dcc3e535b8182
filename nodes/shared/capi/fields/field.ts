/** What a row says of one field of an event; the tables beside hold one row for each field. */
import type { ActionSource } from '../types';
import type { Choices } from './choices';

/** Where a field stands in an event. */
export type Section = 'event' | 'user_data' | 'custom_data' | 'app_data';

/** What the sections are called, by which an event has them. */
export const SECTION_NAMES: Readonly<Record<Exclude<Section, 'event'>, string>> = {
	user_data: 'Customer Information',
	custom_data: 'Custom Data',
	app_data: 'App Data',
};

/**
 * What a field holds, which decides how its value is read and how the editor asks for it. `choice` is one of a table of its
 * own; what is on a list of `Choices` is read by it.
 */
export type FieldKind =
	| 'text'
	| 'integer'
	| 'amount'
	| 'money'
	| 'yesNo'
	| 'textOrYesNo'
	| 'textList'
	| 'time'
	| 'products'
	| 'store'
	| 'json'
	| 'choice'
	| Choices;

export interface FieldRow<Kind extends FieldKind = FieldKind> {
	/** What the user reads, in the editor as in messages. */
	readonly displayName: string;
	readonly kind: Kind;
	/** The names besides Meta's own under which automatic mapping finds the field, first the strongest. */
	readonly aliases: readonly string[];
	/** The names that mean the field in items of action source App only, first the strongest; weaker than all others. */
	readonly appAliases: readonly string[];
	/** Set where Meta's own name is an everyday word: automatic mapping then finds the field in its section only. */
	readonly onlyInSection?: true;
	/** Set where Meta's pages show the field at event level too, although it takes effect in its section. */
	readonly alsoAtEventLevel?: true;
	/** The action sources for which the editor offers the field: all of them where left out, none where empty. */
	readonly offeredFor?: readonly ActionSource[];
	/** What the editor says of the field. */
	readonly hint?: string;
	readonly placeholder?: string;
	/** What the editor starts with; an empty text where left out. */
	readonly initial?: string | boolean;
}

/** A row with Meta's name of the field. */
export type Field<Key extends string = string, Row extends FieldRow = FieldRow> = Row & {
	readonly key: Key;
};

/** The rows of a table as a list in the table's order, each with its key. */
export function fieldsOf<Key extends string, Row>(
	table: Readonly<Record<Key, Row>>,
): ReadonlyArray<Row & { readonly key: Key }> {
	const isKey = (key: string): key is Key => Object.hasOwn(table, key);
	return Object.keys(table)
		.filter(isKey)
		.map((key) => ({ ...table[key], key }));
}
