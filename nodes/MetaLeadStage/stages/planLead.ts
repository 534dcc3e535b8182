/**
 * One lead's stages, in order and once: which are sent, when and under which event ID, and which are not and why. Pure;
 * the rules are those of docs/meta-api.md section 8.
 */
import { type Refusal, skip } from '../../shared/capi';
import type { LeadCase, StageDecision, StatedStage } from './decisions';
import { fillEarlierStages } from './fillIn';
import type { Stage } from './funnel';
import { NO_PROGRESS } from './progress';
import { judgeTime } from './times';

/** A stated stage with the time under which it would be sent, or what is against that time. */
interface Placed {
	readonly stated: StatedStage;
	readonly seconds: number;
	readonly isMoved: boolean;
	readonly tooOld?: Refusal;
}

/**
 * Takes everything the run's items say of one lead; gives a decision on each stated stage, and the stages filled in
 * before those that are sent. Decisions to send are in order: times rise, and so do places in the funnel unless the
 * policy allows going back.
 */
export function planLead(lead: LeadCase): StageDecision[] {
	const { decisions, placed } = placeStages(lead);
	const walk = new Walk(lead);
	const walked = placed.map((entry) => ({ seconds: entry.seconds, decision: walk.decide(entry) }));
	const stages = lead.policy.fillEarlierStages
		? fillEarlierStages(lead, walked)
		: walked.map(({ decision }) => decision);
	return [...decisions, ...stages];
}

/** Stages with a time, in the order of their times; what cannot have one is decided at once. */
function placeStages(lead: LeadCase): { decisions: StageDecision[]; placed: Placed[] } {
	const decisions: StageDecision[] = [];
	const placed: Placed[] = [];
	for (const stated of lead.stated) {
		if (stated.seconds === undefined && !stated.isCurrent) {
			if (!lead.policy.fillEarlierStages) decisions.push({ ...placeOf(stated), kind: 'skip', skip: skip('stage_without_time') });
			continue;
		}
		const judged = judgeTime(stated.seconds ?? lead.bounds.nowSeconds, lead.bounds, lead.policy);
		if (judged.kind === 'refused') {
			decisions.push({ ...placeOf(stated), kind: 'refuse', refusal: judged.refusal });
		} else if (judged.kind === 'too_old') {
			placed.push({ stated, seconds: judged.seconds, isMoved: false, tooOld: judged.refusal });
		} else {
			placed.push({ stated, seconds: judged.seconds, isMoved: judged.moved });
		}
	}
	return { decisions, placed: placed.sort(byTimeThenOrder) };
}

function byTimeThenOrder(one: Placed, other: Placed): number {
	return one.seconds - other.seconds || orderOf(one.stated.stage) - orderOf(other.stated.stage);
}

/** Lost stages and unknown ones come after all others of the same second. */
function orderOf(stage: Stage | undefined): number {
	return stage?.order ?? Number.MAX_SAFE_INTEGER;
}

/** What the walk has met of one stage: the times, and the number that the next entry gets. */
interface Entries {
	readonly times: Set<number>;
	next: number;
}

/** Goes through the stages of a lead in the order of their times and knows what came before. */
class Walk {
	private readonly entries = new Map<string, Entries>();

	/** The furthest place in the funnel so far. */
	private furthest = -1;

	constructor(private readonly lead: LeadCase) {}

	decide({ stated, seconds, isMoved, tooOld }: Placed): StageDecision {
		const place = placeOf(stated);
		const { policy } = this.lead;
		const entries = this.entriesOf(stated.eventName);
		if (entries.times.has(seconds)) return { ...place, kind: 'skip', skip: skip('stage_stated_twice') };
		const { entry, eventId, wasSent } = this.findEntry(stated, seconds, entries.next);
		if (!wasSent && !policy.allowGoingBack) {
			if (entries.times.size > 0) return { ...place, kind: 'skip', skip: skip('stage_again') };
			if (this.wentBack(stated.stage, seconds)) return { ...place, kind: 'skip', skip: skip('stage_went_back') };
		}
		entries.times.add(seconds);
		entries.next = entry + 1;
		this.furthest = Math.max(this.furthest, stated.stage?.order ?? -1);
		if (wasSent) return { ...place, kind: 'skip', skip: skip('stage_sent_before') };
		if (tooOld) {
			return policy.tooOld === 'skip'
				? { ...place, kind: 'skip', skip: skip('stage_too_old') }
				: { ...place, kind: 'refuse', refusal: tooOld };
		}
		return { ...place, kind: 'send', seconds, eventId, entry, isFilledIn: false, isMoved, notFilledIn: [] };
	}

	/** The number of this entry into the stage, the first that is free from `next` on, or the one that was sent before. */
	private findEntry(
		stated: StatedStage,
		seconds: number,
		next: number,
	): { entry: number; eventId: string; wasSent: boolean } {
		const { policy, progress = NO_PROGRESS, eventIdOf } = this.lead;
		// A lead that is in a stage without saying since when is in it still if that was the last thing sent.
		const isSame = (sentAt: number, eventId: string) =>
			stated.seconds === undefined ? progress.isLatest(eventId) : sentAt === seconds;
		for (let entry = this.lead.progress === undefined ? next : 0; ; entry++) {
			const eventId = eventIdOf(stated.eventName, entry);
			const sentAt = progress.timeOf(eventId);
			if (sentAt === undefined) {
				if (entry >= next || !policy.allowGoingBack) return { entry, eventId, wasSent: false };
			} else if (!policy.allowGoingBack || isSame(sentAt, eventId)) {
				return { entry, eventId, wasSent: true };
			}
		}
	}

	/** Whether the lead was further at that time, by this run's items or by the memory. */
	private wentBack(stage: Stage | undefined, seconds: number): boolean {
		const order = stage?.order;
		if (order === undefined) return false;
		const { funnel, progress, eventIdOf } = this.lead;
		if (order < this.furthest) return true;
		if (progress === undefined) return false;
		const later = funnel.path.slice(order + 1).map(({ eventName }) => progress.timeOf(eventIdOf(eventName, 0)));
		return later.some((sentAt) => sentAt !== undefined && sentAt <= seconds);
	}

	private entriesOf(eventName: string): Entries {
		const known = this.entries.get(eventName);
		if (known) return known;
		const entries: Entries = { times: new Set(), next: 0 };
		this.entries.set(eventName, entries);
		return entries;
	}
}

function placeOf({ readingIndex, eventName, stage }: StatedStage) {
	return { readingIndex, eventName, stage };
}
