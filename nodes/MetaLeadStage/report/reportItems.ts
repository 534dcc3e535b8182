/** The report as items: a summary, and one for each stage with the same fields, so that n8n shows one table. Pure. */
import type { IDataObject } from 'n8n-workflow';

import type { UnknownStages } from './collectLeads';
import { DAYS_TO_CONVERSION, isSuitable, judgeConditions, RATE_PERCENT } from './conditions';
import { show, toDays, toPercent, share } from './figuresShown';
import type { FunnelFigures } from './funnelReport';
import type { StageFigures } from './stageCount';
import { judgeFunnel, judgeStage } from './verdict';

/** What was measured, and what could not be. */
export interface FunnelReport {
	readonly figures: FunnelFigures;
	readonly unknownStages: UnknownStages;
	readonly unreadableItems: number;
	readonly futureStages: number;
}

/** Takes the report; gives the summary first, then the stages in their order. Simplify off gives every figure. */
export function toReportItems(report: FunnelReport, simplify: boolean): IDataObject[] {
	return [
		{ ...summaryRow(report), ...(simplify ? {} : summaryDetails(report)) },
		...report.figures.stages.map((stage) => ({
			...stageRow(stage),
			...(simplify ? {} : stageDetails(stage)),
		})),
	];
}

function summaryRow(report: FunnelReport): IDataObject {
	const { figures } = report;
	const { needsAttention, words, nextStep, missed } = judgeFunnel(figures);
	return {
		kind: 'summary',
		name: 'All leads',
		needs_attention: needsAttention,
		verdict: words,
		next_step: nextStep,
		leads: figures.leads,
		percent_of_leads: figures.leads === 0 ? null : 100,
		percent_of_previous: null,
		median_days: null,
		suitable: figures.stages.some(isSuitable),
		conditions_missed: missed.map(({ condition }) => condition).join(', '),
		note: notesOf(report).join(' '),
	};
}

function stageRow(figures: StageFigures): IDataObject {
	const { words, nextStep } = judgeStage(figures);
	return {
		kind: 'stage',
		name: figures.stage,
		needs_attention: nextStep !== '',
		verdict: words,
		next_step: nextStep,
		leads: figures.leads,
		percent_of_leads: show(toPercent(figures.rateFromLead), RATE_PERCENT),
		percent_of_previous: show(toPercent(figures.rateFromPrevious)),
		median_days: show(toDays(figures.secondsFromLead), DAYS_TO_CONVERSION),
		suitable: isSuitable(figures),
		conditions_missed: '',
		note: '',
	};
}

/** What the figures do not hold, in sentences; empty where they hold everything. */
export function notesOf({ unknownStages, unreadableItems, futureStages }: FunnelReport): string[] {
	const { leads, values } = unknownStages;
	const named = values.map(({ value }) => value).join(', ');
	return [
		...(leads > 0
			? [
					`${count(leads, 'lead has a stage', 'leads have stages')} that the funnel lacks${named === '' ? '' : `: ${named}`}.`,
				]
			: []),
		...(unreadableItems > 0
			? [`${count(unreadableItems, 'item', 'items')} could not be read.`]
			: []),
		...(futureStages > 0
			? [`${count(futureStages, 'stage lies', 'stages lie')} in the future and did not count.`]
			: []),
	];
}

function count(number: number, one: string, several: string): string {
	return `${number} ${number === 1 ? one : several}`;
}

function summaryDetails({
	figures,
	unknownStages,
	unreadableItems,
	futureStages,
}: FunnelReport): IDataObject {
	return {
		leads_with_lead_id: figures.leadsWithLeadId,
		leads_with_lead_id_percent: show(toPercent(share(figures.leadsWithLeadId, figures.leads))),
		creation_times: { ...figures.creations },
		first_day: figures.firstDay ?? null,
		last_day: figures.lastDay ?? null,
		suitable_stages: figures.stages.filter(isSuitable).map(({ stage }) => stage),
		conditions: judgeConditions(figures).map((condition) => ({ ...condition })),
		unknown_stages: { ...unknownStages },
		unreadable_items: unreadableItems,
		stages_in_future: futureStages,
	};
}

function stageDetails(figures: StageFigures): IDataObject {
	return {
		is_lost: figures.isLost,
		leads_inferred: figures.leadsInferred,
		leads_with_lead_id: figures.leadsWithLeadId,
		starts_inferred: figures.startsInferred,
		median_days_in_stage: show(toDays(figures.secondsInStage)),
	};
}
