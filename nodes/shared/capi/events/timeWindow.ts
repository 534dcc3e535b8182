/** Whether Meta still takes an event of its time (docs/meta-api.md section 2). */
import { ACTION_SOURCES } from '../fields/actionSources';
import type { Findings } from '../findings/findings';
import { shownTime } from '../findings/shownValue';
import type { ActionSource, EventContext, EventTimeReading, JsonObject, UserData } from '../types';

const DAY_IN_SECONDS = 86_400;

/**
 * The time of the event, or now where it has none (a webhook reports what has just happened). Refuses what lies outside
 * the window of the action source. `undefined` where the event is refused for its time.
 */
export function checkTime(
	actionSource: ActionSource | undefined,
	{ time: reading, nowSeconds }: EventContext,
	findings: Findings,
): Extract<EventTimeReading, { status: 'read' | 'absent' }> | undefined {
	if (reading.status === 'refused') {
		findings.refusals.push(reading.refusal);
		return undefined;
	}
	if (actionSource === undefined || reading.status === 'absent') return reading;
	const rule = ACTION_SOURCES[actionSource];
	const age = nowSeconds - reading.seconds;
	if (age > rule.windowSeconds) {
		findings.refuse(
			'event_time_too_old',
			'event_time',
			`Event Time${shownTime(reading.statedSeconds)} is more than ${rule.windowSeconds / DAY_IN_SECONDS} days ago, too old ` +
				`for ${rule.displayName} events.`,
			'Send events as they happen, and leave out older ones.',
		);
	} else if (age > DAY_IN_SECONDS && rule.lateIsUsual !== true) {
		findings.warn(
			'event_older_than_24_hours',
			'event_time',
			'Event Time is more than 24 hours ago, which weakens attribution. Send events within an hour.',
		);
	}
	return reading;
}

/** What a business records, and may report later than it happened. */
const OF_BUSINESS: ReadonlySet<string | undefined> = new Set([
	...['Purchase', 'Subscribe', 'StartTrial', 'Donate', 'Schedule'],
]);

/**
 * Warns of an event without a time of its own that tells of business: a sale, an order or a lead may lie back further
 * than Meta accepts, and would go out as one of now. Nothing is said of what a visitor does, which is reported at once.
 */
export function warnOfMissingTime(
	eventName: string | undefined,
	actionSource: ActionSource | undefined,
	userData: UserData,
	customData: JsonObject,
	findings: Findings,
): void {
	const isOfStore = actionSource === 'physical_store';
	const hasKey = customData.order_id !== undefined || userData.lead_id !== undefined;
	if (!isOfStore && !hasKey && !OF_BUSINESS.has(eventName)) return;
	const why = isOfStore
		? 'Give the time of the sale: by it Meta recognizes a store event that is sent again.'
		: 'Give the time at which it happened.';
	findings.warn(
		'event_time_missing',
		'event_time',
		`Event Time is empty, so the time of this run was sent. ${why}`,
	);
}
