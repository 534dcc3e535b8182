/** A day of birth in the column of a time: a report shows days, and no person's. */
import { isAbsent, isDayOfBirth, readText, readUnixSeconds } from '../../shared/capi';
import { DAY_IN_SECONDS } from './figuresShown';

/** The day of birth as it is written, and in Unix seconds where that can be read. */
export interface Birth {
	readonly text: string;
	readonly seconds: number | undefined;
}

/** Takes the raw birth date of a person; undefined where there is none. */
export function birthOf(db: unknown, timezone: string): Birth | undefined {
	const text = isAbsent(db) ? undefined : readText(db)?.trim();
	return text === undefined ? undefined : { text, seconds: readUnixSeconds(db, timezone) };
}

/** A day begins up to so much before or after that of the UTC. */
const OFFSETS = [-14 * 3600, 0, 14 * 3600];
const DAY_LENGTH = 'yyyy-mm-dd'.length;

/** Whether a time in Unix seconds is on that day, in whatever time zone. */
export function isOfBirth(seconds: number, born: Birth | undefined): boolean {
	if (born === undefined) return false;
	if (born.seconds !== undefined && Math.abs(seconds - born.seconds) < DAY_IN_SECONDS) return true;
	return OFFSETS.some((offset) => isDayOfBirth(dayOf(seconds + offset), [born.text]));
}

function dayOf(seconds: number): string {
	const date = new Date(seconds * 1000);
	return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, DAY_LENGTH);
}
