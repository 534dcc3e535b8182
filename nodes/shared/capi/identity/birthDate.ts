import { monthOfName } from './monthNames';
import type { Dropped, ItemContext, Normalizer, Outcome } from './outcome';
import type { RawValue } from '../types';
import { isObject, readText } from '../values';
import { asciiDigits } from './value';

interface CalendarDate {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	readonly orderedByCountry: boolean;
}

const EARLIEST_YEAR = 1900;

/** It is already tomorrow in the easternmost zone while it is today in UTC. */
const EASTERNMOST_OFFSET = 14 * 3_600_000;

const TIME_OF_DAY = /(?:(?<![T\s,])[T\s,]+\d{1,2}:\d{2}.*|(?<=^\d{8})T\d{4,6}(?:\.\d+)?Z?)$/i;
const CJK_UNITS = /[年月日년월일号號]/g;

/**
 * `2/16/1997`, `16.02.1997`, `1997-02-16T00:00:00Z`, `Feb 16, 1997` -> `19970216` (docs/meta-api.md section 3.1). Day and
 * month that could be swapped are read by the item's country, else the default country: United States month first,
 * all others day first; without a country they are dropped. So are two-digit years and dates that do not exist.
 */
export function normalizeBirthDate(text: string, item: ItemContext): Outcome {
	const date = readIsoDate(text) ?? readDate(plainDate(text), item.country ?? item.defaultCountry);
	if ('dropped' in date) return date;
	if (!isBirthDate(date, item.nowMilliseconds)) return { dropped: 'impossible_date' };
	const value = `${date.year}${twoDigits(date.month)}${twoDigits(date.day)}`;
	return date.orderedByCountry ? { value, changed: ['ordered_by_country'] } : { value };
}

/** Takes `{ year, month, day }`, each a number or its text; gives the date as one text, any other value as it is. */
export function joinDate(value: RawValue): RawValue {
	if (!isObject(value)) return value;
	const parts = [value.year, value.month, value.day].map((part) => readText(part) ?? '');
	return parts.every((part) => /^\d{1,4}$/.test(part))
		? parts.map((part) => part.padStart(2, '0')).join('-')
		: value;
}

function plainDate(text: string): string {
	return asciiDigits(text).replace(TIME_OF_DAY, '').replace(CJK_UNITS, ' ').trim();
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

function isBirthDate({ year, month, day }: CalendarDate, nowMilliseconds: number): boolean {
	const time = Date.UTC(year, month - 1, day);
	const date = new Date(time);
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists && year >= EARLIEST_YEAR && time <= nowMilliseconds + EASTERNMOST_OFFSET;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const EIGHT_DIGITS = /^\d{8}$/;
const SIX_DIGITS = /^\d{6}$/;
const TOKEN = /\d+|[\p{L}\p{M}][\p{L}\p{M}.'’׳॰]*/gu;
const STARTS_WITH_DIGIT = /^\d/;

/** Ordinal endings, articles, prepositions and units that stand beside the parts of a date. */
const FILLER_WORDS: ReadonlySet<string> = new Set(
	(
		'st nd rd th of the de del di du le el den der am om a o do e er г года року р ngày tháng năm ' +
		'mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday'
	).split(' '),
);

/** What databases write, in which there is nothing to look for. */
function readIsoDate(text: string): CalendarDate | undefined {
	const parts = ISO_DATE.exec(text);
	return parts === null
		? undefined
		: readYearFirst(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function readDate(text: string, country: string | undefined): CalendarDate | Dropped {
	if (EIGHT_DIGITS.test(text)) return readEightDigits(text, country);
	if (SIX_DIGITS.test(text)) return { dropped: 'two_digit_year' };
	const tokens = text.match(TOKEN) ?? [];
	const numbers = tokens.filter((token) => STARTS_WITH_DIGIT.test(token));
	const months: number[] = [];
	for (const word of tokens) {
		if (STARTS_WITH_DIGIT.test(word) || FILLER_WORDS.has(word.toLowerCase().replace(/\.$/, '')))
			continue;
		const month = monthOfName(word);
		if (month === undefined) return { dropped: 'not_a_date' };
		months.push(month);
	}
	const [month] = months;
	if (months.length === 1 && month !== undefined && numbers.length === 2)
		return readWithMonthName(numbers, month);
	return months.length === 0 && numbers.length === 3
		? readThreeNumbers(numbers, country)
		: { dropped: 'not_a_date' };
}

function readWithMonthName(numbers: readonly string[], month: number): CalendarDate | Dropped {
	const year = numbers.find((number) => number.length === 4);
	const day = numbers.find((number) => number.length <= 2);
	if (day === undefined) return { dropped: 'not_a_date' };
	if (year === undefined) return { dropped: 'two_digit_year' };
	return { year: Number(year), month, day: Number(day), orderedByCountry: false };
}

function readThreeNumbers(
	numbers: readonly string[],
	country: string | undefined,
): CalendarDate | Dropped {
	const yearIndex = numbers.findIndex((number) => number.length === 4);
	const [first, second, ...more] = numbers.filter((_, index) => index !== yearIndex);
	if (first === undefined || second === undefined || numbers.some((number) => number.length > 4)) {
		return { dropped: 'not_a_date' };
	}
	if (yearIndex < 0) return { dropped: 'two_digit_year' };
	if (more.length > 0 || first.length > 2 || second.length > 2) return { dropped: 'not_a_date' };
	const year = Number(numbers[yearIndex]);
	if (yearIndex === 0) return readYearFirst(year, Number(first), Number(second));
	return readDayAndMonth(year, Number(first), Number(second), country);
}

/** After the year comes the month all over the world, unless that number can only be a day. */
function readYearFirst(year: number, first: number, second: number): CalendarDate {
	const isDayFirst = first > 12 && second <= 12;
	return {
		year,
		month: isDayFirst ? second : first,
		day: isDayFirst ? first : second,
		orderedByCountry: false,
	};
}

function readDayAndMonth(
	year: number,
	a: number,
	b: number,
	country: string | undefined,
): CalendarDate | Dropped {
	if (a > 12 || a === b) return { year, month: b, day: a, orderedByCountry: false };
	if (b > 12) return { year, month: a, day: b, orderedByCountry: false };
	if (country === undefined) return { dropped: 'ambiguous_date' };
	const isMonthFirst = country === 'us';
	return { year, month: isMonthFirst ? a : b, day: isMonthFirst ? b : a, orderedByCountry: true };
}

/** `YYYYMMDD`, or the year last; the two cannot be mixed up, because no month starts with 19 or 20. */
function readEightDigits(text: string, country: string | undefined): CalendarDate | Dropped {
	const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
	if (year === undefined || month === undefined || day === undefined)
		return { dropped: 'not_a_date' };
	const isYearFirst = year >= EARLIEST_YEAR && month >= 1 && month <= 12;
	if (isYearFirst) return { year, month, day, orderedByCountry: false };
	const yearLast = Number(text.slice(4));
	if (yearLast < EARLIEST_YEAR || yearLast > 2999) return { dropped: 'impossible_date' };
	return readDayAndMonth(yearLast, Number(text.slice(0, 2)), Number(text.slice(2, 4)), country);
}

const ONLY_DIGITS = /^\d{1,4}$/;

/** Day and month of birth, two digits each (`dobd`, `dobm`): a number within its range, or a month's name. */
export function normalizeBirthPart(largest: 12 | 31): Normalizer {
	return (text) => {
		const given = asciiDigits(text);
		const number = ONLY_DIGITS.test(given)
			? Number(given)
			: largest === 12
				? (monthOfName(given) ?? 0)
				: 0;
		return number >= 1 && number <= largest
			? { value: twoDigits(number) }
			: { dropped: 'not_a_birth_part' };
	};
}

/** Year of birth (`doby`): four digits, from 1900 to now. */
export function normalizeBirthYear(text: string, item: ItemContext): Outcome {
	const given = asciiDigits(text);
	const year = ONLY_DIGITS.test(given) ? Number(given) : 0;
	const isYear =
		year >= EARLIEST_YEAR && Date.UTC(year, 0, 1) <= item.nowMilliseconds + EASTERNMOST_OFFSET;
	return isYear ? { value: String(year) } : { dropped: 'not_a_birth_part' };
}
