/** original_event_data and attribution_data (docs/meta-api.md sections 2 and 2.3). */
import { isAbsent } from '../absence';
import { readAmount } from './amounts';
import { Choices } from '../fields/choices';
import type { Findings } from '../findings/findings';
import { displayName, showableKey } from '../fields/fieldNames';
import { readUnixSeconds } from '../times/readTime';
import type { JsonObject, JsonValue, RawValue } from '../types';
import { readObject, readText } from '../values';

export const APPEND_ATTRIBUTION = 'AppendAttribution';
const APPEND_ATTRIBUTION_WINDOW_SECONDS = 48 * 3600;

export type AttributionKind = 'text' | 'number' | 'share' | 'time' | 'object' | Choices;

export const ORIGINAL_EVENT_FIELDS: ReadonlyMap<string, AttributionKind> = new Map([
	['event_name', 'text'],
	['event_time', 'time'],
	['order_id', 'text'],
	['event_id', 'text'],
]);

export const ATTRIBUTION_FIELDS: ReadonlyMap<string, AttributionKind> = new Map<
	string,
	AttributionKind
>([
	['scope', 'text'],
	['visit_time', 'time'],
	['ad_id', 'text'],
	['adset_id', 'text'],
	['campaign_id', 'text'],
	['attribution_share', 'share'],
	[
		'attribution_model',
		new Choices(
			'customized_multi_touch',
			'first_touch',
			'last_click',
			'last_touch',
			'linear',
			'position_based',
			'time_decay',
			'unknown',
		),
	],
	['attr_window', 'number'],
	['attribution_value', 'number'],
	['attribution_source', 'text'],
	['touchpoint_type', 'text'],
	['touchpoint_ts', 'time'],
	['attribution_method', new Choices('ard', 'deeplink', 'gpir', 'invalid_response', 'mir', 'srn')],
	[
		'decline_reason',
		new Choices(
			'attribute_to_other_source',
			'out_of_lookback_window',
			'view_through_disabled',
			'within_inactive_window',
			'inactive',
			'fraud_detected',
			'unknown',
			'reinstall_attribution_disabled',
			'lookback',
			'not_pmod_match',
			'validation_rule_detected',
			'preload_install',
			'min_time_between_re_engagements',
			'duplicated',
			'pmod_disabled',
		),
	],
	['auditing_token', 'text'],
	['linkage_key', 'text'],
	['touchpoint_id', 'text'],
	['attribution_setting', 'object'],
	['total_credit', 'number'],
	['partner_client_id', 'text'],
]);

const ATTRIBUTION_SETTING_FIELDS: ReadonlyMap<string, AttributionKind> = new Map([
	['inactivity_window_hours', 'number'],
	['reattribution_window_hours', 'number'],
]);

const WANTED: Readonly<Record<Exclude<AttributionKind, Choices>, string>> = {
	text: 'a text',
	number: 'a number that can be read in one way only',
	share: 'a number from 0 to 1',
	time: 'a time that can be read without guessing',
	object: 'an object with fields',
};

/** original_event_data and attribution_data as Meta takes them, each `undefined` where nothing of it is left. */
export function readAttribution(
	raw: { readonly original_event_data?: RawValue; readonly attribution_data?: RawValue },
	timezone: string,
	findings: Findings,
): { originalEventData?: JsonObject; attributionData?: JsonObject } {
	const read = (value: RawValue, path: string, kinds: ReadonlyMap<string, AttributionKind>) =>
		readFields(value, path, kinds, timezone, findings);
	return {
		originalEventData: read(raw.original_event_data, 'original_event_data', ORIGINAL_EVENT_FIELDS),
		attributionData: read(raw.attribution_data, 'attribution_data', ATTRIBUTION_FIELDS),
	};
}

function readFields(
	raw: RawValue,
	path: string,
	kinds: ReadonlyMap<string, AttributionKind>,
	timezone: string,
	findings: Findings,
): JsonObject | undefined {
	if (isAbsent(raw)) return undefined;
	const fields = readObject(raw);
	if (fields === undefined) return findings.dropped(path, WANTED.object);
	const result: JsonObject = {};
	for (const [key, value] of Object.entries(fields)) {
		const kind = kinds.get(key);
		const field = `${path}.${showableKey(key)}`;
		if (isAbsent(value, key)) continue;
		if (kind === undefined) {
			findings.warn(
				'unknown_field',
				field,
				`${displayName(field)} is no field of ${displayName(path)} and was not sent.`,
			);
			continue;
		}
		const read =
			kind === 'object'
				? readFields(value, field, ATTRIBUTION_SETTING_FIELDS, timezone, findings)
				: readOfKind(kind, value, timezone);
		if (read !== undefined) result[key] = read;
		else if (kind === 'text') findings.droppedText(field, value);
		else if (kind !== 'object') findings.dropped(field, wantedOf(kind));
	}
	return Object.keys(result).length > 0 ? result : undefined;
}

function wantedOf(kind: AttributionKind): string {
	return kind instanceof Choices ? `one of ${kind.values.join(', ')}` : WANTED[kind];
}

function readOfKind(
	kind: AttributionKind,
	value: RawValue,
	timezone: string,
): JsonValue | undefined {
	if (kind instanceof Choices) return kind.read(readText(value) ?? '');
	if (kind === 'text') return readText(value);
	if (kind === 'time') return readUnixSeconds(value, timezone);
	const reading = readAmount(value);
	if (reading.kind !== 'amount') return undefined;
	const isInRange = kind !== 'share' || (reading.amount >= 0 && reading.amount <= 1);
	return isInRange ? reading.amount : undefined;
}

const REQUIRED_OF_ORIGINAL_EVENT = ['event_name', 'event_time'];
const REQUIRED_OF_ATTRIBUTION = [
	'ad_id',
	'touchpoint_ts',
	'attribution_share',
	'attribution_value',
];

/** A required field is empty, or was left out because it came as a number that had lost its digits. */
function refuseMissing(field: string, findings: Findings): void {
	const hasLostIt = findings.warnings.some(
		(warned) => warned.code === 'precision_lost' && warned.field === field,
	);
	if (!hasLostIt) return findings.missing(field, `${APPEND_ATTRIBUTION} events need it.`);
	findings.refuse(
		'precision_lost',
		field,
		`${displayName(field)} is a number that has lost its last digits, and ${APPEND_ATTRIBUTION} events need it.`,
		`Map ${displayName(field)} as text, from the original source.`,
	);
}

/** Refuses an AppendAttribution event without what Meta requires of it, or more than 48 hours after the original. */
export function checkAppendAttribution(
	eventSeconds: number | undefined,
	originalEventData: JsonObject | undefined,
	attributionData: JsonObject | undefined,
	findings: Findings,
): void {
	for (const key of REQUIRED_OF_ORIGINAL_EVENT) {
		if (originalEventData?.[key] === undefined)
			refuseMissing(`original_event_data.${key}`, findings);
	}
	for (const key of REQUIRED_OF_ATTRIBUTION) {
		if (attributionData?.[key] === undefined) refuseMissing(`attribution_data.${key}`, findings);
	}
	const originalSeconds = originalEventData?.event_time;
	if (eventSeconds === undefined || typeof originalSeconds !== 'number') return;
	if (eventSeconds - originalSeconds > APPEND_ATTRIBUTION_WINDOW_SECONDS) {
		findings.refuse(
			'event_time_too_old',
			'original_event_data.event_time',
			`${APPEND_ATTRIBUTION} is allowed within 48 hours of the original event, and it is too late for that.`,
			`Send ${APPEND_ATTRIBUTION} earlier.`,
		);
	}
}
