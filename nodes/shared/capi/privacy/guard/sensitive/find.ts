/** Finds words of sensitive categories in a text. */
import { CATEGORIES } from './categories';
import { type CategoryId, SENSITIVE_WORDS } from './words';

/** Languages that write without spaces: there a word counts as a part of another too. */
const WITHOUT_SPACES = ['ja', 'zh', 'ko', 'th'] as const;

interface Words {
	readonly whole: ReadonlyMap<string, CategoryId>;
	/** Of two words, by the first: `thai kỳ`. */
	readonly pairs: ReadonlyMap<string, ReadonlyMap<string, CategoryId>>;
	/** For each beginning (`beginningOf`) how long the words are that begin so: a bit for each length. */
	readonly lengths: Int32Array;
	readonly parts: ReadonlyArray<readonly [word: string, category: CategoryId]>;
	/** The first signs of the parts. */
	readonly firstOfParts: ReadonlySet<number>;
}

/** Words with their accents and without, as addresses write them. */
function collect(): Words {
	const whole = new Map<string, CategoryId>();
	const pairs = new Map<string, Map<string, CategoryId>>();
	for (const category of CATEGORIES)
		for (const words of Object.values(SENSITIVE_WORDS[category]))
			for (const word of words
				.split(' ')
				.flatMap((written) => [written, withoutAccents(written)])) {
				const [first, second] = word.split('-');
				if (second === undefined) whole.set(word, category);
				else pairs.set(first, (pairs.get(first) ?? new Map()).set(second, category));
			}
	const parts = CATEGORIES.flatMap((category) =>
		WITHOUT_SPACES.flatMap((language) =>
			SENSITIVE_WORDS[category][language].split(' ').map((word) => [word, category] as const),
		),
	);
	return {
		whole,
		pairs,
		lengths: lengthsOf([...whole.keys(), ...pairs.keys()]),
		parts,
		firstOfParts: new Set(parts.map(([word]) => word.charCodeAt(0))),
	};
}

/** Only where that leaves ASCII or Greek: Vietnamese and Hindi words without their marks are other words. */
function withoutAccents(word: string): string {
	const plain = word
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/ı/g, 'i')
		.replace(/ł/g, 'l');
	return plain.length >= SHORTEST_PLAIN && /^(?:[a-z]+|[α-ω]+)$/.test(plain) ? plain : word;
}

const SHORTEST_PLAIN = 5;
const LONGEST_TEXT = 2000;

let known: Words | undefined;

/** Takes a text; gives the categories of which a word stands in it. */
export function sensitiveCategoriesIn(text: string): readonly CategoryId[] {
	const lower = text.slice(0, LONGEST_TEXT).toLowerCase();
	if (!mayHoldSensitiveWord(lower)) return [];
	known ??= collect();
	const found = categoriesOf(lower.match(WORD) ?? [], known);
	const parts = known.parts.flatMap(([word, category]) => (lower.includes(word) ? category : []));
	return [...new Set([...found, ...parts])];
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu;

function categoriesOf(words: readonly string[], { whole, pairs }: Words): readonly CategoryId[] {
	return words.flatMap(
		(word, index) => whole.get(word) ?? pairs.get(word)?.get(words[index + 1]) ?? [],
	);
}

/** Takes a text in lower case; false where no word of the table stands in it, as in most. */
export function mayHoldSensitiveWord(lower: string): boolean {
	known ??= collect();
	/** Of the row of letters in which the pass is. */
	let length = 0;
	let beginning = 0;
	for (let index = 0; index < lower.length; index++) {
		const code = lower.charCodeAt(index);
		if (isSmallLetter(code)) {
			if (length < COMPARED_SIGNS) beginning = withSign(beginning, code);
			length++;
			continue;
		}
		if (code > LAST_OF_ASCII) return mayHoldBeyondAscii(lower, known);
		if (isLikely(beginning, length, known) && isKnown(lower.slice(index - length, index), known))
			return true;
		length = 0;
		beginning = 0;
	}
	return isLikely(beginning, length, known) && isKnown(lower.slice(-length), known);
}

/** Whether a word of the table begins so and is as long. */
function isLikely(beginning: number, length: number, { lengths }: Words): boolean {
	return length >= COMPARED_SIGNS && (lengths[beginning] & bitOf(length)) !== 0;
}

function isKnown(word: string, { whole, pairs }: Words): boolean {
	return whole.has(word) || pairs.has(word);
}

/** Of words that leave ASCII the beginning is enough. */
function mayHoldBeyondAscii(lower: string, words: Words): boolean {
	let isInWord = false;
	for (let index = 0; index < lower.length; index++) {
		const code = lower.charCodeAt(index);
		if (words.firstOfParts.has(code) && beginsPart(lower, index, words)) return true;
		if (!isLetter(code)) isInWord = false;
		else if (!isInWord) {
			isInWord = true;
			if (words.lengths[beginningOf(lower, index)] !== 0 && beginsWord(lower, index, words))
				return true;
		}
	}
	return false;
}

function beginsPart(lower: string, start: number, { parts }: Words): boolean {
	return parts.some(([word]) => lower.startsWith(word, start));
}

function beginsWord(lower: string, start: number, words: Words): boolean {
	let end = start;
	while (isSmallLetter(lower.charCodeAt(end))) end++;
	return lower.charCodeAt(end) > LAST_OF_ASCII || isKnown(lower.slice(start, end), words);
}

const LAST_OF_ASCII = 127;

function isSmallLetter(code: number): boolean {
	return code >= 97 && code <= 122;
}

/** Of a text in lower case; an accent that stands alone counts as one. */
function isLetter(code: number): boolean {
	return code > LAST_OF_ASCII ? isLetterBeyondAscii(code) : isSmallLetter(code);
}

const LETTER = /[\p{L}\p{M}]/u;
/** For each sign beyond ASCII 1 for a letter and 2 for any other, as far as it was asked for. */
const LETTERS_BEYOND_ASCII = new Uint8Array(65_536);

function isLetterBeyondAscii(code: number): boolean {
	if (LETTERS_BEYOND_ASCII[code] === 0)
		LETTERS_BEYOND_ASCII[code] = LETTER.test(String.fromCharCode(code)) ? 1 : 2;
	return LETTERS_BEYOND_ASCII[code] === 1;
}

const SIGNS = 32;
const COMPARED_SIGNS = 3;
const LONGEST_WORD = 31;

/** The first three signs as a number, which others may share. */
function beginningOf(text: string, start: number): number {
	let beginning = 0;
	for (let index = start; index < start + COMPARED_SIGNS; index++)
		beginning = withSign(beginning, index < text.length ? text.charCodeAt(index) : 0);
	return beginning;
}

function withSign(beginning: number, code: number): number {
	return beginning * SIGNS + (code & (SIGNS - 1));
}

function bitOf(length: number): number {
	return length > LONGEST_WORD ? 0 : 1 << length;
}

function lengthsOf(words: readonly string[]): Int32Array {
	const lengths = new Int32Array(SIGNS ** COMPARED_SIGNS);
	for (const word of words) {
		const first = beginningOf(word, 0);
		// Behind a shorter word anything may stand.
		const others = SIGNS ** Math.max(0, COMPARED_SIGNS - word.length);
		for (let beginning = first; beginning < first + others; beginning++)
			lengths[beginning] |= bitOf(word.length);
	}
	return lengths;
}
