import { type CategoryId, SENSITIVE_WORDS } from './words';

interface SensitiveRule {
	/** Behind "holds words of". */
	readonly displayName: string;
	/** The rule that they touch, as a sentence for the user. */
	readonly rule: string;
}

const NAMED =
	'Meta’s Business Tools Terms (1.h) forbid to send information about it, in event names too. Check the field; Privacy Guard turns this warning off.';
const BY_LAW =
	'Meta’s Business Tools Terms (1.h) forbid to send what a law calls sensitive, in event names too. Check the field; Privacy Guard turns this warning off.';

/** Which rule each category touches (docs/meta-api.md section 11.6): the first three are named in it, the others by laws such as the GDPR. */
export const SENSITIVE_RULES: Readonly<Record<CategoryId, SensitiveRule>> = {
	health: { displayName: 'health', rule: NAMED },
	finance: { displayName: 'finance', rule: NAMED },
	children: {
		displayName: 'children',
		rule: 'Meta’s Business Tools Terms (1.h) forbid to send data from or about children under 13. Check the field; Privacy Guard turns this warning off.',
	},
	religion: { displayName: 'religion', rule: BY_LAW },
	sexuality: { displayName: 'sexuality', rule: BY_LAW },
	politics: { displayName: 'politics', rule: BY_LAW },
};

export const CATEGORIES: readonly CategoryId[] = [
	'health',
	'finance',
	'children',
	'religion',
	'sexuality',
	'politics',
];

/** Languages that write without spaces: there a word counts as a part of another too. */
const WITHOUT_SPACES = ['ja', 'zh', 'ko'] as const;
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

interface Words {
	readonly whole: ReadonlyMap<string, CategoryId>;
	/** Of two words, by the first: `thai kỳ`. */
	readonly pairs: ReadonlyMap<string, ReadonlyMap<string, CategoryId>>;
	/** How all of those begin. */
	readonly beginnings: Uint8Array;
	readonly parts: ReadonlyArray<readonly [word: string, category: CategoryId]>;
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
	const beginnings = new Uint8Array(LETTERS ** 3);
	for (const word of whole.keys()) beginnings[beginningOf(word, 0)] = 1;
	return { whole, pairs, beginnings, parts };
}

/** Only where that leaves ASCII: Vietnamese and Hindi words without their marks are other words. */
function withoutAccents(word: string): string {
	const plain = word
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/ı/g, 'i')
		.replace(/ł/g, 'l');
	return plain.length >= SHORTEST_PLAIN && /^[a-z]+$/.test(plain) ? plain : word;
}

const SHORTEST_PLAIN = 5;
const SHORTEST_WORD = 3;
const LONGEST_TEXT = 2000;

let known: Words | undefined;

/** Takes a text; gives the categories of which a word stands in it. */
export function sensitiveCategoriesIn(text: string): readonly CategoryId[] {
	known ??= collect();
	const words = wordsIn(text, known);
	if (words !== undefined) return words.length === 0 ? NONE : categoriesOf(words, known);
	const lower = text.slice(0, LONGEST_TEXT).toLowerCase();
	const found = categoriesOf(lower.match(WORD) ?? [], known);
	if (!EAST_ASIAN.test(lower)) return found;
	const parts = known.parts.flatMap(([word, category]) => (lower.includes(word) ? category : []));
	return [...new Set([...found, ...parts])];
}

const NONE: readonly CategoryId[] = [];
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/gu;

/** Of words in lower case. Most texts hold none, and nothing is made for them. */
function categoriesOf(words: readonly string[], { whole, pairs }: Words): readonly CategoryId[] {
	let found: CategoryId[] | undefined;
	for (let index = 0; index < words.length; index++) {
		const category = whole.get(words[index]) ?? pairs.get(words[index])?.get(words[index + 1]);
		if (category === undefined || found?.includes(category)) continue;
		found ??= [];
		found.push(category);
	}
	return found ?? NONE;
}

/**
 * The words of a text that begin as a word of the table does, in lower case: few or none, so that nothing is made of most texts.
 * `undefined` where the text is not all ASCII.
 */
function wordsIn(text: string, { beginnings }: Words): readonly string[] | undefined {
	let words: string[] | undefined;
	const end = Math.min(text.length, LONGEST_TEXT);
	let start = 0;
	for (let index = 0; index <= end; index++) {
		const code = index < end ? text.charCodeAt(index) : 0;
		if (code > 127) return undefined;
		if (isLetter(code)) continue;
		if (code === APOSTROPHE && index > start && isLetter(text.charCodeAt(index + 1))) continue;
		if (index - start >= SHORTEST_WORD && beginnings[beginningOf(text, start)] === 1)
			(words ??= []).push(text.slice(start, index).toLowerCase());
		start = index + 1;
	}
	return words ?? NO_WORDS;
}

const NO_WORDS: readonly string[] = [];
const APOSTROPHE = 39;

function isLetter(code: number): boolean {
	return (code | 32) >= 97 && (code | 32) <= 122;
}

const LETTERS = 32;

/** The first three letters in either case as a number; of other signs than ASCII’s letters some number. */
function beginningOf(word: string, start: number): number {
	const first = word.charCodeAt(start) & 31;
	const second = word.charCodeAt(start + 1) & 31;
	return (first * LETTERS + second) * LETTERS + (word.charCodeAt(start + 2) & 31);
}
