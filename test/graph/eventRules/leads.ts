import type { JsonObject } from '../json';
import { findMissing, isBlank, objectAt } from './jsonTypes';
import type { EventRule } from './rule';
import { REFUSALS, refuse, refuseGenerally } from './rule';

/** docs/meta-api.md section 8.1 (the error text says 15 to 16; the wider range is what Meta's newer page allows). */
const LEAD_ID = /^\d{15,17}$/;

/** The lead id of an event as its digits, whether it came as text or as a number. */
export function leadIdOf(event: JsonObject): string | undefined {
	const { lead_id: id } = objectAt(event, 'user_data');
	return typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint'
		? String(id)
		: undefined;
}

export const leadId: EventRule = (event, { leads }) => {
	if (objectAt(event, 'user_data').lead_id === undefined) return undefined;
	const id = leadIdOf(event);
	if (id === undefined || !LEAD_ID.test(id)) {
		return refuse(REFUSALS.leadIdInvalid, 'user_data.lead_id', 'not 15 to 17 digits');
	}
	return leads.get(id)?.deleted
		? refuse(REFUSALS.leadIdInvalid, 'user_data.lead_id', 'the lead was deleted')
		: undefined;
};

/** A CRM event is known by `custom_data.event_source` (docs/meta-api.md section 8.1). */
export const crm: EventRule = (event) => {
	const customData = objectAt(event, 'custom_data');
	if (customData.event_source !== 'crm') return undefined;
	return event.action_source === 'system_generated'
		? findMissing(customData, ['lead_event_source'], 'custom_data.')
		: refuseGenerally('action_source', 'CRM events must have action_source system_generated');
};

/** True for a lead's event that is older than the lead: Meta accepts it and drops it (docs/meta-api.md section 8.1). */
export function isOlderThanItsLead(
	event: JsonObject,
	leads: ReadonlyMap<string, { createdTime?: number }>,
): boolean {
	const id = leadIdOf(event);
	const created = id === undefined || isBlank(id) ? undefined : leads.get(id)?.createdTime;
	return created !== undefined && Number(event.event_time) < created;
}
