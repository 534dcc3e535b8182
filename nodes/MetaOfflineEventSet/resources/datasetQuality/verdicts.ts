/** From figures to verdicts: what is met and missed, and the single most useful next step. Pure. */
import { BEST_PRACTICES, type BestPractice } from './bestPractices';
import type { EventFigures, Verdict } from './eventFigures';
import type { EventQuality, KeyFigures } from './readQuality';

/** An event and the verdict of each best practice of its channel. */
export interface JudgedEvent {
	readonly quality: EventQuality;
	readonly verdicts: ReadonlyArray<{ readonly practice: BestPractice; readonly verdict: Verdict }>;
}

/** Takes the events of a dataset, and whether it is to get little; gives them judged. */
export function judgeEvents(
	events: readonly EventQuality[],
	minimizesData: boolean,
): JudgedEvent[] {
	return events.map((quality) => ({
		quality,
		verdicts: BEST_PRACTICES.filter(({ channel }) => channel === quality.figures.channel).map(
			(practice) => {
				const verdict = practice.judge(quality.figures);
				const isMeant = minimizesData && practice.asksForData && verdict === 'missed';
				return { practice, verdict: isMeant ? 'accepted' : verdict };
			},
		),
	}));
}

export function practicesOf({ verdicts }: JudgedEvent, wanted: Verdict): BestPractice[] {
	return verdicts.flatMap(({ practice, verdict }) => (verdict === wanted ? [practice] : []));
}

/** Missed where one event misses it, else met or accepted where one is, else not known. */
export function overallVerdict(
	judged: readonly JudgedEvent[],
	name: BestPractice['name'],
): Verdict {
	const verdicts = judged.flatMap((event) =>
		event.verdicts.filter(({ practice }) => practice.name === name).map(({ verdict }) => verdict),
	);
	const order: readonly Verdict[] = ['missed', 'met', 'accepted'];
	return order.find((verdict) => verdicts.includes(verdict)) ?? 'unknown';
}

/** Whether Meta gives any figure by which the event could be judged. */
export function isKnown({ verdicts }: JudgedEvent): boolean {
	return verdicts.some(({ verdict }) => verdict !== 'unknown');
}

/** The verdict on one event, in a line. */
export function wordsOf(event: JudgedEvent): string {
	const missed = practicesOf(event, 'missed');
	const accepted = practicesOf(event, 'accepted');
	const known = event.verdicts.filter(({ verdict }) => verdict !== 'unknown').length;
	if (known === 0) return 'Not known: Meta gives no figures for it yet.';
	const meant = accepted.length === 0 ? '' : ` Low on purpose: ${titles(accepted)}.`;
	return missed.length === 0
		? `Meets ${known - accepted.length} of ${known} best practices with a figure.${meant}`
		: `Misses ${missed.length} of ${known} best practices with a figure: ${titles(missed)}.${meant}`;
}

/** The verdict on the dataset, in a line. */
export function overallWords(judged: readonly JudgedEvent[]): string {
	const missing = judged.filter((event) => practicesOf(event, 'missed').length > 0);
	const known = judged.filter(isKnown);
	if (judged.length === 0) return 'Not known: Meta has no figures for this dataset yet.';
	if (missing.length > 0) {
		const names = missing.map(({ quality }) => quality.figures.eventName).join(', ');
		return `${missing.length} of ${judged.length} events ${missing.length === 1 ? 'needs' : 'need'} attention: ${names}.`;
	}
	if (known.length === 0) return 'Not known: Meta gives no figures for these events yet.';
	return `All is well: no best practice with a figure is missed by any of ${judged.length} events.`;
}

const MOST_TITLES = 3;

function titles(practices: readonly BestPractice[]): string {
	const named = practices.slice(0, MOST_TITLES).map(({ title }) => title);
	const rest = practices.length - named.length;
	return named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

interface Missed {
	readonly practice: BestPractice;
	readonly figures: EventFigures;
	readonly order: number;
}

const NO_EVENTS = 'Send events to this dataset: Meta has no figures for it yet.';

/**
 * The step from which Meta expects the most conversions; without such a figure the first by the order of the table. Empty
 * where there is nothing to do.
 */
export function nextStepOf(judged: readonly JudgedEvent[]): string {
	if (judged.length === 0) return NO_EVENTS;
	const missed = judged.flatMap(({ quality, verdicts }) =>
		verdicts.flatMap(({ practice, verdict }, order): Missed[] =>
			verdict === 'missed' ? [{ practice, figures: quality.figures, order }] : [],
		),
	);
	const [best] = missed.sort(
		(one, other) =>
			other.practice.gain(other.figures) - one.practice.gain(one.figures) ||
			one.order - other.order,
	);
	return best === undefined ? '' : best.practice.nextStep(best.figures);
}

/** The key of an event from which Meta expects the most; none where its match quality is as it should be. */
export function keyToAdd(event: JudgedEvent): KeyFigures | undefined {
	if (!practicesOf(event, 'missed').some(({ name }) => name === 'match_quality')) return undefined;
	const [best] = event.quality.keys
		.filter(({ gain }) => gain !== undefined && gain > 0)
		.sort((one, other) => (other.gain ?? 0) - (one.gain ?? 0));
	return best;
}
