/** The quality of a dataset as a page for people. Pure. */
import { formatCount, type HtmlReport, type Section } from '../../../../shared/htmlReport';
import type { HistoryPoint } from '../history';
import { nameOf } from '../names';
import type { QualitySubject } from '../qualityItems';
import {
	isKnown,
	nextStepOf,
	overallWords,
	practicesOf,
	wordsOf,
	type JudgedEvent,
} from '../verdicts';
import { keySection } from './keys';
import { lowest, scoreSection, scoreText } from './scores';
import { trendSection } from './trend';

/** So many events have a section of their own: those that need attention go first. */
const MOST_EVENTS = 8;

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
			...trendSection(mostUrgent(judged), history, date),
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
