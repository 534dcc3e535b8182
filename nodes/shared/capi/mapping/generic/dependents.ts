/**
 * Items about somebody for whom another one signs up and pays: a child in a camp, the guest of whoever booked. The parent or
 * buyer is the customer, and Meta takes no data about children (docs/meta-api.md section 11.6, Business Tools Terms).
 */
import { isAbsent } from '../../absence';
import type { RawObject, RawValue } from '../../types';
import type { Draft } from '../draft';
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

const RELATIONS = ['relationship', 'relation', 'relation_type', 'relationship_type'];
const RELATIVE =
	/mother|father|parent|guardian|mum|mom|dad|spouse|husband|wife|partner|sibling|brother|sister|grand|aunt|uncle|friend|emergency|next of kin/i;

/** Whether an object of this name is that of a parent or guardian, or says by itself that it is a relative's. */
export function isRelatives(name: string, value: RawObject): boolean {
	return isGuardian(fold(name)) || saysRelative(value);
}

/** Whether an object says that it describes a relative: `{ relationship: 'Mother', … }`. */
export function saysRelative(value: RawObject): boolean {
	const relation = RELATIONS.map((key) => value[key]).find((text) => typeof text === 'string');
	return typeof relation === 'string' && RELATIVE.test(relation);
}

/** What a field without a prefix may say of a child, where the item has the name of one. */
const PERSONAL: ReadonlySet<string> = new Set(['em', 'ph', 'fn', 'ln', FULL_NAME, 'external_id']);
const NAMES: ReadonlySet<string> = new Set(['fn', 'ln', FULL_NAME]);
/** What nobody asks of a parent. */
const CHILDS_OWN: ReadonlySet<string> = new Set(['db', 'ge', 'doby', 'dobm', 'dobd']);

/** Whether it is known how to reach the person. */
export function knowsContact(draft: Draft): boolean {
	return draft.has('user_data', 'em') || draft.has('user_data', 'ph');
}

/**
 * Takes the draft of an item that says how to reach a parent, read without the parent, and its fields; whether it is the
 * person's own: with a way to reach the person and no sign of a child.
 */
export function isPersonsOwn(draft: Draft, fields: RawObject): boolean {
	return knowsContact(draft) && !draft.has('user_data', 'db') && !namesDependent(fields);
}

const DEEPEST = 4;

/** Whether an item has the object of a child or guest, or a field: one of persons, or one that is asked of children only. */
export function namesDependent(fields: RawObject, depth = 0): boolean {
	return Object.keys(fields).some((name) => {
		const value = fields[name];
		if (isObject(value))
			return isDependent(name) || (depth < DEEPEST && namesDependent(value, depth + 1));
		const folded = fold(name);
		if (!DEPENDENT.test(folded)) return false;
		const field = ofPerson(name);
		// A student has a number, too, whose own record it is.
		return OF_A_CHILD.test(folded) || (field !== undefined && field !== 'external_id');
	});
}

const OF_A_CHILD = /name|age$|birth|dob|grade|school/;

function ofPerson(name: string): string | undefined {
	if (isWholeName(name)) return FULL_NAME;
	const target = findLoosely(name);
	return target?.section === 'user_data' ? target.field : undefined;
}

/**
 * Takes the fields of a level of an item that says how to reach a parent (`parent_email`); gives the names of those that are,
 * or may be, the child's. Where it has names of nobody else, an address without a prefix is that of the record's person.
 */
export function namesOfDependents(fields: RawObject): ReadonlySet<string> {
	const kinds = Object.keys(fields).flatMap((name) => {
		const field = isWholeName(name) ? FULL_NAME : findLoosely(name)?.field;
		const isDependents = DEPENDENT.test(fold(name));
		return field === undefined && !isDependents && !isObject(fields[name])
			? []
			: [{ name, field, isDependents, isGuardians: isOfGuardian(name) }];
	});
	const guardians = new Set(
		kinds.flatMap(({ name, field, isGuardians }) => [
			...(isGuardians ? [field] : []),
			...fieldsOfGuardian(name, fields[name]),
		]),
	);
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

/** What the object of a parent says of them; nothing for any other value. */
function fieldsOfGuardian(name: string, value: RawValue): ReadonlyArray<string | undefined> {
	return isObject(value) && isGuardian(fold(name)) ? Object.keys(value).map(ofPerson) : [];
}
