/** All leads of a run: each is planned once, whatever items it stands in, and its events are given in their order. */
import { type Warning, warnOfUnusedTime } from '../../shared/capi';
import type { Mapped, MappedEvent } from '../../shared/n8n/run/types';
import type { LeadItem } from '../reading/leadItem';
import type { LeadReading, ReadLead } from '../reading/readLeads';
import type { SentStage, StageDecision } from './decisions';
import { leadDigest, stageEventId } from './eventIds';
import { collectLeads, stageEvent, type Lead, type LeadsContext } from './leads';
import { planLead } from './planLead';
import type { ProgressMemory } from './progress';
import type { RememberedEntry } from './progressText';
import { SENT_STAGE_FIELD, writeSentStage } from './sentStages';

export interface RunCase extends LeadsContext {
	/** What earlier runs sent; undefined where nothing is remembered. */
	readonly memory?: ProgressMemory;
	/** Whether the output says of each event what a table of the user's is to keep. */
	readonly givesSentStages?: boolean;
}

/** What the memory keeps of an event once Meta took it. */
export interface Rememberable extends RememberedEntry {
	/** Stands for the lead; holds no identifier. */
	readonly lead: string;
	readonly eventName: string;
}

export interface RunPlan {
	/**
	 * In the order in which they are to be sent: lead by lead, and each lead's events by their times. To be gone through once: a lead
	 * is planned when it is its turn, and forgotten then.
	 */
	readonly mapped: Iterable<Mapped>;
	/** What the memory keeps of an event that was given; of none where the run has no memory. */
	readonly rememberable: { get(event: MappedEvent): Rememberable | undefined };
	/** The digest of each lead that the run met; empty where the run has no memory. */
	readonly leads: ReadonlySet<string>;
}

/**
 * Takes the leads read from the items; gives the events to check and send, with what is left out and why. Yields after each
 * reading and each lead.
 */
export function* planRun(readings: readonly LeadReading[], run: RunCase): Generator<void, RunPlan> {
	const instead = readings.flatMap((reading) => ('instead' in reading ? [reading.instead] : []));
	const leads = yield* collectLeads(readings, run);
	const digests = new Set<string>();
	for (const lead of run.memory === undefined ? [] : leads) {
		digests.add(digestOf(lead));
		yield;
	}
	const rememberable = new WeakMap<MappedEvent, Rememberable>();
	return { mapped: planEach(instead, leads, run, rememberable), rememberable, leads: digests };
}

function* planEach(
	instead: readonly Mapped[],
	leads: Lead[],
	run: RunCase,
	rememberable: WeakMap<MappedEvent, Rememberable>,
): Generator<Mapped> {
	yield* instead;
	leads.reverse();
	for (let lead = leads.pop(); lead !== undefined; lead = leads.pop()) {
		const digest = run.memory && digestOf(lead);
		for (const { mapped } of lead.unplanned) yield mapped;
		for (const decision of decide(lead, run, digest)) {
			const reading = lead.readings.get(decision.readingIndex);
			if (reading === undefined) continue;
			const outcome = toMapped(reading, decision, run, digest);
			if (digest !== undefined && outcome.kind === 'event' && decision.kind === 'send') {
				const { eventName, statedSeconds: seconds, isFilledIn } = decision;
				rememberable.set(outcome.event, { lead: digest, eventName, seconds, isFilledIn });
			}
			yield outcome;
		}
	}
}

function digestOf({ datasetId, lead }: Lead): string {
	return leadDigest(datasetId, lead);
}

function decide(
	{ datasetId, lead, stated, unreadable, createdSeconds }: Lead,
	run: RunCase,
	digest?: string,
): StageDecision[] {
	return planLead({
		stated,
		unreadable,
		funnel: run.funnel,
		policy: run.policy,
		bounds: { nowSeconds: run.nowSeconds, createdSeconds },
		progress: digest === undefined ? undefined : run.memory?.progressOf(digest),
		eventIdOf: (eventName, entry) => stageEventId(datasetId, lead, eventName, entry),
	});
}

function toMapped(
	{ base, item }: ReadLead,
	decision: StageDecision,
	{ policy, givesSentStages }: RunCase,
	lead?: string,
): Mapped {
	const { itemIndex } = base;
	const raw = stageEvent(base.raw, decision.eventName);
	if (decision.kind === 'refuse')
		return { kind: 'refused', itemIndex, refusal: decision.refusal, raw };
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
					...(givesSentStages && lead !== undefined ? toKeep(lead, decision) : {}),
				},
				warnings: [...item.warnings, ...warningsOf(decision), ...missingTimeOf(decision, item)],
			},
		},
	};
}

function toKeep(lead: string, { eventName, statedSeconds: seconds, isFilledIn }: SentStage) {
	return { [SENT_STAGE_FIELD]: writeSentStage(lead, eventName, { seconds, isFilledIn }) };
}

/** A stage in a table may lie back further than Meta accepts, and would go out as one of now; a webhook reports it at once. */
function missingTimeOf({ isUndated }: SentStage, { unusedTime, isOfWebhook }: LeadItem): Warning[] {
	if (!isUndated) return [];
	if (unusedTime !== undefined) return [warnOfUnusedTime(unusedTime, STAGE_TIME)];
	return isOfWebhook ? [] : [TIME_MISSING];
}

const TIME_MISSING: Warning = {
	code: 'event_time_missing',
	field: 'event_time',
	message:
		'Stage Time is empty, so the time of this run was sent. Give the time at which the lead reached the stage.',
};

const STAGE_TIME = {
	displayName: 'Stage Time',
	name: 'stage_time',
	happened: 'the lead reached the stage',
};

function warningsOf({ stage, isMoved, notFilledIn }: SentStage): Warning[] {
	const warnings: Warning[] = [];
	if (stage === undefined) warnings.push(NOT_IN_FUNNEL);
	if (isMoved) warnings.push(MOVED);
	if (notFilledIn.length > 0) {
		warnings.push({
			code: 'earlier_stage_not_sent',
			field: 'event_time',
			message: `Earlier stages were not sent, because there is no time left for them before this one: ${notFilledIn.join(', ')}.`,
		});
	}
	return warnings;
}

const NOT_IN_FUNNEL: Warning = {
	code: 'stage_not_in_funnel',
	field: 'event_name',
	message:
		'The stage is not in the funnel and was sent under its own name. Add it to the CRM Values of its stage.',
};
const MOVED: Warning = {
	code: 'stage_time_moved',
	field: 'event_time',
	message: 'Stage Time was not after Lead Created Time and was moved to one second after it.',
};
