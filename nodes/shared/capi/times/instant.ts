/** What reading a time gives. */

/** Why a time cannot be read; the sentences for users are in eventTime.ts. */
export type TimeProblem =
	'not_a_time' | 'day_or_month' | 'two_digit_year' | 'no_such_time' | 'unknown_time_zone';

/** Unix milliseconds, or the reason why there are none. */
export type Instant = { readonly milliseconds: number } | { readonly problem: TimeProblem };

export const NOT_A_TIME: Instant = { problem: 'not_a_time' };
