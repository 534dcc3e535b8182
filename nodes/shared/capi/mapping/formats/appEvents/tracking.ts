/**
 * Whether a person allows tracking, as apps and measurement partners say it: Apple's App Tracking Transparency, the
 * "limit ad tracking" switch, and the all-zero advertising ID that stands for a no (docs/meta-api.md sections 5.1 and 6.1).
 */
import { isAbsent } from '../../../absence';
import type { RawObject, RawValue } from '../../../types';
import { isObject, readBoolean, readText } from '../../../values';
import { findTarget, fold } from '../../aliases';
import { findAppAlias } from './aliases';

const FLAG = 'advertiser_tracking_enabled';

/**
 * Apple's four states by number and by name: only "authorized" is a yes. AppsFlyer writes `af_` before its own, and
 * `af_unavailable` where the state could not be had; its Raw data field dictionary could be opened in parts only, so that
 * this is unverified.
 */
const ATT_STATES = new Map([
	['0', false],
	['notdetermined', false],
	['1', false],
	['restricted', false],
	['2', false],
	['denied', false],
	['3', true],
	['authorized', true],
	['true', true],
	['false', false],
	['unavailable', false],
	['unauthorized', false],
	['notauthorized', false],
]);

const readAttState = (value: RawValue): boolean | undefined => {
	const state = fold(readText(value) ?? '');
	return (
		ATT_STATES.get(state) ??
		ATT_STATES.get(
			state.replace(/^af(?=[a-z])/, '').replace(/^attrackingmanagerauthorizationstatus/, ''),
		)
	);
};

const readLimit = (value: RawValue): boolean | undefined => {
	const limits = readBoolean(value);
	return limits === undefined ? undefined : !limits;
};

/** The names that say it, the strongest first, and how each says it. */
const SIGNALS: ReadonlyArray<{
	readonly names: readonly string[];
	readonly read: typeof readAttState;
}> = [
	{ names: ['tracking_enabled'], read: readBoolean },
	{
		names: [
			'att_status',
			'att',
			'ios_att_status',
			'att_consent_status',
			'tracking_authorization_status',
			'att_authorization_status',
		],
		read: readAttState,
	},
	{ names: ['limit_ad_tracking', 'limit_ad_tracking_enabled', 'is_lat', 'lat'], read: readLimit },
];

const ZEROS = /^[0-]+$/;

function isAdvertisingId(name: string): boolean {
	return (findTarget(name) ?? findAppAlias(name))?.field === 'madid';
}

/**
 * The item without all-zero advertising IDs and with `advertiser_tracking_enabled` where the item says it in another way.
 * An answer that cannot be read is passed on as it is, for the checks to refuse.
 */
export function settleTracking(item: RawObject): RawObject {
	const settled: Record<string, RawValue> = {};
	let isZeroed = false;
	let hasId = false;
	for (const [name, value] of Object.entries(item)) {
		if (name === 'user_data' && isObject(value) && isZeroId(value.madid)) {
			isZeroed = true;
			settled.user_data = { ...value, madid: undefined };
		} else if (isAdvertisingId(name) && isZeroId(value)) isZeroed = true;
		else {
			hasId ||= isAdvertisingId(name) && !isAbsent(value);
			settled[name] = value;
		}
	}
	if (saysItself(item)) return settled;
	const said = readSignals(item);
	if (said !== undefined) settled[FLAG] = said;
	else if (isZeroed && !hasId) settled[FLAG] = false;
	return settled;
}

function isZeroId(value: RawValue): boolean {
	return typeof value === 'string' && ZEROS.test(value.trim());
}

function saysItself(item: RawObject): boolean {
	const { app_data: appData } = item;
	return [item, ...(isObject(appData) ? [appData] : [])].some((fields) =>
		Object.keys(fields).some((name) => fold(name) === fold(FLAG) && !isAbsent(fields[name])),
	);
}

function readSignals(item: RawObject): RawValue {
	const byName = new Map(Object.entries(item).map(([name, value]) => [fold(name), value]));
	for (const { names, read } of SIGNALS) {
		for (const name of names) {
			const value = byName.get(fold(name));
			if (!isAbsent(value)) return read(value) ?? value;
		}
	}
	return undefined;
}
