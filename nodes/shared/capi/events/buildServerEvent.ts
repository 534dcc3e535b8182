import { ACTION_SOURCES } from '../fields/actionSources';
import { displayName } from '../fields/fieldNames';
import { Findings } from '../findings/findings';
import type {
	ActionSource,
	EventContext,
	EventOutcome,
	IdentifiedUser,
	JsonObject,
	RawEvent,
	ServerEvent,
} from '../types';
import { copyOf } from '../plainFields';
import { hasLostDigits, isObject } from '../values';
import { APPEND_ATTRIBUTION, checkAppendAttribution, readAttribution } from './attribution';
import { addChannelFields } from './channelFields';
import { readCustomData } from './customData';
import {
	readEventId,
	readEventName,
	readOptionalText,
	readOptOut,
	readSource,
	readWebAddress,
	warnOfUnknownFields,
} from './eventFields';
import { deriveEventId, warnOfUnstableEventId } from './eventId';
import { checkIdentifiers, warnOfWeakMatching, withoutServersAgent } from './identifiers';
import { readLimitedDataUse } from './limitedDataUse';
import { strengthOf } from './matchStrength';
import { readMessagingIdentifiers } from './messaging';
import { checkRequiredFields, rulesOf } from './requiredFields';
import { readSection } from './sections';
import { checkTime, warnOfMissingTime } from './timeWindow';

/**
 * The server event of a raw event, its user (normalized and hashed already) and its time (read already), or every
 * reason why Meta would refuse it. Warnings tell what Meta accepts but what hurts matching, measuring or privacy. The
 * same input gives the same outcome. Rules: docs/meta-api.md sections 2 to 5, 7.1, 8.1, 9 and 12.1.
 */
export function buildServerEvent(
	raw: RawEvent,
	user: IdentifiedUser,
	context: EventContext,
): EventOutcome {
	const findings = new Findings();
	if (user.warnings.length > 0) findings.warnings.push(...user.warnings);
	if (!isObject(raw)) {
		findings.refuse(
			'event_not_an_object',
			'',
			'The event is not an object with fields.',
			"Pass one event, or a list of events, in Meta's shape.",
		);
		const match = { ...user.match, ...strengthOf(user.userData, undefined) };
		return { status: 'refused', refusals: findings.refusals, warnings: findings.warnings, match };
	}
	const eventName = readEventName(raw.event_name, raw.action_source === 'crm', findings);
	const statedSource = readSource(raw.action_source, findings);
	const time = checkTime(statedSource, context, findings);
	const customData = readCustomData(
		raw,
		eventName,
		{ isStoreEvent: statedSource === 'physical_store', findAmount: context.findAmount },
		findings,
	);
	const actionSource = withCrm(statedSource, customData, findings);
	const { userData, match: notes } =
		actionSource === 'business_messaging'
			? readMessagingIdentifiers(user, findings)
			: withoutServersAgent(user, actionSource);
	const match = { ...notes, ...strengthOf(userData, actionSource) };
	if (time?.status === 'absent')
		warnOfMissingTime(eventName, actionSource, userData, customData, findings);

	const event: Partial<ServerEvent> = copyOf(IN_READING_ORDER);
	event.user_data = userData;
	if (Object.keys(customData).length > 0) event.custom_data = customData;
	addChannelFields(event, raw, eventName, actionSource, context, findings);
	addOptionalFields(event, raw, context, findings);
	Object.assign(event, readLimitedDataUse(raw, userData, findings));
	if (eventName === APPEND_ATTRIBUTION) {
		const seconds = time?.status === 'read' ? time.seconds : context.nowSeconds;
		checkAppendAttribution(seconds, event.original_event_data, event.attribution_data, findings);
	}
	readSection(raw.user_data, 'user_data', findings);
	if (rulesOf(context).checksIdentifiers && !findings.hasRefused('user_data'))
		checkIdentifiers(userData, match, actionSource, findings);
	if (actionSource !== undefined) {
		checkRequiredFields(raw, event, actionSource, context, findings, match);
		warnOfWeakMatching(actionSource, userData, match, findings);
	}
	warnOfUnknownFields(raw, findings);
	const eventId = readEventId(raw.event_id, findings);

	const { refusals, warnings } = findings;
	const isRefused = refusals.length > 0;
	if (isRefused || eventName === undefined || actionSource === undefined || time === undefined) {
		return { status: 'refused', refusals, warnings, match };
	}
	const statedSeconds = time.status === 'read' ? time.statedSeconds : undefined;
	const id =
		eventId !== undefined
			? { eventId, stable: true }
			: deriveEventId({
					datasetId: context.datasetId,
					occurrence: context.occurrence,
					eventName,
					statedSeconds,
					userData,
					customData,
					lostOrderId: lostOrderIdOf(raw),
					url: event.event_source_url,
					itemContent: context.itemContent,
					isWholeOrder: context.isWholeOrder === true,
				});
	if (!id.stable) warnOfUnstableEventId(findings);
	return {
		status: 'ready',
		event: Object.assign(event, {
			event_name: eventName,
			event_time: time.status === 'read' ? time.seconds : context.nowSeconds,
			event_id: id.eventId,
			action_source: ACTION_SOURCES[actionSource].sent,
			user_data: userData,
		}),
		warnings,
		match,
	};
}

/** What a person who looks at an event reads first; the values come last, once they are known. */
const IN_READING_ORDER: Partial<ServerEvent> = {
	event_name: undefined,
	event_time: undefined,
	event_id: undefined,
	action_source: undefined,
};

/**
 * A system-generated event that names a CRM as its source is a Conversion Leads event, whichever way it was chosen. Meta knows
 * no other event_source (docs/meta-api.md section 8.1): other services use the word for things of their own.
 */
function withCrm(
	source: ActionSource | undefined,
	customData: JsonObject,
	findings: Findings,
): ActionSource | undefined {
	const { event_source: eventSource } = customData;
	const namesCrm = typeof eventSource === 'string' && eventSource.toLowerCase() === 'crm';
	if (eventSource !== undefined && !namesCrm) {
		delete customData.event_source;
		findings.warn(
			'field_dropped',
			'custom_data.event_source',
			`${displayName('event_source')} was not sent: crm is the only one that Meta knows. Name the tool in ${displayName('lead_event_source')}.`,
		);
	}
	if (source !== 'crm' && !(source === 'system_generated' && namesCrm)) return source;
	customData.event_source = 'crm';
	return 'crm';
}

function addOptionalFields(
	event: Partial<ServerEvent>,
	raw: RawEvent,
	context: EventContext,
	findings: Findings,
): void {
	const referrer = readWebAddress(raw.referrer_url, 'referrer_url', false, findings);
	if (referrer !== undefined) event.referrer_url = referrer;
	const optOut = readOptOut(raw.opt_out, findings);
	if (optOut !== undefined) event.opt_out = optOut;
	const table = readOptionalText(
		raw.advanced_measurement_table,
		'advanced_measurement_table',
		findings,
	);
	if (table !== undefined) event.advanced_measurement_table = table;
	const { originalEventData, attributionData } = readAttribution(raw, context.timezone, findings);
	if (originalEventData !== undefined) event.original_event_data = originalEventData;
	if (attributionData !== undefined) event.attribution_data = attributionData;
}

function lostOrderIdOf({ custom_data: customData }: RawEvent): number | undefined {
	const orderId = isObject(customData) ? customData.order_id : undefined;
	return typeof orderId === 'number' && hasLostDigits(orderId) ? orderId : undefined;
}
