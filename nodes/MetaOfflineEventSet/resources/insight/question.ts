/** What is asked of the Insights API, as its parameters. Source: docs/meta-api.md sections 7.2.5 and 7.4. */
import type { IDataObject } from 'n8n-workflow';

import { isAbsent } from '../../../shared/capi';
import { isObject } from '../../../shared/graph';
import type { ItemContext } from '../../../shared/n8n/operations';

/** The parameters of an insights call; lists are JSON text, so that they are the same in a query and in a body. */
export function readQuestion(item: ItemContext): IDataObject {
	const options = item.collection('insightOptions');
	return {
		level: item.text('level'),
		fields: readFields(item).join(','),
		...readTime(item),
		...listParameter('breakdowns', options.breakdowns),
		...listParameter('action_breakdowns', options.actionBreakdowns),
		...listParameter('action_attribution_windows', options.attributionWindows),
		...readFiltering(item, options.filtering),
		...(isAbsent(options.timeIncrement) ? {} : { time_increment: String(options.timeIncrement) }),
	};
}

function readFields(item: ItemContext): string[] {
	const chosen = item.parameter('fields');
	const others = item
		.text('otherFields')
		.split(',')
		.map((field) => field.trim())
		.filter(Boolean);
	const fields = [...(Array.isArray(chosen) ? chosen.map(String) : []), ...others];
	if (fields.length === 0) throw item.refusal('Fields is empty.', 'Choose at least one field.');
	return [...new Set(fields)];
}

/** Meta's presets, or `time_range` with the first and the last day, both in the time zone of the ad account. */
function readTime(item: ItemContext): IDataObject {
	const preset = item.text('datePreset');
	if (preset !== 'range') return { date_preset: preset };
	const since = readDay(item, 'since', 'First Day');
	const until = readDay(item, 'until', 'Last Day');
	if (until < since)
		throw item.refusal('Last Day is before First Day.', 'Choose a later Last Day.');
	return { time_range: JSON.stringify({ since, until }) };
}

/** A day as it is written, so that no time zone moves it: `2026-11-01T00:00:00` is `2026-11-01`. */
function readDay(item: ItemContext, name: string, displayName: string): string {
	const value = item.parameter(name);
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

function listParameter(name: string, values: unknown): IDataObject {
	return Array.isArray(values) && values.length > 0 ? { [name]: JSON.stringify(values) } : {};
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
