/** Answers of a form: what people typed under questions that the form's author worded. */
import { joinDate } from '../../identity';
import type { RawObject, RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { isObject, readText } from '../../values';
import { findTarget } from '../aliases';
import { RANKS, type Draft } from '../draft';
import { joinPaths } from '../paths';
import { readQuestion } from './answerLabels';

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
	for (const { labels, type, value, path } of answers) {
		if (isAbsent(value)) continue;
		if (isObject(value) && placeParts(value, path, draft, base)) continue;
		if (placeHidden(labels, value, path, draft, base)) continue;
		const asked = readQuestion(labels, type);
		if (asked === undefined) continue;
		draft.place('user_data', asked.field, plain(value), base + RANKS.format + 1 + asked.rank, path);
	}
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
