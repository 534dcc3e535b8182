/** The option "Send Earlier Stages Too": stages before a reached one that the lead's history lacks. */
import type { Stage } from './funnel';
import type { LeadCase, SentStage, StageDecision } from './decisions';
import { NO_PROGRESS } from './progress';
import { timesBetween } from './times';

/** A decision with the time of its stage, also where it is not sent. */
interface Walked {
	readonly seconds: number;
	readonly decision: StageDecision;
}

/**
 * Takes a lead's decisions in the order of their times; gives them with the lacking stages before those that are sent.
 * A time is found between the stage before and the reached one; where there is none, the reached stage names the
 * stages that could not be filled in. Nothing is filled in before a stage that is not sent: it would be older still.
 */
export function fillEarlierStages(lead: LeadCase, walked: readonly Walked[]): StageDecision[] {
	let lacking = findLackingStages(lead);
	let previous = lastRememberedSeconds(lead);
	const decisions: StageDecision[] = [];
	for (const { seconds, decision } of walked) {
		const order = decision.stage?.order;
		if (order === undefined || decision.kind === 'refuse') {
			decisions.push(decision);
			continue;
		}
		const earlier = lacking.filter((stage) => isBefore(stage, order));
		lacking = lacking.filter((stage) => !isBefore(stage, order));
		decisions.push(
			...(decision.kind === 'send' ? withEarlier(lead, earlier, previous, decision) : [decision]),
		);
		previous = seconds;
	}
	return inOrder(decisions);
}

function isBefore(stage: Stage, order: number): boolean {
	return stage.order !== undefined && stage.order < order;
}

/**
 * Stages beyond the furthest that the memory knows of which no item says when the lead reached them. One that an item
 * states at a time that may not be sent is none: its true time is still to come.
 */
function findLackingStages({
	funnel,
	progress = NO_PROGRESS,
	stated,
	unreadable,
}: LeadCase): Stage[] {
	const dated = stated.filter(({ seconds, isCurrent }) => seconds !== undefined || isCurrent);
	const known = new Set([...unreadable, ...dated.map(({ stage }) => stage)]);
	const isSent = funnel.path.map(({ eventName }) => progress.countOf(eventName) > 0);
	return funnel.path.slice(isSent.lastIndexOf(true) + 1).filter((stage) => !known.has(stage));
}

function lastRememberedSeconds({ funnel, progress = NO_PROGRESS }: LeadCase): number | undefined {
	return funnel.path
		.flatMap(({ eventName }) => progress.entriesOf(eventName))
		.reduce<number | undefined>(
			(last, { seconds }) => Math.max(last ?? seconds, seconds),
			undefined,
		);
}

function withEarlier(
	lead: LeadCase,
	earlier: readonly Stage[],
	previous: number | undefined,
	reached: SentStage,
): SentStage[] {
	const times = findTimes(lead, earlier, previous, reached.seconds);
	const filled = earlier.flatMap((stage, index) => {
		const seconds = times[index];
		return seconds === undefined ? [] : [fillIn(lead, reached, stage, seconds)];
	});
	const left = earlier.filter((_, index) => times[index] === undefined);
	return [...filled, { ...reached, notFilledIn: left.map(({ eventName }) => eventName) }];
}

/** One time for each stage, undefined where the rules allow none. A raw lead was there from its creation on. */
function findTimes(
	{ bounds: { createdSeconds, nowSeconds } }: LeadCase,
	stages: readonly Stage[],
	previous: number | undefined,
	before: number,
): ReadonlyArray<number | undefined> {
	const known = [previous, createdSeconds].filter((seconds) => seconds !== undefined);
	const after = known.length === 0 ? undefined : Math.max(...known);
	if (stages[0]?.order !== 0 || after === undefined)
		return timesBetween(after, before, stages.length, nowSeconds);
	const [rawLead] = timesBetween(after, Math.min(before, after + 2), 1, nowSeconds);
	return [rawLead, ...timesBetween(rawLead ?? after, before, stages.length - 1, nowSeconds)];
}

function fillIn(lead: LeadCase, reached: SentStage, stage: Stage, seconds: number): SentStage {
	return {
		kind: 'send',
		readingIndex: reached.readingIndex,
		eventName: stage.eventName,
		stage,
		seconds,
		statedSeconds: seconds,
		eventId: lead.eventIdOf(stage.eventName, 'first'),
		entry: 0,
		isFilledIn: true,
		isUndated: false,
		isMoved: false,
		notFilledIn: [],
	};
}

/** A raw lead may be older than a lost stage that comes before the reached one. */
function inOrder(decisions: readonly StageDecision[]): StageDecision[] {
	const sent = decisions.filter((decision) => decision.kind === 'send');
	const others = decisions.filter((decision) => decision.kind !== 'send');
	return [...others, ...sent.sort((one, other) => one.seconds - other.seconds)];
}
