/** The plain fields of a server event, each read from its raw value (docs/meta-api.md section 2). */
import { isAbsent } from '../absence';
import { ACTION_SOURCES, readActionSource } from '../fields/actionSources';
import { APP_DATA_FIELDS } from '../fields/appData';
import { CUSTOM_DATA_FIELDS } from '../fields/customData';
import { EVENT_FIELDS } from '../fields/event';
import { SECTION_NAMES } from '../fields/field';
import { isPersonalKey } from '../fields/personalKeys';
import type { Findings } from '../findings/findings';
import { displayName, showableKey } from '../fields/fieldNames';
import type {
	ActionSource,
	EventContext,
	EventTimeReading,
	JsonObject,
	RawEvent,
	RawValue,
	UserData,
} from '../types';
import { hasLostDigits, readBoolean, readText } from '../values';

const DAY_IN_SECONDS = 86_400;

/** The name of the event as it is written: case matters to Meta. */
export function readEventName(raw: RawValue, findings: Findings): string | undefined {
	if (isAbsent(raw)) {
		findings.missing('event_name', 'Meta requires it.', 'Choose an Event Name.');
		return undefined;
	}
	const name = typeof raw === 'boolean' ? undefined : readText(raw);
	if (name === undefined) {
		findings.refuse(
			'wrong_type',
			'event_name',
			'Event Name is not a text.',
			'Use a name such as Purchase.',
		);
	}
	return name;
}

/** The action source, by Meta's value or as people write it. */
export function readSource(raw: RawValue, findings: Findings): ActionSource | undefined {
	if (isAbsent(raw)) {
		findings.missing('action_source', 'Meta requires it.', `Use one of ${ACTION_SOURCE_VALUES}.`);
		return undefined;
	}
	const source = readActionSource(readText(raw) ?? '');
	if (source === undefined) {
		findings.refuse(
			'value_not_allowed',
			'action_source',
			'Action Source is none that Meta knows.',
			`Use one of ${ACTION_SOURCE_VALUES}.`,
		);
	}
	return source;
}

const ACTION_SOURCE_VALUES = Object.keys(ACTION_SOURCES).join(', ');

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
			`Event Time lies more than ${rule.windowSeconds / DAY_IN_SECONDS} days back, which is as far as Meta accepts ` +
				`for ${rule.displayName} events.`,
			'Send events as they happen, and leave out those that are older.',
		);
	} else if (age > DAY_IN_SECONDS && rule.lateIsUsual !== true) {
		findings.warn(
			'event_older_than_24_hours',
			'event_time',
			'The event is more than 24 hours old, which weakens attribution and optimization. Send events within an hour.',
		);
	}
	return reading;
}

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
	if (!isOfStore && !hasKey && eventName !== 'Purchase') return;
	const why = isOfStore
		? 'Meta recognizes a repeated store event by its time: a re-run would count again. Map the time of the sale.'
		: 'Map the time at which it happened: what happened earlier would count for today.';
	findings.warn(
		'event_time_missing',
		'event_time',
		`Event Time is empty, so the time of this run is sent. ${why}`,
	);
}

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]\S*$/i;

/** A page address that starts with http:// or https://; another one is refused if required, else left out. */
export function readWebAddress(
	raw: RawValue,
	field: string,
	isRequired: boolean,
	findings: Findings,
): string | undefined {
	if (isAbsent(raw)) return undefined;
	const address = readText(raw) ?? '';
	if (WEB_ADDRESS.test(address)) return address;
	if (!isRequired)
		return findings.dropped(field, 'an address that starts with http:// or https://');
	findings.refuse(
		'url_invalid',
		field,
		`${displayName(field)} is not an address that starts with http:// or https://.`,
		'Map the whole address of the page, with https:// before the domain.',
	);
	return undefined;
}

/** A privacy choice: refused where it cannot be read, never dropped. */
export function readOptOut(raw: RawValue, findings: Findings): boolean | undefined {
	if (isAbsent(raw)) return undefined;
	const optOut = readBoolean(raw);
	if (optOut === undefined) {
		findings.refuse(
			'wrong_type',
			'opt_out',
			`${displayName('opt_out')} is neither yes nor no.`,
			'Use true or false.',
		);
	}
	return optOut;
}

/** An optional text; what is none is left out with a warning. */
export function readOptionalText(
	raw: RawValue,
	field: string,
	findings: Findings,
): string | undefined {
	return isAbsent(raw) ? undefined : (readText(raw) ?? findings.droppedText(field, raw));
}

/** The event's own ID. One that has lost digits is refused: without it the event would count beside the browser's. */
export function readEventId(raw: RawValue, findings: Findings): string | undefined {
	if (!hasLostDigits(raw)) return readOptionalText(raw, 'event_id', findings);
	findings.refuse(
		'precision_lost',
		'event_id',
		`${displayName('event_id')} is a number beyond 2^53 and has lost its last digits.`,
		'Map it as text, from the original source.',
	);
	return undefined;
}

/** Fields that Meta's pages also show at event level are read from there. */
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
	...EVENT_FIELDS.map(({ key }) => key),
	...Object.keys(SECTION_NAMES),
	...[...CUSTOM_DATA_FIELDS, ...APP_DATA_FIELDS].flatMap(({ key, alsoAtEventLevel }) =>
		alsoAtEventLevel ? [key] : [],
	),
]);

/** Warns of every field at event level that is none of Meta's. */
export function warnOfUnknownFields(raw: RawEvent, findings: Findings): void {
	for (const [key, value] of Object.entries(raw)) {
		if (KNOWN_FIELDS.has(key) || isAbsent(value)) continue;
		const field = showableKey(key);
		const place = isPersonalKey(key)
			? 'Customer Information (user_data)'
			: 'Custom Data (custom_data)';
		findings.warn(
			'unknown_field',
			field,
			`${displayName(field)} is not a field of an event and was not sent. If it belongs to the event, put it into ` +
				`${place}.`,
		);
	}
}
