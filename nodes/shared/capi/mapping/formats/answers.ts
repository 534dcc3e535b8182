/** Answers of a form: what people typed under questions that the form's author worded. */
import type { RawValue } from '../../types';
import { isAbsent } from '../../absence';
import { isObject, readText } from '../../values';
import { findTarget } from '../aliases';
import { RANKS, type Draft } from '../draft';
import { FULL_NAME } from '../fullName';
import { isWholeName } from '../generic/names';

export interface Answer {
	/** The question's wording, its reference or both; the first that is understood counts. */
	readonly labels: readonly string[];
	/** The kind of question, such as `email` or `tel`, which goes before its wording. */
	readonly type?: string;
	readonly value: RawValue;
	/** Where the answer stands in the payload. */
	readonly path: string;
}

const FIELD_OF_TYPE: ReadonlyMap<string, string> = new Map([
	['email', 'em'],
	['control_email', 'em'],
	['tel', 'ph'],
	['phone', 'ph'],
	['phone_number', 'ph'],
	['control_phone', 'ph'],
	['control_fullname', FULL_NAME],
]);

/** What a form asks of a person; an ID, a click or a browser is nothing that people type. */
const ASKED: ReadonlySet<string> = new Set(['em', 'ph', 'fn', 'ln', 'ct', 'st', 'zp', 'country', 'db', 'ge', FULL_NAME]);

/** Puts answers about the person into a draft; all others stay out. */
export function placeAnswers(answers: readonly Answer[], draft: Draft): void {
	for (const { labels, type, value, path } of answers) {
		if (isAbsent(value)) continue;
		const field = FIELD_OF_TYPE.get(type?.toLowerCase() ?? '') ?? labels.map(fieldOf).find((found) => found !== undefined);
		if (field !== undefined && ASKED.has(field)) draft.place('user_data', field, plain(value), RANKS.format + 1, path);
	}
}

const LONGEST_LABEL = 60;

function fieldOf(label: string): string | undefined {
	if (label.length > LONGEST_LABEL) return undefined;
	const words = label.replace(/[?*:]+\s*$/, '').trim().replace(/^(?:your|what is your|what's your)\s+/i, '');
	const target = findTarget(words);
	if (target?.section === 'user_data') return target.field;
	return isWholeName(words) ? FULL_NAME : undefined;
}

/** Lists of one entry, and objects that hold the answer in full. */
function plain(value: RawValue): RawValue {
	if (Array.isArray(value)) return value.length === 1 ? value[0] : value;
	if (!isObject(value)) return value;
	return readText(value.full) ?? readText(value.value) ?? joined(value);
}

function joined(value: Readonly<Record<string, RawValue>>): string | undefined {
	const parts = [value.first, value.last].map(readText).filter((part) => part !== undefined && part !== '');
	return parts.length > 0 ? parts.join(' ') : undefined;
}
