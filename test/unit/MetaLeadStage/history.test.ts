import { compileDateColumns } from '../../../nodes/MetaLeadStage/reading/dateColumns';
import { readHistory } from '../../../nodes/MetaLeadStage/reading/history';
import { chooseCurrentStage } from '../../../nodes/MetaLeadStage/reading/currentStage';
import { takeStageFields } from '../../../nodes/MetaLeadStage/reading/stageAliases';
import { FUNNEL, funnelOf } from './support';

describe('a list of changes', () => {
	test.each<[crm: string, change: Record<string, unknown>]>([
		['the node’s own', { stage: 'Won', at: '2026-01-31' }],
		['HubSpot property history', { value: 'Won', timestamp: '2026-01-31', sourceType: 'CRM_UI' }],
		[
			'Salesforce LeadHistory',
			{ Field: 'Status', OldValue: 'Open', NewValue: 'Won', CreatedDate: '2026-01-31' },
		],
		[
			'Pipedrive flow',
			{ field_key: 'stage_id', old_value: '1', new_value: 'Won', log_time: '2026-01-31' },
		],
		['Zoho stage history', { Stage: 'Won', Modified_Time: '2026-01-31' }],
	])('of %s', (_crm, change) => {
		expect(readHistory([change])).toEqual([{ value: 'Won', time: '2026-01-31' }]);
	});

	test('may hold bare stages, which have no time', () => {
		expect(readHistory(['Lead', 'Won'])).toEqual([
			{ value: 'Lead', time: undefined },
			{ value: 'Won', time: undefined },
		]);
	});

	test.each([[['text', null]], [[{ at: '2026-01-31' }]], ['a, b'], [7], [true]])(
		'%j is none',
		(history) => {
			expect(readHistory(history)).toBeUndefined();
		},
	);

	test.each<[form: string, historyOf: (changes: unknown[]) => unknown]>([
		['a list', (changes) => changes],
		['JSON text', (changes) => JSON.stringify(changes)],
		['a list in an object', (results) => ({ results, total: 1 })],
		['times by stage', (changes) => Object.fromEntries(changes.map((_, i) => [`s${i}`, i]))],
	])('of more than 10,000 entries is not read: %s', (_form, historyOf) => {
		const changes = Array.from({ length: 10_001 }, () => ({ stage: 'Won', at: '2026-01-31' }));
		expect(readHistory(historyOf(changes))).toBe('too_long');
		expect(readHistory(historyOf(changes.slice(0, 9999)))).toHaveLength(9999);
	});

	test.each([undefined, null, '', '[]', '{}', []])('%j is empty', (history) => {
		expect(readHistory(history)).toEqual([]);
	});
});

describe('date columns', () => {
	const columns = (item: Record<string, unknown>) =>
		compileDateColumns(FUNNEL, 'UTC')(item).map(({ value, time }) => [value, time]);

	test.each([
		'qualified_at',
		'Qualified Date',
		'SQL date',
		'date_entered_qualified',
		'Date Sales Qualified',
		'hs_v2_date_entered_qualified',
		'hs_lifecyclestage_sql_date',
		'Became a Qualified Date',
		'Became an SQL Date',
		'Date entered "Qualified (Sales Pipeline)"',
		'Date entered Sales Qualified (Lifecycle Stage Pipeline)',
	])('%s is that of Qualified', (name) => {
		expect(columns({ [name]: '2026-01-31' })).toEqual([['Qualified', '2026-01-31']]);
	});

	test('with the bare name of a stage count where they hold a written date', () => {
		expect(
			columns({ Lead: '2026-01-30', Qualified: '1234567890123456', Won: 'yes', SQL: 'x' }),
		).toEqual([['Lead', '2026-01-30']]);
		expect(columns({ Won: '46350.50' })).toEqual([]);
	});

	test('that are empty say nothing', () => {
		expect(columns({ lead_at: '', qualified_at: null, won_at: 'n/a' })).toEqual([]);
	});

	test('that the funnel names win, whatever they hold', () => {
		const funnel = funnelOf([
			{ eventName: 'Lead', dateField: 'Created On' },
			{ eventName: 'Won', dateField: 'closed (My Pipeline)' },
		]);
		const item = {
			'created on': 1769810400,
			lead_at: '2026-01-01',
			'Closed (My Pipeline)': 'soon',
			won_at: '2026-01-31',
		};
		expect(compileDateColumns(funnel, 'UTC')(item).map(({ value, time }) => [value, time])).toEqual(
			[
				['Lead', 1769810400],
				['Won', 'soon'],
			],
		);
	});
});

describe('the names of fields', () => {
	const first = (values: readonly { value: unknown }[]) => values[0]?.value;

	test.each<
		[
			crm: string,
			item: Record<string, unknown>,
			stage: unknown,
			stageTime: unknown,
			createdTime: unknown,
		]
	>([
		['HubSpot', { lifecyclestage: 'a', hs_lead_status: 'b', createdate: 'c' }, 'a', undefined, 'c'],
		['Salesforce', { Status: 'a', CreatedDate: 'c', LastStageChangeDate: 't' }, 'a', 't', 'c'],
		[
			'Pipedrive',
			{ stage_id: 5, status: 'open', stage_change_time: 't', add_time: 'c' },
			'5',
			't',
			'c',
		],
		['Zoho', { Lead_Status: 'a', Created_Time: 'c' }, 'a', undefined, 'c'],
		[
			'GoHighLevel',
			{ pipleline_stage: 'a', status: 'open', date_created: 'c' },
			'a',
			undefined,
			'c',
		],
		['Meta’s events', { event_name: 'a', event_time: 't' }, 'a', 't', undefined],
	])('of %s are found', (_crm, item, stage, stageTime, createdTime) => {
		const fields = takeStageFields(item);
		expect(chooseCurrentStage(fields, FUNNEL)).toEqual({ value: stage, time: stageTime });
		expect(first(fields.found.createdTime)).toBe(createdTime);
	});

	test('an empty field gives way to a weaker one', () => {
		expect(first(takeStageFields({ stage: '', lead_stage: 'won' }).found.stage)).toBe('won');
	});
});
