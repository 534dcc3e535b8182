/** Conversions of the times that vendors write without their offset, or apart from their date. */
import type { RawValue } from '../types';
import { readText } from '../values';

const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)?$/;

/** A date and time without an offset, with a Z; anything else stays as it is. */
export function asUtc(value: RawValue): RawValue {
	return withOffset(value, 'Z');
}

/** As `asUtc`, with the offset of another place. */
export function withOffset(value: RawValue, offset: string): RawValue {
	if (typeof value !== 'string') return value;
	const text = value.trim().replaceAll('/', '-');
	if (!WALL_CLOCK.test(text)) return value;
	return text.length === 10 ? `${text}T00:00:00${offset}` : `${text.replace(' ', 'T')}${offset}`;
}

/** A date and the time of day that stands beside it, each also as the first of a list; nothing where one is missing. */
export function joinDateAndTime(date: RawValue, time: RawValue): RawValue {
	const [day, clock] = [date, time]
		.map((part) => (Array.isArray(part) ? part[0] : part))
		.map(readText);
	return day === undefined || clock === undefined ? undefined : `${day} ${clock}`;
}

const MONTH_FIRST = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})(?=$|\s)/;

/** `11/26/26`, of a vendor that documents the month first, with the year first; anything else stays as it is. */
export function monthFirst(value: RawValue): RawValue {
	if (typeof value !== 'string') return value;
	return value.trim().replace(MONTH_FIRST, (_, month: string, day: string, year: string) => {
		const century = year.length === 2 ? `20${year}` : year;
		return `${century}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	});
}
