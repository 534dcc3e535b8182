/** `POST /{app_id}/activities` of the double, by docs/meta-api.md section 6. */
import { APP, ENFORCING_APP, TOKENS } from '../../graph/fixtures';
import { bearer, Bench, EMAIL_HASH, HOUR, START } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

const APP_TOKEN = `${APP.id}|${APP.secret}`;
const GAID = '38400000-8cf0-11bd-b23e-10b96e40000d';
const EXTINFO =
	'a2,com.example,1,2,14,Pixel 8,en_US,PST,AT&T,1080,2400,2,8,128,64,America/Los_Angeles'.split(
		',',
	);

const purchase = {
	_eventName: 'fb_mobile_purchase',
	_logTime: START - HOUR,
	_valueToSum: 1,
	fb_currency: 'USD',
};
const request = {
	event: 'CUSTOM_APP_EVENTS',
	advertiser_id: GAID,
	advertiser_tracking_enabled: 1,
	application_tracking_enabled: 0,
	custom_events: [purchase],
};

const post = (changes: Record<string, unknown> = {}, token = APP_TOKEN, app = APP.id) =>
	bench.post(
		`/v26.0/${app}/activities`,
		{ ...request, ...changes },
		{ ...bearer(token), 'x-forwarded-for': '93.184.215.14' },
	);

/** `true` for a success, else code and subcode. */
async function answer(...call: Parameters<typeof post>): Promise<unknown> {
	const { data } = await post(...call);
	return data.success ?? [data.error.code, data.error.error_subcode].filter(Boolean).join('/');
}

const stored = () => bench.double.events(APP.id).map(({ event }) => event);

test('takes events, and keeps their parameters under their own names', async () => {
	expect((await post({ extinfo: EXTINFO, ud: { em: EMAIL_HASH } })).data).toEqual({
		success: true,
	});
	expect(stored()).toEqual([
		{
			event_name: 'fb_mobile_purchase',
			event_time: START - HOUR,
			event_id: undefined,
			action_source: 'app',
			user_data: { em: EMAIL_HASH, madid: GAID, client_ip_address: '93.184.215.14' },
			custom_data: { _valueToSum: 1, fb_currency: 'USD' },
			app_data: {
				advertiser_tracking_enabled: 1,
				application_tracking_enabled: 0,
				extinfo: EXTINFO,
			},
		},
	]);
});

test('leaves out what is not hashed, and says so to the test', async () => {
	expect(await answer({ ud: { em: 'john_smith@gmail.com', ph: 'e'.repeat(64) } })).toBe(true);
	expect(stored()[0]).toMatchObject({
		user_data: { ph: 'e'.repeat(64) },
		ignored: ['ud.em is not hashed and was ignored'],
	});
	expect(JSON.stringify(stored())).not.toContain('john_smith');
});

test('notes a call without the address of the device', async () => {
	await bench.post(`/v26.0/${APP.id}/activities`, request, bearer(APP_TOKEN));
	expect(stored()[0].ignored).toEqual(['no X-Forwarded-For: the location is the server’s']);
});

test.each<[what: string, changes: Record<string, unknown>]>([
	['no kind of request', { event: undefined }],
	['a kind that does not exist', { event: 'PURCHASE' }],
	['no advertiser_tracking_enabled', { advertiser_tracking_enabled: undefined }],
	['no application_tracking_enabled', { application_tracking_enabled: undefined }],
	['a flag that is no boolean', { advertiser_tracking_enabled: 'yes' }],
	['neither advertiser_id nor attribution', { advertiser_id: '' }],
	['no events', { custom_events: [] }],
	['events that are no JSON', { custom_events: 'x' }],
	['an event without a name', { custom_events: [{ ...purchase, _eventName: undefined }] }],
	['a name with a dot', { custom_events: [purchase, { ...purchase, _eventName: 'a.b' }] }],
	['a name of 41 characters', { custom_events: [{ ...purchase, _eventName: 'a'.repeat(41) }] }],
	['extinfo of 15 entries', { extinfo: EXTINFO.slice(1) }],
	['extinfo with an empty entry', { extinfo: [...EXTINFO.slice(0, 15), ''] }],
	['extinfo of an unknown platform', { extinfo: ['x', ...EXTINFO.slice(1)] }],
])('refuses %s with 100, and stores nothing', async (_, changes) => {
	expect(await answer(changes)).toBe('100');
	expect(stored()).toEqual([]);
});

test('takes a mobile cookie, JSON text in forms, and an install', async () => {
	expect(
		await answer({
			advertiser_id: undefined,
			attribution: 'A1b2',
			custom_events: JSON.stringify([purchase]),
		}),
	).toBe(true);
	expect(
		await answer({
			event: 'MOBILE_APP_INSTALL',
			custom_events: undefined,
			install_timestamp: START,
		}),
	).toBe(true);
	expect(
		await answer({
			event: 'MOBILE_APP_INSTALL',
			custom_events: undefined,
			install_timestamp: START + HOUR,
		}),
	).toBe(true);
	expect(stored().map(({ event_name: name }) => name)).toEqual([
		'fb_mobile_purchase',
		'MOBILE_APP_INSTALL',
	]);
	expect(bench.double.counters(APP.id)).toMatchObject({ received: 3, duplicates: 1 });
});

test('takes 1,000 different names of an app, and no more', async () => {
	const named = (name: string) => ({ ...purchase, _eventName: name });
	expect(
		await answer({ custom_events: Array.from({ length: 1000 }, (_, index) => named(`n${index}`)) }),
	).toBe(true);
	expect(await answer({ custom_events: [named('n7')] })).toBe(true);
	expect(await answer({ custom_events: [named('one more')] })).toBe('100');
});

test('takes tokens of the app itself, by its secret or by its users', async () => {
	expect(await answer({}, TOKENS.good.token)).toBe(true);
	expect(await answer({}, `${APP.id}|wrong`)).toBe('190');
	expect(await answer({}, `${ENFORCING_APP.id}|${ENFORCING_APP.secret}`)).not.toBe(true);
	expect(await answer({}, APP_TOKEN, '900000000000009')).toBe('100/33');
});

test('shows an app to its own token', async () => {
	const { data } = await bench.get(`/v26.0/${APP.id}?fields=id,name`, APP_TOKEN);
	expect(data).toEqual({ id: APP.id, name: APP.name });
});
