/** A time whose parts stand in several columns: the date, the time of day and the zone. */
import type { RawObject } from '../../types';
import type { Draft } from '../draft';
import { withZone } from '../zoneColumns';
import type { Leftovers } from './leftovers';

/** The day alone, or its first moment as databases write it. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?$/;

/**
 * Joins a time of day to the date that stands alone, and both to the zone beside them. The zone beside a time in one column counts
 * where it stands next to it: elsewhere it may be that of the person or the calendar.
 */
export function settleClock(draft: Draft, { clock, zone }: Leftovers, fields: RawObject): void {
	const { event } = draft.parts;
	const date = event.event_time;
	if (typeof date !== 'string' || (clock === undefined && zone === undefined)) return;
	const day = date.trim().replace(MIDNIGHT, '');
	const isApart = clock !== undefined && !day.includes(':');
	if (isApart) event.event_time = `${day} ${String(clock.value).trim()}`;
	if (zone === undefined) return;
	if (isApart || isNextTo(zone.name, draft.pathOf('event', 'event_time'), fields))
		event.event_time = withZone(event.event_time, zone.value);
}

function isNextTo(zone: string, timePath: string | undefined, fields: RawObject): boolean {
	const names = Object.keys(fields);
	const place = names.indexOf(zone);
	return place > 0 && timePath?.endsWith(names[place - 1]) === true;
}
