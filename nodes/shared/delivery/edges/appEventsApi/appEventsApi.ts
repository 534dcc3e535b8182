/** `POST /{app_id}/activities`: the App Events API (docs/meta-api.md section 6). */
import {
	allowedOwnParameters,
	checkEvent,
	guardParameters,
	type JsonObject,
	type MatchReport,
	type RawEvent,
	readActionSource,
	refusal,
	type RunContext,
	warning,
	type Warning,
} from '../../../capi';
import type { OutgoingEvent } from '../../types';
import type { CheckedEvent, Edge, EdgeRun, EventToCheck } from '../edge';
import { privateValuesLater } from '../privateValuesLater';
import { describeEvent } from '../serverEvent';
import { toActivity } from './activity';
import { showActivity, toOutgoingActivity } from './activityRequest';

const IN_THE_CREDENTIAL =
	'in the credential Meta App Events API: both stand in the app dashboard (Settings, Basic).';

export const appEventsApi: Edge = {
	name: 'appEventsApi',
	displayName: 'App Events API (Legacy)',
	description: 'To the app itself, for teams that still use it. Meta develops it no further.',
	credential: 'metaAppEventsApi',
	onlyActionSource: 'app',
	owner: {
		namedBy: 'credential',
		field: 'appId',
		problem: 'The App ID of the credential Meta App Events API is not an ID of digits.',
		cure: 'Copy the App ID from the app dashboard (Settings, Basic).',
	},
	ownerField: 'app_id',
	cures: {
		authentication: `Check App ID and App Secret ${IN_THE_CREDENTIAL}`,
		unavailable_object: `Check App ID and App Secret ${IN_THE_CREDENTIAL}`,
		permission: 'Check in the app dashboard that the app is live and not restricted.',
		not_counted: 'Look at the app in Events Manager, and run the workflow again.',
	},
	begin: (run, appId) => new AppEventsApiRun(run, appId),
};

class AppEventsApiRun implements EdgeRun {
	private readonly run: RunContext;

	/** The names of the events so far. */
	private readonly eventNames = new Set<string>();

	constructor(
		run: RunContext,
		private readonly appId: string,
	) {
		this.run = { ...run, edgeRules: { needsExtinfo: false, checksIdentifiers: false } };
	}

	check(mapped: EventToCheck, position: number): CheckedEvent {
		const { action_source: source } = mapped.raw;
		if (typeof source === 'string' && (readActionSource(source) ?? 'app') !== 'app') {
			return { status: 'refused', refusals: [NOT_AN_APP_EVENT] };
		}
		const outcome = checkEvent(mapped, position, this.run);
		if (outcome.status === 'refused') return outcome;
		const { event, match } = outcome;
		const own = ownParametersOf(mapped, match);
		if (own.refusals.length > 0) return { status: 'refused', refusals: own.refusals };
		const made = toActivity(event, own.details, mapped.destination);
		if (made.status === 'refused') return made;
		const { activity } = made;
		const owner: JsonObject = this.appId === '' ? {} : { app_id: this.appId };
		return {
			status: 'ready',
			outgoing: withPrivateValues(toOutgoingActivity(activity, this.appId), mapped.raw),
			warnings: [
				...outcome.warnings,
				...own.warnings,
				...made.warnings,
				...this.noteName(activity.eventName),
			],
			match,
			describe: () => ({ ...owner, ...describeEvent(event), event_name: activity.eventName }),
			payload: () => showActivity(activity),
			request: () => showActivity(activity),
		};
	}

	private noteName(name: string): Warning[] {
		this.eventNames.add(name);
		return this.eventNames.size > MOST_EVENT_NAMES ? [TOO_MANY_EVENT_NAMES] : [];
	}
}

/** What only the App Events API has of an event, as it may leave. */
function ownParametersOf({ appEvent, onlyKeys, raw, guard }: EventToCheck, match: MatchReport) {
	if (appEvent === undefined) return { details: undefined, warnings: [], refusals: [] };
	const allowed =
		onlyKeys === undefined
			? appEvent.ownRequest
			: allowedOwnParameters(appEvent.ownRequest, onlyKeys, match);
	const request = guardParameters(allowed, raw, guard);
	const entry = guardParameters(appEvent.ownEntry, raw, guard);
	return {
		details: { ...appEvent, ownRequest: request.parameters, ownEntry: entry.parameters },
		warnings: [...request.warnings, ...entry.warnings],
		refusals: [...request.refusals, ...entry.refusals],
	};
}

/** Meta refuses an app that has more (docs/meta-api.md section 6.1). */
const MOST_EVENT_NAMES = 1000;

const NOT_AN_APP_EVENT = refusal(
	'not_an_app_event',
	'action_source',
	'Action Source is not App, and the App Events API takes app events only.',
	'Set Send Through to Conversions API, or leave the item out.',
);
const TOO_MANY_EVENT_NAMES = warning(
	'too_many_event_names',
	'event_name',
	'The run has more than the 1,000 event names that an app may have. Use fewer Event Names, and parameters for what ' +
		'differs.',
);

/** An activity's identifiers stand in its request, beside the events of the device. */
function withPrivateValues(outgoing: OutgoingEvent, raw: RawEvent): OutgoingEvent {
	const request = `${outgoing.frame.head}${outgoing.frame.tail}`;
	const address = JSON.stringify({ client_ip_address: outgoing.frame.headers['X-Forwarded-For'] });
	return {
		...outgoing,
		privateValues: privateValuesLater(raw, [request, address]),
	};
}
