/**
 * The names under which automatic mapping finds a field in an item, first the strongest. Upper and lower case, spaces,
 * dashes and underscores make no difference: `firstName`, `first_name` and `First Name` are one name, as are `email` and
 * `E-Mail`, `fbp` and `_fbp`.
 * The README prints this table; docs/meta-api.md sections 2 to 5 and 7.2.2 list Meta's own names.
 */
import { ALL_FIELDS } from '../fields/allFields';
import type { Section } from '../fields/field';

export type { Section } from '../fields/field';

export interface Alias {
	readonly section: Section;
	/** Meta's name of the field. */
	readonly field: string;
	readonly names: readonly string[];
}

/** A field that is found in its section only has no name outside it. */
export const ALIASES: readonly Alias[] = ALL_FIELDS.filter(({ onlyInSection }) => onlyInSection !== true).map(
	({ section, key, aliases }) => ({ section, field: key, names: [key, ...aliases] }),
);

/** Objects inside an item whose fields describe the person, as shops and CRMs nest them; a field beside them wins. */
export const PERSON_OBJECTS: readonly string[] = ['customer', 'contact', 'user', 'billing', 'billing_address'];

/** Where a name leads and how strongly: 0 is Meta's own name, the largest number the weakest alias. */
export interface Target {
	readonly section: Section;
	readonly field: string;
	readonly rank: number;
}

const targets = new Map<string, Target>();
for (const { section, field, names } of ALIASES) {
	names.forEach((name, rank) => targets.set(fold(name), { section, field, rank }));
}

const known = new Map<string, Target | undefined>();
const MOST_KNOWN_NAMES = 5000;

/** Takes a field's name as an item has it; gives where it leads, or nothing for a name that is not in the table. */
export function findTarget(name: string): Target | undefined {
	if (known.has(name)) return known.get(name);
	const target = targets.get(fold(name));
	if (known.size < MOST_KNOWN_NAMES) known.set(name, target);
	return target;
}

/** A name without case, spaces, dashes, dots and underscores. */
export function fold(name: string): string {
	return name.toLowerCase().replace(/[\s_.-]+/g, '');
}
