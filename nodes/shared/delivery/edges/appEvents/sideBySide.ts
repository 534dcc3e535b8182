/** A payload for the App Events API in both forms, for a team that moves to the Conversions API. */
import { type AppEventDetails, type EventOutcome, type JsonObject, type JsonValue, MATCH_KEYS, OWN_REQUEST_PARAMETERS, type Refusal, type Warning } from '../../../capi';
import type { ActivityOutcome } from './activity';
import { showActivity } from './outgoing';

/** Plain identifiers of either form, which an output shows only where the whole payload is asked for. */
const PLAIN_IDENTIFIERS = new Set([
	...MATCH_KEYS.filter(({ hashed }) => hashed !== 'always').map(({ key }) => key),
	...OWN_REQUEST_PARAMETERS.map(({ name }) => name),
	...['advertiser_id', 'X-Forwarded-For', 'vendor_id', 'windows_attribution_id', '_app_user_id', '_session_id'],
	...['campaign_ids', 'install_referrer', 'receipt_data'],
]);

const HIDDEN = '(shown with Include Payload)';

/**
 * Takes what the checks of either way say of a legacy payload; gives the old request, the new event, and what of the old
 * cannot be carried over. Without `includePayload` plain identifiers stay hidden.
 */
export function showSideBySide(
	activity: ActivityOutcome,
	server: EventOutcome,
	details: AppEventDetails,
	datasetId: string,
	includePayload: boolean,
): JsonObject {
	const old = activity.status === 'ready' ? showActivity(activity.activity) : showRefusals(activity.refusals);
	const now =
		server.status === 'refused'
			? showRefusals(server.refusals)
			: {
					request: `POST /${datasetId || '{dataset_id}'}/events`,
					body: { data: [JSON.parse(JSON.stringify(server.event))] },
				};
	return {
		app_events_api: includePayload ? old : hideIdentifiers(old),
		conversions_api: includePayload ? now : hideIdentifiers(now),
		not_carried: details.warnings.filter(({ code }) => code === 'not_carried').map(toRow),
	};
}

function showRefusals(refusals: readonly Refusal[]): JsonObject {
	return { refused: refusals.map(({ message, cure }) => `${message} ${cure}`) };
}

function toRow({ field, message }: Warning): JsonObject {
	return { field, message };
}

function hideIdentifiers(object: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(object).map(([key, value]) => [key, PLAIN_IDENTIFIERS.has(key) ? HIDDEN : hideInside(value)]),
	);
}

function hideInside(value: JsonValue): JsonValue {
	if (Array.isArray(value)) return value.map(hideInside);
	return typeof value === 'object' && value !== null ? hideIdentifiers(value) : value;
}
