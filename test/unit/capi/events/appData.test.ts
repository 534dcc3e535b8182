import { build, eventFrom, EXTINFO, ready, refusalsOf, userOf, warningsOf } from './support';

const phone = userOf({ madid: '38400000-8cf0-11bd-b23e-10b96e40000d' });
const app = (appData: unknown, changes: Record<string, unknown> = {}) =>
	build(eventFrom('app', { app_data: appData, ...changes }), phone);
const complete = {
	advertiser_tracking_enabled: 1,
	application_tracking_enabled: 1,
	extinfo: EXTINFO,
};
const minimal = ['a2', '', '', '', '14', '', '', '', '', '', '', '', '', '', '', ''];

describe('tracking switches', () => {
	it.each([
		[1, 1],
		['1', 1],
		[true, 1],
		['true', 1],
		['Yes', 1],
		[0, 0],
		['0', 0],
		[false, 0],
		['no', 0],
	])('%p is sent as %p', (raw, sent) => {
		const appData = {
			...complete,
			advertiser_tracking_enabled: raw,
			application_tracking_enabled: raw,
		};
		expect(ready(app(appData)).app_data).toEqual({
			advertiser_tracking_enabled: sent,
			application_tracking_enabled: sent,
			extinfo: EXTINFO,
		});
	});

	it("always sends application_tracking_enabled, which follows the advertiser's answer where it is empty", () => {
		for (const answer of [0, 1]) {
			const sent = ready(app({ advertiser_tracking_enabled: answer, extinfo: EXTINFO })).app_data;
			expect(sent).toMatchObject({ application_tracking_enabled: answer });
		}
		expect(ready(app({ ...complete, advertiser_tracking_enabled: 0 })).app_data).toMatchObject({
			advertiser_tracking_enabled: 0,
			application_tracking_enabled: 1,
		});
	});

	it('refuses an app event without an answer, or with one that cannot be read', () => {
		expect(refusalsOf(app({ extinfo: EXTINFO }))).toEqual([
			'required_field_missing app_data.advertiser_tracking_enabled',
		]);
		expect(refusalsOf(app({ ...complete, advertiser_tracking_enabled: 'perhaps' }))).toEqual([
			'wrong_type app_data.advertiser_tracking_enabled',
		]);
		expect(refusalsOf(app({ ...complete, application_tracking_enabled: 2 }))).toEqual([
			'wrong_type app_data.application_tracking_enabled',
		]);
	});
});

describe('extinfo', () => {
	const extinfoOf = (extinfo: unknown) =>
		ready(app({ advertiser_tracking_enabled: 1, extinfo })).app_data?.extinfo;

	it.each([
		['a list of 16', EXTINFO],
		['the JSON text of a list', JSON.stringify(EXTINFO)],
		['an object keyed 0 to 15', Object.fromEntries(EXTINFO.map((entry, index) => [index, entry]))],
		['the JSON text of such an object', JSON.stringify(Object.fromEntries(EXTINFO.entries()))],
		["comma text, in which Apple's model name has a comma of its own", EXTINFO.join(',')],
		[
			'numbers among the texts',
			EXTINFO.map((entry, index) => (index >= 9 && index <= 14 ? Number(entry) : entry)),
		],
		['the platform by its name', ['iOS', ...EXTINFO.slice(1)]],
		[
			"fields by the names of Meta's SDK",
			{
				ext_info_version: 'i2',
				app_package_name: 'com.facebook.sdk.samples.hellofacebook',
				short_version: '1.0',
				long_version: '1.0 long',
				os_version: '13.4.1',
				device_model_name: 'iPhone5,1',
				locale: 'En_US',
				timezone_abbreviation: 'PDT',
				carrier: 'AT&T',
				screen_width: 320,
				screen_height: 568,
				screen_density: 2,
				cpu_core_count: 2,
				total_disk_space_gb: 13,
				free_disk_space_gb: 8,
				device_time_zone: 'USA/New York',
			},
		],
	])('reads %s', (_, raw) => {
		expect(extinfoOf(raw)).toEqual(EXTINFO);
	});

	it('is put together from platform and OS version', () => {
		expect(extinfoOf({ platform: 'Android', os_version: 14 })).toEqual(minimal);
		const flat = { advertiser_tracking_enabled: 1, platform: 'android', os_version: '14' };
		expect(ready(app(flat)).app_data).toEqual({
			advertiser_tracking_enabled: 1,
			application_tracking_enabled: 1,
			extinfo: minimal,
		});
		expect(warningsOf(app(flat))).toEqual([]);
	});

	it('writes missing entries as empty texts', () => {
		expect(extinfoOf(minimal.map((entry) => (entry === '' ? null : entry)))).toEqual(minimal);
		expect(extinfoOf('a2,,,,14,,,,,,,,,,,')).toEqual(minimal);
	});

	it.each([
		['15 entries', EXTINFO.slice(1)],
		['17 entries', [...EXTINFO, '']],
		["Messenger bots' single entry", ['mb1']],
		['a word', 'iPhone'],
	])('refuses %s', (_, extinfo) => {
		expect(refusalsOf(app({ advertiser_tracking_enabled: 1, extinfo }))).toEqual([
			'extinfo_invalid app_data.extinfo',
		]);
	});

	it('refuses an empty OS version and an unknown platform', () => {
		const blank = EXTINFO.map((entry, index) => (index === 4 ? ' ' : entry));
		expect(refusalsOf(app({ ...complete, extinfo: blank }))).toEqual([
			'required_field_missing app_data.extinfo[4]',
		]);
		expect(
			refusalsOf(app({ ...complete, extinfo: { platform: 'Symbian', os_version: '9' } })),
		).toEqual(['value_not_allowed app_data.extinfo[0]']);
	});

	it('is required', () => {
		const missing = ['required_field_missing app_data.extinfo'];
		expect(refusalsOf(app({ advertiser_tracking_enabled: 1 }))).toEqual(missing);
		expect(refusalsOf(app({ advertiser_tracking_enabled: 1, extinfo: [] }))).toEqual(missing);
		expect(refusalsOf(app({ advertiser_tracking_enabled: 1, extinfo: 7 }))).toEqual(missing);
	});

	it('names an entry that is missing as the editor does', () => {
		const outcome = app({
			advertiser_tracking_enabled: 1,
			extinfo: { device_model_name: 'iPhone5,1' },
		});
		expect(outcome).toMatchObject({
			refusals: [
				{ message: 'Platform is empty, but Meta refuses app events without the Platform.' },
				{ message: 'OS Version is empty, but Meta refuses app events without the OS Version.' },
			],
		});
	});
});

describe('app_data as a whole', () => {
	it('sends the other documented fields', () => {
		const others = {
			campaign_ids: 'ENCRYPTED',
			install_referrer: 'utm_source=x',
			installer_package: 'com.android.vending',
			vendor_id: 'v-1',
			windows_attribution_id: 'w-1',
		};
		const raw = {
			...complete,
			...others,
			url_schemes: 'fb1, fb2',
			consider_views: 'yes',
			receipt_data: { a: 1 },
		};
		expect(ready(app(raw)).app_data).toEqual({
			...complete,
			...others,
			url_schemes: ['fb1', 'fb2'],
			consider_views: true,
			receipt_data: { a: 1 },
		});
	});

	it('leaves out what it cannot read and what Meta does not know, with a warning', () => {
		const outcome = app({
			...complete,
			vendor_id: {},
			include_dwell_data: 'x',
			url_schemes: {},
			color: 'red',
		});
		expect(ready(outcome).app_data).toEqual(complete);
		expect(warningsOf(outcome)).toEqual([
			'field_dropped app_data.vendor_id',
			'field_dropped app_data.include_dwell_data',
			'field_dropped app_data.url_schemes',
			'unknown_field app_data.color',
		]);
	});

	it("is read from JSON text, and from event level, where Meta's server-event page shows it", () => {
		expect(ready(app(JSON.stringify(complete))).app_data).toEqual(complete);
		const atEventLevel = app(undefined, { advertiser_tracking_enabled: 1, extinfo: EXTINFO });
		expect(ready(atEventLevel).app_data).toEqual(complete);
		expect(warningsOf(atEventLevel)).toEqual([]);
	});

	it('is refused where it is no object', () => {
		expect(refusalsOf(app('ios'))).toContain('wrong_type app_data');
		expect(refusalsOf(app(undefined))).toEqual([
			'required_field_missing app_data.advertiser_tracking_enabled',
			'required_field_missing app_data.extinfo',
		]);
	});
});
