/** Whether a field of unknown name holds a time, so that an event does not silently get the time of the run. */
import { readUnixSeconds } from '../../times/readTime';
import type { RawValue } from '../../types';

const NAME =
	/(?:^|[_\s/.:(-])(?:date|time|datetime|timestamp|when|datum|zeit|fecha|hora|data|dato|tanggal|waktu|tarih|ngay)(?:$|[_\s/.:)-])|[a-z](?:Date|Time|Timestamp|At|On)$|_(?:at|on|ts|date|time)$|^(?:created|updated|modified|completed|submitted|placed|paid|ordered|occurred|received)$/i;
const NOT_THE_EVENTS =
	/birth|expir|expected|delivery|due|next|renew|zone|end|start|until|valid|last_?login|runtime|lifetime|reading|spent/i;

/** Date and time of day with the year first, which is a time whatever its name says. */
const WHOLE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

function isWholeTime(value: RawValue): boolean {
	return value instanceof Date || (typeof value === 'string' && WHOLE_TIME.test(value.trim()));
}

const EARLIEST_SECONDS = 946_684_800;
const LATEST_SECONDS = 4_102_444_800;

/** Takes a field's name and value; whether it says when something happened. Years 2000 to 2100. */
export function looksLikeEventTime(name: string, value: RawValue): boolean {
	if (name.length > 60 || NOT_THE_EVENTS.test(name)) return false;
	if (!NAME.test(name.trim()) && !isWholeTime(value)) return false;
	const seconds = readUnixSeconds(value, 'utc');
	return seconds !== undefined && seconds > EARLIEST_SECONDS && seconds < LATEST_SECONDS;
}
