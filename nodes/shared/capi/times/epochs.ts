/** Times as numbers: counted from 1970 or 1899, or with the digits of a date. */
import { DateTime } from 'luxon';

import { type Instant, NOT_A_TIME } from './instant';
import { instantOf } from './timeZones';

/** Epoch numbers above these count smaller parts: as seconds 1e11 would be the year 5138. */
const MILLISECONDS_ABOVE = 1e11;
/** As Google Analytics exports them. */
const MICROSECONDS_ABOVE = 1e14;
const NANOSECONDS_ABOVE = 1e17;

/**
 * Spreadsheets count days; as Unix seconds these would all lie in the first day of 1970. Excel takes 1900 for a leap
 * year, so that from March 1900 on its day 1 is December 31, 1899.
 */
const SERIAL_OF_1970 = 25_569;
const SERIALS_BELOW = 80_000;
const DAY_IN_SECONDS = 86_400;

/** Digits of a date, with or without those of a time: as epoch numbers all of them lie in the 1970s or far ahead. */
const DATE_DIGITS = /^(?:19|20)\d{6}(?:\d{4}(?:\d{2})?)?$/;
const FORMAT_BY_LENGTH: Readonly<Record<number, string>> = {
	8: 'yyyyMMdd',
	12: 'yyyyMMddHHmm',
	14: 'yyyyMMddHHmmss',
};

const NUMBER = /^-?\d{5}(?:[.,]\d+)?$|^-?\d{8,}(?:\.\d+)?$/;

/** A number as text that may be a time; years and counts are too short. */
export function isNumberText(text: string): boolean {
	return text.length <= 40 && NUMBER.test(text);
}

/** The instant of a number, or of a text of which `isNumberText` says that it is one. */
export function readNumber(number: number | string, timezone: string): Instant {
	const digits = String(number);
	const value = Number(digits.replace(',', '.'));
	if (!Number.isFinite(value)) return NOT_A_TIME;
	if (value >= SERIAL_OF_1970 && value < SERIALS_BELOW) {
		const wallClock = Math.round((value - SERIAL_OF_1970) * DAY_IN_SECONDS) * 1000;
		return instantOf(wallClock, undefined, timezone);
	}
	const date = DATE_DIGITS.test(digits)
		? DateTime.fromFormat(digits, FORMAT_BY_LENGTH[digits.length], { zone: 'utc' })
		: undefined;
	if (date?.isValid === true) return instantOf(date.toMillis(), undefined, timezone);
	return { milliseconds: fromEpoch(value) };
}

function fromEpoch(epoch: number): number {
	if (epoch > NANOSECONDS_ABOVE) return epoch / 1e6;
	if (epoch > MICROSECONDS_ABOVE) return epoch / 1000;
	return epoch > MILLISECONDS_ABOVE ? epoch : epoch * 1000;
}
