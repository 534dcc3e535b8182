/** Event times in all their forms (docs/meta-api.md section 2.1). Nothing here reads a clock: now is passed in. */
import { isAbsent } from '../absence';
import { shownTime, shownValue } from '../findings/shownValue';
import type { EventTimeReading, Refusal, RawValue } from '../types';
import { readTime, type UnreadableTime } from '../times/readTime';

/** Clocks of shops run a little ahead of ours; a time this far ahead is taken as now. */
export const ALLOWED_CLOCK_SKEW_SECONDS = 60;

export interface TimeContext {
	/** Now, in Unix seconds. */
	readonly nowSeconds: number;
	/** IANA zone in which a time without an offset is meant. */
	readonly timezone: string;
}

/**
 * The time of an event in Unix seconds, read once for identity and event alike (check.ts). Up to 60 seconds ahead becomes now; more is refused. The window of the
 * action source is not looked at here.
 */
export function readEventTime(raw: RawValue, context: TimeContext): EventTimeReading {
	if (isAbsent(raw, 'event_time')) return { status: 'absent' };
	const time = readTime(raw, `Event Time${shownValue(raw, 'time')}`, context.timezone);
	if ('problem' in time) return refused(unreadable(time));
	const statedSeconds = time.seconds;
	if (statedSeconds > context.nowSeconds + ALLOWED_CLOCK_SKEW_SECONDS)
		return refused(inFuture(statedSeconds));
	return { status: 'read', seconds: Math.min(statedSeconds, context.nowSeconds), statedSeconds };
}

function unreadable({ problem, message, cure }: UnreadableTime): Refusal {
	const isAmbiguous = problem === 'day_or_month' || problem === 'two_digit_year';
	return {
		code: isAmbiguous ? 'event_time_ambiguous' : 'event_time_invalid',
		field: 'event_time',
		message,
		cure,
	};
}

function inFuture(seconds: number): Refusal {
	return {
		code: 'event_time_in_future',
		field: 'event_time',
		message: `Event Time${shownTime(seconds)} lies in the future.`,
		cure: "Give the time at which it happened, with its offset: without one it is read in the workflow's time zone.",
	};
}

function refused(refusal: Refusal): EventTimeReading {
	return { status: 'refused', refusal };
}
