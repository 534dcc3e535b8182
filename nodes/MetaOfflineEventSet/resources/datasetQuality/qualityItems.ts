/** The quality of a dataset as items: a summary, then the events, then their keys, all with the same fields. Pure. */
import type { IDataObject } from 'n8n-workflow';

import { reasonsInWords } from './additionalConversions';
import { BEST_PRACTICES } from './bestPractices';
import type { KeyFigures } from './readQuality';
import { keyName, nameOf } from './names';
import {
	isKnown,
	keyToAdd,
	nextStepOf,
	overallVerdict,
	overallWords,
	practicesOf,
	wordsOf,
	type JudgedEvent,
} from './verdicts';

/** What was looked at, and when. */
export interface QualitySubject {
	readonly datasetId: string;
	/** The day in the workflow's time zone, in ISO. */
	readonly date: string;
}

/** Takes the judged events; gives the rows. Simplify off gives every figure of Meta's and the verdict of each practice. */
export function toQualityItems(
	subject: QualitySubject,
	judged: readonly JudgedEvent[],
	simplify: boolean,
): IDataObject[] {
	return [
		{ ...summaryRow(subject, judged), ...(simplify ? {} : summaryDetails(judged)) },
		...judged.map((event) => ({
			...eventRow(subject, event),
			...(simplify ? {} : eventDetails(event)),
		})),
		...judged.flatMap((event) => event.quality.keys.map((key) => keyRow(subject, event, key))),
	];
}

function summaryRow(subject: QualitySubject, judged: readonly JudgedEvent[]): IDataObject {
	const missed = BEST_PRACTICES.filter(({ name }) => overallVerdict(judged, name) === 'missed');
	return {
		kind: 'summary',
		name: 'All events',
		needs_attention: missed.length > 0 || judged.length === 0,
		verdict: overallWords(judged),
		next_step: nextStepOf(judged),
		score: null,
		coverage_percent: null,
		additional_conversions_percent: null,
		missed: missed.map(({ name }) => name).join(', '),
		note: '',
		event_name: '',
		key: '',
		channel: '',
		date: subject.date,
		dataset_id: subject.datasetId,
	};
}

function eventRow(subject: QualitySubject, event: JudgedEvent): IDataObject {
	const { figures, diagnostics } = event.quality;
	const missed = practicesOf(event, 'missed');
	return {
		kind: 'event',
		name: nameOf(figures),
		needs_attention: missed.length > 0,
		verdict: wordsOf(event),
		next_step: nextStepOf([event]),
		score: figures.score ?? null,
		coverage_percent: figures.coverage ?? null,
		additional_conversions_percent: figures.additionalConversions ?? null,
		missed: missed.map(({ name }) => name).join(', '),
		note: diagnostics.length > 0 ? `Meta found: ${diagnostics.join('; ')}.` : '',
		event_name: figures.eventName,
		key: '',
		channel: figures.channel,
		date: subject.date,
		dataset_id: subject.datasetId,
	};
}

function keyRow(subject: QualitySubject, event: JudgedEvent, key: KeyFigures): IDataObject {
	const { figures } = event.quality;
	const isToAdd = keyToAdd(event) === key;
	return {
		kind: 'key',
		name: `${nameOf(figures)}: ${keyName(key.key)}`,
		needs_attention: isToAdd,
		verdict: coverageInWords(key, figures.eventName),
		next_step: isToAdd
			? `Send ${keyName(key.key)} with more ${figures.eventName} events: Meta expects ${key.gain} % more conversions of it.`
			: '',
		score: null,
		coverage_percent: key.coverage ?? null,
		additional_conversions_percent: null,
		missed: '',
		note: '',
		event_name: figures.eventName,
		key: key.key,
		channel: figures.channel,
		date: subject.date,
		dataset_id: subject.datasetId,
	};
}

function coverageInWords({ key, coverage }: KeyFigures, eventName: string): string {
	return coverage === undefined
		? `Not known: Meta gives no share of ${eventName} events with ${keyName(key)}.`
		: `${coverage} % of ${eventName} events have ${keyName(key)}.`;
}

function summaryDetails(judged: readonly JudgedEvent[]): IDataObject {
	const missing = judged.filter((event) => practicesOf(event, 'missed').length > 0);
	return {
		events: judged.length,
		events_that_need_attention: missing.map(({ quality }) => quality.figures.eventName),
		...Object.fromEntries(
			BEST_PRACTICES.map(({ name }) => [`verdict_${name}`, overallVerdict(judged, name)]),
		),
	};
}

function eventDetails(event: JudgedEvent): IDataObject {
	const { figures, fields } = event.quality;
	const isWeb = figures.channel === 'web';
	return {
		...Object.fromEntries(
			event.verdicts.map(({ practice, verdict }) => [`verdict_${practice.name}`, verdict]),
		),
		...fields,
		...(isWeb
			? {
					browser_events: figures.browserEvents ?? null,
					server_events: figures.serverEvents ?? null,
					no_additional_conversions_because: isKnown(event) ? reasonsInWords(figures) : [],
				}
			: {}),
	};
}
