/** Event ids that are the same on every retry and replay (docs/decisions.md section 1; docs/meta-api.md sections 7.1 and 10.2). */
import { shortSha256 } from '../identity/sha256';
import type { Findings } from '../findings/findings';
import { type PersonKey, USER_DATA_FIELDS } from '../fields/person';
import type { JsonObject, RawValue, UserData } from '../types';
import { isObject } from '../values';

export interface EventIdentity {
	readonly datasetId: string;
	readonly eventName: string;
	/** The time the item itself states, in Unix seconds; absent where the event gets the time of the run. */
	readonly statedSeconds: number | undefined;
	readonly userData: UserData;
	readonly customData: JsonObject;
	/** An order ID that came as a number and lost its last digits: not sent, but what is left of it tells orders apart. */
	readonly lostOrderId: number | undefined;
	/** Whether the order ID is that of a vendor's record, and stands for one order: its customer's data may be corrected later. */
	readonly isWholeOrder: boolean;
	/** The page of the event. */
	readonly url: string | undefined;
	/** All that the item holds; asked where nothing in the event names the person or the order. */
	readonly itemContent: (() => RawValue) | undefined;
	/** Execution id, run index, item index and the place among all events of the run. */
	readonly occurrence: string;
}

/** Where and by which program the page was called says little of the event and may differ between two runs. */
const VOLATILE_IDENTIFIERS: ReadonlySet<string> = new Set<PersonKey>([
	'client_ip_address',
	'client_user_agent',
]);
const DIGEST_LENGTH = 32;

/** A person installs an app once (docs/meta-api.md section 5.3): the device alone makes the id, whenever and however sent. */
const INSTALL_EVENT = 'MobileAppInstall';

/**
 * An id for an event that has none of its own: 32 hex digits of SHA-256. `stable` is false where nothing in the event
 * tells it from the next one, so that only the place in this very run makes the id.
 */
export function deriveEventId(identity: EventIdentity): { eventId: string; stable: boolean } {
	const { customData, userData } = identity;
	const device =
		identity.eventName === INSTALL_EVENT ? (userData.madid ?? userData.anon_id) : undefined;
	if (typeof device === 'string')
		return { eventId: digestOf([INSTALL_EVENT, device.toLowerCase()]), stable: true };
	const businessKey = [customData.order_id, userData.lead_id].filter((key) => key !== undefined);
	const isNamed = businessKey.length > 0 || namesPerson(userData);
	const stable = identity.statedSeconds !== undefined || businessKey.length > 0;
	const parts = [
		identity.datasetId,
		identity.eventName,
		identity.statedSeconds,
		businessKey,
		customData.item_number,
		identity.isWholeOrder && customData.order_id !== undefined ? [] : identifiersOf(userData),
		businessKey.length > 0 ? undefined : [sortedEntries(customData), identity.url],
		stable ? undefined : identity.occurrence,
		...(identity.lostOrderId === undefined ? [] : [identity.lostOrderId]),
		...(isNamed || !stable ? [] : [restOf(identity)]),
	];
	return { eventId: digestOf(parts), stable };
}

/** What many people share, or the request says and not the person. */
const SHARED: readonly PersonKey[] = [
	...(['fn', 'ln', 'fi', 'f5first', 'f5last', 'ge', 'db', 'dobd', 'dobm', 'doby'] as const),
	...(['ct', 'st', 'zp', 'country'] as const),
];
const NAMES_NOBODY: ReadonlySet<string> = new Set<string>([...VOLATILE_IDENTIFIERS, ...SHARED]);

function namesPerson(userData: UserData): boolean {
	return Object.keys(userData).some((key) => !NAMES_NOBODY.has(key));
}

/**
 * Two people who buy the same in the same second are told apart by anything else that is known of them: their address and
 * browser, and fields of the item that are no field of Meta's.
 */
function restOf({ userData, itemContent }: EventIdentity): unknown {
	return [
		[...VOLATILE_IDENTIFIERS].map((key) => userData[key]),
		canonical(itemContent?.() ?? null, MOST_LEVELS),
	];
}

const MOST_LEVELS = 6;

/** An object as a list of its fields in the order of their names. */
function canonical(value: RawValue, levels: number): unknown {
	if (typeof value === 'bigint') return String(value);
	if (value instanceof Date || !isObject(value) || levels === 0) return value;
	if (Array.isArray(value)) return value.map((entry) => canonical(entry, levels - 1));
	return Object.keys(value)
		.sort()
		.map((name) => [name, canonical(value[name], levels - 1)]);
}

function digestOf(parts: readonly unknown[]): string {
	return shortSha256(JSON.stringify(parts), DIGEST_LENGTH);
}

export function warnOfUnstableEventId(findings: Findings): void {
	findings.warn(
		'event_id_unstable',
		'event_id',
		'Without Event ID, Event Time, Order ID or Lead ID Meta cannot recognize the event when the workflow runs again. Give ' +
			'one of them.',
	);
}

/** In the order of their names, in which they make the id. */
const LASTING_IDENTIFIERS: readonly string[] = USER_DATA_FIELDS.map(({ key }) => key)
	.filter((key) => !VOLATILE_IDENTIFIERS.has(key))
	.sort();

function identifiersOf(userData: UserData): unknown[] {
	const found: unknown[] = [];
	for (const key of LASTING_IDENTIFIERS)
		if (key in userData)
			found.push([key, key === 'fbc' ? clickIdOf(userData[key]) : userData[key]]);
	return found;
}

/** The click id alone: the time inside fbc is that of the run where the item holds a bare fbclid and no time. */
function clickIdOf(fbc: string | readonly string[]): unknown {
	return typeof fbc === 'string' ? fbc.split('.').slice(3) : fbc;
}

/** Columns of a table come in any order. */
function sortedEntries(fields: JsonObject): unknown[] {
	return Object.keys(fields)
		.sort()
		.map((key) => [key, fields[key]]);
}
