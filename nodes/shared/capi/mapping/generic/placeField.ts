/** Puts a field of a level into a draft, by its name. */
import { isAbsent } from '../../absence';
import { smallAmountOf } from '../../fields/smallAmountNames';
import { FREE_TEXT } from '../../fillers';
import type { RawObject, RawValue } from '../../types';
import { isPlainObject, parseJson, readId, readText } from '../../values';
import { findBeside, findLoosely, findTarget, type Target } from '../aliases';
import type { Draft } from '../draft';
import { readQuestion } from '../formats/answerLabels';
import { placeAnswers } from '../formats/answers';
import { readLabeledValues } from '../labeledValues';
import { joinPaths } from '../paths';
import { isAddressOfRecord } from '../recordAddresses';
import { mayNameClick, placeClickOfPage } from '../visitor';
import { isZoneColumn } from '../zoneColumns';
import { placeAmountWithCurrency, placeHeading } from './headings';
import type { Leftovers } from './leftovers';
import type { Level } from './level';
import { entryOfName, nameObjectOf, placePartsOfName } from './nameObjects';
import { isCustomersEmail, isNamedCustomer, isWholeName } from './names';
import { placeCustomData } from './placeCustomData';
import { placeHashed, placeIdentifier, placePerson, RANK_OF_A_PERSON, unwrap } from './placePerson';
import { isHalfOfName, isOfThing, placeWholeName } from './placeName';
import { isClock, placeEventField } from './placeTime';
import { shipsToAnother } from './recipients';

/** Takes a field of a level; gives whether it speaks of the person or of what was done. */
export function placeField(
	level: Level,
	name: string,
	value: RawValue,
	draft: Draft,
	leftovers: Leftovers,
): boolean {
	const target = targetOf(name, level.fields);
	if (isAbsent(value, target?.field ?? FREE_TEXT)) {
		if (target?.section === 'user_data') draft.noteFiller(target.field, value);
		return false;
	}
	const path = joinPaths(level.at, name);
	if (target?.field === 'event_time' && Array.isArray(value) && value.some(isPlainObject))
		return placeUnnamed(level, name, value, path, draft, leftovers);
	if (target === undefined && isClock(name, value)) leftovers.clock ??= { name, value, path };
	if (target === undefined && isZoneColumn(name)) leftovers.zone ??= { name, value, path };
	if (target === undefined) return placeUnnamed(level, name, value, path, draft, leftovers);
	switch (target.section) {
		case 'user_data': {
			if (target.isGuardians === true && !leftovers.isGuardians) {
				leftovers.guardians.push({ path, isContact: isContact(target) });
				return true;
			}
			if (isHalfOfName(target) && isOfThing(level, name, value, path, leftovers)) return false;
			const isPlaced = placeIdentifier(draft, name, target, value, level.base, path, level.fields);
			if (!isPlaced) leftovers.unknown.push({ name, value, path });
			return isPlaced;
		}
		case 'custom_data':
			if (target.field === 'status' && !isRegistration(level.fields)) {
				leftovers.status ??= { name, value, path };
				return false;
			}
			return (
				placeCustomData(
					draft,
					target,
					name,
					isList(target) ? value : onlyOne(value),
					level.base + target.rank,
					path,
					level.fields,
				) && target.field !== 'currency'
			);
		case 'event':
			placeEventField(
				name,
				target,
				target.field === 'event_time' ? onlyOne(value) : value,
				level.base + target.rank,
				path,
				draft,
				leftovers,
			);
			return false;
		default:
			draft.place(target.section, target.field, value, level.base + target.rank, path);
			return false;
	}
}

/** n8n's Notion node puts `property_` before the names of the columns; elsewhere the word is that of a house. */
function ownName(name: string, { id, url }: RawObject): string {
	if (!name.startsWith(PROPERTY) || id === undefined || !isAddressOfRecord(url)) return name;
	return name.slice(PROPERTY.length);
}

const PROPERTY = 'property_';

function targetOf(name: string, fields: RawObject): Target | undefined {
	const target = findBeside(name, fields) ?? findLoosely(ownName(name, fields));
	if (target === undefined) return undefined;
	const { twin, isShipping } = target;
	const isAlone = twin !== undefined && !(twin in fields);
	return isAlone || (isShipping === true && shipsToAnother(fields)) ? undefined : target;
}

/** XML and look-ups of tables give lists of one value. */
function onlyOne(value: RawValue): RawValue {
	return isTextAlone(value) ? value[0] : value;
}

function isTextAlone(value: RawValue): value is readonly RawValue[] {
	return Array.isArray(value) && value.length === 1 && typeof value[0] !== 'object';
}

const LISTS: ReadonlySet<string> = new Set(['content_ids', 'contents']);

function isList({ field }: Target): boolean {
	return LISTS.has(field);
}

function isContact({ field }: Target): boolean {
	return field === 'em' || field === 'ph';
}

/** Meta's status is that of a registration; elsewhere the word says how an order or a deal stands. */
function isRegistration({ event_name: name }: RawObject): boolean {
	return (
		readText(name)
			?.replace(/[\s_-]+/g, '')
			.toLowerCase() === 'completeregistration'
	);
}

function placeUnnamed(
	level: Level,
	name: string,
	value: RawValue,
	path: string,
	draft: Draft,
	leftovers: Leftovers,
): boolean {
	const { fields, base, isOrder } = level;
	if (isOrder === true && (name === 'id' || name === 'number')) {
		draft.place('custom_data', 'order_id', readId(value), base + RANK_OF_A_PERSON, path);
		return true;
	}
	const parts =
		isWholeName(name) || name === 'names' ? nameObjectOf(entryOfName(value)) : undefined;
	if (parts !== undefined) {
		placePartsOfName(draft, parts, path, base);
		placePerson(draft, parts, path, base, false);
		return true;
	}
	if (Array.isArray(value) && !isTextAlone(value))
		return placeLabeled(value, path, base, draft, leftovers);
	if (isWholeName(name) || isNamedCustomer(name, value)) {
		placeWholeName(level, name, onlyOne(unwrap(value)), path, draft, leftovers);
		return false;
	}
	if (isCustomersEmail(name, value)) {
		draft.place('user_data', 'em', value, base + RANK_OF_A_PERSON, path);
		return true;
	}
	const asked = QUESTION.test(name) ? readQuestion([name], undefined) : undefined;
	if (asked !== undefined) {
		draft.place('user_data', asked.field, value, base + RANK_OF_A_PERSON + asked.rank, path);
		return true;
	}
	if (placeHashed(draft, name, value, base, path)) return true;
	if (name.endsWith(')') && placeHeading(name, value, fields, base, path, draft)) return true;
	if (mayEndWithCurrency(name) && placeAmountWithCurrency(name, value, base, path, draft))
		return true;
	const small = smallAmountOf(name);
	if (small !== undefined && findTarget(small.name)?.field === 'value') {
		leftovers.smallAmount ??= { name, value, path, unit: small.unit };
		return true;
	}
	if (mayNameClick(name, value)) placeClickOfPage(value, path, draft);
	leftovers.hasPathNames ||= name.includes('[') || name.includes('.');
	leftovers.unknown.push({ name, value: readJsonText(value), path });
	return false;
}

/** Three letters behind a space, a bar or a hyphen; of most names nothing more need be asked. */
function mayEndWithCurrency(name: string): boolean {
	return name.length > 5 && BEFORE_A_CODE.has(name.charAt(name.length - 4));
}

const BEFORE_A_CODE: ReadonlySet<string> = new Set([' ', '_', '-']);

/** The title of a question, as forms give it to the column of its answers. */
const QUESTION =
	/[?¿]|^(?:your|what|please|enter|best|preferred|tu|su|qual|cual|cuál|mejor|quel|votre|wie|ihre?|deine?|seu|sua|teu|tua|tuo|suo|melhor|il tuo|la tua|uw|jouw)[\s']/i;

/** A list of custom fields or answers that says what each of them is; any other list is unknown. */
function placeLabeled(
	list: readonly unknown[],
	path: string,
	base: number,
	draft: Draft,
	leftovers: Leftovers,
): boolean {
	const answers = readLabeledValues(list).map((entry) => ({
		...entry,
		path: joinPaths(path, entry.path),
	}));
	if (answers.length > 0) placeAnswers(answers, draft, base);
	else leftovers.unknown.push({ name: path.slice(path.lastIndexOf('.') + 1), value: list, path });
	return false;
}

/** Spreadsheets and queues hold objects as text. */
function readJsonText(value: RawValue): RawValue {
	return typeof value === 'string' && value.startsWith('{')
		? (parseJson(value, '{') ?? value)
		: value;
}
