import type { JsonObject } from '../json';
import { app } from './app';
import { appendAttribution } from './appendAttribution';
import { businessMessaging } from './businessMessaging';
import { customData, purchase } from './customData';
import { customerInformationSufficient, customerInformationTypes } from './customerInformation';
import { eventFields, eventSourceUrl, originalEvent } from './eventFields';
import { eventTime } from './eventTime';
import { crm, leadId } from './leads';
import { limitedDataUse } from './limitedDataUse';
import { physicalStore } from './physicalStore';
import type { EventRule, Refusal, RuleContext } from './rule';
import { website } from './website';

/**
 * Every rule an event is held to, in this order. Messaging stands before customer information, because there a missing
 * identifier has a subcode of its own.
 */
const EVENT_RULES: readonly EventRule[] = [
	eventFields,
	eventTime,
	businessMessaging,
	leadId,
	customerInformationTypes,
	customerInformationSufficient,
	eventSourceUrl,
	website,
	app,
	physicalStore,
	crm,
	purchase,
	customData,
	originalEvent,
	appendAttribution,
	limitedDataUse,
];

/** The first rule that the event breaks, if any. */
export function findRefusal(event: JsonObject, context: RuleContext): Refusal | undefined {
	for (const rule of EVENT_RULES) {
		const refusal = rule(event, context);
		if (refusal !== undefined) return refusal;
	}
	return undefined;
}
