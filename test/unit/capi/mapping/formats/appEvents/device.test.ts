/** Tracking permission, the device by its user agent, and installs (docs/meta-api.md sections 5.1 to 5.3). */
import { APP_ALIASES } from '../../../../../../nodes/shared/capi/mapping/formats/appEvents/aliases';
import { deviceOfUserAgent } from '../../../../../../nodes/shared/capi/events/deviceOfUserAgent';
import { ALIASES, fold } from '../../../../../../nodes/shared/capi/mapping/aliases';
import { DEVICE, EXTINFO, GAID, IDFA, NO_ID, NOW, refusalsOf, translateOne } from './support';

const event = {
	event_name: 'Contact',
	event_time: NOW - 60,
	email: 'a@example.com',
	extinfo: EXTINFO,
};
const flagsOf = (item: Record<string, unknown>) => {
	const { advertiser_tracking_enabled: advertiser, application_tracking_enabled: application } =
		translateOne(item).event.app_data ?? {};
	return [advertiser, application];
};

describe('tracking permission', () => {
	it.each<[said: Record<string, unknown>, sent: number]>([
		[{ advertiser_tracking_enabled: false }, 0],
		[{ advertiser_tracking_enabled: 'no', att_status: 3 }, 0],
		[{ app_data: { advertiser_tracking_enabled: 0 }, att_status: 3 }, 0],
		[{ tracking_enabled: '1' }, 1],
		[{ att_status: '3' }, 1],
		[{ att_status: 2 }, 0],
		[{ att_status: 1 }, 0],
		[{ att_status: 0 }, 0],
		[{ att_status: 'authorized' }, 1],
		[{ att_authorization_status: '3' }, 1],
		[{ att_authorization_status: '2' }, 0],
		[{ att_status: 'denied' }, 0],
		[{ att_status: 'restricted' }, 0],
		[{ att_status: 'notDetermined' }, 0],
		[{ limit_ad_tracking: true }, 0],
		[{ is_lat: 'false' }, 1],
		[{ idfa: NO_ID }, 0],
		[{ idfa: NO_ID, att: 3 }, 1],
	])('%j is sent as %s, the app’s own switch along with it', (said, sent) => {
		expect(flagsOf({ ...event, ...said })).toEqual([sent, sent]);
	});

	it('sends the app’s own switch as the person set it', () => {
		expect(
			flagsOf({ ...event, advertiser_tracking_enabled: 1, application_tracking_enabled: false }),
		).toEqual([1, 0]);
	});

	it('is not read from a real advertising ID', () => {
		expect(refusalsOf({ ...event, gaid: GAID })).toEqual([
			'required_field_missing app_data.advertiser_tracking_enabled',
		]);
	});
});

describe('the all-zero advertising ID', () => {
	it('is absent, whatever it is called', () => {
		for (const item of [
			{ idfa: NO_ID },
			{ advertiser_id: NO_ID },
			{ user_data: { madid: NO_ID } },
			{ gps_adid: NO_ID },
		]) {
			const { event: sent, match } = translateOne({ ...event, ...DEVICE, ...item });
			expect(sent.user_data).not.toHaveProperty('madid');
			expect(match.dropped).toEqual([]);
		}
	});

	it('does not stand in the way of a real one', () => {
		expect(
			translateOne({ ...event, ...DEVICE, advertiser_id: NO_ID, idfa: IDFA }).event.user_data.madid,
		).toBe(IDFA);
	});
});

describe('the device by its user agent', () => {
	it.each([
		[
			'Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/UQ1A.240205.002)',
			{ platform: 'a2', os_version: '14', device_model_name: 'Pixel 8' },
		],
		[
			'Mozilla/5.0 (Linux; Android 13; SM-S918B Build/TP1A; wv) AppleWebKit/537.36',
			{ platform: 'a2', os_version: '13', device_model_name: 'SM-S918B' },
		],
		[
			'Dalvik/1.6.0 (Linux; U; Android 4.4.2; en-us; GT-I9505 Build/KOT49H)',
			{ platform: 'a2', os_version: '4.4.2', device_model_name: 'GT-I9505' },
		],
		[
			'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15',
			{ platform: 'i2', os_version: '17.4.1' },
		],
		['Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X)', { platform: 'i2', os_version: '16.6' }],
		[
			'Shop/1.4 (com.example.shop; build:87; iOS 17.4.1) Alamofire/5.9.0',
			{
				platform: 'i2',
				os_version: '17.4.1',
				app_package_name: 'com.example.shop',
				short_version: '1.4',
			},
		],
	])('%s', (userAgent, device) => {
		expect(deviceOfUserAgent(userAgent)).toEqual(device);
	});

	it.each([
		['a desktop browser', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0'],
		[
			'a phone that Chrome conceals',
			'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/141.0.0.0 Mobile',
		],
		['a networking library', 'okhttp/4.12.0'],
		[
			'a Windows Phone that claims all platforms',
			'Mozilla/5.0 (Windows Phone 8.1; Android 4.2.1; like iPhone OS 7_0_3)',
		],
		['CFNetwork, which tells no iOS version', 'Shop/87 CFNetwork/1494.0.7 Darwin/23.4.0'],
	])('tells nothing of %s', (_, userAgent) => {
		expect(deviceOfUserAgent(userAgent)).toBeUndefined();
	});

	const phone = { user_agent: 'Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/AP1A)' };
	const bare = { ...event, extinfo: undefined, advertiser_tracking_enabled: 1, gaid: GAID };

	it('fills what the fields leave open, and says what is missing', () => {
		const { event: sent, warnings } = translateOne({ ...bare, ...phone, app_version: '1.4' });
		expect(sent.app_data?.extinfo).toEqual([
			'a2',
			'',
			'1.4',
			'',
			'14',
			'Pixel 8',
			...Array<string>(10).fill(''),
		]);
		expect(warnings).toEqual(['extinfo_from_user_agent app_data.extinfo']);
	});

	it('is not needed where platform and OS version are known, nor for extinfo that is given', () => {
		for (const known of [{ platform: 'ios', os_version: '17' }, { extinfo: EXTINFO }]) {
			const { event: sent, warnings } = translateOne({ ...bare, ...phone, ...known });
			expect(sent.app_data?.extinfo).toEqual(expect.arrayContaining(['i2']));
			expect(warnings).toEqual([]);
		}
	});

	it('of another platform is another device’s', () => {
		expect(refusalsOf({ ...bare, ...phone, platform: 'ios' })).toEqual([
			'required_field_missing app_data.extinfo[4]',
		]);
	});
});

describe('an install', () => {
	const install = { ...DEVICE, event: 'MOBILE_APP_INSTALL', advertiser_id: IDFA };

	it('is the same event whenever it is sent, and however', () => {
		const first = translateOne({ ...install, install_timestamp: NOW - 3600.5 }).event;
		expect(first).toMatchObject({ event_name: 'MobileAppInstall', event_time: NOW - 3601 });
		for (const again of [
			{ ...install, install_timestamp: NOW - 60, ud: { em: 'a@example.com' } },
			{ ...DEVICE, event_name: 'MobileAppInstall', idfa: IDFA.toLowerCase(), event_time: NOW - 5 },
			{ ...DEVICE, event_name: 'MOBILE_APP_INSTALL', idfa: IDFA },
		]) {
			const { event: sent, warnings } = translateOne(again);
			expect(sent.event_id).toBe(first.event_id);
			expect(warnings).toEqual([]);
		}
		expect(translateOne({ ...install, advertiser_id: GAID }).event.event_id).not.toBe(
			first.event_id,
		);
	});

	it('keeps an ID of its own', () => {
		expect(translateOne({ ...install, event_id: 'i-1' }).event.event_id).toBe('i-1');
	});
});

describe('the table of names in app events', () => {
	it('gives every name one meaning, and none that automatic mapping knows already', () => {
		const names = [...APP_ALIASES, ...ALIASES].flatMap((row) => row.names.map(fold));
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});
