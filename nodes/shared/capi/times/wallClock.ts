/** The instant that a clock on the wall of a zone shows. */
import type { Zone } from 'luxon';

const DAY_IN_MILLISECONDS = 86_400_000;

/**
 * The instant of a wall-clock reading given as if it were UTC. luxon's own answer to an hour that a clock change
 * shows twice depends on the time of year in which it is asked, and an event has to get the same time on every run:
 * here an hour shown twice is its first showing, and a skipped one is read with the offset before the change.
 */
export function fromWallClock(wallClock: number, zone: Zone): number {
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
