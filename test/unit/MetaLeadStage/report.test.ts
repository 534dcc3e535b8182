import { collectLeads, countUnknownStages } from '../../../nodes/MetaLeadStage/report/collectLeads';
import { isSuitable, judgeConditions } from '../../../nodes/MetaLeadStage/report/conditions';
import { roundWithin, toDays } from '../../../nodes/MetaLeadStage/report/figuresShown';
import { measureFunnel } from '../../../nodes/MetaLeadStage/report/funnelReport';
import type { ReportLead } from '../../../nodes/MetaLeadStage/report/reportLead';
import { atOnce } from '../../support/atOnce';
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
function lead(
	reached: Record<string, number | undefined>,
	more: Partial<ReportLead> = {},
): ReportLead {
	return {
		hasLeadId: true,
		isIdentified: true,
		createdSeconds: undefined,
		hasUnknownValue: false,
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

const figuresOf = (leads: ReportLead[]) => atOnce(measureFunnel(leads, FUNNEL, NOW, 'UTC'));
const conditionsOf = (leads: ReportLead[]) =>
	Object.fromEntries(
		judgeConditions(figuresOf(leads)).map(({ condition, holds, value }) => [
			condition,
			[holds, value],
		]),
	);

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
		expect(
			figures.stages.map((stage) => [
				stage.stage,
				stage.leads,
				stage.leadsInferred,
				stage.leadsWithLeadId,
			]),
		).toEqual([
			['Lead', 5, 2, 4],
			['Qualified', 3, 1, 2],
			['Won', 2, 0, 2],
			['Lost', 1, 0, 1],
		]);
	});

	test('rates are of the stage before and of all leads', () => {
		expect(figures.stages.map((stage) => [stage.rateFromPrevious, stage.rateFromLead])).toEqual([
			[undefined, 1],
			[0.6, 0.6],
			[2 / 3, 0.4],
			[undefined, 0.2],
		]);
	});

	test('times are medians in days', () => {
		// Lead: left after 2, 6 and 6 days. Qualified: reached after 2 and 6 days, left after 6. Won: reached after 8.
		expect(
			figures.stages.map((stage) => [toDays(stage.secondsFromLead), toDays(stage.secondsInStage)]),
		).toEqual([
			[0, 6],
			[4, 6],
			[8, undefined],
			[6, undefined],
		]);
	});

	test('months and days of data are counted', () => {
		expect(figures).toMatchObject({
			leads: 5,
			leadsWithLeadId: 4,
			leadsCovered: 4,
			lastMonth: { stated: 0, inferred: 3, missing: 1 },
			creations: { stated: 1, inferred: 3, missing: 1 },
			stagesSeen: 3,
			daysWithData: 6,
			firstDay: '2026-11-12',
			lastDay: '2026-11-20',
		});
	});

	test('days are those of the time zone', () => {
		const late = [lead({ Lead: 1 / 24 }), lead({ Lead: 23 / 24 })];
		expect(atOnce(measureFunnel(late, FUNNEL, NOW, 'UTC')).daysWithData).toBe(1);
		expect(atOnce(measureFunnel(late, FUNNEL, NOW, 'Asia/Tokyo')).daysWithData).toBe(2);
	});

	test('of nothing are empty', () => {
		expect(figuresOf([])).toMatchObject({
			leads: 0,
			stagesSeen: 0,
			daysWithData: 0,
			firstDay: undefined,
		});
		expect(judgeConditions(figuresOf([])).map(({ holds }) => holds)).toEqual([
			null,
			null,
			null,
			null,
			null,
			null,
		]);
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

	/** Leads created in the last month, and leads that only say that they are won. */
	const months = (created: number, missing: number) => [
		...Array.from({ length: created }, () => lead({}, { createdSeconds: NOW - 2 * DAY })),
		...Array.from({ length: missing }, () => lead({ Won: undefined })),
	];
	const rate = (won: number, all: number) =>
		Array.from({ length: all }, (_, index) =>
			lead(index < won ? { Lead: 2, Won: 1 } : { Lead: 2 }),
		);
	const covered = (inStage: number, all: number) =>
		Array.from({ length: all }, (_, index) => lead(index < inStage ? { Lead: 2 } : {}));

	test('figures that are inferred say so', () => {
		const inferred = (leads: ReportLead[]) =>
			judgeConditions(figuresOf(leads)).flatMap(({ condition, is_inferred }) =>
				is_inferred ? condition : [],
			);
		const created = { createdSeconds: NOW - 20 * DAY };
		const others = Array.from({ length: 9 }, () => lead({ Lead: 19 }, created));
		expect(inferred([lead({ Qualified: 3, Won: 2 }, created), ...others])).toEqual([]);
		expect(
			inferred([lead({ Qualified: 3 }, created), lead({ Won: 2 }, created), ...others]),
		).toEqual(['conversion_rate']);
		expect(inferred([lead({ Lead: 5, Qualified: 3, Won: 2 }), ...others])).toEqual([
			'leads_per_month',
			'days_to_conversion',
		]);
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
		[
			'coverage',
			[...Array.from({ length: 3 }, () => lead({ Lead: 1 })), lead({}), lead({})],
			[true, 60],
		],
		['coverage', [lead({ Lead: 1 }), lead({ Lead: 1 }, { isIdentified: false })], [false, 50]],
		['coverage', [], [null, null]],
		// Stages are counted where leads are seen in them: the sale alone is not enough.
		['stages', Array.from({ length: 300 }, () => lead({ Won: 1 })), [false, 1]],
		['stages', [lead({ Won: 1 }), lead({ Lead: 1 })], [true, 2]],
		['stages', [lead({ Won: 1 }), lead({ Lost: 1 })], [false, 1]],
		['stages', [], [null, 0]],
		// Of 250 leads 50 have no creation time: with 150 others it is not known, with 200 it is.
		['leads_per_month', months(150, 50), [null, 150]],
		['leads_per_month', months(200, 50), [true, 200]],
		['leads_per_month', months(149, 50), [false, 149]],
		['leads_per_month', Array.from({ length: 300 }, () => lead({ Won: undefined })), [null, null]],
		[
			'leads_per_month',
			[...months(150, 0), ...Array.from({ length: 100 }, () => lead({ Won: 31 }))],
			[false, 150],
		],
		// Verdicts are those of the exact figures, and what is shown does not contradict them.
		['conversion_rate', rate(24, 2500), [false, 0]],
		['conversion_rate', rate(25, 2500), [true, 1]],
		['conversion_rate', rate(1000, 2500), [true, 1]],
		['conversion_rate', rate(1001, 2500), [false, 0]],
		['coverage', covered(1199, 2000), [false, 59.95]],
		['coverage', covered(1200, 2000), [true, 60]],
		['days_to_conversion', [lead({ Lead: 40, Won: 11.96 }), lead({}), lead({})], [false, 28.04]],
	])('%s', (condition, leads, found) => {
		expect(conditionsOf(leads)[condition]).toEqual(found);
	});

	test('suitable is a stage between 1 and 40 % within 28 days, never the raw lead or a lost one', () => {
		const suitable = (leads: ReportLead[]) =>
			figuresOf(leads)
				.stages.filter(isSuitable)
				.map(({ stage }) => stage);
		expect(suitable(funnel(50, 10))).toEqual(['Won']);
		expect(
			suitable([lead({ Lead: 40, Qualified: 10, Won: 5 }), lead({ Lead: 1, Lost: 0 }), lead({})]),
		).toEqual([]);
	});
});

describe('leads from items', () => {
	const item = (raw: Record<string, unknown>, more: object = {}) => ({
		raw: { user_data: raw },
		createdTime: undefined,
		current: undefined,
		history: [],
		isMetaLead: false,
		warnings: [],
		unusedTime: undefined,
		isOfWebhook: false,
		...more,
	});
	const lead1 = { lead_id: '1234567890123456' };

	test('what items say of the same lead is put together, the earliest time counts', () => {
		const { leads, unreadableItems } = atOnce(
			collectLeads(
				[
					item(lead1, { current: { value: 'SQL', time: NOW - HOUR } }),
					item(lead1, {
						createdTime: NOW - DAY,
						history: [
							{ value: 'sql', time: NOW - 2 * HOUR },
							{ value: 'new', time: undefined },
						],
					}),
					{ refusal: { code: 'history_invalid', field: '', message: '', cure: '' } },
					item({}),
				],
				CONTEXT,
			),
		);
		expect(unreadableItems).toBe(1);
		expect(
			leads.map(({ hasLeadId, isIdentified, createdSeconds }) => [
				hasLeadId,
				isIdentified,
				createdSeconds,
			]),
		).toEqual([
			[true, true, NOW - DAY],
			[false, false, undefined],
		]);
		expect([...leads[0].reached].map(([stage, time]) => [stage.eventName, time])).toEqual([
			['Qualified', NOW - 2 * HOUR],
			['Lead', undefined],
		]);
	});

	test('a time that is still to come is no day of data: a plan of the history, or a clock of the current stage', () => {
		const { leads, futureStages } = atOnce(
			collectLeads(
				[
					item(lead1, {
						history: [
							{ value: 'new', time: NOW - DAY },
							{ value: 'won', time: NOW + 30 * DAY },
						],
					}),
					item(
						{ lead_id: '1234567890123457' },
						{ current: { value: 'won', time: NOW + HOUR }, createdTime: NOW + DAY },
					),
				],
				CONTEXT,
			),
		);
		expect(futureStages).toBe(1);
		expect(
			leads.map(({ reached }) => [...reached].map(([stage, time]) => [stage.eventName, time])),
		).toEqual([[['Lead', NOW - DAY]], [['Won', undefined]]]);
		expect(leads[1].createdSeconds).toBeUndefined();
		expect(figuresOf(leads)).toMatchObject({ daysWithData: 1, lastDay: '2026-11-21' });
	});

	test('a lead as Meta gives it is a raw lead from its creation on', () => {
		const { leads } = atOnce(
			collectLeads([item(lead1, { isMetaLead: true, createdTime: NOW - DAY })], CONTEXT),
		);
		expect([...leads[0].reached].map(([stage, time]) => [stage.eventName, time])).toEqual([
			['Lead', NOW - DAY],
		]);
	});

	test('the day of birth is no day on which a stage was reached, nor one of creation, however it is written', () => {
		for (const db of ['1985-03-12', '12.03.1985', '19850312', '12 March 1985']) {
			const person = { ...lead1, db };
			const { leads } = atOnce(
				collectLeads(
					[
						item(person, {
							createdTime: '1985-03-12',
							current: { value: 'SQL', time: '1985-03-12T08:00:00Z' },
							history: [{ value: 'Won', time: db }],
						}),
					],
					CONTEXT,
				),
			);
			expect(leads[0].createdSeconds).toBeUndefined();
			expect([...leads[0].reached.values()]).toEqual([undefined, undefined]);
			expect(figuresOf(leads)).toMatchObject({ firstDay: undefined, lastDay: undefined });
		}
	});

	test('words that are the data of a person are counted and never shown, however many leads carry them', () => {
		const stages = (value: string, person: Record<string, unknown>) =>
			[1, 2, 3].map((last) =>
				item(
					{ ...person, lead_id: `123456789012345${last}` },
					{ current: { value, time: undefined } },
				),
			);
		for (const [value, person] of [
			['Thomas', { fn: 'Thomas' }],
			['Thomas Reed', { fn: 'Thomas', ln: 'Reed' }],
			['Springfield', { ct: 'Springfield' }],
			['+49 151 23456789', {}],
			['mia(at)shop.example', {}],
		] as const) {
			const { leads } = atOnce(collectLeads(stages(value, person), CONTEXT));
			expect(atOnce(countUnknownStages(leads))).toEqual({ leads: 3, values: [] });
		}
	});

	test('words that the funnel lacks are shown only where several leads carry them', () => {
		const unknown = (lead_id: string, value: string) =>
			item({ lead_id }, { current: { value, time: undefined } });
		const { leads } = atOnce(
			collectLeads(
				[
					unknown('1234567890123451', 'Nurturing'),
					unknown('1234567890123452', 'nurturing '),
					unknown('1234567890123453', 'Nurturing'),
					unknown('1234567890123454', 'Nathan Example'),
					unknown('1234567890123455', 'won'),
				],
				CONTEXT,
			),
		);
		expect(atOnce(countUnknownStages(leads))).toEqual({
			leads: 4,
			values: [{ value: 'Nurturing', leads: 3 }],
		});
	});
});

test.each([
	[0.96, { lowest: 1 }, 0.96],
	[40.04, { highest: 40 }, 40.04],
	[59.95, { lowest: 60 }, 59.95],
	[28.004, { highest: 28 }, 28.004],
	[39.96, { highest: 40 }, 40],
	[90.909, { lowest: 60 }, 90.9],
	[28, { highest: 28 }, 28],
])('%p within %p is shown as %p', (value, bounds, shown) => {
	expect(roundWithin(value, bounds)).toBe(shown);
});
