/**
 * Understands items of app events that are not made for the Conversions API: requests and single events of the App Events
 * API (docs/meta-api.md sections 5.4 and 6), webhooks of measurement partners and of subscription services.
 */
import { isAbsent } from '../../../absence';
import {
	INSTALL_ACTIVITY,
	INSTALL_EVENT,
	isWithoutTwin,
	toServerEventName,
} from '../../../fields/appEventNames';
import {
	ENTRY_PARAMETERS,
	OWN_ENTRY_PARAMETERS,
	OWN_REQUEST_PARAMETERS,
	REQUEST_PARAMETERS,
} from '../../../fields/appEventParameters';
import { refusal, skip, type Skip, warning } from '../../../findings/findings';
import type { JsonObject, RawObject, RawValue, Refusal, Warning } from '../../../types';
import { isObject, parseJson } from '../../../values';
import { findTarget } from '../../aliases';
import { isUsersWord } from '../../beside';
import { isOfAppUnderTest, readPartnerItem } from './measurementPartners';
import { mobileCookieOf, OWN_PARAMETERS, ownOf, warningsOfOwn } from './ownParameters';
import { mergedInto, placeAliases, placeMatching, placeParameter, type Sections } from './sections';
import { readSubscriptionItem } from './subscriptions';
import { settleTracking } from './tracking';
import { wrappedIn } from '../../wrappers';

/** What is known of an app event besides what automatic mapping reads. */
export interface AppEventDetails {
	/** Whether the item was made for the App Events API. */
	readonly isLegacy: boolean;
	/** Parameters that only the App Events API has: of the request, and of the entry in `custom_events`. */
	readonly ownRequest: JsonObject;
	readonly ownEntry: JsonObject;
	readonly warnings: readonly Warning[];
}

/** One event of an item, in names that automatic mapping knows; or why there is none. */
export type AppItemEvent =
	| { readonly item: RawObject; readonly details: AppEventDetails }
	| { readonly skip: Skip }
	| { readonly refusal: Refusal };

const ACTIVITIES = new Set(['CUSTOM_APP_EVENTS', INSTALL_ACTIVITY, 'DEFERRED_APP_LINK']);

/** Takes the JSON of an item (a webhook's body); gives its events, one in most cases; of very many each when it is asked for. */
export function* translateAppItem(item: RawObject): Generator<AppItemEvent> {
	const known = findKnown(item, DEEPEST) ?? item;
	if (isLegacyPayload(known)) yield* translatePayload(known);
	else if (isOfAppUnderTest(known)) yield { skip: skip('test_payload') };
	else yield translateOne(known);
}

const DEEPEST = 3;

/** The item, or what it wraps, where it is known who sent it; with what was put beside it. */
function findKnown(item: RawObject, depth: number): RawObject | undefined {
	if (isKnown(item)) return item;
	for (const { name, fields } of wrappedIn(item)) {
		const found = depth > 0 ? findKnown(fields, depth - 1) : undefined;
		if (found !== undefined)
			return { ...item, [name]: undefined, ...withoutAbsent(found), ...usersWords(item) };
	}
	return undefined;
}

/** What was put beside a payload under Meta's own names goes before what it says itself, as it does beside all others. */
function usersWords(item: RawObject): RawObject {
	return Object.fromEntries(
		Object.entries(item).filter(
			([name, value]) => !isObject(value) && !isAbsent(value) && isUsersWord(name),
		),
	);
}

function withoutAbsent(item: RawObject): RawObject {
	return Object.fromEntries(Object.entries(item).filter(([, value]) => !isAbsent(value)));
}

function isKnown(item: RawObject): boolean {
	return (
		isLegacyPayload(item) ||
		readPartnerItem(item) !== undefined ||
		readSubscriptionItem(item) !== undefined
	);
}

function translateOne(item: RawObject): AppItemEvent {
	const webhook = readSubscriptionItem(item);
	if (webhook !== undefined && 'skip' in webhook) return webhook;
	return translateFields(webhook?.item ?? readPartnerItem(item) ?? item, {}, false);
}

/** Whether an item is a request to the App Events API or one of its events. */
export function isLegacyPayload(item: RawObject): boolean {
	return '_eventName' in item || 'custom_events' in item || activityOf(item) !== undefined;
}

function activityOf({ event }: RawObject): string | undefined {
	const activity = typeof event === 'string' ? event.trim().toUpperCase() : undefined;
	return activity !== undefined && ACTIVITIES.has(activity) ? activity : undefined;
}

function* translatePayload(payload: RawObject): Generator<AppItemEvent> {
	const activity = activityOf(payload);
	const { custom_events: entries, ...parameters } = payload;
	const request = { ...parameters, ...(activity === undefined ? {} : { event: undefined }) };
	if (activity === INSTALL_ACTIVITY)
		yield translateFields({ ...request, event_name: INSTALL_EVENT }, {}, true);
	else if (activity === 'DEFERRED_APP_LINK') yield { refusal: NO_EVENT };
	else if ('_eventName' in request && isAbsent(entries)) yield translateFields(request, {}, true);
	else yield* translateEntries(request, entries);
}

function* translateEntries(request: RawObject, entries: RawValue): Generator<AppItemEvent> {
	const list = typeof entries === 'string' ? parseJson(entries, '[') : entries;
	if (!Array.isArray(list) || list.length === 0) {
		yield { refusal: NO_CUSTOM_EVENTS };
		return;
	}
	// The ID of a request with several events would make one event of those with the same name.
	const shared = list.length === 1 ? request : { ...request, event_id: undefined };
	for (const entry of list)
		yield isObject(entry) ? translateFields(shared, entry, true) : { refusal: NO_CUSTOM_EVENTS };
}

const NO_CUSTOM_EVENTS = refusal(
	'app_events_unreadable',
	'custom_events',
	'Custom Events (custom_events) is not a list of events.',
	'Use a list of objects with _eventName, or its JSON text.',
);

const NO_EVENT = refusal(
	'app_events_unreadable',
	'event',
	'Event (event) is DEFERRED_APP_LINK, which asks for a link and reports no event.',
	'Send CUSTOM_APP_EVENTS or MOBILE_APP_INSTALL.',
);

/** `fields` hold for the request, `entry` for one of its events; the entry goes before. */
function translateFields(fields: RawObject, entry: RawObject, isLegacy: boolean): AppItemEvent {
	const sections: Sections = { event: {}, user_data: {}, custom_data: {}, app_data: {} };
	const rest: Record<string, RawValue> = {};
	const table = isLegacy ? PAYLOAD_PARAMETERS : FLAT_PARAMETERS;
	for (const [name, value] of Object.entries(settleTracking(fields))) {
		if (isAbsent(value) || (isLegacy && LEFT_BEHIND.has(name))) continue;
		if (!placeParameter(name, value, table, sections) && !placeMatching(name, value, sections))
			rest[name] = value;
	}
	for (const [name, value] of Object.entries(entry)) {
		if (isAbsent(value) || OWN_ENTRY_PARAMETERS.some((own) => own.name === name)) continue;
		if (!placeParameter(name, value, ENTRY_PARAMETERS, sections))
			sections.custom_data[name] = value;
	}
	placeAliases(rest, sections);
	const eventName = settleEventName(rest, sections);
	const ownRequest = isLegacy ? ownOf(fields, OWN_REQUEST_PARAMETERS) : mobileCookieOf(fields);
	const ownEntry = isLegacy ? ownOf({ ...fields, ...entry }, OWN_ENTRY_PARAMETERS) : {};
	const leftBehind = isLegacy ? warningsOfOwn({ ...ownRequest, ...ownEntry }) : [];
	return {
		item: { ...rest, ...mergedInto(rest, sections) },
		details: {
			isLegacy,
			ownRequest,
			ownEntry,
			warnings: [...warningsOfName(eventName), ...leftBehind],
		},
	};
}

const PAYLOAD_PARAMETERS = [...REQUEST_PARAMETERS, ...ENTRY_PARAMETERS];

/** Outside a payload `event_id` and the like are names of automatic mapping, which knows them. */
const FLAT_PARAMETERS = ENTRY_PARAMETERS.filter(({ name }) => /^_|^fb_/.test(name));

const LEFT_BEHIND = new Set(
	OWN_PARAMETERS.filter(({ isCarried }) => !isCarried).map(({ name }) => name),
);

const INSTALL_TIMES = ['install_timestamp', 'installed_at', 'install_time'];

/** The event's name as the Conversions API has it; an install without a time of its own has that of the installation. */
function settleEventName(rest: Record<string, RawValue>, { event }: Sections): RawValue {
	const given = Object.keys(rest).find((name) => findTarget(name)?.field === 'event_name');
	const name = event.event_name ?? (given === undefined ? undefined : rest[given]);
	if (given !== undefined) delete rest[given];
	const eventName = typeof name === 'string' ? toServerEventName(name.trim()) : name;
	if (!isAbsent(eventName)) event.event_name = eventName;
	if (eventName === INSTALL_EVENT && isAbsent(event.event_time)) {
		const time = INSTALL_TIMES.find((field) => !isAbsent(rest[field]));
		if (time !== undefined) event.event_time = rest[time];
	}
	return eventName;
}

function warningsOfName(eventName: RawValue): Warning[] {
	if (typeof eventName !== 'string' || !isWithoutTwin(eventName)) return [];
	return [
		warning(
			'no_standard_event',
			'event_name',
			'No standard event means the same as this app event, so it was sent as a custom event under its own name.',
		),
	];
}
