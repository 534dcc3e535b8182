/** A lead's history in the forms in which CRMs export it: a list of changes, or an object of dates. */
import { isAbsent, isObject, parseJson } from '../../shared/capi';
import { type HistoryEntry, isAboutStage, isChange, readChange, timeOf } from './historyChange';
import { looksLikeTime } from './writtenDates';

/** No lead changes as often; looking at half a million entries would keep n8n's one thread from everything else. */
export const MOST_CHANGES = 10_000;

/**
 * Takes a history as a list of `{ stage, at }` under any of many names, as one such change, as an object of stage and
 * date, or as the JSON text of any of them, also inside an object with a list (`{ results: [...] }`); gives its entries.
 * Undefined for what is none of these. A history of more than `MOST_CHANGES` is read not at all: which of its stages
 * count could not be said from a part of it.
 */
export function readHistory(given: unknown): HistoryEntry[] | 'too_long' | undefined {
	if (isAbsent(given)) return [];
	const history =
		typeof given === 'string' ? (parseJson(given, '[') ?? parseJson(given, '{')) : given;
	if (isTooLong(history)) return 'too_long';
	if (Array.isArray(history)) return readChanges(history);
	return isObject(history) ? readHistoryObject(history) : undefined;
}

function isTooLong(history: unknown): boolean {
	if (Array.isArray(history)) return history.length > MOST_CHANGES;
	if (!isObject(history)) return false;
	let changes = 0;
	for (const value of Object.values(history)) {
		changes += Array.isArray(value) ? value.length : 1;
		if (changes > MOST_CHANGES) return true;
	}
	return false;
}

function readHistoryObject(history: Record<string, unknown>): HistoryEntry[] | undefined {
	const fields = Object.entries(history).filter(([, value]) => !isAbsent(value));
	const lists = fields.flatMap(([name, value]) =>
		Array.isArray(value) ? [[name, value] as const] : [],
	);
	if (lists.length > 0) return allRead(lists.map(([name, list]) => readNamedList(name, list)));
	const change = readChange(history);
	if (change !== undefined && isChange(change)) {
		return change.time === undefined && fields.some(([, value]) => looksLikeTime(value))
			? undefined
			: [change];
	}
	return fields.map(([value, time]) => ({
		value,
		time: isObject(time) ? (timeOf(time) ?? time) : time,
	}));
}

/** A list of times belongs to the stage whose name it has; any other list holds changes. */
function readNamedList(value: string, list: readonly unknown[]): HistoryEntry[] | undefined {
	return list.every(looksLikeTime) ? list.map((time) => ({ value, time })) : readChanges(list);
}

function readChanges(changes: readonly unknown[]): HistoryEntry[] | undefined {
	return allRead(changes.filter(isAboutStage).map((change) => toList(readChange(change))));
}

function toList(entry: HistoryEntry | undefined): HistoryEntry[] | undefined {
	return entry && [entry];
}

function allRead(parts: ReadonlyArray<HistoryEntry[] | undefined>): HistoryEntry[] | undefined {
	return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
