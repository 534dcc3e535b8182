import { readFunnel, type Funnel, type Stage } from '../../../nodes/MetaLeadStage/stages/funnel';
import type {
	LeadCase,
	SentStage,
	StatedStage,
} from '../../../nodes/MetaLeadStage/stages/decisions';
import type { StageEntry } from '../../../nodes/MetaLeadStage/stages/eventIds';
import { planLead } from '../../../nodes/MetaLeadStage/stages/planLead';
import type { StagePolicy } from '../../../nodes/MetaLeadStage/stages/policy';

/** 2026-11-22T00:00:00Z in Unix seconds: now in all these tests. */
export const NOW = 1795305600;
export const HOUR = 3600;
export const DAY = 86_400;

export const STRICT: StagePolicy = {
	tooOld: 'refuse',
	notAfterLead: 'refuse',
	unknownStage: 'refuse',
	missingStage: 'refuse',
	fillEarlierStages: false,
	allowGoingBack: false,
	rememberSent: false,
};

/** The funnel of the tests: three stages on the way, and a lost one. */
export const FUNNEL = funnelOf([
	{ eventName: 'Lead', crmValues: 'New, Open' },
	{ eventName: 'Qualified', crmValues: 'Sales Qualified\nSQL' },
	{ eventName: 'Won', crmValues: '' },
	{ eventName: 'Lost', isLost: true },
]);

export function funnelOf(stages: Record<string, unknown>[]): Funnel {
	const read = readFunnel({ stages });
	if ('refusal' in read) throw new Error(read.refusal.message);
	return read.funnel;
}

/** Stages of one lead as `Name@seconds`, in the order of the items; `Name@` has no time, `Name@now` is the current one. */
export function stated(...stages: string[]): StatedStage[] {
	return stages.map((text, readingIndex) => {
		const [name, time] = text.split('@');
		const stage = FUNNEL.find(name);
		return {
			readingIndex,
			eventName: stage?.eventName ?? name,
			stage,
			seconds: time === '' || time === 'now' ? undefined : NOW + Number(time),
			isCurrent: time !== '',
		};
	});
}

/** An event ID that can be read: `Name#first`, `Name#at-30` (seconds from now) or `Name#1`. */
export function eventIdOf(eventName: string, entry: StageEntry): string {
	if (entry === 'first') return `${eventName}#first`;
	return `${eventName}#${'number' in entry ? entry.number : `at${entry.atSeconds - NOW}`}`;
}

export function plan(
	stages: StatedStage[],
	more: Partial<Omit<LeadCase, 'policy'>> & { policy?: Partial<StagePolicy> } = {},
) {
	return planLead({
		funnel: FUNNEL,
		bounds: { nowSeconds: NOW, createdSeconds: undefined },
		eventIdOf,
		unreadable: new Set<Stage>(),
		...more,
		stated: stages,
		policy: { ...STRICT, ...more.policy },
	});
}

/** What is sent, as `Name#entry number@seconds from now`, with `+` where the stage was filled in. */
export function sentOf(decisions: ReturnType<typeof plan>): string[] {
	return decisions
		.filter((decision): decision is SentStage => decision.kind === 'send')
		.map(
			({ eventName, entry, seconds, isFilledIn }) =>
				`${eventName}#${entry}@${seconds - NOW}${isFilledIn ? '+' : ''}`,
		);
}

/** What is not sent, as `Name: reason or refusal code`. */
export function leftOut(decisions: ReturnType<typeof plan>): string[] {
	return decisions.flatMap((decision) => {
		if (decision.kind === 'send') return [];
		return `${decision.eventName}: ${decision.kind === 'skip' ? decision.skip.reason : decision.refusal.code}`;
	});
}
