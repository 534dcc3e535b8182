import { collectLeads, countUnknownStages } from '../../../nodes/MetaLeadStage/report/collectLeads';
import { isSuitable, judgeConditions } from '../../../nodes/MetaLeadStage/report/conditions';
import { measureFunnel, type ReportLead } from '../../../nodes/MetaLeadStage/report/funnelReport';
import { DAY, FUNNEL, HOUR, NOW } from './support';

const CONTEXT = {
	funnel: FUNNEL,
	timezone: 'UTC',
	hashExternalId: true,
	nowMilliseconds: NOW * 1000,
	eventTimeMilliseconds: NOW * 1000,
	defaultCountry: undefined,
};

/** A lead that reached these stages, each so many days ago (undefined: at an unknown time). */
function lead(reached: Record<string, number | undefined>, more: Partial<ReportLead> = {}): ReportLead {
	return {
		hasLeadId: true,
		isIdentified: true,
		createdSeconds: undefined,
		unknownValues: new Set(),
		reached: new Map(
			Object.entries(reached).flatMap(([name, days]) => {
				const stage = FUNNEL.find(name);
				return stage ? [[stage, days === undefined ? undefined : NOW - days * DAY] as const] : [];
			}),
		),
		...more,
	};
}

const figuresOf = (leads: ReportLead[]) => measureFunnel(leads, FUNNEL, NOW, 'UTC');
const conditionsOf = (leads: ReportLead[]) =>
	Object.fromEntries(judgeConditions(figuresOf(leads)).map(({ condition, holds, value }) => [condition, [holds, value]]));

describe('figures', () => {
	const leads = [
		lead({ Lead: 10, Qualified: 8, Won: 2 }),
		lead({ Lead: 10, Qualified: 4 }, { hasLeadId: false }),
		lead({ Lead: 9, Lost: 3 }),
		lead({ Won: undefined }),
		lead({}, { createdSeconds: NOW - 40 * DAY }),
	];
	const figures = figuresOf(leads);

	test('a lead in a later stage passed the ones before', () => {
		expect(figures.stages.map((stage) => [stage.stage, stage.leads, stage.leads_with_lead_id])).toEqual([
			['Lead', 5, 4],
			['Qualified', 3, 2],
			['Won', 2, 2],
			['Lost', 1, 1],
		]);
	});

	test('rates are of the stage before and of all leads', () => {
		expect(figures.stages.map((stage) => [stage.rate_from_previous_percent, stage.rate_from_lead_percent])).toEqual([
			[null, 100],
			[60, 60],
			[66.7, 40],
			[null, 20],
		]);
	});

	test('times are medians in days', () => {
		// Lead: left after 2, 6 and 6 days. Qualified: reached after 2 and 6 days, left after 6. Won: reached after 8.
		expect(figures.stages.map((stage) => [stage.days_from_lead, stage.days_in_stage])).toEqual([
			[0, 6],
			[4, 6],
			[8, null],
			[6, null],
		]);
	});

	test('months and days of data are counted', () => {
		expect(figures).toMatchObject({
			leads: 5,
			leadsWithLeadId: 4,
			leadsCovered: 4,
			leadsOfLastMonth: 3,
			daysWithData: 6,
			firstDay: '2026-11-12',
			lastDay: '2026-11-20',
		});
	});

	test('days are those of the time zone', () => {
		const late = [lead({ Lead: 1 / 24 }), lead({ Lead: 23 / 24 })];
		expect(measureFunnel(late, FUNNEL, NOW, 'UTC').daysWithData).toBe(1);
		expect(measureFunnel(late, FUNNEL, NOW, 'Asia/Tokyo').daysWithData).toBe(2);
	});

	test('of nothing are empty', () => {
		expect(figuresOf([])).toMatchObject({ leads: 0, leadsOfLastMonth: undefined, daysWithData: 0, firstDay: undefined });
	});
});

describe('conditions (docs/meta-api.md section 8.2)', () => {
	/** 250 leads over 10 days, of which 50 qualified after 3 days and `won` won after `days` days. */
	const funnel = (won: number, days: number) =>
		Array.from({ length: 250 }, (_, index) => {
			const day = 20 + (index % 10);
			return lead({
				Lead: day,
				...(index < 150 ? { Qualified: day - 3 } : {}),
				...(index < won ? { Won: day - days } : {}),
			});
		});

	test('all hold for a healthy funnel', () => {
		expect(conditionsOf(funnel(50, 10))).toEqual({
			stages: [true, 3],
			leads_per_month: [true, 250],
			conversion_rate: [true, 1],
			days_to_conversion: [true, 10],
			days_of_data: [true, 20],
			coverage: [true, 100],
		});
	});

	test.each<[condition: string, leads: ReportLead[], found: [boolean | null, number | null]]>([
		['leads_per_month', funnel(50, 10).slice(0, 199), [false, 199]],
		['leads_per_month', [lead({ Won: undefined })], [null, null]],
		['leads_per_month', [lead({ Lead: 31 }), lead({ Lead: 29 })], [false, 1]],
		// 60 % qualified and nobody won: no stage between 1 and 40 %.
		['conversion_rate', funnel(0, 10), [false, 0]],
		['conversion_rate', funnel(2, 10), [false, 0]],
		['conversion_rate', funnel(3, 10), [true, 1]],
		['conversion_rate', funnel(100, 10), [true, 1]],
		['conversion_rate', funnel(101, 10), [false, 0]],
		['days_to_conversion', [lead({ Lead: 40, Won: 11 }), lead({}), lead({})], [false, 29]],
		['days_to_conversion', [lead({ Lead: 40, Won: 12 }), lead({}), lead({})], [true, 28]],
		['days_to_conversion', [lead({ Won: undefined }), lead({}), lead({})], [null, null]],
		['days_of_data', [1, 2, 3, 5, 8, 13].map((day) => lead({ Lead: day })), [false, 6]],
		['days_of_data', [1, 2, 3, 5, 8, 13, 21].map((day) => lead({ Lead: day })), [true, 7]],
		['coverage', [...Array.from({ length: 3 }, () => lead({ Lead: 1 })), lead({}), lead({})], [true, 60]],
		['coverage', [lead({ Lead: 1 }), lead({ Lead: 1 }, { isIdentified: false })], [false, 50]],
		['coverage', [], [null, null]],
	])('%s', (condition, leads, found) => {
		expect(conditionsOf(leads)[condition]).toEqual(found);
	});

	test('suitable is a stage between 1 and 40 % within 28 days, never the raw lead or a lost one', () => {
		const suitable = (leads: ReportLead[]) => figuresOf(leads).stages.filter(isSuitable).map(({ stage }) => stage);
		expect(suitable(funnel(50, 10))).toEqual(['Won']);
		expect(suitable([lead({ Lead: 40, Qualified: 10, Won: 5 }), lead({ Lead: 1, Lost: 0 }), lead({})])).toEqual([]);
	});
});

describe('leads from items', () => {
	const item = (raw: Record<string, unknown>, more: object = {}) => ({
		raw: { user_data: raw },
		createdTime: undefined,
		current: undefined,
		history: [],
		isMetaLead: false,
		...more,
	});
	const lead1 = { lead_id: '1234567890123456' };

	test('what items say of the same lead is put together, the earliest time counts', () => {
		const { leads, unreadableItems } = collectLeads(
			[
				item(lead1, { current: { value: 'SQL', time: NOW - HOUR } }),
				item(lead1, { createdTime: NOW - DAY, history: [{ value: 'sql', time: NOW - 2 * HOUR }, { value: 'new', time: undefined }] }),
				{ refusal: { code: 'history_invalid', field: '', message: '', cure: '' } },
				item({}),
			],
			CONTEXT,
		);
		expect(unreadableItems).toBe(1);
		expect(leads.map(({ hasLeadId, isIdentified, createdSeconds }) => [hasLeadId, isIdentified, createdSeconds])).toEqual([
			[true, true, NOW - DAY],
			[false, false, undefined],
		]);
		expect([...leads[0].reached].map(([stage, time]) => [stage.eventName, time])).toEqual([
			['Qualified', NOW - 2 * HOUR],
			['Lead', undefined],
		]);
	});

	test('words that the funnel lacks are shown only where several leads carry them', () => {
		const unknown = (lead_id: string, value: string) => item({ lead_id }, { current: { value, time: undefined } });
		const { leads } = collectLeads(
			[
				unknown('1234567890123451', 'Nurturing'),
				unknown('1234567890123452', 'nurturing '),
				unknown('1234567890123453', 'Nurturing'),
				unknown('1234567890123454', 'Nathan Example'),
				unknown('1234567890123455', 'won'),
			],
			CONTEXT,
		);
		expect(countUnknownStages(leads)).toEqual({ leads: 4, values: [{ value: 'Nurturing', leads: 3 }] });
	});
});
