/** Puts the identifiers of a person's object into a draft. */
import { joinPhone } from '../../identity';
import { isAbsent } from '../../absence';
import type { RawObject, RawValue } from '../../types';
import { isObject, isPlainObject, readId, readText } from '../../values';
import { findAlternatives, findTarget, type Target } from '../aliases';
import { mainEntry, readContacts } from '../contacts';
import { RANKS, type Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { joinPaths } from '../paths';
import { withCallingCode } from '../phoneParts';
import { saysRelative } from './dependents';
import { entryOfName, nameObjectOf, placePartsOfName } from './nameObjects';
import { isWholeName, mayBeWholeName } from './names';
import { plainValue } from './openedValues';
import { holdsAttributes, isAddressObject, isPartOfPerson } from './people';
import { isStatusWord } from './regions';
import { namesCustomer, namesCustomersContact, namesStaff } from './staff';

/** What each kind of person's object is weaker than the one before. */
export const RANK_OF_A_PERSON = 80;

/** An object whose fields describe the person, with the address and the contact lists in it. */
export function placePerson(
	draft: Draft,
	fields: RawObject,
	at: string,
	rank: number,
	ownsId: boolean,
): void {
	for (const [name, value] of Object.entries(fields)) {
		const path = joinPaths(at, name);
		if (isAddressObject(name) || (isPartOfPerson(name) && holdsObject(value))) {
			const address = firstObject(value);
			if (address !== undefined && !saysRelative(address))
				placePerson(draft, address, path, rank + RANK_OF_A_PERSON / 2, false);
			continue;
		}
		if (isPlainObject(value) && holdsAttributes(name)) {
			placePerson(draft, value, path, rank + RANK_OF_A_PERSON / 2, false);
			continue;
		}
		const target = findTarget(name) ?? findAlternatives(name);
		if (target?.section === 'user_data')
			placeIdentifier(draft, name, target, value, rank, path, fields);
		else if (isWholeName(name)) placeNameOfPerson(draft, value, path, rank);
		else if (ownsId && name === 'id') {
			draft.place('user_data', 'external_id', readId(value), rank + RANK_OF_A_PERSON - 1, path);
		} else placeHashed(draft, name, value, rank, path);
	}
}

function placeNameOfPerson(draft: Draft, value: RawValue, path: string, rank: number): void {
	const parts = nameObjectOf(entryOfName(value));
	if (parts === undefined) return draft.place('user_data', FULL_NAME, value, rank, path);
	placePartsOfName(draft, parts, path, rank);
	placePerson(draft, parts, path, rank, false);
}

/** Meta's own names, the old offline API's and Google's, whose `user_data` holds an address or a list of them. */
export function placeMetaPerson(draft: Draft, fields: RawObject, at: string): void {
	for (const [name, value] of Object.entries(fields)) {
		const path = joinPaths(at, name);
		const address = isAddressObject(name) ? firstObject(value) : undefined;
		if (address !== undefined) placePerson(draft, address, path, RANKS.nested, false);
		else if (!placeHashed(draft, name, value, RANKS.metaShape, path)) {
			const target = findTarget(name);
			const isPersons = target?.section === 'user_data';
			const rank = isPersons ? target.rank + RANKS.metaShape : RANKS.metaShape;
			draft.place('user_data', isPersons ? target.field : name, value, rank, path);
		}
	}
}

/** Puts a value under the field that its name leads to; gives whether it can be one. `fields` stand beside it. */
export function placeIdentifier(
	draft: Draft,
	name: string,
	{ field, rank: alias }: Target,
	value: RawValue,
	rank: number,
	path: string,
	fields: RawObject,
): boolean {
	if (field === 'st' && isStreet(name, value)) return false;
	if (
		field === 'st' &&
		isStatusWord(name, isPlainObject(value) ? nameOfPlace(field, value) : value, fields)
	)
		return false;
	if (field === 'country' && isCallingCode(value)) return true;
	if (field === 'page_id' && !PAGE_OF_META.test(readText(value) ?? '')) return false;
	if (field === 'external_id' && alias > 0 && USER_ID.test(name) && namesStaff(fields))
		return false;
	if (alias > 0 && isOfUser(name) && field !== 'external_id' && namesCustomersContact(fields))
		return false;
	const isStaffs = alias > 0 && isOfUser(name) && (namesStaff(fields) || namesCustomer(fields));
	const whole = field === 'ph' ? wholePhone(value, fields) : value;
	const read = typeof whole === 'object' ? unwrap(ofField(field, whole), field) : whole;
	const isWhole =
		(field === 'fn' || field === 'ln') && alias > 0 && mayBeWholeName(name, read, fields);
	const ofName = field === 'lead_id' && alias === 0 ? RANK_OF_A_BARE_LEAD_ID : alias;
	const strength = rank + ofName + (isStaffs ? RANK_OF_STAFF : 0);
	draft.place('user_data', isWhole ? FULL_NAME : field, read, strength, path);
	return true;
}

/** The pages of a site and of builders of landing pages have IDs of their own, which are shorter or no numbers. */
const PAGE_OF_META = /^\d{9,}$/;

/** Sheets shorten the street to st, as Meta does the state. */
function isStreet(name: string, value: RawValue): boolean {
	return name.length === 2 && typeof value === 'string' && STREET.test(value);
}

const STREET = /^(?=.*\d).*\p{L}{3}/u;

/**
 * `{ category: 'work', email: 'a@b.example' }` under Email: the entry that is the field itself. Microsoft and mail
 * servers call it the address.
 */
function ofField(field: string, value: RawValue): RawValue {
	if (!isPlainObject(value) || 'value' in value) return value;
	return ofEntry(field, value) ?? value;
}

/** Other names under which an entry has the value itself, whatever the field. */
const TEXTS = ['text', 'raw', 'e164', 'canonicalForm', 'formatted', 'formatted_number'];

/** The value of the field in an object; nothing where it has none. */
function ofEntry(field: string, value: RawObject): RawValue {
	if (field === 'st' || field === 'country') return nameOfPlace(field, value);
	if (field === 'em' && typeof value.address === 'string') return value.address;
	const entry = Object.entries(value).find(([name]) => findTarget(name)?.field === field);
	const text = TEXTS.find((name) => typeof value[name] === 'string');
	if (entry !== undefined) return entry[1];
	return text === undefined ? byKinds(field, value) : value[text];
}

/** `{ primary: 'a@b.example', work: '' }`: the kinds of contacts, the surest first. */
const KINDS = ['primary', 'main', 'default', 'personal', 'home', 'mobile', 'cell', 'work', 'other'];

function byKinds(field: string, value: RawObject): RawValue {
	if (field !== 'em' && field !== 'ph') return undefined;
	const found = KINDS.map((kind) => value[kind]).filter(
		(contact) => (typeof contact === 'string' || isObject(contact)) && !isAbsent(contact),
	);
	return found.length === 0 ? undefined : readContacts(found);
}

/** `{ name: "Texas", code: "TX" }`: of regions Meta wants the name outside the United States, of countries the code. */
const NAMES = ['name', 'long_name', 'longName', 'label', 'title', 'full_name'];
const CODES = ['iso2', 'iso_code', 'alpha2', 'iso', 'code', 'abbreviation', 'abbr', 'short_name'];
const NAMES_OF_PLACES: Readonly<Record<'st' | 'country', readonly string[]>> = {
	st: ['value', ...NAMES, ...CODES],
	country: ['value', ...CODES, ...NAMES],
};

function nameOfPlace(field: 'st' | 'country', place: RawObject): RawValue {
	const key = NAMES_OF_PLACES[field].find((name) => typeof place[name] === 'string');
	return key === undefined ? place : place[key];
}

/**
 * `user_email` beside an owner is as likely the owner's: anything else that the item says of the person goes before it; beside
 * a `customer_phone` it is never the customer's.
 */
const USERS = /^user[\s_-](?:e-?mail|phone|mobile|first|last|id$)/i;
const RANK_OF_STAFF = 2000;
/** CRMs have lead IDs of their own: a name that says that it is Meta's goes before. */
const RANK_OF_A_BARE_LEAD_ID = 95;
const USER_ID = /^user[\s_-]?id$/i;

/** Most names begin with another letter and need no closer look. */
function isOfUser(name: string): boolean {
	return (name.charCodeAt(0) | 32) === FIRST_OF_USER && USERS.test(name);
}

const FIRST_OF_USER = 'u'.charCodeAt(0);

/** The country's calling code stands in the number, in one of its parts, or in a field beside it. */
function wholePhone(value: RawValue, fields: RawObject): RawValue {
	if (isPlainObject(value)) return 'value' in value ? value : (joinPhone(value) ?? value);
	const name =
		CALLING_CODES.find((calling) => fields[calling] !== undefined) ??
		COUNTRY_CODES.find((country) => isCallingCode(fields[country]));
	const beside = name === undefined ? undefined : fields[name];
	return beside === undefined ? value : withCallingCode(value, beside);
}

/** Names that mean the country of the address, or, where a plus stands before digits, the calling code. */
const COUNTRY_CODES = [
	'country_code',
	'countryCode',
	'CountryCode',
	'country code',
	'Country Code',
];
const CALLING_CODE = /^\+\d{1,4}$/;

function isCallingCode(value: RawValue): boolean {
	return typeof value === 'string' && CALLING_CODE.test(value.trim());
}

/** Names that no other field has. */
const CALLING_CODES = [
	...['mobile_code', 'phone_code', 'phone_country_code', 'mobile_country_code'],
	...['calling_code', 'dial_code', 'phone_prefix', 'dialing_code'],
];

const HASHED_NAME = /^(?:sha256|hashed|hash)_(\w{1,40})$|^(\w{1,40})_(?:sha256|hashed|hash)$/i;
/** Google's name: its hash of a phone number is one with the plus sign, which matches nobody at Meta. */
const HASHED_OTHERWISE = 'sha256_phone_number';

/** `sha256_email_address`, `email_hash`: the hash under the name without what says that it is one. */
export function placeHashed(
	draft: Draft,
	name: string,
	value: RawValue,
	rank: number,
	path: string,
): boolean {
	const match = name.includes('_') ? HASHED_NAME.exec(name) : null;
	const target = match === null ? undefined : findTarget(match[1] ?? match[2] ?? '');
	if (target?.section !== 'user_data') return false;
	if (name.toLowerCase() !== HASHED_OTHERWISE)
		draft.place('user_data', target.field, value, rank + target.rank, path);
	return true;
}

function holdsObject(value: RawValue): boolean {
	return isObject(value) || (Array.isArray(value) && isObject(value[0]));
}

function firstObject(value: RawValue): RawObject | undefined {
	const entry: RawValue = Array.isArray(value) ? (mainEntry(value) ?? value[0]) : value;
	return isObject(entry) ? entry : undefined;
}

/** Contact lists and `{ value }` give their values; a list of plain values stays. */
export function unwrap(value: RawValue, field = ''): RawValue {
	if (Array.isArray(value))
		return value.some(isObject)
			? readContacts(value, (entry) =>
					field === 'ph' ? (joinPhone(entry) ?? ofEntry(field, entry)) : ofEntry(field, entry),
				)
			: value;
	if (!isObject(value)) return value;
	return 'value' in value ? unwrap(value.value, field) : plainValue(value);
}
