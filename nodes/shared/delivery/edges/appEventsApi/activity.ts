/** A checked app event in the form of the App Events API (docs/meta-api.md sections 5.4, 6.1 and 6.2). */
import {
	type AppEventDetails,
	DEVICE_FIELDS,
	INSTALL_ACTIVITY,
	INSTALL_EVENT,
	isAppEventName,
	type JsonObject,
	type JsonValue,
	KEYS_BESIDE_UD,
	refusal,
	type Refusal,
	type ServerEvent,
	toAppEventName,
	UD_KEYS,
	type UserData,
	warning,
	type Warning,
} from '../../../capi';
import type { Destination } from '../edge';
import { checkCustomProperties, toCustomEvent } from './customEvent';
import { warnOfWhatIsNotCarried } from './notCarried';

/** A request to `/{app_id}/activities` with one event. */
export interface Activity {
	readonly eventName: string;
	/** What all events of the same device have in common. */
	readonly request: JsonObject;
	/** The entry in `custom_events`; an install has none, it is a request of its own. */
	readonly entry: JsonObject | undefined;
	/** The device's address, without which Meta takes the sender's. */
	readonly forwardedFor: string | undefined;
}

export type ActivityOutcome =
	| { readonly status: 'ready'; readonly activity: Activity; readonly warnings: readonly Warning[] }
	| { readonly status: 'refused'; readonly refusals: readonly Refusal[] };

type Own = Pick<AppEventDetails, 'ownRequest' | 'ownEntry'>;

const NOTHING_OWN: Own = { ownRequest: {}, ownEntry: {} };

/**
 * Takes a server event of action source App, what only the App Events API has of it, and where it was to go; gives the
 * request. Refused are a name that breaks Meta's rule, an event with neither an advertising ID nor a mobile cookie, and
 * custom properties with names that Meta keeps for itself.
 * What the App Events API has no place for is warned of.
 */
export function toActivity(
	event: ServerEvent,
	own: Own = NOTHING_OWN,
	destination?: Destination,
): ActivityOutcome {
	const eventName = toAppEventName(event.event_name);
	const isInstall = event.event_name === INSTALL_EVENT;
	const refusals = [
		...checkName(eventName),
		...checkAdvertiser(event.user_data, own),
		...(isInstall ? [] : checkCustomProperties(event)),
	];
	if (refusals.length > 0) return { status: 'refused', refusals };
	const { ud, notCarried } = readMatching(event.user_data, own);
	const extinfo = readExtinfo(event.app_data);
	const forwardedFor = textOf(event.user_data.client_ip_address);
	return {
		status: 'ready',
		activity: {
			eventName,
			request: {
				event: isInstall ? INSTALL_ACTIVITY : 'CUSTOM_APP_EVENTS',
				...own.ownRequest,
				...identitiesOf(event.user_data),
				...appDataOf(event),
				...(extinfo.isComplete ? { extinfo: extinfo.entries } : {}),
				...(Object.keys(ud).length > 0 ? { ud } : {}),
				...limitedDataUseOf(event),
				...(isInstall ? { event_id: event.event_id, install_timestamp: event.event_time } : {}),
			},
			entry: isInstall ? undefined : toCustomEvent(event, eventName, own.ownEntry),
			forwardedFor,
		},
		warnings: [
			...extinfo.warnings,
			...(forwardedFor === undefined ? [NO_DEVICE_ADDRESS] : []),
			...warnOfWhatIsNotCarried(event, notCarried, isInstall, destination),
		],
	};
}

const NO_DEVICE_ADDRESS = warning(
	'no_device_address',
	'user_data.client_ip_address',
	"Client IP Address is empty, so Meta takes this n8n's. Give the address of the device.",
);

function checkName(name: string): Refusal[] {
	if (isAppEventName(name)) return [];
	return [
		refusal(
			'event_name_invalid',
			'event_name',
			'Event Name is not one that the App Events API takes: up to 40 letters, digits, spaces, underscores and dashes.',
			'Set Event Name to a name such as fb_mobile_purchase or level_10_done.',
		),
	];
}

function checkAdvertiser(userData: UserData, own: Own): Refusal[] {
	if ('madid' in userData || 'attribution' in own.ownRequest) return [];
	return [
		refusal(
			'no_advertising_id',
			'user_data.madid',
			'Advertising ID (advertiser_id) is empty or all zeros, and the App Events API needs it.',
			'Fill in Advertising ID, or set Send Through to Conversions API, which also matches by email, phone and anon_id.',
		),
	];
}

function identitiesOf({ madid, anon_id: anonId }: UserData): JsonObject {
	return {
		...(typeof madid === 'string' ? { advertiser_id: madid } : {}),
		...(typeof anonId === 'string' ? { anon_id: anonId } : {}),
	};
}

const CARRIED_IDENTIFIERS = new Set([...UD_KEYS, ...KEYS_BESIDE_UD]);

/** `ud` takes one hash for each key. */
function readMatching(
	userData: UserData,
	{ ownRequest }: Own,
): { ud: JsonObject; notCarried: string[] } {
	const ud: JsonObject = {};
	const notCarried: string[] = [];
	for (const [key, value] of Object.entries(userData)) {
		const isOwn = key === 'external_id' && 'app_user_id' in ownRequest;
		if (!CARRIED_IDENTIFIERS.has(key) && !isOwn) notCarried.push(`user_data.${key}`);
		if (UD_KEYS.includes(key) && value.length > 0)
			ud[key] = typeof value === 'string' ? value : value[0];
	}
	return { ud, notCarried };
}

/** The tracking switches and the other app_data; the person's opt-out is the App Events API's second switch. */
function appDataOf({ app_data: appData = {}, opt_out: optOut }: ServerEvent): JsonObject {
	return {
		...withoutUndefined({ ...appData, extinfo: undefined }),
		...(optOut === true ? { application_tracking_enabled: 0 } : {}),
	};
}

function withoutUndefined(fields: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
	const present: JsonObject = {};
	for (const [key, value] of Object.entries(fields)) if (value !== undefined) present[key] = value;
	return present;
}

function readExtinfo({ extinfo }: JsonObject = {}): {
	entries: JsonValue;
	isComplete: boolean;
	warnings: Warning[];
} {
	const entries = Array.isArray(extinfo) ? extinfo : [];
	const missing = DEVICE_FIELDS.filter((_, index) => (entries[index] ?? '') === '').map(
		(field) => field.displayName,
	);
	if (missing.length === 0 || entries.length === 0) {
		return { entries, isComplete: missing.length === 0, warnings: [] };
	}
	const message =
		'Device Information (extinfo) was not sent: the App Events API takes all 16 entries or none. Give ' +
		`${missing.slice(0, MOST_NAMED).join(', ')}${missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : ''}.`;
	return {
		entries,
		isComplete: false,
		warnings: [warning('extinfo_left_out', 'app_data.extinfo', message)],
	};
}

const MOST_NAMED = 3;

function limitedDataUseOf(event: ServerEvent): JsonObject {
	return withoutUndefined({
		data_processing_options: event.data_processing_options,
		data_processing_options_country: event.data_processing_options_country,
		data_processing_options_state: event.data_processing_options_state,
	});
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
