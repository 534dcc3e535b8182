/** What is asked of the Insights API, as its parameters. Source: docs/meta-api.md sections 7.2.5, 7.4 and 7.5. */
import type { IDataObject } from 'n8n-workflow';

import { isAbsent } from '../../../shared/capi';
import { isObject } from '../../../shared/graph';
import type { ItemContext } from '../../../shared/n8n/operations';
import type { Asked } from './missingFigures';

/** The parameters of an insights call; lists are JSON text, so that they are the same in a query and in a body. */
export function readQuestion(item: ItemContext): IDataObject {
	const options = item.collection('insightOptions');
	const asked = readAsked(item);
	return {
		level: item.text('level'),
		fields: asked.fields.join(','),
		...readTime(item),
		...listParameter('breakdowns', asked.breakdowns),
		...listParameter('action_breakdowns', asked.actionBreakdowns),
		...listParameter('action_attribution_windows', asked.windows),
		...(options.useUnifiedAttribution === true ? { use_unified_attribution_setting: true } : {}),
		...listParameter('sort', readSort(item, options.sort)),
		...(options.includeSummary === true ? { default_summary: true } : {}),
		...readFiltering(item, options.filtering),
		...(isAbsent(options.timeIncrement) ? {} : { time_increment: String(options.timeIncrement) }),
	};
}

/** The lists of a question, by Meta's values; what is chosen and what is written by hand, each once. */
export function readAsked(item: ItemContext): Asked {
	const { breakdowns, otherBreakdowns, actionBreakdowns, attributionWindows } =
		item.collection('insightOptions');
	return {
		fields: readFields(item),
		breakdowns: [...new Set([...textsOf(breakdowns), ...splitText(otherBreakdowns)])],
		actionBreakdowns: textsOf(actionBreakdowns),
		windows: textsOf(attributionWindows),
	};
}

function textsOf(values: unknown): string[] {
	return Array.isArray(values) ? values.map(String) : [];
}

function splitText(text: unknown): string[] {
	return String(text ?? '')
		.split(',')
		.map((entry) => entry.trim())
		.filter(Boolean);
}

/** Meta takes one (docs/meta-api.md section 7.5). */
function readSort(item: ItemContext, value: unknown): string[] {
	const fields = isAbsent(value) ? [] : splitText(value);
	if (fields.length <= 1) return fields;
	throw item.refusal('Sort names more than one field.', 'Sort by one field, as Meta allows.');
}

function readFields(item: ItemContext): string[] {
	const fields = [...textsOf(item.parameter('fields')), ...splitText(item.text('otherFields'))];
	if (fields.length === 0) throw item.refusal('Fields is empty.', 'Choose at least one field.');
	return [...new Set(fields)];
}

/** Meta's presets, or `time_range` with the first and the last day, both in the time zone of the ad account. */
function readTime(item: ItemContext): IDataObject {
	const preset = item.text('datePreset');
	if (preset === 'ranges') return { time_ranges: JSON.stringify(readRanges(item)) };
	if (preset !== 'range') return { date_preset: preset };
	return {
		time_range: JSON.stringify(readRange(item, item.parameter('since'), item.parameter('until'))),
	};
}

interface Range {
	readonly since: string;
	readonly until: string;
}

/** Several ranges, of which each gives rows of its own. */
function readRanges(item: ItemContext): Range[] {
	const { ranges } = item.collection('timeRanges');
	const list = Array.isArray(ranges) ? ranges.filter(isObject) : [];
	if (list.length === 0)
		throw item.refusal('Time Ranges is empty.', 'Add at least one range of days.');
	return list.map(({ since, until }) => readRange(item, since, until));
}

function readRange(item: ItemContext, first: unknown, last: unknown): Range {
	const since = readDay(item, first, 'First Day');
	const until = readDay(item, last, 'Last Day');
	if (until < since)
		throw item.refusal('Last Day is before First Day.', 'Choose a later Last Day.');
	return { since, until };
}

/** A day as it is written, so that no time zone moves it: `2026-11-01T00:00:00` is `2026-11-01`. */
function readDay(item: ItemContext, value: unknown, displayName: string): string {
	const text =
		isObject(value) && typeof value.toISO === 'function'
			? String(value.toISO())
			: String(value ?? '');
	const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text.trim())?.[0];
	if (day !== undefined) return day;
	throw item.refusal(
		`${displayName} is not a day.`,
		`Give ${displayName} as a date such as 2026-01-31.`,
	);
}

function listParameter(name: string, values: readonly string[]): IDataObject {
	return values.length > 0 ? { [name]: JSON.stringify(values) } : {};
}

function readFiltering(item: ItemContext, value: unknown): IDataObject {
	// Not as isAbsent has it: an empty object is nothing elsewhere, here it is no list.
	if (value === undefined || value === null || value === '') return {};
	const parsed = typeof value === 'string' ? parseJson(value) : value;
	if (Array.isArray(parsed)) return { filtering: JSON.stringify(parsed) };
	throw item.refusal(
		'Filtering is not a JSON list.',
		'Give a list such as [{"field":"campaign.name","operator":"CONTAIN","value":"Store"}].',
	);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
