/** The report as a page for people. Pure. */
import {
	formatCount,
	formatPercent,
	type HtmlReport,
	type Section,
	type VerdictTone,
} from '../../shared/htmlReport';
import {
	DAYS_TO_CONVERSION,
	isSuitable,
	judgeConditions,
	RATE_PERCENT,
	type Condition,
} from './conditions';
import { show, toDays, toPercent, share } from './figuresShown';
import type { FunnelFigures } from './funnelReport';
import type { StageFigures } from './stageCount';
import { notesOf, type FunnelReport } from './reportItems';
import { judgeFunnel, ruleOf } from './verdict';

/** Takes the report and the day on which it is made (ISO); gives the page. */
export function toFunnelPage(report: FunnelReport, today: string): HtmlReport {
	const { figures } = report;
	const { needsAttention, isKnown, words, nextStep } = judgeFunnel(figures);
	const tone: VerdictTone = needsAttention ? 'attention' : isKnown ? 'good' : 'unknown';
	return {
		name: 'Lead Funnel',
		subject: `${today}${daysOf(figures)}`,
		tone,
		verdict: words,
		nextStep,
		figures: [
			{ label: 'Leads', value: formatCount(figures.leads) },
			{
				label: 'With lead ID',
				value: formatPercent(show(toPercent(share(figures.leadsWithLeadId, figures.leads)))),
			},
			{ label: 'Days with data', value: formatCount(figures.daysWithData) },
			{ label: 'Suitable stages', value: formatCount(figures.stages.filter(isSuitable).length) },
		],
		sections: [funnelSection(figures), conditionsSection(figures)],
		notes: [
			...notesOf(report),
			'A lead in a later stage counts as having passed the ones before. Days are the median from the creation of the lead.',
		],
	};
}

function daysOf({ firstDay, lastDay }: FunnelFigures): string {
	if (firstDay === undefined || lastDay === undefined) return '';
	return `, stages reached from ${firstDay} to ${lastDay}`;
}

function funnelSection({ stages }: FunnelFigures): Section {
	return {
		heading: 'Funnel',
		introduction: 'Leads that reached each stage.',
		chart: {
			kind: 'funnel',
			title: 'Lead funnel',
			rows: stages
				.filter(({ isLost }) => !isLost)
				.map((stage) => ({
					label: stage.stage,
					percent: toPercent(stage.rateFromLead) ?? 0,
					value: `${formatCount(stage.leads)} (${percentOfLeads(stage)})`,
				})),
		},
		table: {
			columns: [
				{ label: 'Stage' },
				{ label: 'Leads' },
				{ label: '% of leads' },
				{ label: '% of stage before' },
				{ label: 'Median days' },
			],
			rows: stages.map((stage) => [
				stage.isLost ? `${stage.stage} (lost stage)` : stage.stage,
				formatCount(stage.leads),
				percentOfLeads(stage),
				formatPercent(show(toPercent(stage.rateFromPrevious))),
				formatCount(show(toDays(stage.secondsFromLead), DAYS_TO_CONVERSION)),
			]),
		},
	};
}

function percentOfLeads({ rateFromLead }: StageFigures): string {
	return formatPercent(show(toPercent(rateFromLead), RATE_PERCENT));
}

function conditionsSection(figures: FunnelFigures): Section {
	return {
		heading: 'Conditions',
		introduction: 'What Meta asks for before it can optimize for a stage.',
		table: {
			columns: [
				{ label: 'Condition' },
				{ label: 'Holds' },
				{ label: 'Found' },
				{ label: 'What has to hold', text: true },
			],
			rows: judgeConditions(figures).map((condition) => [
				ruleOf(condition).title,
				holdsInWords(condition),
				formatCount(condition.value),
				condition.message,
			]),
		},
	};
}

function holdsInWords({ holds }: Condition): string {
	return holds === null ? 'Not known' : holds ? 'Yes' : 'No';
}
