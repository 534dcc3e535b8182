/** The scores of a dataset's events: how they are written, and their section of the page. */
import { formatCount, formatPercent, type Section } from '../../../../shared/htmlReport';
import { GOALS, type EventFigures } from '../eventFigures';
import { nameOf } from '../names';
import type { JudgedEvent } from '../verdicts';

export const HIGHEST_SCORE = 10;

/** `7.4 of 10` */
export function scoreText(score: number | null | undefined): string {
	return score === null || score === undefined
		? formatCount(undefined)
		: `${formatCount(score)} of ${HIGHEST_SCORE}`;
}

/** What Meta asks for. */
export function goalOf({ channel }: EventFigures): number {
	return channel === 'offline' ? GOALS.offlineScore : GOALS.matchQuality;
}

/** The lowest score of the web events; undefined where Meta gives none. */
export function lowest(judged: readonly JudgedEvent[]): number | undefined {
	const scores = judged.flatMap(({ quality: { figures } }) =>
		figures.channel === 'web' ? (figures.score ?? []) : [],
	);
	return scores.length === 0 ? undefined : Math.min(...scores);
}

export function scoreSection(judged: readonly JudgedEvent[]): Section[] {
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
