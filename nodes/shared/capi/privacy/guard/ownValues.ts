/** The event's own customer information as it is looked for elsewhere in the event. */
import { isAbsent } from '../../absence';
import { readText } from '../../values';
import type { RawObject, RawValue } from '../../types';
import type { KindId } from './kinds';

/** What a field is for decides what counts there: a product may be named as its buyer is. */
export type FieldRole = 'id' | 'text' | 'product';

/** An event has few; a list of thousands is no person. */
const MOST_VALUES = 10;
const SHORTEST_NAME = 2;
const LONGEST_NAME = 60;
const SHORTEST_PHONE = 7;
/** Country codes and leading zeros are written or not: the last digits are the same in each form. */
const COMPARED_DIGITS = 9;
const SHORTEST_OTHER = 7;
/** What people write between the digits of a phone number; a letter ends it. */
const WITHIN_PHONES = /[\s()./+-]/g;

/** Words beside a name in a field that holds nothing else. */
const COURTESY: ReadonlySet<string> = new Set(
	(
		'mr mrs ms miss dr prof herr frau hr fr señor señora sr sra don doña senhor senhora monsieur madame mme mlle signor signora sig dhr mevr ' +
		'pan pani bay bayan bapak ibu dear hello hi hallo hola liebe lieber sehr geehrte geehrter chère cher bonjour ciao gentile beste olá for für para pour per ' +
		'voor dla untuk to von from de da di van order bestellung pedido commande ordine lead contact kontakt customer kunde cliente client guest gast ' +
		'invoice rechnung booking buchung reservation purchase deal test'
	).split(' '),
);

const WORDS = /[\p{L}\p{M}'’]+/gu;

/** Made once an event, and filled when a field first has to be compared. */
export class OwnValues {
	private names: readonly OwnName[] | undefined;

	private others: readonly string[] | undefined;

	private phones: readonly string[] | undefined;

	private contacts: readonly string[] | undefined;

	/** @param person the raw customer information; what is hashed already is not known */
	constructor(private readonly person: RawObject) {}

	/** Takes a text in lower case and the role of its field; gives what of the person stands in it. */
	find(lower: string, role: FieldRole, digitsTogether: number): KindId | undefined {
		if (this.holdsName(lower, role)) return 'ownName';
		if (this.holdsContactAsWritten(lower)) return 'ownContact';
		return digitsTogether >= SHORTEST_OTHER && this.holdsOther(lower) ? 'ownContact' : undefined;
	}

	/** False where no part of what `find` looks for stands in a text in lower case: then no part of the text need be asked. */
	mayBeIn(lower: string, digitsTogether: number): boolean {
		this.names ??= namesOf(this.person);
		for (const name of this.names) if (name.isIn(lower)) return true;
		if (this.holdsContactAsWritten(lower)) return true;
		return digitsTogether >= SHORTEST_OTHER && this.holdsOther(lower);
	}

	private holdsName(lower: string, role: FieldRole): boolean {
		this.names ??= namesOf(this.person);
		let there: OwnName[] | undefined;
		for (const name of this.names) if (name.isIn(lower)) (there ??= []).push(name);
		if (there === undefined) return false;
		return stand(there, lower) || (role !== 'product' && holdsNothingElse(lower, there));
	}

	/** An address or number that cannot be read as one tells the person all the same: `mia@@shop.example`. */
	private holdsContactAsWritten(lower: string): boolean {
		this.contacts ??= ['em', 'ph']
			.flatMap((key) => textsOf(this.person[key]))
			.map((text) => text.toLowerCase())
			.filter((text) => text.includes('@') || text.replace(/\D/g, '').length >= SHORTEST_PHONE);
		return this.contacts.some((contact) => standsAlone(contact, lower));
	}

	private holdsOther(lower: string): boolean {
		this.others ??= ['db', 'client_ip_address']
			.flatMap((key) => textsOf(this.person[key]))
			.map((text) => text.toLowerCase())
			.filter(({ length }) => length >= SHORTEST_OTHER);
		if (this.others.some((other) => standsAlone(other, lower))) return true;
		this.phones ??= textsOf(this.person.ph)
			.flatMap((text) => text.split(/[,;|]/))
			.map((text) => text.replace(/\D/g, '').replace(/^0+/, ''))
			.filter(({ length }) => length >= SHORTEST_PHONE && length <= 15)
			.map((digits) => digits.slice(-COMPARED_DIGITS));
		if (this.phones.length === 0) return false;
		const digits = lower.replace(WITHIN_PHONES, '');
		return this.phones.some((phone) => digits.includes(phone));
	}
}

/** A first or last name, in lower case. Its other forms are made when a text may hold one. */
class OwnName {
	/** Letters in a row that no form changes. */
	private readonly unchanged: string;

	private made: readonly string[] | undefined;

	constructor(
		readonly key: 'fn' | 'ln',
		private readonly name: string,
	) {
		this.unchanged = UNCHANGED.exec(name)?.[0] ?? '';
	}

	/** As it is written, without accents, and as German writes without them. */
	get forms(): readonly string[] {
		this.made ??= formsOf(this.name);
		return this.made;
	}

	isIn(lower: string): boolean {
		if (!lower.includes(this.unchanged)) return false;
		for (const form of this.forms) if (lower.includes(form)) return true;
		return false;
	}
}

const UNCHANGED = /[a-z]{2,}/;
const NAME = /^[\p{L}\p{M}'’. -]+$/u;

function namesOf(person: RawObject): OwnName[] {
	const names: OwnName[] = [];
	for (const key of ['fn', 'ln'] as const)
		for (const text of textsOf(person[key]))
			if (text.length <= LONGEST_NAME && NAME.test(text))
				names.push(new OwnName(key, text.toLowerCase()));
	return names;
}

function formsOf(name: string): string[] {
	if (ASCII.test(name)) return name.length < SHORTEST_NAME ? [] : [name];
	if (EAST_ASIAN.test(name)) return [name];
	const plain = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
	const forms = plain === name ? [name] : [name, plain];
	if (GERMAN_LETTER.test(name))
		forms.push(name.replaceAll(/[äöüß]/g, (letter) => GERMAN.get(letter) ?? letter));
	if (STROKE.test(name))
		for (const form of [name, plain])
			forms.push(form.replaceAll(/[ıłøđ]/g, (letter) => WITHOUT_STROKE.get(letter) ?? letter));
	return forms;
}

const GERMAN_LETTER = /[äöüß]/;
const STROKE = /[ıłøđ]/;
const ASCII = /^[\x20-\x7e]*$/;
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const WITHOUT_STROKE: ReadonlyMap<string, string> = new Map([
	['ı', 'i'],
	['ł', 'l'],
	['ø', 'o'],
	['đ', 'd'],
]);
const GERMAN: ReadonlyMap<string, string> = new Map([
	['ä', 'ae'],
	['ö', 'oe'],
	['ü', 'ue'],
	['ß', 'ss'],
]);

function textsOf(value: RawValue): string[] {
	if (value === undefined || isAbsent(value)) return [];
	if (typeof value === 'string') return [value.trim()];
	const list: readonly RawValue[] = Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];
	return list.flatMap((entry) => readText(entry) ?? []);
}

/** Whether a first and a last name stand beside each other, in either order; a middle name or initial may be between them. */
function stand(names: readonly OwnName[], text: string): boolean {
	const [first, last] = (['fn', 'ln'] as const).map((wanted) =>
		names.filter(({ key }) => key === wanted).flatMap((name) => name.forms),
	);
	return first.some((one) =>
		last.some((other) => one !== other && (follows(one, other, text) || follows(other, one, text))),
	);
}

function follows(one: string, other: string, text: string): boolean {
	for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
		const rest = text.slice(at + one.length, at + one.length + other.length + LONGEST_GAP);
		const place = rest.indexOf(other);
		if (place < 0) continue;
		const isWhole =
			EAST_ASIAN.test(one) || (isEdge(text, at - 1) && isEdge(rest, place + other.length));
		if (isWhole && isGap(rest.slice(0, place))) return true;
	}
	return false;
}

const LONGEST_GAP = 26;

/** Up to three signs, or a middle name or initial between signs. */
function isGap(gap: string): boolean {
	if (/\p{N}/u.test(gap)) return false;
	const [middle, ...others] = gap.match(WORDS) ?? [];
	if (middle === undefined) return gap.length <= 3;
	return others.length === 0 && isEdge(gap, 0) && isEdge(gap, gap.length - 1);
}

/** Not as a part of a longer number or word. */
function standsAlone(text: string, within: string): boolean {
	const at = within.indexOf(text);
	const [before, behind] = [within.charAt(at - 1), within.charAt(at + text.length)];
	return at >= 0 && !LETTER_OR_DIGIT.test(before) && !LETTER_OR_DIGIT.test(behind);
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function isEdge(text: string, index: number): boolean {
	return !/[\p{L}\p{M}]/u.test(text.charAt(index));
}

/** `Mueller`, `Mrs. Müller`, `mueller-1001`: the names, digits and words of courtesy. */
function holdsNothingElse(text: string, names: readonly OwnName[]): boolean {
	const words = text.match(WORDS) ?? [];
	const forms = new Set(
		names.flatMap((name) => name.forms.flatMap((form) => form.match(WORDS) ?? [])),
	);
	return (
		words.some(
			(word) => word.length > (EAST_ASIAN.test(word) ? 1 : SHORTEST_NAME) && forms.has(word),
		) && words.every((word) => forms.has(word) || COURTESY.has(word))
	);
}
