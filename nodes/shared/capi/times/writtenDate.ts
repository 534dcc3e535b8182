/** Which of the numbers and words of a written date is the year, which the month and which the day. */
import type { TimeProblem } from './instant';

export interface CalendarDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** Of other calendars (Persian 1405, Buddhist 2569) nothing is read. */
const YEAR = /^(?:19|20|21)\d{2}$/;
const DAY_OR_MONTH = /^\d{1,2}$/;
/** Years written with two digits are those of this half of the century: events are reported within weeks. */
const CENTURY = 2000;
const SHORT_YEAR = /^[0-4]\d$/;

/**
 * The day that the numbers of a date mean, in the order in which they were written; `month` where a word named it. Day
 * and month without a name are told apart by a number above 12 alone; the year stands first or last. Whether the day
 * exists is not looked at.
 */
export function readDay(
	numbers: readonly string[],
	month: number | undefined,
): CalendarDay | TimeProblem {
	if (month !== undefined) return numbers.length === 2 ? besideMonth(numbers, month) : 'not_a_time';
	const digits = numbers.length === 1 ? EIGHT_DIGITS.exec(numbers[0]) : null;
	if (digits !== null) return yearFirst(digits[1], digits[2], digits[3]);
	return numbers.length === 3 ? ofThree(numbers) : 'not_a_time';
}

/** Nobody writes the year in two digits before the name of a month and a day behind it. */
function besideMonth([first, second]: readonly string[], month: number): CalendarDay | TimeProblem {
	if (YEAR.test(first) && DAY_OR_MONTH.test(second))
		return { year: Number(first), month, day: Number(second) };
	if (!DAY_OR_MONTH.test(first)) return 'not_a_time';
	if (YEAR.test(second)) return { year: Number(second), month, day: Number(first) };
	return SHORT_YEAR.test(second)
		? { year: CENTURY + Number(second), month, day: Number(first) }
		: 'not_a_time';
}

function ofThree([first, second, third]: readonly string[]): CalendarDay | TimeProblem {
	if (!DAY_OR_MONTH.test(second)) return 'not_a_time';
	if (YEAR.test(first) && DAY_OR_MONTH.test(third)) return yearFirst(first, second, third);
	if (!DAY_OR_MONTH.test(first)) return 'not_a_time';
	if (YEAR.test(third)) return yearLast(Number(first), Number(second), Number(third));
	return third.length === 2 ? inTwoDigits(first, second, third) : 'not_a_time';
}

function yearFirst(year: string, month: string, day: string): CalendarDay {
	return { year: Number(year), month: Number(month), day: Number(day) };
}

function yearLast(first: number, second: number, year: number): CalendarDay | TimeProblem {
	if (first > 12 && second > 12) return 'no_such_time';
	if (first <= 12 && second <= 12 && first !== second) return 'day_or_month';
	return second > 12 ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** Read where one order alone gives a date: `11/24/26` can only be November 24. */
function inTwoDigits(first: string, second: string, third: string): CalendarDay | TimeProblem {
	const canBeYearFirst = Number(second) <= 12 && Number(third) <= 31;
	const asYearLast = yearLast(Number(first), Number(second), CENTURY + Number(third));
	if (asYearLast === 'no_such_time' && !canBeYearFirst) return asYearLast;
	const isSure = typeof asYearLast === 'object' && !canBeYearFirst && SHORT_YEAR.test(third);
	return isSure ? asYearLast : 'two_digit_year';
}
