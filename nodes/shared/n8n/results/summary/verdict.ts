/** What a run's counts come to: one line, and the one thing to do next. */
import { displayName, dropWords } from '../../../capi';
import { countsInWords } from '../countsInWords';
import type { RunSummary } from './runSummary';

/** From this share on a weakness is the run's, not that of some events. */
const NOTABLE_SHARE = 0.5;
const WEAK: ReadonlySet<string> = new Set(['none', 'weak']);

export function needsAttention({ refused, notSent, uncertain }: RunSummary): boolean {
	return refused + notSent + uncertain > 0;
}

/** `98 of 100 events sent, 1 refused, 1 skipped.` */
export function verdictOf(summary: RunSummary): string {
	const { events, ready, sent, refused, notSent, uncertain, skipped, isValidation } = summary;
	if (events === 0) return 'There were no events.';
	const counts = { done: isValidation ? ready : sent, refused, notSent, uncertain, skipped };
	return `${countsInWords(counts, isValidation ? 'valid' : 'sent')}.`;
}

function count(number: number): string {
	return number.toLocaleString('en-US');
}

/** What is wrong for the most events goes first; empty where there is nothing to do. */
export function nextStepOf(summary: RunSummary): string {
	const [refusal] = summary.reasons;
	if (refusal !== undefined) return `${times(refusal[1])}: ${refusal[0]}`;
	const [drop] = summary.drops.entries;
	if (drop !== undefined && drop[1] >= summary.ready * NOTABLE_SHARE)
		return `${times(drop[1])}: ${dropInWords(drop[0])}`;
	const weak = summary.strengths.entries
		.filter(([strength]) => WEAK.has(strength))
		.reduce((sum, [, number]) => sum + number, 0);
	const [improvement] = summary.improvements.entries;
	if (weak >= Math.max(1, summary.ready * NOTABLE_SHARE) && improvement !== undefined)
		return `Send ${keyInWords(improvement[0])} with more events: it would help Meta most to match them.`;
	if (summary.ids.duplicates > 0)
		return `${times(summary.ids.duplicates)}: an event with the same name and Event ID came before in this run. Meta counts it once; if they are different events, give each an ID of its own.`;
	return '';
}

function times(number: number): string {
	return number === 1 ? 'Once' : `${count(number)} times`;
}

/** Takes Meta's name of a match key; gives the field's display name. */
export function keyInWords(key: string): string {
	return displayName(`user_data.${key}`);
}

/** Takes key and reason of a drop; gives `Phone was left out: no country code. <what to do>`. */
export function dropInWords(drop: string): string {
	const [key, reason = ''] = drop.split(' ');
	const { what, cure } = dropWords(key, reason);
	return `${what} ${cure}`.trim();
}
