/**
 * Reads an item whose format is not known, like a careful person: by the names of its fields, level by level. What
 * stands on a higher level wins, and so does the customer over the billing and that over the shipping address; members
 * of staff are never read.
 */
import type { RawObject } from '../../types';
import { isPlainObject } from '../../values';
import { fold } from '../aliases';
import { Draft, RANKS } from '../draft';
import { expandNames } from '../envelope';
import { joinPaths } from '../paths';
import {
	customersOf,
	guardianIn,
	isDependent,
	isPersonsOwn,
	isRelatives,
	knowsContact,
	namesOfDependents,
} from './dependents';
import { setTimeAside } from './envelopeTime';
import { nothingLeft, type Leftovers } from './leftovers';
import { META_PARTS, placeMetaShape, readPart } from './metaShape';
import {
	isOfOrder,
	isOrderItself,
	sortObject,
	tellingEnvelopes,
	type FoundObject,
	type Objects,
} from './objectKinds';
import { opened } from './openedValues';
import { holdsAttributes, ownsItsId } from './people';
import type { Level } from './level';
import { placeField } from './placeField';
import { placePerson, RANK_OF_A_PERSON } from './placePerson';
import { changeIn } from './recordChange';
import { isOfAnother, isShipping } from './recipients';

const DEEPEST = 4;

const NOBODY: ReadonlySet<string> = new Set();

const RANK_OF_A_LEVEL = 5000;

/**
 * Takes the fields of an item; gives the draft of its event and what could not be read. An item that names a parent is read
 * again as that parent's, unless it says how to reach the person and nothing of a child.
 */
export function readLevels(
	fields: RawObject,
	at: string,
	isGuardians = false,
): { readonly draft: Draft; readonly leftovers: Leftovers } {
	const draft = new Draft();
	const leftovers = nothingLeft(isGuardians);
	readLevel({ fields, at, depth: 0, base: 0 }, draft, leftovers);
	const isReadAgain =
		leftovers.guardians.some(({ isContact }) => isContact) && !isPersonsOwn(draft, fields);
	return isReadAgain ? readLevels(fields, at, true) : { draft, leftovers };
}

function readLevel(level: Level, draft: Draft, leftovers: Leftovers): void {
	const { fields, at, depth } = level;
	const objects: Objects = { persons: [], envelopes: [], orders: [], alone: undefined };
	const dependents = leftovers.isGuardians ? namesOfDependents(fields) : NOBODY;
	let speaks = false;
	for (const name in fields) {
		if (leftovers.isGuardians && dependents.has(name)) {
			leftovers.dependents.push(joinPaths(at, name));
			continue;
		}
		const value = META_PARTS.has(name)
			? readPart(draft, name, fields[name], joinPaths(at, name))
			: opened(name, fields[name]);
		if (isPlainObject(value) && sortObject(name, value, objects)) continue;
		if (isPlainObject(value) && placeMetaShape(draft, name, value, at)) speaks = true;
		else if (placeField(level, name, value, draft, leftovers)) speaks = true;
	}
	readPersons(objects, level, draft, leftovers);
	if (!speaks && holdsRecord(objects)) setTimeAside(draft, leftovers, level.base, RANK_OF_A_LEVEL);
	if (depth === 0 && leftovers.hasPathNames)
		readLevel(below(level, '', expandNames(fields) ?? {}), draft, leftovers);
	if (depth >= DEEPEST) return;
	for (const { name, value } of objects.orders)
		readLevel(below(level, name, value, true), draft, leftovers);
	if (!speaks && isOnlyAPerson(objects) && leftovers.dependents.length === 0)
		readLevel(personBelow(level, objects), draft, leftovers);
	if (speaks || objects.persons.length > 0)
		return readAttributes(objects.envelopes, level, draft, leftovers);
	for (const { name, value } of tellingEnvelopes(objects.envelopes)) {
		leftovers.change ??= changeIn(fields, name, value);
		readLevel(below(level, name, value, isOfOrder(fields)), draft, leftovers);
	}
}

/** Whether what stands beside these objects may be about the message that brought them, and not about the record. */
function holdsRecord({ persons, envelopes, orders }: Objects): boolean {
	return persons.length === 0
		? envelopes.length > 0 || orders.length > 0
		: orders.some(({ name }) => isOrderItself(name));
}

function readAttributes(
	envelopes: readonly FoundObject[],
	{ at, base }: Level,
	draft: Draft,
	leftovers: Leftovers,
): void {
	for (const { name, value } of envelopes) {
		const path = joinPaths(at, name);
		if (holdsAttributes(name)) placePerson(draft, value, path, base + RANK_OF_A_LEVEL, false);
		else (leftovers.closed ??= []).push({ name, value, path });
	}
}

/** `{ subscriber: { … } }`: an answer of an API wraps the person's record, which has a time of its own. */
function isOnlyAPerson({ persons, orders, envelopes }: Objects): boolean {
	return persons.length === 1 && orders.length === 0 && envelopes.length === 0;
}

function personBelow(level: Level, { persons: [{ name, value }] }: Objects): Level {
	return below(level, name, value);
}

function below({ at, depth }: Level, name: string, fields: RawObject, isOrder = false): Level {
	return {
		fields,
		at: joinPaths(at, name),
		depth: depth + 1,
		base: (depth + 1) * RANK_OF_A_LEVEL,
		isOrder,
	};
}

function noteDependents(
	persons: Objects['persons'],
	customers: readonly FoundObject[],
	at: string,
	leftovers: Leftovers,
): void {
	for (const person of persons)
		if (!customers.includes(person)) leftovers.dependents.push(joinPaths(at, person.name));
}

type Persons = ReadonlyArray<Objects['persons'][number]>;

function shippingLast(persons: Persons): Persons {
	if (persons.length < 2) return persons;
	return [...persons].sort((one, other) => one.order - other.order);
}

function readPersons(
	{ persons, alone }: Objects,
	{ at, base, fields }: Level,
	draft: Draft,
	leftovers: Leftovers,
): void {
	const customers = customersOf(persons);
	if (customers !== persons) noteDependents(persons, customers, at, leftovers);
	for (const { order, name, value } of shippingLast(customers)) {
		if (isShipping(name) && isOfAnother(value, fields, draft.parts.user_data)) continue;
		const rank = base + RANKS.nested + order * RANK_OF_A_PERSON;
		const path = joinPaths(at, name);
		if (!leftovers.isGuardians && customers === persons && isRelatives(name, value)) {
			leftovers.guardians.push({ path, isContact: true });
			if (knowsContact(draft)) continue;
		}
		const guardian = isDependent(name) ? guardianIn(value) : undefined;
		if (guardian === undefined) placePerson(draft, value, path, rank, ownsItsId(fold(name)));
		else {
			leftovers.dependents.push(path);
			placePerson(draft, guardian.value, joinPaths(path, guardian.name), rank, false);
		}
	}
	if (alone !== undefined && persons.length === 0 && !draft.knowsPerson()) {
		placePerson(draft, alone.value, joinPaths(at, alone.name), base + RANKS.nested, true);
	}
}
