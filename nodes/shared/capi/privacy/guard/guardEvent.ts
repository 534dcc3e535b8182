/** The last gate before an event leaves: data of a person outside the hashed customer information (docs/meta-api.md sections 11.6, 12.3). */
import { isAbsent } from '../../absence';
import { isStandardEvent } from '../../fields/standardEvents';
import { Findings } from '../../findings/findings';
import { sha256 } from '../../identity/sha256';
import type { JsonObject, RawEvent, Refusal, ServerEvent, UserData, Warning } from '../../types';
import { readObject } from '../../values';
import { findIdentifier } from './findIdentifier';
import { fieldOfAppData, fieldOfIds, META_FIELDS } from './fields';
import { lookFirst } from './firstLook';
import { GuardFindings } from './guardFindings';
import { hashOfEventId, isHash } from './hashes';
import { OwnValues } from './own/ownValues';
import { DEFAULT_GUARD, type GuardSettings } from './treatments';
import { TextGate } from './textGate';

export interface GuardedEvent {
	readonly event: ServerEvent;
	readonly warnings: readonly Warning[];
	readonly refusals: readonly Refusal[];
}

/**
 * Takes an event that is ready to be sent, the raw event it was made of and the settings; gives the event as it may leave, with a warning
 * for each field that was changed, or refusals. An event in which nothing is found is given back as it is. No value is in a warning.
 * @param findPhones gives phone numbers of the person that were not mapped
 */
export function guardEvent(
	event: ServerEvent,
	raw: RawEvent,
	settings: GuardSettings,
	findPhones?: () => readonly string[],
): GuardedEvent {
	const sought = lookFirst(event, raw, settings, findPhones);
	if (sought === undefined) return { event, warnings: NOTHING, refusals: NOTHING };
	const findings = new Findings();
	const gate = new TextGate(settings, sought, new GuardFindings(findings));
	const guarded = new GuardedCopy(event);
	guardNameAndIds(guarded, raw, settings, gate);
	for (const field of ADDRESS_FIELDS) {
		const address = event[field];
		if (address !== undefined) guarded.set(field, gate.address(address, field));
	}
	guardSections(guarded, settings, gate);
	gate.finish();
	return { event: guarded.event, warnings: findings.warnings, refusals: findings.refusals };
}

const NOTHING: readonly never[] = [];

const ADDRESS_FIELDS = ['event_source_url', 'referrer_url'] as const;

/** An event, copied when a field of it first changes. */
class GuardedCopy {
	private copy: ServerEvent | undefined;

	constructor(readonly given: ServerEvent) {}

	get event(): ServerEvent {
		return this.copy ?? this.given;
	}

	set<Field extends keyof ServerEvent>(field: Field, value: ServerEvent[Field]): void {
		if (value === this.given[field]) return;
		this.copy ??= { ...this.given };
		this.copy[field] = value;
	}

	remove(field: 'advanced_measurement_table'): void {
		this.copy ??= { ...this.given };
		delete this.copy[field];
	}
}

/** As `guardEvent`, of parameters that only the App Events API has: they leave as they stand, beside the event. */
export function guardParameters(
	parameters: JsonObject,
	raw: RawEvent,
	settings: GuardSettings = DEFAULT_GUARD,
): Omit<GuardedEvent, 'event'> & { readonly parameters: JsonObject } {
	const findings = new Findings();
	const sought = {
		own: new OwnValues(readObject(raw.user_data) ?? {}),
		sensitiveWords: settings.warnsOfSensitiveWords,
	};
	const gate = new TextGate(settings, sought, new GuardFindings(findings));
	const kept = gate.fields(parameters, 'app_events.', fieldOfIds);
	gate.finish();
	return { parameters: kept, warnings: findings.warnings, refusals: findings.refusals };
}

/**
 * As `guardParameters`, of the labels of a request by Meta's names (docs/meta-api.md section 1.1). One that would be hashed is left out: a
 * hash labels nothing. Without its test event code an event would count, so that it is refused.
 */
export function guardLabels(
	labels: JsonObject,
	raw: RawEvent,
	settings: GuardSettings = DEFAULT_GUARD,
): Omit<GuardedEvent, 'event'> & { readonly labels: JsonObject } {
	const findings = new Findings();
	const sought = { own: new OwnValues(readObject(raw.user_data) ?? {}), sensitiveWords: false };
	const inFields = settings.inFields === 'hash' ? 'remove' : settings.inFields;
	const gate = new TextGate({ ...settings, inFields }, sought, new GuardFindings(findings));
	const code = gate.kindOf(labels[TEST_EVENT_CODE], TEST_EVENT_CODE, 'product');
	if (code !== undefined)
		gate.findings.report(TEST_EVENT_CODE, code, inFields === 'send' ? 'send' : 'refuse');
	const kept = gate.fields(labels, '', (key) =>
		key === TEST_EVENT_CODE ? undefined : META_FIELDS.product,
	);
	gate.finish();
	return { labels: kept, warnings: findings.warnings, refusals: findings.refusals };
}

const TEST_EVENT_CODE = 'test_event_code';

function guardNameAndIds(
	guarded: GuardedCopy,
	raw: RawEvent,
	settings: GuardSettings,
	gate: TextGate,
): void {
	const { findings } = gate;
	const event = guarded.given;
	const name = event.event_name;
	if (!isStandardEvent(name) && !gate.excepted.hasPath('event_name')) {
		gate.lookForWords(name, 'event_name');
		const kind = gate.kindOf(name, 'event_name', 'product');
		if (kind !== undefined) findings.report('event_name', kind, settings.inEventNames);
	}
	// An ID that was made here is a hash already.
	if (!isAbsent(raw.event_id, 'event_id')) {
		const kind = gate.kindOf(event.event_id, 'event_id', 'id');
		if (kind !== undefined) {
			findings.report('event_id', kind, settings.inIds);
			if (settings.inIds === 'hash') guarded.set('event_id', hashOfEventId(event.event_id));
		}
	}
	if (event.user_data.external_id !== undefined && !gate.excepted.hasPath('external_id'))
		guarded.set('user_data', guardExternalIds(event.user_data, settings, gate));
}

/** An external ID that is sent plain, because Hash External ID is off. */
function guardExternalIds(
	userData: UserData,
	{ inIds }: GuardSettings,
	{ findings, own }: TextGate,
): UserData {
	const given = userData.external_id;
	const ids = typeof given === 'string' ? [given] : given;
	if (ids.every((id) => isHash(id))) return userData;
	const kinds = ids.map((id) => (isHash(id) ? undefined : findIdentifier(id, META_FIELDS.id, own)));
	const kind = kinds.find((found) => found !== undefined);
	if (kind === undefined) return userData;
	findings.report('user_data.external_id', kind, inIds);
	if (inIds !== 'hash') return userData;
	return {
		...userData,
		external_id: ids.map((id, index) =>
			kinds[index] === undefined ? id : sha256(id.trim().toLowerCase()),
		),
	};
}

function guardSections(guarded: GuardedCopy, settings: GuardSettings, gate: TextGate): void {
	const { given: event } = guarded;
	if (event.custom_data !== undefined)
		guarded.set('custom_data', guardCustomData(event.custom_data, event.event_name, gate));
	if (event.app_data !== undefined)
		guarded.set('app_data', gate.fields(event.app_data, 'app_data.', fieldOfAppData));
	if (event.attribution_data !== undefined)
		guarded.set(
			'attribution_data',
			gate.fields(event.attribution_data, 'attribution_data.', fieldOfIds),
		);
	if (event.original_event_data !== undefined)
		guarded.set('original_event_data', guardOriginal(event.original_event_data, settings, gate));
	const table = event.advanced_measurement_table;
	if (table !== undefined) {
		const kept = gate.text(table, 'advanced_measurement_table', META_FIELDS.id);
		if (kept === undefined) guarded.remove('advanced_measurement_table');
		else guarded.set('advanced_measurement_table', kept);
	}
}

/** Meta refuses a purchase without its value. */
function guardCustomData(customData: JsonObject, eventName: string, gate: TextGate): JsonObject {
	const kept = gate.customData(customData);
	if (eventName === PURCHASE && kept.value !== customData.value)
		gate.findings.report('custom_data.value', 'ownContact', 'refuse');
	return kept;
}

const PURCHASE = 'Purchase';

/** Name and ID of the earlier event are treated as those of an event, so that it is found again. */
function guardOriginal(
	original: JsonObject,
	{ inIds, inEventNames }: GuardSettings,
	gate: TextGate,
): JsonObject {
	const section = 'original_event_data.';
	const guarded = gate.fields(original, section, (key) =>
		key === 'event_id' || key === 'event_name' ? undefined : fieldOfIds(key),
	);
	const name = gate.kindOf(guarded.event_name, `${section}event_name`, 'product');
	if (name !== undefined) gate.findings.report(`${section}event_name`, name, inEventNames);
	const { event_id: id } = guarded;
	const kind = gate.kindOf(id, `${section}event_id`, 'id');
	if (kind === undefined || typeof id !== 'string') return guarded;
	gate.findings.report(`${section}event_id`, kind, inIds);
	return inIds === 'hash' ? { ...guarded, event_id: hashOfEventId(id) } : guarded;
}
