/**
 * Items about somebody for whom another one signs up and pays: a child in a camp, the guest of whoever booked. The parent or
 * buyer is the customer, and Meta takes no data about children (docs/meta-api.md section 11.6, Business Tools Terms).
 */
import { isAbsent } from '../../absence';
import type { RawObject } from '../../types';
import { isObject } from '../../values';
import { findLoosely, findTarget, fold, isOfGuardian } from '../aliases';
import { FULL_NAME } from '../fullName';
import { isWholeName } from './names';
import { isGuardian } from './people';

/** Who may have been signed up by somebody else. */
const DEPENDENT =
	/^(?:student|participant|patient|attendee|guest|member|child|children|kid|minor|pupil|dependent|dependant|camper|athlete|player|son|daughter|learner)(?:s|1|one)?/;
const WORD_ALONE = new RegExp(`${DEPENDENT.source}$`);

const remembered = new Map<string, boolean>();
const MOST_REMEMBERED = 500;

/** Whether an object of this name may describe somebody who was signed up by another. */
export function isDependent(name: string): boolean {
	const known = remembered.get(name);
	if (known !== undefined) return known;
	const answer = WORD_ALONE.test(fold(name));
	if (remembered.size < MOST_REMEMBERED) remembered.set(name, answer);
	return answer;
}

/** Whether an object says how to reach its person. */
export function holdsContact(fields: RawObject): boolean {
	return Object.keys(fields).some((name) => {
		const field = findTarget(name)?.field;
		return (field === 'em' || field === 'ph') && !isAbsent(fields[name], field);
	});
}

/** An object of a level under its name there. */
interface NamedObject {
	readonly name: string;
	readonly value: RawObject;
}

/** Takes the persons of a level; gives those who may be the customer: no dependent beside whoever else can be reached. */
export function customersOf<T extends NamedObject>(persons: readonly T[]): readonly T[] {
	if (persons.length < 2) return persons;
	const others = persons.filter(({ name }) => !isDependent(name));
	return others.length < persons.length && others.some(({ value }) => holdsContact(value))
		? others
		: persons;
}

/** The guardian in the object of a dependent, who is the customer in the dependent's place. */
export function guardianIn(dependent: RawObject): NamedObject | undefined {
	for (const [name, value] of Object.entries(dependent)) {
		if (isObject(value) && isGuardian(fold(name)) && holdsContact(value)) return { name, value };
	}
	return undefined;
}

/** What a field without a prefix may say of a child, where the item has the name of one. */
const PERSONAL: ReadonlySet<string> = new Set(['em', 'ph', 'fn', 'ln', FULL_NAME, 'external_id']);
const NAMES: ReadonlySet<string> = new Set(['fn', 'ln', FULL_NAME]);
/** What nobody asks of a parent. */
const CHILDS_OWN: ReadonlySet<string> = new Set(['db', 'ge', 'doby', 'dobm', 'dobd']);

/**
 * Takes the fields of a level of an item that says how to reach a parent (`parent_email`); gives the names of those that are,
 * or may be, the child's. Where it has names of nobody else, an address without a prefix is that of the record's person.
 */
export function namesOfDependents(fields: RawObject): ReadonlySet<string> {
	const kinds = Object.keys(fields).flatMap((name) => {
		const field = isWholeName(name) ? FULL_NAME : findLoosely(name)?.field;
		const isDependents = DEPENDENT.test(fold(name));
		return field === undefined && !isDependents
			? []
			: [{ name, field, isDependents, isGuardians: isOfGuardian(name) }];
	});
	const guardians = new Set(kinds.filter((kind) => kind.isGuardians).map(({ field }) => field));
	const plain = kinds.filter((kind) => !kind.isGuardians && !kind.isDependents);
	const isChilds =
		plain.some(({ field = '' }) => NAMES.has(field)) ||
		(guardians.has('em') && !kinds.some((kind) => kind.isDependents));
	const isLeftOut = (field = '') =>
		guardians.has(field) || CHILDS_OWN.has(field) || (isChilds && PERSONAL.has(field));
	return new Set(
		kinds
			.filter((kind) => kind.isDependents || (!kind.isGuardians && isLeftOut(kind.field)))
			.map(({ name }) => name),
	);
}
