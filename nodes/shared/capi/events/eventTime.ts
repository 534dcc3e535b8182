/** Event times in all their forms (docs/meta-api.md section 2.1). Nothing here reads a clock: now is passed in. */
import { isAbsent } from '../absence';
import { DateTime, Info, type Zone } from 'luxon';

import type { Refusal, RawValue } from '../types';
import { isObject } from '../values';

/** Clocks of shops run a little ahead of ours; a time this far ahead is taken as now. */
export const ALLOWED_CLOCK_SKEW_SECONDS = 60;

/** Epoch numbers above this are milliseconds: as seconds they would lie in the year 5138. */
const MILLISECONDS_ABOVE = 1e11;
/** Epoch numbers above this are microseconds, as Google Analytics exports them. */
const MICROSECONDS_ABOVE = 1e14;
const DAY_IN_MILLISECONDS = 86_400_000;

export type EventTimeReading =
	/** `seconds` is what to send; `statedSeconds` the time as the item says it, before it is held back to now. */
	| { readonly status: 'read'; readonly seconds: number; readonly statedSeconds: number }
	| { readonly status: 'absent' }
	| { readonly status: 'refused'; readonly refusal: Refusal };

export interface TimeContext {
	/** Now, in Unix seconds. */
	readonly nowSeconds: number;
	/** IANA zone in which a time without an offset is meant. */
	readonly timezone: string;
}

/**
 * The time of an event in Unix seconds. Up to 60 seconds ahead becomes now; more is refused. The window of the
 * action source is not looked at here.
 */
export function readEventTime(raw: RawValue, context: TimeContext): EventTimeReading {
	if (isAbsent(raw, 'event_time')) return { status: 'absent' };
	const statedSeconds = readUnixSeconds(raw, context.timezone);
	if (statedSeconds === undefined) return refused(NOT_A_TIME);
	if (statedSeconds > context.nowSeconds + ALLOWED_CLOCK_SKEW_SECONDS) return refused(IN_FUTURE);
	return { status: 'read', seconds: Math.min(statedSeconds, context.nowSeconds), statedSeconds };
}

const NOT_A_TIME: Refusal = {
	code: 'event_time_invalid',
	field: 'event_time',
	message: 'Event Time is not a time that can be read without guessing.',
	cure: 'Use Unix seconds or an ISO date and time such as 2026-01-31T14:05:00+01:00',
};

const IN_FUTURE: Refusal = {
	code: 'event_time_in_future',
	field: 'event_time',
	message: `Event Time lies more than ${ALLOWED_CLOCK_SKEW_SECONDS} seconds in the future.`,
	cure: 'Send the time at which it happened, with its offset (without one it is read in the workflow\'s time zone)',
};

function refused(refusal: Refusal): EventTimeReading {
	return { status: 'refused', refusal };
}

const EPOCH_TEXT = /^-?\d{9,}(?:\.\d+)?$/;

/**
 * Unix seconds, rounded down, from seconds, milliseconds, microseconds (numbers or their text), ISO 8601, SQL and
 * RFC 2822 text, a Date, or an object with `toMillis()` such as luxon's. `undefined` for everything else.
 */
export function readUnixSeconds(raw: RawValue, timezone: string): number | undefined {
	const milliseconds = readMilliseconds(raw, timezone);
	return milliseconds === undefined || !Number.isFinite(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

function readMilliseconds(raw: RawValue, timezone: string): number | undefined {
	if (typeof raw === 'number') return fromEpoch(raw);
	if (typeof raw === 'string') {
		const text = raw.trim();
		return EPOCH_TEXT.test(text) ? fromEpoch(Number(text)) : fromWrittenTime(text, timezone);
	}
	if (raw instanceof Date) return raw.getTime();
	if (isObject(raw) && typeof raw.toMillis === 'function') {
		const milliseconds: unknown = raw.toMillis();
		return typeof milliseconds === 'number' ? milliseconds : undefined;
	}
	return undefined;
}

function fromEpoch(epoch: number): number {
	if (epoch > MICROSECONDS_ABOVE) return epoch / 1000;
	return epoch > MILLISECONDS_ABOVE ? epoch : epoch * 1000;
}

const STARTS_WITH_DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{8})(?=$|[T ])/i;
const ENDS_WITH_OFFSET = /(?:Z|[+-]\d{2}(?::?\d{2})?|\s[A-Za-z][\w+/-]*|\])$/i;
const STARTS_WITH_DAY_AND_MONTH_NAME = /^(?:[A-Z][a-z]{2},? )?\d{1,2} [A-Z][a-z]{2} /i;

function fromWrittenTime(text: string, timezone: string): number | undefined {
	const date = STARTS_WITH_DATE.exec(text);
	if (date !== null) {
		const parsed = text.includes(' ')
			? DateTime.fromSQL(text, { zone: 'utc' })
			: DateTime.fromISO(text, { zone: 'utc' });
		if (!parsed.isValid) return undefined;
		const hasOffset = ENDS_WITH_OFFSET.test(text.slice(date[0].length));
		return hasOffset ? parsed.toMillis() : fromWallClock(parsed.toMillis(), Info.normalizeZone(timezone));
	}
	if (!STARTS_WITH_DAY_AND_MONTH_NAME.test(text)) return undefined;
	const parsed = DateTime.fromRFC2822(text, { zone: 'utc' });
	return parsed.isValid ? parsed.toMillis() : undefined;
}

/**
 * The instant of a wall-clock reading given as if it were UTC. luxon's own answer to an hour that a clock change
 * shows twice depends on the time of year in which it is asked, and an event has to get the same time on every run:
 * here an hour shown twice is its first showing, and a skipped one is read with the offset before the change.
 */
function fromWallClock(wallClock: number, zone: Zone): number {
	const offsets = offsetsAround(Math.floor(wallClock / DAY_IN_MILLISECONDS), zone);
	const before = wallClock - offsets.before * 60_000;
	const after = wallClock - offsets.after * 60_000;
	if (before === after) return before;
	const afterIsRight = wallClock - zone.offset(after) * 60_000 === after;
	const beforeIsRight = wallClock - zone.offset(before) * 60_000 === before;
	return afterIsRight && !beforeIsRight ? after : before;
}

interface Offsets {
	/** In minutes east of UTC. */
	readonly before: number;
	readonly after: number;
}

/** Asking a zone for its offset is the slowest part of reading a time, and a nightly run asks for few days. */
const KNOWN_OFFSETS = new Map<string, Offsets>();
const MOST_KNOWN_OFFSETS = 1000;

/** The offsets of a zone a day before a day since 1970 begins and a day after it ends. */
function offsetsAround(day: number, zone: Zone): Offsets {
	const key = `${zone.name} ${day}`;
	const known = KNOWN_OFFSETS.get(key);
	if (known !== undefined) return known;
	const offsets = {
		before: zone.offset((day - 1) * DAY_IN_MILLISECONDS),
		after: zone.offset((day + 2) * DAY_IN_MILLISECONDS),
	};
	if (KNOWN_OFFSETS.size >= MOST_KNOWN_OFFSETS) KNOWN_OFFSETS.clear();
	KNOWN_OFFSETS.set(key, offsets);
	return offsets;
}
