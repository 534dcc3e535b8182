/** A run's counts as a page for people. */
import {
	countOf,
	formatCount,
	formatPercent,
	type HtmlReport,
	type Section,
} from '../../../htmlReport';
import type { RunSummary } from './runSummary';
import { percentOf } from './summaryItem';
import { dropInWords, keyInWords, needsAttention, nextStepOf, verdictOf } from './verdict';

const MOST_ROWS = 15;

type Entries = ReadonlyArray<readonly [name: string, count: number]>;

/** @param now the time of the run in the workflow's time zone, as people read it */
export function toSummaryPage(summary: RunSummary, now: string): HtmlReport {
	const { delays, ids, events, ready, refused, skipped } = summary;
	return {
		name: summary.isValidation ? 'Validated Events' : 'Sent Events',
		subject: now,
		tone: needsAttention(summary) ? 'attention' : events === 0 ? 'unknown' : 'good',
		verdict: verdictOf(summary),
		nextStep: nextStepOf(summary),
		figures: [
			{ label: 'Events', value: formatCount(events) },
			summary.isValidation
				? { label: 'Valid', value: formatCount(ready) }
				: { label: 'Sent', value: formatCount(summary.sent) },
			{ label: 'Refused', value: formatCount(refused) },
			{ label: 'Skipped', value: formatCount(skipped) },
			{ label: 'Average delay', value: delayInWords(delays.averageMinutes) },
			{ label: 'Duplicates', value: `${formatCount(ids.duplicates)}${ids.isComplete ? '' : '+'}` },
		],
		sections: [
			...shares('Events', 'Events by their name.', 'Event', summary.names.entries, ready),
			...shares(
				'Match keys',
				'The share of the events that have each key.',
				'Key',
				named(summary.keys.entries, keyInWords),
				ready,
			),
			...shares(
				'Match strength',
				'How well Meta can match the events to people.',
				'Strength',
				named(summary.strengths.entries, capitalized),
				ready,
			),
			...shares(
				'Delay',
				'From the event to its sending. Meta asks for an hour at most.',
				'Delay',
				delays.steps.map(({ words, count }) => [words, count] as const),
				delays.count,
			),
			...counts('Left out', 'Match keys that were left out.', summary.drops.entries, dropInWords),
			...counts('Refused', 'What to do, by how many events it is for.', summary.reasons),
		],
		notes: [
			`Names, keys, strength, delay and duplicates are those of the ${countOf(ready, 'event')} that passed the checks.`,
			...(ids.isComplete
				? []
				: ['There were more event IDs than could be compared: there may be more duplicates.']),
		],
	};
}

function delayInWords(minutes: number | null): string {
	if (minutes === null) return formatCount(null);
	return minutes < 120 ? `${formatCount(minutes)} min` : `${formatCount(minutes / 60)} h`;
}

function capitalized(word: string): string {
	return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

function named(entries: Entries, inWords: (name: string) => string): Entries {
	return entries.map(([name, count]) => [inWords(name), count] as const);
}

function shares(
	heading: string,
	introduction: string,
	column: string,
	all: Entries,
	whole: number,
): Section[] {
	if (whole === 0) return [];
	const entries = all.slice(0, MOST_ROWS);
	return [
		{
			heading,
			introduction,
			chart: {
				kind: 'bars',
				title: heading,
				rows: entries.map(([label, count]) => ({
					label,
					percent: percentOf(count, whole),
					value: formatPercent(percentOf(count, whole)),
				})),
			},
			table: {
				columns: [{ label: column }, { label: 'Events' }, { label: 'Share' }],
				rows: entries.map(([label, count]) => [
					label,
					formatCount(count),
					formatPercent(percentOf(count, whole)),
				]),
			},
		},
	];
}

function counts(
	heading: string,
	introduction: string,
	entries: Entries,
	inWords: (name: string) => string = (name) => name,
): Section[] {
	if (entries.length === 0) return [];
	return [
		{
			heading,
			introduction,
			table: {
				columns: [{ label: 'Reason' }, { label: 'Events' }],
				rows: entries
					.slice(0, MOST_ROWS)
					.map(([name, count]) => [inWords(name), formatCount(count)]),
			},
		},
	];
}
