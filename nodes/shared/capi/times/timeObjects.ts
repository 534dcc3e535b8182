/** Times as databases, libraries and other services write them into objects. */
import type { RawObject, RawValue } from '../types';
import { isObject } from '../values';

/** A time that stands inside an object: what to read instead of it, or milliseconds that need no reading. */
export type Unwrapped = { readonly inside: RawValue } | { readonly milliseconds: number };

/**
 * What an object holds for a time: a Date or a luxon, moment or dayjs object, seconds with nanoseconds (Firestore,
 * protobuf), MongoDB's Extended JSON, a date and its zone (PHP, calendars), or one field around the time (BigQuery,
 * Parse, Notion). `undefined` for other objects.
 */
export function unwrapTime(object: object): Unwrapped | undefined {
	const milliseconds = ownMilliseconds(object);
	if (milliseconds !== undefined) return { milliseconds };
	if (!isObject(object)) return undefined;
	return secondsIn(object) ?? mongoIn(object) ?? zonedIn(object) ?? onlyTimeIn(object);
}

function ownMilliseconds(object: object): number | undefined {
	if ('toMillis' in object && typeof object.toMillis === 'function') {
		const milliseconds: unknown = object.toMillis();
		return typeof milliseconds === 'number' ? milliseconds : undefined;
	}
	const value: unknown = typeof object.valueOf === 'function' ? object.valueOf() : undefined;
	return typeof value === 'number' ? value : undefined;
}

/** Fewer seconds than these are a span of time. */
const EARLIEST_SECONDS = 1e8;

function secondsIn(object: RawObject): Unwrapped | undefined {
	const seconds = wholeNumber(object._seconds ?? object.seconds);
	return seconds === undefined || seconds < EARLIEST_SECONDS
		? undefined
		: { milliseconds: seconds * 1000 };
}

/** MongoDB Manual, "MongoDB Extended JSON (v2)": Date and Timestamp. */
function mongoIn({ $date: date, $timestamp: timestamp }: RawObject): Unwrapped | undefined {
	const seconds = isObject(timestamp) ? wholeNumber(timestamp.t) : undefined;
	if (seconds !== undefined) return { milliseconds: seconds * 1000 };
	const milliseconds = wholeNumber(
		isObject(date) ? date.$numberLong : typeof date === 'number' ? date : undefined,
	);
	if (milliseconds !== undefined) return { milliseconds };
	return typeof date === 'string' ? { inside: date } : undefined;
}

const INTEGER = /^-?\d{1,15}$/;

function wholeNumber(value: RawValue): number | undefined {
	if (typeof value === 'string') return INTEGER.test(value) ? Number(value) : undefined;
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const HAS_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/** PHP's DateTime as JSON; the start of an appointment in Google Calendar and Microsoft Graph. */
function zonedIn(object: RawObject): Unwrapped | undefined {
	const text = object.dateTime ?? (object.timezone === undefined ? undefined : object.date);
	if (typeof text !== 'string') return undefined;
	const zone = object.timeZone ?? object.timezone;
	return { inside: typeof zone !== 'string' || HAS_OFFSET.test(text) ? text : `${text} ${zone}` };
}

/** Of Notion's dates only those without an end are one point in time. */
function onlyTimeIn({ value, iso, start, end }: RawObject): Unwrapped | undefined {
	const time = value ?? iso ?? (end === undefined || end === null ? start : undefined);
	return typeof time === 'string' ? { inside: time } : undefined;
}
