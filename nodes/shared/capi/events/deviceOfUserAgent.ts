/** What a user agent tells of a phone or tablet, by the names of the device fields (docs/meta-api.md section 5.2). */

type DeviceField =
	'platform' | 'app_package_name' | 'short_version' | 'os_version' | 'device_model_name';
export type Device = Readonly<Partial<Record<DeviceField, string>>>;

const ANDROID =
	/\bAndroid (\d+(?:\.\d+)*)(?:; (?:[a-z]{2}[-_][A-Za-z]{2}; )?([^;)]+?)(?: Build\/[^;)]*)?(?:; wv)?[;)])?/;
const IOS = /\b(?:iPhone OS|CPU OS|iOS|iPadOS)[ /](\d+(?:[._]\d+)*)/;
/** `Shop/1.4 (com.example.shop; build:87; iOS 17.4.1)`, as networking libraries of apps write it. */
const APP = /^\S+\/([^\s/]+) \(((?:\w+\.)+\w+); build:/;
const NO_PHONE = /Windows Phone|Windows NT|CrOS/;

/** Agents have some hundred characters; what follows takes time and tells nothing. */
const LONGEST_AGENT = 1000;

/** Chrome shows every Android phone as a model K with Android 10: neither is known. */
const CONCEALED_MODEL = 'K';

/** Platform and OS version, and model and app where they are told; `undefined` for an agent that is no phone's. */
export function deviceOfUserAgent(whole: string): Device | undefined {
	const userAgent = whole.slice(0, LONGEST_AGENT);
	if (NO_PHONE.test(userAgent)) return undefined;
	const app = APP.exec(userAgent);
	const about = app === null ? {} : { app_package_name: app[2], short_version: app[1] };
	const ios = IOS.exec(userAgent)?.[1];
	if (ios !== undefined) return { platform: 'i2', os_version: ios.replaceAll('_', '.'), ...about };
	const android = ANDROID.exec(userAgent);
	if (android === null || android[2] === CONCEALED_MODEL) return undefined;
	const [, version, model] = android;
	return {
		platform: 'a2',
		os_version: version,
		...(model === undefined ? {} : { device_model_name: model }),
		...about,
	};
}
