/** The fields of app_data: what the app tells (docs/meta-api.md section 5.1) and the device (section 5.2), one row each. */
import { type Choices, PLATFORMS } from './choices';
import { type Field, type FieldRow, fieldsOf } from './field';

export type AppKind = 'text' | 'textList' | 'yesNo' | 'json';
type AppRow = FieldRow<AppKind>;
type DeviceRow = FieldRow<'text' | Choices>;

const ROW = { kind: 'text', aliases: [], appAliases: [] } as const;
const RARE = { ...ROW, offeredFor: [] } as const;

/** A parameter of the App Events API that Meta's SDK carries over. */
const SDK_ROW = { ...RARE, onlyInSection: true } as const;

export const APP_TABLE = {
	advertiser_tracking_enabled: {
		...ROW,
		displayName: 'Advertiser Tracking Enabled',
		kind: 'yesNo',
		alsoAtEventLevel: true,
		hint: 'Whether the person allowed tracking (App Tracking Transparency on iOS 14.5 and later)',
		initial: true,
	},
	application_tracking_enabled: {
		...ROW,
		displayName: 'Application Tracking Enabled',
		kind: 'yesNo',
		alsoAtEventLevel: true,
		hint: 'Whether the person allowed tracking in the settings of the app itself',
		initial: true,
	},
	extinfo: {
		...ROW,
		displayName: 'Device Information (extinfo)',
		kind: 'json',
		alsoAtEventLevel: true,
		hint: 'The 16 entries as your app sends them, instead of the device fields',
		initial: '[]',
	},
	campaign_ids: {
		...ROW,
		displayName: 'Campaign IDs',
		hint: 'The encrypted text from the deep link',
	},
	install_referrer: { ...ROW, displayName: 'Install Referrer' },
	installer_package: { ...RARE, displayName: 'Installer Package' },
	url_schemes: { ...RARE, displayName: 'URL Schemes', kind: 'textList' },
	vendor_id: { ...ROW, displayName: 'Vendor ID', appAliases: ['idfv', 'ios_ifv'] },
	windows_attribution_id: { ...RARE, displayName: 'Windows Attribution ID' },
	consider_views: { ...SDK_ROW, displayName: 'Consider Views', kind: 'yesNo' },
	include_dwell_data: { ...SDK_ROW, displayName: 'Include Dwell Data', kind: 'yesNo' },
	include_video_data: { ...SDK_ROW, displayName: 'Include Video Data', kind: 'yesNo' },
	receipt_data: { ...SDK_ROW, displayName: 'Receipt Data', kind: 'json' },
} satisfies Readonly<Record<string, AppRow>>;

/** The 16 entries of extinfo in the order in which Meta reads them, by the names of Meta's business SDK but for the first. */
export const DEVICE_TABLE = {
	platform: {
		...ROW,
		displayName: 'Platform',
		kind: PLATFORMS,
		aliases: ['os'],
		appAliases: ['os_name', 'device_os'],
		initial: 'android',
	},
	app_package_name: {
		...ROW,
		displayName: 'App Package',
		aliases: ['package_name', 'bundle_id'],
		appAliases: ['app_package', 'bundle_identifier'],
		placeholder: 'e.g. com.example.shop',
	},
	short_version: {
		...ROW,
		displayName: 'App Version',
		aliases: ['app_version'],
		appAliases: ['app_version_short', 'app_version_name', 'bundle_short_version'],
		placeholder: 'e.g. 1.4',
	},
	long_version: {
		...ROW,
		displayName: 'App Version (Long)',
		appAliases: ['app_version_long', 'bundle_version'],
		placeholder: 'e.g. 1.4.2 build 87',
	},
	os_version: {
		...ROW,
		displayName: 'OS Version',
		appAliases: ['os_release', 'system_version'],
		placeholder: 'e.g. 17.4.1',
	},
	device_model_name: {
		...ROW,
		displayName: 'Device Model',
		aliases: ['device_model'],
		appAliases: ['model'],
		placeholder: 'e.g. iPhone15,2',
	},
	locale: {
		...ROW,
		displayName: 'Locale',
		appAliases: ['device_locale'],
		placeholder: 'e.g. en_US',
	},
	timezone_abbreviation: { ...ROW, displayName: 'Time Zone Abbreviation', placeholder: 'e.g. CET' },
	carrier: { ...ROW, displayName: 'Carrier', appAliases: ['carrier_name', 'operator'] },
	screen_width: { ...ROW, displayName: 'Screen Width' },
	screen_height: { ...ROW, displayName: 'Screen Height' },
	screen_density: { ...ROW, displayName: 'Screen Density' },
	cpu_core_count: { ...ROW, displayName: 'CPU Cores', aliases: ['cpu_cores'] },
	total_disk_space_gb: { ...ROW, displayName: 'Storage (GB)', aliases: ['storage_gb'] },
	free_disk_space_gb: { ...ROW, displayName: 'Free Storage (GB)', aliases: ['free_storage_gb'] },
	device_time_zone: {
		...ROW,
		displayName: 'Device Time Zone',
		appAliases: ['timezone'],
		placeholder: 'e.g. Europe/Berlin',
	},
} satisfies Readonly<Record<string, DeviceRow>>;

export type AppKey = keyof typeof APP_TABLE;
export type DeviceKey = keyof typeof DEVICE_TABLE;

export const APP_FIELDS = fieldsOf<AppKey, AppRow>(APP_TABLE);
export const DEVICE_FIELDS = fieldsOf<DeviceKey, DeviceRow>(DEVICE_TABLE);
export const APP_DATA_FIELDS: readonly Field[] = [...APP_FIELDS, ...DEVICE_FIELDS];
