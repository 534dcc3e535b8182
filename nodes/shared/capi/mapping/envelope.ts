/** What n8n's Webhook node and others put around a payload. */
import { isAbsent } from '../absence';
import { rememberingLast } from '../fields/remembering';
import type { RawObject, RawValue } from '../types';
import { isObject, isPlainObject, parseJson } from '../values';
import { joinPaths } from './paths';

/** A payload, with what is known of the request that brought it. */
export interface Payload {
	readonly fields: Record<string, unknown>;
	/** Where it stands in the item: `body`, `query`, `body[0]`, or nothing for the item itself. */
	readonly at: string;
	/** The headers of the request by their names in lower case; empty where the item is no webhook's. */
	readonly headers: RawObject;
	readonly query: RawObject;
	readonly isWebhook: boolean;
	/** Names of what stands beside the events of a whole request in Meta's shape: `test_event_code`. */
	readonly besideEvents?: readonly string[];
	/** Where the payload stands within others: what they hold besides it, the outermost first. */
	readonly around?: ReadonlyArray<{
		readonly fields: Record<string, unknown>;
		readonly at: string;
	}>;
}

const NOTHING: RawObject = {};

/**
 * Takes the JSON of an item; gives its payloads: the body of an item of n8n's Webhook node (by GET, or where the body is
 * empty, its query), each entry of a body that is a list, else the item itself. Where there may be very many, each is made
 * when it is asked for.
 */
export function openItem(json: RawValue): Iterable<Payload> {
	return payloadsOf(openRequest(json));
}

/** Takes an item that was opened with `openRequest`; gives its payloads, as `openItem` does. */
export function payloadsOf(request: OpenRequest): Iterable<Payload> {
	return request.length === 1 && eventsOf(request[0].fields) === undefined
		? request
		: openEvents(request);
}

/** Takes the JSON of an item; gives its payload, of several the first. It does not take longer where there are very many. */
export function openFirst(json: RawValue): Payload {
	return firstPayloadOf(openRequest(json, 1));
}

/** Takes an item that was opened with `openRequest`; gives its payload, of several the first. */
export function firstPayloadOf([payload]: OpenRequest): Payload {
	const events = eventsOf(payload.fields);
	return events === undefined
		? payload
		: toEventPayload(events, 0, payload, namesBesideEvents(payload.fields));
}

/** The events of whole requests in Meta's shape, `{ "data": [...], "test_event_code": … }`, each a payload. */
function* openEvents(payloads: readonly Payload[]): Generator<Payload> {
	for (const payload of payloads) {
		const events = eventsOf(payload.fields);
		if (events === undefined) {
			yield payload;
			continue;
		}
		const besideEvents = namesBesideEvents(payload.fields);
		for (let index = 0; index < events.length; index++)
			yield toEventPayload(events, index, payload, besideEvents);
	}
}

type EventList = ReadonlyArray<Record<string, unknown>>;

function toEventPayload(
	events: EventList,
	index: number,
	payload: Payload,
	besideEvents: readonly string[],
): Payload {
	return {
		...payload,
		fields: withPartnerAgent(events[index], payload.fields.partner_agent),
		at: `${joinPaths(payload.at, 'data')}[${index}]`,
		besideEvents,
	};
}

/** The events of a whole request in Meta's shape; undefined where it is none. */
function eventsOf(request: RawObject): EventList | undefined {
	const { data } = request;
	if (!Array.isArray(data) || data.length === 0 || 'event_name' in request) return undefined;
	return areEventsOfMeta(data) ? data : undefined;
}

/** How long the lists were that were found to hold events only: a long one is not looked through for each of its events. */
const listsOfEvents = new WeakMap<readonly unknown[], number>();

function areEventsOfMeta(list: readonly unknown[]): list is EventList {
	if (listsOfEvents.get(list) === list.length) return true;
	if (!list.every(isEventOfMeta)) return false;
	listsOfEvents.set(list, list.length);
	return true;
}

/** Takes a whole request in Meta's shape; gives the names of what it holds besides its events. */
export function namesBesideEvents(request: RawObject): string[] {
	return Object.keys(request).filter(
		(name) => !READ_OF_REQUEST.has(name) && !isAbsent(request[name]),
	);
}

const READ_OF_REQUEST: ReadonlySet<string> = new Set(['data', 'partner_agent']);

/** An event with the partner agent of its request, unless it names one itself (docs/meta-api.md section 1.5). */
export function withPartnerAgent<Event extends RawObject>(
	event: Event,
	partnerAgent: RawValue,
): Event {
	if (isAbsent(partnerAgent) || !isAbsent(event.partner_agent)) return event;
	return { ...event, partner_agent: partnerAgent };
}

/** Whether an item, or an entry of a list, is an event in Meta's shape. */
export function isEventOfMeta(entry: unknown): entry is Record<string, unknown> {
	return isPlainObject(entry) && 'event_name' in entry && 'user_data' in entry;
}

/** Of a list that is not read so many entries are looked at. */
const MOST_LOOKED_AT = 5;

/** Whether a value is a list of events in Meta's shape, by its first entries. */
export function holdsEventOfMeta(value: RawValue): boolean {
	if (!Array.isArray(value)) return false;
	for (let index = 0; index < value.length && index < MOST_LOOKED_AT; index++)
		if (isEventOfMeta(value[index])) return true;
	return false;
}

/** An item of n8n's Webhook node. */
type WebhookItem = RawObject & {
	readonly headers: RawObject;
	readonly query: RawObject;
	readonly body: RawValue;
};

/** Whether an item is one of n8n's Webhook node: what it tells of is reported at once. */
export function isWebhookItem(json: RawValue): json is WebhookItem {
	return (
		isPlainObject(json) &&
		isPlainObject(json.headers) &&
		isPlainObject(json.query) &&
		'body' in json
	);
}

/** What an item holds, before requests to Meta in it are taken apart; one entry at least. */
export type OpenRequest = readonly Payload[];

/**
 * Opens an item once for all who ask for its payloads.
 * @param most of a body that is a list so many entries are enough
 */
export function openRequest(json: RawValue, most = Infinity): OpenRequest {
	if (!isPlainObject(json))
		return [{ fields: {}, at: '', headers: NOTHING, query: NOTHING, isWebhook: false }];
	if (!isWebhookItem(json)) {
		return [
			{
				fields: withExpandedNames(json),
				at: '',
				headers: NOTHING,
				query: NOTHING,
				isWebhook: false,
			},
		];
	}
	const { headers, query } = json;
	const request = { headers: withLowerCaseNames(headers), query, isWebhook: true };
	const body = typeof json.body === 'string' ? readBodyText(json, json.body) : json.body;
	if (Array.isArray(body) && body.length > 0) {
		return body.slice(0, most).map((entry, index) => ({
			...request,
			fields: isPlainObject(entry) ? withExpandedNames(entry) : {},
			at: `body[${index}]`,
		}));
	}
	const hasBody = isPlainObject(body) && holdsAnything(body);
	return [
		hasBody
			? { ...request, fields: withExpandedNames(body), at: 'body' }
			: { ...request, fields: query, at: 'query' },
	];
}

function holdsAnything(body: RawObject): boolean {
	for (const name in body) if (Object.hasOwn(body, name)) return true;
	return false;
}

/** The payload of an item; of one with several the first. */
export function readBody(json: RawValue): Record<string, unknown> {
	return openFirst(json).fields;
}

const haveBrackets = rememberingLast((names) => names.some((name) => name.includes('[')));

/** The body of a form, whose names in brackets are paths. */
export function withExpandedNames(body: Record<string, unknown>): Record<string, unknown> {
	return haveBrackets(Object.keys(body)) ? { ...body, ...expandNames(body) } : body;
}

/** What the text of a body was read as, kept as long as its item is there: a long one is not read again for each of its events. */
const readTexts = new WeakMap<object, { readonly text: string; readonly value: RawValue }>();

/** `navigator.sendBeacon` sends JSON as plain text, which n8n gives out as text. */
function readBodyText(item: object, text: string): RawValue {
	const known = readTexts.get(item);
	if (known?.text === text) return known.value;
	const value = parseJson(text, '{') ?? parseJson(text, '[');
	readTexts.set(item, { text, value });
	return value;
}

const areLowerCase = rememberingLast((names) => names.every((name) => name === name.toLowerCase()));

/** Node.js writes the names of headers so already. */
function withLowerCaseNames(headers: RawObject): RawObject {
	if (areLowerCase(Object.keys(headers))) return headers;
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
}

const BRACKETS = /^([^[\]]+)((?:\[[^[\]]*\])+)$/;
const DOTTED = /^[A-Za-z_]\w*(?:\.\w+)+$/;

/**
 * Fields of forms whose names hold a path, `contact[email]` or `billing.email`, as objects; all others are left out.
 * Nothing where there is no such name.
 */
export function expandNames(fields: RawObject): Record<string, unknown> | undefined {
	let expanded: Record<string, unknown> | undefined;
	for (const [name, value] of Object.entries(fields)) {
		const steps = stepsOf(name);
		if (steps === undefined) continue;
		expanded ??= {};
		put(expanded, steps, value);
	}
	return expanded === undefined ? undefined : withLists(expanded, DEEPEST);
}

/** Objects whose names count from 0 are the lists of a form: `items[0][sku]`, `items[1][sku]`. */
function withLists(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
	const made = Object.entries(fields).map(([name, value]): [string, unknown] => {
		if (depth === 0 || !isPlainObject(value)) return [name, value];
		const below = withLists(value, depth - 1);
		const names = Object.keys(below);
		const isList =
			names.every((key, index) => key === String(index)) && isPlainObject(below[names[0] ?? '']);
		return [name, isList ? Object.values(below) : below];
	});
	return Object.fromEntries(made);
}

function stepsOf(name: string): readonly string[] | undefined {
	const brackets = name.includes('[') ? BRACKETS.exec(name) : null;
	if (brackets !== null) {
		return [brackets[1], ...brackets[2].slice(1, -1).split('][')].map((step) =>
			step === '' ? '0' : step,
		);
	}
	return name.includes('.') && DOTTED.test(name) ? name.split('.') : undefined;
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 8;

function put(target: Record<string, unknown>, steps: readonly string[], value: RawValue): void {
	if (steps.length > DEEPEST || steps.some((step) => FORBIDDEN.has(step))) return;
	let place = target;
	for (const step of steps.slice(0, -1)) {
		const below = place[step];
		const next: Record<string, unknown> = isObject(below) ? { ...below } : {};
		place[step] = next;
		place = next;
	}
	place[steps[steps.length - 1]] = value;
}
