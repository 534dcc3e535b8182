/** Whether a value is a time, and not the name or the number of a stage. */
import { isObject, readText, readUnixSeconds } from '../../shared/capi';

/** Digits of a time in seconds or smaller parts; the number of a stage is shorter. */
const EPOCH = /^\d{9,}(?:\.\d+)?$/;

/** A written date, or seconds or smaller parts of them. */
export function looksLikeTime(value: unknown): boolean {
	return EPOCH.test((readText(value) ?? '').trim()) || isWrittenDate(value, 'utc');
}

/** Whether a value would be taken for the date of a stage in a column that has the stage's bare name. */
export function isWrittenTime(value: unknown): boolean {
	return isWrittenDate(value, 'utc');
}

/** A date written out; a number alone is none. The time zone is that of dates without one. */
export function isWrittenDate(value: unknown, timezone: string): boolean {
	const isWritten =
		typeof value === 'string'
			? !/^\d+(?:[.,]\d+)?$/.test(value.trim())
			: isObject(value) || value instanceof Date;
	return isWritten && readUnixSeconds(value, timezone) !== undefined;
}
