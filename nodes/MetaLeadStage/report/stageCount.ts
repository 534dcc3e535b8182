/** One stage of the funnel, counted lead by lead. */
import type { Stage } from '../stages/funnel';
import { share } from './figuresShown';
import type { ReportLead } from './reportLead';

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

export class StageCount {
	/** Leads that reached this stage or a later one; for a lost stage those that reached it. */
	leads = 0;

	private leadsInferred = 0;

	private leadsWithLeadId = 0;

	private startsInferred = 0;

	private readonly secondsFromLead: number[] = [];

	private readonly secondsInStage: number[] = [];

	constructor(private readonly stage: Stage) {}

	/** @param start when the lead was created, as far as that is known */
	note(lead: ReportLead, start: number | undefined): void {
		const { stage } = this;
		if (!hasPassed(lead, stage)) return;
		const reached = lead.reached.get(stage);
		this.leads += 1;
		if (!lead.reached.has(stage)) this.leadsInferred += 1;
		if (lead.hasLeadId) this.leadsWithLeadId += 1;
		const fromLead = between(start, reached);
		if (fromLead !== undefined) {
			this.secondsFromLead.push(fromLead);
			if (lead.createdSeconds === undefined) this.startsInferred += 1;
		}
		const inStage = between(reached, nextAfter(lead, stage));
		if (inStage !== undefined) this.secondsInStage.push(inStage);
	}

	/**
	 * @param allLeads how many leads there are
	 * @param before how many passed the stage before; undefined for the first and for lost stages
	 */
	figures(allLeads: number, before: number | undefined): StageFigures {
		const { stage, leads, leadsInferred, leadsWithLeadId, startsInferred } = this;
		return {
			stage: stage.eventName,
			isLost: stage.order === undefined,
			leads,
			leadsInferred,
			leadsWithLeadId,
			rateFromPrevious: before === undefined ? undefined : share(leads, before),
			rateFromLead: share(leads, allLeads),
			secondsFromLead: median(this.secondsFromLead),
			startsInferred,
			secondsInStage: median(this.secondsInStage),
		};
	}
}

/** Every lead was a raw lead once; a lead in a later stage passed the ones before. */
function hasPassed({ reached }: ReportLead, stage: Stage): boolean {
	const { order } = stage;
	if (order === 0) return true;
	if (order === undefined) return reached.has(stage);
	return [...reached.keys()].some((other) => (other.order ?? -1) >= order);
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

function between(from: number | undefined, to: number | undefined): number | undefined {
	return from === undefined || to === undefined || to < from ? undefined : to - from;
}

function median(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	const sorted = Float64Array.from(values).sort();
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
