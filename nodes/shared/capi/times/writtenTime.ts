/**
 * Times in text: ISO 8601, SQL and RFC 2822 by luxon, and the forms of spreadsheets, databases and people, whose parts
 * are found here and put together by luxon, which knows the calendar and the zones.
 */
import { DateTime } from 'luxon';

import { asciiDigits } from '../identity/value';
import { monthOfName } from '../identity/monthNames';
import { type Instant, NOT_A_TIME, type TimeProblem } from './instant';
import { takeClock } from './clock';
import { isFiller, isWeekday } from './timeWords';
import { instantOf, readZone } from './timeZones';
import { type CalendarDay, readDay } from './writtenDate';

const LONGEST_TIME = 100;
/** ISO 8601 in full with an offset, on a day that every month has: as programs write it, and no library need be asked. */
const IN_FULL =
	/^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * The instant of a text. A time without an offset is meant in `timezone`, a day alone is its first moment there. Day and
 * month are never guessed.
 */
export function readWrittenTime(given: string, timezone: string): Instant {
	if (given.length > LONGEST_TIME) return NOT_A_TIME;
	if (IN_FULL.test(given)) return { milliseconds: Date.parse(given) };
	return readByLuxon(given, timezone) ?? readParts(plainText(given), timezone);
}

const STARTS_WITH_DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{8})(?=$|[T ])/i;
const ENDS_WITH_OFFSET = /\d(?:Z|\s?[+-]\d{2}(?::?\d{2})?|\s?[+-]\d{2}:?\d{2}\[[^[\]]*\])$/i;
const HAS_WORD = /\s[a-z]|\[/i;
const STARTS_WITH_DAY_AND_MONTH_NAME = /^(?:[a-z]{3},? )?\d{1,2} [a-z]{3} /i;

/** The forms with a standard; names of zones are no part of it, and luxon would take `AST` for Alaska. */
function readByLuxon(text: string, timezone: string): Instant | undefined {
	const date = STARTS_WITH_DATE.exec(text);
	if (date !== null) {
		const time = text.slice(date[0].length);
		const hasOffset = ENDS_WITH_OFFSET.test(time);
		if (!hasOffset && HAS_WORD.test(time)) return undefined;
		const read = text.includes(' ') ? DateTime.fromSQL : DateTime.fromISO;
		const parsed = read(text, { zone: 'utc' });
		if (!parsed.isValid) return undefined;
		return hasOffset
			? { milliseconds: parsed.toMillis() }
			: instantOf(parsed.toMillis(), undefined, timezone);
	}
	if (!STARTS_WITH_DAY_AND_MONTH_NAME.test(text)) return undefined;
	const parsed = DateTime.fromRFC2822(text, { zone: 'utc' });
	return parsed.isValid ? { milliseconds: parsed.toMillis() } : undefined;
}

const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const MINUS = /[\u2010-\u2015\u2212]/g;
const EAST_ASIAN_DATE = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일號号]/;

function plainText(given: string): string {
	const text = asciiDigits(given).replace(INVISIBLE, '').replace(MINUS, '-');
	return text.replace(EAST_ASIAN_DATE, '$1/$2/$3 ').trim();
}

function readParts(text: string, timezone: string): Instant {
	const { rest, names } = takeZoneNames(text);
	const { clock, offset, words } = takeClock(rest);
	const date = readDateWords(words);
	if (typeof date === 'string') return { problem: date };
	const parsed = DateTime.fromObject({ ...date.day, ...clock }, { zone: 'utc' });
	if (clock === undefined || !parsed.isValid) return { problem: 'no_such_time' };
	const [name] = [...offset, ...names, ...date.zones];
	const zone = name === undefined ? undefined : readZone(name);
	if (name !== undefined && zone === undefined) return { problem: 'unknown_time_zone' };
	return instantOf(parsed.toMillis(), zone, timezone);
}

const IN_BRACKETS = /[[(]([^[\]()]*)[\])]$/;
const IANA_NAME = /\b[A-Za-z]+(?:\/[A-Za-z_-]*[A-Za-z]){1,2}(?:[+-]\d{1,2})?/;
const OFFSET_BEHIND_NAME = /\b(?:GMT|UTC|UT)\s?[+-]\s?\d{1,2}(?::?\d{2})?(?!\d)/i;

/** The zones that stand out by their form, the surest first: what is in brackets only explains an offset. */
function takeZoneNames(text: string): { rest: string; names: string[] } {
	const bracket = IN_BRACKETS.exec(text);
	const names: string[] = [];
	let rest = bracket === null ? text : text.slice(0, bracket.index);
	for (const form of [IANA_NAME, OFFSET_BEHIND_NAME]) {
		const found = form.exec(rest);
		if (found === null) continue;
		names.push(found[0]);
		rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
	}
	return { rest, names: bracket === null ? names : [...names, bracket[1]] };
}

const DATE_TEXT = /^[\p{L}\p{M}\p{N}\s.,;/:|_()'’׳॰،、-]*$/u;
const TOKEN = /\d+|[\p{L}\p{M}][\p{L}\p{M}.'’׳॰]*/gu;
const STARTS_WITH_DIGIT = /^\d/;
const CAPITALS = /^[A-Z]{3,5}$/;

/** What is left without clock and offset: numbers, the name of a month, and words that say nothing. */
function readDateWords(text: string): { day: CalendarDay; zones: string[] } | TimeProblem {
	if (!DATE_TEXT.test(text)) return 'not_a_time';
	const tokens = text.match(TOKEN) ?? [];
	const numbers = tokens.filter((token) => STARTS_WITH_DIGIT.test(token));
	const named = tokens.filter((token) => !STARTS_WITH_DIGIT.test(token) && !isFiller(token));
	const zones = named.filter((word) => readZone(word) !== undefined);
	const months = named.filter((word) => monthOfName(word) !== undefined);
	const unknown = named.find(
		(word) => !zones.includes(word) && !months.includes(word) && !isWeekday(word),
	);
	if (unknown !== undefined) return CAPITALS.test(unknown) ? 'unknown_time_zone' : 'not_a_time';
	const [month, ...more] = months.length > 1 ? months.filter((word) => !isWeekday(word)) : months;
	if (more.length > 0) return 'not_a_time';
	const day = readDay(numbers, month === undefined ? undefined : monthOfName(month));
	return typeof day === 'string' ? day : { day, zones };
}
