/** A time that a user has given, in seconds or with the words that say why it is none. */
import type { RawValue } from '../types';
import type { TimeProblem } from './instant';
import { readInstant } from './readInstant';

/** Why a time cannot be read, and what to write instead: two sentences, in which no value of the item stands. */
export interface UnreadableTime {
	readonly problem: TimeProblem;
	readonly message: string;
	readonly cure: string;
}

const ISO_CURE = 'Give Unix seconds or an ISO date and time such as 2026-01-31T14:05:00+01:00.';

const WORDS: Readonly<Record<TimeProblem, { message: (field: string) => string; cure: string }>> = {
	not_a_time: {
		message: (field) => `${field} is not a time that can be read without guessing.`,
		cure: ISO_CURE,
	},
	day_or_month: {
		message: (field) => `Day and month of ${field} cannot be told apart: both are 12 or less.`,
		cure: 'Write the year first (2026-04-03 14:05), or the month by its name.',
	},
	two_digit_year: {
		message: (field) => `The year of ${field} has two digits and cannot be told from the day.`,
		cure: 'Write the year with four digits, best first (2026-04-03 14:05).',
	},
	no_such_time: {
		message: (field) => `${field} is a date or a time of day that does not exist.`,
		cure: ISO_CURE,
	},
	unknown_time_zone: {
		message: (field) =>
			`The time zone written next to ${field} is not known, or stands for several.`,
		cure: 'Write the offset from UTC instead (2026-01-31 14:05 +01:00), or a name such as Europe/Berlin.',
	},
};

/**
 * Unix seconds, rounded down, of everything that `readInstant` reads; for everything else the words to refuse it with, in
 * which the field has its display name.
 */
export function readTime(
	raw: RawValue,
	displayName: string,
	timezone: string,
): { readonly seconds: number } | UnreadableTime {
	const instant = readInstant(raw, timezone);
	if (!('problem' in instant)) return { seconds: Math.floor(instant.milliseconds / 1000) };
	const { problem } = instant;
	return { problem, message: WORDS[problem].message(displayName), cure: WORDS[problem].cure };
}

/** Unix seconds as `readTime` gives them, `undefined` for what it refuses. */
export function readUnixSeconds(raw: RawValue, timezone: string): number | undefined {
	const instant = readInstant(raw, timezone);
	return 'problem' in instant ? undefined : Math.floor(instant.milliseconds / 1000);
}
