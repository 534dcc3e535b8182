/** Event times in all their forms (docs/meta-api.md section 2.1). Nothing here reads a clock: now is passed in. */
import { isAbsent } from '../absence';
import type { EventTimeReading, Refusal, RawValue } from '../types';
import type { TimeProblem } from '../times/instant';
import { readInstant } from '../times/readInstant';

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
	const instant = readInstant(raw, context.timezone);
	if ('problem' in instant) return refused(UNREADABLE[instant.problem]);
	const statedSeconds = Math.floor(instant.milliseconds / 1000);
	if (statedSeconds > context.nowSeconds + ALLOWED_CLOCK_SKEW_SECONDS) return refused(IN_FUTURE);
	return { status: 'read', seconds: Math.min(statedSeconds, context.nowSeconds), statedSeconds };
}

const UNREADABLE: Readonly<Record<TimeProblem, Refusal>> = {
	not_a_time: {
		code: 'event_time_invalid',
		field: 'event_time',
		message: 'Event Time is not a time that can be read without guessing.',
		cure: 'Use Unix seconds or an ISO date and time such as 2026-01-31T14:05:00+01:00.',
	},
	day_or_month: {
		code: 'event_time_ambiguous',
		field: 'event_time',
		message: 'Day and month of Event Time cannot be told apart: both are 12 or less.',
		cure: 'Write the year first (2026-04-03 14:05), or the month by its name.',
	},
	two_digit_year: {
		code: 'event_time_ambiguous',
		field: 'event_time',
		message: 'The year of Event Time has two digits, so that it cannot be told from the day.',
		cure: 'Write the year with four digits, best first (2026-04-03 14:05).',
	},
	no_such_time: {
		code: 'event_time_invalid',
		field: 'event_time',
		message: 'Event Time is a date or a time of day that does not exist.',
		cure: 'Use Unix seconds or an ISO date and time such as 2026-01-31T14:05:00+01:00.',
	},
	unknown_time_zone: {
		code: 'event_time_invalid',
		field: 'event_time',
		message: 'The time zone written next to Event Time is not known, or its abbreviation stands for several.',
		cure: 'Write the offset from UTC instead (2026-01-31 14:05 +01:00), or a name such as Europe/Berlin.',
	},
};

const IN_FUTURE: Refusal = {
	code: 'event_time_in_future',
	field: 'event_time',
	message: `Event Time lies more than ${ALLOWED_CLOCK_SKEW_SECONDS} seconds in the future.`,
	cure: 'Send the time at which it happened, with its offset (without one it is read in the workflow\'s time zone).',
};

function refused(refusal: Refusal): EventTimeReading {
	return { status: 'refused', refusal };
}

/**
 * Unix seconds, rounded down, from everything that `readInstant` reads. `undefined` for everything else.
 */
export function readUnixSeconds(raw: RawValue, timezone: string): number | undefined {
	const instant = readInstant(raw, timezone);
	return 'problem' in instant ? undefined : Math.floor(instant.milliseconds / 1000);
}
