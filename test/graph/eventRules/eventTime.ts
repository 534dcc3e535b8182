import type { EventRule } from './rule';
import { REFUSALS, refuse, refuseGenerally } from './rule';

const DAY = 86_400;
const USUAL_WINDOW_DAYS = 7;

/** Days back that an event may be, by action source (docs/meta-api.md section 2.1); all others have seven. */
const WINDOW_DAYS: Readonly<Record<string, number>> = { physical_store: 62 };

/**
 * Too old: 2804003. In the future: the bare code 100, since no subcode is known (docs/meta-api.md section 15, item 1); no
 * tolerance is documented, so there is none. In a mixed batch each event has the window of its own action source.
 */
export const eventTime: EventRule = (event, { now }) => {
	const time = Number(event.event_time);
	const days = WINDOW_DAYS[String(event.action_source)] ?? USUAL_WINDOW_DAYS;
	if (time < now - days * DAY) {
		return refuse(
			REFUSALS.timestampTooOld,
			'event_time',
			`event_time is more than ${days} days ago`,
		);
	}
	return time > now ? refuseGenerally('event_time', 'event_time is in the future') : undefined;
};
