import { GRAPH_ERRORS, GraphError, invalidParameter } from '../errors';
import type { GraphCall, GraphSide } from '../graphCall';
import { isJsonObject, type JsonObject } from '../json';
import { adAccountFor } from '../objects';
import { pageOf } from '../paging';
import {
	checkParameters,
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
		fields: required(TEXT),
	});
}

/** `GET /act_{id}/insights`; years of single ads are too much for a direct answer. */
export function readInsights(call: GraphCall, side: GraphSide): JsonObject {
	adAccountFor(call.objectId, call.token, side.world);
	checkQuestion(call);
	const { level, date_preset: preset } = call.parameters;
	if (level === 'ad' && preset === 'maximum') throw new GraphError(TOO_MUCH_DATA);
	return pageOf(rowsOf(call.parameters), call);
}

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
	};
}

/** `GET /{report run}/insights`. */
export function readReport(call: GraphCall, report: Report): JsonObject {
	checkParameters(call, {});
	if (report.looksUntilDone >= 0) throw invalidParameter('The report is not completed');
	return pageOf(rowsOf(report.question), call);
}

function rowsOf({ level, fields }: JsonObject): JsonObject[] {
	const names = String(fields).split(',');
	return Array.from({ length: ROWS_OF_LEVEL[String(level ?? 'account')] }, (_, index) => {
		const row: JsonObject = {
			campaign_name: `Campaign ${index + 1}`,
			ad_id: String(6000000000000001 + index),
			ad_name: `Ad ${index + 1}`,
			impressions: String(1000 + index),
			clicks: String(10 + index),
			spend: '12.50',
			actions: [
				{ action_type: 'offline_conversion.purchase', value: '3', '28d_view': '2' },
				{ action_type: 'link_click', value: '10' },
			],
			action_values: [{ action_type: 'offline_conversion.purchase', value: '310.99' }],
		};
		const asked = Object.entries(row).filter(([name]) => names.includes(name));
		return { ...Object.fromEntries(asked), date_start: '2026-10-23', date_stop: '2026-11-21' };
	});
}
