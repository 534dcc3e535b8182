/** The app_data of app events (docs/meta-api.md section 5.1). */
import { isAbsent } from '../absence';
import { APP_FIELDS, type AppKind } from '../fields/appData';
import { EXTINFO_NAMES, readExtinfo } from './extinfo';
import type { Findings } from '../findings/findings';
import { displayName, showableKey } from '../fields/fieldNames';
import { PlainFields } from '../plainFields';
import type {
	EdgeRules,
	JsonObject,
	JsonValue,
	RawEvent,
	RawObject,
	RawValue,
	UserData,
} from '../types';
import { readBoolean, readJson, readText, readTextList } from '../values';
import { readSection } from './sections';

/** The optional fields; the tracking switches and extinfo have rules of their own. */
const OPTIONAL_KINDS: ReadonlyMap<string, AppKind> = new Map(
	APP_FIELDS.filter(({ alsoAtEventLevel }) => alsoAtEventLevel !== true).map(({ key, kind }) => [
		key,
		kind,
	]),
);

/** Meta's server-event page and SDK also show these at event level, but they take effect inside app_data. */
export const APP_FIELDS_AT_EVENT_LEVEL: readonly string[] = APP_FIELDS.filter(
	({ alsoAtEventLevel }) => alsoAtEventLevel === true,
).map(({ key }) => key);

const HANDLED: ReadonlySet<string> = new Set([...APP_FIELDS_AT_EVENT_LEVEL, ...EXTINFO_NAMES]);

/**
 * app_data as Meta takes it. Refuses answers to the tracking question that
 * cannot be read and an incomplete extinfo; that they are there at all is asked by the table of action sources.
 * `application_tracking_enabled` is the app's own opt-out and another question than Apple's permission to track, but it
 * is always sent (section 5.1, where copies of Meta's table differ; the App Events API refuses events without it). Where
 * the item does not say it follows the advertiser's answer: one may not take a person who said no for one who said yes.
 * That a no was taken over is said in a warning.
 */
export function readAppData(
	raw: RawEvent,
	userData: UserData,
	rules: EdgeRules,
	findings: Findings,
): JsonObject {
	const fields = fieldsOf(raw, findings);
	const appData: JsonObject = new PlainFields<JsonValue>();
	const advertiser = readTracking(fields, 'advertiser_tracking_enabled', findings);
	const application =
		readTracking(fields, 'application_tracking_enabled', findings) ??
		assumeApplication(advertiser, findings);
	if (advertiser !== undefined) appData.advertiser_tracking_enabled = advertiser;
	if (application !== undefined) appData.application_tracking_enabled = application;
	const extinfo = readExtinfo(fields, userData, rules, findings);
	if (extinfo !== undefined) appData.extinfo = extinfo;
	for (const [key, value] of Object.entries(fields)) {
		if (isAbsent(value, key) || HANDLED.has(key)) continue;
		readOptional(key, value, appData, findings);
	}
	return appData;
}

function fieldsOf(raw: RawEvent, findings: Findings): RawObject {
	const atEventLevel = Object.fromEntries(
		Object.entries(raw).filter(([key]) => APP_FIELDS_AT_EVENT_LEVEL.includes(key)),
	);
	return { ...atEventLevel, ...readSection(raw.app_data, 'app_data', findings) };
}

/** Meta's samples send 0 and 1. */
function readTracking(fields: RawObject, key: string, findings: Findings): 0 | 1 | undefined {
	const value = fields[key];
	if (isAbsent(value)) return undefined;
	const allowed = readBoolean(value);
	if (allowed === undefined) {
		findings.refuse(
			'wrong_type',
			`app_data.${key}`,
			`${displayName(key)} is neither yes nor no.`,
			`Set ${displayName(key)} to 1 where the person allowed tracking, to 0 where not.`,
		);
		return undefined;
	}
	return allowed ? 1 : 0;
}

function assumeApplication(advertiser: 0 | 1 | undefined, findings: Findings): 0 | 1 | undefined {
	if (advertiser !== 0 || findings.hasRefused(APPLICATION)) return advertiser;
	findings.warn(
		'application_tracking_assumed',
		APPLICATION,
		`${displayName(APPLICATION)} was sent as 0, because ${displayName('advertiser_tracking_enabled')} is 0. Give it too if the ` +
			'person has not opted out in the app.',
	);
	return 0;
}

const APPLICATION = 'app_data.application_tracking_enabled';

function readOptional(key: string, value: RawValue, appData: JsonObject, findings: Findings): void {
	const kind = OPTIONAL_KINDS.get(key);
	const path = `app_data.${showableKey(key)}`;
	if (kind === undefined) {
		findings.warn(
			'unknown_field',
			path,
			`${displayName(path)} is no field of App Data and was not sent.`,
		);
		return;
	}
	const read = readOfKind(kind, value);
	if (read !== undefined) appData[key] = read;
	else if (kind === 'yesNo') findings.dropped(path, 'a yes or no');
	else findings.droppedText(path, value);
}

function readOfKind(kind: AppKind, value: RawValue) {
	switch (kind) {
		case 'text':
			return readText(value);
		case 'textList':
			return readTextList(value);
		case 'yesNo':
			return readBoolean(value);
		case 'json':
			return readJson(value);
	}
}
