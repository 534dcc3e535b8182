/** All leads of a run: what the items say of the same lead is put together, planned once, and given back item by item. */
import { isPlainObject, type RawEvent, type Warning } from '../../shared/capi';
import type { Mapped, MappedEvent } from '../../shared/n8n/run/types';
import type { LeadReading, ReadLead } from '../reading/readLeads';
import { leadDigest, recogniseLead, stageEventId } from './eventIds';
import type { Funnel } from './funnel';
import type { SentStage, StageDecision, StatedStage } from './decisions';
import { planLead } from './planLead';
import type { StagePolicy } from './policy';
import type { ProgressMemory } from './progress';
import { readCreated, readItemStages, type ItemStage } from './statedStages';

export interface RunCase {
	readonly funnel: Funnel;
	readonly policy: StagePolicy;
	readonly nowSeconds: number;
	readonly timezone: string;
	/** What earlier runs sent; undefined where nothing is remembered. */
	readonly memory?: ProgressMemory;
}

/** What the memory keeps of an event once Meta took it. */
export interface Rememberable {
	/** Stands for the lead; holds no identifier. */
	readonly lead: string;
	readonly eventId: string;
	readonly seconds: number;
}

export interface RunPlan {
	/** In the order of the items, within an item in the order of the stages. */
	readonly mapped: readonly Mapped[];
	/** Empty, as are the leads, where the run has no memory. */
	readonly rememberable: ReadonlyMap<MappedEvent, Rememberable>;
	/** The digest of each lead that the run met. */
	readonly leads: ReadonlySet<string>;
}

/** Everything the run says of one lead; readings are named by their index in the run. */
interface LeadGroup {
	readonly datasetId: string;
	readonly lead: string;
	createdSeconds: number | undefined;
	readonly stated: StatedStage[];
}

/** Takes the leads read from the items; gives the events to check and send, with what is left out and why. */
export function planRun(readings: readonly LeadReading[], run: RunCase): RunPlan {
	const outcomes = readings.map((): Mapped[] => []);
	const rememberable = new Map<MappedEvent, Rememberable>();
	const leads = new Set<string>();
	for (const group of groupByLead(readings, run, outcomes)) {
		const digest = run.memory && leadDigest(group.datasetId, group.lead);
		if (digest !== undefined) leads.add(digest);
		const decisions = planLead({
			stated: group.stated,
			funnel: run.funnel,
			policy: run.policy,
			bounds: { nowSeconds: run.nowSeconds, createdSeconds: group.createdSeconds },
			progress: digest === undefined ? undefined : run.memory?.progressOf(digest),
			eventIdOf: (eventName, entry) => stageEventId(group.datasetId, group.lead, eventName, entry),
		});
		for (const decision of decisions) {
			const reading = readings[decision.readingIndex];
			if ('instead' in reading) continue;
			const mapped = toMapped(reading, decision, run.policy);
			outcomes[decision.readingIndex].push(mapped);
			if (digest !== undefined && mapped.kind === 'event' && decision.kind === 'send') {
				rememberable.set(mapped.event, { lead: digest, eventId: decision.eventId, seconds: decision.seconds });
			}
		}
	}
	return { mapped: outcomes.flat(), rememberable, leads };
}

/** What needs no planning goes to the outcomes at once. */
function groupByLead(readings: readonly LeadReading[], run: RunCase, outcomes: Mapped[][]): LeadGroup[] {
	const groups = new Map<string, LeadGroup>();
	readings.forEach((reading, readingIndex) => {
		if ('instead' in reading) {
			outcomes[readingIndex].push(reading.instead);
			return;
		}
		const { base, item } = reading;
		const created = readCreated(item.createdTime, run.timezone);
		if ('refusal' in created) {
			outcomes[readingIndex].push({ kind: 'refused', itemIndex: base.itemIndex, refusal: created.refusal });
			return;
		}
		const group = findGroup(groups, reading, readingIndex, run);
		group.createdSeconds = latest(group.createdSeconds, created.seconds);
		readItemStages(item, created.seconds, run.funnel, run.policy, run.timezone).forEach((stage) => {
			if (stage.kind === 'stated') group.stated.push({ ...stage, readingIndex });
			else outcomes[readingIndex].push(toUnplanned(base, stage));
		});
	});
	return [...groups.values()];
}

/** An item that identifies nobody is a lead of its own; the check of the event refuses it. */
function findGroup(groups: Map<string, LeadGroup>, { base }: ReadLead, readingIndex: number, run: RunCase): LeadGroup {
	const { user_data: person } = base.raw;
	const lead =
		recogniseLead(isPlainObject(person) ? person : {}, {
			defaultCountry: base.defaultCountry,
			hashExternalId: base.hashExternalId,
			nowMilliseconds: run.nowSeconds * 1000,
			timezone: run.timezone,
			eventTimeMilliseconds: run.nowSeconds * 1000,
		}) ?? `nobody:${readingIndex}`;
	const { datasetId } = base.destination;
	const key = `${datasetId} ${lead}`;
	const group = groups.get(key) ?? { datasetId, lead, createdSeconds: undefined, stated: [] };
	groups.set(key, group);
	return group;
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
	return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

function toUnplanned({ itemIndex, raw }: MappedEvent, stage: Exclude<ItemStage, { kind: 'stated' }>): Mapped {
	if (stage.kind === 'refused') return { kind: 'refused', itemIndex, refusal: stage.refusal };
	return { kind: 'skipped', itemIndex, raw: stageEvent(raw, stage.eventName), skip: stage.skip };
}

function toMapped({ base }: ReadLead, decision: StageDecision, policy: StagePolicy): Mapped {
	const { itemIndex } = base;
	if (decision.kind === 'refuse') return { kind: 'refused', itemIndex, refusal: decision.refusal };
	const raw = stageEvent(base.raw, decision.eventName);
	if (decision.kind === 'skip') return { kind: 'skipped', itemIndex, raw, skip: decision.skip };
	return {
		kind: 'event',
		event: {
			...base,
			raw: { ...raw, event_time: decision.seconds, event_id: decision.eventId },
			notes: {
				output: {
					stage_filled_in: decision.isFilledIn,
					...(policy.allowGoingBack ? { stage_entry: decision.entry + 1 } : {}),
				},
				warnings: warningsOf(decision),
			},
		},
	};
}

/** Name and sources of a stage event (docs/meta-api.md section 8.1); an item cannot make it another kind of event. */
function stageEvent(raw: RawEvent, eventName: string): RawEvent {
	const customData = isPlainObject(raw.custom_data) ? raw.custom_data : {};
	return {
		...raw,
		event_name: eventName === '' ? undefined : eventName,
		action_source: 'crm',
		custom_data: { ...customData, event_source: 'crm' },
	};
}

function warningsOf({ stage, isMoved, notFilledIn }: SentStage): Warning[] {
	const warnings: Warning[] = [];
	if (stage === undefined) warnings.push(NOT_IN_FUNNEL);
	if (isMoved) warnings.push(MOVED);
	if (notFilledIn.length > 0) {
		warnings.push({
			code: 'earlier_stage_not_sent',
			field: 'event_time',
			message: `Not sent, because Meta's rules leave no time for them before this stage: ${notFilledIn.join(', ')}.`,
		});
	}
	return warnings;
}

const NOT_IN_FUNNEL: Warning = {
	code: 'stage_not_in_funnel',
	field: 'event_name',
	message: 'The stage is not in the funnel and was sent under its own name. Add it to the CRM Values of its stage.',
};
const MOVED: Warning = {
	code: 'stage_time_moved',
	field: 'event_time',
	message: 'Stage Time was not after Lead Created Time and was moved to one second after it.',
};
