import type { FunnelFigures } from '../../../nodes/MetaLeadStage/report/funnelReport';
import type { StageFigures } from '../../../nodes/MetaLeadStage/report/stageCount';
import { toFunnelPage } from '../../../nodes/MetaLeadStage/report/funnelPage';
import { toReportItems } from '../../../nodes/MetaLeadStage/report/reportItems';
import { judgeFunnel, judgeStage } from '../../../nodes/MetaLeadStage/report/verdict';
import { renderHtmlReport } from '../../../nodes/shared/htmlReport';

const DAY = 86_400;

function stage(name: string, leads: number, more: Partial<StageFigures> = {}): StageFigures {
	return {
		stage: name,
		isLost: false,
		leads,
		leadsInferred: 0,
		leadsWithLeadId: leads,
		rateFromPrevious: leads / 1000,
		rateFromLead: leads / 1000,
		secondsFromLead: 10 * DAY,
		startsInferred: 0,
		secondsInStage: undefined,
		...more,
	};
}

/** 1,000 leads of which every condition holds. */
function figures(more: Partial<FunnelFigures> = {}): FunnelFigures {
	return {
		leads: 1000,
		leadsWithLeadId: 900,
		leadsCovered: 800,
		creations: { stated: 1000, inferred: 0, missing: 0 },
		lastMonth: { stated: 300, inferred: 0, missing: 0 },
		stagesSeen: 3,
		daysWithData: 20,
		firstDay: '2026-11-01',
		lastDay: '2026-11-25',
		stages: [
			stage('Lead', 1000, { rateFromPrevious: undefined }),
			stage('Qualified', 300),
			stage('Won', 50),
			stage('Lost', 10, { isLost: true, rateFromPrevious: undefined }),
		],
		...more,
	};
}

describe('the verdict on a funnel', () => {
	it('says that it is ready, and for which stages', () => {
		expect(judgeFunnel(figures())).toMatchObject({
			needsAttention: false,
			isKnown: true,
			words: 'Ready for Conversion Leads: all 6 conditions hold.',
			nextStep: 'In Events Manager, configure the sales funnel and optimize for Qualified or Won.',
		});
	});

	it('names what does not hold, and the one thing to do: what is sent before how much of it', () => {
		expect(
			judgeFunnel(
				figures({ leadsCovered: 100, lastMonth: { stated: 10, inferred: 0, missing: 0 } }),
			),
		).toMatchObject({
			needsAttention: true,
			words:
				'Not ready for Conversion Leads: 2 of 6 conditions do not hold (Coverage, Leads per Month).',
			nextStep:
				'Give each lead its lead ID, or email and phone, and add to the funnel the CRM Values that it lacks.',
		});
	});

	it('does not call for attention where the leads do not tell, but says what to give', () => {
		expect(judgeFunnel(figures({ daysWithData: 0 }))).toMatchObject({
			needsAttention: false,
			isKnown: false,
			words: 'Not known yet: the leads do not tell of 1 of 6 conditions (Days of Data).',
			nextStep: 'Give each stage the time at which it was reached.',
		});
	});

	it('of no leads asks for leads', () => {
		expect(judgeFunnel(figures({ leads: 0, stages: [] }))).toMatchObject({
			needsAttention: true,
			words: 'No leads: there is nothing to judge.',
		});
	});
});

describe('the verdict on a stage', () => {
	it.each<[StageFigures, string]>([
		[stage('Lead', 1000, { rateFromPrevious: undefined }), 'The raw lead: every lead reaches it.'],
		[stage('Won', 50), 'Suitable to optimize for.'],
		[stage('Won', 9), 'Too rare to optimize for: less than 1 % of the leads.'],
		[stage('Won', 401), 'Too frequent to optimize for: more than 40 % of the leads.'],
		[
			stage('Won', 50, { secondsFromLead: 29 * DAY }),
			'Too late to optimize for: more than 28 days, in the median.',
		],
		[stage('Lost', 50, { isLost: true }), 'Lost: the end of leads that do not go on.'],
		[stage('Won', 50, { leadsInferred: 50 }), 'No lead is shown in it.'],
		[stage('Won', 0), 'No lead is shown in it.'],
	])('%#', (found, words) => {
		expect(judgeStage(found).words).toBe(words);
	});
});

describe('items and page', () => {
	const report = {
		figures: figures(),
		unknownStages: { leads: 4, values: [{ value: 'Nurturing', leads: 3 }] },
		unreadableItems: 2,
		futureStages: 1,
	};

	it('have the same fields in every row', () => {
		const [first, ...others] = toReportItems(report, true).map((row) => Object.keys(row));
		for (const fields of others) expect(fields).toEqual(first);
		expect(first.slice(0, 5)).toEqual(['kind', 'name', 'needs_attention', 'verdict', 'next_step']);
	});

	it('say what the figures do not hold', () => {
		const [{ note }] = toReportItems(report, true);
		expect(note).toBe(
			'4 leads have stages that the funnel lacks: Nurturing. 2 items could not be read. 1 stage lies in the future and did not count.',
		);
		expect(toFunnelPage(report, '2026-11-26').notes[0]).toBe(
			'4 leads have stages that the funnel lacks: Nurturing.',
		);
	});

	it('draw the way of the leads, lost ones in the table only', () => {
		const page = toFunnelPage(report, '2026-11-26');
		expect(page).toMatchObject({
			subject: '2026-11-26, stages reached from 2026-11-01 to 2026-11-25',
			tone: 'good',
			figures: [
				{ label: 'Leads', value: '1,000' },
				{ label: 'With lead ID', value: '90 %' },
				{ label: 'Days with data', value: '20' },
				{ label: 'Suitable stages', value: '2' },
			],
		});
		expect(page.sections[0].chart?.rows).toEqual([
			{ label: 'Lead', percent: 100, value: '1,000 (100 %)' },
			{ label: 'Qualified', percent: 30, value: '300 (30 %)' },
			{ label: 'Won', percent: 5, value: '50 (5 %)' },
		]);
		expect(page.sections[0].table.rows).toEqual([
			['Lead', '1,000', '100 %', '–', '10'],
			['Qualified', '300', '30 %', '30 %', '10'],
			['Won', '50', '5 %', '5 %', '10'],
			['Lost (lost stage)', '10', '1 %', '–', '10'],
		]);
		expect(renderHtmlReport(page)).toContain('Conditions');
	});
});
