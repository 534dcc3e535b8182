/** The 16 entries by which an app event describes its device (docs/meta-api.md section 5.2). */
import { isAbsent } from '../absence';
import { deviceOfUserAgent } from './deviceOfUserAgent';
import { DEVICE_FIELDS } from '../fields/appData';
import { fillIn, type Findings } from '../findings/findings';
import type { EdgeRules, RawObject, RawValue, UserData } from '../types';
import { isObject, parseJson, readText } from '../values';

const PLATFORM = 0;
const OS_VERSION = 4;
const FIELD = 'app_data.extinfo';

/** What Meta's business SDK calls the first entry. */
const SDK_PLATFORM = 'ext_info_version';

/** The names by which the entries can be mapped one by one. */
export const EXTINFO_NAMES: readonly string[] = [
	...DEVICE_FIELDS.map(({ key }) => key),
	SDK_PLATFORM,
];

/** Meta's codes, by the words for them. */
const PLATFORM_CODES = new Map([
	['a2', 'a2'],
	['android', 'a2'],
	['i2', 'i2'],
	['ios', 'i2'],
	['ipados', 'i2'],
	['iphone', 'i2'],
	['ipad', 'i2'],
]);

/** Apple's model names hold a comma of their own (`iPhone5,1`). */
const COMMA_BETWEEN_ENTRIES = /(?<!(?:iPhone|iPad|iPod|Watch|AppleTV)\d{1,2}),/;

/**
 * The 16 entries as texts, from a list of 16, an object keyed 0 to 15 or by the names of the device fields, the JSON text of one of
 * these, or a comma text; where `extinfo` is empty, from the fields of app_data that bear those names, and what they
 * leave open from the user agent. Refuses any other number of entries, an unknown platform and, where the edge needs
 * it, an empty OS version.
 */
export function readExtinfo(
	appData: RawObject,
	userData: UserData,
	{ needsExtinfo }: EdgeRules,
	findings: Findings,
): string[] | undefined {
	const isGiven = !isAbsent(appData.extinfo);
	const stated = isGiven ? readEntries(appData.extinfo) : entriesByName(appData);
	const entries =
		isGiven || stated === undefined ? stated : withUserAgent(stated, userData, findings);
	if (entries === undefined || entries.every((entry) => entry === '')) return undefined;
	if (entries.length !== DEVICE_FIELDS.length) {
		findings.refuse(
			'extinfo_invalid',
			FIELD,
			`Device Information (extinfo) has ${entries.length} entries, but Meta takes exactly 16.`,
			'Give the device fields by name, or a list of 16 texts in which unknown ones are empty.',
		);
		return undefined;
	}
	const platform = PLATFORM_CODES.get(entries[PLATFORM].toLowerCase());
	if (platform === undefined && entries[PLATFORM] === '') {
		findings.missing(
			`${FIELD}[${PLATFORM}]`,
			'Meta refuses app events without the Platform.',
			fillIn('app_data.platform'),
		);
	} else if (platform === undefined) {
		findings.refuse(
			'value_not_allowed',
			`${FIELD}[${PLATFORM}]`,
			'Platform in the device information (extinfo) is neither Android nor iOS.',
			'Set Platform to android or ios.',
		);
	}
	if (entries[OS_VERSION] === '' && needsExtinfo) {
		findings.missing(
			`${FIELD}[${OS_VERSION}]`,
			'Meta refuses app events without the OS Version.',
			fillIn('app_data.os_version'),
		);
	}
	return [platform ?? '', ...entries.slice(1)];
}

/**
 * Fills entries that are empty by what the user agent tells, where platform or OS version is among them. An agent of
 * another platform is not this device's. What stays unknown is said.
 */
function withUserAgent(entries: string[], userData: UserData, findings: Findings): string[] {
	const userAgent = userData.client_user_agent;
	if (typeof userAgent !== 'string' || (entries[PLATFORM] !== '' && entries[OS_VERSION] !== ''))
		return entries;
	const device = deviceOfUserAgent(userAgent);
	const platform = entries[PLATFORM].toLowerCase();
	if (device === undefined || (platform !== '' && PLATFORM_CODES.get(platform) !== device.platform))
		return entries;
	const told = new Map<string, string>(Object.entries<string>(device));
	const filled = entries.map((entry, index) => entry || (told.get(DEVICE_FIELDS[index].key) ?? ''));
	const missing = DEVICE_FIELDS.filter((_, index) => filled[index] === '').map(
		({ displayName }) => displayName,
	);
	findings.warn(
		'extinfo_from_user_agent',
		FIELD,
		`Device Information (extinfo) was read from Client User Agent. Give what it does not tell: ${missing.slice(0, MOST_NAMED).join(', ')}` +
			`${missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : ''}.`,
	);
	return filled;
}

const MOST_NAMED = 3;

function readEntries(value: RawValue): string[] | undefined {
	if (typeof value === 'string') {
		const parsed = parseJson(value, '[') ?? parseJson(value, '{');
		return parsed === undefined
			? value.split(COMMA_BETWEEN_ENTRIES).map(entryText)
			: readEntries(parsed);
	}
	if (Array.isArray(value)) return value.map(entryText);
	if (!isObject(value)) return undefined;
	return '0' in value
		? DEVICE_FIELDS.map((_, index) => entryText(value[String(index)]))
		: entriesByName(value);
}

function entriesByName(fields: RawObject): string[] {
	return DEVICE_FIELDS.map(({ key }, index) => {
		const value =
			index === PLATFORM && !isAbsent(fields[SDK_PLATFORM]) ? fields[SDK_PLATFORM] : fields[key];
		return entryText(value);
	});
}

function entryText(value: RawValue): string {
	return isAbsent(value) ? '' : (readText(value) ?? '');
}
