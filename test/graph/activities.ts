import { GRAPH_ERRORS, GraphError, invalidParameter } from './errors';
import { isBlank, objectAt } from './eventRules/jsonTypes';
import { limitedDataUse } from './eventRules/limitedDataUse';
import { takenIn } from './faults';
import { selectFields } from './fields';
import type { GraphCall, GraphHandler, GraphSide } from './graphCall';
import type { JsonObject } from './json';
import { isJsonObject, parseLosslessJson } from './json';
import type { GraphApp, GraphDataset } from './world';

/** docs/meta-api.md section 6.1. */
const ACTIVITIES: readonly unknown[] = [
	'MOBILE_APP_INSTALL',
	'CUSTOM_APP_EVENTS',
	'DEFERRED_APP_LINK',
];
const FLAGS = ['advertiser_tracking_enabled', 'application_tracking_enabled'];
const FLAG_VALUES = new Set<unknown>([0, 1, '0', '1', true, false, 'true', 'false']);
const MOST_EVENT_NAMES = 1000;
const EXTINFO_ENTRIES = 16;
/** docs/meta-api.md section 6.2. */
const EVENT_NAME = /^[0-9a-zA-Z_][0-9a-zA-Z _-]{0,39}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** The event names that each app of this double has seen; Meta deactivates them only by hand. */
const namesOfApps = new WeakMap<GraphSide, Map<string, Set<string>>>();

/** `POST /{app_id}/activities` (docs/meta-api.md section 6): all events of the request, or none. */
export const sendActivities: GraphHandler = (call, side) => {
	const app = appFor(call, side);
	const { parameters } = call;
	checkRequest(parameters);
	const entries =
		parameters.event === 'CUSTOM_APP_EVENTS' ? readEntries(parameters.custom_events) : [];
	call.record.eventCount = Math.max(1, entries.length);
	checkNames(entries, app, side);
	const ignored = ignoredBy(call);
	const address = String(call.record.headers['x-forwarded-for'] ?? '');
	const { event: _eventName, event_id, install_timestamp: _logTime } = parameters;
	const told = entries.length > 0 ? entries : [{ _eventName, event_id, _logTime }];
	const events = told.map((entry) => storedEvent(entry, parameters, address, ignored));
	checkLimitedDataUse(events[0], app, side);
	const { stored, counted } = takenIn(events, call.fault);
	side.store.add(storeOf(app), stored, {}, call.record.number, side.now());
	return { success: counted === events.length };
};

/** An app reads itself with its own token. */
export function appNode(call: GraphCall, side: GraphSide): JsonObject | undefined {
	if (!side.world.apps.has(call.objectId)) return undefined;
	const { id, name } = appFor(call, side);
	return selectFields({ id, name }, APP_NODE, call.parameters.fields);
}

const APP_NODE = { name: 'Application', fields: new Set(['id', 'name', 'link', 'category']) };

/** The app of the path, for a token of its own; a token of another app sees none. */
function appFor({ objectId, token }: GraphCall, { world }: GraphSide): GraphApp {
	const app = world.apps.get(objectId);
	if (app === undefined || token.appId !== app.id) throw new GraphError(GRAPH_ERRORS.objectMissing);
	return app;
}

/** The store keeps events by the id of their owner. */
function storeOf(app: GraphApp): GraphDataset {
	return { id: app.id, name: app.name, businessId: '', consolidated: true };
}

function checkRequest(parameters: JsonObject): void {
	if (!ACTIVITIES.includes(parameters.event))
		throw invalidParameter(`Param event must be one of ${ACTIVITIES.join(', ')}`);
	for (const flag of FLAGS) {
		if (!FLAG_VALUES.has(parameters[flag])) {
			throw invalidParameter(`Param ${flag} is required and must be a boolean`);
		}
	}
	if (isBlank(parameters.advertiser_id) && isBlank(parameters.attribution)) {
		throw invalidParameter('Either advertiser_id or attribution is required');
	}
	if (parameters.extinfo !== undefined) checkExtinfo(readJson(parameters.extinfo, 'extinfo'));
}

/** docs/meta-api.md section 6.1: all values are mandatory when it is used. */
function checkExtinfo(extinfo: unknown): void {
	if (!Array.isArray(extinfo) || extinfo.length !== EXTINFO_ENTRIES) {
		throw invalidParameter(`Param extinfo must have ${EXTINFO_ENTRIES} entries`);
	}
	if (extinfo[0] !== 'a2' && extinfo[0] !== 'i2')
		throw invalidParameter('Param extinfo must begin with a2 or i2');
	if (extinfo.some(isBlank))
		throw invalidParameter('Param extinfo must have a value in every entry');
}

function readEntries(value: unknown): JsonObject[] {
	const list = readJson(value, 'custom_events');
	if (!Array.isArray(list) || list.length === 0)
		throw invalidParameter('Param custom_events must be a list of events');
	if (!list.every(isJsonObject))
		throw invalidParameter('Every entry of custom_events must be an object');
	const wrong = list.findIndex(
		({ _eventName: name }) => typeof name !== 'string' || !EVENT_NAME.test(name),
	);
	if (wrong >= 0)
		throw invalidParameter(
			`Param custom_events[${wrong}][_eventName] must match ${EVENT_NAME.source}`,
		);
	return list;
}

/** Forms carry lists as JSON text. */
function readJson(value: unknown, parameter: string): unknown {
	if (typeof value !== 'string') return value;
	try {
		return parseLosslessJson(value);
	} catch {
		throw invalidParameter(`Param ${parameter} is not valid JSON`);
	}
}

function checkNames(entries: readonly JsonObject[], app: GraphApp, side: GraphSide): void {
	const apps = namesOfApps.get(side) ?? new Map<string, Set<string>>();
	namesOfApps.set(side, apps);
	const names = new Set([
		...(apps.get(app.id) ?? []),
		...entries.map(({ _eventName }) => String(_eventName)),
	]);
	if (names.size > MOST_EVENT_NAMES)
		throw invalidParameter(`An app may have at most ${MOST_EVENT_NAMES} event names`);
	apps.set(app.id, names);
}

/** What Meta leaves out without a word: keys of `ud` that are not hashed. A missing address is Meta's own guess. */
function ignoredBy({ parameters, record }: GraphCall): string[] {
	const plain = Object.entries(objectAt(parameters, 'ud')).filter(
		([, value]) => !SHA256.test(String(value)),
	);
	return [
		...plain.map(([key]) => `ud.${key} is not hashed and was ignored`),
		...(record.headers['x-forwarded-for'] === undefined
			? ['no X-Forwarded-For: the location is the server’s']
			: []),
	];
}

const ENTRY_KEYS = ['_eventName', '_logTime', 'event_id'];
const REQUEST_KEYS = [
	'event',
	'custom_events',
	'ud',
	'advertiser_id',
	'anon_id',
	'event_id',
	'install_timestamp',
];

/** In the shape in which the store keeps events of the other edge; the parameters keep their own names. */
function storedEvent(
	entry: JsonObject,
	parameters: JsonObject,
	address: string,
	ignored: readonly string[],
): JsonObject {
	const hashed = Object.entries(objectAt(parameters, 'ud')).filter(([, value]) =>
		SHA256.test(String(value)),
	);
	const { advertiser_id: madid, anon_id: anonId } = parameters;
	return {
		event_name: entry._eventName,
		event_time: entry._logTime,
		event_id: entry.event_id,
		action_source: 'app',
		user_data: {
			...Object.fromEntries(hashed),
			...(madid === undefined ? {} : { madid }),
			...(anonId === undefined ? {} : { anon_id: anonId }),
			...(address === '' ? {} : { client_ip_address: address }),
		},
		custom_data: without(entry, ENTRY_KEYS),
		app_data: without(parameters, [...REQUEST_KEYS, 'access_token']),
		...(ignored.length > 0 ? { ignored } : {}),
	};
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
	return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function checkLimitedDataUse(event: JsonObject, app: GraphApp, side: GraphSide): void {
	const { leads, inventedClicks } = side.world;
	const context = {
		now: Math.floor(side.now() / 1000),
		dataset: storeOf(app),
		leads,
		inventedClicks,
	};
	const refusal = limitedDataUse(
		{ ...objectAt(event, 'app_data'), user_data: event.user_data },
		context,
	);
	if (refusal !== undefined) throw new GraphError(refusal.error, { message: refusal.reason });
}
