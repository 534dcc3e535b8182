/** From figures to verdicts: an item for each event name and one that sums up. Pure. */
import type { IDataObject } from 'n8n-workflow';

import {
	BEST_PRACTICES,
	type BestPractice,
	type EventFigures,
	type Verdict,
} from './bestPractices';
import type { EventQuality } from './readQuality';

interface Judged {
	readonly quality: EventQuality;
	readonly verdicts: ReadonlyArray<{ practice: BestPractice; verdict: Verdict }>;
}

const ALL_WELL = 'Nothing to do: every best practice with a figure is met.';
const NO_EVENTS = 'Send events to this dataset: Meta has no figures for it yet.';

/**
 * Takes the events of a dataset; gives an item for each, flat enough for an IF node (`needs_attention`, `verdict_…`), and
 * at the end a summary with a verdict for each best practice and the single most useful next step.
 */
export function toQualityItems(datasetId: string, events: readonly EventQuality[]): IDataObject[] {
	const judged = events.map(judge);
	return [...judged.map((event) => toEventItem(datasetId, event)), toSummary(datasetId, judged)];
}

function judge(quality: EventQuality): Judged {
	const practices = BEST_PRACTICES.filter(({ channel }) => channel === quality.figures.channel);
	return {
		quality,
		verdicts: practices.map((practice) => ({ practice, verdict: practice.judge(quality.figures) })),
	};
}

function toEventItem(datasetId: string, judged: Judged): IDataObject {
	const { figures, fields } = judged.quality;
	return {
		kind: 'event',
		dataset_id: datasetId,
		channel: figures.channel,
		event_name: figures.eventName,
		needs_attention: missedBy([judged]).length > 0,
		...Object.fromEntries(
			judged.verdicts.map(({ practice, verdict }) => [`verdict_${practice.name}`, verdict]),
		),
		next_step: nextStep([judged]),
		...fields,
	};
}

function toSummary(datasetId: string, judged: readonly Judged[]): IDataObject {
	const missing = judged.filter((event) => missedBy([event]).length > 0);
	return {
		kind: 'summary',
		dataset_id: datasetId,
		needs_attention: missing.length > 0 || judged.length === 0,
		events: judged.length,
		events_that_need_attention: missing.map(({ quality }) => quality.figures.eventName),
		...Object.fromEntries(
			BEST_PRACTICES.map(({ name }) => [`verdict_${name}`, overall(judged, name)]),
		),
		next_step: judged.length === 0 ? NO_EVENTS : nextStep(judged),
	};
}

/** Missed where one event misses it, else met where one meets it. */
function overall(judged: readonly Judged[], name: BestPractice['name']): Verdict {
	const verdicts = judged.flatMap((event) =>
		event.verdicts.filter(({ practice }) => practice.name === name).map(({ verdict }) => verdict),
	);
	if (verdicts.includes('missed')) return 'missed';
	return verdicts.includes('met') ? 'met' : 'unknown';
}

interface Missed {
	readonly practice: BestPractice;
	readonly figures: EventFigures;
	readonly order: number;
}

function missedBy(judged: readonly Judged[]): Missed[] {
	return judged.flatMap(({ quality, verdicts }) =>
		verdicts.flatMap(({ practice, verdict }, order) =>
			verdict === 'missed' ? [{ practice, figures: quality.figures, order }] : [],
		),
	);
}

/** The step from which Meta expects the most conversions; without such a figure the first by the order of the table. */
function nextStep(judged: readonly Judged[]): string {
	const [best] = missedBy(judged).sort(
		(one, other) =>
			other.practice.gain(other.figures) - one.practice.gain(one.figures) ||
			one.order - other.order,
	);
	return best === undefined ? ALL_WELL : best.practice.nextStep(best.figures);
}
