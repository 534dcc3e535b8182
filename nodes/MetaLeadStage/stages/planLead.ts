/**
 * One lead's stages, in order and once: which are sent, when and under which event ID, and which are not and why. Pure;
 * the rules are those of docs/meta-api.md section 8.
 */
import type { LeadCase, PlacedStage, StageDecision, StatedStage } from './decisions';
import { decideOnce } from './decideOnce';
import { decideWithReturns } from './decideWithReturns';
import { fillEarlierStages } from './fillIn';
import { orderOf } from './funnel';
import { judgeTime } from './times';
import { leaveOut, placeOf } from './verdicts';

/**
 * Takes everything the run's items say of one lead; gives a decision on each stated stage, and the stages filled in
 * before those that are sent. Decisions to send are in order: times rise, and so do places in the funnel unless the
 * policy allows going back.
 */
export function planLead(lead: LeadCase): StageDecision[] {
	const { refused, undated, placed } = placeStages(lead);
	const decide = lead.policy.allowGoingBack ? decideWithReturns(lead, placed) : decideOnce(lead);
	const walked = placed.map((entry) => ({ seconds: entry.seconds, decision: decide(entry) }));
	if (!lead.policy.fillEarlierStages) {
		const skipped = undated.map((stated) => leaveOut(placeOf(stated), 'stage_without_time'));
		return [...refused, ...skipped, ...walked.map(({ decision }) => decision)];
	}
	return [...refused, ...settleUndated(undated, fillEarlierStages(lead, walked))];
}

interface PlacedStages {
	readonly refused: StageDecision[];
	/** Entries of a history without a time. */
	readonly undated: StatedStage[];
	/** In the order of their times. */
	readonly placed: PlacedStage[];
}

function placeStages({ stated: all, bounds, policy }: LeadCase): PlacedStages {
	const refused: StageDecision[] = [];
	const undated: StatedStage[] = [];
	const placed: PlacedStage[] = [];
	for (const stated of all) {
		if (stated.seconds === undefined && !stated.isCurrent) {
			undated.push(stated);
			continue;
		}
		const judged = judgeTime(stated.seconds ?? bounds.nowSeconds, bounds, policy);
		if (judged.kind === 'refused')
			refused.push({ ...placeOf(stated), kind: 'refuse', refusal: judged.refusal });
		else if (judged.kind === 'too_old')
			placed.push({ stated, seconds: judged.seconds, isMoved: false, tooOld: judged.refusal });
		else placed.push({ stated, seconds: judged.seconds, isMoved: judged.moved });
	}
	return { refused, undated, placed: placed.sort(byTimeThenOrder) };
}

function byTimeThenOrder(one: PlacedStage, other: PlacedStage): number {
	return one.seconds - other.seconds || orderOf(one.stated.stage) - orderOf(other.stated.stage);
}

/** An undated entry whose stage was filled in got its time so; the event belongs to the item that states it. */
function settleUndated(
	undated: readonly StatedStage[],
	decisions: readonly StageDecision[],
): StageDecision[] {
	const waiting = new Map<string, StatedStage>();
	for (const stated of undated)
		if (!waiting.has(stated.eventName)) waiting.set(stated.eventName, stated);
	const found = new Set<StatedStage>();
	const settled = decisions.map((decision): StageDecision => {
		const stated = waiting.get(decision.eventName);
		if (stated === undefined || decision.kind !== 'send' || !decision.isFilledIn) return decision;
		found.add(stated);
		return { ...decision, readingIndex: stated.readingIndex };
	});
	const skipped = undated
		.filter((stated) => !found.has(stated))
		.map((stated) => leaveOut(placeOf(stated), 'stage_time_not_found'));
	return [...skipped, ...settled];
}
