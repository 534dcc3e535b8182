/** Numbers as they stand in a text: digits, perhaps in groups. */

/** A run of digits, or several that a space, dash, dot or slash joins. */
export interface WrittenNumber {
	readonly digits: string;
	/** The lengths of the groups with what stands between them: `4 4 4 4`, `3.3.3-2`; `11` where there is one group. */
	readonly form: string;
	/** Where it begins in the text. */
	readonly start: number;
	/** Whether more groups stand before or behind it: it may be a part of another number. */
	readonly isPart: boolean;
}

const GROUP = /\d{1,19}/g;
const JOINT = /^[ .\-/]$/;
const GOES_ON = /^[ .\-/]\d/;
/** Japanese and Chinese put no space between a word and a number. */
const LETTER_OR_DIGIT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

const FEWEST_DIGITS = 9;
const MOST_DIGITS = 19;
const MOST_GROUPS = 5;
/** A text of more groups is a table of figures. */
const MOST_GROUPS_OF_TEXT = 500;

/** The forms that are looked for, and how each of them begins: nothing else is put together. */
export class NumberForms {
	private readonly beginnings = new Set<string>();

	/** Nine digits, or two groups with which a form begins. */
	private readonly first: RegExp;

	/** @param forms as in `WrittenNumber`, of two groups at least; a number in one group has any */
	constructor(private readonly forms: ReadonlySet<string>) {
		for (const form of forms)
			for (let end = 1; end <= form.length; end++) this.beginnings.add(form.slice(0, end));
		const pairs = new Set([...forms].map((form) => form.slice(0, 3)));
		const written = [...pairs].map(([one, joint, two]) => `\\d{${one}}[${joint}]\\d{${two}}`);
		this.first = new RegExp(`\\d{${FEWEST_DIGITS}}|(?<!\\d)(?:${written.join('|')})(?!\\d)`);
	}

	/** Whether any number may stand in the text; cheap, as in most none does. */
	mayBeIn(text: string): boolean {
		return this.first.test(text);
	}

	isForm(form: string): boolean {
		return this.forms.has(form);
	}

	canBecomeForm(form: string): boolean {
		return this.beginnings.has(form);
	}
}

/**
 * Takes a text; gives every number of 9 to 19 digits in it that stands in one group or in such a form, each also with the groups
 * behind it that belong to it. A number that touches a letter is a part of something else and not given.
 */
export function numbersIn(text: string, forms: NumberForms): WrittenNumber[] {
	if (DIGITS_ALONE.test(text)) return [numberAlone(text)];
	if (!forms.mayBeIn(text)) return [];
	const groups = firstGroups(text);
	return groups.flatMap((_, first) => numbersFrom(groups, first, text, forms));
}

function firstGroups(text: string): RegExpExecArray[] {
	const groups: RegExpExecArray[] = [];
	for (const group of text.matchAll(GROUP)) {
		groups.push(group);
		if (groups.length === MOST_GROUPS_OF_TEXT) break;
	}
	return groups;
}

const DIGITS_ALONE = /^\d{9,19}$/;

/** As most IDs are. */
function numberAlone(digits: string): WrittenNumber {
	return { digits, form: String(digits.length), start: 0, isPart: false };
}

function numbersFrom(
	groups: readonly RegExpExecArray[],
	first: number,
	text: string,
	forms: NumberForms,
): WrittenNumber[] {
	const start = groups[first].index;
	if (start > 0 && LETTER_OR_DIGIT.test(text[start - 1])) return [];
	const follows = first > 0 && JOINT.test(text.slice(endOf(groups[first - 1]), start));
	const found: WrittenNumber[] = [];
	let digits = '';
	let form = '';
	for (let index = first; index < Math.min(groups.length, first + MOST_GROUPS); index++) {
		const group = groups[index];
		if (index > first) {
			const joint = text.slice(endOf(groups[index - 1]), group.index);
			if (!JOINT.test(joint)) break;
			form += joint;
		}
		digits += group[0];
		form += group[0].length;
		if (digits.length > MOST_DIGITS || (index > first && !forms.canBecomeForm(form))) break;
		if (digits.length < FEWEST_DIGITS || (index > first && !forms.isForm(form))) continue;
		const behind = text.slice(endOf(group), endOf(group) + 2);
		const isWhole = !LETTER_OR_DIGIT.test(behind.charAt(0));
		if (isWhole) found.push({ digits, form, start, isPart: follows || GOES_ON.test(behind) });
	}
	return found;
}

function endOf(group: RegExpExecArray): number {
	return group.index + group[0].length;
}
