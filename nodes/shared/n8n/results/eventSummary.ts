/** What the output says of an event in one row of a table: flat fields, one line of text each, the important ones first. */
import type { IDataObject } from 'n8n-workflow';

import { displayName, dropWords, fieldsFrom, type MatchReport, type Warning } from '../../capi';

/** Match keys in words, what Meta matches by best first; keys of one group are one word. */
const WORDS: ReadonlyArray<readonly [word: string, ...keys: string[]]> = [
	['lead ID', 'lead_id'],
	['email', 'em'],
	['phone', 'ph'],
	['click ID', 'fbc'],
	['WhatsApp click', 'ctwa_clid'],
	['browser ID', 'fbp'],
	['advertising ID', 'madid'],
	['external ID', 'external_id'],
	['name', 'fn', 'ln'],
	['birth date', 'db'],
	['address', 'ct', 'st', 'zp', 'country'],
	['IP address', 'client_ip_address'],
	['user agent', 'client_user_agent'],
	['gender', 'ge'],
];
const NAMED: ReadonlySet<string> = new Set(WORDS.flatMap(([, ...keys]) => keys));
const MOST_WORDS = 4;

/** By the keys that were sent: the events of a run have few sets of them. Bounded; no value is in them. */
const known = new Map<string, string>();
const MOST_KNOWN = 500;

/** Most events have the keys of the one before: to see that takes less than to put them together. */
let previous: { readonly sent: readonly string[]; readonly words: string } | undefined;

/** `email, phone, name, address and 3 more`: what Meta can match the event by. */
export function matchedBy(sent: readonly string[]): string {
	if (previous === undefined || !isSame(sent, previous.sent))
		previous = { sent: [...sent], words: rememberedWords(sent) };
	return previous.words;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((key, index) => key === other[index]);
}

function rememberedWords(sent: readonly string[]): string {
	const keys = sent.join();
	const remembered = known.get(keys);
	if (remembered !== undefined) return remembered;
	const words = wordsFor(sent);
	if (known.size < MOST_KNOWN) known.set(keys, words);
	return words;
}

function wordsFor(sent: readonly string[]): string {
	const words = [
		...WORDS.filter(([, ...keys]) => keys.some((key) => sent.includes(key))).map(([word]) => word),
		...sent.filter((key) => !NAMED.has(key)).map((key) => displayName(`user_data.${key}`)),
	];
	const rest = words.length - MOST_WORDS;
	return words.slice(0, MOST_WORDS).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The first warning or left out identifier in words, and how many more there are; empty where there are none. */
export function noteOf(warnings: readonly Warning[], { dropped }: MatchReport): string {
	if (warnings.length === 0 && dropped.length === 0) return '';
	const [first, ...others] = [...warnings.map(({ message }) => message), ...dropped.map(inFull)];
	if (first === undefined) return '';
	return others.length === 0 ? first : `${first} And ${others.length} more.`;
}

function inFull({ key, reason }: { readonly key: string; readonly reason: string }): string {
	const { what, cure } = dropWords(key, reason);
	return `${what} ${cure}`.trim();
}

/** The codes of warnings and drops as one text, for branching. */
export function codesOf(warnings: readonly Warning[], { dropped }: MatchReport): string {
	if (warnings.length === 0 && dropped.length === 0) return '';
	return [
		...new Set([...warnings.map(({ code }) => code), ...dropped.map(({ reason }) => reason)]),
	].join(', ');
}

/** Takes Unix seconds; gives the time as ISO text in UTC, or empty text where there is none. */
export function isoTime(seconds: unknown): string {
	return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : '';
}

const OF_ALL_EDGES: ReadonlySet<string> = new Set([
	'event_name',
	'event_time',
	'event_id',
	'action_source',
]);

/**
 * Takes what an edge says of an event, its warnings and match report; gives the flat fields. Fields of the node's own stay
 * behind them.
 */
export function summarize(
	described: IDataObject,
	warnings: readonly Warning[],
	match: MatchReport,
	own: IDataObject = {},
): IDataObject {
	const { event_name, event_time, event_id, action_source } = described;
	const owner = fieldsFrom(Object.entries(described).filter(([name]) => !OF_ALL_EDGES.has(name)));
	return {
		event_name,
		matched_by: matchedBy(match.sent),
		strength: match.strength,
		note: noteOf(warnings, match),
		event_time: isoTime(event_time),
		event_id,
		...owner,
		action_source,
		codes: codesOf(warnings, match),
		...own,
	};
}
