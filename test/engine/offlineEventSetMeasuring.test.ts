import { DateTime } from 'luxon';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { CUSTOM_CONVERSION, OLD_EVENT_SET } from '../graph/administration/fixtures';
import { AD_ACCOUNT, BUSINESS, DATASETS, TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { jsonOf, locator, runOfflineEventSet, shown } from '../support/offlineEventSet';
import { textOf } from '../support/engine';

let double: GraphDouble;
beforeEach(async () => {
	double = await startGraphDouble();
});
afterEach(() => double.close());

const requests = () => double.requests().map(shown);
const stores = DATASETS.stores.id;

describe('Statistics', () => {
	const get = { resource: 'statistics', operation: 'get', datasetId: locator(stores) };
	const twoHours = {
		startTime: '2026-11-20T10:00:00+01:00',
		endTime: '2026-11-20T12:00:00+01:00',
	};
	/** 2026-11-20T09:00:00Z and two hours later, in Unix seconds. */
	const window = { start: '1795165200', end: '1795172400' };

	it('of a dataset are read by aggregation, filters and time', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: {
				...get,
				...twoHours,
				aggregation: 'match_keys',
				filters: { event: 'Purchase', event_source: 'SERVER_ONLY' },
			},
		});
		expect(error).toBeUndefined();
		expect(requests()).toEqual([
			[
				`GET /${stores}/stats`,
				{
					aggregation: 'match_keys',
					event: 'Purchase',
					event_source: 'SERVER_ONLY',
					start_time: window.start,
					end_time: window.end,
					limit: '100',
				},
			],
		]);
	});

	it('of an old event set are read with its own parameters', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				...get,
				...twoHours,
				datasetId: locator(OLD_EVENT_SET.id),
				isOldEventSet: true,
				aggrTime: 'upload_time',
				granularity: 'hourly',
				oldOptions: { skip_empty_values: true },
			},
		});
		expect(requests()).toEqual([
			[
				`GET /${OLD_EVENT_SET.id}/stats`,
				{
					aggr_time: 'upload_time',
					granularity: 'hourly',
					skip_empty_values: 'true',
					...window,
					limit: '100',
				},
			],
		]);
		expect(jsonOf(run)).toEqual([
			{ count: 1000, event: 'Purchase', time: 1570000000, matched_count: 700 },
		]);
	});

	it('give one item for each figure, or the rows as Meta has them', async () => {
		const send = { resource: 'upload', operation: 'send', datasetId: locator(stores) };
		const sale = {
			event_name: 'Purchase',
			email: 'a@example.com',
			value: 5,
			currency: 'EUR',
			order_id: 'R-1',
		};
		await runOfflineEventSet(double, { parameters: send, items: [sale] });
		const simple = await runOfflineEventSet(double, { parameters: get });
		expect(jsonOf(simple)).toEqual([
			{
				aggregation: 'event',
				start_time: expect.stringContaining('T'),
				value: 'Purchase',
				count: 1,
			},
		]);
		const raw = await runOfflineEventSet(double, { parameters: { ...get, simplify: false } });
		expect(jsonOf(raw)[0].data).toEqual([{ value: 'Purchase', count: 1 }]);
	});

	it.each([
		['soon-ish', '', /From is not a time/],
		['2026-11-20', '2026-11-19', /To is not after From/],
	])('refuse the time %s to %s before any request', async (startTime, endTime, words) => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...get, startTime, endTime },
		});
		expect(textOf(error)).toMatch(words);
		expect(requests()).toEqual([]);
	});
});

describe('Custom Conversion', () => {
	const create = {
		resource: 'customConversion',
		operation: 'create',
		adAccountId: locator(AD_ACCOUNT.id),
		datasetId: locator(stores),
		name: 'Berlin Purchase Above 100',
	};
	const rows = [
		{ field: 'event_name', operator: 'eq', value: 'Purchase' },
		{ field: 'value', operator: 'gt', value: '100' },
		{ field: 'custom_data.store', operator: 'i_contains', value: 'Berlin' },
	];
	const one = { resource: 'customConversion', customConversionId: locator(CUSTOM_CONVERSION.id) };

	it('is created from conditions', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				...create,
				ruleRows: { rows },
				createOptions: { action_source_type: 'physical_store' },
			},
		});
		expect(run.error).toBeUndefined();
		expect(requests()).toEqual([
			[
				`POST /${AD_ACCOUNT.id}/customconversions`,
				{
					name: 'Berlin Purchase Above 100',
					event_source_id: stores,
					custom_event_type: 'PURCHASE',
					rule: '{"and":[{"event_name":{"eq":"Purchase"}},{"value":{"gt":100}},{"custom_data.store":{"i_contains":"Berlin"}}]}',
					action_source_type: 'physical_store',
				},
			],
		]);
		expect(jsonOf(run)[0]).toMatchObject({ created: true, is_custom_event_type_predicted: false });
	});

	it('is created from JSON in a business, with a default value', async () => {
		const rule = { or: [{ url: { i_contains: 'thanks' } }] };
		await runOfflineEventSet(double, {
			parameters: {
				...create,
				owner: 'business',
				businessId: locator(BUSINESS.id),
				customEventType: 'LEAD',
				ruleMode: 'json',
				ruleJson: '={{ $json.rule }}',
				createOptions: { default_conversion_value: 20, description: 'Thanks pages' },
			},
			items: [{ rule }],
		});
		expect(requests()).toEqual([
			[`GET /${stores}`, { fields: 'id,code' }],
			[
				`POST /${BUSINESS.id}/customconversions`,
				{
					name: 'Berlin Purchase Above 100',
					event_source_id: stores,
					custom_event_type: 'LEAD',
					rule: JSON.stringify(rule),
					description: 'Thanks pages',
					default_conversion_value: 20,
				},
			],
		]);
	});

	it('leaves the type to Meta where an ad account wants it', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...create, customEventType: '', ruleRows: { rows } },
		});
		expect(requests()[1][1]).not.toHaveProperty('custom_event_type');
		expect(jsonOf(run)[0]).toMatchObject({ is_custom_event_type_predicted: true });
	});

	const ruleOf = (run: Awaited<ReturnType<typeof runOfflineEventSet>>) => {
		expect(run.error).toBeUndefined();
		const [, { rule }] = requests().find(([call]) => call.startsWith('POST')) ?? ['', {}];
		return rule;
	};
	const websiteRows = [
		{ subject: 'event', operator: 'eq', value: 'Purchase' },
		{ subject: 'url', operator: 'i_contains', value: 'shop.example.com' },
		{ subject: 'value', operator: 'gte', value: '50' },
	];

	it.each<[string, INodeParameters, string, RegExp | undefined]>([
		[
			'a dataset is asked for, and written as one of a website',
			{ datasetId: locator(DATASETS.web.id) },
			'event',
			undefined,
		],
		[
			'an old offline event set is found to be one',
			{ datasetId: locator(OLD_EVENT_SET.id) },
			'event_name',
			undefined,
		],
		['Website is chosen', { eventSource: 'website' }, 'event', undefined],
		['Stores is chosen', { eventSource: 'store' }, 'event_name', /Meta does not say how rules/],
		[
			'the action source says website',
			{ createOptions: { action_source_type: 'website' } },
			'event',
			undefined,
		],
		[
			'the action source says physical store',
			{ createOptions: { action_source_type: 'physical_store' } },
			'event_name',
			/Meta does not say how rules/,
		],
	])('has the event as its source wants it: %s', async (_what, parameters, key, hint) => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...create, ruleRows: { rows: websiteRows }, ...parameters },
		});
		expect(ruleOf(run)).toBe(
			`{"and":[{"${key}":{"eq":"Purchase"}},{"url":{"i_contains":"shop.example.com"}},{"value":{"gte":50}}]}`,
		);
		const isAsked = parameters.datasetId !== undefined;
		expect(requests().map(([call]) => call.split(' ')[0])).toEqual(
			isAsked ? expect.arrayContaining(['GET', 'POST']) : ['POST'],
		);
		expect(run.hints).toEqual(hint === undefined ? [] : [expect.stringMatching(hint)]);
	});

	it('for a website has the event by its name in old conditions, too', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...create, eventSource: 'website', ruleRows: { rows } },
		});
		expect(ruleOf(run)).toBe(
			'{"and":[{"event":{"eq":"Purchase"}},{"value":{"gt":100}},{"custom_data.store":{"i_contains":"Berlin"}}]}',
		);
	});

	it.each<[string, INodeParameters]>([
		['conditions', { ruleRows: { rows: [websiteRows[0]] } }],
		['JSON', { ruleMode: 'json', ruleJson: '{"or":[{"event":{"eq":"A"}},{"event":{"eq":"B"}}]}' }],
	])(
		'for a website of the event alone, as %s, is refused before Meta does',
		async (_what, rule) => {
			const { error } = await runOfflineEventSet(double, {
				parameters: { ...create, eventSource: 'website', ...rule },
			});
			expect(textOf(error)).toMatch(/looks at the event alone.*condition of the page address/s);
			expect(requests()).toEqual([]);
		},
	);

	it.each([
		[
			'website',
			'{"and":[{"event_name":{"eq":"A"}},{"url":{"eq":"b"}}]}',
			/"event_name", as rules for old offline event sets/,
		],
		[
			'oldEventSet',
			'{"and":[{"event":{"eq":"A"}},{"value":{"gt":1}}]}',
			/"event", as rules for websites do/,
		],
	])(
		'as JSON of the other dialect for %s is sent with a warning',
		async (eventSource, ruleJson, words) => {
			const run = await runOfflineEventSet(double, {
				parameters: { ...create, eventSource, ruleMode: 'json', ruleJson },
			});
			expect(ruleOf(run)).toBe(ruleJson);
			expect(run.hints).toEqual([expect.stringMatching(words)]);
		},
	);

	it('of the event alone that Meta refuses is explained by its subcode', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: {
				...create,
				eventSource: 'oldEventSet',
				ruleMode: 'json',
				ruleJson: '{"event":{"eq":"A"}}',
			},
		});
		expect(textOf(error)).toMatch(
			/looks at the event alone.*Add a condition of the page address.*subcode 1760020/s,
		);
	});

	it('is created once however often the node runs, when the existing one is to be used', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				...create,
				name: 'Big Store Purchase',
				ruleRows: { rows },
				createOptions: { useExisting: true },
			},
		});
		expect(jsonOf(run)).toEqual([
			{ id: CUSTOM_CONVERSION.id, name: 'Big Store Purchase', created: false },
		]);
		expect(requests().map(([call]) => call)).toEqual([`GET /${AD_ACCOUNT.id}/customconversions`]);
	});

	it.each([
		['no condition', { ruleRows: {} }, /no condition/],
		[
			'a number that is none',
			{ ruleRows: { rows: [{ field: 'value', operator: 'gt', value: '1,000' }] } },
			/Condition 1.*number/,
		],
		[
			'a field that is none',
			{ ruleRows: { rows: [{ field: 'a"b', operator: 'eq', value: '1' }] } },
			/Condition 1.*Field/,
		],
		[
			'JSON that is none',
			{ ruleMode: 'json', ruleJson: 'event = Purchase' },
			/Rule JSON is not a JSON object/,
		],
		[
			'a business without an event type',
			{ owner: 'business', businessId: locator(BUSINESS.id), customEventType: '' },
			/Event Type is missing/,
		],
	])('refuses %s before any request', async (_what, parameters, words) => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...create, ...parameters },
		});
		expect(textOf(error)).toMatch(words);
		expect(requests()).toEqual([]);
	});

	it('is read, updated, measured, deleted', async () => {
		const got = await runOfflineEventSet(double, { parameters: { ...one, operation: 'get' } });
		expect(jsonOf(got)[0]).toMatchObject({ name: 'Big Store Purchase', pixel_id: stores });
		const updated = await runOfflineEventSet(double, {
			parameters: { ...one, operation: 'update', updateFields: { name: 'Bigger' } },
		});
		expect(jsonOf(updated)).toEqual([{ id: CUSTOM_CONVERSION.id, updated: ['name'] }]);
		const measured = await runOfflineEventSet(double, {
			parameters: {
				...one,
				operation: 'getStatistics',
				aggregation: 'count',
				startTime: '2026-11-20T09:00:00Z',
			},
		});
		expect(jsonOf(measured)).toEqual([
			{ aggregation: 'count', timestamp: '2026-11-20T00:00:00+0000', value: 'count', count: 12 },
		]);
		const deleted = await runOfflineEventSet(double, {
			parameters: { ...one, operation: 'delete' },
		});
		expect(jsonOf(deleted)).toEqual([{ deleted: true }]);
		expect(double.administration.customConversions.size).toBe(0);
		expect(requests()).toEqual([
			[`GET /${CUSTOM_CONVERSION.id}`, { fields: expect.stringContaining('rule') }],
			[`POST /${CUSTOM_CONVERSION.id}`, { name: 'Bigger' }],
			[
				`GET /${CUSTOM_CONVERSION.id}/stats`,
				{ aggregation: 'count', start_time: '1795165200', limit: '100' },
			],
			[`DELETE /${CUSTOM_CONVERSION.id}`, {}],
		]);
	});

	it.each([
		['adAccount', `GET /${AD_ACCOUNT.id}/customconversions`, {}, 1],
		['business', `GET /${BUSINESS.id}/customconversions`, { include_archived: 'true' }, 0],
		['oldEventSet', `GET /${OLD_EVENT_SET.id}/customconversions`, { ad_account: AD_ACCOUNT.id }, 0],
	])('of %s is listed', async (owner, call, query, count) => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				resource: 'customConversion',
				operation: 'getAll',
				owner,
				adAccountId: locator(AD_ACCOUNT.id),
				businessId: locator(BUSINESS.id),
				datasetId: locator(OLD_EVENT_SET.id),
				includeArchived: true,
			},
		});
		expect(run.error).toBeUndefined();
		expect(requests()).toEqual([[call, expect.objectContaining({ ...query, limit: '50' })]]);
		expect(jsonOf(run)).toHaveLength(count);
	});

	it('of a business is listed without archived ones only where Meta is told so', async () => {
		const archived = { id: '8000000000000002', name: 'Old', is_archived: true };
		double.administration.customConversions.set(archived.id, {
			id: archived.id,
			ownerId: BUSINESS.id,
			fields: archived,
		});
		const list = {
			resource: 'customConversion',
			operation: 'getAll',
			owner: 'business',
			businessId: locator(BUSINESS.id),
		};
		const without = await runOfflineEventSet(double, { parameters: list });
		expect(requests()[0][1]).toMatchObject({ include_archived: 'false' });
		expect(jsonOf(without)).toEqual([]);
		const all = await runOfflineEventSet(double, {
			parameters: { ...list, includeArchived: true },
		});
		expect(jsonOf(all)).toMatchObject([archived]);
		double.administration.customConversions.delete(archived.id);
	});
});

describe('Insight', () => {
	const get = { resource: 'insight', operation: 'get', adAccountId: locator(AD_ACCOUNT.id) };
	const asynchronous = {
		...get,
		report: 'asynchronous',
		level: 'ad',
		datePreset: 'maximum',
		returnAll: true,
	};
	const edge = `/${AD_ACCOUNT.id}/insights`;

	it('is asked with level, time, fields, breakdowns, windows and filters', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				...get,
				level: 'campaign',
				datePreset: 'range',
				since: '2026-10-01T00:00:00',
				until: '2026-10-31',
				fields: ['campaign_name', 'spend', 'actions'],
				otherFields: 'frequency, spend',
				insightOptions: {
					breakdowns: ['age', 'gender'],
					actionBreakdowns: ['action_type'],
					attributionWindows: ['28d_view', '7d_click'],
					filtering: '[{"field":"campaign.name","operator":"CONTAIN","value":"Store"}]',
					timeIncrement: '7',
				},
			},
		});
		expect(requests()).toEqual([
			[
				`GET ${edge}`,
				{
					level: 'campaign',
					time_range: '{"since":"2026-10-01","until":"2026-10-31"}',
					fields: 'campaign_name,spend,actions,frequency',
					breakdowns: '["age","gender"]',
					action_breakdowns: '["action_type"]',
					action_attribution_windows: '["28d_view","7d_click"]',
					filtering: '[{"field":"campaign.name","operator":"CONTAIN","value":"Store"}]',
					time_increment: '7',
					limit: '50',
				},
			],
		]);
		expect(jsonOf(run)[0]).toEqual({
			campaign_name: 'Campaign 1',
			spend: 12.5,
			'actions_offline_conversion.purchase': 3,
			'actions_offline_conversion.purchase_7d_click': 2,
			actions_link_click: 10,
			date_start: '2026-10-23',
			date_stop: '2026-11-21',
		});
	});

	it('comes in all its pages, raw where wanted', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				...get,
				level: 'ad',
				fields: ['ad_id', 'spend'],
				returnAll: true,
				simplify: false,
			},
		});
		expect(jsonOf(run)).toHaveLength(230);
		expect(jsonOf(run)[229]).toMatchObject({ ad_id: '6000000000000230', spend: '12.50' });
		expect(double.requests()).toHaveLength(3);
	});

	it('that is too large for a direct answer says what to do', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...asynchronous, report: 'direct' },
		});
		expect(textOf(error)).toMatch(/Turn on the asynchronous report/);
	});

	it('is prepared by Meta while the node waits', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...asynchronous, fields: ['ad_id'] },
		});
		expect(run.error).toBeUndefined();
		expect(jsonOf(run)).toHaveLength(230);
		const run1 = '/5000000000000001';
		const fields =
			'id,async_status,async_percent_completion,error_code,error_subcode,error_message,error_user_title,error_user_msg';
		expect(requests()).toEqual([
			[`POST ${edge}`, { level: 'ad', fields: 'ad_id', date_preset: 'maximum' }],
			[`GET ${run1}`, { fields }],
			[`GET ${run1}`, { fields }],
			[`GET ${run1}/insights`, { limit: '100' }],
			[`GET ${run1}/insights`, { limit: '100', after: expect.any(String) }],
			[`GET ${run1}/insights`, { limit: '100', after: expect.any(String) }],
		]);
	});

	it('that takes longer tells its progress, and another run goes on with it', async () => {
		double.administration.nextReport = { looksUntilDone: 1, endsAs: 'Job Completed' };
		const first = await runOfflineEventSet(double, {
			parameters: { ...asynchronous, maximumWaitMinutes: 0 },
		});
		expect(jsonOf(first)).toEqual([
			{
				finished: false,
				report_run_id: '5000000000000001',
				async_status: 'Job Running',
				async_percent_completion: 40,
			},
		]);
		const second = await runOfflineEventSet(double, {
			parameters: {
				...get,
				report: 'started',
				reportRunId: '={{ $json.report_run_id }}',
				returnAll: true,
			},
			items: jsonOf(first),
		});
		expect(jsonOf(second)).toHaveLength(230);
	});

	describe('with a summary row', () => {
		const withSummary = { ...asynchronous, insightOptions: { includeSummary: true } };

		it('asks for the summary when the report is started, and gives it last', async () => {
			double.administration.nextReport = {
				looksUntilDone: 0,
				endsAs: 'Job Completed',
				hasSummary: true,
			};
			const run = await runOfflineEventSet(double, { parameters: withSummary });
			expect(requests()[0][1]).toMatchObject({ default_summary: true });
			expect(jsonOf(run)).toHaveLength(231);
			expect(jsonOf(run)[230]).toEqual({ is_summary: true, spend: 37.5, impressions: 3003 });
			expect(run.hints).toEqual([]);
		});

		it('says so where Meta gives none', async () => {
			const run = await runOfflineEventSet(double, { parameters: withSummary });
			expect(jsonOf(run)).toHaveLength(230);
			expect(run.hints).toEqual([
				'Meta gave no summary with this report. For a Summary Row set Report to Direct. [item 0]',
			]);
		});

		it('gives it of a report that an earlier run started', async () => {
			double.administration.nextReport = {
				looksUntilDone: 1,
				endsAs: 'Job Completed',
				hasSummary: true,
			};
			await runOfflineEventSet(double, { parameters: { ...withSummary, maximumWaitMinutes: 0 } });
			const run = await runOfflineEventSet(double, {
				parameters: { ...get, report: 'started', reportRunId: '5000000000000001' },
			});
			expect(jsonOf(run).at(-1)).toMatchObject({ is_summary: true });
		});
	});

	it('of a report that failed says why, as Meta does', async () => {
		double.administration.nextReport = {
			looksUntilDone: 0,
			endsAs: 'Job Failed',
			error: {
				error_code: 2,
				error_subcode: 1504042,
				error_message: 'Invalid custom metrics',
				error_user_title: 'No such metric',
				error_user_msg: 'The metric "margin" is not there.',
			},
		};
		const { error } = await runOfflineEventSet(double, { parameters: asynchronous });
		expect(error?.message).toBe(
			'Meta gave the report up. A custom metric of the insights is not valid [item 0]',
		);
		expect(error?.description).toMatch(
			/Take the custom metric out of the fields.*No such metric: The metric "margin" is not there/s,
		);
	});

	it('of breakdowns that Meta does not know is refused at once, although the code is one that passes', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...get, insightOptions: { breakdowns: ['age'], otherBreakdowns: 'town' } },
		});
		expect(requests()).toHaveLength(1);
		expect(requests()[0][1]).toMatchObject({ breakdowns: '["age","town"]' });
		expect(textOf(error)).toMatch(/breakdowns of the insights are not valid.*combine fewer/s);
	});

	it('is sorted, of several time ranges, by the unified attribution setting, with a summary', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: {
				...get,
				fields: ['spend', 'impressions'],
				datePreset: 'ranges',
				timeRanges: {
					ranges: [
						{ since: '2026-10-01T00:00:00', until: '2026-10-07' },
						{ since: '2026-10-08', until: '2026-10-14' },
					],
				},
				insightOptions: {
					sort: 'spend_descending',
					useUnifiedAttribution: true,
					includeSummary: true,
				},
			},
		});
		expect(requests()).toEqual([
			[
				`GET ${edge}`,
				{
					level: 'campaign',
					fields: 'spend,impressions',
					time_ranges:
						'[{"since":"2026-10-01","until":"2026-10-07"},{"since":"2026-10-08","until":"2026-10-14"}]',
					sort: '["spend_descending"]',
					use_unified_attribution_setting: 'true',
					default_summary: 'true',
					limit: '50',
				},
			],
		]);
		expect(jsonOf(run)).toHaveLength(4);
		expect(jsonOf(run)[3]).toEqual({ is_summary: true, spend: 37.5, impressions: 3003 });
	});

	it.each<[string, INodeParameters, RegExp[]]>([
		[
			'a window that Meta no longer gives',
			{ attributionWindows: ['28d_view', '7d_click'] },
			[/^Meta gives no figures for 28d_view since January 12, 2026.*\[item 0\]$/],
		],
		[
			'a breakdown by which conversions are not divided',
			{ breakdowns: ['region'] },
			[/^Meta does not divide conversions by region: .*missing, not 0/],
		],
		[
			'an action breakdown of the kind',
			{ actionBreakdowns: ['action_type', 'action_device'] },
			[/^Meta does not divide conversions by action_device/],
		],
		[
			'a breakdown that needs an opt-in',
			{ breakdowns: ['impression_device'] },
			[/^Meta gave no rows.*impression_device needs an opt-in/],
		],
		['what Meta gives', { breakdowns: ['age'], attributionWindows: ['7d_click'] }, []],
	])('says what is missing of %s', async (_what, insightOptions, hints) => {
		const run = await runOfflineEventSet(double, { parameters: { ...get, insightOptions } });
		expect(run.error).toBeUndefined();
		expect(run.hints).toEqual(hints.map((words) => expect.stringMatching(words)));
	});

	it('that Meta gives up is an error', async () => {
		double.administration.nextReport = { looksUntilDone: 0, endsAs: 'Job Failed' };
		const { error } = await runOfflineEventSet(double, { parameters: asynchronous });
		expect(textOf(error)).toMatch(/gave the report up.*shorter time/);
	});

	it.each([
		['no field', { fields: '={{ [] }}' }, /Fields is empty/],
		[
			'a day that is none',
			{ datePreset: 'range', since: 'May', until: '2026-10-31' },
			/First Day is not a day/,
		],
		[
			'days in the wrong order',
			{ datePreset: 'range', since: '2026-11-01', until: '2026-10-31' },
			/Last Day is before/,
		],
		['no time range', { datePreset: 'ranges', timeRanges: {} }, /Time Ranges is empty/],
		[
			'two fields to sort by',
			{ insightOptions: { sort: 'spend_descending, reach_ascending' } },
			/Sort names more than one field/,
		],
		[
			'filters that are no list',
			{ insightOptions: { filtering: '{"field":"spend"}' } },
			/Filtering is not a JSON list/,
		],
	])('refuses %s before any request', async (_what, parameters, words) => {
		const { error } = await runOfflineEventSet(double, { parameters: { ...get, ...parameters } });
		expect(textOf(error)).toMatch(words);
		expect(requests()).toEqual([]);
	});
});

describe('Dataset Quality', () => {
	const get = { resource: 'datasetQuality', operation: 'get', datasetId: locator(DATASETS.web.id) };

	const today = DateTime.now().setZone('Europe/Berlin').toFormat('yyyy-MM-dd');
	const row = (more: IDataObject) => ({
		event_name: '',
		key: '',
		needs_attention: false,
		next_step: '',
		score: null,
		coverage_percent: null,
		additional_conversions_percent: null,
		missed: '',
		note: '',
		channel: 'web',
		date: today,
		dataset_id: DATASETS.web.id,
		...more,
	});
	const COVER_LEADS = 'Send every Lead of the website from the server too, until 75 % are covered.';

	it('of the web gives one table: a summary with the next step, the events, their keys', async () => {
		const run = await runOfflineEventSet(double, { parameters: get });
		expect(run.error).toBeUndefined();
		expect(jsonOf(run)).toEqual([
			row({
				kind: 'summary',
				name: 'All events',
				needs_attention: true,
				verdict: '1 of 3 events needs attention: Lead.',
				next_step: COVER_LEADS,
				missed:
					'key_coverage, deduplication, server_events, event_coverage, match_quality, freshness, additional_conversions',
				channel: '',
			}),
			row({
				kind: 'event',
				name: 'Purchase',
				event_name: 'Purchase',
				verdict: 'Meets 7 of 7 best practices with a figure.',
				score: 7.2,
				coverage_percent: 88,
				additional_conversions_percent: 12.5,
			}),
			row({
				kind: 'event',
				name: 'Lead',
				event_name: 'Lead',
				needs_attention: true,
				verdict:
					'Misses 7 of 7 best practices with a figure: deduplication keys, deduplication, server events and 4 more.',
				next_step: COVER_LEADS,
				score: 4.1,
				coverage_percent: 34.1,
				missed:
					'key_coverage, deduplication, server_events, event_coverage, match_quality, freshness, additional_conversions',
				note: 'Meta found: Server sending mismatched IP addresses.',
			}),
			row({
				kind: 'event',
				name: 'PageView',
				event_name: 'PageView',
				verdict: 'Not known: Meta gives no figures for it yet.',
			}),
			row({
				kind: 'key',
				name: 'Purchase: email',
				event_name: 'Purchase',
				key: 'email',
				verdict: '98.5 % of Purchase events have email.',
				coverage_percent: 98.5,
			}),
			row({
				kind: 'key',
				name: 'Purchase: IP address',
				event_name: 'Purchase',
				key: 'ip_address',
				verdict: '100 % of Purchase events have IP address.',
				coverage_percent: 100,
			}),
			row({
				kind: 'key',
				name: 'Lead: email',
				event_name: 'Lead',
				key: 'email',
				needs_attention: true,
				verdict: '31 % of Lead events have email.',
				next_step: 'Send email with more Lead events: Meta expects 22.5 % more conversions of it.',
				coverage_percent: 31,
			}),
		]);
	});

	it('reads the quality, and the numbers of the events of pixel and server', async () => {
		await runOfflineEventSet(double, { parameters: get });
		const { id } = DATASETS.web;
		expect(requests()).toEqual([
			['GET /dataset_quality', { dataset_id: id, fields: expect.stringMatching(/^web\{/) }],
			[`GET /${id}/stats`, { aggregation: 'event', event_source: 'WEB_ONLY', limit: '100' }],
			[`GET /${id}/stats`, { aggregation: 'event', event_source: 'SERVER_ONLY', limit: '100' }],
		]);
	});

	it.each<[string, INodeParameters]>([
		['of one platform', { agent_name: 'myplatform' }],
		['where it is turned off', { compareWithPixel: false }],
	])('does not compare with the pixel %s', async (_what, qualityOptions) => {
		const run = await runOfflineEventSet(double, { parameters: { ...get, qualityOptions } });
		expect(requests().map(([call]) => call)).toEqual(['GET /dataset_quality']);
		expect(jsonOf(run)[2].missed).not.toContain('server_events');
	});

	it('says why pixel and server could not be compared, and judges the rest', async () => {
		double.fail([{ request: 1, edge: 'stats', kind: 'error', code: 200 }]);
		const run = await runOfflineEventSet(double, { parameters: get });
		expect(run.error).toBeUndefined();
		expect(run.hints).toEqual([
			expect.stringMatching(/^Events of pixel and server were not compared: /),
		]);
		expect(jsonOf(run)[1]).toMatchObject({
			verdict: 'Meets 6 of 6 best practices with a figure.',
		});
	});

	it('gives every figure and verdict with Simplify off', async () => {
		const run = await runOfflineEventSet(double, { parameters: { ...get, simplify: false } });
		const [summary, purchase, lead, pageView] = jsonOf(run);
		expect(purchase).toMatchObject({
			verdict_match_quality: 'met',
			verdict_event_coverage: 'met',
			verdict_deduplication: 'met',
			verdict_key_coverage: 'met',
			verdict_server_events: 'met',
			verdict_freshness: 'met',
			verdict_additional_conversions: 'met',
			match_quality_score: 7.2,
			match_key_coverage: { email: 98.5, ip_address: 100 },
			event_coverage_percent: 88,
			dedup_overlap_percent: 85.5,
			dedup_key_coverage_percent: 97,
			upload_frequency: 'real_time',
			browser_events: 900,
			server_events: 950,
			no_additional_conversions_because: [],
		});
		expect(lead).toMatchObject({
			verdict_match_quality: 'missed',
			verdict_event_coverage: 'missed',
			verdict_deduplication: 'missed',
			verdict_key_coverage: 'missed',
			verdict_server_events: 'missed',
			verdict_freshness: 'missed',
			verdict_additional_conversions: 'missed',
			browser_events: 1000,
			server_events: 340,
			no_additional_conversions_because: [
				'less than 50 % of the browser events are recognized in those of the server',
				'less than 70 % of the browser or server events have a deduplication key',
				'the server sent fewer events than the pixel',
				'match quality is below 6.0',
			],
			diagnostics: ['Server sending mismatched IP addresses'],
		});
		expect(pageView).toMatchObject({
			verdict_match_quality: 'unknown',
			match_quality_score: null,
			potential_additional_conversions_percent: 30.1,
			no_additional_conversions_because: [],
		});
		expect(summary).toMatchObject({
			events: 3,
			events_that_need_attention: ['Lead'],
			verdict_match_quality: 'missed',
			verdict_server_events: 'missed',
			verdict_offline_quality: 'unknown',
		});
	});

	it('of a dataset that gets little on purpose raises no alarm for it', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...get, qualityOptions: { dataMinimization: true }, simplify: false },
		});
		const [summary, , lead, , , , email] = jsonOf(run);
		expect(lead).toMatchObject({
			verdict:
				'Misses 3 of 7 best practices with a figure: deduplication keys, deduplication, freshness. Low on purpose: server events, event coverage, match quality and 1 more.',
			next_step:
				'Send the same event_id for Lead from the website and from the server, on at least 70 % of the events.',
			verdict_match_quality: 'accepted',
		});
		expect(summary).toMatchObject({ missed: 'key_coverage, deduplication, freshness' });
		expect(email).toMatchObject({ key: 'email', needs_attention: false, next_step: '' });
	});

	it('of offline events gives the scores and the advice on the weakest', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...get, datasetId: locator(stores), channel: 'both', simplify: false },
		});
		expect(requests().map(([, { fields }]) => String(fields).split('{')[0])).toEqual([
			'web',
			'offline',
		]);
		const [, purchase, ...keys] = jsonOf(run);
		expect(purchase).toMatchObject({
			channel: 'offline',
			event_name: 'Purchase',
			score: 6.6,
			missed: 'offline_quality',
			verdict_offline_quality: 'missed',
			match_key_score: 5.6,
			frequency_score: 4.6,
			freshness_score: 2.2,
			next_step:
				'Purchase (offline): Sending your most recent offline conversion data sooner can help.',
		});
		expect(keys.map(({ key, coverage_percent: percent }) => [key, percent])).toEqual([
			['email', 100],
			['phone', 90],
		]);
	});

	it('of a dataset without events says so', async () => {
		const run = await runOfflineEventSet(double, {
			parameters: { ...get, datasetId: locator(DATASETS.app.id) },
		});
		expect(jsonOf(run)).toEqual([
			row({
				kind: 'summary',
				name: 'All events',
				dataset_id: DATASETS.app.id,
				needs_attention: true,
				verdict: 'Not known: Meta has no figures for this dataset yet.',
				next_step: 'Send events to this dataset: Meta has no figures for it yet.',
				channel: '',
			}),
		]);
	});

	it('adds the page with the trend of earlier days to the summary', async () => {
		const earlier = [
			{ kind: 'event', event_name: 'Lead', channel: 'web', date: '2026-01-05', score: 2.5 },
			{ kind: 'event', event_name: 'Lead', channel: 'web', date: '2026-01-06', score: 3 },
		];
		const run = await runOfflineEventSet(double, {
			parameters: {
				...get,
				qualityOptions: { includeHtmlReport: true, earlierReports: JSON.stringify(earlier) },
			},
		});
		const [{ binary }, ...others] = run.outputs[0];
		expect(binary?.data).toMatchObject({
			mimeType: 'text/html',
			fileName: `dataset-quality-${today}.html`,
		});
		const page = Buffer.from(binary?.data.data ?? '', 'base64').toString('utf8');
		expect(page).toContain('1 of 3 events needs attention: Lead.');
		expect(page).toContain('<h2>Keys of Lead</h2>');
		expect(page).toContain('<h2>Trend</h2>');
		expect(page).toContain(
			'<tr><th scope="row">Lead</th><td>2.5</td><td>2.5</td><td>4.1</td><td>4.1</td></tr>',
		);
		for (const { binary: none } of others) expect(none).toBeUndefined();
	});

	it('refuses earlier reports that are no list before any request', async () => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...get, qualityOptions: { earlierReports: '{"score": 5}' } },
		});
		expect(error?.message).toBe('Earlier Reports is not a list [item 0]');
		expect(error?.description).toContain('Give it the rows of earlier days');
		expect(requests()).toEqual([]);
	});

	it.each([
		[
			'a dataset that is not there',
			'1999999999999999',
			TOKENS.good.token,
			/dataset does not exist/,
		],
		[
			'a token that may only send',
			DATASETS.web.id,
			TOKENS.sendOnly.token,
			/needs the permissions ads_read and ads_management.*Use events dataset/,
		],
	])('says what to do about %s', async (_what, id, accessToken, words) => {
		const { error } = await runOfflineEventSet(double, {
			parameters: { ...get, datasetId: locator(id) },
			credential: { accessToken },
		});
		expect(textOf(error)).toMatch(words);
	});
});
