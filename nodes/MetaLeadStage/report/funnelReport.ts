/**
 * The funnel in exact figures: what a user looks at before choosing the stage to optimize for. Pure; Meta's conditions
 * are in conditions.ts, the figures as they are shown in figuresShown.ts.
 */
import { DateTime } from 'luxon';

import type { Funnel, Stage } from '../stages/funnel';

export const DAY_IN_SECONDS = 86_400;

/** One lead with everything its items state; times in Unix seconds, none of them in the future. */
export interface ReportLead {
	readonly hasLeadId: boolean;
	/** Whether anything identifies the person, so that Meta could match the lead. */
	readonly isIdentified: boolean;
	createdSeconds: number | undefined;
	/** When each stage was first reached; undefined where no time is known. */
	readonly reached: Map<Stage, number | undefined>;
	/** CRM values that are not in the funnel. */
	readonly unknownValues: Set<string>;
}

export interface StageFigures {
	readonly stage: string;
	readonly isLost: boolean;
	/** Leads that reached this stage or a later one; for a lost stage those that reached it. */
	readonly leads: number;
	/** Those of them that the input does not show in this stage: they must have passed it. */
	readonly leadsInferred: number;
	readonly leadsWithLeadId: number;
	/** Share of the leads of the stage before; undefined for the first and for lost stages. */
	readonly rateFromPrevious: number | undefined;
	/** Share of all leads. */
	readonly rateFromLead: number | undefined;
	/** Median from the creation of the lead to this stage; undefined where no times are known. */
	readonly secondsFromLead: number | undefined;
	/** Leads of that median whose creation is inferred: the time of their first stage stands for it. */
	readonly startsInferred: number;
	/** Median until the lead left this stage; undefined where no lead is known to have left it. */
	readonly secondsInStage: number | undefined;
}

/** How many leads have a creation time of their own, one inferred from their first stage, or none. */
export interface Creations {
	readonly stated: number;
	readonly inferred: number;
	readonly missing: number;
}

export interface FunnelFigures {
	readonly leads: number;
	readonly leadsWithLeadId: number;
	/** Leads that are in a stage of the funnel and that Meta could match. */
	readonly leadsCovered: number;
	readonly creations: Creations;
	/** Leads created in the last 30 days; `missing` may have been. */
	readonly lastMonth: Creations;
	/** Stages of the way, lost ones aside, in which the input shows a lead. */
	readonly stagesSeen: number;
	/** Days on which a stage was reached. */
	readonly daysWithData: number;
	readonly firstDay: string | undefined;
	readonly lastDay: string | undefined;
	readonly stages: readonly StageFigures[];
}

const DAYS_OF_A_MONTH = 30;

/** Takes the leads and the funnel; gives the figures. Days are those of the time zone. */
export function measureFunnel(
	leads: readonly ReportLead[],
	funnel: Funnel,
	nowSeconds: number,
	timezone: string,
): FunnelFigures {
	const monthAgo = nowSeconds - DAYS_OF_A_MONTH * DAY_IN_SECONDS;
	const times = leads.flatMap(timesOf);
	const days = [...new Set(times.map((seconds) => dayOf(seconds, timezone)))].sort();
	return {
		leads: leads.length,
		leadsWithLeadId: leads.filter(({ hasLeadId }) => hasLeadId).length,
		leadsCovered: leads.filter(({ isIdentified, reached }) => isIdentified && reached.size > 0)
			.length,
		creations: countCreations(leads, funnel),
		lastMonth: countCreations(
			leads.filter((lead) => mayBeLaterThan(lead, monthAgo)),
			funnel,
		),
		stagesSeen: funnel.path.filter((stage) => leads.some(({ reached }) => reached.has(stage)))
			.length,
		daysWithData: days.length,
		firstDay: days[0],
		lastDay: days.at(-1),
		stages: funnel.stages.map((stage) => measureStage(stage, leads, funnel)),
	};
}

function timesOf({ reached }: ReportLead): number[] {
	return [...reached.values()].flatMap((seconds) => seconds ?? []);
}

function dayOf(seconds: number, timezone: string): string {
	return DateTime.fromSeconds(seconds, { zone: timezone }).toFormat('yyyy-MM-dd');
}

function countCreations(leads: readonly ReportLead[], funnel: Funnel): Creations {
	const stated = leads.filter(({ createdSeconds }) => createdSeconds !== undefined).length;
	const started = leads.filter((lead) => startOf(lead, funnel) !== undefined).length;
	return { stated, inferred: started - stated, missing: leads.length - started };
}

/** A lead was created before all of its stages, so that an old stage says enough of a creation that is not known. */
function mayBeLaterThan(lead: ReportLead, seconds: number): boolean {
	const { createdSeconds } = lead;
	return createdSeconds === undefined
		? timesOf(lead).every((time) => time > seconds)
		: createdSeconds > seconds;
}

function measureStage(stage: Stage, leads: readonly ReportLead[], funnel: Funnel): StageFigures {
	const members = membersOf(stage, leads);
	const previous = stage.order ? membersOf(funnel.path[stage.order - 1], leads).length : undefined;
	const timed = members.filter(
		(lead) => between(startOf(lead, funnel), lead.reached.get(stage)).length > 0,
	);
	return {
		stage: stage.eventName,
		isLost: stage.order === undefined,
		leads: members.length,
		leadsInferred: members.filter(({ reached }) => !reached.has(stage)).length,
		leadsWithLeadId: members.filter(({ hasLeadId }) => hasLeadId).length,
		rateFromPrevious: previous === undefined ? undefined : share(members.length, previous),
		rateFromLead: share(members.length, leads.length),
		secondsFromLead: median(
			timed.flatMap((lead) => between(startOf(lead, funnel), lead.reached.get(stage))),
		),
		startsInferred: timed.filter(({ createdSeconds }) => createdSeconds === undefined).length,
		secondsInStage: median(
			members.flatMap((lead) => between(lead.reached.get(stage), nextAfter(lead, stage))),
		),
	};
}

/** Every lead was a raw lead once; a lead in a later stage passed the ones before. */
function membersOf(stage: Stage, leads: readonly ReportLead[]): ReportLead[] {
	const { order } = stage;
	if (order === 0) return [...leads];
	if (order === undefined) return leads.filter(({ reached }) => reached.has(stage));
	return leads.filter(({ reached }) =>
		[...reached.keys()].some((other) => (other.order ?? -1) >= order),
	);
}

function startOf({ createdSeconds, reached }: ReportLead, funnel: Funnel): number | undefined {
	return createdSeconds ?? reached.get(funnel.path[0]);
}

function nextAfter({ reached }: ReportLead, stage: Stage): number | undefined {
	const left = reached.get(stage);
	if (left === undefined) return undefined;
	const later = [...reached].flatMap(([other, seconds]) =>
		other !== stage && seconds !== undefined && seconds >= left && comesAfter(other, stage)
			? [seconds]
			: [],
	);
	return later.length === 0 ? undefined : Math.min(...later);
}

function comesAfter(other: Stage, stage: Stage): boolean {
	return other.order === undefined || stage.order === undefined || other.order > stage.order;
}

function between(from: number | undefined, to: number | undefined): number[] {
	return from === undefined || to === undefined || to < from ? [] : [to - from];
}

/** A part of a whole, 0 to 1; undefined of nothing. */
export function share(part: number, whole: number): number | undefined {
	return whole === 0 ? undefined : part / whole;
}

function median(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	const sorted = [...values].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
