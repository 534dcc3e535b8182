/** Finds the format of a payload without trying all of them: most items have none of the fields that formats ask for. */
import { foldName as fold } from '../../fields/foldName';
import { rememberingLast } from '../../fields/remembering';
import type { Payload } from '../envelope';
import type { RawValue } from '../../types';
import { allHold, anyHolds, type ReadValue } from './conditions';
import type { Condition, Format } from './format';
import { foldHeading } from './columns';
import { readerOf, wholeOf } from './records';

interface Alternative {
	readonly format: Format;
	readonly place: number;
	readonly conditions: readonly Condition[];
	/** The fields without which the conditions cannot hold. */
	readonly names: readonly string[];
	/** Whether they can hold for the item of a webhook only. */
	readonly needsRequest: boolean;
}

/** Whether a payload is of this format. */
export function isOfFormat(format: Format, payload: Payload): boolean {
	return anyHolds(format.recognizedBy, formReader(format, payload));
}

/** Reads a payload for its form alone: an order without a line has its list of lines, though nothing stands in it. */
function formReader(format: Format, payload: Payload): ReadValue {
	const read = readerOf(payload, wholeOf(format, payload));
	return (path) => {
		const value = read(path);
		return Array.isArray(value) && value.length === 0 ? EMPTY : value;
	};
}

/** There, and equal to no text. */
const EMPTY: RawValue = {};

/** Takes formats; gives the function that finds the first of them that a payload is of, or nothing. */
export function recognizerOf(formats: readonly Format[]): (payload: Payload) => Format | undefined {
	const alternatives = formats.flatMap((format, place) =>
		format.recognizedBy.map((conditions) => ({
			format,
			place,
			conditions,
			names: format.isTable === true ? headingsOf(conditions) : namesOf(conditions),
			needsRequest: conditions.some(
				(condition) => needsValue(condition) && IN_REQUEST.test(condition.path),
			),
		})),
	);
	const byName = new Map<string, Alternative[]>();
	const byHeading = new Map<string, Alternative[]>();
	const byHeader: Alternative[] = [];
	const counts = countNames(alternatives);
	for (const alternative of alternatives) {
		const index = alternative.format.isTable === true ? byHeading : byName;
		const name = rarestName(alternative.names, counts);
		if (name === undefined) byHeader.push(alternative);
		else index.set(name, [...(index.get(name) ?? []), alternative]);
	}
	const candidatesFor = rememberingLast((names) => [
		...candidatesIn(byName, names),
		...candidatesIn(byHeading, names.map(fold)),
	]);
	return (payload) => {
		const candidates = candidatesFor(Object.keys(payload.fields));
		const found = firstThatHolds(candidates, payload, undefined);
		return (payload.isWebhook ? firstThatHolds(byHeader, payload, found) : found)?.format;
	};
}

function candidatesIn(
	index: ReadonlyMap<string, readonly Alternative[]>,
	names: readonly string[],
): readonly Alternative[] {
	const all = new Set(names);
	return names
		.flatMap((name) => index.get(name) ?? [])
		.filter((candidate) => candidate.names.every((name) => all.has(name)));
}

/** Of the candidates and what was found so far, the one whose format comes first. */
function firstThatHolds(
	candidates: readonly Alternative[],
	payload: Payload,
	found: Alternative | undefined,
): Alternative | undefined {
	let first = found;
	for (const candidate of candidates) {
		if (first !== undefined && first.place <= candidate.place) continue;
		if (candidate.needsRequest && !payload.isWebhook) continue;
		if (!allHold(candidate.conditions, formReader(candidate.format, payload))) continue;
		if (candidate.format.exceptWhere?.(payload) !== true) first = candidate;
	}
	return first;
}

/** Whether a condition cannot hold where there is nothing. */
function needsValue({ isNot, present }: Condition): boolean {
	return isNot === undefined && present !== false;
}

const IN_REQUEST = /^@(?:headers|query)\./;

/** The first step of each path that has to hold something. */
function namesOf(conditions: readonly Condition[]): readonly string[] {
	const names = conditions
		.filter((condition) => needsValue(condition) && !condition.path.startsWith('@'))
		.map(({ name, path }) => name ?? path.split(/[.[]/)[0]);
	return [...new Set(names)];
}

/** The headings that have to be there, folded: in a table a column counts even where this row has nothing in it. */
function headingsOf(conditions: readonly Condition[]): readonly string[] {
	return [...new Set(conditions.filter(needsValue).map(({ path }) => foldHeading(path)))];
}

function countNames(alternatives: readonly Alternative[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const name of alternatives.flatMap(({ names }) => names))
		counts.set(name, (counts.get(name) ?? 0) + 1);
	return counts;
}

function rarestName(
	names: readonly string[],
	counts: ReadonlyMap<string, number>,
): string | undefined {
	return [...names].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))[0];
}
