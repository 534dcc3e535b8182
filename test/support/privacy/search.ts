/** Looks for raw identifiers in texts, in every form that they can take. */
import type { Identifier, Person } from './people';

/** A shorter text stands in any other by chance; three signs of scripts with many letters do not. */
const FEWEST_SIGNS = 4;
const FEWEST_DIGITS = 6;
const FEWEST_WIDE_SIGNS = 2;
const MANY_LETTERS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Who and what a form belongs to, as a failed test names it. */
interface Needle {
	readonly text: string;
	readonly what: string;
}

/** What is looked for, sorted by its first signs, so that a text is passed over once. */
export class Search {
	private readonly byStart = new Map<string, Needle[]>();

	private readonly known = new Set<string>();

	/** Which two first signs there are: at most places in a text no needle begins. */
	private readonly beginnings = new Uint8Array(BEGINNINGS);

	/** Every identifier of these people, or those of some kinds, and texts such as tokens. */
	constructor(
		people: readonly Person[],
		kinds: readonly Identifier[],
		secrets: Readonly<Record<string, string>> = {},
	) {
		for (const { index, given } of people)
			for (const kind of kinds)
				for (const form of formsOf(given[kind])) this.add(form, `${kind} of person ${index}`);
		for (const [what, secret] of Object.entries(secrets))
			for (const form of writtenForms(secret)) this.add(form, what);
	}

	/** What of it stands in the text: whose, and in which form. Each once. */
	find(text: string): string[] {
		const lower = withoutDigestsAndTimes(text.toLowerCase());
		const found = new Set<string>();
		for (let at = 0; at < lower.length; at++) {
			if (this.beginnings[beginningOf(lower, at)] === 0) continue;
			for (const length of STARTS)
				for (const needle of this.byStart.get(lower.slice(at, at + length)) ?? [])
					if (lower.startsWith(needle.text, at))
						found.add(
							`${needle.what}: ${lower.slice(Math.max(0, at - BEFORE), at)}>${needle.text}<`,
						);
		}
		return [...found];
	}

	private add(form: string, what: string): void {
		const text = form.toLowerCase();
		if (this.known.has(text)) return;
		this.known.add(text);
		this.beginnings[beginningOf(text, 0)] = 1;
		const start = text.slice(0, text.length < LONG_START ? SHORT_START : LONG_START);
		const needles = this.byStart.get(start);
		if (needles === undefined) this.byStart.set(start, [{ text, what }]);
		else needles.push({ text, what });
	}
}

const BEGINNINGS = 65_536;

/** The first two signs as a number, which others may share. */
function beginningOf(text: string, at: number): number {
	return ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) & (BEGINNINGS - 1);
}

/** What stands before a found form, to see where it is. */
const BEFORE = 60;
const SHORT_START = 2;
const LONG_START = 4;
const STARTS = [SHORT_START, LONG_START];

/** SHA-256 in full, and half of it as event IDs are: digits of a phone number stand in one by chance. */
const HASH = /(?<![\da-z])(?:[\da-f]{64}|[\da-f]{32})(?![\da-z])/g;

/** Unix seconds or milliseconds of these days, of which digits of a postal code may be a part. */
const TIME = /(?<!\d)\d{10}(?:\d{3})?(?!\d)/g;
const SECONDS_OF_A_WEEK = 604_800;

function withoutDigestsAndTimes(text: string): string {
	const now = Date.now() / 1000;
	return text
		.replace(HASH, '#')
		.replace(TIME, (time) =>
			Math.abs(Number(time.slice(0, 10)) - now) < SECONDS_OF_A_WEEK ? '#' : time,
		);
}

/** The value and its parts that tell as much, in all the ways in which they can be written. */
export function formsOf(given: string): string[] {
	const value = given.trim();
	const parts = [value, ...normalForms(value), ...partsOf(value)].filter(tellsSomething);
	return [...new Set(parts.flatMap(writtenForms))];
}

function normalForms(value: string): string[] {
	const letters = value.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
	const forms = [letters, value.normalize('NFD'), value.normalize('NFD').replace(/\p{M}/gu, '')];
	const digits = value.replace(/\D/g, '');
	// An address or an ID has digits of somebody else's too.
	const isNumber = digits.length * 2 >= letters.length && digits.length >= FEWEST_DIGITS;
	return isNumber && /^[^\p{L}]*$/u.test(value.replace(/^\p{L}{0,4}/u, ''))
		? [...forms, digits, digits.replace(/^0+/, '')]
		: forms;
}

function partsOf(value: string): string[] {
	const address = /([^\s<>:;@]+)@([^\s<>;@]+)/.exec(value);
	if (address) return [address[0], address[1]];
	const click = /^fb\.\d\.\d+\.(.+)$/.exec(value);
	if (click) return [click[1]];
	const id = /^(?:XZ)?([\da-f]{8}-[\da-f]{4})-[\da-f]{4}-([\da-f]{4}-[\da-f]{12})$/i.exec(value);
	if (id) return [id[1], id[2], value.slice(-12)];
	const model = /[A-Z]{7}-\d+/.exec(value);
	if (model) return [model[0]];
	return /^[\p{L}\p{M}\s'’-]+$/u.test(value) ? value.split(/[\s'’-]+/) : [];
}

/** Beginnings of names that many have. */
const OF_MANY: ReadonlySet<string> = new Set(['jean', 'nguyen', 'nguyễn'.normalize('NFD')]);

function tellsSomething(text: string): boolean {
	if (OF_MANY.has(text.toLowerCase()) || text.toLowerCase() === 'nguyễn') return false;
	if (MANY_LETTERS.test(text)) return text.length >= FEWEST_WIDE_SIGNS;
	return (
		text.length >= (/^[\d\W]+$/.test(text) && !/\p{L}/u.test(text) ? FEWEST_DIGITS : FEWEST_SIGNS)
	);
}

/** As it stands; in the address of a page, once and twice; in JSON; in HTML. */
function writtenForms(text: string): string[] {
	const encoded = encodeURIComponent(text);
	return [
		text,
		text.normalize('NFC'),
		encoded,
		encoded.replaceAll('%20', '+'),
		encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
		encodeURIComponent(encoded),
		JSON.stringify(text).slice(1, -1),
		inAscii(text, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
		inAscii(text, (unit) => `&#${unit.charCodeAt(0)};`),
		text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;'),
		Buffer.from(text).toString('base64').replace(/=+$/, ''),
	].filter(({ length }) => length >= SHORT_START);
}

function inAscii(text: string, escape: (unit: string) => string): string {
	return text.replace(/[^\x20-\x7e]/g, escape);
}
