import { GRAPH_ERRORS, GraphError, invalidParameter } from '../errors';
import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import { adAccountFor } from '../objects';
import { pageOf } from '../paging';
import {
	checkParameters,
	FLAG,
	listOf,
	oneOf,
	parse,
	readList,
	required,
	TEXT,
	type Parameter,
} from './parameters';
import { requireRead } from './permissions';
import type { Report } from './state';

const PRESETS =
	`data_maximum last_14d last_28d last_30d last_3d last_7d last_90d last_month last_quarter
	last_week_mon_sun last_week_sun_sat last_year maximum this_month this_quarter this_week_mon_today
	this_week_sun_today this_year today yesterday`.split(/\s+/);
const WINDOWS = `1d_click 1d_ev 1d_view 28d_click 28d_view 7d_click 7d_view dda default skan_click
	skan_view`.split(/\s+/);
const ROWS_OF_LEVEL: Readonly<Record<string, number>> = {
	account: 1,
	campaign: 3,
	adset: 40,
	ad: 230,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME_RANGE: Parameter = {
	takes: (value) => {
		const range = typeof value === 'string' ? parse(value) : value;
		return isJsonObject(range) && DAY.test(String(range.since)) && DAY.test(String(range.until));
	},
	what: 'a JSON object with since and until',
};
const LIST: Parameter = { takes: (value) => readList(value) !== undefined, what: 'a list' };
const ONE_ENTRY: Parameter = {
	takes: (value) => (readList(value) ?? ['', '']).length <= 1,
	what: 'a list of one entry',
};

/** Insights' "Limits and Best Practices" page: too large a question is 100 with this subcode (unverified). */
const TOO_MUCH_DATA = {
	...GRAPH_ERRORS.invalidParameter,
	subcode: 1487534,
	message: "(#100) Please reduce the amount of data you're asking for, then retry your request",
} as const;

function checkQuestion(call: GraphCall): void {
	checkParameters(call, {
		level: oneOf(...Object.keys(ROWS_OF_LEVEL)),
		date_preset: oneOf(...PRESETS),
		time_range: TIME_RANGE,
		breakdowns: LIST,
		action_breakdowns: LIST,
		action_attribution_windows: listOf(...WINDOWS),
		filtering: LIST,
		time_increment: TEXT,
		time_ranges: LIST,
		sort: ONE_ENTRY,
		default_summary: FLAG,
		use_unified_attribution_setting: FLAG,
		fields: required(TEXT),
	});
	const breakdowns = (readList(call.parameters.breakdowns) ?? []).map(String);
	if (!breakdowns.every((breakdown) => BREAKDOWNS.includes(breakdown)))
		throw new GraphError(INVALID_BREAKDOWNS);
}

/** Some of those in Meta's SDK (AdsInsights). */
const BREAKDOWNS = `age country device_platform dma frequency_value gender
	hourly_stats_aggregated_by_advertiser_time_zone hourly_stats_aggregated_by_audience_time_zone
	impression_device platform_position product_id publisher_platform region`.split(/\s+/);

/** docs/meta-api.md section 7.5: code 2, although nothing but another question heals it; the words are ours. */
const INVALID_BREAKDOWNS = {
	...GRAPH_ERRORS.invalidParameter,
	code: 2,
	subcode: 1504041,
	message: 'Invalid breakdowns',
	transient: true,
	evidence: 'documented',
} as const;

/** docs/meta-api.md section 7.5. */
const OPT_IN = [
	'frequency_value',
	'hourly_stats_aggregated_by_audience_time_zone',
	'impression_device',
];
const WITHOUT_CONVERSIONS = [
	'action_destination',
	'action_device',
	'action_target_id',
	'dma',
	'product_id',
	'region',
];
const GONE_WINDOWS = ['7d_view', '28d_view'];

/** `GET /act_{id}/insights`; years of single ads are too much for a direct answer. */
export function readInsights(call: GraphCall, side: GraphSide): JsonObject {
	adAccountFor(call.objectId, call.token, side.world);
	checkQuestion(call);
	const { level, date_preset: preset } = call.parameters;
	if (level === 'ad' && preset === 'maximum') throw new GraphError(TOO_MUCH_DATA);
	const needsOptIn = (readList(call.parameters.breakdowns) ?? []).some((one) =>
		OPT_IN.includes(String(one)),
	);
	const page = pageOf(needsOptIn ? [] : rowsOf(call.parameters), call);
	const hasSummary = String(call.parameters.default_summary) === 'true';
	return hasSummary ? { ...page, summary: SUMMARY } : page;
}

const SUMMARY = { spend: '37.50', impressions: '3003' };

/** `POST /act_{id}/insights`: starts a report. */
export function startReport(call: GraphCall, { world, administration }: GraphSide): JsonObject {
	requireRead(call.token);
	const account = adAccountFor(call.objectId, call.token, world);
	checkQuestion(call);
	const id = administration.newId();
	administration.reports.set(id, {
		...administration.nextReport,
		id,
		adAccountId: account.id,
		question: call.parameters,
	});
	return { report_run_id: id };
}

/** `GET /{report run}`: every look brings it on. */
export function reportNode(report: Report): JsonObject {
	const isDone = report.looksUntilDone <= 0;
	report.looksUntilDone -= 1;
	return {
		id: report.id,
		async_status: isDone ? report.endsAs : 'Job Running',
		async_percent_completion: isDone ? 100 : 40,
		...(isDone && report.endsAs === 'Job Failed' ? report.error : {}),
	};
}

/** `GET /{report run}/insights`. */
export function readReport(call: GraphCall, report: Report): JsonObject {
	checkParameters(call, {});
	if (report.looksUntilDone >= 0) throw invalidParameter('The report is not completed');
	const page = pageOf(rowsOf(report.question), call);
	// Whether a report has one is not documented (docs/meta-api.md section 7.5): both are played.
	return report.hasSummary === true ? { ...page, summary: SUMMARY } : page;
}

function rowsOf(question: JsonObject): JsonObject[] {
	const { level, fields } = question;
	const names = String(fields).split(',');
	const windows = (readList(question.action_attribution_windows) ?? [])
		.map(String)
		.filter((window) => !GONE_WINDOWS.includes(window));
	const figures = Object.fromEntries(windows.map((window) => [window, '2']));
	const divided = [question.breakdowns, question.action_breakdowns]
		.flatMap((list) => readList(list) ?? [])
		.some((one) => WITHOUT_CONVERSIONS.includes(String(one)));
	const outside = (value: string) =>
		divided ? [] : [{ action_type: 'offline_conversion.purchase', value, ...figures }];
	return Array.from({ length: ROWS_OF_LEVEL[String(level ?? 'account')] }, (_, index) => {
		const row: JsonObject = {
			campaign_name: `Campaign ${index + 1}`,
			ad_id: String(6000000000000001 + index),
			ad_name: `Ad ${index + 1}`,
			impressions: String(1000 + index),
			clicks: String(10 + index),
			spend: '12.50',
			actions: [...outside('3'), { action_type: 'link_click', value: '10' }],
			action_values: outside('310.99'),
		};
		const asked = Object.entries(row).filter(([name]) => names.includes(name));
		return { ...Object.fromEntries(asked), date_start: '2026-10-23', date_stop: '2026-11-21' };
	});
}
