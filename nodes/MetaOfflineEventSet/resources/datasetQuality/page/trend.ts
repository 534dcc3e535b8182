/** The section of the page that compares the scores with those of earlier runs. */
import { formatCount, type Section, type TrendRow } from '../../../../shared/htmlReport';
import type { EventFigures } from '../eventFigures';
import type { HistoryPoint } from '../history';
import { nameOf } from '../names';
import type { JudgedEvent } from '../verdicts';
import { goalOf, HIGHEST_SCORE, scoreText } from './scores';

/** None where there are fewer than two days with a score of an event. */
export function trendSection(
	judged: readonly JudgedEvent[],
	history: readonly HistoryPoint[],
	today: string,
): Section[] {
	const days = [...new Set([...history.map(({ date }) => date), today])].sort();
	if (days.length < 2) return [];
	const rows = judged
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
