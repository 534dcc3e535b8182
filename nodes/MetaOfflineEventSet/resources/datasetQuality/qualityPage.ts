/** The quality of a dataset as a page for people. Pure. */
import {
	formatCount,
	formatPercent,
	type HtmlReport,
	type Section,
	type TrendRow,
} from '../../../shared/htmlReport';
import { GOALS, type EventFigures } from './eventFigures';
import type { HistoryPoint } from './history';
import { keyName, nameOf } from './names';
import type { QualitySubject } from './qualityItems';
import {
	isKnown,
	keyToAdd,
	nextStepOf,
	overallWords,
	practicesOf,
	wordsOf,
	type JudgedEvent,
} from './verdicts';

/** So many events have a section of their own: those that need attention go first. */
const MOST_EVENTS = 8;
const HIGHEST_SCORE = 10;

/** Takes the judged events and what earlier runs found; gives the page. */
export function toQualityPage(
	{ datasetId, date }: QualitySubject,
	judged: readonly JudgedEvent[],
	history: readonly HistoryPoint[],
): HtmlReport {
	const missing = judged.filter(needsAttention);
	return {
		name: 'Dataset Quality',
		subject: `dataset ${datasetId}, ${date}`,
		tone:
			missing.length > 0 || judged.length === 0
				? 'attention'
				: judged.some(isKnown)
					? 'good'
					: 'unknown',
		verdict: overallWords(judged),
		nextStep: nextStepOf(judged),
		figures: [
			{ label: 'Events', value: formatCount(judged.length) },
			{ label: 'Need attention', value: formatCount(missing.length) },
			{ label: 'Lowest match quality', value: scoreText(lowest(judged)) },
		],
		sections: [
			...scoreSection(judged),
			...stepsSection(judged),
			...trendSection(judged, history, date),
			...mostUrgent(judged).flatMap(keySection),
		],
		notes: [
			'Web events: the last 7 days; offline events: the last 28 days. The mark on a bar is what Meta asks for.',
			...judged
				.filter(({ quality }) => quality.diagnostics.length > 0)
				.map(
					({ quality }) =>
						`Meta found in ${quality.figures.eventName}: ${quality.diagnostics.join('; ')}.`,
				),
		],
	};
}

function needsAttention(event: JudgedEvent): boolean {
	return practicesOf(event, 'missed').length > 0;
}

function mostUrgent(judged: readonly JudgedEvent[]): JudgedEvent[] {
	return [...judged]
		.sort((one, other) => Number(needsAttention(other)) - Number(needsAttention(one)))
		.slice(0, MOST_EVENTS);
}

function lowest(judged: readonly JudgedEvent[]): number | undefined {
	const scores = judged.flatMap(({ quality: { figures } }) =>
		figures.channel === 'web' ? (figures.score ?? []) : [],
	);
	return scores.length === 0 ? undefined : Math.min(...scores);
}

function scoreText(score: number | null | undefined): string {
	return score === null || score === undefined
		? formatCount(undefined)
		: `${formatCount(score)} of ${HIGHEST_SCORE}`;
}

function goalOf({ channel }: EventFigures): number {
	return channel === 'offline' ? GOALS.offlineScore : GOALS.matchQuality;
}

function scoreSection(judged: readonly JudgedEvent[]): Section[] {
	if (judged.length === 0) return [];
	return [
		{
			heading: 'Events',
			introduction: 'How well Meta can match the events to people, 0 to 10.',
			chart: {
				kind: 'bars',
				title: 'Match quality of each event',
				rows: judged.flatMap(({ quality: { figures } }) =>
					figures.score === undefined
						? []
						: [
								{
									label: nameOf(figures),
									percent: (figures.score / HIGHEST_SCORE) * 100,
									value: scoreText(figures.score),
									goal: (goalOf(figures) / HIGHEST_SCORE) * 100,
									needsAttention: figures.score < goalOf(figures),
								},
							],
				),
			},
			table: {
				columns: [
					{ label: 'Event' },
					{ label: 'Quality' },
					{ label: 'Covered by the server' },
					{ label: 'Additional conversions' },
				],
				rows: judged.map((event) => {
					const { figures } = event.quality;
					return [
						nameOf(figures),
						formatCount(figures.score),
						formatPercent(figures.coverage),
						formatPercent(figures.additionalConversions),
					];
				}),
			},
		},
	];
}

function stepsSection(judged: readonly JudgedEvent[]): Section[] {
	const missing = judged.filter(needsAttention);
	if (missing.length === 0) return [];
	return [
		{
			heading: 'What to do',
			table: {
				columns: [{ label: 'Event' }, { label: 'Verdict and next step', text: true }],
				rows: missing.map((event) => [
					nameOf(event.quality.figures),
					`${wordsOf(event)} ${nextStepOf([event])}`,
				]),
			},
		},
	];
}

function keySection(event: JudgedEvent): Section[] {
	const { figures, keys } = event.quality;
	if (keys.length === 0) return [];
	const toAdd = keyToAdd(event);
	const nameOfKey = (key: string) => {
		const name = keyName(key);
		return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
	};
	return [
		{
			heading: `Keys of ${nameOf(figures)}`,
			introduction: 'The share of its events that came with each match key.',
			chart: {
				kind: 'bars',
				title: `Key coverage of ${nameOf(figures)}`,
				rows: keys.map((key) => ({
					label: nameOfKey(key.key),
					percent: key.coverage ?? 0,
					value: formatPercent(key.coverage),
					needsAttention: key === toAdd,
				})),
			},
			table: {
				columns: [
					{ label: 'Key' },
					{ label: 'Share of events' },
					{ label: 'More conversions expected' },
				],
				rows: keys.map((key) => [
					nameOfKey(key.key),
					formatPercent(key.coverage),
					formatPercent(key.gain),
				]),
			},
		},
	];
}

function trendSection(
	judged: readonly JudgedEvent[],
	history: readonly HistoryPoint[],
	today: string,
): Section[] {
	const days = [...new Set([...history.map(({ date }) => date), today])].sort();
	if (days.length < 2) return [];
	const rows = mostUrgent(judged)
		.map((event) => trendOf(event.quality.figures, history, days, today))
		.filter(({ points }) => points.filter(({ value }) => value !== null).length > 1);
	if (rows.length === 0) return [];
	return [
		{
			heading: 'Trend',
			introduction: `Match quality from ${days[0]} to ${today}. The broken line is what Meta asks for.`,
			chart: { kind: 'trend', title: 'Match quality over time', rows },
			table: {
				columns: [
					{ label: 'Event' },
					{ label: 'First' },
					{ label: 'Lowest' },
					{ label: 'Highest' },
					{ label: 'Latest' },
				],
				rows: rows.map(({ label, points }) => {
					const values = points.flatMap(({ value }) => value ?? []);
					const figures = [
						values[0],
						Math.min(...values),
						Math.max(...values),
						values[values.length - 1],
					];
					return [label, ...figures.map(formatCount)];
				}),
			},
		},
	];
}

/** The scores of an event day by day; today's is the one that was just read. */
function trendOf(
	figures: EventFigures,
	history: readonly HistoryPoint[],
	days: readonly string[],
	today: string,
): TrendRow {
	const own = history.filter(
		({ eventName, channel }) => eventName === figures.eventName && channel === figures.channel,
	);
	const scoreOn = (day: string) =>
		day === today ? (figures.score ?? null) : (own.find(({ date }) => date === day)?.score ?? null);
	return {
		label: nameOf(figures),
		value: scoreText(figures.score),
		highest: HIGHEST_SCORE,
		goal: goalOf(figures),
		points: days.map((day) => ({ at: day, value: scoreOn(day) })),
	};
}
