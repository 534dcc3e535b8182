/** What Meta gives no figures for, so that nobody takes their absence for zero. Source: docs/meta-api.md section 7.5. Pure. */
import type { IDataObject } from 'n8n-workflow';

import { isObject, toText } from '../../../shared/graph';

/** Windows that Meta takes, and for which it gives nothing since January 12, 2026. */
export const GONE_WINDOWS: readonly string[] = ['7d_view', '28d_view'];

/** Breakdowns that need an opt-in since August 3, 2026: without it direct reports come without rows. */
export const OPT_IN_BREAKDOWNS: readonly string[] = [
	'frequency_value',
	'hourly_stats_aggregated_by_audience_time_zone',
	'impression_device',
];

/** Breakdowns and action breakdowns by which Meta does not divide what happens outside its apps. */
export const WITHOUT_CONVERSIONS: readonly string[] = [
	'action_destination',
	'action_device',
	'action_target_id',
	'dma',
	'product_id',
	'region',
];

/** Fields that hold conversions. */
const CONVERSION_FIELDS: readonly string[] = [
	'action_values',
	'actions',
	'purchase_roas',
	'unique_actions',
];

/** Types of what happens on websites, in apps and in stores, as against clicks and the like on Meta. */
const OUTSIDE_META = /^(?:offsite_conversion|offline_conversion|app_custom_event|omni_)/;

/** What was asked for, by Meta's values. */
export interface Asked {
	readonly fields: readonly string[];
	readonly breakdowns: readonly string[];
	readonly actionBreakdowns: readonly string[];
	readonly windows: readonly string[];
}

/** Takes what was asked for and the rows that came, as Meta gives them; says what is missing from them on purpose. */
export function explainMissing(asked: Asked, rows: readonly IDataObject[]): string[] {
	const entries = rows.flatMap((row) =>
		CONVERSION_FIELDS.flatMap((field) => {
			const list = row[field];
			return Array.isArray(list) ? list.filter(isObject) : [];
		}),
	);
	return [
		...explainWindows(asked, entries, rows.length),
		...explainOptIn(asked, rows.length),
		...explainBreakdowns(asked, entries, rows.length),
	];
}

type Entries = ReadonlyArray<Record<string, unknown>>;

function explainWindows({ windows }: Asked, entries: Entries, rows: number): string[] {
	const gone = GONE_WINDOWS.filter(
		(window) => windows.includes(window) && !entries.some((entry) => window in entry),
	);
	if (gone.length === 0 || rows === 0) return [];
	return [
		`Meta gives no figures for ${gone.join(' and ')} since January 12, 2026: they are missing, not 0.`,
	];
}

function explainOptIn({ breakdowns }: Asked, rows: number): string[] {
	const needing = OPT_IN_BREAKDOWNS.filter((breakdown) => breakdowns.includes(breakdown));
	if (needing.length === 0 || rows > 0) return [];
	return [
		`Meta gave no rows. The breakdown ${needing.join(' and ')} needs an opt-in at Meta since August 3, 2026; without it a direct report is empty.`,
	];
}

function explainBreakdowns(asked: Asked, entries: Entries, rows: number): string[] {
	const { fields, breakdowns, actionBreakdowns } = asked;
	const dividing = WITHOUT_CONVERSIONS.filter((one) =>
		[...breakdowns, ...actionBreakdowns].includes(one),
	);
	const wanted = CONVERSION_FIELDS.some((field) => fields.includes(field));
	const came = entries.some((entry) => OUTSIDE_META.test(toText(entry.action_type)));
	if (dividing.length === 0 || !wanted || came || rows === 0) return [];
	return [
		`Meta does not divide conversions by ${dividing.join(' and ')}: those of websites, apps and stores are missing, not 0. Ask without to see them.`,
	];
}
