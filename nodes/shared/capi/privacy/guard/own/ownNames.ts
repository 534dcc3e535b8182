/** The names of an event's own person, and where they stand in a text. */
import type { RawObject } from '../../../types';
import { textsOf } from './texts';

const SHORTEST_NAME = 2;
const LONGEST_NAME = 60;

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

/** A first or last name, in lower case. Its other forms are made when a text may hold one. */
export class OwnName {
	/** Letters in a row that no form changes. */
	private readonly unchanged: string;

	private made: readonly string[] | undefined;

	constructor(
		readonly key: 'fn' | 'ln',
		private readonly name: string,
	) {
		this.unchanged = unchangedOf(name);
	}

	/** As it is written, without accents, and as German writes without them. */
	get forms(): readonly string[] {
		this.made ??= NAME.test(this.name) ? formsOf(this.name) : [];
		return this.made;
	}

	isIn(lower: string): boolean {
		if (!lower.includes(this.unchanged)) return false;
		for (const form of this.forms) if (lower.includes(form)) return true;
		return false;
	}
}

/** The first letters of ASCII that stand side by side. */
function unchangedOf(name: string): string {
	let start = 0;
	for (let index = 0; index < name.length; index++) {
		const code = name.charCodeAt(index);
		if (code >= 97 && code <= 122) continue;
		if (index - start >= SHORTEST_NAME) return name.slice(start, index);
		start = index + 1;
	}
	return name.length - start >= SHORTEST_NAME ? name.slice(start) : '';
}

const NAME = /^[\p{L}\p{M}'’. -]+$/u;

const NAME_KEYS = ['fn', 'ln'] as const;

/** Takes the raw customer information; gives its first and last names. */
export function namesOf(person: RawObject): OwnName[] {
	const names: OwnName[] = [];
	for (const key of NAME_KEYS)
		for (const text of textsOf(person[key]))
			if (text.length <= LONGEST_NAME) names.push(new OwnName(key, text.toLowerCase()));
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

/** Whether a first and a last name stand beside each other, in either order; a middle name or initial may be between them. */
export function standTogether(names: readonly OwnName[], text: string): boolean {
	const [first, last] = NAME_KEYS.map((wanted) =>
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

function isEdge(text: string, index: number): boolean {
	return !/[\p{L}\p{M}]/u.test(text.charAt(index));
}

export function isName(text: string, names: readonly OwnName[]): boolean {
	return names.some(({ forms }) => forms.includes(text));
}

/** `Mueller`, `Mrs. Müller`, `M. Müller`, `mueller-1001`: the names, digits, initials and words of courtesy. */
export function holdsOnlyNames(text: string, names: readonly OwnName[]): boolean {
	const words = text.match(WORDS) ?? [];
	const forms = new Set(
		names.flatMap((name) => name.forms.flatMap((form) => form.match(WORDS) ?? [])),
	);
	return (
		words.some(
			(word) => word.length > (EAST_ASIAN.test(word) ? 1 : SHORTEST_NAME) && forms.has(word),
		) && words.every((word) => word.length === 1 || forms.has(word) || COURTESY.has(word))
	);
}
