/** A payload for the App Events API in both forms, for a team that moves to the Conversions API. */
import {
	type AppEventDetails,
	type JsonObject,
	type JsonValue,
	MATCH_KEYS,
	OWN_REQUEST_PARAMETERS,
	type Refusal,
	type RunContext,
	type Warning,
} from '../../capi';
import { appEventsApi } from './appEventsApi/appEventsApi';
import { conversionsApi } from './conversionsApi';
import type { Edge, EventToCheck } from './edge';

/** Plain identifiers of either form, which an output shows only where the whole payload is asked for. */
const PLAIN_IDENTIFIERS = new Set([
	...MATCH_KEYS.filter(({ hashed }) => hashed !== 'always').map(({ key }) => key),
	...OWN_REQUEST_PARAMETERS.map(({ name }) => name),
	...[
		'advertiser_id',
		'X-Forwarded-For',
		'vendor_id',
		'windows_attribution_id',
		'_app_user_id',
		'_session_id',
	],
	...['campaign_ids', 'install_referrer', 'receipt_data'],
]);

const HIDDEN = '(shown with Include Payload)';

/**
 * Takes a legacy payload that was mapped, and its place in the run; gives the old request, the new event, and what of the
 * old cannot be carried over. Without `includePayload` plain identifiers stay hidden.
 */
export function showSideBySide(
	mapped: EventToCheck & { readonly appEvent: AppEventDetails },
	position: number,
	run: RunContext,
	includePayload: boolean,
): JsonObject {
	const show = (edge: Edge) => {
		const checked = edge.begin(run, '').check(mapped, position);
		const shown = checked.status === 'ready' ? checked.request() : showRefusals(checked.refusals);
		return includePayload ? shown : hideIdentifiers(shown);
	};
	return {
		app_events_api: show(appEventsApi),
		conversions_api: show(conversionsApi),
		not_carried: mapped.appEvent.warnings.filter(({ code }) => code === 'not_carried').map(toRow),
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
		Object.entries(object).map(([key, value]) => [
			key,
			PLAIN_IDENTIFIERS.has(key) ? HIDDEN : hideInside(value),
		]),
	);
}

function hideInside(value: JsonValue): JsonValue {
	if (Array.isArray(value)) return value.map(hideInside);
	return typeof value === 'object' && value !== null ? hideIdentifiers(value) : value;
}
