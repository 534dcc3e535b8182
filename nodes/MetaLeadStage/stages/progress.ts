/**
 * The memory of what Meta took, kept in n8n's static data of the node: per lead the stages it reached and when. n8n
 * writes that data into the workflow and copies it into each execution it saves, so its size in bytes is bounded:
 * leads not seen for 90 days are forgotten, and those unseen for the longest where the rest does not fit.
 */
import { isObject } from '../../shared/graph';
import { stageDigest } from './eventIds';
import {
	bytesOfLead,
	readLeadText,
	StagePlaces,
	writeLeadText,
	type Remembered,
	type RememberedEntry,
	type RememberedStage,
} from './progressText';
import type { SentStageEntry } from './sentStages';

export const MOST_BYTES = 4_000_000;
/** A lead with more than this, some ten thousand changes, is shortened to its latest ones. */
export const MOST_BYTES_PER_LEAD = 80_000;
export const DAYS_REMEMBERED = 90;

const DAY_IN_SECONDS = 86_400;

/** The part of a lead's memory that planning asks for. */
export interface LeadProgress {
	/** How often this stage was sent, entries included whose times are no longer known. */
	countOf(eventName: string): number;
	/** What is known of this stage, in the order in which it was sent. */
	entriesOf(eventName: string): readonly RememberedEntry[];
	/** Every stage that is known, also those that are neither in the funnel nor in the input. */
	stages(): readonly KnownStage[];
	/** By what a stage is known here. */
	keyOf(eventName: string): string;
}

export interface KnownStage {
	readonly key: string;
	readonly count: number;
	readonly entries: readonly RememberedEntry[];
}

export const NO_PROGRESS: LeadProgress = {
	countOf: () => 0,
	entriesOf: () => [],
	stages: () => [],
	keyOf: (eventName) => eventName,
};

/** What to store, and what had to be left out of it. */
export interface WrittenProgress {
	readonly stored: { stages: string[]; leads: Record<string, string> };
	/** Leads that are forgotten for want of room. */
	readonly forgottenLeads: number;
	/** Leads of which the oldest changes are forgotten for want of room. */
	readonly shortenedLeads: number;
}

export class ProgressMemory {
	private hasNews = false;

	private readonly stageKeys = new Map<string, string>();

	private constructor(private readonly leads: Map<string, Remembered>) {}

	/** Takes what an earlier run stored; whatever cannot be read is forgotten. */
	static read(stored: unknown): ProgressMemory {
		const leads = new Map<string, Remembered>();
		const { stages, leads: texts } = isObject(stored) ? stored : {};
		const keys: readonly unknown[] = Array.isArray(stages) ? stages : [];
		for (const [lead, text] of Object.entries(isObject(texts) ? texts : {})) {
			const remembered = typeof text === 'string' ? readLeadText(text, keys) : undefined;
			if (remembered) leads.set(lead, remembered);
		}
		return new ProgressMemory(leads);
	}

	/** Whether there is anything to store that is not stored yet. */
	get isChanged(): boolean {
		return this.hasNews;
	}

	progressOf(lead: string): LeadProgress {
		const known = this.leads.get(lead)?.stages ?? new Map<string, RememberedStage>();
		const keyOf = (eventName: string) => this.keyOf(eventName);
		return {
			countOf: (eventName) => countEntries(known.get(keyOf(eventName))),
			entriesOf: (eventName) => known.get(keyOf(eventName))?.entries ?? [],
			stages: () =>
				[...known].map(([key, stage]) => ({
					key,
					count: countEntries(stage),
					entries: stage.entries,
				})),
			keyOf,
		};
	}

	private keyOf(eventName: string): string {
		const known = this.stageKeys.get(eventName) ?? stageDigest(eventName);
		this.stageKeys.set(eventName, known);
		return known;
	}

	/** Notes that a lead was in this run, so that a lead that stands still for long is not forgotten. */
	touch(lead: string, nowSeconds: number): void {
		const known = this.leads.get(lead);
		if (!known || known.seenDay === dayOf(nowSeconds)) return;
		known.seenDay = dayOf(nowSeconds);
		this.hasNews = true;
	}

	/** Notes an event that Meta took, once. */
	remember(
		lead: string,
		eventName: string,
		{ seconds, isFilledIn }: RememberedEntry,
		nowSeconds: number,
	): void {
		const known = this.leads.get(lead) ?? {
			seenDay: 0,
			stages: new Map<string, RememberedStage>(),
		};
		known.seenDay = dayOf(nowSeconds);
		const key = this.keyOf(eventName);
		const stage = known.stages.get(key) ?? { forgotten: 0, entries: [] };
		stage.entries.push({ seconds, isFilledIn });
		known.stages.set(key, stage);
		this.leads.set(lead, known);
		this.hasNews = true;
	}

	/** Takes what a table of the user's says was sent; it is known then, and no news. What is known already is not counted twice. */
	learn({ lead, stageKey, seconds, isFilledIn }: SentStageEntry): void {
		const known = this.leads.get(lead) ?? {
			seenDay: 0,
			stages: new Map<string, RememberedStage>(),
		};
		const stage = known.stages.get(stageKey) ?? { forgotten: 0, entries: [] };
		if (stage.entries.every((entry) => entry.seconds !== seconds))
			stage.entries.push({ seconds, isFilledIn });
		known.stages.set(stageKey, stage);
		this.leads.set(lead, known);
	}

	/** What to store: without the leads that were not seen for too long, and without those that do not fit. */
	write(nowSeconds: number): WrittenProgress {
		const today = dayOf(nowSeconds);
		const oldestDay = today - DAYS_REMEMBERED;
		for (const remembered of this.leads.values()) putRight(remembered, today);
		const kept = [...this.leads]
			.filter(([, { seenDay }]) => seenDay >= oldestDay)
			.sort(([, one], [, other]) => other.seenDay - one.seenDay);
		const places = new StagePlaces();
		const leads: Record<string, string> = {};
		let bytes = 0;
		let shortenedLeads = 0;
		let written = 0;
		for (const [lead, remembered] of kept) {
			const { text, isShortened } = writeLeadText(remembered, places, MOST_BYTES_PER_LEAD);
			bytes += bytesOfLead(lead, text);
			if (bytes + places.bytes > MOST_BYTES) break;
			if (isShortened) shortenedLeads += 1;
			leads[lead] = text;
			written += 1;
		}
		return {
			stored: { stages: places.keys, leads },
			forgottenLeads: kept.length - written,
			shortenedLeads,
		};
	}
}

/**
 * A clock that ran ahead has seen a lead on a day that is still to come. It must neither be remembered until that day and 90
 * more, nor take the room of the leads that are seen today.
 */
function putRight(remembered: Remembered, today: number): void {
	if (remembered.seenDay > today) remembered.seenDay = today - 1;
}

function countEntries(stage: RememberedStage | undefined): number {
	return stage === undefined ? 0 : stage.forgotten + stage.entries.length;
}

function dayOf(seconds: number): number {
	return Math.floor(seconds / DAY_IN_SECONDS);
}
