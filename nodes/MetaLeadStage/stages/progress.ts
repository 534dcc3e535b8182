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

	/** Of a run that knows of nothing sent before. */
	static empty(): ProgressMemory {
		return new ProgressMemory(new Map());
	}

	/** Takes what an earlier run stored; whatever cannot be read is forgotten. Yields after each lead. */
	static *read(stored: unknown): Generator<void, ProgressMemory> {
		const leads = new Map<string, Remembered>();
		const { stages, leads: texts } = isObject(stored) ? stored : {};
		const keys: readonly unknown[] = Array.isArray(stages) ? stages : [];
		for (const [lead, text] of Object.entries(isObject(texts) ? texts : {})) {
			const remembered = typeof text === 'string' ? readLeadText(text, keys) : undefined;
			if (remembered) leads.set(lead, remembered);
			yield;
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

	/** Notes the leads of this run, so that one that stands still for long is not forgotten. Yields after each. */
	*touch(leads: Iterable<string>, nowSeconds: number): Generator<void, void> {
		const today = dayOf(nowSeconds);
		for (const lead of leads) {
			const known = this.leads.get(lead);
			if (known && known.seenDay !== today) {
				known.seenDay = today;
				this.hasNews = true;
			}
			yield;
		}
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

	/**
	 * What to store: without the leads that were not seen for too long, and without those that do not fit. Yields after each
	 * lead.
	 */
	*write(nowSeconds: number): Generator<void, WrittenProgress> {
		const byDay = yield* this.byDay(dayOf(nowSeconds));
		const places = new StagePlaces();
		const leads: Record<string, string> = {};
		let bytes = 0;
		let shortenedLeads = 0;
		let forgottenLeads = 0;
		for (const [lead, remembered] of latestFirst(byDay)) {
			yield;
			if (forgottenLeads > 0) {
				forgottenLeads += 1;
				continue;
			}
			const { text, isShortened } = writeLeadText(remembered, places, MOST_BYTES_PER_LEAD);
			bytes += bytesOfLead(lead, text);
			if (bytes + places.bytes > MOST_BYTES) {
				forgottenLeads += 1;
				continue;
			}
			if (isShortened) shortenedLeads += 1;
			leads[lead] = text;
		}
		return { stored: { stages: places.keys, leads }, forgottenLeads, shortenedLeads };
	}

	/** The leads that are not seen for too long, by the day on which they were seen last. */
	private *byDay(today: number): Generator<void, LeadsByDay> {
		const byDay: LeadsByDay = new Map();
		for (const [lead, remembered] of this.leads) {
			putRight(remembered, today);
			const { seenDay } = remembered;
			if (seenDay >= today - DAYS_REMEMBERED) {
				const ofDay = byDay.get(seenDay) ?? [];
				ofDay.push([lead, remembered]);
				byDay.set(seenDay, ofDay);
			}
			yield;
		}
		return byDay;
	}
}

type LeadsByDay = Map<number, Array<[lead: string, remembered: Remembered]>>;

function* latestFirst(byDay: LeadsByDay): Generator<[lead: string, remembered: Remembered]> {
	const days = [...byDay.keys()].sort((one, other) => other - one);
	for (const day of days) yield* byDay.get(day) ?? [];
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
