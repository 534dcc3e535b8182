/** A time in any of its forms. */
import type { RawValue } from '../types';
import { parseJson } from '../values';
import { isNumberText, readNumber } from './epochs';
import { type Instant, NOT_A_TIME } from './instant';
import { unwrapTime } from './timeObjects';
import { readWrittenTime } from './writtenTime';

/** ASP.NET's JSON, whose offset only says in which zone the time was shown. */
const DOT_NET = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/;
const LONGEST_OBJECT_TEXT = 300;

/**
 * The instant of seconds, milliseconds, microseconds and nanoseconds since 1970, of a spreadsheet's number (25569 to
 * 80000), of text (ISO 8601, SQL, RFC 2822, dates as people and spreadsheets write them), of a Date or luxon's DateTime,
 * and of the objects in which databases write a time. What has no offset is meant in `timezone`.
 */
export function readInstant(raw: RawValue, timezone: string): Instant {
	if (typeof raw === 'number') return readNumber(raw, timezone);
	if (typeof raw === 'bigint') return readNumber(Number(raw), timezone);
	if (typeof raw === 'string') return readText(raw.trim(), timezone);
	if (typeof raw !== 'object' || raw === null) return NOT_A_TIME;
	const unwrapped = unwrapTime(raw);
	if (unwrapped === undefined) return NOT_A_TIME;
	if ('inside' in unwrapped) return readInstant(unwrapped.inside, timezone);
	return Number.isFinite(unwrapped.milliseconds) ? unwrapped : NOT_A_TIME;
}

function readText(text: string, timezone: string): Instant {
	if (isNumberText(text)) return readNumber(text, timezone);
	const dotNet = DOT_NET.exec(text);
	if (dotNet !== null) return { milliseconds: Number(dotNet[1]) };
	const object = text.length <= LONGEST_OBJECT_TEXT ? parseJson(text, '{') : undefined;
	return object === undefined ? readWrittenTime(text, timezone) : readInstant(object, timezone);
}
