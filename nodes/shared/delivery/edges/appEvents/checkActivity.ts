/** From a mapped event to a request of the App Events API, or the reasons against it (docs/meta-api.md section 6). */
import { toActivity, type Activity } from './activity';
import { type AppEventDetails, type CheckableEvent, checkEvent, type MatchReport, readActionSource, refusal, type Refusal, type RunContext, type ServerEvent, warning, type Warning } from '../../../capi';
import { toOutgoingActivity } from './outgoing';
import type { Destination, OutgoingEvent } from '../../types';

/** A mapped event of action source App, with where it was to go. */
export interface AppEventToCheck extends CheckableEvent {
	readonly destination: Destination;
	readonly appEvent?: AppEventDetails;
}

/** What a run through the App Events API knows besides. */
export interface AppEventsRun {
	/** Empty in a validation, which needs no credential. */
	readonly appId: string;
	/** The names of the events so far. */
	readonly eventNames: Set<string>;
}

export type CheckedActivity =
	| { readonly status: 'refused'; readonly refusals: readonly Refusal[] }
	| {
			readonly status: 'ready';
			readonly event: ServerEvent;
			readonly activity: Activity;
			readonly outgoing: OutgoingEvent;
			readonly warnings: readonly Warning[];
			readonly match: MatchReport;
	  };

/** Meta refuses an app that has more (docs/meta-api.md section 6.1). */
const MOST_EVENT_NAMES = 1000;

const NOT_AN_APP_EVENT = refusal(
	'not_an_app_event',
	'action_source',
	'Action Source of the item is not App, and the App Events API takes app events only.',
	'Set Send Through to Conversions API, or leave the item out.',
);

/** Takes a mapped event and its place in the run; gives the activity with everything that was found, or the refusals. */
export function checkActivity(
	mapped: AppEventToCheck,
	position: number,
	run: RunContext,
	{ appId, eventNames }: AppEventsRun,
): CheckedActivity {
	const { action_source: source } = mapped.raw;
	if (typeof source === 'string' && (readActionSource(source) ?? 'app') !== 'app') {
		return { status: 'refused', refusals: [NOT_AN_APP_EVENT] };
	}
	const outcome = checkEvent(mapped, position, { ...run, through: 'appEventsApi' });
	if (outcome.status === 'refused') return outcome;
	const { event, match } = outcome;
	const made = toActivity(event, mapped.appEvent, mapped.destination);
	if (made.status === 'refused') return made;
	const { activity } = made;
	return {
		status: 'ready',
		event,
		activity,
		outgoing: toOutgoingActivity(activity, appId),
		warnings: [...outcome.warnings, ...made.warnings, ...noteName(activity.eventName, eventNames)],
		match,
	};
}

function noteName(name: string, names: Set<string>): Warning[] {
	names.add(name);
	if (names.size <= MOST_EVENT_NAMES) return [];
	return [
		warning(
			'too_many_event_names',
			'event_name',
			'An app may have 1,000 different event names, and this run has more: Meta refuses new ones. Use fewer names, and '
				+ 'parameters for what differs.',
		),
	];
}
