/** A run's counts as one item: flat, or with all that was counted. */
import type { IDataObject } from 'n8n-workflow';

import { displayName } from '../../../capi';
import type { RunSummary } from './runSummary';
import { keyInWords, needsAttention, nextStepOf, verdictOf } from './verdict';

const MOST_WORDS = 6;

/** Takes the summary; gives the JSON of its item. Simplify off gives lists in the place of texts. */
export function toSummaryJson(summary: RunSummary, simplify: boolean): IDataObject {
	return {
		kind: 'summary',
		needs_attention: needsAttention(summary),
		verdict: verdictOf(summary),
		next_step: nextStepOf(summary),
		events: summary.events,
		[summary.isValidation ? 'valid' : 'sent']: summary.isValidation ? summary.ready : summary.sent,
		refused: summary.refused,
		not_sent: summary.notSent,
		uncertain: summary.uncertain,
		skipped: summary.skipped,
		...(simplify ? asTexts(summary) : asLists(summary)),
		average_delay_minutes: summary.delays.averageMinutes,
		longest_delay_minutes: summary.delays.longestMinutes,
		duplicate_event_ids: summary.ids.duplicates,
		duplicates_complete: summary.ids.isComplete,
	};
}

/** Percent of a whole with one digit behind the point. */
export function percentOf(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}

function asTexts({
	ready,
	names,
	keys,
	drops,
	refusals,
	skips,
	strengths,
	delays,
}: RunSummary): IDataObject {
	const late = delays.steps.filter(({ count }) => count > 0);
	return {
		events_by_name: line(names.entries),
		keys: shorten(
			keys.entries.map(([key, count]) => `${keyInWords(key)} ${percentOf(count, ready)} %`),
		),
		dropped: line(drops.entries.map(([drop, count]) => [dropOf(drop), count])),
		refused_because: line(refusals.entries.map(([refusal, count]) => [refusalOf(refusal), count])),
		skipped_because: line(skips.entries.map(([code, count]) => [inPlainWords(code), count])),
		strength: line(strengths.entries),
		delay: line(late.map(({ name, count }) => [name, count])),
	};
}

/** Takes key and reason of a drop; gives `Phone: no country code`. */
function dropOf(drop: string): string {
	const [key, reason = ''] = drop.split(' ');
	return `${keyInWords(key)}: ${inPlainWords(reason)}`;
}

/** Takes code and field of a refusal; gives `Currency: required field missing`. Meta's own have no field. */
function refusalOf(refusal: string): string {
	const [code, field = ''] = refusal.split(' ');
	return field === '' ? inPlainWords(code) : `${displayName(field)}: ${inPlainWords(code)}`;
}

function inPlainWords(code: string): string {
	return code.replaceAll('_', ' ');
}

function line(entries: ReadonlyArray<readonly [string, number]>): string {
	return shorten(entries.map(([name, count]) => `${name} ${count}`));
}

function shorten(words: readonly string[]): string {
	const rest = words.length - MOST_WORDS;
	return words.slice(0, MOST_WORDS).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function asLists({
	ready,
	names,
	keys,
	drops,
	refusals,
	skips,
	strengths,
	delays,
}: RunSummary): IDataObject {
	return {
		events_by_name: names.entries.map(([event_name, count]) => ({ event_name, count })),
		keys: keys.entries.map(([key, count]) => ({ key, count, percent: percentOf(count, ready) })),
		dropped: drops.entries.map(([drop, count]) => {
			const [key, reason] = drop.split(' ');
			return { key, reason, count };
		}),
		refused_because: refusals.entries.map(([refusal, count]) => {
			const [code, field = ''] = refusal.split(' ');
			return { code, field, count };
		}),
		skipped_because: skips.entries.map(([code, count]) => ({ code, count })),
		strength: Object.fromEntries(strengths.entries),
		delay: Object.fromEntries(delays.steps.map(({ name, count }) => [name, count])),
	};
}
