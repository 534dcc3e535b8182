/** The 16 entries by which an app event describes its device (docs/meta-api.md section 5.2). */
import { isAbsent } from '../absence';
import { deviceOfUserAgent } from './deviceOfUserAgent';
import type { Findings } from '../findings/findings';
import type { RawObject, RawValue, Through, UserData } from '../types';
import { isObject, parseJson, readText } from '../values';

export interface ExtinfoField {
	/** The name under which the entry can be mapped, that of Meta's business SDK. */
	readonly name: string;
	readonly displayName: string;
	readonly example: string;
	readonly required?: true;
}

/** In the order in which Meta reads them. */
export const EXTINFO_FIELDS: readonly ExtinfoField[] = [
	{ name: 'ext_info_version', displayName: 'Platform', example: 'ios', required: true },
	{ name: 'app_package_name', displayName: 'App Package Name', example: 'com.facebook.sdk.samples.hellofacebook' },
	{ name: 'short_version', displayName: 'App Version', example: '1.0' },
	{ name: 'long_version', displayName: 'App Version (Long)', example: '1.0 long' },
	{ name: 'os_version', displayName: 'OS Version', example: '13.4.1', required: true },
	{ name: 'device_model_name', displayName: 'Device Model', example: 'iPhone5,1' },
	{ name: 'locale', displayName: 'Locale', example: 'En_US' },
	{ name: 'timezone_abbreviation', displayName: 'Time Zone Abbreviation', example: 'PDT' },
	{ name: 'carrier', displayName: 'Carrier', example: 'AT&T' },
	{ name: 'screen_width', displayName: 'Screen Width', example: '320' },
	{ name: 'screen_height', displayName: 'Screen Height', example: '568' },
	{ name: 'screen_density', displayName: 'Screen Density', example: '2' },
	{ name: 'cpu_core_count', displayName: 'CPU Cores', example: '2' },
	{ name: 'total_disk_space_gb', displayName: 'External Storage (GB)', example: '13' },
	{ name: 'free_disk_space_gb', displayName: 'Free External Storage (GB)', example: '8' },
	{ name: 'device_time_zone', displayName: 'Device Time Zone', example: 'USA/New York' },
];

const PLATFORM = 0;
const OS_VERSION = 4;
const FIELD = 'app_data.extinfo';

/** `platform` is how people call the first entry. */
const PLATFORM_ALIAS = 'platform';
const PLATFORMS = new Map([
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
 * The 16 entries as texts, from a list of 16, an object keyed 0 to 15 or by the names above, the JSON text of one of
 * these, or a comma text; where `extinfo` is empty, from the fields of app_data that bear those names, and what they
 * leave open from the user agent. Refuses any other number of entries, an unknown platform and, where the event goes
 * through the Conversions API, an empty OS version.
 */
export function readExtinfo(
	appData: RawObject,
	userData: UserData,
	through: Through,
	findings: Findings,
): string[] | undefined {
	const isGiven = !isAbsent(appData.extinfo);
	const stated = isGiven ? readEntries(appData.extinfo) : entriesByName(appData);
	const entries = isGiven || stated === undefined ? stated : withUserAgent(stated, userData, findings);
	if (entries === undefined || entries.every((entry) => entry === '')) return undefined;
	if (entries.length !== EXTINFO_FIELDS.length) {
		findings.refuse(
			'extinfo_invalid',
			FIELD,
			`Device Information (extinfo) has ${entries.length} entries, but Meta takes exactly 16.`,
			'Map the device fields by name, or send a list of 16 texts in which unknown ones are empty',
		);
		return undefined;
	}
	const platform = PLATFORMS.get(entries[PLATFORM].toLowerCase());
	if (platform === undefined && entries[PLATFORM] === '') {
		findings.missing(`${FIELD}[${PLATFORM}]`, 'Meta refuses app events without the Platform.', 'Map Platform');
	} else if (platform === undefined) {
		findings.refuse(
			'value_not_allowed',
			`${FIELD}[${PLATFORM}]`,
			'Platform, the first entry of the device information, is neither Android nor iOS.',
			'Use android or ios (Meta\'s own codes are a2 and i2)',
		);
	}
	if (entries[OS_VERSION] === '' && through === 'conversionsApi') {
		findings.missing(`${FIELD}[${OS_VERSION}]`, 'Meta refuses app events without the OS Version.', 'Map OS Version');
	}
	return [platform ?? '', ...entries.slice(1)];
}

/**
 * Fills entries that are empty by what the user agent tells, where platform or OS version is among them. An agent of
 * another platform is not this device's. What stays unknown is said.
 */
function withUserAgent(entries: string[], userData: UserData, findings: Findings): string[] {
	const userAgent = userData.client_user_agent;
	if (typeof userAgent !== 'string' || (entries[PLATFORM] !== '' && entries[OS_VERSION] !== '')) return entries;
	const device = deviceOfUserAgent(userAgent);
	const platform = entries[PLATFORM].toLowerCase();
	if (device === undefined || (platform !== '' && PLATFORMS.get(platform) !== device.ext_info_version)) return entries;
	const told = new Map<string, string>(Object.entries<string>(device));
	const filled = entries.map((entry, index) => entry || (told.get(EXTINFO_FIELDS[index].name) ?? ''));
	const missing = EXTINFO_FIELDS.filter((_, index) => filled[index] === '').map(({ displayName }) => displayName);
	findings.warn(
		'extinfo_from_user_agent',
		FIELD,
		`Device Information (extinfo) was read from Client User Agent, because the device fields are empty. Still unknown: `
			+ `${missing.join(', ')}.`,
	);
	return filled;
}

function readEntries(value: RawValue): string[] | undefined {
	if (typeof value === 'string') {
		const parsed = parseJson(value, '[') ?? parseJson(value, '{');
		return parsed === undefined ? value.split(COMMA_BETWEEN_ENTRIES).map(entryText) : readEntries(parsed);
	}
	if (Array.isArray(value)) return value.map(entryText);
	if (!isObject(value)) return undefined;
	return '0' in value ? EXTINFO_FIELDS.map((_, index) => entryText(value[String(index)])) : entriesByName(value);
}

function entriesByName(fields: RawObject): string[] {
	return EXTINFO_FIELDS.map(({ name }, index) => {
		const value = index === PLATFORM && isAbsent(fields[name]) ? fields[PLATFORM_ALIAS] : fields[name];
		return entryText(value);
	});
}

function entryText(value: RawValue): string {
	return isAbsent(value) ? '' : (readText(value) ?? '');
}
