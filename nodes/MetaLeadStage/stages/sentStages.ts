/**
 * What a workflow keeps in a table of its own of a stage that was sent: one text for each, `lead:stage:seconds`, with digests
 * in the place of lead and stage and `~` behind a time that was found rather than stated:
 * `9c1185a5c5e9fc54:5ad1c0de:1795302000~`. Texts are only ever added, so that runs at the same time take nothing from each
 * other.
 */
import { isObject } from '../../shared/graph';
import { stageDigest } from './eventIds';
import type { RememberedEntry } from './progressText';

/** The field of the output in which it stands, by which rows of a table are understood too. */
export const SENT_STAGE_FIELD = 'sent_stage';

export interface SentStageEntry extends RememberedEntry {
	/** Digest of the lead and its dataset. */
	readonly lead: string;
	/** Digest of the event name. */
	readonly stageKey: string;
}

const SENT_STAGE = /^([0-9a-f]{16}):([0-9a-f]{8}):(\d{1,12})(~?)$/;
/** Several stand in one text with white space, commas or semicolons between them. */
const PART = /[^\s,;]+/g;
/** Rows in lists in items: deeper there is nothing that this node gave out. */
const MOST_LEVELS = 5;

/** Takes the digest of a lead and an event that Meta took; gives the text to keep. */
export function writeSentStage(
	lead: string,
	eventName: string,
	{ seconds, isFilledIn }: RememberedEntry,
): string {
	return `${lead}:${stageDigest(eventName)}:${seconds}${isFilledIn ? '~' : ''}`;
}

/**
 * Takes what a user gives back of it: texts, with several of them in one text too, lists, rows of a table with the field
 * `sent_stage`, or items of n8n that hold such rows. Gives the entries one by one, undefined for a text that is none.
 */
export function* readSentStages(value: unknown): Generator<SentStageEntry | undefined> {
	for (const text of textsIn(value, MOST_LEVELS)) {
		for (const [part] of text.matchAll(PART)) yield readSentStage(part);
	}
}

function* textsIn(value: unknown, levels: number): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (levels === 0) return;
	else if (Array.isArray(value)) for (const entry of value) yield* textsIn(entry, levels - 1);
	else if (isObject(value)) yield* textsIn(value[SENT_STAGE_FIELD] ?? value.json, levels - 1);
}

function readSentStage(text: string): SentStageEntry | undefined {
	const [, lead, stageKey, seconds, mark] = SENT_STAGE.exec(text) ?? [];
	if (lead === undefined) return undefined;
	return { lead, stageKey, seconds: Number(seconds), isFilledIn: mark === '~' };
}
