/** The leads of a run: what all items say of the same lead is collected before any of it is decided. */
import { isPlainObject, type RawEvent, skip } from '../../shared/capi';
import type { Mapped, MappedEvent } from '../../shared/n8n/run/types';
import type { LeadReading, ReadLead } from '../reading/readLeads';
import type { StatedStage } from './decisions';
import { recognizeLead } from './eventIds';
import type { Funnel, Stage } from './funnel';
import type { StagePolicy } from './policy';
import {
	decideMissingStage,
	hasTime,
	nameOf,
	rawLeadSeconds,
	readCreated,
	readItemStages,
	type ItemStage,
} from './statedStages';

/** What the leads of a run are read by. */
export interface LeadsContext {
	readonly funnel: Funnel;
	readonly policy: StagePolicy;
	readonly nowSeconds: number;
	readonly timezone: string;
}

/** Everything the run says of one lead; readings are named by their index in the run. */
export interface Lead {
	readonly datasetId: string;
	/** By what the lead is recognized; never shown. */
	readonly lead: string;
	/** The latest that any item gives: Meta drops what is not later. */
	readonly createdSeconds: number | undefined;
	readonly stated: readonly StatedStage[];
	/** Stages that the items state as well, but at a time that cannot be read. */
	readonly unreadable: ReadonlySet<Stage>;
	/** By their index in the run. */
	readonly readings: ReadonlyMap<number, ReadLead>;
	/** What needs no planning, with the reading it comes from. */
	readonly unplanned: ReadonlyArray<{ readonly readingIndex: number; readonly mapped: Mapped }>;
}

interface LeadEntry {
	readonly readingIndex: number;
	readonly reading: ReadLead;
	readonly created: ReturnType<typeof readCreated>;
	readonly stages: readonly ItemStage[];
}

interface LeadEntries {
	readonly datasetId: string;
	readonly lead: string;
	readonly entries: LeadEntry[];
}

/**
 * Takes what was read of each item; gives the leads in the order in which they first occur. Yields after each reading and each
 * lead.
 */
export function* collectLeads(
	readings: readonly LeadReading[],
	context: LeadsContext,
): Generator<void, Lead[]> {
	const leads = new Map<string, LeadEntries>();
	const { funnel, policy, nowSeconds, timezone } = context;
	for (const [readingIndex, reading] of readings.entries()) {
		if ('instead' in reading) continue;
		findLead(leads, reading, readingIndex, context).entries.push({
			readingIndex,
			reading,
			created: readCreated(reading.item.createdTime, timezone, nowSeconds),
			stages: readItemStages(reading.item, funnel, policy, timezone),
		});
		yield;
	}
	const collected: Lead[] = [];
	for (const lead of leads.values()) {
		collected.push(putTogether(lead, context));
		yield;
	}
	return collected;
}

/** An item that identifies nobody is a lead of its own; the check of the event refuses it. */
function findLead(
	leads: Map<string, LeadEntries>,
	{ base }: ReadLead,
	readingIndex: number,
	{ nowSeconds, timezone }: LeadsContext,
): LeadEntries {
	const { user_data: person } = base.raw;
	const lead =
		recognizeLead(isPlainObject(person) ? person : {}, {
			defaultCountry: base.defaultCountry,
			hashExternalId: base.hashExternalId,
			onlyKeys: base.onlyKeys,
			nowMilliseconds: nowSeconds * 1000,
			timezone,
			eventTimeMilliseconds: nowSeconds * 1000,
		}) ?? `nobody:${readingIndex}`;
	const { datasetId } = base.destination;
	const key = `${datasetId} ${lead}`;
	const found = leads.get(key) ?? { datasetId, lead, entries: [] };
	leads.set(key, found);
	return found;
}

function putTogether({ datasetId, lead, entries }: LeadEntries, context: LeadsContext): Lead {
	const createdSeconds = entries.reduce<number | undefined>((last, { created }) => {
		return 'refusal' in created ? last : latest(last, created.seconds);
	}, undefined);
	const withTime = new Set(entries.flatMap(({ stages }) => stages.filter(hasTime).map(nameOf)));
	const stated: StatedStage[] = [];
	const unreadable = new Set<Stage>();
	const unplanned: Array<{ readingIndex: number; mapped: Mapped }> = [];
	for (const entry of entries) {
		const { readingIndex, reading, created, stages } = entry;
		const leaveOut = (mapped: Mapped) => unplanned.push({ readingIndex, mapped });
		if ('refusal' in created) {
			for (const { stage } of stages) if (stage) unreadable.add(stage);
			const { itemIndex, raw } = reading.base;
			leaveOut({ kind: 'refused', itemIndex, refusal: created.refusal, raw });
			continue;
		}
		for (const stage of completeStages(entry, createdSeconds, context)) {
			if (stage.kind === 'refused' && stage.stage) unreadable.add(stage.stage);
			if (stage.kind !== 'stated') leaveOut(toUnplanned(reading.base, stage));
			else if (stage.seconds === undefined && withTime.has(nameOf(stage))) {
				leaveOut(
					toUnplanned(reading.base, {
						...stage,
						kind: 'skipped',
						skip: skip('stage_dated_elsewhere'),
					}),
				);
			} else stated.push({ ...stage, readingIndex });
		}
	}
	const readings = new Map(entries.map(({ readingIndex, reading }) => [readingIndex, reading]));
	return { datasetId, lead, createdSeconds, stated, unreadable, readings, unplanned };
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

/** The stages of an item, with what the whole lead tells of them: an item without stage, and Meta's own raw leads. */
function completeStages(
	{ reading: { item }, stages }: LeadEntry,
	createdSeconds: number | undefined,
	{ funnel, policy }: LeadsContext,
): readonly ItemStage[] {
	if (stages.length === 0) return [decideMissingStage(item, createdSeconds, funnel, policy)];
	if (!item.isMetaLead) return stages;
	return stages.map((stage) =>
		stage.kind === 'stated' && stage.isCurrent && stage.stage?.order === 0
			? { ...stage, seconds: stage.seconds ?? rawLeadSeconds(createdSeconds) }
			: stage,
	);
}

function toUnplanned(
	{ itemIndex, raw }: MappedEvent,
	stage: Exclude<ItemStage, { kind: 'stated' }>,
): Mapped {
	const event = stageEvent(raw, stage.eventName);
	return stage.kind === 'refused'
		? { kind: 'refused', itemIndex, refusal: stage.refusal, raw: event }
		: { kind: 'skipped', itemIndex, raw: event, skip: stage.skip };
}

/**
 * Name and source of a stage event; an item cannot make it another kind of event. The checks give it the event_source
 * that goes with the source (docs/meta-api.md section 8.1).
 */
export function stageEvent(raw: RawEvent, eventName: string): RawEvent {
	return { ...raw, event_name: eventName === '' ? undefined : eventName, action_source: 'crm' };
}
