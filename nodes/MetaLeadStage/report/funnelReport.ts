/**
 * The funnel in exact figures: what a user looks at before choosing the stage to optimize for. Pure; Meta's conditions
 * are in conditions.ts, the figures as they are shown in figuresShown.ts.
 */
import type { Funnel, Stage } from '../stages/funnel';
import { DaySet, type DayFigures } from './daySet';
import { DAY_IN_SECONDS } from './figuresShown';
import type { ReportLead } from './reportLead';
import { StageCount, type StageFigures } from './stageCount';

/** How many leads have a creation time of their own, one inferred from their first stage, or none. */
export interface Creations {
	readonly stated: number;
	readonly inferred: number;
	readonly missing: number;
}

/** Days are those on which a stage was reached. */
export interface FunnelFigures extends DayFigures {
	readonly leads: number;
	readonly leadsWithLeadId: number;
	/** Leads that are in a stage of the funnel and that Meta could match. */
	readonly leadsCovered: number;
	readonly creations: Creations;
	/** Leads created in the last 30 days; `missing` may have been. */
	readonly lastMonth: Creations;
	/** Stages of the way, lost ones aside, in which the input shows a lead. */
	readonly stagesSeen: number;
	readonly stages: readonly StageFigures[];
}

const DAYS_OF_A_MONTH = 30;

/** Takes the leads and the funnel; gives the figures. Days are those of the time zone. Yields after each lead and each stage. */
export function* measureFunnel(
	leads: readonly ReportLead[],
	funnel: Funnel,
	nowSeconds: number,
	timezone: string,
): Generator<void, FunnelFigures> {
	const monthAgo = nowSeconds - DAYS_OF_A_MONTH * DAY_IN_SECONDS;
	const counts = new Map(funnel.stages.map((stage) => [stage, new StageCount(stage)]));
	const creations = noCreations();
	const lastMonth = noCreations();
	const seen = new Set<Stage>();
	const days = new DaySet(timezone);
	let leadsWithLeadId = 0;
	let leadsCovered = 0;
	for (const lead of leads) {
		const { hasLeadId, isIdentified, reached } = lead;
		const start = lead.createdSeconds ?? reached.get(funnel.path[0]);
		leadsWithLeadId += Number(hasLeadId);
		leadsCovered += Number(isIdentified && reached.size > 0);
		creations[creationOf(lead, start)] += 1;
		if (mayBeLaterThan(lead, monthAgo)) lastMonth[creationOf(lead, start)] += 1;
		for (const stage of reached.keys()) seen.add(stage);
		for (const seconds of timesOf(lead)) days.note(seconds);
		for (const count of counts.values()) count.note(lead, start);
		yield;
	}
	const stages: StageFigures[] = [];
	for (const [stage, count] of counts) {
		const before = stage.order ? counts.get(funnel.path[stage.order - 1])?.leads : undefined;
		stages.push(count.figures(leads.length, before));
		yield;
	}
	return {
		leads: leads.length,
		leadsWithLeadId,
		leadsCovered,
		creations,
		lastMonth,
		stagesSeen: funnel.path.filter((stage) => seen.has(stage)).length,
		...(yield* days.figures()),
		stages,
	};
}

function timesOf({ reached }: ReportLead): number[] {
	return [...reached.values()].flatMap((seconds) => seconds ?? []);
}

function noCreations(): Record<keyof Creations, number> {
	return { stated: 0, inferred: 0, missing: 0 };
}

function creationOf({ createdSeconds }: ReportLead, start: number | undefined): keyof Creations {
	if (createdSeconds !== undefined) return 'stated';
	return start === undefined ? 'missing' : 'inferred';
}

/** A lead was created before all of its stages, so that an old stage says enough of a creation that is not known. */
function mayBeLaterThan(lead: ReportLead, seconds: number): boolean {
	const { createdSeconds } = lead;
	return createdSeconds === undefined
		? timesOf(lead).every((time) => time > seconds)
		: createdSeconds > seconds;
}
