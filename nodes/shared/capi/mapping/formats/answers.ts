/** Answers of a form: what people typed under questions that the form's author worded. */
import { joinDate } from '../../identity';
import type { RawObject, RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { isObject, readText } from '../../values';
import { findTarget, fold } from '../aliases';
import { besideGuardian } from '../customerNames';
import { RANKS, type Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { namesDependent, namesOfDependents } from '../generic/dependents';
import { joinPaths } from '../paths';
import { asksOfSomebodyElse, readQuestion } from './answerLabels';

export interface Answer {
	/** The question's wording, its reference or both; the first that is understood counts. */
	readonly labels: readonly string[];
	/** The kind of question, such as `email` or `tel`. */
	readonly type?: string;
	readonly value: RawValue;
	/** Where the answer stands in the payload. */
	readonly path: string;
}

/**
 * Puts answers about the person into a draft; all others stay out.
 * @param base how much weaker than an answer in the record of a format they are
 */
export function placeAnswers(answers: readonly Answer[], draft: Draft, base = 0): void {
	const asked = answers.some(isOfGuardian) ? withoutChild(answers) : answers;
	for (const { labels, type, value, path } of asked) {
		if (isAbsent(value)) continue;
		if (isObject(value)) {
			const weaker = weaknessOfParts(labels, type);
			if (weaker === undefined) continue;
			if (placeParts(value, path, draft, base + weaker)) continue;
		}
		if (placeHidden(labels, value, path, draft, base)) continue;
		const found = readQuestion(labels, type);
		if (found === undefined) continue;
		draft.place('user_data', found.field, plain(value), base + RANKS.format + 1 + found.rank, path);
	}
}

const GUARDIAN = /parent|guardian/i;

function isOfGuardian({ labels }: Answer): boolean {
	return labels.some((label) => GUARDIAN.test(label) && wordsOfGuardian(label) !== undefined);
}

/** What is asked of a parent or guardian, without the word for them. */
function wordsOfGuardian(label: string): string | undefined {
	return label.length > LONGEST_LABEL
		? undefined
		: besideGuardian(fold(label)).find((rest) => readQuestion([rest], undefined) !== undefined);
}

const LONGEST_LABEL = 80;

/**
 * The answers of a form that asks how to reach a parent: the parent's as the person's own, and what is a child's left out.
 * A form that asks the person for an email or a phone, and for nobody's name beside it, stays as it is.
 */
function withoutChild(answers: readonly Answer[]): readonly Answer[] {
	const labels = Object.fromEntries(answers.map(({ labels: [label], value }) => [label, value]));
	if (isPersonsOwnForm(labels)) return answers;
	const dependents = namesOfDependents(labels);
	return answers
		.filter(({ labels: [label] }) => !dependents.has(label))
		.map((answer) => {
			const words = answer.labels.map(wordsOfGuardian).find((found) => found !== undefined);
			return words === undefined ? answer : { ...answer, labels: [words], type: undefined };
		});
}

function isPersonsOwnForm(labels: RawObject): boolean {
	const fields = Object.keys(labels).map((label) => readQuestion([label], undefined)?.field);
	return (fields.includes('em') || fields.includes('ph')) && !namesDependent(labels);
}

/** The fields of an object, or the entries of a list that name them, as answers under their own names. */
export function answersOf(fields: RawValue, at: string): readonly Answer[] {
	if (!isObject(fields)) return [];
	return Object.entries(fields).map(([label, value]) => ({
		labels: [label],
		value,
		path: joinPaths(at, label),
	}));
}

/** What a page writes into hidden fields of its form, under names that nobody would ask for. */
const HIDDEN: ReadonlySet<string> = new Set([
	'fbp',
	'fbc',
	'fbclid',
	'ctwa_clid',
	'lead_id',
	'client_user_agent',
	'client_ip_address',
]);

function placeHidden(
	labels: readonly string[],
	value: RawValue,
	path: string,
	draft: Draft,
	base: number,
): boolean {
	const target = labels
		.map(findTarget)
		.find((found) => found !== undefined && HIDDEN.has(found.field));
	if (target !== undefined)
		draft.place(target.section, target.field, value, base + RANKS.format + 1 + target.rank, path);
	return target !== undefined;
}

/** The fields of an answer that holds a name or an address in parts. */
const PARTS: ReadonlySet<string> = new Set(['fn', 'ln', 'ct', 'st', 'zp', 'country']);

/** How much weaker a name or an address in parts is; nothing where it is that of somebody else. */
function weaknessOfParts(labels: readonly string[], type: string | undefined): number | undefined {
	if (readQuestion(labels, type)?.field === FULL_NAME) return 0;
	if (!asksOfSomebodyElse(labels)) return RANK_OF_OTHER_PARTS;
	return labels.some((label) => GUARDIAN.test(label)) ? RANK_OF_OTHER_PARTS + 1 : undefined;
}

/** Weaker than what is called a name, and stronger than what stands beside the answers. */
const RANK_OF_OTHER_PARTS = 5;

/** `{ first, last }` and `{ city, state, postal, country }`; gives whether the answer is one of these. */
function placeParts(value: RawObject, path: string, draft: Draft, base: number): boolean {
	let isPlaced = false;
	for (const [name, part] of Object.entries(value)) {
		const target = findTarget(name);
		if (target?.section !== 'user_data' || !PARTS.has(target.field)) continue;
		draft.place(
			'user_data',
			target.field,
			part,
			base + RANKS.format + 1 + target.rank,
			joinPaths(path, name),
		);
		isPlaced = true;
	}
	return isPlaced;
}

/** Lists of one entry, and objects that hold the answer in full or in parts. */
function plain(value: RawValue): RawValue {
	if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value;
	if (!isObject(value)) return value;
	return (
		readText(value.full) ??
		readText(value.value) ??
		readText(value.label) ??
		joinedDate(value) ??
		joinedPhone(value)
	);
}

function joinedDate(value: RawObject): string | undefined {
	return readText(joinDate(value));
}

function joinedPhone({ country, area, phone }: RawObject): string | undefined {
	const parts = [country, area, phone]
		.map((part) => readText(part) ?? '')
		.filter((part) => part !== '');
	return isAbsent(phone) ? undefined : parts.join(' ');
}
