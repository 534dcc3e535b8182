/**
 * The funnel in figures: what a user looks at before choosing the stage to optimise for. Pure; Meta's conditions are in
 * conditions.ts.
 */
import { DateTime } from 'luxon';

import type { Funnel, Stage } from '../stages/funnel';

const DAY_IN_SECONDS = 86_400;

/** One lead with everything its items state; times in Unix seconds. */
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
	readonly is_lost: boolean;
	/** Leads that reached this stage or a later one; for a lost stage those that reached it. */
	readonly leads: number;
	readonly leads_with_lead_id: number;
	/** Percent of the leads of the stage before; null for the first and for lost stages. */
	readonly rate_from_previous_percent: number | null;
	/** Percent of all leads. */
	readonly rate_from_lead_percent: number | null;
	/** Median from the creation of the lead to this stage; null where no times are known. */
	readonly days_from_lead: number | null;
	/** Median until the lead left this stage; null where no lead is known to have left it. */
	readonly days_in_stage: number | null;
}

export interface FunnelFigures {
	readonly leads: number;
	readonly leadsWithLeadId: number;
	/** Leads that are in a stage of the funnel and that Meta could match. */
	readonly leadsCovered: number;
	/** Leads created in the last 30 days; undefined where no creation is known. */
	readonly leadsOfLastMonth: number | undefined;
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
	const started = leads.flatMap((lead) => startOf(lead, funnel) ?? []);
	const monthAgo = nowSeconds - DAYS_OF_A_MONTH * DAY_IN_SECONDS;
	const times = leads.flatMap(({ reached }) => [...reached.values()].flatMap((seconds) => seconds ?? []));
	const days = [...new Set(times.map((seconds) => dayOf(seconds, timezone)))].sort();
	return {
		leads: leads.length,
		leadsWithLeadId: leads.filter(({ hasLeadId }) => hasLeadId).length,
		leadsCovered: leads.filter(({ isIdentified, reached }) => isIdentified && reached.size > 0).length,
		leadsOfLastMonth: started.length === 0 ? undefined : started.filter((seconds) => seconds > monthAgo).length,
		daysWithData: days.length,
		firstDay: days[0],
		lastDay: days.at(-1),
		stages: funnel.stages.map((stage) => measureStage(stage, leads, funnel)),
	};
}

function dayOf(seconds: number, timezone: string): string {
	return DateTime.fromSeconds(seconds, { zone: timezone }).toFormat('yyyy-MM-dd');
}

function measureStage(stage: Stage, leads: readonly ReportLead[], funnel: Funnel): StageFigures {
	const members = membersOf(stage, leads);
	const previous = stage.order ? membersOf(funnel.path[stage.order - 1], leads).length : undefined;
	return {
		stage: stage.eventName,
		is_lost: stage.order === undefined,
		leads: members.length,
		leads_with_lead_id: members.filter(({ hasLeadId }) => hasLeadId).length,
		rate_from_previous_percent: previous === undefined ? null : percent(members.length, previous),
		rate_from_lead_percent: percent(members.length, leads.length),
		days_from_lead: medianDays(members.flatMap((lead) => between(startOf(lead, funnel), lead.reached.get(stage)))),
		days_in_stage: medianDays(members.flatMap((lead) => between(lead.reached.get(stage), nextAfter(lead, stage)))),
	};
}

/** Every lead was a raw lead once; a lead in a later stage passed the ones before. */
function membersOf(stage: Stage, leads: readonly ReportLead[]): ReportLead[] {
	const { order } = stage;
	if (order === 0) return [...leads];
	if (order === undefined) return leads.filter(({ reached }) => reached.has(stage));
	return leads.filter(({ reached }) => [...reached.keys()].some((other) => (other.order ?? -1) >= order));
}

function startOf({ createdSeconds, reached }: ReportLead, funnel: Funnel): number | undefined {
	return createdSeconds ?? reached.get(funnel.path[0]);
}

function nextAfter({ reached }: ReportLead, stage: Stage): number | undefined {
	const left = reached.get(stage);
	if (left === undefined) return undefined;
	const later = [...reached].flatMap(([other, seconds]) =>
		other !== stage && seconds !== undefined && seconds >= left && comesAfter(other, stage) ? [seconds] : [],
	);
	return later.length === 0 ? undefined : Math.min(...later);
}

function comesAfter(other: Stage, stage: Stage): boolean {
	return other.order === undefined || stage.order === undefined || other.order > stage.order;
}

function between(from: number | undefined, to: number | undefined): number[] {
	return from === undefined || to === undefined || to < from ? [] : [to - from];
}

/** Percent with one digit behind the point; null of nothing. */
export function percent(part: number, whole: number): number | null {
	return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** The median of durations in seconds, in days with one digit behind the point. */
function medianDays(durations: readonly number[]): number | null {
	if (durations.length === 0) return null;
	const sorted = [...durations].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	return Math.round((median / DAY_IN_SECONDS) * 10) / 10;
}
