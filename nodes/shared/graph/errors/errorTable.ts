/**
 * Meta's error codes as data: what each means in plain words, what to do, and what may be done with the request.
 * A new code is one row in `graphCodes` or `eventSubcodes`.
 */
import type { FailureKind } from '../failure';
import { type ErrorRule, WAIT_AND_RUN_AGAIN } from './errorRule';
import { EVENT_SUBCODES, MESSAGING_SUBCODES } from './eventSubcodes';
import { GRAPH_CODES } from './graphCodes';

/** All rules; each pair of code and subcode stands in it once. */
export const ERROR_TABLE: readonly ErrorRule[] = [
	...GRAPH_CODES,
	...EVENT_SUBCODES,
	...MESSAGING_SUBCODES,
];

const INTERNAL_ERROR: ErrorRule = {
	code: -1,
	kind: 'retry',
	what: 'Meta had an internal problem.',
	cure: WAIT_AND_RUN_AGAIN,
	maximumTries: 2,
};

const exactRules = new Map(
	ERROR_TABLE.filter((rule) => rule.lastCode === undefined).map((rule) => [
		`${rule.code}/${rule.subcode ?? ''}`,
		rule,
	]),
);
const rangeRules = ERROR_TABLE.filter((rule) => rule.lastCode !== undefined);

/**
 * Finds the rule of a Graph error.
 * @param code Meta's `error.code`
 * @param subcode Meta's `error.error_subcode`, when there is one
 * @returns the rule of the pair, else of the code, else of the range it lies in; undefined for codes Meta never published
 */
export function findErrorRule(code: number, subcode?: number): ErrorRule | undefined {
	if (code < 0) return INTERNAL_ERROR;
	return (
		exactRules.get(`${code}/${subcode ?? ''}`) ??
		exactRules.get(`${code}/`) ??
		rangeRules.find((rule) => code >= rule.code && code <= (rule.lastCode ?? rule.code))
	);
}

/** The codes that mean one kind of failure whatever their subcode, ranges written out. */
export function codesOfKind(kind: FailureKind): readonly number[] {
	return ERROR_TABLE.filter((rule) => rule.kind === kind && rule.subcode === undefined).flatMap(
		({ code, lastCode = code }) =>
			Array.from({ length: lastCode - code + 1 }, (_, offset) => code + offset),
	);
}
